/** What is assumed of an endpoint that nothing is known of, in milliseconds until the first token. */
const USUAL_MS = 1500
/** The weight of a new measurement in the exponentially weighted average. */
const WEIGHT = 0.3
/** What was measured is worth half after this time, so that a slow endpoint is tried again one day. */
const HALF_LIFE_MS = 60_000

/** How fast and how reliable an endpoint has been of late. */
export function createPace(elapsed: () => number) {
  let firstTokenMs: number | undefined
  let errorRate = 0
  let measuredAt = 0
  /** 1 for what was measured just now, 0 for what was measured long ago. */
  const worth = () => 0.5 ** ((elapsed() - measuredAt) / HALF_LIFE_MS)

  return {
    get firstTokenMs() {
      return firstTokenMs
    },
    get errorRate() {
      return errorRate
    },
    /** `ms` until the first token, or until it was clear that none would come. */
    measured(ms: number | undefined, good: boolean) {
      // The older the average, the more a new measurement counts.
      if (ms !== undefined)
        firstTokenMs = firstTokenMs === undefined ? ms : firstTokenMs + (1 - (1 - WEIGHT) * worth()) * (ms - firstTokenMs)
      errorRate *= worth()
      errorRate += WEIGHT * ((good ? 0 : 1) - errorRate)
      measuredAt = elapsed()
    },
    /** Lower is better. Without measurements all are alike, so that the operator's order decides. */
    cost(): number {
      const expected = USUAL_MS + ((firstTokenMs ?? USUAL_MS) - USUAL_MS) * worth()
      return expected * (1 + 4 * errorRate * worth())
    },
  }
}
export type Pace = ReturnType<typeof createPace>
