import { Text, Title } from '@mantine/core'
import { useMemo, useState } from 'react'
import type { Attempt, Turn } from '#features/interviews/contract.ts'
import { useWords } from '#web/i18n/use-words.tsx'
import { Fold } from '#web/ui/fold.tsx'
import { Sentences } from '#web/ui/sentences.tsx'
import { Skeletons } from '#web/ui/skeletons.tsx'
import { paceOf } from '../speech/pace.ts'
import { Compared } from './compared.tsx'
import { MarkedAnswer } from './marked-answer.tsx'
import { NoteList } from './note-list.tsx'
import { notesOf } from './notes.ts'
import classes from './room.module.css'
import { Scores } from './scores.tsx'
import type { Answering } from './use-answering.ts'

interface AnsweredProps {
  turn: Turn
  answering: Answering
}

/** The answer on its paper with what is to be said of it beside it. */
export function Answered({ turn, answering }: AnsweredProps) {
  const { room, evaluation: words, speech } = useWords().interviews
  const { last, run, isReading, language } = answering
  const shown = isReading ? undefined : turn.attempts.findLast(({ status }) => status === 'done')
  const evaluation = shown?.evaluation
  const notes = useMemo(() => (evaluation ? notesOf(evaluation) : []), [evaluation])
  const [openId, setOpenId] = useState<string>()
  const earlier = turn.attempts.filter(({ status, id }) => status === 'done' && id !== shown?.id)

  if (!shown || !evaluation)
    return (
      <>
        <section className={classes.answer} aria-label={room.answer}>
          <p className={classes.paper}>{last?.status === 'evaluating' ? last.answer : answering.answer}</p>
        </section>
        <section className={classes.evaluation} aria-label={words.title}>
          <Text c="dimmed" size="sm">
            {run && !run.connected ? room.lost : room.reading}
          </Text>
          <Skeletons lines={4} />
        </section>
      </>
    )
  const { score, criteria, feedback, betterAnswer, delivery, source } = evaluation
  const { spoken } = delivery
  const { wordsPerMinute } = spoken ? paceOf(spoken, language) : {}
  return (
    <>
      {last?.status === 'failed' && (
        <Text className={classes.failed} c="dimmed" role="status">
          {room.failedRetry}
        </Text>
      )}
      <section className={classes.answer} aria-label={room.answer}>
        <p className={classes.paper}>
          <MarkedAnswer answer={shown.answer} notes={notes} openId={openId} onOpen={setOpenId} />
        </p>
        <p className={classes.delivery}>
          {[
            words.delivery(delivery.characters, delivery.sentences),
            ...(!shown.seconds ? [] : [room.time(Math.floor(shown.seconds / 60), shown.seconds % 60)]),
            ...(wordsPerMinute === undefined ? [] : [speech.pace(wordsPerMinute)]),
            ...(spoken ? [speech.pauses(spoken.pauses, spoken.longestPauseMs / 1000)] : []),
            ...delivery.fillers.map(({ word, count }) => words.filler(word, count)),
          ].join(' · ')}
        </p>
        <Scores criteria={criteria} />
        <div>
          {betterAnswer && (
            <Fold name={words.better} state="">
              <p className={classes.better}>{betterAnswer}</p>
            </Fold>
          )}
          {turn.criteria.length > 0 && (
            <Fold name={words.points} state="">
              {turn.claim && (
                <p className={classes.better}>
                  <small>{words.claim}</small>
                  {words.excerpt(turn.claim)}
                </p>
              )}
              <ul className={classes.points}>
                {turn.criteria.map(({ id, name, shows }) => (
                  <li key={id}>
                    <b>{name}</b> {shows}
                  </li>
                ))}
              </ul>
            </Fold>
          )}
          {earlier.length > 0 && (
            <Fold name={words.earlier} state={earlier.length}>
              {earlier.map((attempt) => (
                <Earlier key={attempt.id} attempt={attempt} />
              ))}
            </Fold>
          )}
        </div>
      </section>
      <section className={classes.evaluation} aria-label={words.title}>
        <p className={classes.score}>
          <small>{words.scoreLabel}</small>
          <strong className="figures">{words.score(score)}</strong>
        </p>
        <Title order={2}>
          <Sentences>{feedback}</Sentences>
        </Title>
        {earlier.length > 0 && <Compared earlier={earlier} now={evaluation} />}
        <NoteList notes={notes} openId={openId} onOpen={setOpenId} />
        {source === 'rules' && (
          <Text size="xs" c="dimmed">
            {words.rules}
          </Text>
        )}
      </section>
    </>
  )
}

function Earlier({ attempt }: { attempt: Attempt }) {
  const { evaluation: words } = useWords().interviews
  return (
    <p className={classes.better}>
      <small>
        {words.attempt(attempt.number)}
        {attempt.evaluation && ` · ${words.score(attempt.evaluation.score)}`}
      </small>
      {attempt.answer}
    </p>
  )
}
