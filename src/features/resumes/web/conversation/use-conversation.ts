import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { useCallback, useState } from 'react'
import type { AgentSession, AgentUpdate } from '#features/resumes/contract.ts'
import { ApiError } from '#web/api.ts'
import { useWords } from '#web/i18n/use-words.tsx'
import { forget, keep, kept } from '#web/kept.ts'
import type { RunState } from '#web/run.ts'
import { useAnnounce } from '#web/ui/live-region.tsx'
import { useNotice } from '#web/ui/notices.tsx'
import { useRun } from '#web/use-run.ts'
import { resumesQuery, sessionQuery, sessionRunQuery, sessionsQuery, updateConversation } from '../queries.ts'

const answerName = (sessionId: string, turn: number) => `resume-answer.${sessionId}.${turn}`

/** One conversation as it goes on here and elsewhere: what is typed, what is sent, what the server works on. */
export function useConversation(session: AgentSession) {
  const { conversation } = useWords().resumes
  const queries = useQueryClient()
  const announce = useAnnounce()
  const notify = useNotice()
  const [unsent, setUnsent] = useState<string>()
  const { id, member_id, open, status } = session
  const key = sessionQuery(id).queryKey
  const refresh = useCallback(async () => {
    void queries.invalidateQueries({ queryKey: sessionsQuery.queryKey, exact: true })
    await queries.invalidateQueries({ queryKey: key })
  }, [queries, key])

  const ended = useCallback(
    async (run: RunState) => {
      const result = run.result as { isComplete?: boolean } | undefined
      if (result?.isComplete) {
        notify(conversation.ready)
        void queries.invalidateQueries({ queryKey: resumesQuery.queryKey, exact: true })
      } else if (run.status === 'done') announce(conversation.asked)
      else if (run.status === 'stopped') announce(conversation.stopped)
      else announce(conversation.failed)
      await refresh()
    },
    [announce, notify, conversation, queries, refresh],
  )
  const runId = status === 'working' ? session.runId : null
  const { run, stop } = useRun(runId, ended)
  // A question that is open with its answer in it may be so because the work on it has failed.
  const isReopened = status === 'asking' && open?.answer != null && session.runId !== null
  const { data: lastRun } = useQuery({ ...sessionRunQuery(session.runId ?? ''), enabled: isReopened })

  const sending = useMutation({
    mutationFn: (update: Omit<AgentUpdate, 'member_id'>) => updateConversation(member_id, update),
    async onSuccess(_, { turn, answer }) {
      if (turn !== undefined && answer !== undefined) forget(answerName(id, turn))
      setUnsent(undefined)
      await refresh()
    },
    async onError(error, { answer }) {
      if (!(error instanceof ApiError) || error.status !== 409) return
      // Another window or device was first: what was typed here stays in sight.
      if (answer) setUnsent(answer)
      await refresh()
    },
  })

  return {
    run,
    stop,
    isWorking: status === 'working',
    isSending: sending.isPending,
    error: sending.error,
    hasFailed: isReopened && (lastRun?.status === 'failed' || lastRun?.status === 'interrupted'),
    unsent,
    /** What stands in the field when a question is opened: what was typed here, or what had been answered before. */
    begun: (turn: number) => kept<string>(answerName(id, turn)) ?? open?.answer ?? '',
    type: (turn: number, text: string) => keep(answerName(id, turn), text),
    answer(turn: number, text: string) {
      if (text.trim() !== '' && !sending.isPending) sending.mutate({ turn, answer: text })
    },
    skip: (turn: number) => !sending.isPending && sending.mutate({ turn, skip: true }),
    back: (turn: number) => !sending.isPending && sending.mutate({ turn, back: true }),
    refresh,
  }
}
export type Talk = ReturnType<typeof useConversation>
