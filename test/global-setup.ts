// Migrates one database, which every test file then begins from: half a second instead of three for each.
import { copyFileSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { TestProject } from 'vitest/node'
import { openDatabase } from '#platform/database/database.ts'

declare module 'vitest' {
  interface ProvidedContext {
    /** The snapshot of a migrated, empty embedded database. */
    seed: string
  }
}

export default async function setup(project: TestProject) {
  const folder = mkdtempSync(join(tmpdir(), 'jiwon-seed-'))
  const database = await openDatabase({ folder: join(folder, 'data') })
  const snapshot = await database.snapshot('seed')
  await database.close()
  if (!snapshot) throw new Error('no snapshot was made')
  const seed = join(folder, 'seed.tar.gz')
  copyFileSync(snapshot, seed)
  project.provide('seed', seed)
  return () => rmSync(folder, { recursive: true, force: true })
}
