// The server as a process: bad settings, two on one folder, and leaving without losing anything.
import { type ChildProcess, spawn } from 'node:child_process'
import { existsSync, mkdtempSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { afterEach, beforeEach, expect, it } from 'vitest'
import type { RunEvent } from '#wire/events.ts'
import { joinText } from '#wire/joined-events.ts'
import { startModelServer } from '../mocks/model-server.ts'
import { clientOf, freePort } from '../server.ts'

let folder: string
const children: ChildProcess[] = []
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'jiwon-process-'))
})
afterEach(async () => {
  for (const child of children.splice(0)) {
    if (child.exitCode === null && child.signalCode === null) {
      const ended = new Promise((done) => child.once('exit', done))
      child.kill('SIGKILL')
      await ended
    }
  }
  rmSync(folder, { recursive: true, force: true })
})

function start(settings: Record<string, string>) {
  const child = spawn(process.execPath, [resolve('src/main.ts'), 'serve'], {
    // Elsewhere than in the project, whose .env is not for tests.
    cwd: folder,
    env: { PATH: process.env.PATH, JIWON_DATA: folder, JIWON_SAMPLES: 'false', LOG_LEVEL: 'fatal', ...settings },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  children.push(child)
  let output = ''
  child.stdout?.on('data', (chunk) => {
    output += chunk
  })
  child.stderr?.on('data', (chunk) => {
    output += chunk
  })
  const ended = new Promise<number | null>((done) => child.once('exit', done))
  return { child, ended, output: () => output }
}
async function ready(port: number) {
  for (;;) {
    const ok = await fetch(`http://127.0.0.1:${port}/readyz`).then(
      (reply) => reply.ok,
      () => false,
    )
    if (ok) return
    await new Promise((again) => setTimeout(again, 50))
  }
}

it('bad settings stop the start with a sentence for each mistake', async () => {
  const { ended, output } = start({ PORT: 'abc', JIWON_URL: 'ftp://x', JIWON_SIGNUP: 'maybe', OPENAI_MODEL: 'm' })
  expect(await ended).toBe(1)
  for (const name of ['PORT:', 'JIWON_URL:', 'JIWON_SIGNUP:']) expect(output()).toContain(name)
  expect(output()).not.toMatch(/\bat .*\.ts:\d+/)
})

it('a model without an address is a mistake, told before anything is opened', async () => {
  const { ended, output } = start({ OPENAI_MODEL: 'm' })
  expect(await ended).toBe(1)
  expect(output()).toContain('OPENAI_BASE_URL: is needed')
  expect(existsSync(join(folder, 'database'))).toBe(false)
})

it('a second server on the same folder ends with a sentence, and the first goes on', async () => {
  const port = await freePort()
  start({ PORT: String(port) })
  await ready(port)
  const second = start({ PORT: String(await freePort()) })
  expect(await second.ended).toBe(1)
  expect(second.output()).toContain('is in use by another Jiwon server')
  expect((await fetch(`http://127.0.0.1:${port}/readyz`)).ok).toBe(true)
  expect(statSync(join(folder, 'secret')).mode & 0o777).toBe(0o600)
})

it('a port that is taken is said, and the folder is free again', async () => {
  const port = await freePort()
  start({ PORT: String(port) })
  await ready(port)
  const other = mkdtempSync(join(tmpdir(), 'jiwon-process-'))
  const second = start({ PORT: String(port), JIWON_DATA: other })
  expect(await second.ended).toBe(1)
  expect(second.output()).toContain(`PORT: ${port} is taken`)
  rmSync(other, { recursive: true, force: true })
})

it('the first sign-up needs the printed code when others can reach the server', async () => {
  const port = await freePort()
  const { output } = start({ PORT: String(port), HOST: '0.0.0.0' })
  await ready(port)
  const signUp = (code?: string) =>
    fetch(`http://127.0.0.1:${port}/api/auth/sign-up/email`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ name: 'first', email: 'first@example.com', password: 'correct-horse-battery-9', code }),
    })
  expect((await signUp()).status).toBe(403)
  expect((await signUp('000000x')).status).toBe(403)
  const code = /code: (\d{6})/.exec(output())?.[1]
  expect((await signUp(code)).status).toBe(200)
})

it('SIGTERM in mid-stream loses nothing: the reader comes back to the next server and ends with the whole text', async () => {
  const text = Array.from({ length: 80 }, (_, at) => `${at + 1}번째 기록 ${at * 7 + 2}건을 살폈습니다.`).join(' ')
  const model = await startModelServer({ text, pieceMs: 20 })
  const port = await freePort()
  const settings = { PORT: String(port), OPENAI_BASE_URL: model.url, OPENAI_MODEL: 'scripted' }
  const first = start(settings)
  await ready(port)
  const reply = await fetch(`http://127.0.0.1:${port}/api/auth/sign-up/email`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ name: 'x', email: 'x@example.com', password: 'correct-horse-battery-9' }),
  })
  const owner = clientOf(`http://127.0.0.1:${port}`, reply.headers.get('set-auth-token') ?? '')
  const draft = { company: '가온', position: '백엔드', question: '도전한 경험', answers: ['기록을 살폈다.'] }
  const { body } = await owner.call('POST', '/letters', draft, { prefer: 'respond-async' })
  const seen: (RunEvent & { id: string })[] = []
  for await (const event of owner.events(`/runs/${body.runId}/events`)) {
    seen.push(event)
    if (joinText(seen).length > 100 && first.child.exitCode === null) first.child.kill('SIGTERM')
  }
  expect(await first.ended).toBe(0)
  expect(seen.at(-1)?.type).not.toBe('run-end')
  start(settings)
  await ready(port)
  const rest = await Array.fromAsync(owner.events(`/runs/${body.runId}/events`, { headers: { 'last-event-id': seen.at(-1)?.id ?? '0' } }))
  expect(joinText([...seen, ...rest])).toBe(text)
  expect(rest.at(-1)?.type).toBe('run-end')
  await model.close()
})
