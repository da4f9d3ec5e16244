import { useCallback, useMemo, useState } from 'react'
import type { Letter } from '#features/letters/contract.ts'
import { keep, kept } from '#web/kept.ts'
import { carryFindings } from './parts/carry-findings.ts'
import { dismissalOf, findingsInOrder, type Shown } from './parts/findings-in-order.ts'

export interface Findings {
  /** Errors first; without those dismissed. */
  all: Shown[]
  /** The one whose card is open. */
  opened: Shown | undefined
  open(id: string | undefined): void
  /** To the next or the one before that has a place in the text, round and round. */
  step(by: 1 | -1): void
  dismiss(finding: Shown): void
  dismissed: number
  restore(): void
}

/** What the checks have found, kept at its words while the text is edited. */
export function useFindings(letter: Letter, text: string, isWriting: boolean): Findings {
  const name = `dismissed.${letter.id}`
  const [dismissed, setDismissed] = useState<ReadonlySet<string>>(() => new Set(kept<string[]>(name)))
  const [openedId, open] = useState<string>()

  const carried = useMemo(
    () => (isWriting ? [] : carryFindings(letter.checks.findings, letter.content, text)),
    [isWriting, letter.checks.findings, letter.content, text],
  )
  const all = useMemo(() => findingsInOrder(carried, dismissed), [carried, dismissed])
  const opened = all.find(({ id }) => id === openedId)

  const step = useCallback(
    (by: 1 | -1) => {
      const placed = all.filter(({ excerpt }) => excerpt !== '')
      if (placed.length === 0) return
      const at = placed.findIndex(({ id }) => id === openedId)
      open(placed[at < 0 ? 0 : (at + by + placed.length) % placed.length]?.id)
    },
    [all, openedId],
  )
  const remember = useCallback(
    (next: ReadonlySet<string>) => {
      setDismissed(next)
      keep(name, [...next])
    },
    [name],
  )
  const dismiss = useCallback(
    (finding: Shown) => {
      remember(new Set([...dismissed, dismissalOf(finding)]))
      step(1)
    },
    [dismissed, remember, step],
  )
  const restore = useCallback(() => remember(new Set()), [remember])

  return { all, opened, open, step, dismiss, dismissed: carried.length - all.length, restore }
}
