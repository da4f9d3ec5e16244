import { afterAll, beforeAll, expect, it } from 'vitest'
import { clientOf, type Person, startTestServer, type TestServer } from '#test/server.ts'

const OLD = 'correct-horse-battery-9'
const NEW = 'another-horse-entirely-4'

let server: TestServer
beforeAll(async () => {
  server = await startTestServer()
})
afterAll(() => server.stop())

const post = (path: string, body: object, token?: string) =>
  fetch(`${server.url}/api/auth${path}`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', origin: server.url, ...(token && { authorization: `Bearer ${token}` }) },
    body: JSON.stringify(body),
  })
const signIn = (password: string) => post('/sign-in/email', { email: 'changer@example.com', password })
const statusOf = async (person: Person) => (await person.call('GET', '/me')).status

it('who knows their password changes it: every other session ends, this one goes on, and the old password opens nothing', async () => {
  const person = await server.person('changer')
  const elsewhere = clientOf(server.url, (await signIn(OLD)).headers.get('set-auth-token') ?? '')
  expect(await statusOf(elsewhere)).toBe(200)

  const change = (currentPassword: string) =>
    post('/change-password', { currentPassword, newPassword: NEW, revokeOtherSessions: true }, person.token)
  const refused = await change('not-my-password-at-all')
  expect([refused.status, ((await refused.json()) as { code: string }).code]).toEqual([400, 'INVALID_PASSWORD'])
  expect(await statusOf(elsewhere)).toBe(200)

  const changed = await change(OLD)
  expect(changed.status).toBe(200)
  expect(await statusOf(elsewhere)).toBe(401)
  expect(await statusOf(clientOf(server.url, changed.headers.get('set-auth-token') ?? ''))).toBe(200)
  expect((await signIn(OLD)).status).toBe(401)
  expect((await signIn(NEW)).status).toBe(200)
})

it('the page knows who has a password to change', async () => {
  const person = await server.person('asker')
  const reply = await fetch(`${server.url}/api/auth/list-accounts`, { headers: { authorization: `Bearer ${person.token}` } })
  expect([reply.status, await reply.json()]).toEqual([200, [expect.objectContaining({ providerId: 'credential' })]])
})

it('nobody changes the password of a session that is none', async () => {
  const refused = await post('/change-password', { currentPassword: OLD, newPassword: NEW })
  expect(refused.status).toBe(401)
})
