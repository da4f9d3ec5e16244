// A database for the tests of this folder: in memory, or an empty schema on the server of DATABASE_URL.
import { PGlite } from '@electric-sql/pglite'
import { vector } from '@electric-sql/pglite-pgvector'
import { generateDrizzleJson, generateMigration } from 'drizzle-kit/api'
import { sql } from 'drizzle-orm'
import { drizzle } from 'drizzle-orm/pglite'
import type { Db } from '../database/database.ts'
import * as tables from './tables.ts'

/** The search tables as a migration makes them, on a database of their own. */
export async function openSearchTables(): Promise<{ db: Db; close: () => Promise<void> }> {
  const client = await PGlite.create({ extensions: { vector } })
  const db = drizzle(client) as unknown as Db
  await createSearchTables(db)
  return { db, close: () => client.close() }
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
