// The promise "nothing is lost": the server is killed in the middle of its stream, again and again, and the reader ends with the whole text.
import { type ChildProcess, spawn } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { afterAll, beforeAll, expect, it } from 'vitest'
import type { RunEvent } from '#wire/events.ts'
import { joinText } from '#wire/joined-events.ts'
import { type ModelServer, startModelServer } from '../mocks/model-server.ts'
import { clientOf, freePort, ownDatabase, type Person } from '../server.ts'

const KILLS = Number(process.env.KILLS ?? 20)
const verbs = ['살폈습니다', '고쳤습니다', '나누었습니다', '기록했습니다', '견주었습니다']
/** Long enough for a kill at any place; no sentence stands twice. */
const TEXT = Array.from({ length: 40 }, (_, at) => `${at + 1}번째 날에는 주문 기록을 ${at * 7 + 3}건씩 ${verbs[at % verbs.length]}.`).join(
  ' ',
)
const DRAFT = { company: '가온커머스', position: '백엔드', question: '도전한 경험을 작성해 주세요.', answers: ['주문 기록을 살폈다.'] }

let model: ModelServer
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
      OPENAI_BASE_URL: model.url,
      OPENAI_MODEL: 'scripted',
      ...(database && { DATABASE_URL: database.url }),
    },
    stdio: ['ignore', 'ignore', 'inherit'],
  })
}
async function ready() {
  for (;;) {
    const ok = await fetch(`http://127.0.0.1:${port}/readyz`).then(
      (reply) => reply.ok,
      () => false,
    )
    if (ok) return
    await new Promise((resolve) => setTimeout(resolve, 50))
  }
}

beforeAll(async () => {
  model = await startModelServer()
  folder = mkdtempSync(join(tmpdir(), 'jiwon-kill-'))
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
}, 60_000)
afterAll(async () => {
  server.kill('SIGKILL')
  await model.close()
  await database?.drop()
  rmSync(folder, { recursive: true, force: true })
})

it.each(Array.from({ length: KILLS }, (_, at) => [at + 1, at % 2 === 0 ? 'a model that goes on' : 'a model that starts over'] as const))(
  'kill %i, %s: nothing lost, nothing doubled',
  async (at, kind) => {
    model.script({ text: TEXT, continues: kind === 'a model that goes on', pieceMs: 3, pieceLength: 5 })
    const { body } = await owner.call('POST', '/letters', DRAFT, { prefer: 'respond-async' })
    // A different place each time, from the first words to the last.
    const killAfter = Math.max(1, Math.round((TEXT.length * at) / (KILLS + 1)))
    const seen: (RunEvent & { id: string })[] = []
    let killed = false
    while (seen.at(-1)?.type !== 'run-end') {
      try {
        const last = seen.at(-1)?.id
        for await (const event of owner.events(`/runs/${body.runId}/events`, last ? { headers: { 'last-event-id': last } } : {})) {
          expect(Number(event.id)).toBeGreaterThan(Number(seen.at(-1)?.id ?? 0))
          expect(['run-error', 'run-interrupted', 'run-stopped']).not.toContain(event.type)
          seen.push(event)
          if (!killed && joinText(seen).length >= killAfter) {
            killed = true
            // The folder is free when the process is gone, not when the signal is sent.
            const gone = new Promise((done) => server.once('exit', done))
            server.kill('SIGKILL')
            await gone
            start()
          }
        }
      } catch (error) {
        // The connection dies with the server; the reader comes back with the last id it saw.
        if (!(error instanceof TypeError) && !/terminated|fetch failed|503/.test(String(error))) throw error
        await ready()
      }
    }
    expect(killed).toBe(true)
    expect(joinText(seen)).toBe(TEXT)
    const { body: letter } = await owner.call('GET', `/letters/${body.letterId}`)
    expect(letter).toMatchObject({ content: TEXT, status: 'ready', source: 'model' })
    expect((await owner.call('GET', `/letters/${body.letterId}/versions`)).body.items).toHaveLength(1)
  },
  60_000,
)
