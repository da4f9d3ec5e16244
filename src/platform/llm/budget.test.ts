// The hard cap on what models may cost, on a real database and through a real router.
import { mkdtempSync, rmSync } from 'node:fs'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, inject, it } from 'vitest'
import { type ModelServer, type Script, startModelServer } from '#test/mocks/model-server.ts'
import { ownDatabase } from '#test/server.ts'
import { type Database, openDatabase } from '../database/database.ts'
import type { Attempt } from './attempt.ts'
import { type Budget, type Caps, capsFromSettings, createBudget, currencyMistakes, hasCaps } from './budget.ts'
import { Endpoint } from './endpoints.ts'
import { type ChatRequest, ModelError } from './llm.ts'
import { createLlm, type LlmOptions } from './router.ts'

const DAY_MS = 86_400_000
const signal = new AbortController().signal
/** One unit of the currency for a thousand tokens of either direction. */
const price = { inputPerMillion: 1000, outputPerMillion: 1000, currency: 'USD' }
const request: ChatRequest = { task: 'test.write', messages: [{ role: 'user', content: 'x'.repeat(168) }], maxTokens: 100, userId: 'u1' }
/** What such a request may use at most: 168 bytes, the marks around one message and around all, and the limit of its answer. */
const MOST = 168 + 16 + 16 + 100
/** What the scripted server counts for `ANSWER`. */
const ANSWER = '저는 준비했습니다.'
const USED = 100 + 5

let folder: string
let database: Database
let drop: (() => Promise<void>) | undefined
let clock: { at: Date }
const open: { close(): Promise<void> }[] = []

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'jiwon-budget-'))
  const own = await ownDatabase()
  drop = own?.drop
  database = await openDatabase({ url: own?.url, folder, seed: inject('seed'), poolSize: 20 })
})
afterAll(async () => {
  await database.close()
  await drop?.()
  rmSync(folder, { recursive: true, force: true })
})
beforeEach(async () => {
  clock = { at: new Date('2026-11-21T12:00:00Z') }
  await database.pool.query('delete from model_spend')
  await database.pool.query('delete from model_reservations')
})
afterEach(async () => {
  await Promise.all(open.splice(0).map((one) => one.close()))
})

/** An endpoint that claims to have counted so much. */
async function startCounting(usage: object): Promise<string> {
  const choice = { index: 0, message: { role: 'assistant', content: ANSWER }, finish_reason: 'stop' }
  const listening = createServer((_, reply) =>
    reply.writeHead(200, { 'content-type': 'application/json' }).end(JSON.stringify({ choices: [choice], usage })),
  )
  await new Promise<void>((ready) => listening.listen(0, '127.0.0.1', ready))
  open.push({
    async close() {
      listening.closeAllConnections()
      listening.close()
    },
  })
  return `http://127.0.0.1:${(listening.address() as AddressInfo).port}/v1`
}

const none = { day: {}, month: {} }
function budgetOf(caps: Partial<Caps>): Budget {
  return createBudget({
    db: database.db,
    clock: { now: () => clock.at },
    caps: { person: none, all: none, ...caps },
    dayOf: (at) => at.toISOString().slice(0, 10),
    endOfDay: (at) => new Date(Math.floor(at.getTime() / DAY_MS + 1) * DAY_MS),
  })
}

async function server(...replies: Script[]): Promise<ModelServer> {
  const started = await startModelServer(...replies)
  open.push(started)
  return started
}

function llm(endpoints: Partial<Endpoint>[], budget: Budget, more: Partial<LlmOptions> = {}) {
  const attempts: Attempt[] = []
  const router = createLlm({
    endpoints: endpoints.map((one, index) => Endpoint.parse({ name: `e${index + 1}`, model: 'scripted', ...one })),
    record: (attempt) => attempts.push(attempt),
    sleep: async () => undefined,
    budget,
    ...more,
  })
  open.push(router)
  const ask = (more: Partial<ChatRequest> = {}) => router.complete({ ...request, ...more }, { signal })
  return { router, attempts, ask }
}

/** Spent and still reserved today, of one scope. */
async function today(budget: Budget, userId?: string) {
  const scope = userId === undefined ? 'all' : 'person'
  const state = (await budget.state(userId)).find((one) => one.scope === scope && one.span === 'day')
  return { spent: state?.spent, reserved: state?.reserved }
}

const nothing = { micros: 0, tokens: 0 }
const thousandth = (tokens: number) => ({ micros: tokens * 1000, tokens })

