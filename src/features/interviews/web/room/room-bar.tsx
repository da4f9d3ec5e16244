import { Button, Kbd, Text } from '@mantine/core'
import { IconArrowRight, IconPlayerStopFilled } from '@tabler/icons-react'
import { Link } from '@tanstack/react-router'
import type { Interview, Turn } from '#features/interviews/contract.ts'
import { sendKeyName } from '#web/composition.ts'
import { useWords } from '#web/i18n/use-words.tsx'
import { ReportButton } from './report-button.tsx'
import classes from './room.module.css'
import { isAnswered, nextTurn, openFollowUp } from './turns.ts'
import type { Answering } from './use-answering.ts'

interface RoomBarProps {
  interview: Interview
  turn: Turn
  answering: Answering
}

/** The ways on from here: answer, the follow-up, the next question, the report. One of them is filled. */
export function RoomBar({ interview, turn, answering }: RoomBarProps) {
  const { room } = useWords().interviews
  const { id, turns } = interview
  const next = nextTurn(turns, turn)
  const followUp = openFollowUp(turns, turn)
  const way = (to: Turn, words: string, isMain: boolean) => (
    <Button
      size="md"
      variant={isMain ? 'filled' : 'default'}
      rightSection={isMain && <IconArrowRight aria-hidden />}
      renderRoot={(props) => <Link {...props} to="/interviews/$interviewId" params={{ interviewId: id }} search={{ turn: to.id }} />}
    >
      {words}
    </Button>
  )

  if (answering.isReading)
    return (
      <footer className={classes.ways}>
        <Button size="md" variant="default" leftSection={<IconPlayerStopFilled aria-hidden />} onClick={answering.stop}>
          {room.stop}
        </Button>
      </footer>
    )
  if (answering.isWriting)
    return (
      <footer className={classes.ways}>
        {answering.isAgain ? (
          <Button size="md" variant="default" onClick={answering.leaveAgain}>
            {room.cancelRetry}
          </Button>
        ) : next ? (
          way(next, room.skip, false)
        ) : (
          turns.some(isAnswered) && <ReportButton interviewId={id} isMain={false} />
        )}
        <Button
          size="md"
          disabled={answering.answer.trim() === ''}
          rightSection={<Kbd visibleFrom="lg">{sendKeyName()}</Kbd>}
          onClick={answering.send}
        >
          {room.send}
        </Button>
      </footer>
    )
  return (
    <footer className={classes.ways}>
      {followUp && (
        <Text>
          <small>{room.followUp}</small>
          {followUp.question}
        </Text>
      )}
      <Button size="md" variant="subtle" onClick={answering.answerAgain}>
        {room.retry}
      </Button>
      {next ? way(next, room.next, !followUp) : <ReportButton interviewId={id} isMain={!followUp} />}
      {followUp && way(followUp, room.answerFollowUp, true)}
    </footer>
  )
}
