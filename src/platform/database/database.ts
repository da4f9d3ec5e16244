import { drizzle, type NodePgQueryResultHKT } from 'drizzle-orm/node-postgres'
import type { PgDatabase } from 'drizzle-orm/pg-core'
import { Pool } from 'pg'
import { lastSnapshotAt, startEmbedded } from './embedded.ts'
import { migrateDatabase } from './migrate.ts'

/** A handle for queries: the pool, or an open transaction. Inside a transaction only its own handle may be used: embedded, there is one connection. */
export type Db = PgDatabase<NodePgQueryResultHKT, Record<string, never>>

export interface DatabaseOptions {
  /** A PostgreSQL server; without it the embedded database in `folder` is opened. */
  url?: string | undefined
  /** The data folder: holds the embedded database, its lock and the snapshots. */
  folder: string
  poolSize?: number
  /** A snapshot that a fresh folder begins with, instead of the shipped one; for tests. */
  seed?: string | undefined
  log?: (message: string) => void
}

export interface Database {
  db: Db
  pool: Pool
  kind: 'embedded' | 'server'
  /** Writes a snapshot of the embedded database and keeps the newest seven. On a server backups are the operator's. */
  snapshot(reason: string): Promise<string | undefined>
  /** When the newest snapshot with this reason was written; undefined without one, and on a server. */
  lastSnapshot(reason: string): Date | undefined
  close(): Promise<void>
}

/**
 * Opens the database and brings its tables up to date.
 * @throws when the folder is in use by another server, when the server does not answer, or when it lacks pgvector 0.8.
 */
export async function openDatabase({ url, folder, poolSize = 10, seed, log = () => {} }: DatabaseOptions): Promise<Database> {
  const embedded = url ? undefined : await startEmbedded(folder, seed)
  const pool = new Pool(
    embedded
      ? // One connection: pglite-socket mixes the messages of several up (electric-sql/pglite#1046), and PGlite runs one statement
        // at a time anyway. The time limit turns a query beside its own open transaction into an error, not a hang.
        { ...embedded.connection, max: 1, connectionTimeoutMillis: 60_000, idleTimeoutMillis: 0 }
      : { connectionString: url, max: poolSize, connectionTimeoutMillis: 15_000 },
  )
  // An idle connection that breaks is replaced by the pool; queries on a broken one fail by themselves.
  pool.on('error', (error) => log(`database connection lost: ${error.message}`))
  // One that breaks while it is in use, too: without a listener that would end the process. What it was doing fails by itself.
  pool.on('connect', (client) => void client.on('error', () => undefined))
  const db = drizzle(pool)
  const close = async () => {
    await pool.end()
    await embedded?.stop()
  }
  try {
    if (!embedded) await requireVector(pool)
    await migrateDatabase(db, { before: async () => void (await embedded?.snapshot('before-migration')), log })
  } catch (error) {
    await close()
    throw error
  }
  return {
    db,
    pool,
    kind: embedded ? 'embedded' : 'server',
    snapshot: async (reason) => embedded?.snapshot(reason),
    lastSnapshot: (reason) => (embedded ? lastSnapshotAt(folder, reason) : undefined),
    close,
  }
}

async function requireVector(pool: Pool) {
  const { rows } = await pool.query<{ version: string }>(
    `select default_version as version from pg_available_extensions where name = 'vector'`,
  )
  const [major = 0, minor = 0] = (rows[0]?.version ?? '').split('.').map(Number)
  if (!rows[0] || (major === 0 && minor < 8)) throw new Error('DATABASE_URL: this server needs the extension pgvector 0.8 or newer')
}
