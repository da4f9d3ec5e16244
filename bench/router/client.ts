// A process that makes calls in one way and tells what they took. Its own, so that what it uses is nobody else's.
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { createParser } from 'eventsource-parser'
import { Agent, request as send } from 'undici'
import { type Database, openDatabase } from '#platform/database/database.ts'
import { createBudget } from '#platform/llm/budget.ts'
import { Endpoint } from '#platform/llm/endpoints.ts'
import { createLlm } from '#platform/llm/router.ts'

/** `budget` is the router with a cap, on an embedded database. */
export type Way = 'direct' | 'router' | 'budget'

/** So many calls, so many at a time; `spreadMs`: the first ones begin over this time, so that they do not all knock at once. */
export interface Work {
  calls: number
  concurrency: number
  spreadMs: number
}

export interface Told {
  firstTextMs: number[]
  processorMs: number
  characters: number
}

/** One call: tells when its first text came, and gives back how much there was. */
type Call = (onFirst: () => void) => Promise<number>

const DAY_MS = 86_400_000
const MESSAGES = [
  { role: 'system' as const, content: '자기소개서를 쓰는 사람을 돕는다. 사실만 쓴다. '.repeat(20) },
  { role: 'user' as const, content: '주문 기록을 살핀 경험으로 지원 동기를 써 주세요. '.repeat(20) },
]
const REQUEST = { messages: MESSAGES, maxTokens: 2000, temperature: 0.5 }
const [way, url = ''] = process.argv.slice(2) as [Way, string]
const closing: (() => Promise<unknown> | unknown)[] = []

const call = way === 'direct' ? direct() : await routed()
process.on('message', (work: Work) => {
  run(work).then((told) => process.send?.(told))
})
process.on('disconnect', async () => {
  for (const close of closing) await close()
  process.exit(0)
})
process.send?.('ready')

/** What a program would do without any of this: one request, the events of its stream, their text. */
function direct(): Call {
  const dispatcher = new Agent({ headersTimeout: 0, bodyTimeout: 0 })
  closing.push(() => dispatcher.destroy())
  return async (onFirst) => {
    const { messages, maxTokens, temperature } = REQUEST
    const body = JSON.stringify({ model: 'scripted', messages, max_tokens: maxTokens, temperature, stream: true })
    const reply = await send(`${url}/chat/completions`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body,
      dispatcher,
    })
    let characters = 0
    const parser = createParser({
      onEvent({ data }) {
        if (data === '[DONE]') return
        const content = (JSON.parse(data) as { choices: { delta: { content?: string } }[] }).choices[0]?.delta.content ?? ''
        if (content !== '' && characters === 0) onFirst()
        characters += content.length
      },
    })
    for await (const piece of reply.body.setEncoding('utf8')) parser.feed(piece)
    return characters
  }
}

async function routed(): Promise<Call> {
  const endpoint = Endpoint.parse({
    name: 'scripted',
    baseUrl: url,
    model: 'scripted',
    concurrency: 100_000,
    firstTokenMs: 60_000,
    price: { inputPerMillion: 1, outputPerMillion: 1, currency: 'USD' },
  })
  const llm = createLlm({ endpoints: [endpoint], ...(way === 'budget' && { budget: await openBudget() }) })
  closing.push(() => llm.close())
  const { signal } = new AbortController()
  let user = 0
  return async (onFirst) => {
    let characters = 0
    for await (const part of llm.stream({ task: 'bench', ...REQUEST, userId: `u${user++ % 50}` }, { signal })) {
      if (part.type !== 'text') continue
      if (characters === 0) onFirst()
      characters += part.text.length
    }
    return characters
  }
}

async function openBudget() {
  const folder = mkdtempSync(join(tmpdir(), 'jiwon-bench-router-'))
  const database: Database = await openDatabase({ url: process.env.DATABASE_URL, folder })
  closing.push(
    () => database.close(),
    () => rmSync(folder, { recursive: true, force: true }),
  )
  const most = { micros: 1e15 }
  return createBudget({
    db: database.db,
    clock: { now: () => new Date() },
    caps: { all: { day: {}, month: most }, person: { day: most, month: {} } },
    dayOf: (at) => at.toISOString().slice(0, 10),
    endOfDay: (at) => new Date(Math.floor(at.getTime() / DAY_MS + 1) * DAY_MS),
  })
}

async function run({ calls, concurrency, spreadMs }: Work): Promise<Told> {
  const before = process.cpuUsage()
  const firstTextMs: number[] = []
  let begun = 0
  let characters = 0
  const line = async (at: number) => {
    if (concurrency > 1) await wait((spreadMs * at) / concurrency)
    while (begun < calls) {
      begun++
      const began = performance.now()
      characters += await call(() => firstTextMs.push(performance.now() - began))
    }
  }
  await Promise.all(Array.from({ length: concurrency }, (_, at) => line(at)))
  const { user, system } = process.cpuUsage(before)
  return { firstTextMs, processorMs: (user + system) / 1000, characters }
}
