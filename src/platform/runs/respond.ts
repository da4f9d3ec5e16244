import type { Context } from 'hono'
import type { ContentfulStatusCode } from 'hono/utils/http-status'
import { AppError, errorsOf } from '../errors.ts'
import type { Env } from '../http/env.ts'
import { answerWithEvents, frame, hasRoomForEvents } from '../http/sse.ts'
import { runErrors } from './errors.ts'
import { noticeOf, type Runs } from './runs.ts'
import type { LogItem, RunRow } from './store.ts'

const errors = errorsOf('runs', runErrors)

/** An item is sent to many watchers; it becomes a frame once. */
const frames = new WeakMap<LogItem, string>()
function frameOf(item: LogItem): string {
  const known = frames.get(item)
  if (known !== undefined) return known
  const made = frame(item.seq, item.event)
  frames.set(item, made)
  return made
}

/** Streams the log of a run from `after` on; undefined joins late, with a snapshot of the text. */
export function streamRun(c: Context<Env>, runs: Runs, id: string, after: number | undefined): Response {
  return answerWithEvents(c, (stream) => {
    const watch = runs.watchRun(id, after, { deliver: (items) => stream.send(items.map(frameOf).join('')) })
    stream.onDrain(watch.resume)
    stream.onClose(watch.end)
    watch.done.then(stream.end, stream.end)
  })
}

/** The error that a run ended with, to be answered to who waits for its result. */
export function runFailure(row: RunRow): AppError {
  if (row.status === 'stopped') return errors.stopped()
  if (row.status === 'interrupted') return errors.interrupted()
  if (!row.error) return errors.failed()
  const { code, status, messages, retryAfter } = row.error
  return new AppError(code, status, messages, retryAfter ? { headers: { 'Retry-After': String(retryAfter) } } : {})
}

export type Manner = 'wait' | 'async' | 'events'

/** How a caller wants the work of a model answered: `Prefer: respond-async`, `Accept: text/event-stream`, or by waiting. */
export function mannerOf(c: Context<Env>): Manner {
  if (/\brespond-async\b/.test(c.req.header('prefer') ?? '')) return 'async'
  return /\btext\/event-stream\b/.test(c.req.header('accept') ?? '') ? 'events' : 'wait'
}

/**
 * Answers a request that has started a run, in the way the caller asks for: `202` with its id, its events at once, or its result.
 * `accepted` is added to the `202`, such as the id of the letter that is being written. It also answers who wants events and has no stream left
 * for them. A caller who leaves does not stop the run.
 */
export async function respondWithRun(
  c: Context<Env>,
  runs: Runs,
  runId: string,
  { status = 200, accepted = {} }: { status?: ContentfulStatusCode; accepted?: Record<string, unknown> } = {},
): Promise<Response> {
  await c.get('runStarted')?.(runId, status, accepted)
  const manner = mannerOf(c)
  // Who has too many streams open gets the 202: the work has begun, and a refusal would have it asked for, and charged, a second time.
  if (manner === 'events' && hasRoomForEvents(c)) return streamRun(c, runs, runId, 0)
  c.header('location', `/api/v1/runs/${runId}`)
  if (manner !== 'wait') {
    if (manner === 'async') c.header('preference-applied', 'respond-async')
    return c.json({ runId, ...accepted }, 202)
  }
  const row = await runs.wait(c.get('user').id, runId, c.req.raw.signal)
  if (!row && c.req.raw.signal.aborted) return c.body(null, 499 as ContentfulStatusCode)
  if (!row) throw errors.notFound()
  if (row.status !== 'done') throw runFailure(row)
  const notice = row.error && { notice: noticeOf(row.error, row.language) }
  return c.json({ ...(row.result as object), source: row.source, runId, ...notice }, status)
}
