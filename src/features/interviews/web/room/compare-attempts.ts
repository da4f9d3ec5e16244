// Two answers to one question side by side: what came, what went, and how far each criterion moved.
import type { Evaluation } from '#features/interviews/contract.ts'

export interface Comparison {
  before: number
  now: number
  /** Points that the new answer makes and the one before did not. */
  gained: string[]
  /** Points that got lost on the way. */
  lost: string[]
  /** What was wrong before and is not said any more. */
  mended: string[]
  /** Criteria that were judged both times and differ. */
  criteria: { id: string; name: string; before: number; now: number }[]
}

export function compareAttempts(before: Evaluation, now: Evaluation): Comparison {
  const points = ({ covered }: Evaluation) => covered.map(({ point }) => point)
  const beliefs = ({ wrong }: Evaluation) => wrong.map(({ belief }) => belief)
  const without = (one: readonly string[], other: readonly string[]) => one.filter((text) => !other.includes(text))
  return {
    before: before.score,
    now: now.score,
    gained: without(points(now), points(before)),
    lost: without(points(before), points(now)),
    mended: without(beliefs(before), beliefs(now)),
    criteria: now.criteria.flatMap(({ id, name, score }) => {
      const earlier = before.criteria.find((one) => one.id === id)?.score
      return score === null || earlier === null || earlier === undefined || earlier === score
        ? []
        : [{ id, name, before: earlier, now: score }]
    }),
  }
}
