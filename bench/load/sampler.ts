import type { Used } from '../processes.ts'

/** Looks at processes once a second while something goes on. */
export function createSampler(read: () => { used: Used; memory: Used }) {
  const first = read().used
  const begun = performance.now()
  const peak: Used = { server: 0, database: 0 }
  /** The busiest second, in processors. */
  const busiest: Used = { server: 0, database: 0 }
  let last = { used: first, at: begun }
  const timer = setInterval(() => {
    const { used, memory } = read()
    const now = performance.now()
    for (const part of ['server', 'database'] as const) {
      peak[part] = Math.max(peak[part], memory[part])
      busiest[part] = Math.max(busiest[part], (used[part] - last.used[part]) / (now - last.at))
    }
    last = { used, at: now }
  }, 1_000)
  return {
    end() {
      clearInterval(timer)
      const { used } = read()
      return {
        seconds: (performance.now() - begun) / 1000,
        cpuSeconds: { server: (used.server - first.server) / 1000, database: (used.database - first.database) / 1000 },
        peak,
        busiest,
      }
    },
  }
}
