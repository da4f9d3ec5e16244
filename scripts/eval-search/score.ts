export interface Score {
  /** The mean of 1 / the place of the first right one, 0 when it is not among the first ten. */
  mrr10: number
  /** The mean share of the right ones among the first five, of as many as could be there. */
  recall5: number
  recall20: number
  p50Ms: number
  p95Ms: number
}

export function meanScore(answers: readonly { found: readonly string[]; relevant: readonly string[]; ms: number }[]): Score {
  const mean = (value: (answer: (typeof answers)[number]) => number) =>
    answers.reduce((sum, answer) => sum + value(answer), 0) / answers.length
  const recall = (depth: number) =>
    mean(({ found, relevant }) => found.slice(0, depth).filter((id) => relevant.includes(id)).length / Math.min(depth, relevant.length))
  const times = answers.map(({ ms }) => ms).sort((a, b) => a - b)
  return {
    mrr10: mean(({ found, relevant }) => {
      const place = found.slice(0, 10).findIndex((id) => relevant.includes(id))
      return place < 0 ? 0 : 1 / (place + 1)
    }),
    recall5: recall(5),
    recall20: recall(20),
    p50Ms: times[Math.floor(times.length * 0.5)] ?? Number.NaN,
    p95Ms: times[Math.floor(times.length * 0.95)] ?? Number.NaN,
  }
}
