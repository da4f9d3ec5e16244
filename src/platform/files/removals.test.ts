// Files are removed, now or later, whatever the store of files does meanwhile. On a real database.
import { randomUUID } from 'node:crypto'
import { afterAll, afterEach, beforeAll, expect, inject, it } from 'vitest'
import type { Database } from '../database/database.ts'
import { createLog } from '../log.ts'
import { openFreshDatabase } from '../search/fresh-database.ts'
import type { Files } from './files.ts'
import { createFileRemovals } from './removals.ts'

let database: Database
beforeAll(async () => {
  database = await openFreshDatabase({ url: process.env.DATABASE_URL, poolSize: 2, seed: inject('seed') })
})
afterEach(() => database.pool.query('delete from files_to_remove'))
afterAll(() => database.close())

/** A store that is away when it is told so, and holds some keys fast. */
function place() {
  const there = new Set<string>()
  const stuck = new Set<string>()
  const state = { isAway: false }
  const files: Files = {
    async put(kind) {
      const key = `${kind}/${randomUUID()}`
      there.add(key)
      return key
    },
    get: async () => undefined,
    async remove(key) {
      if (state.isAway || stuck.has(key)) throw new Error('not now')
      there.delete(key)
    },
  }
  return { there, stuck, state, files, removals: createFileRemovals({ db: database.db, files, log: createLog('silent') }) }
}
const waiting = async () =>
  (await database.pool.query<{ key: string }>('select key from files_to_remove order by key')).rows.map(({ key }) => key)
const makeDue = () => database.pool.query('update files_to_remove set due_at = now()')

it('a file is gone at once when its store is there, and nothing is left to do', async () => {
  const { there, files, removals } = place()
  const keys = [await files.put('a', new Uint8Array(), ''), await files.put('a', new Uint8Array(), '')]
  await database.db.transaction((tx) => removals.later(tx, keys))
  expect(await waiting()).toEqual(keys.toSorted())
  await removals.now(keys)
  expect([there.size, await waiting()]).toEqual([0, []])
})

it('when the store is away nothing fails, and the chore removes the file once it is back', async () => {
  const { there, state, files, removals } = place()
  const key = await files.put('a', new Uint8Array(), '')
  await database.db.transaction((tx) => removals.later(tx, [key]))
  state.isAway = true
  await removals.now([key])
  expect([there.size, await waiting()]).toEqual([1, [key]])
  state.isAway = false
  // Not tried again before its time.
  await removals.sweep()
  expect(there.size).toBe(1)
  await makeDue()
  await removals.sweep()
  expect([there.size, await waiting()]).toEqual([0, []])
})

it('a file that cannot be removed keeps none of the others for longer than a round', async () => {
  const { there, stuck, files, removals } = place()
  const keys = await Promise.all(Array.from({ length: 5 }, () => files.put('a', new Uint8Array(), '')))
  stuck.add(keys[0] ?? '')
  await database.db.transaction((tx) => removals.later(tx, keys))
  await removals.sweep()
  await removals.sweep()
  expect([...there]).toEqual([keys[0]])
  expect(await waiting()).toEqual([keys[0]])
})

it('a sweep that is to end leaves the rest to the next one', async () => {
  const { there, files, removals } = place()
  const keys = await Promise.all(Array.from({ length: 3 }, () => files.put('a', new Uint8Array(), '')))
  await database.db.transaction((tx) => removals.later(tx, keys))
  const stopping = new AbortController()
  const leaving: Files = { ...files, remove: (key) => files.remove(key).finally(() => stopping.abort()) }
  await createFileRemovals({ db: database.db, files: leaving, log: createLog('silent') }).sweep(stopping.signal)
  expect([there.size, await waiting()]).toEqual([2, [...there].toSorted()])
})

it('a transaction that is undone removes nothing', async () => {
  const { there, files, removals } = place()
  const key = await files.put('a', new Uint8Array(), '')
  const undone = database.db.transaction(async (tx) => {
    await removals.later(tx, [key])
    throw new Error('changed my mind')
  })
  await expect(undone).rejects.toThrow('changed my mind')
  await removals.sweep()
  expect([there.size, await waiting()]).toEqual([1, []])
})

it('what was kept for nothing is discarded, also when the store is away', async () => {
  const { there, state, files, removals } = place()
  const key = await files.put('a', new Uint8Array(), '')
  state.isAway = true
  await removals.discard(key)
  expect(await waiting()).toEqual([key])
  state.isAway = false
  await removals.discard(key)
  expect([there.size, await waiting()]).toEqual([0, []])
})
