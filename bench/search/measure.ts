export interface Latency {
  clients: number
  p50Ms: number
  p95Ms: number
  count: number
  perSecond: number
}

/** Runs `work` again and again with several clients at once, each beginning when its last has ended, for `seconds`. */
export async function measure(clients: number, seconds: number, work: (turn: number) => Promise<unknown>): Promise<Latency> {
  const times: number[] = []
  let turn = 0
  const begun = performance.now()
  const end = begun + seconds * 1000
  await Promise.all(
    Array.from({ length: clients }, async () => {
      while (performance.now() < end) {
        const started = performance.now()
        await work(turn++)
        times.push(performance.now() - started)
      }
    }),
  )
  const elapsed = (performance.now() - begun) / 1000
  return { clients, p50Ms: percentile(times, 0.5), p95Ms: percentile(times, 0.95), count: times.length, perSecond: times.length / elapsed }
}

export function percentile(values: readonly number[], share: number): number {
  const sorted = [...values].sort((a, b) => a - b)
  return sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))] ?? Number.NaN
}

/** How much of the right lists the found ones hold, on average. */
export function recall(found: readonly string[][], right: readonly string[][]): number {
  const shares = right.map((list, index) =>
    list.length === 0 ? 1 : list.filter((item) => found[index]?.includes(item)).length / list.length,
  )
  return shares.reduce((sum, share) => sum + share, 0) / shares.length
}
