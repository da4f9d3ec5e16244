import { ModelError } from './llm.ts'

interface Waiting {
  admit: () => void
}

/** `elapsed`: milliseconds of a clock that never goes back. */
export interface QueueOptions {
  /** Places that can be taken at the same time. */
  concurrency: number
  elapsed: () => number
}

/**
 * Places at one endpoint. Those who wait are admitted in turns by user, so that someone with a hundred requests holds up nobody with one.
 */
export function createQueue({ concurrency, elapsed }: QueueOptions) {
  // A map keeps the order of its keys: the user at its front is next, and goes to its end afterwards.
  const waiting = new Map<string, Waiting[]>()
  let taken = 0
  let count = 0

  function release() {
    taken--
    const next = waiting.entries().next()
    if (next.done) return
    const [user, line] = next.value
    waiting.delete(user)
    const first = line.shift()
    if (line.length > 0) waiting.set(user, line)
    first?.admit()
  }

  function leave(user: string, one: Waiting) {
    const line = waiting.get(user)
    const at = line?.indexOf(one) ?? -1
    if (!line || at === -1) return
    count--
    line.splice(at, 1)
    if (line.length === 0) waiting.delete(user)
  }

  function take(): () => void {
    taken++
    let released = false
    return () => {
      if (!released) release()
      released = true
    }
  }

  return {
    get taken() {
      return taken
    },
    get waiting() {
      return count
    },
    /**
     * Waits for a place. @returns how to give it back; giving it back twice does nothing.
     * @throws {ModelError} `busy` after `maxWaitMs`; the reason of the signal when it aborts.
     */
    async acquire({
      user,
      maxWaitMs,
      signal,
    }: {
      user: string
      maxWaitMs: number
      signal: AbortSignal
    }): Promise<{ release: () => void; waitedMs: number }> {
      signal.throwIfAborted()
      if (taken < concurrency) return { release: take(), waitedMs: 0 }
      const since = elapsed()
      return await new Promise((resolve, reject) => {
        const one: Waiting = {
          admit() {
            count--
            settle()
            resolve({ release: take(), waitedMs: elapsed() - since })
          },
        }
        const settle = () => {
          clearTimeout(timer)
          signal.removeEventListener('abort', left)
        }
        const left = () => {
          settle()
          leave(user, one)
          reject(signal.reason)
        }
        const timer = setTimeout(() => {
          settle()
          leave(user, one)
          reject(new ModelError('busy', 'no place was free in time', { retryAfter: Math.max(1, Math.ceil(maxWaitMs / 1000)) }))
        }, maxWaitMs)
        signal.addEventListener('abort', left, { once: true })
        count++
        const line = waiting.get(user)
        if (line) line.push(one)
        else waiting.set(user, [one])
      })
    },
  }
}
export type Queue = ReturnType<typeof createQueue>
