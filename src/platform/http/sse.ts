import type { ServerResponse } from 'node:http'
import { RESPONSE_ALREADY_SENT } from '@hono/node-server/utils/response'
import type { Context } from 'hono'
import type { Env } from './env.ts'
import { requestError } from './errors.ts'
import { SECURITY_HEADERS } from './security.ts'

/** Proxies and phones close connections on which nothing comes for half a minute. */
const HEARTBEAT_MS = 15_000
/** Streams that one person may have open in one process: far more than the tabs of anybody, and far fewer than would be felt. */
export const MOST_STREAMS = 20
/** The open streams, each with the person who reads it. */
const open = new Map<ServerResponse, string>()
/** How many each person has. */
const counts = new Map<string, number>()
const heartbeat = setInterval(() => {
  for (const response of open.keys()) response.write(': still here\n\n')
}, HEARTBEAT_MS)
heartbeat.unref()

export interface EventStream {
  /** Writes a frame. @returns false when the reader is slow: wait for `onDrain`. */
  send(frame: string): boolean
  onDrain(resume: () => void): void
  onClose(closed: () => void): void
  end(): void
}

/** One event of a stream as it goes over the wire. */
export const frame = (id: number, data: unknown) => `id: ${id}\ndata: ${JSON.stringify(data)}\n\n`

/** Whether the caller may open another stream of events now. */
export function hasRoomForEvents(c: Context<Env>): boolean {
  return (counts.get(c.get('user').id) ?? 0) < MOST_STREAMS
}

/**
 * Answers with a stream of events, written to Node's own response: a web stream would cost a quarter more for each token (SPEED, C).
 * Headers of the middleware do not reach such a response, so they are set here. For a reader who has left meanwhile nothing is begun.
 * @throws `request.too_many_streams`
 */
export function answerWithEvents(c: Context<Env>, begin: (stream: EventStream) => void): Response {
  const response = c.env.outgoing as ServerResponse
  // Its `close` has been and gone: nobody would ever end what is begun now.
  if (response.destroyed) return RESPONSE_ALREADY_SENT
  if (!hasRoomForEvents(c)) throw requestError.tooManyStreams({ headers: { 'Retry-After': '10' } })
  response.writeHead(200, {
    ...SECURITY_HEADERS,
    'content-type': 'text/event-stream; charset=utf-8',
    'cache-control': 'no-store',
    'x-accel-buffering': 'no',
    'x-request-id': c.get('requestId'),
  })
  response.flushHeaders()
  const { id } = c.get('user')
  open.set(response, id)
  counts.set(id, (counts.get(id) ?? 0) + 1)
  response.on('close', () => {
    open.delete(response)
    const left = (counts.get(id) ?? 1) - 1
    if (left > 0) counts.set(id, left)
    else counts.delete(id)
  })
  begin({
    send: (text) => response.writableEnded || response.write(text),
    onDrain: (resume) => void response.on('drain', resume),
    onClose: (closed) => void response.on('close', closed),
    end: () => void response.end(),
  })
  return RESPONSE_ALREADY_SENT
}

/** Ends all streams, so that readers come back to the next server with the last id they saw. */
export function endEventStreams() {
  for (const response of open.keys()) response.end()
}
