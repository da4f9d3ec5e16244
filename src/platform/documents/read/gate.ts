/** Lets a few pieces of work run at once and keeps the others in line, first come first served. */
export interface Gate {
  /** Runs `work` when its turn comes. An aborted `signal` leaves the line at once. */
  pass<T>(work: () => Promise<T>, signal?: AbortSignal): Promise<T>
}

/** @param atOnce how many pieces of work may run at the same time, at least 1 */
export function createGate(atOnce: number): Gate {
  let running = 0
  const waiting = new Set<() => void>()

  function enter(signal: AbortSignal | undefined): Promise<void> {
    signal?.throwIfAborted()
    if (running < atOnce) {
      running += 1
      return Promise.resolve()
    }
    return new Promise((resolve, reject) => {
      const admit = () => {
        waiting.delete(admit)
        signal?.removeEventListener('abort', leave)
        resolve()
      }
      const leave = () => {
        waiting.delete(admit)
        reject(signal?.reason)
      }
      waiting.add(admit)
      signal?.addEventListener('abort', leave, { once: true })
    })
  }

  function exit(): void {
    const [next] = waiting
    // The place goes straight to the next in line, so `running` stays as it is.
    if (next) next()
    else running -= 1
  }

  return {
    async pass(work, signal) {
      await enter(signal)
      try {
        return await work()
      } finally {
        exit()
      }
    },
  }
}
