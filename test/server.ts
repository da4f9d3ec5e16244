// The real server on a real database and a real socket, with a scripted model: what the tests of features speak to.
import { globSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import pg, { type Pool } from 'pg'
import { inject } from 'vitest'
import { createLog } from '#platform/log.ts'
import { readConfig } from '#src/config.ts'
import { type Server, startServer } from '#src/server.ts'
import type { RunEvent } from '#wire/events.ts'
import type { ModelServer } from './mocks/model-server.ts'

export interface Reply<T = any> {
  status: number
  headers: Headers
  body: T
  bytes: Buffer
}

export interface TestServer {
  url: string
  /** A new person, signed up. The first of a server is its operator. */
  person(name?: string): Promise<Person>
  stranger: Person
  /** Its database, for what only an upgrade or the passing of weeks would bring about. */
  pool: Pool
  /** The tables and files in which a text stands, to prove that nothing is left of it. */
  grep(text: string): Promise<string[]>
  stop(): Promise<void>
}

export interface TestServerOptions {
  model?: ModelServer
  /** Further settings, as the environment would give them. */
  settings?: Record<string, string>
}

/** Starts a server of its own. On the embedded database, or with DATABASE_URL on a database of its own in that server. */
export async function startTestServer({ model, settings = {} }: TestServerOptions = {}): Promise<TestServer> {
  const folder = mkdtempSync(join(tmpdir(), 'jiwon-test-'))
  const port = await freePort()
  const database = await ownDatabase()
  const environment = {
    PORT: String(port),
    JIWON_DATA: folder,
    JIWON_SAMPLES: 'false',
    LOG_LEVEL: 'silent',
    ...(process.env.REDIS_URL && { REDIS_URL: process.env.REDIS_URL }),
    ...(database && { DATABASE_URL: database.url }),
    ...(model && { OPENAI_BASE_URL: model.url, OPENAI_API_KEY: 'scripted', OPENAI_MODEL: 'scripted' }),
    ...settings,
  }
  const server = await startServer(readConfig(environment), environment, { log: createLog(environment.LOG_LEVEL), seed: inject('seed') })
  let people = 0
  return {
    url: server.url,
    stranger: clientOf(server.url),
    pool: server.database.pool,
    async person(name = `person-${++people}`) {
      const email = `${name}@example.com`
      const reply = await fetch(`${server.url}/api/auth/sign-up/email`, {
        method: 'POST',
        headers: { 'content-type': 'application/json', origin: server.url },
        body: JSON.stringify({ name, email, password: 'correct-horse-battery-9' }),
      })
      if (!reply.ok) throw new Error(`sign-up: ${reply.status} ${await reply.text()}`)
      return clientOf(server.url, reply.headers.get('set-auth-token') ?? '')
    },
    grep: (text) => grep(server, folder, text),
    async stop() {
      await server.stop()
      await database?.drop()
      rmSync(folder, { recursive: true, force: true })
    },
  }
}

/** A caller of the public API. */
export type Person = ReturnType<typeof clientOf>
export function clientOf(base: string, token?: string) {
  const own: Record<string, string> = token ? { authorization: `Bearer ${token}` } : {}
  async function call<T = any>(method: string, path: string, body?: unknown, headers: Record<string, string> = {}): Promise<Reply<T>> {
    const form = body instanceof FormData
    const reply = await fetch(path.startsWith('/api') ? base + path : `${base}/api/v1${path}`, {
      method,
      headers: { ...own, ...(body !== undefined && !form && { 'content-type': 'application/json' }), ...headers },
      ...(body !== undefined && { body: form ? body : typeof body === 'string' ? body : JSON.stringify(body) }),
    })
    const bytes = Buffer.from(await reply.arrayBuffer())
    const json = reply.headers.get('content-type')?.includes('json')
    return { status: reply.status, headers: reply.headers, body: json ? JSON.parse(bytes.toString()) : undefined, bytes }
  }
  /** The events of a stream, each with its id, until it ends or the caller stops reading. */
  async function* events(
    path: string,
    init: { method?: string; body?: unknown; headers?: Record<string, string> } = {},
  ): AsyncGenerator<RunEvent & { id: string }> {
    const reply = await fetch(`${base}/api/v1${path}`, {
      method: init.method ?? 'GET',
      headers: {
        ...own,
        accept: 'text/event-stream',
        ...(init.body !== undefined && { 'content-type': 'application/json' }),
        ...init.headers,
      },
      ...(init.body !== undefined && { body: JSON.stringify(init.body) }),
    })
    if (reply.status === 204 || !reply.body) return
    if (!reply.ok) throw new Error(`${path}: ${reply.status} ${await reply.text()}`)
    let rest = ''
    for await (const chunk of reply.body.pipeThrough(new TextDecoderStream())) {
      rest += chunk
      for (let end = rest.indexOf('\n\n'); end >= 0; end = rest.indexOf('\n\n')) {
        const frame = rest.slice(0, end)
        rest = rest.slice(end + 2)
        const data = /^data: (.*)$/m.exec(frame)?.[1]
        if (data) yield { id: /^id: (.*)$/m.exec(frame)?.[1] ?? '', ...JSON.parse(data) }
      }
    }
  }
  return { call, events, token }
}

/** A port that is free now. */
export async function freePort(): Promise<number> {
  const server = createServer()
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const address = server.address()
  await new Promise((resolve) => server.close(resolve))
  if (!address || typeof address === 'string') throw new Error('no port')
  return address.port
}

/** With DATABASE_URL: an empty database of our own in that server, dropped at the end. */
export async function ownDatabase(): Promise<{ url: string; drop: () => Promise<void> } | undefined> {
  const given = process.env.DATABASE_URL
  if (!given) return undefined
  const name = `jiwon_test_${process.pid}_${Math.random().toString(36).slice(2, 10)}`
  const admin = async (statement: string) => {
    const client = new pg.Client({ connectionString: given })
    await client.connect()
    await client.query(statement).finally(() => client.end())
  }
  await admin(`create database ${name}`)
  const url = new URL(given)
  url.pathname = `/${name}`
  return { url: url.href, drop: () => admin(`drop database if exists ${name} with (force)`) }
}

async function grep({ database }: Server, folder: string, text: string): Promise<string[]> {
  const { rows } = await database.pool.query<{ name: string }>(
    `select quote_ident(tablename) as name from pg_tables where schemaname = 'public'`,
  )
  const found: string[] = []
  for (const { name } of rows) {
    const hit = await database.pool.query(`select 1 from ${name} t where t::text like $1 limit 1`, [`%${text}%`])
    if (hit.rows.length > 0) found.push(name)
  }
  for (const file of globSync('files/**/*', { cwd: folder, withFileTypes: true }))
    if (file.isFile() && readFileSync(join(file.parentPath, file.name)).includes(text)) found.push(file.name)
  return found
}
