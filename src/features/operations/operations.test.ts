import { afterAll, beforeAll, expect, it } from 'vitest'
import { type ModelServer, startModelServer } from '#test/mocks/model-server.ts'
import { type Person, startTestServer, type TestServer } from '#test/server.ts'

const HINTS = JSON.stringify({
  result: ['왜 이 회사인지 작성해 주세요.', '직무와의 연결점을 서술해 주세요.', '이루고 싶은 일을 작성해 주세요.'],
})
let server: TestServer
let model: ModelServer
let operator: Person
let other: Person
beforeAll(async () => {
  model = await startModelServer(HINTS)
  server = await startTestServer({ model })
  operator = await server.person()
  other = await server.person()
})
afterAll(async () => {
  await server.stop()
  await model.close()
})

it('nothing of it is for others: every route under /admin answers 403 to who is no operator', async () => {
  const { paths } = (await server.stranger.call('GET', '/api/openapi.json')).body as { paths: Record<string, Record<string, unknown>> }
  const routes = Object.entries(paths).flatMap(([path, methods]) =>
    Object.keys(methods).map((method) => [method.toUpperCase(), path] as const),
  )
  const admin = routes.filter(([, path]) => path.startsWith('/api/v1/admin/'))
  expect(admin.length).toBeGreaterThan(20)
  const answers: unknown[] = []
  for (const [method, path] of admin) {
    const body = method === 'GET' || method === 'DELETE' ? undefined : {}
    const { status } = await other.call(method, path.replaceAll(/\{\w+\}/g, '00000000-0000-4000-8000-000000000000'), body)
    if (status !== 403) answers.push([method, path, status])
  }
  expect(answers).toEqual([])
})

it('a published prompt is used by the next call, in its language alone, and going back is as quick', async () => {
  const ask = async (question: string) => {
    await operator.call('POST', '/guidelines', { question })
    return JSON.stringify(model.chats().at(-1)?.body.messages)
  }
  const { body: prompt } = await operator.call('GET', '/admin/prompts/letters.guidelines')
  expect(prompt).toMatchObject({ version: 0, language: 'ko' })
  const make = async (mark: string) =>
    (await operator.call('POST', '/admin/prompts/letters.guidelines/versions', { template: `${prompt.template}\n${mark}`, note: mark }))
      .body.version
  const [one, two] = [await make('CANARY-ONE'), await make('CANARY-TWO')]
  expect(await ask('동기')).not.toContain('CANARY')
  for (const [version, mark] of [
    [one, 'CANARY-ONE'],
    [two, 'CANARY-TWO'],
    [one, 'CANARY-ONE'],
  ]) {
    expect((await operator.call('POST', '/admin/prompts/letters.guidelines/publish', { version })).status).toBe(200)
    expect(await ask('동기')).toContain(mark)
  }
  expect(await ask('Why do you want to join us?')).not.toContain('CANARY')
  await operator.call('POST', '/admin/prompts/letters.guidelines/publish', { version: 0 })
  expect(await ask('동기')).not.toContain('CANARY')
  expect((await operator.call('GET', '/admin/prompts/letters.guidelines')).body.history).toMatchObject([
    { version: 2 },
    { version: 1 },
    { version: 0, isPublished: true },
  ])
})

it('a prompt that cannot be used is refused with the place, and nothing is kept', async () => {
  const add = (template: string) => operator.call('POST', '/admin/prompts/letters.guidelines/versions', { template })
  const unknown = await add('# user\n{{question}} {{secret}}')
  expect([unknown.status, unknown.body.error.code]).toEqual([422, 'operations.bad_template'])
  expect(unknown.body.error.details).toContainEqual({ kind: 'unknown-variable', name: 'secret', line: 2 })
  const missing = await add('# user\n{{company}} {{position}} {{intent}}')
  expect([missing.status, missing.body.error.details]).toEqual([422, [{ kind: 'missing-variable', name: 'question', line: 1 }]])
  expect((await add('no section')).status).toBe(422)
  expect((await operator.call('POST', '/admin/prompts/letters.guidelines/publish', { version: 99 })).status).toBe(404)
  expect((await operator.call('GET', '/admin/prompts/no.such')).status).toBe(404)
})

it('calls are counted by task without a word of what was said, and models show their health', async () => {
  await operator.call('POST', '/guidelines', { question: '카나리아-5521 동기' })
  const { items } = (await operator.call('GET', '/admin/usage')).body
  expect(items.find(({ task }: { task: string }) => task === 'letters.guidelines')).toMatchObject({ model: 'scripted', failures: 0 })
  expect((await server.grep('카나리아-5521')).filter((table) => table === 'model_calls')).toEqual([])
  expect((await operator.call('GET', '/admin/models')).body.items).toMatchObject([
    { model: 'scripted', circuit: 'closed', keys: { total: 1, usable: 1 } },
  ])
})

it('an operator sets the limits of one person, and sees people but not their papers', async () => {
  const { items } = (await operator.call('GET', '/admin/users')).body
  const id = items.find(({ email }: { email: string }) => email === 'person-2@example.com').id
  await operator.call('PATCH', `/admin/users/${id}/quotas`, { revisions: 1, interviews: null })
  expect((await other.call('GET', '/me/quotas')).body.items).toMatchObject([
    { feature: 'revisions', limit: 1, remaining: 1 },
    { feature: 'interviews', limit: null, remaining: null },
  ])
  expect((await operator.call('GET', '/me/quotas')).body.items).toMatchObject([{ limit: 5 }, { limit: 5 }])
  expect((await operator.call('PATCH', '/admin/users/nobody/quotas', { revisions: 1 })).status).toBe(404)
  const { body: letter } = await other.call('POST', '/letters', {
    company: '가온',
    position: '백엔드',
    question: '동기',
    answers: ['기록을 살폈다.'],
  })
  expect((await operator.call('GET', `/letters/${letter.id}`)).status).toBe(404)
})
