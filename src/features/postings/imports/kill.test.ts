// The promise of imports: a server that is killed in the middle of one, again and again, ends it with every row exactly once.
import { type ChildProcess, spawn } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { clientOf, freePort, ownDatabase, type Person } from '#test/server.ts'

const ROWS = 1_500
const KILLS = 3

let folder: string
let port: number
let database: Awaited<ReturnType<typeof ownDatabase>>
let server: ChildProcess
let owner: Person

function start() {
  server = spawn(process.execPath, [resolve('src/main.ts'), 'serve'], {
    // Elsewhere than in the project, whose .env is not for tests.
    cwd: folder,
    env: {
      PATH: process.env.PATH,
      PORT: String(port),
      JIWON_DATA: folder,
      JIWON_SAMPLES: 'false',
      LOG_LEVEL: 'fatal',
      ...(database && { DATABASE_URL: database.url }),
    },
    stdio: ['ignore', 'ignore', 'inherit'],
  })
}
async function until<T>(ask: () => Promise<T | undefined>): Promise<T> {
  for (;;) {
    const found = await ask().catch(() => undefined)
    if (found !== undefined) return found
    await new Promise((resolve) => setTimeout(resolve, 30))
  }
}
const ready = () => until(async () => ((await fetch(`http://127.0.0.1:${port}/readyz`)).ok ? true : undefined))
const kill = () =>
  new Promise<void>((resolve) => {
    server.once('exit', () => resolve())
    server.kill('SIGKILL')
  })

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'jiwon-import-kill-'))
  port = await freePort()
  database = await ownDatabase()
  start()
  await ready()
  const reply = await fetch(`http://127.0.0.1:${port}/api/auth/sign-up/email`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ name: 'kill', email: 'kill@example.com', password: 'correct-horse-battery-9' }),
  })
  owner = clientOf(`http://127.0.0.1:${port}`, reply.headers.get('set-auth-token') ?? '')
}, 120_000)
afterAll(async () => {
  await kill()
  await database?.drop()
  rmSync(folder, { recursive: true, force: true })
})

it('an import whose server is killed again and again takes every row exactly once', async () => {
  const lines = Array.from({ length: ROWS }, (_, at) =>
    at % 10 === 9
      ? 'broken'
      : JSON.stringify({ company: `${at}호 회사`, title: '백엔드 개발자', requirements: [`${at}번째 요건 Java 경험`, 'SQL 능력'] }),
  )
  const form = new FormData()
  form.append('file', new Blob([lines.join('\n')]), 'many.jsonl')
  const { body } = await owner.call('POST', '/postings/imports', form)
  const state = async () => (await owner.call('GET', `/postings/imports/${body.id}`)).body
  for (let killed = 1; killed <= KILLS; killed++) {
    const processed = await until(async () => {
      const now = await state()
      return now.processed > (ROWS * (killed - 1)) / (KILLS + 1) || now.status === 'done' ? (now.processed as number) : undefined
    })
    expect(processed).toBeLessThan(ROWS)
    await kill()
    start()
    await ready()
  }
  const end = await until(async () => {
    const now = await state()
    return now.status === 'done' ? now : undefined
  })
  const broken = lines.filter((line) => line === 'broken').length
  expect(end).toMatchObject({ total: ROWS, processed: ROWS, added: ROWS - broken, merged: 0, refused: broken })
  const companies: string[] = []
  for (let cursor = ''; ; ) {
    const { items, nextCursor } = (await owner.call('GET', `/postings?limit=100${cursor}`)).body
    companies.push(...items.map(({ company }: { company: string }) => company))
    if (!nextCursor) break
    cursor = `&cursor=${nextCursor}`
  }
  expect(companies).toHaveLength(ROWS - broken)
  expect(new Set(companies).size).toBe(ROWS - broken)
}, 300_000)
