// What becomes of runs whose process died, and of what runs hold when their time is over. On a real database, with kinds of work made for it.
import { randomUUID } from 'node:crypto'
import { afterAll, afterEach, beforeAll, expect, inject, it } from 'vitest'
import { z } from 'zod'
import { createNoBus } from '../bus/bus.ts'
import type { Database, Db } from '../database/database.ts'
import { createLog } from '../log.ts'
import { openFreshDatabase } from '../search/fresh-database.ts'
import { createRuns, type RunContext, type RunKind } from './runs.ts'
import { createRunStore } from './store.ts'

const Input = z.object({ number: z.number() })
type Input = z.infer<typeof Input>
const START = { type: 'run-start', runId: '', kind: 'test' } as const

let database: Database
const open: { close(): Promise<void> }[] = []
beforeAll(async () => {
  database = await openFreshDatabase({ url: process.env.DATABASE_URL, poolSize: 4, seed: inject('seed') })
})
afterEach(async () => {
  for (const one of open.splice(0)) await one.close()
  await database.pool.query('delete from runs; delete from person_events')
})
afterAll(() => database.close())

/** The only process on its database; `ended` resolves when so many runs have ended here. */
function createProcess(count: number, kind: Partial<RunKind<Input, object>> = {}, db: Db = database.db) {
  const all = Promise.withResolvers<string[]>()
  const statuses: string[] = []
  const runs = createRuns({
    db,
    bus: createNoBus(),
    log: createLog('silent'),
    alone: true,
    tickMs: 1,
    onEnd({ status }) {
      statuses.push(status)
      if (statuses.length === count) all.resolve(statuses)
    },
  })
  const declared = runs.define<Input, object>({
    name: 'test',
    input: Input,
    work: async ({ input }) => ({ result: { id: String(input.number) }, source: 'rules' }),
    ...kind,
  })
  open.push(runs)
  return { runs, declared, ended: all.promise }
}

/** Runs that a process has left open when it was killed. */
async function leaveBehind(inputs: readonly unknown[], kind = 'test'): Promise<string[]> {
  const store = createRunStore(database.db)
  const ids = inputs.map(() => randomUUID())
  for (const [at, id] of ids.entries())
    await store.insert(
      { id, userId: 'owner', kind, input: inputs[at], subjectId: `subject-${at}`, language: 'ko' },
      { ...START, runId: id },
    )
  return ids
}
/** A database whose transactions are committed, and whose server is too busy to hear of it until then. */
const committingLate = (until: Promise<void>) =>
  new Proxy(database.db, {
    get: (db, name) =>
      name === 'transaction'
        ? async (work: Parameters<Db['transaction']>[0]) => {
            const result = await db.transaction(work)
            await until
            return result
          }
        : Reflect.get(db, name),
  })
const statusOf = async (id: string) => (await createRunStore(database.db).find('owner', id))?.status

it('after a kill all open runs are taken up again, however many there are', async () => {
  await leaveBehind(Array.from({ length: 120 }, (_, number) => ({ number })))
  const { runs, ended } = createProcess(120)
  await runs.open()
  expect(new Set(await ended)).toEqual(new Set(['done']))
  const { rows } = await database.pool.query(`select count(*)::int as open from runs where status = 'running'`)
  expect(rows).toEqual([{ open: 0 }])
})

it('a run that a busy server has written, and not yet begun, is not taken over from itself', async () => {
  const late = Promise.withResolvers<void>()
  const begun: number[] = []
  const { runs, declared, ended } = createProcess(
    2,
    {
      async work({ input }) {
        begun.push(input.number)
        return { result: {}, source: 'rules' }
      },
    },
    committingLate(late.promise),
  )
  await runs.open()
  const starting = declared.start('owner', { number: 1 })
  await expect.poll(async () => (await database.pool.query('select 1 from runs')).rows.length).toBe(1)
  const [other] = (await leaveBehind([{ number: 2 }])) as [string]
  await database.pool.query(`update runs set lease_until = now() - interval '1 minute'`)
  // When the other one is taken over, both were looked at.
  const takeovers = async (id: string) => (await database.pool.query('select takeovers from runs where id = $1', [id])).rows[0]?.takeovers
  await expect.poll(() => takeovers(other), { timeout: 20_000 }).toBe(1)
  late.resolve()
  const id = await starting
  await ended
  expect([begun.toSorted(), await takeovers(id)]).toEqual([[1, 2], 0])
})

