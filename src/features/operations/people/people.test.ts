import { afterAll, beforeAll, expect, it } from 'vitest'
import { type ModelServer, startModelServer } from '#test/mocks/model-server.ts'
import { type Person, startTestServer, type TestServer } from '#test/server.ts'

let server: TestServer
let model: ModelServer
let operator: Person
let other: Person
let otherId: string
beforeAll(async () => {
  model = await startModelServer('글을 남깁니다.')
  server = await startTestServer({ model })
  operator = await server.person()
  other = await server.person()
  otherId = (await other.call('GET', '/me')).body.id
})
afterAll(async () => {
  await server.stop()
  await model.close()
})
const find = async (q: string) => (await operator.call('GET', `/admin/users?q=${encodeURIComponent(q)}`)).body.items

it('people are found by a part of their name or address, and a sign of SQL is no pattern', async () => {
  expect((await find('PERSON-2')).map(({ email }: { email: string }) => email)).toEqual(['person-2@example.com'])
  expect((await find('@example.com')).length).toBe(2)
  expect(await find('%')).toEqual([])
  expect(await find('_')).toEqual([])
})

it('who is disabled is out at once, and back when let in', async () => {
  expect((await operator.call('PATCH', `/admin/users/${otherId}`, { disabled: true })).body.disabledAt).toMatch(/^\d{4}-/)
  expect((await other.call('GET', '/me')).status).toBe(401)
  const signIn = () =>
    server.stranger.call('POST', '/api/auth/sign-in/email', { email: 'person-2@example.com', password: 'correct-horse-battery-9' })
  const token = (await signIn()).headers.get('set-auth-token') ?? ''
  expect((await server.stranger.call('GET', '/me', undefined, { authorization: `Bearer ${token}` })).body.error.code).toBe(
    'account.disabled',
  )
  expect((await operator.call('PATCH', `/admin/users/${otherId}`, { disabled: false })).body.disabledAt).toBeNull()
  expect((await server.stranger.call('GET', '/me', undefined, { authorization: `Bearer ${token}` })).status).toBe(200)
})

it('a second operator can be named, nobody changes themselves, and of two who dismiss each other one remains', async () => {
  const own = (await operator.call('GET', '/me')).body.id
  for (const change of [{ role: 'user' }, { disabled: true }])
    expect((await operator.call('PATCH', `/admin/users/${own}`, change)).body.error.code).toBe('operations.not_yourself')
  const third = await server.person()
  const thirdId = (await third.call('GET', '/me')).body.id
  await operator.call('PATCH', `/admin/users/${thirdId}`, { role: 'operator' })
  expect((await third.call('GET', '/admin/users')).status).toBe(200)
  const both = await Promise.all([
    operator.call('PATCH', `/admin/users/${thirdId}`, { role: 'user' }),
    third.call('PATCH', `/admin/users/${own}`, { role: 'user' }),
  ])
  expect(both.filter(({ status }) => status === 200)).toHaveLength(1)
  // Whoever is left stays the operator of the tests that follow.
  if (both[1]?.status === 200) operator = third
  expect((await find('@')).filter(({ role }: { role: string }) => role === 'operator')).toHaveLength(1)
  expect((await operator.call('PATCH', '/admin/users/nobody', { role: 'user' })).status).toBe(404)
})

it('calls and cost are told by person, without what was said, and who leaves becomes nobody', async () => {
  const fourth = await server.person('daon')
  model.script('한 해 동안 기록을 남겼습니다. 그 덕에 오류를 빨리 찾았습니다.')
  await fourth.call('POST', '/letters', { company: '솔빛물류', position: '백엔드', question: '동기-카나리아', answers: ['기록을 남겼다.'] })
  const { body: usage } = await operator.call('GET', '/admin/usage/people')
  expect(usage.items).toContainEqual(expect.objectContaining({ name: 'daon', calls: 1, runs: 1, failures: 0, tokensIn: 100 }))
  const { body: calls } = await operator.call('GET', '/admin/calls?task=letters.draft&limit=1')
  expect(calls.items).toMatchObject([{ userName: 'daon', task: 'letters.draft', outcome: 'ok', model: 'scripted', callNumber: 1 }])
  const { body: trace } = await operator.call('GET', `/admin/calls/runs/${calls.items[0].runId}`)
  expect(trace).toMatchObject({ run: { kind: 'letters.draft', status: 'done' }, calls: [{ id: calls.items[0].id }] })
  expect(JSON.stringify([usage, calls, trace])).not.toMatch(/카나리아|기록을/)
  const { body: history } = await operator.call('GET', '/admin/models/history?minutes=5')
  expect(history.points).toContainEqual(expect.objectContaining({ endpoint: 'openai', calls: expect.any(Number), failures: 0 }))

  await fourth.call('DELETE', '/me')
  const left = (await operator.call('GET', '/admin/calls?task=letters.draft')).body.items
  expect(left).toMatchObject([{ userId: null, userName: null, runId: null }])
})

it('failed calls can be looked at alone, page by page', async () => {
  model.script({ status: 400 })
  for (let at = 0; at < 3; at++) await operator.call('POST', '/guidelines', { question: `실패 ${at}` })
  const first = (await operator.call('GET', '/admin/calls?outcome=failed&limit=2')).body
  const second = (await operator.call('GET', `/admin/calls?outcome=failed&limit=2&cursor=${first.nextCursor}`)).body
  const all = [...first.items, ...second.items]
  expect(all.length).toBeGreaterThanOrEqual(3)
  expect(new Set(all.map(({ id }) => id)).size).toBe(all.length)
  expect(all.every(({ outcome, status }) => outcome === 'bad-request' && status === 400)).toBe(true)
})
