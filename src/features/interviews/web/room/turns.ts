// Which question stands where in a session.
import type { Turn } from '#features/interviews/contract.ts'

export const isPlanned = ({ kind }: Turn) => kind !== 'follow-up'
export const isAnswered = ({ evaluation }: Turn) => evaluation !== null

/** The question one is at: the one asked for, else the first that waits for an answer, else the last. */
export function currentTurn(turns: readonly Turn[], id: string | undefined): Turn | undefined {
  return (
    turns.find((turn) => turn.id === id) ?? turns.find((turn) => isPlanned(turn) && !isAnswered(turn)) ?? turns.filter(isPlanned).at(-1)
  )
}

/** The planned question that a turn belongs to: a follow-up counts as part of the one that it goes on from. */
export function plannedOf(turns: readonly Turn[], turn: Turn): Turn {
  const parent = turn.parentId === null ? undefined : turns.find(({ id }) => id === turn.parentId)
  return parent ? plannedOf(turns, parent) : turn
}

/** The next planned question that waits for an answer, beginning behind this one and then from the start. */
export function nextTurn(turns: readonly Turn[], turn: Turn): Turn | undefined {
  const planned = turns.filter(isPlanned)
  const at = planned.indexOf(plannedOf(turns, turn))
  return [...planned.slice(at + 1), ...planned.slice(0, at)].find((other) => !isAnswered(other))
}

/** The follow-up to this very question, as long as it is not answered. */
export function openFollowUp(turns: readonly Turn[], turn: Turn): Turn | undefined {
  return turns.find((other) => other.parentId === turn.id && !isAnswered(other))
}
