// Both buses between processes behave alike. They need the real services: DATABASE_URL, REDIS_URL.
import { Client } from 'pg'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Bus } from './bus.ts'
import { createPostgresBus } from './postgres.ts'
import { createRedisBus } from './redis.ts'

const { DATABASE_URL, REDIS_URL } = process.env
const fail = (message: string, error: unknown) => {
  throw new Error(message, { cause: error })
}

describe.each([
  ['PostgreSQL', DATABASE_URL, createPostgresBus],
  ['Redis', REDIS_URL, createRedisBus],
] as const)('a bus over %s', (_, url, create) => {
  let one: Bus
  let two: Bus
  beforeAll(async () => {
    if (!url) return
    one = await create(url, fail)
    two = await create(url, fail)
  })
  afterAll(async () => {
    await one?.close()
    await two?.close()
  })

  it.skipIf(!url)('two thousand topics published at once are all heard by the other server', async () => {
    const wanted = new Set(Array.from({ length: 2000 }, (_, at) => `run:${at}-${crypto.randomUUID()}`))
    const heard = new Promise<number>((done) => {
      const missing = new Set(wanted)
      const stop = two.subscribe((topic) => {
        missing.delete(topic)
        if (missing.size > 0) return
        stop()
        done(wanted.size)
      })
    })
    for (const topic of wanted) one.publish([topic])
    expect(await heard).toBe(2000)
  })
})

it.skipIf(!DATABASE_URL)(
  'a PostgreSQL bus whose connection is ended hears and is heard again',
  async () => {
    const url = new URL(DATABASE_URL ?? '')
    const name = `bus-${crypto.randomUUID()}`
    url.searchParams.set('application_name', name)
    const broken = Promise.withResolvers<void>()
    const mended = await createPostgresBus(url.href, () => broken.resolve())
    const other = await createPostgresBus(DATABASE_URL ?? '', fail)
    const admin = new Client({ connectionString: DATABASE_URL })
    await admin.connect()
    await admin.query('select pg_terminate_backend(pid) from pg_stat_activity where application_name = $1', [name])
    await broken.promise
    const heardBy = (listener: Bus, speaker: Bus) =>
      new Promise<string>((resolve) => {
        const topic = `run:${crypto.randomUUID()}`
        // Hints may be lost while the connection is away: said until it is heard.
        const saying = setInterval(() => speaker.publish([topic]), 50)
        const stop = listener.subscribe((found) => {
          if (found !== topic) return
          clearInterval(saying)
          stop()
          resolve(found)
        })
      })
    expect(await heardBy(mended, other)).toMatch(/^run:/)
    expect(await heardBy(other, mended)).toMatch(/^run:/)
    const { rows } = await admin.query('select count(*)::int as connections from pg_stat_activity where application_name = $1', [name])
    expect(rows).toEqual([{ connections: 1 }])
    for (const end of [mended.close(), other.close(), admin.end()]) await end
  },
  60_000,
)
