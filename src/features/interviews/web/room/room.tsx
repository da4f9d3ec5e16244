import { ActionIcon, Anchor, Text, Title } from '@mantine/core'
import { IconArrowLeft } from '@tabler/icons-react'
import { Link } from '@tanstack/react-router'
import { useEffect, useRef } from 'react'
import type { Interview, Turn } from '#features/interviews/contract.ts'
import { useWords } from '#web/i18n/use-words.tsx'
import { Cells } from '#web/ui/cells.tsx'
import { Fold } from '#web/ui/fold.tsx'
import { Sentences } from '#web/ui/sentences.tsx'
import { ReadAloud } from '../speech/read-aloud.tsx'
import { AnswerForm } from './answer-form.tsx'
import { Answered } from './answered.tsx'
import { ReportButton } from './report-button.tsx'
import classes from './room.module.css'
import { RoomBar } from './room-bar.tsx'
import { Timer } from './timer.tsx'
import { isAnswered, isPlanned, nextTurn, plannedOf } from './turns.ts'
import { useAnswering } from './use-answering.ts'

interface RoomProps {
  interview: Interview
  turn: Turn
}

/** One question at a time, large and quiet; the ways on stay at the bottom, under the thumb. */
export function Room({ interview, turn }: RoomProps) {
  const { room } = useWords().interviews
  const answering = useAnswering(interview, turn)
  const planned = interview.turns.filter(isPlanned)
  const number = planned.indexOf(plannedOf(interview.turns, turn)) + 1
  const isForm = answering.isWriting && !answering.isReading
  const heading = useRef<HTMLHeadingElement>(null)
  // A screen reader goes on at the new question, not at the button that was pressed in the one before.
  useEffect(() => heading.current?.focus({ preventScroll: true }), [])

  return (
    <div className={classes.screen} data-own-bar>
      <div className={classes.scroll}>
        <div className={classes.room}>
          <header className={classes.bar}>
            {/* On a phone the ways on take the place of the navigation. */}
            <ActionIcon
              variant="subtle"
              color="gray"
              size="lg"
              hiddenFrom="lg"
              aria-label={room.leave}
              renderRoot={(props) => <Link {...props} to="/interviews" />}
            >
              <IconArrowLeft />
            </ActionIcon>
            <Cells filled={planned.filter(isAnswered).length} total={planned.length} label={room.progress(number, planned.length)} />
            <b className="figures" aria-hidden={planned.length <= 10 || undefined}>
              {number} / {planned.length}
            </b>
            {isForm && <Timer seconds={answering.seconds} />}
          </header>
          <div className={classes.question}>
            <div className={classes.kind}>
              <Text size="sm" c="dimmed">
                {room.kinds[turn.kind]}
              </Text>
              <ReadAloud text={turn.question} language={interview.language} />
            </div>
            <Title order={1} ref={heading} tabIndex={-1}>
              <Sentences>{turn.question}</Sentences>
            </Title>
          </div>
          {isForm ? <AnswerForm answering={answering} /> : <Answered turn={turn} answering={answering} />}
          <div className={classes.all}>
            <Fold name={room.all} state="">
              <nav aria-label={room.all}>
                {interview.turns.map((other) => (
                  <Anchor
                    key={other.id}
                    fw={400}
                    renderRoot={(props) => (
                      <Link
                        {...props}
                        to="/interviews/$interviewId"
                        params={{ interviewId: interview.id }}
                        search={{ turn: other.id }}
                        aria-current={other.id === turn.id ? 'step' : undefined}
                      />
                    )}
                  >
                    <span className="figures" data-follow-up={!isPlanned(other) || undefined}>
                      {isPlanned(other) ? planned.indexOf(other) + 1 : '↳'}
                    </span>
                    {other.question}
                    <small>{other.evaluation ? other.evaluation.score : room.waiting}</small>
                  </Anchor>
                ))}
              </nav>
              {interview.turns.some(isAnswered) && nextTurn(interview.turns, turn) && (
                <ReportButton interviewId={interview.id} isMain={false} />
              )}
            </Fold>
          </div>
        </div>
      </div>
      <RoomBar interview={interview} turn={turn} answering={answering} />
    </div>
  )
}
