// Who has a key, when a process was silent for so long that another request took it over. On a real database.
import { Hono } from 'hono'
import { afterAll, beforeAll, expect, inject, it } from 'vitest'
import type { Database } from '../database/database.ts'
import { openFreshDatabase } from '../search/fresh-database.ts'
import type { Env } from './env.ts'
import { idempotency } from './idempotency.ts'
import { createKeyStore, type KeyStore } from './idempotency-store.ts'

let database: Database
let keys: KeyStore
beforeAll(async () => {
  database = await openFreshDatabase({ url: process.env.DATABASE_URL, poolSize: 2, seed: inject('seed') })
  keys = createKeyStore(database.db)
})
afterAll(() => database.close())

async function claim(key: string) {
  const found = await keys.claim('owner', key, 'hash')
  if (found.state !== 'mine') throw new Error('the key is in use')
  return found
}

it('a request whose key was taken over changes nothing of it any more', async () => {
  const silent = await claim('one')
  await database.pool.query(`update idempotency_keys set lease_until = now() - interval '1 second'`)
  const later = await claim('one')
  await keys.settle(silent, { status: 201, runId: crypto.randomUUID(), body: { of: 'the silent one' } })
  await keys.settleOnce(silent, { status: 200, body: { of: 'the silent one' } })
  await keys.free(silent)
  expect(await keys.claim('owner', 'one', 'hash')).toMatchObject({ state: 'open' })
  await keys.settleOnce(later, { status: 200, body: { of: 'the later one' } })
  expect(await keys.claim('owner', 'one', 'hash')).toMatchObject({ state: 'done', body: { of: 'the later one' } })
})

it('a key is renewed again after a renewal that failed', async () => {
  const renewed = Promise.withResolvers<void>()
  let tries = 0
  const flaky: KeyStore = {
    ...keys,
    async renew(held) {
      tries++
      if (tries === 1) throw new Error('the database was away for a moment')
      await keys.renew(held)
      renewed.resolve()
    },
  }
  const app = new Hono<Env>()
  app.use(async (c, next) => {
    c.set('user', { id: 'owner', name: '', email: '', role: 'user', createdAt: new Date() })
    await next()
  })
  app.use(idempotency(flaky, async (c) => c.json({}), { renewMs: 1 }))
  app.post('/', async (c) => {
    await renewed.promise
    return c.json({ done: true })
  })
  const reply = await app.request('/', { method: 'POST', headers: { 'idempotency-key': 'two' }, body: '{}' })
  expect(await reply.json()).toEqual({ done: true })
})