it('a run that is started while its server stops is left to the next one', async () => {
  const late = Promise.withResolvers<void>()
  const begun: string[] = []
  const workAs = (process: string) => async () => {
    begun.push(process)
    return { result: {}, source: 'rules' as const }
  }
  const first = createProcess(1, { work: workAs('first') }, committingLate(late.promise))
  const starting = first.declared.start('owner', { number: 1 })
  await expect.poll(async () => (await database.pool.query('select 1 from runs')).rows.length).toBe(1)
  const closing = first.runs.close()
  late.resolve()
  await closing
  const { rows } = await database.pool.query('select id, lease_until < now() as free from runs')
  expect(rows).toEqual([{ id: await starting, free: true }])
  const second = createProcess(1, { work: workAs('second') })
  await second.runs.open()
  expect([await second.ended, begun]).toEqual([['done'], ['second']])
})

it('nothing is left of a run whose person is no longer there', async () => {
  const gone = new Error('nobody is signed in')
  const runs = createRuns({
    db: database.db,
    bus: createNoBus(),
    log: createLog('silent'),
    alone: true,
    holdOwner: () => Promise.reject(gone),
  })
  open.push(runs)
  const declared = runs.define({ name: 'test', input: Input, work: () => Promise.reject(new Error('not reached')) })
  await expect(declared.start('gone', { number: 1 })).rejects.toBe(gone)
  const { rows } = await database.pool.query('select 1 from runs')
  expect(rows).toEqual([])
})

it('one that cannot even be read keeps neither the server from starting nor the others from going on, and ends', async () => {
  const settled: number[] = []
  const [broken, hopeless, fine] = (await leaveBehind([{ number: 'of another version' }, { number: 2 }, { number: 3 }])) as [
    string,
    string,
    string,
  ]
  const [unknown] = (await leaveBehind([{}], 'of-another-version')) as [string]
  // So often taken over that it is given up, and nothing can be settled for it.
  await database.pool.query('update runs set takeovers = 20 where id = any($1)', [[broken, hopeless]])
  const { runs, ended } = createProcess(4, {
    async lost(tx, { input }) {
      settled.push(input.number)
      await tx.execute('select 1 from a_table_that_is_not_there')
    },
  })
  await runs.open()
  await ended
  expect(await Promise.all([broken, hopeless, unknown, fine].map(statusOf))).toEqual(['interrupted', 'interrupted', 'interrupted', 'done'])
  expect(settled).toEqual([2])
})

it('what cannot be settled keeps no run open that its owner stops', async () => {
  const working = Promise.withResolvers<void>()
  const { runs, declared } = createProcess(1, {
    async work({ signal }: RunContext<Input>) {
      working.resolve()
      await new Promise((_, reject) => signal.addEventListener('abort', () => reject(signal.reason), { once: true }))
      throw new Error('not reached')
    },
    lost: () => Promise.reject(new Error('it cannot')),
  })
  const id = await declared.start('owner', { number: 1 })
  await working.promise
  expect((await runs.stop('owner', id)).status).toBe('stopped')
})

it('a run without any text survives as many stops of its server as there are', async () => {
  const [id] = (await leaveBehind([{ number: 1 }])) as [string]
  for (let stops = 0; stops < 4; stops++) {
    const working = Promise.withResolvers<void>()
    const { runs, ended } = createProcess(1, {
      async work({ signal }: RunContext<Input>) {
        working.resolve()
        await new Promise((_, reject) => signal.addEventListener('abort', () => reject(signal.reason), { once: true }))
        throw new Error('not reached')
      },
    })
    await runs.open()
    await Promise.race([working.promise, ended])
    expect(await statusOf(id)).toBe('running')
    await runs.close()
  }
  const { runs, ended } = createProcess(1)
  await runs.open()
  expect(await ended).toEqual(['done'])
})

