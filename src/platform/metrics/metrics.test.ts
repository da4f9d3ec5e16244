// What Prometheus reads from a server that has worked, and has been refused by its budget.
import { afterAll, beforeAll, expect, it } from 'vitest'
import { type ModelServer, startModelServer } from '#test/mocks/model-server.ts'
import { type Person, startTestServer, type TestServer } from '#test/server.ts'

const LETTER = '저는 결제 기록을 살펴 늦어지던 까닭을 찾아냈습니다. 그 뒤로 같은 일이 되풀이되지 않았습니다.'
const DRAFT = { company: '가온', position: '백엔드', question: '도전한 경험을 적어 주세요.', answers: ['결제 기록을 살폈다.'] }

let model: ModelServer
let server: TestServer
let person: Person
beforeAll(async () => {
  model = await startModelServer(LETTER)
  server = await startTestServer({ model, settings: { JIWON_TOKENS_MONTH: '1000000' } })
  person = await server.person()
  await person.call('POST', '/letters', DRAFT)
})
afterAll(async () => {
  await server.stop()
  await model.close()
})

async function metrics(): Promise<Map<string, number>> {
  const text = await (await fetch(`${server.url}/metrics`)).text()
  const lines = text.split('\n').filter((line) => line !== '' && !line.startsWith('#'))
  return new Map(lines.map((line) => [line.slice(0, line.lastIndexOf(' ')), Number(line.slice(line.lastIndexOf(' ') + 1))]))
}

it('runs, calls, tokens, places, circuits, the database and the event loop are told', async () => {
  const told = await metrics()
  const of = (name: string) => told.get(name)
  expect(of('jiwon_run_seconds_count{kind="letters.draft",status="done",source="model"}')).toBe(1)
  expect(of('jiwon_model_attempts_total{endpoint="openai",task="letters.draft",outcome="ok"}')).toBe(1)
  expect(of('jiwon_model_first_token_seconds_count{endpoint="openai",task="letters.draft"}')).toBe(1)
  expect(of('jiwon_model_call_seconds_count{endpoint="openai",outcome="ok"}')).toBe(1)
  expect(of('jiwon_model_queue_seconds_count{endpoint="openai"}')).toBe(1)
  expect(of('jiwon_model_tokens_total{endpoint="openai",direction="in"}')).toBe(100)
  expect(of('jiwon_model_places{endpoint="openai",kind="chat",state="running"}')).toBe(0)
  expect(of('jiwon_model_circuit_open{endpoint="openai",kind="chat"}')).toBe(0)
  expect(of('jiwon_database_connections{state="waiting"}')).toBe(0)
  expect(of('jiwon_database_answer_seconds')).toBeGreaterThan(0)
  expect(told.has('nodejs_eventloop_lag_p99_seconds')).toBe(true)
})

it('the budget is told as far as it has caps', async () => {
  const told = await metrics()
  const spent = 100 + Math.ceil(LETTER.length / 2)
  expect([...told].filter(([name]) => name.startsWith('jiwon_model_budget'))).toEqual([
    ['jiwon_model_budget{span="month",unit="tokens",state="cap"}', 1_000_000],
    ['jiwon_model_budget{span="month",unit="tokens",state="spent"}', spent],
    ['jiwon_model_budget{span="month",unit="tokens",state="reserved"}', 0],
  ])
})

it('nothing of a person is told', async () => {
  expect([...(await metrics()).keys()].join('\n')).not.toMatch(/person-1|가온|결제/)
})
