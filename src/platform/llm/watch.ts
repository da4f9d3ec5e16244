import { type Advice, AttemptError } from './attempt.ts'
import { failureOfConnection } from './failures.ts'

/** The deadlines of one call: closes it when one passes, and tells afterwards why it closed. */
export interface Watch {
  /** Aborts the call: its caller has left, or a deadline has passed. */
  readonly signal: AbortSignal
  /** The whole call may take this long. */
  total(ms: number): void
  /** The next piece of content must come within this time; `advice` is what to do when it does not. */
  expect(ms: number, otherwise: string, advice: Advice): void
  /** Nothing is awaited at the moment. */
  rest(): void
  close(): void
  /** What an error of the call really was. */
  translate(error: unknown): unknown
}

/** Watches a call until `close`, which must be called. `caller` is the signal of who wants the answer. */
export function createWatch(caller: AbortSignal): Watch {
  const controller = new AbortController()
  let expired: AttemptError | undefined
  let whole: NodeJS.Timeout | undefined
  let next: NodeJS.Timeout | undefined
  // What is awaited at the moment, if anything. The timer outlives it: setting one anew costs more than winding it up, and this happens at every token.
  let awaited: { otherwise: string; advice: Advice } | undefined
  let windMs = 0

  const expire = (message: string, advice: Advice) => {
    expired = new AttemptError('timeout', message, { advice })
    controller.abort(expired)
  }
  const left = () => controller.abort(caller.reason)
  if (caller.aborted) left()
  else caller.addEventListener('abort', left, { once: true })

  return {
    signal: controller.signal,
    total(ms) {
      whole = setTimeout(expire, ms, 'the answer took too long', 'go-on')
    },
    expect(ms, otherwise, advice) {
      awaited = { otherwise, advice }
      if (next && windMs === ms) {
        next.refresh()
        return
      }
      clearTimeout(next)
      windMs = ms
      next = setTimeout(() => awaited && expire(awaited.otherwise, awaited.advice), ms)
    },
    rest() {
      awaited = undefined
    },
    close() {
      clearTimeout(whole)
      clearTimeout(next)
      caller.removeEventListener('abort', left)
      controller.abort()
    },
    translate(error) {
      if (caller.aborted) return caller.reason
      if (expired) return expired
      return error instanceof AttemptError ? error : failureOfConnection(error)
    },
  }
}
