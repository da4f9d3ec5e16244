import { UnstyledButton } from '@mantine/core'
import { IconClock } from '@tabler/icons-react'
import { useEffect, useState } from 'react'
import { useWords } from '#web/i18n/use-words.tsx'
import { keep, kept } from '#web/kept.ts'
import classes from './room.module.css'

const HIDDEN = 'interview-timer-hidden'

/** How long one has been answering; only while the page is looked at. It runs on when it is hidden. */
export function Timer({ seconds }: { seconds: React.RefObject<number> }) {
  const { room } = useWords().interviews
  const [shown, setShown] = useState(seconds.current)
  const [hidden, setHidden] = useState(() => kept<boolean>(HIDDEN) ?? false)
  useEffect(() => {
    const timer = setInterval(() => {
      if (document.hidden) return
      seconds.current += 1
      setShown(seconds.current)
    }, 1_000)
    return () => clearInterval(timer)
  }, [seconds])
  const toggle = () => {
    setHidden(!hidden)
    keep(HIDDEN, !hidden)
  }
  return (
    <UnstyledButton className={classes.timer} onClick={toggle}>
      <IconClock className="small-icon" aria-hidden />
      {hidden ? (
        room.show
      ) : (
        <>
          <span className="figures">{room.time(Math.floor(shown / 60), shown % 60)}</span> · {room.hide}
        </>
      )}
    </UnstyledButton>
  )
}
