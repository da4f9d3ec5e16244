import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { clientOf, type Person, startTestServer, type TestServer } from '#test/server.ts'

describe('keys for programs', () => {
  let server: TestServer
  let person: Person
  beforeAll(async () => {
    server = await startTestServer()
    person = await server.person('maker')
  })
  afterAll(() => server.stop())
  const make = async (body: object = { name: 'a script' }) => (await person.call('POST', '/me/keys', body)).body
  const asks = (headers: Record<string, string>, method = 'GET', path = '/me') =>
    fetch(`${server.url}/api/v1${path}`, {
      method,
      headers: { 'content-type': 'application/json', ...headers },
      ...(method === 'POST' && { body: '{"name":"x"}' }),
    })

  it('a key stands for its person, in either header, and is kept as nothing but a hash', async () => {
    const { key, ending } = await make()
    expect(key).toMatch(/^jiwon_[\w-]{43}$/)
    expect(key.endsWith(ending)).toBe(true)
    expect((await clientOf(server.url, key).call('GET', '/me')).body.email).toBe('maker@example.com')
    expect((await asks({ 'x-api-key': key })).status).toBe(200)
    expect(await server.grep(key)).toEqual([])
    const { items } = (await person.call('GET', '/me/keys')).body
    expect(items[0]).toMatchObject({ name: 'a script', ending, lastUsedAt: expect.any(String), expiresAt: null })
    expect(JSON.stringify(items)).not.toContain(key)
  })

  it('a key taken back, a wrong and an expired one are refused, even beside a session that holds', async () => {
    const { id, key } = await make()
    expect((await person.call('DELETE', `/me/keys/${id}`)).status).toBe(204)
    expect((await asks({ authorization: `Bearer ${key}` })).status).toBe(401)
    expect((await asks({ 'x-api-key': 'jiwon_wrong' })).status).toBe(401)
    expect((await asks({ 'x-api-key': 'jiwon_wrong', authorization: `Bearer ${person.token}` })).status).toBe(401)
  })

  it('a key makes no keys, takes none back and does not remove the account', async () => {
    const { id, key } = await make()
    const headers = { 'x-api-key': key }
    const tries = [
      asks(headers, 'POST', '/me/keys'),
      asks(headers, 'DELETE', `/me/keys/${id}`),
      asks(headers, 'DELETE'),
      asks(headers, 'GET', '/me/keys'),
    ]
    expect((await Promise.all(tries)).map(({ status }) => status)).toEqual([403, 403, 403, 403])
    expect((await asks(headers)).status).toBe(200)
  })

  it('a key of an operator makes no operators, whom taking it back would leave', async () => {
    const friend = await server.person()
    const { key } = await make()
    const byKey = clientOf(server.url, key)
    const { id } = (await friend.call('GET', '/me')).body
    const patch = (body: object) => byKey.call('PATCH', `/admin/users/${id}`, body)
    expect((await patch({ role: 'operator' })).status).toBe(403)
    expect((await patch({ groupId: null })).status).toBe(200)
  })

  it("nobody sees or takes another person's keys", async () => {
    const { id } = await make()
    const other = await server.person()
    expect((await other.call('GET', '/me/keys')).body.items).toEqual([])
    expect((await other.call('DELETE', `/me/keys/${id}`)).status).toBe(404)
  })

  it('of many made at once no more than twenty are there', async () => {
    const eager = await server.person()
    const replies = await Promise.all(Array.from({ length: 25 }, () => eager.call('POST', '/me/keys', { name: 'again' })))
    expect(replies.filter(({ status }) => status === 201)).toHaveLength(20)
    expect(replies.filter(({ body }) => body.error?.code === 'account.too_many_keys')).toHaveLength(5)
  })
})