describe('a call', () => {
  it('is reserved at its most while it goes on, and costs what the endpoint counted', async () => {
    const one = await server({ text: ANSWER, firstMs: 0, pieceMs: 1 })
    const budget = budgetOf({ all: { day: { micros: 10_000_000 }, month: {} } })
    const { router } = llm([{ baseUrl: one.url, price }], budget)
    for await (const part of router.stream(request, { signal }))
      if (part.type === 'text') expect(await today(budget)).toEqual({ spent: nothing, reserved: thousandth(MOST) })
    expect(await today(budget)).toEqual({ spent: thousandth(USED), reserved: nothing })
    expect(await today(budget, 'u1')).toEqual({ spent: thousandth(USED), reserved: nothing })
  })

  it.each<[string, Script[]]>([
    ['is refused', [{ status: 500 }]],
    ['is cut before its first piece', [{ text: ANSWER, fault: 'reset', after: 0 }]],
  ])('that %s gives all back', async (_, replies) => {
    const one = await server(...replies)
    const budget = budgetOf({ all: { day: { tokens: 100_000 }, month: {} } })
    await expect(llm([{ baseUrl: one.url, price }], budget).ask()).rejects.toThrow(ModelError)
    expect(await today(budget)).toEqual({ spent: nothing, reserved: nothing })
  })

  it('whose reader leaves costs the most that it can have been, since nobody counted', async () => {
    const one = await server({ text: ANSWER.repeat(20), pieceMs: 5 })
    const budget = budgetOf({ all: { day: { tokens: 100_000 }, month: {} } })
    const { router } = llm([{ baseUrl: one.url }], budget)
    let bytes = 0
    for await (const part of router.stream(request, { signal })) {
      if (part.type === 'text') bytes += Buffer.byteLength(part.text)
      if (bytes > 20) break
    }
    const { spent, reserved } = await today(budget)
    expect(reserved).toEqual(nothing)
    expect(spent?.tokens).toBeGreaterThanOrEqual(MOST - 100 + bytes)
    expect(spent?.tokens).toBeLessThan(MOST - 100 + 20 * bytes)
  })

  it('whose endpoint counts less than nothing costs the most that it can have been', async () => {
    const one = await startCounting({ prompt_tokens: -5000, completion_tokens: 0.5 })
    const budget = budgetOf({ all: { day: { tokens: 100_000 }, month: {} } })
    await llm([{ baseUrl: one }], budget).ask()
    expect((await today(budget)).spent?.tokens).toBe(MOST - 100 + 1)
  })

  it('for vectors is reserved too', async () => {
    const one = await server()
    const budget = budgetOf({ all: { day: { tokens: 60 }, month: {} } })
    const { router } = llm([{ baseUrl: one.url, embeddingModel: 'v1' }], budget)
    await router.embed(['가나'], { signal })
    expect(await today(budget)).toEqual({ spent: { micros: 0, tokens: 1 }, reserved: nothing })
    await expect(router.embed(['가'.repeat(30)], { signal })).rejects.toMatchObject({ failure: 'over-budget' })
    expect(one.requests).toHaveLength(1)
  })
})

describe('a cap', () => {
  it('of money is never exceeded by a hundred calls at once', async () => {
    const one = await server({ text: ANSWER, pieceMs: 2 })
    const cap = MOST * 1000 * 7 + 500
    const budget = budgetOf({ all: { day: { micros: cap }, month: {} } })
    const { ask } = llm([{ baseUrl: one.url, price }], budget)
    const outcomes = await Promise.allSettled(Array.from({ length: 100 }, (_, at) => ask({ userId: `u${at % 10}` })))
    const answered = outcomes.filter(({ status }) => status === 'fulfilled').length
    const refused = outcomes.filter(
      (one) => one.status === 'rejected' && one.reason instanceof ModelError && one.reason.failure === 'over-budget',
    )
    expect(answered + refused.length).toBe(100)
    expect(answered).toBeGreaterThanOrEqual(7)
    // No call went out that was not paid for, and what was paid is what was counted.
    expect(one.requests).toHaveLength(answered)
    const { spent, reserved } = await today(budget)
    expect(reserved).toEqual(nothing)
    expect(spent).toEqual(thousandth(USED * answered))
    expect(spent?.micros).toBeLessThanOrEqual(cap)
  })

  it('is not exceeded by servers that share a database', async () => {
    const one = await server({ text: ANSWER, pieceMs: 2 })
    const cap = MOST * 5
    const budgets = Array.from({ length: 4 }, () => budgetOf({ all: { day: {}, month: { tokens: cap } } }))
    const asks = budgets.map((budget) => llm([{ baseUrl: one.url }], budget).ask)
    const outcomes = await Promise.allSettled(Array.from({ length: 40 }, (_, at) => asks[at % 4]?.()))
    const answered = outcomes.filter(({ status }) => status === 'fulfilled').length
    expect(one.requests).toHaveLength(answered)
    expect(answered * USED).toBeLessThanOrEqual(cap)
    expect(answered).toBeGreaterThanOrEqual(5)
  })

  it('of one person holds up nobody else', async () => {
    const one = await server(ANSWER)
    const budget = budgetOf({ person: { day: { tokens: MOST + USED }, month: {} } })
    const { ask } = llm([{ baseUrl: one.url }], budget)
    await ask()
    await ask()
    await expect(ask()).rejects.toMatchObject({ failure: 'over-budget', limit: { scope: 'person', span: 'day' }, retryAfter: 12 * 3600 })
    expect((await ask({ userId: 'u2' })).text).toBe(ANSWER)
  })

  it.each([
    ['day', '2026-11-22T00:00:00Z'],
    ['month', '2026-12-01T00:00:00Z'],
  ] as const)('of a %s begins anew with the next', async (span, next) => {
    const one = await server(ANSWER)
    const budget = budgetOf({ all: { ...none, [span]: { tokens: MOST } } })
    const { ask } = llm([{ baseUrl: one.url }], budget)
    await ask()
    const error = await ask().catch((thrown: unknown) => thrown)
    expect(error).toMatchObject({ failure: 'over-budget', limit: { scope: 'all', span, resetsAt: new Date(next) } })
    clock.at = new Date(next)
    expect((await ask()).text).toBe(ANSWER)
  })

  it('of nothing lets nothing through that costs, and an endpoint without a price works on', async () => {
    const [paid, own] = [await server(ANSWER), await server('여기서 씁니다.')]
    const budget = budgetOf({ all: { day: { micros: 0 }, month: {} } })
    const { attempts, ask } = llm([{ baseUrl: paid.url, price }, { baseUrl: own.url }], budget)
    expect((await ask()).text).toBe('여기서 씁니다.')
    expect(paid.requests).toHaveLength(0)
    expect(attempts.map(({ endpoint, outcome }) => [endpoint, outcome])).toEqual([
      ['e1', 'over-budget'],
      ['e2', 'ok'],
    ])
  })

  it('that refuses a call leaves the endpoint its good name and its place', async () => {
    const one = await server(ANSWER)
    const { router, ask } = llm([{ baseUrl: one.url }], budgetOf({ all: { day: { tokens: 10 }, month: {} } }))
    for (let at = 0; at < 5; at++) await expect(ask()).rejects.toMatchObject({ failure: 'over-budget' })
    expect(router.status()[0]).toMatchObject({ circuit: 'closed', running: 0, errorRate: 0, restsForMs: 0 })
  })
})

