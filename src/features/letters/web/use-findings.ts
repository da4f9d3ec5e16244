import { useCallback, useMemo, useState } from 'react'
import type { DismissedFinding } from '#features/letters/checks/contract.ts'
import type { Finding } from '#wire/text/checks.ts'
import type { Dismissals } from './checking/use-dismissals.ts'
import { findingsInOrder, type Shown } from './parts/findings-in-order.ts'

export interface Findings {
  /** Errors first; without those dismissed. */
  all: Shown[]
  /** The one whose card is open. */
  opened: Shown | undefined
  open(id: string | undefined): void
  /** To the next or the one before that has a place in the text, round and round. */
  step(by: 1 | -1): void
  dismiss(finding: Shown): void
  dismissed: readonly DismissedFinding[]
  restore(finding: DismissedFinding): void
}

interface FindingsOptions {
  /** In the text as it is on the page. */
  found: readonly Finding[]
  text: string
  dismissals: Dismissals
}

/** What the checks have found, in its order, with the one that is being looked at. */
export function useFindings({ found, text, dismissals }: FindingsOptions): Findings {
  const [openedId, open] = useState<string>()
  const all = useMemo(() => findingsInOrder(found), [found])
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
  const dismiss = useCallback(
    (finding: Shown) => {
      dismissals.add(text, finding)
      step(1)
    },
    [dismissals, text, step],
  )

  return { all, opened, open, step, dismiss, dismissed: dismissals.list, restore: dismissals.restore }
}
