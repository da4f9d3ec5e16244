import { UnstyledButton } from '@mantine/core'
import { IconChevronRight } from '@tabler/icons-react'
import { useId, useState } from 'react'
import classes from './fold.module.css'

interface FoldProps {
  name: string
  /** How things stand inside, in a word, so that one need not open it. */
  state: React.ReactNode
  startsOpen?: boolean
  /** Whether something inside is pointed at, which shows while it is closed, too. */
  marked?: boolean
  children: React.ReactNode
}

/** A line that opens to what is behind it. */
export function Fold({ name, state, startsOpen = false, marked = false, children }: FoldProps) {
  const [open, setOpen] = useState(startsOpen)
  const id = useId()
  return (
    <div className={classes.fold} data-marked={marked || undefined}>
      <UnstyledButton aria-expanded={open} aria-controls={id} onClick={() => setOpen(!open)}>
        {name}
        <span className="figures">{state}</span>
        <IconChevronRight className="small-icon" aria-hidden />
      </UnstyledButton>
      <div id={id} hidden={!open}>
        {open && children}
      </div>
    </div>
  )
}
