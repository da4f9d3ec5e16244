import { ApiError, request } from './api.ts'
import { readEvents } from './sse.ts'

/** The server speaks at least every 15 s; a connection silent for longer is dead, even if the phone has not noticed. */
const SILENCE_MS = 40_000
const FIRST_WAIT_MS = 500
const LONGEST_WAIT_MS = 10_000

export interface Follow<E> {
  signal: AbortSignal
  /** The last event that was seen before, if any. */
  lastId?: string | undefined
  /** @returns true when nothing comes after this event. */
  onEvent(event: E, id: string | undefined): boolean
  /** Whether the connection is lost and being sought again. */
  onConnection?: ((connected: boolean) => void) | undefined
}

/** Follows a stream of events over lost connections: each comes back with the id of the last event seen. @throws {ApiError} when it may not be followed. */
export async function followEvents<E>(path: string, { signal, lastId, onEvent, onConnection }: Follow<E>): Promise<void> {
  let last = lastId
  let waitMs = FIRST_WAIT_MS
  while (!signal.aborted) {
    const silence = new AbortController()
    let timer = setTimeout(() => silence.abort(), SILENCE_MS)
    const onLife = () => {
      clearTimeout(timer)
      timer = setTimeout(() => silence.abort(), SILENCE_MS)
    }
    try {
      const headers = { accept: 'text/event-stream', ...(last !== undefined && { 'last-event-id': last }) }
      const response = await request(path, { headers, signal: AbortSignal.any([signal, silence.signal]) })
      if (response.status === 204 || !response.body) return
      onConnection?.(true)
      waitMs = FIRST_WAIT_MS
      for await (const { id, data } of readEvents(response.body, onLife)) {
        last = id ?? last
        if (onEvent(JSON.parse(data) as E, id)) return
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
