import { afterAll, beforeAll, expect, it } from 'vitest'
import { type ModelServer, startModelServer } from '#test/mocks/model-server.ts'
import { type Person, startTestServer, type TestServer } from '#test/server.ts'

const HINTS = JSON.stringify({
  result: ['왜 이 회사인지 작성해 주세요.', '직무와의 연결점을 서술해 주세요.', '이루고 싶은 일을 작성해 주세요.'],
})
const CANDIDATE = '# system\nCANDIDATE {{intent}}\n# user\n{{question}} {{company}} {{position}}'
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

const samples = async (name: string): Promise<{ id: string; language: string; input: Record<string, unknown> }[]> =>
  (await operator.call('GET', `/admin/prompts/${name}/samples?language=ko`)).body.items
const attempt = (name: string, body: object) => operator.call('POST', `/admin/prompts/${name}/trials`, body)

it('a candidate is tried on an invented sample beside the current prompt, and neither is published by that', async () => {
  model.script(HINTS)
  const [sample] = await samples('letters.guidelines')
  const [candidate, current] = [
    await attempt('letters.guidelines', { template: CANDIDATE, sample: sample?.id }),
    await attempt('letters.guidelines', { sample: sample?.id }),
  ]
  expect([candidate.status, current.status]).toEqual([200, 200])
  expect(candidate.body).toMatchObject({
    outcome: 'first',
    source: 'model',
    promptVersion: 'draft',
    problems: [],
    rounds: [{ endpoint: 'openai', text: HINTS }],
  })
  expect(candidate.body.messages[0]).toEqual({ role: 'system', content: expect.stringContaining('CANDIDATE') })
  expect(candidate.body.cost).toMatchObject({ calls: 1, tokensIn: 100 })
  expect(current.body.promptVersion).toBe('0')
  expect(JSON.stringify(current.body.messages)).not.toContain('CANDIDATE')
  expect((await operator.call('GET', '/admin/prompts/letters.guidelines')).body).toMatchObject({ version: 0, versions: 0 })
})

it('an answer that breaks its contract is shown with what is wrong, and so is what the rules made in its place', async () => {
  model.script('저는 그런 요청에 답할 수 없습니다.')
  const [sample] = await samples('letters.guidelines')
  const { body } = await attempt('letters.guidelines', { sample: sample?.id })
  expect(body).toMatchObject({ outcome: 'rules', source: 'rules', fallback: 'contract' })
  expect(body.rounds[0]).toMatchObject({
    text: '저는 그런 요청에 답할 수 없습니다.',
    problems: [{ message: 'JSON 값이 아닙니다.', severity: 'never' }],
  })
  expect(body.output.result).toHaveLength(3)
})

it('an answer that is mended at the second try says so; a figure from nowhere is counted', async () => {
  model.script('```\n저는', '창고 비용을 5억 원 줄였습니다. 그때부터 기록을 남깁니다.')
  const [sample] = await samples('letters.draft')
  const { body } = await attempt('letters.draft', { input: { ...sample?.input, limit: undefined } })
  expect(body).toMatchObject({ outcome: 'repaired', text: '창고 비용을 5억 원 줄였습니다. 그때부터 기록을 남깁니다.' })
  expect(body.rounds).toHaveLength(2)
  expect(body.measures.invented).toEqual(['5억 원'])
})

it('it streams like all work, and can be tried on a version that is not published', async () => {
  model.script('처음부터 끝까지 제 손으로 만들었습니다. 다시 해도 그렇게 하겠습니다.')
  const [sample] = await samples('letters.draft')
  const { body: own } = await operator.call('GET', '/admin/prompts/letters.draft')
  const { body: added } = await operator.call('POST', '/admin/prompts/letters.draft/versions', { template: `${own.template}\nVERSION-ONE` })
  const path = '/admin/prompts/letters.draft/trials'
  let text = ''
  let end: any
  for await (const event of operator.events(path, { method: 'POST', body: { version: added.version, sample: sample?.id } })) {
    if (event.type === 'text-delta') text += event.text
    if (event.type === 'text-snapshot') text = event.text
    if (event.type === 'run-end') end = event.result
  }
  expect(text).toContain('다시 해도 그렇게 하겠습니다.')
  expect(end).toMatchObject({ promptVersion: '1' })
  expect(JSON.stringify(end.messages)).toContain('VERSION-ONE')
})

it('what cannot be tried is refused with its place, before a model is asked', async () => {
  const before = model.chats().length
  const [sample] = await samples('letters.guidelines')
  const refused = async (body: object) => {
    const reply = await attempt('letters.guidelines', body)
    return [reply.status, reply.body.error.code]
  }
  expect(await refused({ template: '# user\n{{company}} {{position}} {{intent}}', sample: sample?.id })).toEqual([
    422,
    'operations.bad_template',
  ])
  expect(await refused({ sample: 'no-such' })).toEqual([404, 'operations.sample_not_found'])
  expect(await refused({ version: 7, sample: sample?.id })).toEqual([404, 'operations.version_not_found'])
  expect(await refused({ endpoint: 'no-such', sample: sample?.id })).toEqual([404, 'operations.endpoint_not_found'])
  expect(await refused({ language: 'en', sample: sample?.id })).toEqual([422, 'operations.bad_input'])
  expect((await attempt('letters.guidelines', { input: { question: 7 } })).body.error.details).toContainEqual(
    expect.objectContaining({ path: 'question' }),
  )
  expect((await attempt('letters.guidelines', {})).status).toBe(400)
  expect(model.chats().length).toBe(before)
})

it('its calls stand in the trace of its run, without a word of what was said', async () => {
  model.script(HINTS)
  const [sample] = await samples('letters.guidelines')
  const { body } = await attempt('letters.guidelines', { sample: sample?.id })
  const trace = await operator.call('GET', `/admin/calls/runs/${body.runId}`)
  expect(trace.body).toMatchObject({
    run: { kind: 'operations.trial', status: 'done', source: 'model' },
    calls: [{ task: 'letters.guidelines', outcome: 'ok', callNumber: 1 }],
  })
  expect(JSON.stringify(trace.body)).not.toContain('작성해 주세요')
})
