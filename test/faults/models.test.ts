// Every way in which a model endpoint fails, met by a real server in a process of its own: with a healthy endpoint beside it the first word comes
// soon after the first deadline, no more than three calls are made, and a part of an answer is never taken for the whole.
import { type ChildProcess, spawn } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { RunEvent } from '#wire/events.ts'
import { joinText } from '#wire/joined-events.ts'
import { type ModelServer, type Script, startModelServer, unusedUrl } from '../mocks/model-server.ts'
import { clientOf, type Person } from '../server.ts'

/** After the first deadline, in milliseconds. 1,500 is the promise on a machine that is not overloaded; tests may share theirs with others. */
const EXTRA_MS = Number(process.env.FIRST_TOKEN_EXTRA_MS ?? 20_000)
/** Until the first piece of an answer: what drafts ask for, and what the endpoints below allow. */
const FIRST_MS = { stream: 20_000, json: 1000 }

const TEXT =
  '저는 주문 처리 시스템을 비동기 큐 방식으로 바꾸어 응답 시간을 줄인 경험이 있습니다. 그 과정에서 인증 흐름 전체를 다시 살폈고, 동료와 함께 원인을 기록하며 같은 실수를 줄였습니다. 이 경험을 바탕으로 꾸준히 기여하겠습니다.'
const HINTS = [
  '지원한 까닭과 회사의 방향을 이어서 작성해 주세요.',
  '맡았던 일에서 배운 점을 사례로 서술해 주세요.',
  '들어와서 먼저 할 일을 작성해 주세요.',
]
const JSON_ANSWER = JSON.stringify({ result: HINTS })
const DRAFT = { company: '가온', position: '백엔드', question: '도전한 경험을 적어 주세요.', answers: ['주문 처리 시스템을 바꾸었다.'] }

type Manner = 'stream' | 'json'
type Replies = ((text: string) => Script[]) | 'refused' | 'unknown host'
const faults: Record<string, Replies> = {
  'nobody listens': 'refused',
  'its name is unknown': 'unknown host',
  'it accepts and hangs': () => [{ fault: 'hang' }],
  'it only sends comments': () => [{ fault: 'pings' }],
  'it drips': (text) => [{ text, pieceMs: 20_000 }],
  'it goes silent in the middle': (text) => [{ text, fault: 'stall', after: 12 }],
  'the connection is reset in the middle': (text) => [{ text, fault: 'reset', after: 12 }],
  'the stream ends without a reason': (text) => [{ text, fault: 'eof', after: 12 }],
  'it is rate limited for a second': () => [{ status: 429, retryAfter: 1 }],
  'it is rate limited for longer': () => [{ status: 429, retryAfter: 20 }],
  'it answers 500': () => [{ status: 500 }],
  'it answers 503 and then well': (text) => [{ status: 503 }, text],
  'it refuses the key': () => [{ status: 401 }],
  'an event is torn': (text) => [{ text, fault: 'malformed', after: 12 }],
  'an answer is ended by its limit': (text) => [{ text: text.slice(0, Math.max(70, text.length - 20)), finish: 'length' }, text],
  'an error comes inside the stream': (text) => [{ text, fault: 'error-event', after: 12 }],
}

/** Nothing of these is seen before the first deadline. */
const SILENT = new Set(['it accepts and hangs', 'it only sends comments', 'it drips'])

interface Outcome {
  text: string
  source: string | undefined
  /** From the call until the first text, or for JSON the reply. */
  firstMs: number
  calls: number
}
/** With a healthy endpoint beside the failing one, and without. */
type Setting = 'beside' | 'alone'

const open: ModelServer[] = []
const outcomes = new Map<string, Promise<Outcome>>()
let folder: string
let child: ChildProcess | undefined

async function endpointOf(name: string, replies: Replies, manner: Manner): Promise<{ spec: object; calls: () => number }> {
  // A machine that is busy must not make the healthy one look sick.
  const patience = name === 'good' ? { firstTokenMs: 60_000, gapMs: 60_000 } : { firstTokenMs: FIRST_MS.json, gapMs: 1000 }
  const common = { name, model: 'scripted', apiKeys: ['sk-scripted'], ...patience }
  if (replies === 'refused') return { spec: { ...common, baseUrl: await unusedUrl() }, calls: () => 0 }
  if (replies === 'unknown host') return { spec: { ...common, baseUrl: 'http://model.invalid/v1' }, calls: () => 0 }
  const server = await startModelServer(...replies(manner === 'stream' ? TEXT : JSON_ANSWER))
  open.push(server)
  return { spec: { ...common, baseUrl: server.url }, calls: () => server.chats().length }
}

