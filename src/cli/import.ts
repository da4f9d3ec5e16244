// Files of many postings or accepted letters, taken in from the terminal. What is killed goes on where it was when the same command is run again.
import { createHash, randomBytes, randomUUID } from 'node:crypto'
import { mkdirSync, readFileSync } from 'node:fs'
import { basename } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { formatOf } from '#features/corpus/rows.ts'
import { createNoBus } from '#platform/bus/bus.ts'
import { openDatabase } from '#platform/database/database.ts'
import { withEnvFile } from '#platform/environment.ts'
import { createLog } from '#platform/log.ts'
import { type App, createApp } from '../app.ts'
import { readConfig } from '../config.ts'
import { openFiles } from '../server.ts'

const USAGE = `jiwon import postings FILE   (CSV, JSONL, or a ZIP of documents; for everyone)
jiwon import letters FILE    (CSV or JSONL, with source, licence and consent of each letter)`
const STOPPED = 'Stopped. What was taken in stays; run the same command again to go on.'
const LOOK_MS = 200

interface File {
  name: string
  bytes: Uint8Array
}
interface Ended {
  added: number
  known: number
  refused: number
  refusals: readonly { line: number; name?: string | null; message: string }[]
}
type Take = (app: App, file: File, progress: Progress, signal: AbortSignal) => Promise<Ended>
type Progress = (done: number, total: number | null) => void

const KINDS: Record<string, Take> = { postings: takePostings, letters: takeLetters }

/** `jiwon import postings FILE` and `jiwon import letters FILE`. @throws an Error with a sentence for the operator */
export async function importCommand([what = '', path]: string[], outside: Readonly<Record<string, string | undefined>>) {
  const take = KINDS[what]
  if (!take || !path) throw new Error(USAGE)
  const file = readFile(path)
  const config = readConfig(withEnvFile(outside))
  mkdirSync(config.JIWON_DATA, { recursive: true, mode: 0o700 })
  const database = await openDatabase({ url: config.DATABASE_URL, folder: config.JIWON_DATA, poolSize: config.DATABASE_POOL }).catch(held)
  const files = await openFiles(config)
  const stopping = new AbortController()
  const stop = () => stopping.abort(new Error(STOPPED))
  process.once('SIGINT', stop).once('SIGTERM', stop)
  try {
    // No model and no sessions are needed here: neither endpoints nor the server's secret.
    const secret = randomBytes(32).toString('base64url')
    const app = createApp({ config, database, bus: createNoBus(), files, endpoints: [], secret, log: createLog('error') })
    const line = createLine()
    const ended = await take(app, file, line.show, stopping.signal).finally(line.end)
    report(file.name, ended)
  } finally {
    process.off('SIGINT', stop).off('SIGTERM', stop)
    files.close?.()
    await database.close()
  }
}

/** The embedded database has one owner: what a running server may do itself, it is asked to do on screen. */
function held(error: unknown): never {
  if (error instanceof Error && /in use by another/.test(error.message))
    throw new Error(
      `${error.message}\nThe embedded database belongs to one process at a time: stop the server and run this again, or import on screen (postings: /postings/imports). With PostgreSQL both may work at once.`,
      { cause: error },
    )
  throw error
}

function readFile(path: string): File {
  try {
    return { name: basename(path), bytes: new Uint8Array(readFileSync(path)) }
  } catch (error) {
    throw new Error(`${path} cannot be read: ${(error as NodeJS.ErrnoException).code ?? String(error)}`, { cause: error })
  }
}

/** As a job, so that a server that starts later would go on with it too. */
async function takePostings({ account, jobs, imports }: App, file: File, progress: Progress, signal: AbortSignal): Promise<Ended> {
  const operator = await account.operator()
  if (!operator) throw new Error('There is no operator yet. Start the server, sign up, stop it, and run this again.')
  await jobs.open()
  try {
    const { id } = (await imports.unfinished(operator.id, file, 'en')) ?? (await imports.start(operator, 'en', file, true))
    for (;;) {
      signal.throwIfAborted()
      const { status, processed, total, added, merged, refused, refusals, failure } = await imports.get(operator.id, id, 'en')
      progress(processed, total)
      if (failure) throw new Error(failure.message)
      if (status === 'done') return { added, known: merged, refused, refusals }
      await wait(LOOK_MS)
    }
  } finally {
    await jobs.close()
  }
}

async function takeLetters({ takeIn }: App, { name, bytes }: File, progress: Progress, signal: AbortSignal): Promise<Ended> {
  const format = formatOf(name)
  if (!format) throw new Error('Letters come as .csv or .jsonl.')
  const ofFile = idOf(bytes)
  // A file that was finished once and comes again is a new import, in which everything is known.
  const importId = (await takeIn.isRecorded(ofFile)) ? randomUUID() : ofFile
  const taken = await takeIn.all({ importId, format, bytes }, { language: 'en', signal, onProgress: progress })
  await takeIn.record({ importId, name, userId: null, taken, at: new Date() })
  return taken
}

/** The same file has the same id, so that a second attempt knows what the first has kept. */
function idOf(bytes: Uint8Array): string {
  const digits = createHash('sha256').update(bytes).digest('hex').slice(0, 32)
  return digits.replace(/^(.{8})(.{4}).(.{3}).(.{3})(.{12})$/, '$1-$2-8$3-8$4-$5')
}

/** One line that is written anew; where nobody sees it move, a line for each tenth. */
function createLine() {
  const isTerminal = process.stdout.isTTY === true
  let tenth = -1
  return {
    show(done: number, total: number | null) {
      const text =
        total === null ? 'counting the rows …' : `${done} of ${total} rows (${total === 0 ? 100 : Math.floor((100 * done) / total)}%)`
      if (isTerminal) return void process.stdout.write(`\r${text.padEnd(40)}`)
      const next = total ? Math.floor((10 * done) / total) : -1
      if (next > tenth) console.log(text)
      tenth = Math.max(tenth, next)
    },
    end() {
      if (isTerminal) process.stdout.write('\n')
    },
  }
}

function report(name: string, { added, known, refused, refusals }: Ended) {
  console.log(`${name}: ${added} added, ${known} known already, ${refused} refused`)
  for (const { line, name: entry, message } of refusals) console.log(`  ${entry ?? `line ${line}`}: ${message}`)
  if (refusals.length < refused) console.log(`  … and ${refused - refusals.length} more`)
}
