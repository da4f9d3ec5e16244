// The promise "an answer received is not lost, and nothing is asked twice": the server is killed between an answer and the next question, again and again.
import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { type ModelServer, startModelServer } from '#test/mocks/model-server.ts'
import { clientOf, freePort, ownDatabase, type Person } from '#test/server.ts'

const KILLS = Number(process.env.KILLS ?? 20)

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
/** Waits for the end of a run by its events, over as many servers as it takes. */
async function ended(runId: string) {
  for (;;) {
    try {
      for await (const event of owner.events(`/runs/${runId}/events`)) if (event.type === 'run-end') return
      return
    } catch (error) {
      if (!(error instanceof TypeError) && !/terminated|fetch failed|503/.test(String(error))) throw error
      await ready()
    }
  }
}

beforeAll(async () => {
  model = await startModelServer()
  folder = mkdtempSync(join(tmpdir(), 'jiwon-agent-kill-'))
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

it.each(Array.from({ length: KILLS }, (_, at) => at + 1))(
  'kill %i: the answer is there, and one question follows it',
  async (at) => {
    const question = (number: number) => `${number}번째로 맡으신 주문 업무에서 무엇을 바꾸셨고 그 결과는 어땠나요?`
    const member = `kill-${at}`
    model.script(question(at * 2))
    const first = (await owner.call('POST', '/resume/agent/init', { member_id: member, inputs: { company_name: '가온커머스' } })).body
    const from = model.requests.length
    const next = '그 일을 하시면서 동료와 의견이 달랐던 때는 언제였고 어떻게 정하셨나요?'
    // The later the kill, the nearer to the end of the stream, and at last after it.
    model.script({ text: next, pieceMs: 4, pieceLength: 2 })
    const { body } = await owner.call(
      'POST',
      '/resume/agent/update',
      { member_id: member, turn: first.turn, answer: `${at}번 답으로 주문을 맡았습니다.` },
      { prefer: 'respond-async' },
    )
    const request = await model.request(from + 1)
    await Promise.race([request.closed, new Promise((resolve) => setTimeout(resolve, at * 8))])
    // The data folder is locked until the process is gone.
    const gone = once(server, 'exit')
    server.kill('SIGKILL')
    await gone
    start()
    await ready()
    await ended(body.runId)
    const { items } = (await owner.call('GET', '/resume/agent/sessions')).body
    const session = items.find(({ member_id }: { member_id: unknown }) => member_id === member)
    expect(session).toMatchObject({ status: 'asking', open: { turn: first.turn + 1 } })
    expect(session.turns).toEqual([
      { turn: first.turn, question: first.question, answer: `${at}번 답으로 주문을 맡았습니다.`, skipped: false, given: false },
    ])
  },
  60_000,
)

it('killed while it writes, it writes on by itself: one résumé, found without anybody asking again', async () => {
  const lines = JSON.stringify({ lines: [{ section: 'work', text: '주문 시스템의 동기 처리를 비동기 큐로 바꿈', turns: [1] }] })
  const isWriting = (body: unknown) => JSON.stringify(body).includes('이력서의 줄을 만들어')
  let writings = 0
  const started = Promise.withResolvers<void>()
  model.script(({ body }) => {
    if (!isWriting(body)) return '네.'
    started.resolve()
    return ++writings === 1 ? { text: lines, fault: 'stall', after: 3 } : lines
  })
  const inputs = { company_name: '가온커머스', project_count: 0, certification_count: 0 }
  const member_id = 'writing'
  await owner.call('POST', '/resume/agent/init', { member_id, inputs })
  const answer = '주문 시스템을 맡아 동기 처리를 비동기 큐로 바꾸어 지연을 절반으로 단축했습니다.'
  await owner.call('POST', '/resume/agent/update', { member_id, answer })
  let runId = ''
  while (writings === 0) {
    runId = (await owner.call('POST', '/resume/agent/update', { member_id, skip: true }, { prefer: 'respond-async' })).body.runId
    await Promise.race([started.promise, ended(runId)])
  }
  const gone = once(server, 'exit')
  server.kill('SIGKILL')
  await gone
  start()
  await ready()
  await ended(runId)
  const { items } = (await owner.call('GET', '/resumes')).body
  expect(items).toMatchObject([{ member_id, source: 'model' }])
  expect((await owner.call('GET', `/resumes/${items[0].id}`)).body.markdown).toContain('비동기 큐로 바꿈')
}, 60_000)
