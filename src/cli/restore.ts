// Puts a snapshot of the embedded database in the place of the present one, which is moved aside and never deleted.
import { existsSync, mkdirSync, readFileSync, renameSync, rmSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { PGlite } from '@electric-sql/pglite'
import { vector } from '@electric-sql/pglite-pgvector'
import { listSnapshots } from '#platform/database/embedded.ts'
import { lockFolder } from '#platform/database/lock.ts'
import { withEnvFile } from '#platform/environment.ts'
import { readConfig } from '../config.ts'

/** `jiwon restore` lists the snapshots, `jiwon restore SNAPSHOT` restores one. @throws an Error with a sentence for the operator */
export async function restoreCommand([snapshot]: string[], outside: Readonly<Record<string, string | undefined>>) {
  const { DATABASE_URL, JIWON_DATA: folder } = readConfig(withEnvFile(outside))
  if (DATABASE_URL)
    throw new Error('DATABASE_URL is set: snapshots are of the embedded database. Restore a PostgreSQL server with pg_restore.')
  if (!snapshot) return showSnapshots(folder)
  const { users, aside } = await restoreSnapshot(folder, snapshot)
  console.log(`Restored ${snapshot}: ${users} account${users === 1 ? '' : 's'}.`)
  if (aside) console.log(`The database as it was before is in ${aside}; delete it when all is well.`)
  console.log('Uploaded files are not part of a snapshot and are as they were. Start the server: npm start')
}

function showSnapshots(folder: string) {
  const names = listSnapshots(folder)
  if (names.length === 0) {
    console.log(`There is no snapshot in ${join(folder, 'snapshots')} yet. One is written each day, and before tables change.`)
    return
  }
  for (const name of names) console.log(`${name}\t${(statSync(join(folder, 'snapshots', name)).size / 1e6).toFixed(1)} MB`)
  console.log('\nStop the server, then: jiwon restore SNAPSHOT')
}

/**
 * Loads a snapshot (its name in `folder/snapshots`, or a path) beside the present database, opens it and counts its accounts; only then the two
 * change places. A snapshot that cannot be opened changes nothing.
 * @returns the number of accounts, and where the database from before is, if there was one.
 * @throws {Error} when a server has the folder, or the snapshot is missing or broken.
 */
export async function restoreSnapshot(folder: string, snapshot: string): Promise<{ users: number; aside: string | undefined }> {
  const file = [join(folder, 'snapshots', snapshot), snapshot].find((path) => existsSync(path))
  if (!file) throw new Error(`There is no snapshot ${snapshot}; \`jiwon restore\` lists those that there are`)
  mkdirSync(folder, { recursive: true, mode: 0o700 })
  const unlock = lockFolder(folder)
  try {
    const time = new Date().toISOString().replaceAll(':', '-')
    const [present, loading] = [join(folder, 'database'), join(folder, `database-loading-${time}`)]
    const users = await load(file, loading).catch((cause) => {
      rmSync(loading, { recursive: true, force: true })
      throw new Error(`${file} cannot be restored, and nothing was changed: ${String(cause).slice(0, 300)}`, { cause })
    })
    const aside = existsSync(present) ? join(folder, `database-before-${time}`) : undefined
    if (aside) renameSync(present, aside)
    renameSync(loading, present)
    return { users, aside }
  } finally {
    unlock()
  }
}

/** Makes a database of the snapshot in an empty folder. @returns how many accounts it holds */
async function load(file: string, folder: string): Promise<number> {
  const database = await PGlite.create({
    dataDir: folder,
    extensions: { vector },
    loadDataDir: new Blob([new Uint8Array(readFileSync(file))]),
  })
  try {
    const { rows } = await database.query<{ users: number }>('select count(*)::int as users from users')
    return rows[0]?.users ?? 0
  } finally {
    await database.close()
  }
}
