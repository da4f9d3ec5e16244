// For operators at the machine itself: what one person keeps here, as they would get it themselves, or everything, to carry it to another database.
import { randomBytes } from 'node:crypto'
import {
  chmodSync,
  closeSync,
  existsSync,
  mkdirSync,
  openSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
  writeSync,
} from 'node:fs'
import { dirname, join } from 'node:path'
import { createNoBus } from '#platform/bus/bus.ts'
import { type Database, openDatabase } from '#platform/database/database.ts'
import { rowsOf, tablesInOrder, versionOfTables } from '#platform/database/dump.ts'
import { withEnvFile } from '#platform/environment.ts'
import type { Files } from '#platform/files/files.ts'
import { createLog } from '#platform/log.ts'
import { createApp } from '../app.ts'
import { type Config, readConfig } from '../config.ts'
import { openFiles } from '../server.ts'

const USAGE = `jiwon export person EMAIL FILE.zip   (all that a person keeps here, as they get it themselves)
jiwon export all FOLDER              (every table as JSON lines, and the uploaded files; jiwon load takes it in)`

/** What stands in `manifest.json` of an export of everything. */
export interface Manifest {
  format: 1
  madeAt: string
  /** Tables of two databases fit when this is the same. */
  tablesOf: number
  /** In the order in which they can be taken in. */
  tables: { name: string; rows: number }[]
  files: number
}

/** `jiwon export person EMAIL FILE` and `jiwon export all FOLDER`. @throws an Error with a sentence for the operator */
export async function exportCommand(args: string[], outside: Readonly<Record<string, string | undefined>>) {
  const [what, first, second, ...more] = args
  const isPerson = what === 'person' && first && second && more.length === 0
  const isAll = what === 'all' && first && second === undefined
  if (!isPerson && !isAll) throw new Error(USAGE)
  const config = readConfig(withEnvFile(outside))
  // Embedded, the lock of the folder refuses this while a server runs; PostgreSQL takes us beside it.
  const database = await openDatabase({ url: config.DATABASE_URL, folder: config.JIWON_DATA, poolSize: 2 })
  const files = await openFiles(config)
  try {
    if (isPerson) await exportPerson(config, { database, files }, first, second)
    else if (first) await exportAll({ database, files }, first)
  } finally {
    files.close?.()
    await database.close()
  }
}

interface Stores {
  database: Database
  files: Files
}

async function exportPerson(config: Config, { database, files }: Stores, email: string, path: string) {
  if (existsSync(path)) throw new Error(`${path} is there already; nothing was written over it`)
  // No model and no sessions are needed here: neither endpoints nor the server's secret.
  const secret = randomBytes(32).toString('base64url')
  const app = createApp({ config, database, bus: createNoBus(), files, endpoints: [], secret, log: createLog('error') })
  const person = await app.account.personOf(email)
  if (!person) throw new Error(`${email} has no account here; \`jiwon users list\` shows who has`)
  const archive = await app.account.exportArchive(person)
  writeWhole(path, archive)
  console.log(
    `${path}: all that ${person.email} keeps here, ${(archive.length / 1e6).toFixed(1)} MB. It is personal: give it to nobody else.`,
  )
}

async function exportAll({ database, files }: Stores, folder: string) {
  if (existsSync(folder) && readdirSync(folder).length > 0) throw new Error(`${folder} is not empty; nothing was written into it`)
  // It appears under its name when it is whole.
  const part = `${folder.replace(/\/+$/, '')}.part`
  rmSync(part, { recursive: true, force: true })
  mkdirSync(join(part, 'tables'), { recursive: true, mode: 0o700 })
  const { manifest, keys } = await writeTables(database, part)
  for (const key of keys) {
    const bytes = await files.get(key)
    if (!bytes) continue
    mkdirSync(dirname(join(part, 'files', key)), { recursive: true, mode: 0o700 })
    writeWhole(join(part, 'files', key), bytes)
    manifest.files++
  }
  writeWhole(join(part, 'manifest.json'), `${JSON.stringify(manifest, null, 2)}\n`)
  rmSync(folder, { recursive: true, force: true })
  renameSync(part, folder)
  chmodSync(folder, 0o700)
  const rows = manifest.tables.reduce((sum, table) => sum + table.rows, 0)
  console.log(
    `${folder}: ${rows} rows of ${manifest.tables.length} tables and ${manifest.files} files. It holds everybody's papers and the hashes of their passwords.`,
  )
}

/** All tables as they are at one moment. @returns the keys of the files that they name, too */
async function writeTables({ pool }: Database, folder: string): Promise<{ manifest: Manifest; keys: Set<string> }> {
  const client = await pool.connect()
  const keys = new Set<string>()
  const manifest: Manifest = { format: 1, madeAt: new Date().toISOString(), tablesOf: 0, tables: [], files: 0 }
  try {
    await client.query('begin isolation level repeatable read read only')
    manifest.tablesOf = await versionOfTables(client)
    for (const name of await tablesInOrder(client)) {
      let rows = 0
      const file = openSync(join(folder, 'tables', `${name}.jsonl`), 'w', 0o600)
      try {
        for await (const lines of rowsOf(client, name)) {
          writeSync(file, `${lines.join('\n')}\n`)
          rows += lines.length
          for (const line of lines) for (const [, key = ''] of line.matchAll(FILE_KEY)) keys.add(key)
        }
      } finally {
        closeSync(file)
      }
      manifest.tables.push({ name, rows })
    }
  } finally {
    // Nothing was changed: there is nothing to keep.
    await client.query('rollback')
    client.release()
  }
  return { manifest, keys }
}

/** A text of a row that is the key of a file, see platform/files. */
const FILE_KEY = /"([a-z-]+\/[a-f0-9]{2}\/[a-f0-9]{48})"/g

function writeWhole(path: string, content: string | Uint8Array) {
  writeFileSync(`${path}.part`, content, { mode: 0o600 })
  renameSync(`${path}.part`, path)
}

/** The manifest of an export. @throws when the folder holds none that can be read */
export function readManifest(folder: string): Manifest {
  let manifest: Manifest
  try {
    manifest = JSON.parse(readFileSync(join(folder, 'manifest.json'), 'utf8'))
  } catch (cause) {
    throw new Error(`${folder} holds no export that was made by \`jiwon export all\``, { cause })
  }
  if (manifest.format !== 1) throw new Error(`${folder} was exported by another version of Jiwon, in a format that this one does not know`)
  return manifest
}
