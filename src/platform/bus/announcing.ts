// A bus over one connection that both speaks and listens: kept alive, and made anew when it breaks.
import { setTimeout as wait } from 'node:timers/promises'
import type { Bus } from './bus.ts'

/** PostgreSQL takes payloads of less than 8,000 bytes. */
const PAYLOAD_BYTES = 7_000
/** Beyond this the server is slower than what it is told; watchers ask the database by themselves. */
const MOST_WAITING = 20_000
const FIRST_PAUSE_MS = 500
const LONGEST_PAUSE_MS = 30_000

export type Announce = (payload: string) => Promise<void>
export interface Announcer {
  announce: Announce
  close(): Promise<void>
}
/** Opens a connection. `heard` is called with what is announced, `broke` when it broke, as often as it likes. @throws when there is none to be had */
export type OpenAnnouncer = (told: { heard: (payload: string) => void; broke: (error: unknown) => void }) => Promise<Announcer>

export interface AnnouncingOptions {
  log: (message: string, error: unknown) => void
  /** Waits between two tries to connect; rejects when `signal` is aborted. */
  pause?: (ms: number, signal: AbortSignal) => Promise<unknown>
}

/** @throws what `open` throws the first time; later it is tried again until `close`, with growing pauses. */
export async function createAnnouncingBus(
  open: OpenAnnouncer,
  { log, pause = (ms, signal) => wait(ms, undefined, { signal }) }: AnnouncingOptions,
): Promise<Bus> {
  const listeners = new Set<(topic: string) => void>()
  const closing = new AbortController()
  let current: Announcer | undefined
  let isMending = false

  const discard = (announcer: Announcer) =>
    announcer.close().catch((error: unknown) => log('a connection that wakes other servers could not be closed', error))

  function heard(payload: string) {
    for (const topic of payload.split(' ')) for (const listener of listeners) listener(topic)
  }

  /** Lets go of a connection that broke; told of it again, nothing more happens. */
  function drop(announcer: Announcer, error: unknown) {
    if (current !== announcer) return
    current = undefined
    log('the connection that wakes other servers broke', error)
    void discard(announcer)
    void mend()
  }

  async function connect() {
    const made: { announcer?: Announcer; isBroken?: boolean } = {}
    const announcer = await open({
      heard,
      broke(error) {
        made.isBroken = true
        if (made.announcer) drop(made.announcer, error)
      },
    })
    if (made.isBroken || closing.signal.aborted) {
      await discard(announcer)
      throw new Error('the connection broke as soon as it was made')
    }
    made.announcer = announcer
    current = announcer
  }

  /** One loop at a time, however often it is asked for. */
  async function mend() {
    if (isMending) return
    isMending = true
    try {
      for (let pauseMs = FIRST_PAUSE_MS; !current; pauseMs = Math.min(pauseMs * 2, LONGEST_PAUSE_MS)) {
        await pause(pauseMs, closing.signal)
        await connect().catch((error: unknown) => {
          if (!closing.signal.aborted) log('the connection that wakes other servers is still broken', error)
        })
        closing.signal.throwIfAborted()
      }
    } catch (error) {
      if (!closing.signal.aborted) throw error
    } finally {
      isMending = false
    }
  }

  // One statement at a time; what comes meanwhile goes with the next, so that a slow server is told of more at once and not more often.
  const outbox = new Set<string>()
  let isSending = false
  async function send() {
    if (isSending) return
    isSending = true
    for (let to = current; to && outbox.size > 0; to = current) {
      const announcer = to
      // A connection on which nothing can be said is as good as broken.
      await announcer.announce(takePayload(outbox)).catch((error: unknown) => drop(announcer, error))
    }
    isSending = false
  }

  await connect()
  return {
    publish(topics) {
      // They are hints. Without a connection, or far behind, nobody is helped by old ones: watchers elsewhere ask the database each second.
      if (!current || outbox.size > MOST_WAITING) outbox.clear()
      if (!current) return
      for (const topic of topics) outbox.add(topic)
      void send()
    },
    subscribe(listener) {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    async close() {
      closing.abort()
      const last = current
      current = undefined
      if (last) await discard(last)
    },
  }
}

/** As many topics as one notification holds; they leave the outbox. */
function takePayload(outbox: Set<string>): string {
  let payload = ''
  for (const topic of outbox) {
    if (payload !== '' && payload.length + topic.length >= PAYLOAD_BYTES) break
    payload += payload === '' ? topic : ` ${topic}`
    outbox.delete(topic)
  }
  return payload
}
