/** `open`: not asked. `half-open`: one call is let through to see whether it is well again. */
export type Circuit = 'closed' | 'open' | 'half-open'

/** Times of a breaker. */
export interface BreakerOptions {
  /** Milliseconds of a clock that never goes back. */
  elapsed: () => number
  /** How long it stays open before a probe. */
  openMs: number
}

const IN_A_ROW = 3
const WINDOW_MS = 30_000
const LEAST_CALLS = 10

/**
 * Opens after three failures in a row, or when half of at least ten calls of the last 30 seconds failed. The first good answer closes it.
 */
export function createBreaker({ elapsed, openMs }: BreakerOptions) {
  let outcomes: { at: number; good: boolean }[] = []
  let inARow = 0
  let openedAt: number | undefined
  let probing = false

  function circuit(): Circuit {
    if (openedAt === undefined) return 'closed'
    return elapsed() - openedAt < openMs ? 'open' : 'half-open'
  }

  return {
    circuit,
    /** Whether a call may be made now. While half-open that is one at a time. */
    ready: () => circuit() === 'closed' || (circuit() === 'half-open' && !probing),
    /** A call begins. @returns how to tell its outcome; `neutral` says nothing about the endpoint, such as a caller who left. */
    begin(): (outcome: 'good' | 'bad' | 'neutral') => void {
      const probe = circuit() === 'half-open' && !probing
      if (probe) probing = true
      return (outcome) => {
        if (probe) probing = false
        if (outcome === 'neutral') return
        const at = elapsed()
        outcomes = outcomes.filter((one) => at - one.at < WINDOW_MS).slice(-500)
        if (outcome === 'good') {
          inARow = 0
          // What went wrong before the recovery must not open it again at the next stumble.
          if (openedAt !== undefined) outcomes = []
          openedAt = undefined
          outcomes.push({ at, good: true })
          return
        }
        inARow++
        outcomes.push({ at, good: false })
        const failures = outcomes.filter(({ good }) => !good).length
        const often = outcomes.length >= LEAST_CALLS && failures * 2 >= outcomes.length
        if (probe || inARow >= IN_A_ROW || often) openedAt = at
      }
    },
  }
}
export type Breaker = ReturnType<typeof createBreaker>
