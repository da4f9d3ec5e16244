// What an operator takes out at the machine: one person's things, and everything, which another database takes in again.
import { globSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { unzipSync } from 'fflate'
import { afterAll, afterEach, beforeAll, expect, inject, it, vi } from 'vitest'
import { openDatabase } from '#platform/database/database.ts'
import { createLog } from '#platform/log.ts'
import { clientOf, freePort, ownDatabase } from '#test/server.ts'
import { readConfig } from '../config.ts'
import { startServer } from '../server.ts'
import { exportCommand } from './export.ts'
import { loadCommand } from './load.ts'

const PASSWORD = 'correct-horse-battery-9'
const CV = new URL('../../data/samples/cvs/ko-backend-newcomer.pdf', import.meta.url)
let folder: string
let first: { environment: Record<string, string>; drop?: (() => Promise<void>) | undefined }
let second: typeof first

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'jiwon-export-'))
  first = await place('first')
  second = await place('second')
  const server = await start(first)
  for (const name of ['seo', 'han']) {
    const person = await enter(server.url, 'sign-up', name)
    const { body } = await person.call('POST', '/letters', {
      company: '가온',
      position: '백엔드',
      question: '도전한 경험을 적어 주세요.',
      answers: [`${name}은 주문 기록을 살폈습니다.`],
    })
    expect(body.id).toBeTruthy()
    const form = new FormData()
    form.append('file', new Blob([readFileSync(CV)], { type: 'application/pdf' }), 'cv.pdf')
    expect((await person.call('POST', '/documents', form)).status).toBe(201)
  }
  await server.stop()
}, 120_000)
afterAll(async () => {
  await first.drop?.()
  await second.drop?.()
  rmSync(folder, { recursive: true, force: true })
})
afterEach(() => vi.restoreAllMocks())

/** A place for a server: a folder, and with PostgreSQL a database. */
async function place(name: string): Promise<typeof first> {
  const database = await ownDatabase()
  const data = join(folder, name)
  if (!database) await (await openDatabase({ folder: data, seed: inject('seed') })).close()
  const environment = {
    PORT: String(await freePort()),
    JIWON_DATA: data,
    JIWON_SAMPLES: 'false',
    LOG_LEVEL: 'silent',
    DATABASE_URL: database?.url ?? '',
  }
  return { environment, drop: database?.drop }
}
const start = ({ environment }: typeof first) => startServer(readConfig(environment), environment, { log: createLog('silent') })

async function enter(url: string, how: 'sign-up' | 'sign-in', name: string) {
  const reply = await fetch(`${url}/api/auth/${how}/email`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ name, email: `${name}@example.com`, password: PASSWORD }),
  })
  return clientOf(url, reply.headers.get('set-auth-token') ?? '')
}

/** What a command prints. */
async function printed(command: typeof exportCommand, args: string[], { environment } = first): Promise<string> {
  const lines: unknown[] = []
  vi.spyOn(console, 'log').mockImplementation((line) => void lines.push(line))
  await command(args, environment).finally(() => vi.restoreAllMocks())
  return lines.join('\n')
}

it('one person’s things are in one archive, and nobody else’s', async () => {
  const file = join(folder, 'seo.zip')
  expect(await printed(exportCommand, ['person', 'Seo@Example.com', file])).toContain('all that seo@example.com keeps here')
  const archive = unzipSync(readFileSync(file))
  const text = Object.values(archive)
    .map((bytes) => Buffer.from(bytes).toString('utf8'))
    .join('\n')
  expect(text).toContain('seo은 주문 기록을 살폈습니다.')
  expect(text).not.toContain('han은')
  expect(Object.keys(archive)).toEqual(expect.arrayContaining(['account.json', 'letters.json', 'documents.json']))
  expect(statSync(file).mode & 0o777).toBe(0o600)
  await expect(exportCommand(['person', 'seo@example.com', file], first.environment)).rejects.toThrow(/is there already/)
  await expect(exportCommand(['person', 'nobody@example.com', `${file}2`], first.environment)).rejects.toThrow(/has no account here/)
})

