import { useCallback, useMemo, useState } from 'react'
import type { TiedSentence, TieSource } from '#wire/checks/sources.ts'
import { stretchSpans } from '../parts/stretch-spans.ts'
import type { Checked } from './run-checks.ts'
import type { Dismissals } from './use-dismissals.ts'

/** A sentence on the page and what it came from. `confirmed` is one without a source of which the person has said that it is true. */
export interface Tie extends Omit<TiedSentence, 'state'> {
  state: TiedSentence['state'] | 'confirmed'
  source: TieSource | undefined
}

export interface Ties {
  /** In their order; empty when nothing was said that the letter could come from. */
  all: readonly Tie[]
  /** The one that is pointed at, or else the one that the caret is in. */
  current: Tie | undefined
  /** Points at the sentence that begins there. */
  point(start: number | undefined): void
  putCaret(place: number | undefined): void
  confirm(tie: Tie): void
}

interface TiesOptions {
  checked: Checked | undefined
  sources: readonly TieSource[]
  text: string
  isWriting: boolean
  dismissals: Dismissals
}

export function useTies({ checked, sources, text, isWriting, dismissals }: TiesOptions): Ties {
  const [pointed, point] = useState<number>()
  const [caret, putCaret] = useState<number>()
  const all = useMemo(() => {
    if (!checked || isWriting) return []
    const byId = new Map(sources.map((source) => [source.id, source]))
    const isConfirmed = (sentence: TiedSentence) => {
      if (sentence.state !== 'unsupported') return false
      if (dismissals.has(checked.text, { ...sentence, kind: 'unsupported' })) return true
      const claims = checked.findings.filter(
        ({ kind, start, end }) => kind === 'unsupported' && sentence.start <= start && end <= sentence.end,
      )
      return claims.length > 0 && claims.every((claim) => dismissals.has(checked.text, claim))
    }
    const ties = checked.sentences.map(
      (sentence): Tie => ({
        ...sentence,
        state: isConfirmed(sentence) ? 'confirmed' : sentence.state,
        source: sentence.sourceId === undefined ? undefined : byId.get(sentence.sourceId),
      }),
    )
    return stretchSpans(ties, checked.text, text)
  }, [checked, sources, text, isWriting, dismissals])

  const current = useMemo(() => {
    const underPointer = pointed === undefined ? undefined : all.find(({ start }) => start === pointed)
    return underPointer ?? (caret === undefined ? undefined : all.find(({ start, end }) => start <= caret && caret <= end))
  }, [all, pointed, caret])
  const confirm = useCallback(
    (tie: Tie) => {
      const claims = checked?.text === text ? checked.findings.filter(({ kind }) => kind === 'unsupported') : []
      const inside = claims.filter(
        ({ start, end }) => tie.start <= start && end <= tie.end && !dismissals.has(text, { kind: 'unsupported', start, end }),
      )
      for (const place of inside.length > 0 ? inside : [{ ...tie, kind: 'unsupported' as const }]) dismissals.add(text, place)
    },
    [checked, text, dismissals],
  )
  return { all, current, point, putCaret, confirm }
}
