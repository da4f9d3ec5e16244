import { createRoute, z } from '@hono/zod-openapi'
import { RunEvent } from '#wire/events.ts'
import type { Language } from '#wire/language.ts'
import { createRouter, jsonReply, notFoundReply } from '../http/routes.ts'
import { answerWithEvents, frame } from '../http/sse.ts'
import { RunReply } from './contract.ts'
import { streamRun } from './respond.ts'
import { noticeOf, type Runs } from './runs.ts'
import type { RunRow } from './store.ts'

const params = z.object({ id: z.uuid() })
const eventStream = { description: 'The events, as they come.', content: { 'text/event-stream': { schema: RunEvent } } }
const LastEventId = z.object({ 'last-event-id': z.string().max(20).optional() })
/** A number that is none is no reason to refuse a browser that comes back: it then joins late. */
const toSeq = (id: string | undefined) => (id !== undefined && /^\d{1,9}$/.test(id) ? Number(id) : undefined)
const ENDED = new Set(['done', 'stopped', 'failed', 'interrupted'])

const getRun = createRoute({
  method: 'get',
  path: '/runs/{id}',
  summary: 'The state of a run',
  request: { params },
  responses: { 200: jsonReply(RunReply), ...notFoundReply },
})
const stopRun = createRoute({
  method: 'delete',
  path: '/runs/{id}',
  summary: 'Stops a run',
  request: { params },
  responses: { 200: jsonReply(RunReply), ...notFoundReply },
})
const watchRun = createRoute({
  method: 'get',
  path: '/runs/{id}/events',
  summary: 'Watches a run; Last-Event-ID resumes',
  request: { params, headers: LastEventId },
  responses: { 200: eventStream, 204: { description: 'The run has ended and everything was seen.' }, ...notFoundReply },
})
const watchPerson = createRoute({
  method: 'get',
  path: '/events',
  summary: 'Watches all runs of the person, without their text; Last-Event-ID resumes',
  request: { headers: LastEventId },
  responses: { 200: eventStream },
})

function show(row: RunRow & { text: string }, language: Language): RunReply {
  const { id, kind, subjectId, status, text, lastSeq, result, source, error, createdAt } = row
  const told = error && noticeOf(error, language)
  return {
    id,
    kind,
    subjectId,
    status,
    text,
    lastEventId: String(lastSeq),
    // What ended long ago has been emptied.
    result: status === 'done' && result !== null ? { ...(result as object), source, runId: id } : null,
    source,
    error: status === 'done' ? null : told,
    notice: status === 'done' ? told : null,
    createdAt: new Date(createdAt).toISOString(),
  }
}

export function createRunRoutes(runs: Runs) {
  return createRouter()
    .openapi(getRun, async (c) => c.json(show(await runs.get(c.get('user').id, c.req.valid('param').id), c.get('language')), 200))
    .openapi(stopRun, async (c) => {
      const { id } = await runs.stop(c.get('user').id, c.req.valid('param').id)
      return c.json(show(await runs.get(c.get('user').id, id), c.get('language')), 200)
    })
    .openapi(watchRun, async (c) => {
      const after = toSeq(c.req.valid('header')['last-event-id'])
      const run = await runs.get(c.get('user').id, c.req.valid('param').id)
      // 204 tells an EventSource not to come back.
      if (ENDED.has(run.status) && after !== undefined && after >= run.lastSeq) return c.body(null, 204)
      return streamRun(c, runs, run.id, after) as never
    })
    .openapi(watchPerson, (c) => {
      const after = toSeq(c.req.valid('header')['last-event-id'])
      const { id } = c.get('user')
      return answerWithEvents(c, (stream) => {
        const watch = runs.watchPerson(id, after, (seq, runId, event) => stream.send(frame(seq, { ...event, runId })))
        stream.onDrain(watch.resume)
        stream.onClose(watch.end)
        watch.done.then(stream.end, stream.end)
      }) as never
    })
}
