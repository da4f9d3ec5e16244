import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, inject, it } from 'vitest'
import { createNoBus } from '#platform/bus/bus.ts'
import type { Files } from '#platform/files/files.ts'
import { createLog } from '#platform/log.ts'
import { openFreshDatabase } from '#platform/search/fresh-database.ts'
import { createApp } from './app.ts'
import { readConfig } from './config.ts'
import { readEndpoints } from './models.ts'

it('a store of files that never answers keeps no server from stopping', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'jiwon-chores-'))
  const database = await openFreshDatabase({ url: process.env.DATABASE_URL, poolSize: 4, seed: inject('seed') })
  await database.pool.query(`insert into files_to_remove (key) values ('documents/one'), ('documents/two')`)
  const asked: string[] = []
  const first = Promise.withResolvers<void>()
  const files: Files = {
    put: async () => '',
    get: async () => undefined,
    remove(key) {
      asked.push(key)
      first.resolve()
      return new Promise(() => undefined)
    },
  }
  const config = readConfig({ JIWON_DATA: folder, JIWON_SAMPLES: 'false' })
  const app = createApp({
    config,
    database,
    bus: createNoBus(),
    files,
    endpoints: readEndpoints(config, {}),
    secret: 'a secret for tests that is long enough',
    log: createLog('silent'),
  })
  await app.runs.open()
  await app.chores.start()
  await first.promise
  await app.runs.close()
  await app.chores.stop()
  await app.llm.close()
  expect(asked).toHaveLength(1)
  const { rows } = await database.pool.query('select key from files_to_remove order by key')
  expect(rows).toEqual([{ key: 'documents/one' }, { key: 'documents/two' }])
  await database.close()
  rmSync(folder, { recursive: true, force: true })
}, 60_000)
