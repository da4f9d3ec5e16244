// Both buses between processes behave alike. They need the real services: DATABASE_URL, REDIS_URL.
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
