// Several servers on one database: who is told of what. Two sets of runs stand for two processes, with a bus between them.
import { afterAll, beforeAll, expect, inject, it } from 'vitest'
import { z } from 'zod'
import type { Bus } from '../bus/bus.ts'
import type { Database } from '../database/database.ts'
import { createLog } from '../log.ts'
import { openFreshDatabase } from '../search/fresh-database.ts'
import { createRuns, type RunContext } from './runs.ts'

const PIECES = 20
let database: Database
beforeAll(async () => {
  database = await openFreshDatabase({ url: process.env.DATABASE_URL, poolSize: 4, seed: inject('seed') })
})
afterAll(() => database.close())

/** Gives everybody what anybody publishes, the sender too, as PostgreSQL and Redis do. */
function createSharedBus() {
  const listeners = new Set<(topic: string) => void>()
  const topics: string[] = []
  const bus: Bus = {
    publish(published) {
      topics.push(...published)
      setImmediate(() => {
        for (const topic of published) for (const listener of listeners) listener(topic)
      })
    },
    subscribe(listener) {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    close: async () => {},
  }
  return { bus, count: (kind: string) => topics.filter((topic) => topic.startsWith(`${kind}:`)).length }
}

/** Two processes, and a kind of work that says its next piece when the last one has been seen. */
function createProcesses() {
  const { bus, count } = createSharedBus()
  let seen = Promise.withResolvers<void>()
  async function work(run: RunContext<object>) {
    for (let at = 0; at < PIECES; at++) {
      run.text(`${at} `)
      await seen.promise
      seen = Promise.withResolvers()
    }
    return { result: {}, source: 'rules' as const }
  }
  const make = () => {
    const runs = createRuns({ db: database.db, bus, log: createLog('silent'), alone: false, tickMs: 1 })
    return { runs, kind: runs.define({ name: 'count', input: z.object({}), work }) }
  }
  return { here: make(), there: make(), count, isSeen: () => seen.resolve() }
}

async function follow(runs: ReturnType<typeof createRuns>, id: string, isSeen: () => void): Promise<string> {
  let text = ''
  const watch = runs.watchRun(id, 0, {
    deliver(items) {
      for (const { event } of items) {
        if (event.type !== 'text-delta') continue
        text += event.text
        isSeen()
      }
      return true
    },
  })
  await watch.done
  return text
}
const whole = Array.from({ length: PIECES }, (_, at) => `${at} `).join('')

it('a run that is watched where it is written tells no other process of its text', async () => {
  const { here, count, isSeen } = createProcesses()
  const id = await here.kind.start('one', {})
  expect(await follow(here.runs, id, isSeen)).toBe(whole)
  expect([count('run'), count('wish')]).toEqual([2, 0])
})

it('a watcher in another process sees every piece as it is written, since it asks to be told', async () => {
  const { here, there, count, isSeen } = createProcesses()
  const id = await here.kind.start('two', {})
  expect(await follow(there.runs, id, isSeen)).toBe(whole)
  // Nobody would tell it of the pieces otherwise, and it would ask once a second.
  expect(count('run')).toBeGreaterThan(PIECES / 2)
})
