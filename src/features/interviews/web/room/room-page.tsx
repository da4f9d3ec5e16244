import { Button } from '@mantine/core'
import { useQuery, useQueryClient } from '@tanstack/react-query'
import { Link, Navigate, useParams, useSearch } from '@tanstack/react-router'
import { useCallback } from 'react'
import { useWords } from '#web/i18n/use-words.tsx'
import { Empty } from '#web/ui/empty.tsx'
import { ErrorNotice } from '#web/ui/error-notice.tsx'
import { PageHead } from '#web/ui/page-head.tsx'
import { PageSkeleton, Skeletons } from '#web/ui/skeletons.tsx'
import { usePageTitle } from '#web/use-page-title.ts'
import { useRun } from '#web/use-run.ts'
import classes from '../interviews-page.module.css'
import { interviewQuery } from '../queries.ts'
import { Room } from './room.tsx'
import { currentTurn } from './turns.ts'

/** A session: its questions as they are prepared, then one question at a time. */
export function RoomPage() {
  const words = useWords()
  const { room, place } = words.interviews
  usePageTitle(place)
  const { interviewId } = useParams({ from: '/inside/interviews/$interviewId' })
  const { turn: turnId } = useSearch({ from: '/inside/interviews/$interviewId' })
  const queries = useQueryClient()
  const { data: interview, error, refetch } = useQuery(interviewQuery(interviewId))
  const ended = useCallback(
    () => void queries.invalidateQueries({ queryKey: interviewQuery(interviewId).queryKey }),
    [queries, interviewId],
  )
  const { run } = useRun(interview?.status === 'preparing' ? interview.runId : null, ended)

  if (!interview)
    return error ? (
      <div className={classes.page}>
        <PageHead title={words.app.error.title} />
        <ErrorNotice error={error} onAgain={refetch} />
      </div>
    ) : (
      <PageSkeleton />
    )
  if (interview.status === 'preparing')
    return (
      <div className={classes.page}>
        <PageHead
          above={run?.progress && room.preparing.step(run.progress.step, run.progress.steps)}
          title={room.preparing.title}
          text={room.preparing.text}
        />
        <Skeletons lines={3} height="var(--mantine-spacing-lg)" />
      </div>
    )
  const turn = currentTurn(interview.turns, turnId)
  if (interview.status === 'failed' || !turn)
    return (
      <div className={classes.page}>
        <PageHead title={room.failed.title} />
        <Empty title={words.positions[interview.position]} text={room.failed.text}>
          <Button renderRoot={(props) => <Link {...props} to="/interviews" />}>{room.failed.action}</Button>
        </Empty>
      </div>
    )
  // The question stands in the address, so that an answer to it doesn't move the page on to the next.
  if (turn.id !== turnId) return <Navigate to="/interviews/$interviewId" params={{ interviewId }} search={{ turn: turn.id }} replace />
  // Another question is another room: what is typed and counted belongs to one of them.
  return <Room key={turn.id} interview={interview} turn={turn} />
}
