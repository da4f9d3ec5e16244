// The database, without changing anything in it.
import { existsSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { PGlite } from '@electric-sql/pglite'
import { vector } from '@electric-sql/pglite-pgvector'
import pg from 'pg'
import { listSnapshots } from '#platform/database/embedded.ts'
import { lockFolder } from '#platform/database/lock.ts'
import type { Config } from '../../config.ts'
import type { Finding } from './finding.ts'

const DAY_MS = 86_400_000
const CONNECT_MS = 5000
const JOURNAL = new URL('../../../db/migrations/meta/_journal.json', import.meta.url)

/** What is to be said about the database. */
export async function checkDatabase(
  config: Pick<Config, 'DATABASE_URL' | 'DATABASE_POOL' | 'JIWON_DATA' | 'publicUrl'>,
): Promise<Finding[]> {
  return config.DATABASE_URL ? await checkServer(config.DATABASE_URL, config.DATABASE_POOL) : await checkEmbedded(config)
}

type Ask = (statement: string) => Promise<Record<string, unknown>[]>

async function checkEmbedded({ JIWON_DATA: folder, publicUrl }: Pick<Config, 'JIWON_DATA' | 'publicUrl'>): Promise<Finding[]> {
  if (!existsSync(join(folder, 'database'))) return [{ level: 'ok', say: 'The embedded database will be made at the first start.' }]
  let unlock: () => void
  try {
    unlock = lockFolder(folder)
  } catch {
    return [await checkRunning(publicUrl), checkSnapshots(folder)]
  }
  try {
    const database = await PGlite.create({ dataDir: join(folder, 'database'), extensions: { vector } })
    try {
      const ask: Ask = async (statement) => (await database.query<Record<string, unknown>>(statement)).rows
      return [
        { level: 'ok', say: `The embedded database opens: ${await contents(ask)}.` },
        ...(await checkTables(ask)),
        checkSnapshots(folder),
      ]
    } finally {
      await database.close()
    }
  } catch (error) {
    const advice = ['`jiwon restore` lists the snapshots and puts one in its place; the damaged one is kept aside.']
    return [{ level: 'wrong', say: `The embedded database does not open: ${String(error).slice(0, 200)}`, advice }]
  } finally {
    unlock()
  }
}

async function checkRunning(publicUrl: string): Promise<Finding> {
  const ready = await fetch(`${publicUrl}/readyz`, { signal: AbortSignal.timeout(CONNECT_MS) }).then(
    (reply) => reply.ok,
    () => false,
  )
  if (ready) return { level: 'ok', say: `A server has the embedded database and answers at ${publicUrl}.` }
  const advice = ['It may be starting. If not, look at its log, and end it before you start another.']
  return { level: 'note', say: `Another process has the embedded database, and ${publicUrl} does not answer.`, advice }
}

function checkSnapshots(folder: string): Finding {
  const [newest] = listSnapshots(folder)
  if (!newest) return { level: 'note', say: 'There is no snapshot yet; one is written each day while the server runs.' }
  const days = (Date.now() - statSync(join(folder, 'snapshots', newest)).mtimeMs) / DAY_MS
  if (days < 2) return { level: 'ok', say: `The newest snapshot is ${newest}.` }
  return {
    level: 'note',
    say: `The newest snapshot is ${Math.floor(days)} days old.`,
    advice: ['Snapshots are written while the server runs; is there room on the disk?'],
  }
}

async function checkServer(url: string, pool: number): Promise<Finding[]> {
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: CONNECT_MS })
  try {
    await client.connect()
  } catch (error) {
    const code = (error as { code?: string }).code ?? (error instanceof Error ? error.message : String(error))
    const advice = ['Is it running, and are name, password and database in DATABASE_URL right?']
    return [{ level: 'wrong', say: `DATABASE_URL: no connection: ${code}.`, advice }]
  }
  try {
    const ask: Ask = async (statement) => (await client.query(statement)).rows
    return [...(await checkVersions(ask, pool)), ...(await checkTables(ask))]
  } finally {
    await client.end()
  }
}

async function checkVersions(ask: Ask, pool: number): Promise<Finding[]> {
  const findings: Finding[] = []
  const [about = {}] = await ask(
    `select current_setting('server_version_num')::int / 10000 as major, current_setting('max_connections')::int as most`,
  )
  const major = Number(about.major)
  if (major >= 15) findings.push({ level: 'ok', say: `PostgreSQL ${major} answers.` })
  else findings.push({ level: 'wrong', say: `PostgreSQL ${major} is too old; 15 is needed.` })
  const [extension] = await ask(
    `select default_version as version, installed_version as installed from pg_available_extensions where name = 'vector'`,
  )
  const [first = 0, second = 0] = String(extension?.installed ?? extension?.version ?? '')
    .split('.')
    .map(Number)
  if (!extension || (first === 0 && second < 8))
    findings.push({
      level: 'wrong',
      say: 'The server lacks pgvector 0.8.',
      advice: ['Install it there, such as the package postgresql-17-pgvector of Debian.'],
    })
  else findings.push({ level: 'ok', say: `pgvector ${extension.installed ?? extension.version}` })
  if (Number(about.most) < pool + 5)
    findings.push({
      level: 'note',
      say: `The server takes ${about.most} connections, and this one Jiwon may open ${pool}.`,
      advice: ['Lower DATABASE_POOL, or raise max_connections: servers times DATABASE_POOL must stay below it.'],
    })
  return findings
}

/** Whether the tables are those of this version. */
async function checkTables(ask: Ask): Promise<Finding[]> {
  const { entries } = JSON.parse(readFileSync(JOURNAL, 'utf8')) as { entries: { when: number; tag: string }[] }
  const [there] = await ask(`select to_regclass('drizzle.__drizzle_migrations')::text as name`)
  if (!there?.name) return [{ level: 'ok', say: 'There are no tables yet; the first start makes them.' }]
  const [newest] = await ask('select max(created_at)::text as at from drizzle.__drizzle_migrations')
  const at = Number(newest?.at ?? 0)
  const open = entries.filter(({ when }) => when > at)
  if (open.length > 0) return [{ level: 'note', say: `The next start changes tables: ${open.map(({ tag }) => tag).join(', ')}.` }]
  if (at > Math.max(...entries.map(({ when }) => when)))
    return [
      {
        level: 'wrong',
        say: 'The tables are of a newer version than this one.',
        advice: ['Go back to that version, or restore the backup from before the upgrade.'],
      },
    ]
  return [{ level: 'ok', say: 'The tables are those of this version.' }]
}

async function contents(ask: Ask): Promise<string> {
  const [people] = await ask(`select to_regclass('users')::text as name`)
  if (!people?.name) return 'it is empty'
  const [{ users = 0 } = {}] = await ask('select count(*)::int as users from users')
  return `${users} account${users === 1 ? '' : 's'}`
}
