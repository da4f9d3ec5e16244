import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useCallback, useState } from 'react'
import type { Letter } from '#features/letters/contract.ts'
import { useWords } from '#web/i18n/use-words.tsx'
import type { RunState } from '#web/run.ts'
import { useAnnounce } from '#web/ui/live-region.tsx'
import { useRun } from '#web/use-run.ts'
import { countCharacters } from '#wire/text/count.ts'
import { applicationQuery, letterQuery, startDraft } from './queries.ts'
import type { Inputs } from './use-inputs.ts'

/** The writing of a draft: begun, watched, stopped. After a refresh the letter itself says which run to watch. */
export function useDraft(letter: Letter, inputs: Inputs, saveInputs: () => Promise<void>) {
  const { desk } = useWords()
  const queries = useQueryClient()
  const announce = useAnnounce()
  const [last, setLast] = useState<RunState>()
  const key = letterQuery(letter.id).queryKey

  const onEnd = useCallback(
    (run: RunState) => {
      setLast(run)
      announce(
        run.status === 'done' ? desk.said.done(countCharacters(run.text)) : run.status === 'stopped' ? desk.said.stopped : desk.said.failed,
      )
      void queries.invalidateQueries({ queryKey: key })
      void queries.invalidateQueries({ queryKey: applicationQuery(letter.applicationId).queryKey })
    },
    [announce, desk, queries, key, letter.applicationId],
  )
  const runId = letter.status === 'drafting' ? letter.runId : null
  const { run, stop } = useRun(runId, onEnd)

  const starting = useMutation({
    async mutationFn() {
      await saveInputs()
      const { company, position, title, question, limit, applicationId } = letter
      return startDraft({ ...inputs, company, position, title, question, limit, applicationId, letterId: letter.id })
    },
    onSuccess(started) {
      setLast(undefined)
      announce(desk.said.started)
      queries.setQueryData(key, (before) => before && { ...before, status: 'drafting' as const, runId: started.runId })
    },
  })

  return { run, last, isWriting: runId !== null || starting.isPending, start: starting.mutate, stop, startError: starting.error }
}
