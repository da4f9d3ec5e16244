// Counts of what was found and what was labelled, and how sure one can be of the figures made from them.

export interface Counts {
  hits: number
  alarms: number
  misses: number
}

export function compare<T>(found: readonly T[], labelled: readonly T[]): Counts {
  const hits = found.filter((one) => labelled.includes(one)).length
  return { hits, alarms: found.length - hits, misses: labelled.length - hits }
}

export function sum(counts: readonly Counts[]): Counts {
  const total = { hits: 0, alarms: 0, misses: 0 }
  for (const { hits, alarms, misses } of counts) {
    total.hits += hits
    total.alarms += alarms
    total.misses += misses
  }
  return total
}

export function f1({ hits, alarms, misses }: Counts): number {
  return hits === 0 ? 0 : (2 * hits) / (2 * hits + alarms + misses)
}

/** The middle 95 % of F1 over 2,000 drawings of answers with replacement (Efron's percentile bootstrap), from a fixed seed. */
export function interval(perAnswer: readonly Counts[]): [low: number, high: number] {
  let state = 20_270_101
  const random = () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0
    return state / 2 ** 32
  }
  const nothing = { hits: 0, alarms: 0, misses: 0 }
  const values = Array.from({ length: 2000 }, () =>
    f1(sum(perAnswer.map(() => perAnswer[Math.floor(random() * perAnswer.length)] ?? nothing))),
  ).sort((a, b) => a - b)
  return [values[50] ?? 0, values[1949] ?? 0]
}

/** The 95 % interval of a share (Wilson's score interval). */
export function wilson(part: number, whole: number): [low: number, high: number] {
  if (whole === 0) return [0, 1]
  const z = 1.96
  const share = part / whole
  const middle = (share + z ** 2 / (2 * whole)) / (1 + z ** 2 / whole)
  const half = (z / (1 + z ** 2 / whole)) * Math.sqrt((share * (1 - share)) / whole + z ** 2 / (4 * whole ** 2))
  return [Math.max(0, middle - half), Math.min(1, middle + half)]
}
