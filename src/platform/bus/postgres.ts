import { Client } from 'pg'
import type { Bus } from './bus.ts'

const CHANNEL = 'jiwon'
/** PostgreSQL takes payloads of less than 8,000 bytes. */
const PAYLOAD_BYTES = 7_000

/** LISTEN and NOTIFY over a connection of its own, which is made anew when it breaks. Not for the embedded database. */
export async function createPostgresBus(url: string, log: (message: string, error: unknown) => void): Promise<Bus> {
  const listeners = new Set<(topic: string) => void>()
  let client: Client | undefined
  let closed = false
  let retry: NodeJS.Timeout | undefined

  async function connect() {
    const next = new Client({ connectionString: url })
    next.on('notification', ({ payload }) => {
      for (const topic of (payload ?? '').split(' ')) for (const listener of listeners) listener(topic)
    })
    next.on('error', (error) => {
      log('the connection that wakes other servers broke', error)
      if (client === next) client = undefined
      if (!closed)
        retry = setTimeout(() => connect().catch((cause) => log('the connection that wakes other servers is still broken', cause)), 1_000)
    })
    await next.connect()
    await next.query(`listen ${CHANNEL}`)
    client = next
  }
  await connect()

  // One statement at a time; what comes meanwhile goes with the next, so that a slow server is told of more at once and not more often.
  const outbox = new Set<string>()
  let sending = false
  async function send() {
    if (sending) return
    sending = true
    try {
      while (client && outbox.size > 0) await client.query('select pg_notify($1, $2)', [CHANNEL, takePayload(outbox)])
    } catch (error) {
      log('other servers were not woken', error)
    } finally {
      sending = false
    }
  }

  return {
    publish(topics) {
      for (const topic of topics) outbox.add(topic)
      void send()
    },
    subscribe(listener) {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    async close() {
      closed = true
      clearTimeout(retry)
      await client?.end()
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