async function ask(person: Person, manner: Manner): Promise<Omit<Outcome, 'calls'>> {
  const began = performance.now()
  if (manner === 'json') {
    const { body } = await person.call('POST', '/guidelines', { question: '지원 동기를 적어 주세요.' })
    return { text: JSON.stringify({ result: body.result }), source: body.source, firstMs: performance.now() - began }
  }
  let firstMs = Number.POSITIVE_INFINITY
  const events: RunEvent[] = []
  for await (const event of person.events('/letters', { method: 'POST', body: DRAFT })) {
    if (event.type === 'text-delta' || event.type === 'text-snapshot') firstMs = Math.min(firstMs, performance.now() - began)
    events.push(event)
  }
  const end = events.at(-1)
  return { text: joinText(events), source: end?.type === 'run-end' ? end.source : end?.type, firstMs }
}

beforeAll(async () => {
  const cases: { key: string; manner: Manner; endpoints: object[]; calls: () => number }[] = []
  for (const [name, replies] of Object.entries(faults))
    for (const manner of ['stream', 'json'] as const)
      for (const setting of ['beside', 'alone'] as const) {
        const bad = await endpointOf('bad', replies, manner)
        const good = setting === 'beside' ? await endpointOf('good', (text) => [text], manner) : undefined
        cases.push({
          key: `${name}/${manner}/${setting}`,
          manner,
          endpoints: [bad.spec, ...(good ? [good.spec] : [])],
          calls: () => bad.calls() + (good?.calls() ?? 0),
        })
      }
  folder = mkdtempSync(join(tmpdir(), 'jiwon-models-'))
  child = spawn(process.execPath, ['test/faults/many-servers.ts', folder, ...cases.map(({ endpoints }) => JSON.stringify(endpoints))], {
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  const ports = await new Promise<number[]>((ready, failed) => {
    child?.stdout?.once('data', (line) => ready(JSON.parse(line)))
    child?.once('exit', (code) => failed(new Error(`the servers ended with ${code}`)))
  })
  const urls = ports.map((port) => `http://127.0.0.1:${port}`)
  const reply = await fetch(`${urls[0]}/api/auth/sign-up/email`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ name: 'x', email: 'x@example.com', password: 'correct-horse-battery-9' }),
  })
  const token = reply.headers.get('set-auth-token') ?? ''
  let turn: Promise<unknown> = Promise.resolve()
  for (const [at, { key, manner, calls }] of cases.entries()) {
    const begin = () => ask(clientOf(urls[at] ?? '', token), manner).then((outcome) => ({ ...outcome, calls: calls() }))
    // Those that wait for the long deadline wait together; the others go one after the other, so that none is measured in a crowd.
    const waitsLong = manner === 'stream' && SILENT.has(key.split('/')[0] ?? '')
    const asked = waitsLong ? begin() : turn.then(begin)
    if (!waitsLong) turn = asked.catch(() => undefined)
    // Who awaits it later must not be too late to hear of a failure.
    asked.catch(() => undefined)
    outcomes.set(key, asked)
  }
}, 300_000)
afterAll(async () => {
  if (child && child.exitCode === null) {
    const ended = new Promise((done) => child?.once('exit', done))
    child.kill('SIGKILL')
    await ended
  }
  await Promise.all(open.map((server) => server.close()))
  rmSync(folder, { recursive: true, force: true })
})

function outcomeOf(name: string, manner: Manner, setting: Setting): Promise<Outcome> {
  const outcome = outcomes.get(`${name}/${manner}/${setting}`)
  if (!outcome) throw new Error(`${name} was not asked`)
  return outcome
}

describe.each(Object.keys(faults))('when %s', (name) => {
  it.each(['stream', 'json'] as const)(
    'a healthy endpoint gives the whole answer in time (%s)',
    async (manner) => {
      const { text, source, firstMs, calls } = await outcomeOf(name, manner, 'beside')
      expect({ text, source }).toEqual({ text: manner === 'stream' ? TEXT : JSON_ANSWER, source: 'model' })
      expect(calls).toBeLessThanOrEqual(3)
      if (process.env.SHOW_TIMES) console.log(`${name}\t${manner}\t${Math.round(firstMs)} ms\t${calls} calls`)
      expect(firstMs).toBeLessThan(FIRST_MS[manner] + EXTRA_MS)
    },
    120_000,
  )

  it.each(['stream', 'json'] as const)(
    'and there is no other, it is the whole answer or one of the rules (%s)',
    async (manner) => {
      const { text, source } = await outcomeOf(name, manner, 'alone')
      if (source === 'model') expect(text).toBe(manner === 'stream' ? TEXT : JSON_ANSWER)
      else {
        expect(source).toBe('rules')
        expect(text).not.toContain(TEXT.slice(0, 40))
      }
    },
    120_000,
  )
})