it('a run that nobody holds any more is taken up while the server runs', async () => {
  const { runs, ended } = createProcess(1)
  await runs.open()
  const [id] = (await leaveBehind([{ number: 1 }])) as [string]
  await database.pool.query(`update runs set lease_until = now() - interval '1 second' where id = $1`, [id])
  expect(await ended).toEqual(['done'])
  expect(await statusOf(id)).toBe('done')
}, 30_000)

it('the runs of what is removed go with it: those about it, and those that made it', async () => {
  const { runs, declared, ended } = createProcess(3)
  const ids = [
    await declared.start('owner', { number: 1 }, { subjectId: 'letter' }),
    await declared.start('owner', { number: 7 }),
    await declared.start('owner', { number: 8 }),
  ]
  await ended
  await database.db.transaction((tx) => runs.removeOf(tx, 'stranger', ['letter', '7']))
  expect(await Promise.all(ids.map(statusOf))).toEqual(['done', 'done', 'done'])
  await database.db.transaction((tx) => runs.removeOf(tx, 'owner', ['letter', '7']))
  expect(await Promise.all(ids.map(statusOf))).toEqual([undefined, undefined, 'done'])
  const { rows } = await database.pool.query('select distinct run_id as id from person_events where user_id = $1', ['owner'])
  expect(rows).toEqual([{ id: ids[2] }])
})

it('who watches a run that is removed while it works is sent away', async () => {
  const working = Promise.withResolvers<void>()
  const { runs, declared } = createProcess(1, {
    async work({ signal }: RunContext<Input>) {
      working.resolve()
      await new Promise((_, reject) => signal.addEventListener('abort', () => reject(signal.reason), { once: true }))
      throw new Error('not reached')
    },
  })
  await runs.open()
  const id = await declared.start('owner', { number: 1 }, { subjectId: 'letter' })
  await working.promise
  const waiting = runs.wait('owner', id, new AbortController().signal)
  await database.db.transaction((tx) => runs.removeOf(tx, 'owner', ['letter']))
  expect(await waiting).toBeUndefined()
}, 30_000)

it('what a run holds is folded after a day, emptied after a week and forgotten after a month', async () => {
  const { runs, declared, ended } = createProcess(4, {
    async work({ text, event, input }) {
      text('저는 ')
      event({ type: 'progress', name: 'test.half', step: 1, steps: 2 })
      text('주문 기록을')
      return { result: { id: String(input.number), text: '저는 주문 기록을' }, source: 'rules' }
    },
  })
  const ids: string[] = []
  for (const days of [0, 2, 8, 31]) ids.push(await declared.start('owner', { number: days }))
  await ended
  for (const [at, days] of [0, 2, 8, 31].entries())
    await database.pool.query('update runs set ended_at = now() - make_interval(days => $2) where id = $1', [ids[at], days])
  const [today, folded, emptied, forgotten] = ids as [string, string, string, string]
  const logOf = async (id: string) => (await createRunStore(database.db).read(id, 0))?.map(({ event }) => event.type)
  const fresh = await logOf(today)
  expect(fresh).toEqual(['run-start', 'text-delta', 'progress', 'text-delta', 'run-end'])
  await runs.prune(new Date(Date.now() + 1000))
  expect(await logOf(today)).toEqual(fresh)
  expect(await logOf(folded)).toEqual(['run-start', 'progress', 'text-snapshot', 'run-end'])
  expect(await runs.get('owner', folded)).toMatchObject({ text: '저는 주문 기록을', result: { text: '저는 주문 기록을' } })
  // That it ended, and how, is still told, to who watches it as well.
  expect(await runs.get('owner', emptied)).toMatchObject({ status: 'done', text: '', result: null, input: {} })
  expect(await logOf(emptied)).toEqual(['run-end'])
  await runs.watchRun(emptied, 0, { deliver: () => true }).done
  expect(await logOf(forgotten)).toBeUndefined()
  const { rows } = await database.pool.query('select 1 from run_events where run_id = $1 and (text is not null or data::text like $2)', [
    emptied,
    '%주문%',
  ])
  expect(rows).toEqual([])
})
