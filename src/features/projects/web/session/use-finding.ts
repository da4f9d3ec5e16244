import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useCallback, useState } from 'react'
import type { Session, SubjectsReply } from '#features/projects/contract.ts'
import { useWords } from '#web/i18n/use-words.tsx'
import type { RunState } from '#web/run.ts'
import { useAnnounce } from '#web/ui/live-region.tsx'
import { useRun } from '#web/use-run.ts'
import { findOthers, sessionQuery, sessionsQuery } from '../queries.ts'

/** Finding subjects: the run that is at work, wherever it was begun, and how the last one ended. */
export function useFinding(session: Session | undefined) {
  const { said } = useWords().projects.session
  const queries = useQueryClient()
  const announce = useAnnounce()
  const [last, setLast] = useState<RunState>()
  const sessionId = session?.sessionId ?? ''
  const ended = useCallback(
    async (run: RunState) => {
      setLast(run)
      announce(run.status === 'done' ? said.done((run.result as SubjectsReply).subjects.length) : said.failed)
      void queries.invalidateQueries({ queryKey: sessionsQuery.queryKey, exact: true })
      await queries.invalidateQueries({ queryKey: sessionQuery(sessionId).queryKey })
    },
    [announce, said, queries, sessionId],
  )
  const { run, stop } = useRun(session?.status === 'working' ? session.runId : null, ended)
  const { mutate, isPending, error } = useMutation({
    mutationFn: () => findOthers(sessionId, session?.runId),
    onSuccess() {
      setLast(undefined)
      announce(said.started)
      return queries.invalidateQueries({ queryKey: sessionQuery(sessionId).queryKey })
    },
  })
  return { run, stop, last, again: () => mutate(), isWorking: session?.status === 'working' || isPending, error }
}

export type Finding = ReturnType<typeof useFinding>
