import { Client } from 'pg'
import { type Announce, createAnnouncingBus, type OpenAnnouncer } from './announcing.ts'
import type { Bus } from './bus.ts'

const CHANNEL = 'jiwon'
/** A server that does not answer for so long is taken for one that is away. */
const ANSWER_MS = 10_000

/** LISTEN and NOTIFY over a connection of its own, which is made anew when it breaks. Not for the embedded database. @throws when the server cannot be reached at first */
export function createPostgresBus(url: string, log: (message: string, error: unknown) => void): Promise<Bus> {
  return createAnnouncingBus(openOn(url), { log })
}

function openOn(url: string): OpenAnnouncer {
  return async ({ heard, broke }) => {
    const client = new Client({ connectionString: url, keepAlive: true, connectionTimeoutMillis: ANSWER_MS, query_timeout: ANSWER_MS })
    client.on('notification', ({ payload }) => heard(payload ?? ''))
    // A server that shuts down says so twice, and then hangs up.
    client.on('error', broke)
    client.on('end', () => broke(new Error('the server has hung up')))
    const announce: Announce = async (payload) => void (await client.query('select pg_notify($1, $2)', [CHANNEL, payload]))
    const close = () => client.end()
    try {
      await client.connect()
      await client.query(`listen ${CHANNEL}`)
    } catch (error) {
      // What ails it is told by the first error.
      await close().catch(() => undefined)
      throw error
    }
    return { announce, close }
  }
}
