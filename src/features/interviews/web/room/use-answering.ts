import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useCallback, useRef, useState } from 'react'
import type { Interview, Turn } from '#features/interviews/contract.ts'
import { useWords } from '#web/i18n/use-words.tsx'
import { forget, keep, kept } from '#web/kept.ts'
import type { RunState } from '#web/run.ts'
import { useAnnounce } from '#web/ui/live-region.tsx'
import { useRun } from '#web/use-run.ts'
import { interviewQuery, interviewsQuery, sendAnswer } from '../queries.ts'
import { useDictation } from '../speech/use-dictation.ts'

/** One question's answer: typed and kept in the browser, sent, looked at, and given again if one likes. */
export function useAnswering(interview: Interview, turn: Turn) {
  const { said } = useWords().interviews.room
  const queries = useQueryClient()
  const announce = useAnnounce()
  const name = `interview-answer.${turn.id}`
  const last = turn.attempts.at(-1)
  const [answer, setAnswer] = useState(() => kept<string>(name) ?? (last?.status === 'failed' ? last.answer : ''))
  const [again, setAgain] = useState(false)
  const seconds = useRef(0)
  const key = interviewQuery(interview.id).queryKey

  const ended = useCallback(
    async (run: RunState) => {
      const result = run.result as { evaluation?: { score: number } } | undefined
      await queries.invalidateQueries({ queryKey: key })
      void queries.invalidateQueries({ queryKey: interviewsQuery.queryKey, exact: true })
      if (run.status === 'done' && result?.evaluation) {
        forget(name)
        announce(said.done(result.evaluation.score))
      } else announce(said.failed)
    },
    [announce, said, queries, key, name],
  )
  const runId = last?.status === 'evaluating' ? last.runId : null
  const { run, stop } = useRun(runId, ended)

  // What was dictated may come faster than the page is drawn.
  const latest = useRef(answer)
  const type = useCallback(
    (text: string) => {
      latest.current = text
      setAnswer(text)
      keep(name, text)
    },
    [name],
  )
  const dictation = useDictation({
    language: interview.language,
    onText: (words) => type([latest.current.trimEnd(), words].filter(Boolean).join(' ')),
  })
  const { stop: stopDictating, restart, readSpoken } = dictation

  const sending = useMutation({
    mutationFn() {
      const spoken = readSpoken()
      return sendAnswer(interview.id, turn.id, { answer: latest.current, seconds: seconds.current, ...(spoken && { spoken }) })
    },
    async onSuccess() {
      announce(said.started)
      setAgain(false)
      restart()
      await queries.invalidateQueries({ queryKey: key })
    },
  })

  return {
    answer,
    type,
    dictation,
    language: interview.language,
    seconds,
    run,
    stop,
    last,
    isReading: runId !== null || sending.isPending,
    /** Whether the form is there: until an answer has been looked at, and when one answers again. */
    isWriting: again || !turn.attempts.some(({ status }) => status === 'done'),
    isAgain: again,
    answerAgain() {
      latest.current = kept<string>(name) ?? (last?.status === 'failed' ? last.answer : turn.answer) ?? ''
      setAnswer(latest.current)
      seconds.current = 0
      setAgain(true)
    },
    leaveAgain() {
      // The form goes, and the microphone with it.
      stopDictating()
      setAgain(false)
    },
    send() {
      if (sending.isPending) return
      // Its last words come into the answer.
      stopDictating()
      if (latest.current.trim() !== '') sending.mutate()
    },
    error: sending.error,
  }
}

export type Answering = ReturnType<typeof useAnswering>
