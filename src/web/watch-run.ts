import type { RunEvent } from '#wire/events.ts'
import { ApiError, request } from './api.ts'
import { readEvents } from './sse.ts'

const LAST = new Set<string>(['run-end', 'run-error', 'run-stopped', 'run-interrupted'])
/** The server speaks at least every 15 s; a connection silent for longer is dead, even if the phone has not noticed. */
const SILENCE_MS = 40_000
const FIRST_WAIT_MS = 500
const LONGEST_WAIT_MS = 10_000

interface WatchOptions {
  signal: AbortSignal
  onEvent(event: RunEvent): void
  /** Whether the connection is lost and being sought again. */
  onConnection?(connected: boolean): void
}

/** Follows a run to its end, over lost connections: each comes back with the id of the last event seen. @throws {ApiError} when it may not be watched. */
export async function watchRun(runId: string, { signal, onEvent, onConnection }: WatchOptions): Promise<void> {
  let lastId: string | undefined
  let waitMs = FIRST_WAIT_MS
  while (!signal.aborted) {
    const silence = new AbortController()
    let timer = setTimeout(() => silence.abort(), SILENCE_MS)
    const onLife = () => {
      clearTimeout(timer)
      timer = setTimeout(() => silence.abort(), SILENCE_MS)
    }
    try {
      const headers = { accept: 'text/event-stream', ...(lastId !== undefined && { 'last-event-id': lastId }) }
      const response = await request(`/runs/${runId}/events`, { headers, signal: AbortSignal.any([signal, silence.signal]) })
      if (response.status === 204 || !response.body) return
      onConnection?.(true)
      waitMs = FIRST_WAIT_MS
      for await (const { id, data } of readEvents(response.body, onLife)) {
        lastId = id ?? lastId
        const event = JSON.parse(data) as RunEvent
        onEvent(event)
        if (LAST.has(event.type)) return
      }
    } catch (error) {
      if (signal.aborted) return
      if (error instanceof ApiError && error.status >= 400 && error.status < 500 && error.status !== 429) throw error
    } finally {
      clearTimeout(timer)
    }
    onConnection?.(false)
    await pause(waitMs, signal)
    waitMs = Math.min(waitMs * 2, LONGEST_WAIT_MS)
  }
}

/** Waits, but no longer than until the browser says that the network is back. */
function pause(ms: number, signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    const done = () => {
      clearTimeout(timer)
      removeEventListener('online', done)
      signal.removeEventListener('abort', done)
      resolve()
    }
    const timer = setTimeout(done, ms)
    addEventListener('online', done)
    signal.addEventListener('abort', done)
  })
}
