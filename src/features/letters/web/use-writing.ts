import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { useCallback, useState } from 'react'
import type { Letter, MessageInput } from '#features/letters/contract.ts'
import { useWords } from '#web/i18n/use-words.tsx'
import type { RunState } from '#web/run.ts'
import { useAnnounce } from '#web/ui/live-region.tsx'
import { useRun, type WatchedRun } from '#web/use-run.ts'
import { countCharacters } from '#wire/text/count.ts'
import type { Inputs } from './parts/merge-inputs.ts'
import { applicationQuery, letterQuery, runKindQuery, sendMessage, startDraft } from './queries.ts'

/** A draft from the answers, or a revision that was asked for in the conversation. */
export type Kind = 'draft' | 'revision'

export interface Writing {
  isWriting: boolean
  kind: Kind
  run: WatchedRun | undefined
  /** How the last one on this page ended, until the next begins. */
  last: (RunState & { kind: Kind }) | undefined
  /** What was asked for in the revision that is being written; not known after a refresh. */
  query: string | undefined
  draft(): void
  /** `onBegun` is told once the server has taken the request. */
  revise(request: MessageInput, onBegun: () => void): void
  stop(): void
  /** A run that is only being begun cannot be stopped yet, one that is being stopped not once more. */
  canStop: boolean
  draftError: unknown
  reviseError: unknown
}

interface WritingOptions {
  letter: Letter
  /** The inputs at the moment they are asked for. */
  readInputs(): Inputs
  /** Saves what was typed: the server writes from what it has. */
  save(): Promise<void>
  onEnd(kind: Kind, run: RunState): void
}

const kindOf = (name: string | undefined): Kind => (name === 'letters.revise' ? 'revision' : 'draft')

/** The writing of a letter by model or rules: begun, watched, stopped. After a refresh the letter itself says which run to watch. */
export function useWriting({ letter, readInputs, save, onEnd }: WritingOptions): Writing {
  const { desk } = useWords()
  const queries = useQueryClient()
  const announce = useAnnounce()
  const [last, setLast] = useState<Writing['last']>()
  const key = letterQuery(letter.id).queryKey
  const runId = letter.status === 'drafting' ? letter.runId : null
  const { data: name } = useQuery({ ...runKindQuery(runId ?? ''), enabled: runId !== null })
  const kind = kindOf(name)

  const ended = useCallback(
    (run: RunState) => {
      setLast({ ...run, kind })
      const count = countCharacters(run.text)
      const done = kind === 'revision' ? desk.chat.said.done(count) : desk.said.done(count)
      announce(run.status === 'done' ? done : run.status === 'stopped' ? desk.said.stopped : desk.said.failed)
      onEnd(kind, run)
      void queries.invalidateQueries({ queryKey: key })
      void queries.invalidateQueries({ queryKey: ['quotas'] })
      void queries.invalidateQueries({ queryKey: applicationQuery(letter.applicationId).queryKey })
    },
    [announce, desk, queries, key, kind, letter.applicationId, onEnd],
  )
  const { run, stop } = useRun(runId, ended)
  const stopping = useMutation({ mutationFn: stop })

  const begun = (started: { runId: string }, what: Kind) => {
    setLast(undefined)
    announce(what === 'revision' ? desk.chat.said.started : desk.said.started)
    queries.setQueryData(runKindQuery(started.runId).queryKey, what === 'revision' ? 'letters.revise' : 'letters.draft')
    queries.setQueryData(key, (before) => before && { ...before, status: 'drafting' as const, runId: started.runId })
  }
  const drafting = useMutation({
    async mutationFn() {
      await save()
      const { company, position, title, question, limit, applicationId } = letter
      const input = { ...readInputs(), company, position, title, question, limit, applicationId, letterId: letter.id }
      return startDraft(input, letter.runId)
    },
    onSuccess: (started) => begun(started, 'draft'),
  })
  const revising = useMutation({
    async mutationFn(request: MessageInput) {
      await save()
      return sendMessage(letter.id, request, letter.runId)
    },
    onSuccess: (started) => begun(started, 'revision'),
  })

  const { mutate: reviseNow } = revising
  const revise = useCallback((request: MessageInput, onBegun: () => void) => reviseNow(request, { onSuccess: onBegun }), [reviseNow])
  const { mutate: stopNow } = stopping
  const stopOnce = useCallback(() => stopNow(), [stopNow])
  const isStarting = drafting.isPending || revising.isPending
  return {
    isWriting: runId !== null || isStarting,
    kind: drafting.isPending ? 'draft' : revising.isPending ? 'revision' : kind,
    run,
    last,
    query: runId !== null || revising.isPending ? revising.variables?.query : undefined,
    draft: drafting.mutate,
    revise,
    stop: stopOnce,
    canStop: runId !== null && !stopping.isPending,
    draftError: drafting.error,
    reviseError: revising.error,
  }
}
