import { afterAll, beforeAll, expect, it } from 'vitest'
import { allTasks } from '#src/tasks.ts'
import { type ModelServer, startModelServer } from '#test/mocks/model-server.ts'
import { type Person, startTestServer, type TestServer } from '#test/server.ts'
import { readCases } from './cases.ts'
import { compareEvaluations, signTest } from './compare.ts'
import type { CaseResult, EvaluationReport } from './contract.ts'
import { summarise } from './summary.ts'

const MAIN = [
  'letters.guidelines',
  'letters.draft',
  'letters.revise',
  'postings.tag',
  'projects.subjects',
  'resumes.ask',
  'resumes.write',
  'interviews.evaluate',
  'feedback.create',
]
const HINTS = JSON.stringify({
  result: ['왜 이 회사인지 작성해 주세요.', '직무와의 연결점을 서술해 주세요.', '이루고 싶은 일을 작성해 주세요.'],
})
let server: TestServer
let model: ModelServer
let operator: Person
beforeAll(async () => {
  model = await startModelServer(HINTS)
  server = await startTestServer({ model })
  operator = await server.person()
})
afterAll(async () => {
  await server.stop()
  await model.close()
})

it('every case fits its task, and each main task has six or more, in both languages', () => {
  const cases = readCases()
  for (const [name, list] of cases) {
    const task = allTasks.find((one) => one.name === name)
    for (const { id, language, input } of list) {
      const prepared = task?.prepare(input)
      expect([name, id, Array.isArray(prepared) ? prepared : prepared?.language]).toEqual([name, id, language])
    }
  }
  const few = MAIN.filter((name) => {
    const list = cases.get(name) ?? []
    return list.length < 6 || new Set(list.map(({ language }) => language)).size < 2
  })
  expect(few).toEqual([])
})

it('the console runs cases against the model, keeps what came of it, and compares two of them', async () => {
  const run = async (body: object) => {
    const made = await operator.call('POST', '/admin/evaluations', { tasks: ['letters.guidelines'], languages: ['ko'], ...body })
    expect(made.status).toBe(201)
    return (await operator.call<EvaluationReport>('GET', `/admin/evaluations/${made.body.evaluationId}`)).body
  }
  const count =
    readCases()
      .get('letters.guidelines')
      ?.filter(({ language }) => language === 'ko').length ?? 0
  const good = await run({ label: 'good' })
  expect(good).toMatchObject({ source: 'model', models: ['scripted'], promptVersions: { 'letters.guidelines.ko': '0' }, label: 'good' })
  expect(good.total).toMatchObject({ cases: count, firstShare: 1, keptShare: 1, tokensIn: 100 * count })

  const template = '# user\n{{question}} {{company}} {{position}} {{intent}}'
  await operator.call('POST', '/admin/prompts/letters.guidelines/versions', { template })
  model.script('죄송하지만 도와드릴 수 없습니다.')
  const bad = await run({ label: 'bad', versions: { 'letters.guidelines.ko': 1 } })
  expect(bad.total).toMatchObject({ keptShare: 0, rulesShare: 1 })
  expect(bad.promptVersions).toEqual({ 'letters.guidelines.ko': '1' })
  const rules = await run({ label: 'rules', rulesOnly: true })
  expect(rules).toMatchObject({ source: 'rules', models: [], total: { keptShare: 1 } })

  const { body: compared } = await operator.call('GET', `/admin/evaluations/${good.id}/compare/${bad.id}`)
  expect(compared).toMatchObject({ shared: count, unshared: 0, better: 0, worse: count })
  expect(compared.chance).toBeLessThan(0.07)
  const { body: list } = await operator.call('GET', '/admin/evaluations')
  expect(list.items.map(({ label }: { label: string }) => label)).toEqual(['rules', 'bad', 'good'])
  expect(list.items[0].cases).toBeUndefined()
  expect((await operator.call('DELETE', `/admin/evaluations/${rules.id}`)).status).toBe(204)
  expect((await operator.call('GET', `/admin/evaluations/${rules.id}`)).body.error.code).toBe('operations.evaluation_not_found')
  expect((await operator.call('POST', '/admin/evaluations', { tasks: ['no.such'] })).body.error.code).toBe('operations.no_cases')
})

it('it tells how far it is, and can be stopped without leaving anything', async () => {
  model.script({ fault: 'hang' })
  const before = (await operator.call('GET', '/admin/evaluations')).body.items.length
  const { body } = await operator.call('POST', '/admin/evaluations', { tasks: ['letters.guidelines'] }, { prefer: 'respond-async' })
  await model.request(model.requests.length + 1)
  await operator.call('DELETE', `/runs/${body.runId}`)
  expect((await operator.call('GET', `/runs/${body.runId}`)).body.status).toBe('stopped')
  expect((await operator.call('GET', '/admin/evaluations')).body.items.length).toBe(before)
})

const result = (id: string, change: Partial<CaseResult> = {}): CaseResult => ({
  task: 'letters.draft',
  id,
  language: 'ko',
  time: 1,
  outcome: 'first',
  problems: [],
  missing: [],
  forbidden: [],
  measures: { characters: 100, withinLimit: null, errors: 0, warnings: 0, hints: 0, findings: {}, invented: [] },
  cost: { calls: 1, firstTokenMs: 10, totalMs: 100, tokensIn: 5, tokensOut: 7, cost: 0.5, currency: 'USD' },
  text: '',
  ...change,
})
const report = (cases: CaseResult[]): EvaluationReport => ({
  id: '',
  label: '',
  createdAt: '',
  source: 'model',
  models: [],
  promptVersions: {},
  total: summarise(cases),
  tasks: [],
  cases,
})

it('only cases that both have are compared: a kept contract weighs more than what is missing, and that more than what is made up', () => {
  const before = report([result('a', { outcome: 'rules' }), result('b'), result('c', { missing: ['x'] }), result('d')])
  const after = report([
    result('a', { missing: ['x'] }),
    result('b', { measures: { ...result('b').measures, invented: ['93%'] } }),
    result('c', { measures: { ...result('c').measures, invented: ['93%'] } }),
    result('e', { outcome: 'refused' }),
  ])
  const compared = compareEvaluations(before, after)
  expect(compared.changes.map(({ id, direction }) => `${id} ${direction}`)).toEqual(['b worse', 'a better', 'c better'])
  expect(compared).toMatchObject({ shared: 3, unshared: 2, better: 2, worse: 1, chance: 1 })
})

it('the sign test gives the figures of its table', () => {
  expect([signTest(0, 0), signTest(3, 3), signTest(0, 5), signTest(1, 8)].map((value) => Number(value.toFixed(4)))).toEqual([
    1, 1, 0.0625, 0.0391,
  ])
})

it('sums are by currency, shares of all cases, and a median of nothing is null', () => {
  expect(summarise([])).toMatchObject({ cases: 0, keptShare: 0, withinLimitShare: null, firstTokenMsMedian: null })
  const euro = { ...result('b').cost, cost: 1, currency: 'EUR', totalMs: 300, firstTokenMs: null }
  expect(summarise([result('a'), result('b', { cost: euro }), result('c', { outcome: 'repaired' })])).toMatchObject({
    firstShare: 2 / 3,
    keptShare: 1,
    cost: { USD: 1, EUR: 1 },
    totalMsMedian: 100,
    totalMsP95: 300,
    firstTokenMsMedian: 10,
  })
})
