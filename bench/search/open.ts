import { randomUUID } from 'node:crypto'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { drizzle } from 'drizzle-orm/node-postgres'
import pg from 'pg'
import { startEmbedded } from '#platform/database/embedded.ts'
import { createSearchTables, type SearchDatabase } from '#platform/search/test-database.ts'

/** A fresh database with the search tables: on the server of `url`, else the embedded one in a folder that is removed at the end. */
export async function openBenchDatabase(url: string | undefined): Promise<SearchDatabase> {
  return url ? openServer(url) : openEmbedded()
}

async function openServer(url: string): Promise<SearchDatabase> {
  const name = `bench_${randomUUID().replaceAll('-', '')}`
  const admin = new pg.Client(url)
  await admin.connect()
  await admin.query(`create database ${name}`)
  const own = new URL(url)
  own.pathname = `/${name}`
  const pool = new pg.Pool({ connectionString: own.href, max: 40, idleTimeoutMillis: 0 })
  const db = drizzle(pool)
  await createSearchTables(db)
  return {
    db,
    kind: 'server',
    async close() {
      await pool.end()
      await admin.query(`drop database ${name}`)
      await admin.end()
    },
  }
}

async function openEmbedded(): Promise<SearchDatabase> {
  const folder = mkdtempSync(join(tmpdir(), 'jiwon-bench-'))
  const embedded = await startEmbedded(folder)
  const pool = new pg.Pool({ ...embedded.connection, max: 1, connectionTimeoutMillis: 60_000 })
  const db = drizzle(pool)
  await createSearchTables(db)
  return {
    db,
    kind: 'embedded',
    async close() {
      await pool.end()
      await embedded.stop()
      rmSync(folder, { recursive: true })
    },
  }
}
