// The real server, as an operator starts it, with people who have signed up through its API.
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { request } from 'node:http'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import pg from 'pg'
import { databaseProcesses, processorMs, residentBytes, startNode, type Used } from './processes.ts'

const MAIN = fileURLToPath(new URL('../src/main.ts', import.meta.url))
const PASSWORD = 'correct-horse-battery-9'

export interface JiwonOptions {
  modelUrl: string
  /** A PostgreSQL server in which a database of our own is made and dropped. Without it the embedded database is used. */
  databaseUrl: string | undefined
  /** Further flags for Node, such as `--cpu-prof`. */
  flags?: string[] | undefined
}

export interface Person {
  token: string
  /** An address of this machine of their own: the server limits how often one address may sign up and in. */
  localAddress: string
}

export async function startJiwon({ modelUrl, databaseUrl, flags = [] }: JiwonOptions) {
  const folder = mkdtempSync(join(tmpdir(), 'jiwon-bench-'))
  const database = databaseUrl ? await ownDatabase(databaseUrl) : undefined
  const models = join(folder, 'models.json')
  // A server for many says how many answers its model server can give at once.
  writeFileSync(
    models,
    JSON.stringify([{ name: 'scripted', baseUrl: modelUrl, model: 'scripted', concurrency: 100_000, totalMs: 600_000 }]),
  )
  const server = await startNode([...flags, MAIN, 'serve'], {
    PORT: '0',
    JIWON_DATA: folder,
    JIWON_MODELS: models,
    JIWON_QUOTA_REVISIONS: 'unlimited',
    LOG_LEVEL: 'warn',
    ...(database && { DATABASE_URL: database.url }),
  })
  return {
    ...server,
    used(): Used {
      const own = processorMs(server.pid)
      return database ? { server: own.server + own.database, database: database.processes.processorMs() } : own
    },
    /** In bytes; embedded, the database is a part of the server and cannot be told apart. */
    memory: (): Used => ({ server: residentBytes(server.pid), database: database?.processes.residentBytes() ?? 0 }),
    signUp: (number: number): Promise<Person> => enter(server.url, 'sign-up', number),
    signIn: (number: number): Promise<Person> => enter(server.url, 'sign-in', number),
    async stop() {
      await server.stop()
      await database?.drop()
      rmSync(folder, { recursive: true, force: true })
    },
  }
}
export type Jiwon = Awaited<ReturnType<typeof startJiwon>>

async function enter(base: string, manner: 'sign-up' | 'sign-in', number: number): Promise<Person> {
  // 60 sign-ups a minute are allowed for an address; all of 127.0.0.0/8 is this machine.
  const localAddress = `127.1.${Math.floor(number / 250)}.${(number % 250) + 1}`
  const email = `virtual-${number}@example.com`
  const body = JSON.stringify({ email, password: PASSWORD, ...(manner === 'sign-up' && { name: `가상 ${number}` }) })
  const { status, headers, text } = await post(`${base}/api/auth/${manner}/email`, body, localAddress)
  const token = headers['set-auth-token']
  if (status !== 200 || typeof token !== 'string') throw new Error(`${manner}: ${status} ${text}`)
  return { token, localAddress }
}

function post(url: string, body: string, localAddress: string) {
  return new Promise<{ status: number | undefined; headers: Record<string, unknown>; text: string }>((resolve, reject) => {
    const call = request(url, { method: 'POST', agent: false, localAddress, headers: { 'content-type': 'application/json' } }, (reply) => {
      let text = ''
      reply.setEncoding('utf8').on('data', (piece: string) => {
        text += piece
      })
      reply.on('end', () => resolve({ status: reply.statusCode, headers: reply.headers, text }))
      reply.on('error', reject)
    })
    call.on('error', reject)
    call.end(body)
  })
}

async function ownDatabase(given: string) {
  const admin = new pg.Client({ connectionString: given })
  await admin.connect()
  const name = `jiwon_bench_${process.pid}_${Math.random().toString(36).slice(2, 10)}`
  await admin.query(`create database ${name}`)
  const { rows } = await admin.query<{ pid: number }>('select pg_backend_pid() as pid')
  const url = new URL(given)
  url.pathname = `/${name}`
  return {
    url: url.href,
    processes: databaseProcesses(rows[0]?.pid ?? 0),
    async drop() {
      await admin.query(`drop database if exists ${name} with (force)`)
      await admin.end()
    },
  }
}

/** Calls `work` for 0 to `count`, no more than `atOnce` at the same time, in order. */
export async function inTurns<T>(count: number, atOnce: number, work: (number: number) => Promise<T>): Promise<T[]> {
  const results: T[] = []
  let next = 0
  await Promise.all(
    Array.from({ length: Math.min(atOnce, count) }, async () => {
      while (next < count) {
        const number = next++
        results[number] = await work(number)
      }
    }),
  )
  return results
}