describe('what a dead server had reserved', () => {
  const caps = { all: { day: { tokens: 1000 }, month: {} } }
  it('counts as spent once its calls must have ended', async () => {
    const budget = budgetOf(caps)
    await budget.reserve({ micros: 5, tokens: 600 }, { userId: 'u1', forMs: 120_000 })
    expect(await budget.sweep()).toBe(0)
    clock.at = new Date(clock.at.getTime() + 181_000)
    expect(await budget.sweep()).toBe(1)
    expect(await today(budget)).toEqual({ spent: { micros: 5, tokens: 600 }, reserved: nothing })
    await expect(budget.reserve({ micros: 0, tokens: 600 }, { userId: 'u1', forMs: 1000 })).rejects.toMatchObject({
      failure: 'over-budget',
    })
  })

  it('counts at the next start where no other server can be', async () => {
    const budget = budgetOf(caps)
    const late = await budget.reserve({ micros: 0, tokens: 600 }, { userId: undefined, forMs: 120_000 })
    expect(await budget.sweep({ alone: true })).toBe(1)
    // Should it live after all, nothing is counted twice.
    await late.settle({ micros: 0, tokens: 100 })
    expect(await today(budget)).toEqual({ spent: { micros: 0, tokens: 600 }, reserved: nothing })
  })
})

it('a person takes what they have spent with them, and the sum of all stays', async () => {
  const budget = budgetOf({})
  await (await budget.reserve({ micros: 1, tokens: 2 }, { userId: 'u1', forMs: 1000 })).settle({ micros: 1, tokens: 2 })
  const late = await budget.reserve({ micros: 1, tokens: 2 }, { userId: 'u1', forMs: 1000 })
  expect(await budget.personal.dump('u1')).toHaveLength(2)
  await database.db.transaction(async (tx) => void (await budget.personal.remove(tx, 'u1')))
  await late.settle({ micros: 1, tokens: 2 })
  expect(await budget.personal.dump('u1')).toEqual([])
  expect((await today(budget)).spent).toEqual({ micros: 2, tokens: 4 })
  const { rows } = await database.pool.query(`select 1 from model_reservations r where r::text like '%u1%'`)
  expect(rows).toEqual([])
})

it('settings make caps; a price in another currency cannot be compared with them', () => {
  expect(hasCaps(capsFromSettings({}))).toBe(false)
  const caps = capsFromSettings({ JIWON_BUDGET_MONTH: 12.5, JIWON_TOKENS_PERSON_DAY: 0 })
  expect(caps).toEqual({ all: { day: {}, month: { micros: 12_500_000 } }, person: { day: { tokens: 0 }, month: {} } })
  expect(hasCaps(caps)).toBe(true)
  const endpoint = Endpoint.parse({ name: 'won', baseUrl: 'http://127.0.0.1:1/v1', model: 'm', price: { ...price, currency: 'KRW' } })
  expect(currencyMistakes(caps, [endpoint], 'USD')).toEqual([expect.stringContaining('won is in KRW')])
  expect(currencyMistakes(caps, [endpoint], 'KRW')).toEqual([])
  expect(currencyMistakes(capsFromSettings({ JIWON_TOKENS_DAY: 5 }), [endpoint], 'USD')).toEqual([])
})
