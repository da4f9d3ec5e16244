import type { Context } from 'hono'
import type { Env } from './env.ts'

/** Whoever asked has closed the connection. Nothing has failed, and there is nobody to answer. */
export class CallerLeft extends Error {
  constructor() {
    super('the caller has left')
    this.name = 'CallerLeft'
  }
}

/** Aborted with a `CallerLeft` when the caller closes the connection before the answer: for work that nobody else waits for. */
export function callerSignal(c: Context<Env>): AbortSignal {
  const { signal } = c.req.raw
  const left = new AbortController()
  // Node's adapter gives a sentence as the reason, which Hono's error handler would not be told of.
  const leave = () => left.abort(new CallerLeft())
  if (signal.aborted) leave()
  else signal.addEventListener('abort', leave, { once: true })
  return left.signal
}
