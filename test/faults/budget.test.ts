// When the budget for models is used up, or nobody has a place for a call: what people and operators see of it.
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { unzipSync } from 'fflate'
import { afterEach, expect, it } from 'vitest'
import { type ModelServer, startModelServer } from '../mocks/model-server.ts'
import { type Person, startTestServer, type TestServer } from '../server.ts'

const HINTS = JSON.stringify({
  result: ['지원한 까닭을 작성해 주세요.', '맡은 일에서 배운 점을 서술해 주세요.', '들어와서 할 일을 작성해 주세요.'],
})
const LETTER = '저는 기록을 꼼꼼히 살피며 문제의 원인을 찾아 왔습니다. 그 경험을 바탕으로 꾸준히 기여하겠습니다.'
const question = { question: '지원 동기를 적어 주세요.', company: '가온', position: '백엔드' }

let model: ModelServer
let server: TestServer
afterEach(async () => {
  await server.stop()
  await model.close()
})

async function start(settings: Record<string, string>, ...replies: Parameters<typeof startModelServer>) {
  model = await startModelServer(...replies)
  server = await startTestServer({ model, settings })
}

async function letterOf(person: Person): Promise<string> {
  const { body } = await person.call('POST', '/letters', { ...question, answers: ['기록을 살폈다.'] })
  return body.id
}

it('the rules do the work and say why, and what rules cannot do is refused with a time', async () => {
  await start({ JIWON_TOKENS_PERSON_DAY: '0' }, LETTER)
  const person = await server.person()

  const hints = await person.call('POST', '/guidelines', question, { 'accept-language': 'ko' })
  expect(hints.body).toMatchObject({
    source: 'rules',
    notice: { code: 'models.own_budget_exhausted', message: expect.stringContaining('사용량') },
  })
  const run = await person.call('GET', `/runs/${hints.body.runId}`, undefined, { 'accept-language': 'en' })
  expect(run.body).toMatchObject({
    status: 'done',
    error: null,
    notice: { code: 'models.own_budget_exhausted', message: expect.stringContaining('used up') },
  })
  const events = await Array.fromAsync(person.events('/guidelines', { method: 'POST', body: question }))
  expect(events.at(-1)).toMatchObject({ type: 'run-end', source: 'rules', notice: { code: 'models.own_budget_exhausted' } })

  const letter = await letterOf(person)
  const revision = await person.call('POST', `/letters/${letter}/messages`, { query: '첫 문장을 더 힘차게 바꿔 주세요.' })
  expect([revision.status, revision.body.error?.code]).toEqual([429, 'models.own_budget_exhausted'])
  expect(Number(revision.headers.get('retry-after'))).toBeGreaterThan(0)
  // It is not charged to the day's revisions either.
  const quotas = await person.call('GET', '/me/quotas')
  expect(quotas.body.items.find(({ feature }: { feature: string }) => feature === 'revisions')).toMatchObject({ used: 0 })
  expect(model.requests).toHaveLength(0)
})

it('with money left the model writes, and what it has spent is in the record and in the export', async () => {
  await start({ JIWON_TOKENS_MONTH: '1000000' }, HINTS)
  const person = await server.person()
  const hints = await person.call('POST', '/guidelines', question)
  expect(hints.body).toMatchObject({ source: 'model' })
  expect(hints.body.notice).toBeUndefined()
  expect(hints.headers.get('x-request-id')).toBeTruthy()
  const calls = await person.call('GET', '/admin/calls')
  expect(calls.body.items).toMatchObject([{ requestId: hints.headers.get('x-request-id'), tokensIn: 100 }])
  const budget = await person.call('GET', '/admin/budget')
  const spent = 100 + Math.ceil(HINTS.length / 2)
  expect(budget.body.items).toMatchObject([
    { span: 'day', money: null, tokens: null },
    { span: 'month', money: null, tokens: { cap: 1_000_000, spent, reserved: 0 } },
  ])
  const archive = unzipSync((await person.call('GET', '/me/export')).bytes)
  expect(Buffer.from(archive['modelBudget.json'] ?? []).toString()).toContain(`"spentTokens": ${spent}`)
})

it('an endpoint outside the allowed regions is never asked, and rules do the work', async () => {
  await start({ JIWON_REGIONS: 'kr' }, HINTS)
  const person = await server.person()
  expect((await person.call('POST', '/guidelines', question)).body).toMatchObject({ source: 'rules' })
  expect((await person.call('GET', '/admin/models')).body.items).toMatchObject([{ name: 'openai', allowed: false }])
  expect(model.requests).toHaveLength(0)
})

it('who finds no place at the model is told when to come again', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'jiwon-models-'))
  const models = join(folder, 'models.json')
  model = await startModelServer(LETTER, { fault: 'hang' })
  writeFileSync(models, JSON.stringify([{ name: 'small', baseUrl: model.url, model: 'scripted', concurrency: 1, firstTokenMs: 600_000 }]))
  server = await startTestServer({ settings: { JIWON_MODELS: models, JIWON_MODEL_WAIT_SECONDS: '1' } })
  rmSync(folder, { recursive: true })
  const [person, other] = [await server.person(), await server.person()]
  const letter = await letterOf(person)
  const holding = await other.call('POST', '/guidelines', question, { prefer: 'respond-async' })
  await model.request(2)

  const revision = await person.call('POST', `/letters/${letter}/messages`, { query: '첫 문장을 더 힘차게 바꿔 주세요.' })
  expect([revision.status, revision.body.error?.code, revision.headers.get('retry-after')]).toEqual([503, 'models.busy', '1'])
  const hints = await person.call('POST', '/guidelines', question)
  expect(hints.body).toMatchObject({ source: 'rules', notice: { code: 'models.busy' } })
  await other.call('DELETE', `/runs/${holding.body.runId}`)
})
