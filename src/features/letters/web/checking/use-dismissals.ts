import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useCallback, useMemo, useState } from 'react'
import type { DismissedFinding, LetterChecks, LetterSources } from '#features/letters/checks/contract.ts'
import { useWords } from '#web/i18n/use-words.tsx'
import { messageOf } from '#web/ui/error-notice.tsx'
import { useNotice } from '#web/ui/notices.tsx'
import { dismissalKey } from '#wire/dismissal.ts'
import type { FindingKind } from '#wire/text/checks.ts'
import { dismissFinding, restoreFinding } from '../queries.ts'

interface Place {
  kind: FindingKind
  start: number
  end: number
}

export interface Dismissals {
  has(text: string, place: Place): boolean
  /** Puts a place of the text on the page aside: at once here, then on the server. */
  add(text: string, place: Place): void
  /** What the server knows as put aside in its text. */
  list: readonly DismissedFinding[]
  restore(finding: DismissedFinding): void
}

interface DismissalsOptions {
  letterId: string
  checks: (LetterChecks & { content: string }) | undefined
  sources: (LetterSources & { content: string }) | undefined
  /** Saves what was typed: the server puts aside what stands in its own text. */
  flush(): Promise<void>
}

const keyOf = (text: string, place: Place) => `${place.kind}\u0000${dismissalKey(text, place)}`
const NONE: readonly DismissedFinding[] = []

/** Findings that the person has put aside, on every device and for this text. */
export function useDismissals({ letterId, checks, sources, flush }: DismissalsOptions): Dismissals {
  const words = useWords()
  const notify = useNotice()
  const queries = useQueryClient()
  // What was put aside or brought back on this page, ahead of what the server has told so far.
  const [here, setHere] = useState<ReadonlyMap<string, boolean>>(new Map())
  const set = useCallback((key: string, isAside: boolean) => setHere((before) => new Map(before).set(key, isAside)), [])
  const told = useMemo(
    () =>
      new Set([
        ...(checks?.dismissed ?? []).map((finding) => keyOf(checks?.content ?? '', finding)),
        ...(sources?.sentences ?? [])
          .filter(({ dismissalId }) => dismissalId !== undefined)
          .map((sentence) => keyOf(sources?.content ?? '', { ...sentence, kind: 'unsupported' })),
      ]),
    [checks, sources],
  )
  const refresh = () => queries.invalidateQueries({ queryKey: ['letters', letterId], predicate: ({ queryKey }) => queryKey.length > 2 })
  const change = useMutation({
    mutationFn: ({ run }: { key: string; isAside: boolean; run(): Promise<unknown> }) => run(),
    onMutate: ({ key, isAside }) => set(key, isAside),
    onSuccess: refresh,
    onError(error, { key, isAside }) {
      set(key, !isAside)
      notify(messageOf(error, words), 'error')
    },
  })
  const { mutate } = change

  const has = useCallback(
    (text: string, place: Place) => {
      const key = keyOf(text, place)
      return here.get(key) ?? told.has(key)
    },
    [here, told],
  )
  const add = useCallback(
    (text: string, place: Place) =>
      mutate({
        key: keyOf(text, place),
        isAside: true,
        async run() {
          await flush()
          await dismissFinding(letterId, { kind: place.kind, excerpt: text.slice(place.start, place.end), start: place.start })
        },
      }),
    [mutate, flush, letterId],
  )
  const restore = useCallback(
    (finding: DismissedFinding) =>
      mutate({
        key: keyOf(checks?.content ?? '', finding),
        isAside: false,
        run: () => restoreFinding(letterId, finding.dismissalId),
      }),
    [mutate, checks, letterId],
  )
  const list = useMemo(
    () => checks?.dismissed.filter((finding) => here.get(keyOf(checks.content, finding)) !== false) ?? NONE,
    [checks, here],
  )
  return useMemo(() => ({ has, add, list, restore }), [has, add, list, restore])
}