it('everything goes from one database to another: people sign in there and find their letters and files', async () => {
  const out = join(folder, 'out')
  expect(await printed(exportCommand, ['all', out])).toMatch(/\d+ rows of \d+ tables and 2 files/)
  expect(globSync('tables/*.jsonl', { cwd: out }).length).toBeGreaterThan(30)
  expect(globSync('tables/sessions.jsonl', { cwd: out })).toEqual([])
  await expect(exportCommand(['all', out], first.environment)).rejects.toThrow(/is not empty/)

  // An import that was under way there: its job is not carried over.
  const imports = join(out, 'tables', 'posting_imports.jsonl')
  const users = readFileSync(join(out, 'tables', 'users.jsonl'), 'utf8')
    .split('\n')
    .filter(Boolean)
    .map((line) => JSON.parse(line))
  const at = new Date().toISOString()
  const open = {
    id: crypto.randomUUID(),
    user_id: users.find(({ name }) => name === 'han').id,
    name: 'open.csv',
    format: 'csv',
    shared: false,
  }
  const counts = { total: 9, processed: 3, added: 3, merged: 0, refused: 0 }
  const fileKey = `imports/ab/${'ab'.repeat(24)}`
  writeFileSync(
    imports,
    `${JSON.stringify({ ...open, ...counts, status: 'running', file_key: fileKey, created_at: at, updated_at: at })}\n`,
  )
  const manifestFile = join(out, 'manifest.json')
  const manifest = JSON.parse(readFileSync(manifestFile, 'utf8'))
  manifest.tables.find(({ name }: { name: string }) => name === 'posting_imports').rows = 1
  writeFileSync(manifestFile, JSON.stringify(manifest))

  expect(await printed(loadCommand, [out], second)).toMatch(
    /1 imports of postings were under way[^\n]*\n\d+ rows of \d+ tables were taken in\.\n2 files were copied/,
  )
  const server = await start(second)
  const person = await enter(server.url, 'sign-in', 'han')
  expect((await person.call('GET', `/postings/imports/${open.id}`)).body).toMatchObject({
    status: 'failed',
    added: 3,
    failure: { code: 'postings.import_broke_off' },
  })
  const letters = await person.call('GET', '/letters')
  expect(letters.body.items).toHaveLength(1)
  expect((await person.call('GET', `/letters/${letters.body.items[0].id}`)).body.content).toContain('han은 주문 기록을 살폈습니다.')
  expect((await person.call('GET', '/documents')).body.items).toHaveLength(1)
  const files = globSync('files/*/*/*', { cwd: join(folder, 'second') })
  expect(files).toHaveLength(2)
  for (const file of files) expect(readFileSync(join(folder, 'second', file)).equals(readFileSync(CV))).toBe(true)
  // What is made there gets ids of its own.
  const { status } = await person.call('POST', '/letters', {
    company: '나래',
    position: '백엔드',
    question: '지원 동기',
    answers: ['살폈다.'],
  })
  expect(status).toBe(201)
  await server.stop()

  await expect(loadCommand([out], second.environment)).rejects.toThrow(/The database is not empty/)
}, 120_000)

it('what is damaged or of another version is refused, and nothing of it stays', async () => {
  const out = join(folder, 'damaged')
  await printed(exportCommand, ['all', out])
  const manifest = JSON.parse(readFileSync(join(out, 'manifest.json'), 'utf8'))
  const third = await place('third')
  const users = join(out, 'tables', 'users.jsonl')
  writeFileSync(users, `${readFileSync(users, 'utf8').split('\n')[0]}\n`)
  await expect(loadCommand([out], third.environment)).rejects.toThrow(/users\.jsonl has 1 rows instead of 2/)
  writeFileSync(join(out, 'manifest.json'), JSON.stringify({ ...manifest, tablesOf: 1 }))
  await expect(loadCommand([out], third.environment)).rejects.toThrow(/another version/)
  await expect(loadCommand([folder], third.environment)).rejects.toThrow(/holds no export/)
  const database = await openDatabase({ url: third.environment.DATABASE_URL || undefined, folder: join(folder, 'third') })
  expect((await database.pool.query('select 1 from users')).rows).toEqual([])
  await database.close()
  await third.drop?.()
})

it('words that are no command are told', async () => {
  await expect(exportCommand(['all'], first.environment)).rejects.toThrow(/jiwon export person EMAIL FILE/)
  await expect(exportCommand(['person', 'a@example.com'], first.environment)).rejects.toThrow(/jiwon export person/)
  await expect(loadCommand([], first.environment)).rejects.toThrow(/jiwon load FOLDER/)
})
