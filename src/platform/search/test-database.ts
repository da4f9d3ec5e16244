// A database for the tests of this folder: in memory, or a fresh one on the server of DATABASE_URL.
import { randomUUID } from 'node:crypto'
import { PGlite } from '@electric-sql/pglite'
import { vector } from '@electric-sql/pglite-pgvector'
import { generateDrizzleJson, generateMigration } from 'drizzle-kit/api'
import { sql } from 'drizzle-orm'
import { drizzle as drizzleServer } from 'drizzle-orm/node-postgres'
import { drizzle as drizzleEmbedded } from 'drizzle-orm/pglite'
import pg from 'pg'
import type { Db } from '../database/database.ts'
import * as tables from './tables.ts'

export interface SearchDatabase {
  db: Db
  kind: 'embedded' | 'server'
  close(): Promise<void>
}

/** The search tables as a migration makes them, on a database of their own. */
export async function openSearchDatabase(url: string | undefined): Promise<SearchDatabase> {
  const database = url ? await openServer(url) : await openEmbedded()
  await createSearchTables(database.db)
  return database
}

export async function createSearchTables(db: Db): Promise<void> {
  await db.execute(sql`create extension if not exists vector`)
  const { STORAGE_STATEMENTS, ...schema } = tables
  for (const statement of await generateMigration(generateDrizzleJson({}), generateDrizzleJson(schema)))
    await db.execute(sql.raw(statement))
  for (const statement of STORAGE_STATEMENTS) await db.execute(statement)
}

export async function emptySearchTables(db: Db): Promise<void> {
  for (const table of ['search_chunks', 'search_frequencies', 'search_corpora']) await db.execute(sql`delete from ${sql.identifier(table)}`)
}

async function openEmbedded(): Promise<SearchDatabase> {
  const client = await PGlite.create({ extensions: { vector } })
  return { db: drizzleEmbedded(client) as unknown as Db, kind: 'embedded', close: () => client.close() }
}

async function openServer(url: string): Promise<SearchDatabase> {
  const name = `search_test_${randomUUID().replaceAll('-', '')}`
  const admin = new pg.Client(url)
  await admin.connect()
  await admin.query(`create database ${name}`)
  const own = new URL(url)
  own.pathname = `/${name}`
  // One connection, as the embedded database has: a query beside its own transaction would wait for ever.
  const pool = new pg.Pool({ connectionString: own.href, max: 1, connectionTimeoutMillis: 20_000 })
  return {
    db: drizzleServer(pool),
    kind: 'server',
    async close() {
      await pool.end()
      await admin.query(`drop database ${name}`)
      await admin.end()
    },
  }
}
