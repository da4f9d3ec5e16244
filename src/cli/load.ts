// Takes in what `jiwon export all` has written, into an empty database of either kind: the way from the embedded one to PostgreSQL, and back.
import { copyFileSync, createReadStream, existsSync, globSync, mkdirSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { createInterface } from 'node:readline'
import { drizzle } from 'drizzle-orm/node-postgres'
import { breakOffImports } from '#features/postings/imports/imports.ts'
import { type Database, openDatabase } from '#platform/database/database.ts'
import { isEmpty, putRows, setCounters, tablesInOrder, versionOfTables } from '#platform/database/dump.ts'
import { withEnvFile } from '#platform/environment.ts'
import { readConfig } from '../config.ts'
import { type Manifest, readManifest } from './export.ts'

const USAGE = 'jiwon load FOLDER   (what `jiwon export all` has written, into an empty database)'
const LINES_AT_ONCE = 500

/** `jiwon load FOLDER`. All of it or nothing. @throws an Error with a sentence for the operator */
export async function loadCommand([folder, ...more]: string[], outside: Readonly<Record<string, string | undefined>>) {
  if (!folder || more.length > 0) throw new Error(USAGE)
  const manifest = readManifest(folder)
  const config = readConfig(withEnvFile(outside))
  mkdirSync(config.JIWON_DATA, { recursive: true, mode: 0o700 })
  const database = await openDatabase({ url: config.DATABASE_URL, folder: config.JIWON_DATA, poolSize: 1 })
  try {
    const rows = await putTables(database, folder, manifest)
    console.log(`${rows} rows of ${manifest.tables.length} tables were taken in.`)
  } finally {
    await database.close()
  }
  if (config.S3_URL) console.log(`Copy what is in ${join(folder, 'files')} into the bucket, under the same names, by its own tools.`)
  else console.log(`${copyFiles(folder, join(config.JIWON_DATA, 'files'))} files were copied.`)
  console.log('Everybody signs in anew. Start the server: npm start')
}

async function putTables({ pool }: Database, folder: string, manifest: Manifest): Promise<number> {
  const client = await pool.connect()
  let rows = 0
  try {
    await client.query('begin')
    if ((await versionOfTables(client)) !== manifest.tablesOf)
      throw new Error(
        'The tables of the export are those of another version. Bring the server that it was made on to this version, and export again.',
      )
    const known = new Set(await tablesInOrder(client))
    for (const { name } of manifest.tables) {
      if (!known.has(name)) throw new Error(`The export has a table ${name}, which this version does not know`)
      if (!(await isEmpty(client, name)))
        throw new Error(`The database is not empty (${name} has rows): take an empty one, on which no server has been started yet`)
    }
    for (const { name, rows: expected } of manifest.tables) {
      let found = 0
      for await (const lines of linesOf(join(folder, 'tables', `${name}.jsonl`))) {
        await putRows(client, name, lines)
        found += lines.length
      }
      if (found !== expected) throw new Error(`tables/${name}.jsonl has ${found} rows instead of ${expected}: the export is damaged`)
      await setCounters(client, name)
      rows += found
    }
    const broken = await breakOffImports(drizzle(client))
    await client.query('commit')
    if (broken > 0)
      console.log(`${broken} imports of postings were under way there; they are shown as broken off, and can be started anew.`)
    return rows
  } catch (error) {
    await client.query('rollback')
    throw error
  } finally {
    client.release()
  }
}

/** Some lines at a time: a table may be larger than memory. */
async function* linesOf(file: string): AsyncGenerator<string[]> {
  let lines: string[] = []
  for await (const line of createInterface({ input: createReadStream(file, 'utf8'), crlfDelay: Number.POSITIVE_INFINITY })) {
    if (line === '') continue
    lines.push(line)
    if (lines.length < LINES_AT_ONCE) continue
    yield lines
    lines = []
  }
  if (lines.length > 0) yield lines
}

function copyFiles(folder: string, target: string): number {
  const from = join(folder, 'files')
  if (!existsSync(from)) return 0
  const files = globSync('*/*/*', { cwd: from })
  for (const file of files) {
    mkdirSync(dirname(join(target, file)), { recursive: true, mode: 0o700 })
    copyFileSync(join(from, file), join(target, file))
  }
  return files.length
}
