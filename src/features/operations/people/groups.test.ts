import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { clientOf, type Person, startTestServer, type TestServer } from '#test/server.ts'

let server: TestServer
let operator: Person
let student: Person
let studentId: string
beforeAll(async () => {
  server = await startTestServer()
  operator = await server.person()
  student = await server.person()
  studentId = (await student.call('GET', '/me')).body.id
})
afterAll(() => server.stop())

const limitsOf = async (person: Person) =>
  Object.fromEntries(
    (await person.call('GET', '/me/quotas')).body.items.map(({ feature, limit }: { feature: string; limit: number | null }) => [
      feature,
      limit,
    ]),
  )

describe('groups', () => {
  let id: string
  beforeAll(async () => {
    id = (await operator.call('POST', '/admin/groups', { name: '3기 백엔드반' })).body.id
  })

  it('are for operators, and have each a name of their own', async () => {
    expect((await student.call('GET', '/admin/groups')).status).toBe(403)
    expect((await operator.call('POST', '/admin/groups', { name: '3기 백엔드반' })).body.error.code).toBe('operations.group_exists')
    const other = (await operator.call('POST', '/admin/groups', { name: '4기' })).body
    expect((await operator.call('PATCH', `/admin/groups/${other.id}`, { name: '3기 백엔드반' })).body.error.code).toBe(
      'operations.group_exists',
    )
    expect((await operator.call('PATCH', `/admin/groups/${other.id}`, { name: '4기 프런트엔드반' })).body.name).toBe('4기 프런트엔드반')
    expect((await operator.call('DELETE', `/admin/groups/${other.id}`)).status).toBe(204)
    expect((await operator.call('DELETE', `/admin/groups/${other.id}`)).status).toBe(404)
    expect((await operator.call('GET', '/admin/groups')).body.items.map(({ name }: { name: string }) => name)).toEqual(['3기 백엔드반'])
  })

  it('of two that take one name at once one has it, and half a change is none', async () => {
    const made = await Promise.all(['가', '나'].map(async (name) => (await operator.call('POST', '/admin/groups', { name })).body.id))
    const replies = await Promise.all(
      made.map((group) => operator.call('PATCH', `/admin/groups/${group}`, { name: '다', quotas: { revisions: 7 } })),
    )
    expect(replies.map(({ status }) => status).toSorted()).toEqual([200, 409])
    const { items } = (await operator.call('GET', '/admin/groups')).body
    const limits = Object.fromEntries(items.map((group: { name: string; limits: object }) => [group.name, group.limits]))
    expect(limits.다).toEqual({ revisions: 7 })
    expect(limits.가 ?? limits.나).toEqual({})
    await Promise.all(made.map((group) => operator.call('DELETE', `/admin/groups/${group}`)))
    const { body: me } = await operator.call('GET', '/me')
    expect((await operator.call('PATCH', `/admin/users/${me.id}`, { groupId: id, role: 'user' })).body.error.code).toBe(
      'operations.not_yourself',
    )
    expect((await operator.call('GET', `/admin/users?group=${id}`)).body.items).toEqual([])
  })

  it('a limit of one’s own goes before that of the group, and that before the configured one', async () => {
    expect(await limitsOf(student)).toEqual({ revisions: 5, interviews: 5 })
    await operator.call('PATCH', `/admin/groups/${id}`, { quotas: { revisions: 20, interviews: null } })
    await operator.call('PATCH', `/admin/users/${studentId}`, { groupId: id })
    expect(await limitsOf(student)).toEqual({ revisions: 20, interviews: null })
    expect(await limitsOf(operator)).toEqual({ revisions: 5, interviews: 5 })
    await operator.call('PATCH', `/admin/users/${studentId}/quotas`, { revisions: 2 })
    expect(await limitsOf(student)).toEqual({ revisions: 2, interviews: null })
    const group = (await operator.call('PATCH', `/admin/groups/${id}`, { unset: ['interviews'] })).body
    expect(group).toMatchObject({ people: 1, limits: { revisions: 20 } })
    expect(await limitsOf(student)).toEqual({ revisions: 2, interviews: 5 })
  })

  it('people are found by their group, and stay when it goes', async () => {
    const { items } = (await operator.call('GET', `/admin/users?group=${id}`)).body
    expect(items.map((person: { id: string }) => person.id)).toEqual([studentId])
    expect((await operator.call('PATCH', `/admin/users/${studentId}`, { groupId: 'none-such' })).body.error.code).toBe(
      'operations.group_not_found',
    )
    await operator.call('DELETE', `/admin/groups/${id}`)
    expect((await student.call('GET', '/me')).status).toBe(200)
    expect((await operator.call('GET', '/admin/users')).body.items.map(({ groupId }: { groupId: string | null }) => groupId)).toEqual([
      null,
      null,
    ])
  })
})

it('whoever comes by an invitation is in its group, also where everybody may sign up', async () => {
  const { id } = (await operator.call('POST', '/admin/groups', { name: '5기' })).body
  expect((await operator.call('POST', '/admin/invitations', { groupId: 'none-such' })).body.error.code).toBe('account.group_not_found')
  const { code } = (await operator.call('POST', '/admin/invitations', { groupId: id })).body
  const signUp = async (email: string) => {
    const reply = await fetch(`${server.url}/api/auth/sign-up/email`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', origin: server.url },
      body: JSON.stringify({ name: 'x', password: 'correct-horse-battery-9', email, invite: code }),
    })
    return (await clientOf(server.url, reply.headers.get('set-auth-token') ?? '').call('GET', '/me')).body.id
  }
  const [invited, again] = [await signUp('invited@example.com'), await signUp('again@example.com')]
  const { items } = (await operator.call('GET', `/admin/users?group=${id}`)).body
  // The code lets one person in; who comes with it once more has an account, and no group.
  expect(items.map((person: { id: string }) => person.id)).toEqual([invited])
  expect(again).toBeTruthy()
})
