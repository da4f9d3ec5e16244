// A fresh database for the tests of this folder and for bench/search.
import { randomUUID } from 'node:crypto'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Pool } from 'pg'
import { type Database, openDatabase } from '../database/database.ts'

/** A migrated, empty database of its own, gone after `close`: on the server of `url`, else the embedded one in a temporary folder. */
export async function openFreshDatabase({
  url,
  poolSize,
  seed,
}: {
  url?: string | undefined
  poolSize: number
  seed?: string | undefined
}): Promise<Database> {
  const folder = mkdtempSync(join(tmpdir(), 'jiwon-search-'))
  const server = url ? await createOn(url) : undefined
  const database = await openDatabase({ url: server?.url, folder, poolSize, seed })
  return {
    ...database,
    async close() {
      await database.close()
      await server?.drop()
      rmSync(folder, { recursive: true, force: true })
    },
  }
}

async function createOn(url: string): Promise<{ url: string; drop(): Promise<void> }> {
  const name = `search_${randomUUID().replaceAll('-', '')}`
  const admin = new Pool({ connectionString: url, max: 1 })
  await admin.query(`create database ${name}`)
  const own = new URL(url)
  own.pathname = `/${name}`
  return {
    url: own.href,
    async drop() {
      await admin.query(`drop database ${name}`)
      await admin.end()
    },
  }
}
