import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, inject, it } from 'vitest'
import { z } from 'zod'
import { ownDatabase } from '#test/server.ts'
import { type Database, openDatabase } from '../database/database.ts'
import { createLog } from '../log.ts'
import { createJobs } from './jobs.ts'

const Data = z.object({ number: z.number() })
const log = createLog('silent')
let folder: string
let database: Database
let server: Awaited<ReturnType<typeof ownDatabase>>
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'jiwon-jobs-'))
  server = await ownDatabase()
  database = await openDatabase({ url: server?.url, folder, seed: inject('seed') })
})
afterAll(async () => {
  await database.close()
  await server?.drop()
  rmSync(folder, { recursive: true, force: true })
})
const jobs = () => createJobs({ pool: database.pool, log, alone: true })

it('a job that is sent with a transaction is done after it, and not at all when it is rolled back', async () => {
  const done: number[] = []
  const { promise: third, resolve } = Promise.withResolvers<void>()
  const here = jobs()
  const count = here.define({
    name: 'test.count',
    data: Data,
    async work({ number }) {
      done.push(number)
      if (number === 3) resolve()
    },
  })
  await here.open()
  await database.db.transaction((tx) => count.send(tx, { number: 1 }))
  await database.db
    .transaction(async (tx) => {
      await count.send(tx, { number: 2 })
      throw new Error('changed my mind')
    })
    .catch(() => undefined)
  await database.db.transaction((tx) => count.send(tx, { number: 3 }))
  count.wake()
  await third
  expect(done.sort()).toEqual([1, 3])
  await here.close()
})

it('a job that has failed for the last time is given up, once and with its data', async () => {
  const given = Promise.withResolvers<number>()
  let tries = 0
  const here = createJobs({ pool: database.pool, log, alone: true, retries: 1 })
  const hopeless = here.define({
    name: 'test.hopeless',
    data: Data,
    async work() {
      tries++
      throw new Error('it never works')
    },
    givenUp: async ({ number }) => given.resolve(number),
  })
  await here.open()
  await database.db.transaction((tx) => hopeless.send(tx, { number: 9 }))
  hopeless.wake()
  expect([await given.promise, tries]).toEqual([9, 2])
  await here.close()
}, 60_000)

it('stopping the server uses up none of the tries of a job', async () => {
  const settings = { pool: database.pool, log, alone: true, retries: 1 }
  const given: number[] = []
  const givenUp = async ({ number }: { number: number }) => void given.push(number)
  for (let stops = 0; stops < 4; stops++) {
    const began = Promise.withResolvers<void>()
    const here = createJobs(settings)
    const patient = here.define({
      name: 'test.patient',
      data: Data,
      async work(_, signal) {
        began.resolve()
        await new Promise((_, reject) => signal.addEventListener('abort', () => reject(signal.reason)))
      },
      givenUp,
    })
    await here.open()
    if (stops === 0) await database.db.transaction((tx) => patient.send(tx, { number: 5 }))
    patient.wake()
    await began.promise
    await here.close()
  }
  const finished = Promise.withResolvers<number>()
  const last = createJobs(settings)
  last.define({ name: 'test.patient', data: Data, work: async ({ number }) => finished.resolve(number), givenUp })
  await last.open()
  expect([await finished.promise, given]).toEqual([5, []])
  await last.close()
}, 60_000)

it('a job that fails again and again waits longer each time, up to five minutes', async () => {
  const here = jobs()
  const failing = here.define({
    name: 'test.failing',
    data: Data,
    async work() {
      throw new Error('the database is away')
    },
  })
  await here.open()
  await database.db.transaction(async (tx) => {
    await failing.send(tx, { number: 6 })
    await tx.execute(`update pgboss.job set retry_count = 12 where name = 'test.failing'`)
  })
  failing.wake()
  const paused = async () =>
    (
      await database.pool.query<{ seconds: number }>(
        `select round(extract(epoch from start_after - now()))::int as seconds from pgboss.job where name = 'test.failing' and state = 'retry'`,
      )
    ).rows[0]?.seconds ?? 0
  await expect.poll(paused, { timeout: 20_000 }).toBeGreaterThan(200)
  expect(await paused()).toBeLessThanOrEqual(300)
  await here.close()
}, 60_000)

it('what was at work when its process ended begins again at the next start', async () => {
  const began = Promise.withResolvers<void>()
  const first = jobs()
  const slow = first.define({
    name: 'test.slow',
    data: Data,
    async work(_, signal) {
      began.resolve()
      await new Promise((_, reject) => signal.addEventListener('abort', () => reject(signal.reason)))
    },
  })
  await first.open()
  await database.db.transaction((tx) => slow.send(tx, { number: 7 }))
  slow.wake()
  await began.promise
  await first.close()
  const finished = Promise.withResolvers<number>()
  const second = jobs()
  const resumed = second.define({ name: 'test.slow', data: Data, work: async ({ number }) => finished.resolve(number) })
  await second.open()
  resumed.wake()
  expect(await finished.promise).toBe(7)
  await second.close()
})
