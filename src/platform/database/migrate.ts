import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { sql } from 'drizzle-orm'
import { migrate } from 'drizzle-orm/node-postgres/migrator'
import type { Db } from './database.ts'

const FOLDER = fileURLToPath(new URL('../../../db/migrations', import.meta.url))

/**
 * Brings the tables up to date. `before` runs when there is something to do on a database that already holds data.
 * Several servers may start at once on PostgreSQL: a lock row makes the others wait, since advisory locks do not work embedded.
 */
export async function migrateDatabase(db: Db, { before, log }: { before: () => Promise<void>; log: (message: string) => void }) {
  const journal = JSON.parse(readFileSync(`${FOLDER}/meta/_journal.json`, 'utf8')) as { entries: { when: number; tag: string }[] }
  const done = await appliedAt(db)
  const open = journal.entries.filter(({ when }) => when > done)
  if (open.length === 0) return
  if (done > 0) {
    log(`new tables: ${open.map(({ tag }) => tag).join(', ')}`)
    await before()
  }
  // Of two servers that create it at the same moment, one is told that the other was quicker.
  await db.execute(sql`create table if not exists migration_lock (id int primary key)`).catch((error: { cause?: { code?: string } }) => {
    if (error.cause?.code !== '23505' && error.cause?.code !== '42P07') throw error
  })
  await db.execute(sql`insert into migration_lock values (1) on conflict do nothing`)
  await db.transaction(async (tx) => {
    await tx.execute(sql`select id from migration_lock where id = 1 for update`)
    await migrate(tx as never, { migrationsFolder: FOLDER })
  })
}

/** When the newest migration that this database has was made, in milliseconds; 0 for an empty database. */
async function appliedAt(db: Db): Promise<number> {
  const { rows } = await db.execute<{ there: string | null }>(sql`select to_regclass('drizzle.__drizzle_migrations')::text as there`)
  if (!rows[0]?.there) return 0
  const { rows: newest } = await db.execute<{ at: string | null }>(
    sql`select max(created_at)::text as at from drizzle.__drizzle_migrations`,
  )
  return Number(newest[0]?.at ?? 0)
}
