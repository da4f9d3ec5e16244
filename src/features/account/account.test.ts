import { strFromU8, unzipSync } from 'fflate'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { startModelServer } from '#test/mocks/model-server.ts'
import { clientOf, type Person, startTestServer, type TestServer } from '#test/server.ts'
import { dayIn, endOfDay } from './days.ts'

const signUp = (server: TestServer, body: object, headers: Record<string, string> = {}) =>
  fetch(`${server.url}/api/auth/sign-up/email`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', origin: server.url, ...headers },
    body: JSON.stringify({ name: 'x', password: 'correct-horse-battery-9', ...body }),
  })
const signIn = (server: TestServer, email: string, password: string, headers: Record<string, string> = {}) =>
  fetch(`${server.url}/api/auth/sign-in/email`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', origin: server.url, ...headers },
    body: JSON.stringify({ email, password }),
  })

describe('accounts', () => {
  let server: TestServer
  let first: Person
  beforeAll(async () => {
    server = await startTestServer()
    first = await server.person('first')
  })
  afterAll(() => server.stop())

  it('the first account is the operator, the next ones are not, and nobody makes themselves one', async () => {
    expect((await first.call('GET', '/me')).body.role).toBe('operator')
    const reply = await signUp(server, { email: 'sly@example.com', role: 'operator', disabledAt: null })
    const sly = clientOf(server.url, reply.headers.get('set-auth-token') ?? '')
    expect(reply.status === 200 ? (await sly.call('GET', '/me')).body.role : 'refused').not.toBe('operator')
  })

  it('ten wrong passwords close an account for a while, whatever address the caller claims to have', async () => {
    await server.person('guessed')
    const statuses: number[] = []
    for (let at = 0; at < 15; at++)
      statuses.push(
        (
          await signIn(server, 'guessed@example.com', `wrong-password-${at}`, {
            'x-forwarded-for': `10.0.0.${at}`,
            'x-jiwon-address': `10.1.0.${at}`,
          })
        ).status,
      )
    expect(statuses.filter((status) => status === 401)).toHaveLength(10)
    const closed = await signIn(server, 'guessed@example.com', 'correct-horse-battery-9')
    expect([closed.status, ((await closed.json()) as { code: string }).code]).toEqual([429, 'account.too_many_guesses'])
    expect(Number(closed.headers.get('retry-after'))).toBeGreaterThan(0)
  })

  it('an operator makes a link by which a person sets a new password; others do not, and nothing of it is kept readable', async () => {
    const forgetful = await server.person('forgetful')
    const { id } = (await forgetful.call('GET', '/me')).body
    expect((await forgetful.call('POST', `/admin/users/${id}/reset-link`)).status).toBe(403)
    expect((await first.call('POST', '/admin/users/nobody/reset-link')).body.error.code).toBe('account.person_not_found')
    const made = await first.call('POST', `/admin/users/${id}/reset-link`)
    const token = new URL(made.body.url).searchParams.get('token') ?? ''
    expect([made.status, made.headers.get('cache-control'), await server.grep(token)]).toEqual([201, 'no-store', []])
    const reply = await fetch(`${server.url}/api/auth/reset-password`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', origin: server.url },
      body: JSON.stringify({ token, newPassword: 'a-new-password-that-is-long' }),
    })
    expect(reply.status).toBe(200)
    expect((await forgetful.call('GET', '/me')).status).toBe(401)
    expect((await signIn(server, 'forgetful@example.com', 'a-new-password-that-is-long')).status).toBe(200)
  })

  it('a page gets a cookie that scripts cannot read and no token; a program gets the token', async () => {
    const page = await signIn(server, 'first@example.com', 'correct-horse-battery-9', { 'sec-fetch-site': 'same-origin' })
    expect(page.headers.get('set-auth-token')).toBeNull()
    expect(page.headers.get('set-cookie')).toMatch(/HttpOnly.*SameSite=Lax/i)
    expect((await signIn(server, 'first@example.com', 'correct-horse-battery-9')).headers.get('set-auth-token')).toBeTruthy()
  })

  it('with a cookie, what another site sends is refused', async () => {
    const cookie = (await signIn(server, 'first@example.com', 'correct-horse-battery-9')).headers.get('set-cookie')?.split(';')[0] ?? ''
    const send = (headers: Record<string, string>, method = 'POST') =>
      fetch(`${server.url}/api/v1/guidelines`, {
        method,
        headers: { cookie, 'content-type': 'application/json', ...headers },
        body: JSON.stringify({ question: '동기' }),
      }).then(({ status }) => status)
    expect(await send({ origin: server.url })).toBe(200)
    expect(await send({ origin: 'https://evil.example' })).toBe(403)
    expect(await send({ origin: server.url, 'sec-fetch-site': 'cross-site' })).toBe(403)
    expect(await send({ origin: server.url, 'content-type': 'text/plain' })).toBe(415)
  })

  it('signing out ends the session', async () => {
    const person = await server.person('leaver')
    expect((await person.call('GET', '/me')).status).toBe(200)
    await fetch(`${server.url}/api/auth/sign-out`, {
      method: 'POST',
      headers: { authorization: `Bearer ${person.token}`, origin: server.url, 'content-type': 'application/json' },
      body: '{}',
    })
    expect((await person.call('GET', '/me')).status).toBe(401)
  })

  it('errors speak the language that was asked for', async () => {
    const ask = async (language: string) =>
      (await server.stranger.call('GET', '/me', undefined, { 'accept-language': language })).body.error.message
    expect(await ask('ko-KR,ko;q=0.9,en;q=0.5')).toMatch(/[가-힣]/)
    expect(await ask('en-US,en;q=0.9,ko;q=0.5')).not.toMatch(/[가-힣]/)
  })

  it('the export holds everything of a person and nothing of others; removal leaves nothing behind', async () => {
    const CANARY = '카나리아-7391'
    const person = await server.person('canary')
    const form = new FormData()
    form.append('file', new Blob([`${CANARY}의 이력입니다. 주문 시스템을 만들고 고쳤습니다.`], { type: 'text/plain' }), 'cv.txt')
    const { body: document } = await person.call('POST', '/documents', form)
    const { body: letter } = await person.call('POST', '/letters', {
      company: CANARY,
      position: '백엔드',
      question: '동기',
      answers: [`${CANARY}에서 배웠다.`],
    })
    await first.call('POST', '/letters', { company: '남의회사', position: '백엔드', question: '동기', answers: ['남의 일이다.'] })

    const archive = unzipSync((await person.call('GET', '/me/export')).bytes)
    const names = Object.keys(archive)
    expect(names).toEqual(expect.arrayContaining(['account.json', 'letters.json', 'documents.json', 'runs.json']))
    for (const name of ['letters.json', 'documents.json', 'runs.json']) expect(strFromU8(archive[name] as Uint8Array)).toContain(CANARY)
    expect(names.some((name) => name.startsWith('documents/') && strFromU8(archive[name] as Uint8Array).includes(CANARY))).toBe(true)
    expect(names.some((name) => strFromU8(archive[name] as Uint8Array).includes('남의회사'))).toBe(false)
    expect(strFromU8(archive['account.json'] as Uint8Array)).not.toMatch(/"(password|token)"/)

    expect((await person.call('DELETE', '/me')).status).toBe(204)
    expect((await person.call('GET', '/me')).status).toBe(401)
    expect((await signIn(server, 'canary@example.com', 'correct-horse-battery-9')).status).toBe(401)
    for (const path of [`/documents/${document.id}`, `/letters/${letter.id}`, `/runs/${letter.runId}`])
      expect((await first.call('GET', path)).status).toBe(404)
    expect(await server.grep(CANARY)).toEqual([])
  })
})

describe('who may sign up', () => {
  it('nobody but the first when it is closed', async () => {
    const server = await startTestServer({ settings: { JIWON_SIGNUP: 'closed' } })
    expect((await signUp(server, { email: 'a@example.com' })).status).toBe(200)
    const second = await signUp(server, { email: 'b@example.com' })
    expect([second.status, ((await second.json()) as { code: string }).code]).toEqual([403, 'account.signup_closed'])
    await server.stop()
  })

  it('by invitation: each lets one account in, a failed sign-up does not use it up, and one for an address is for that address', async () => {
    const server = await startTestServer({ settings: { JIWON_SIGNUP: 'invite' } })
    const operator = await server.person()
    const invite = async (email?: string) => (await operator.call('POST', '/admin/invitations', { email })).body.code
    expect((await signUp(server, { email: 'x@example.com' })).status).toBe(403)
    const code = await invite()
    expect((await signUp(server, { email: 'x@example.com', invite: code, password: 'short' })).status).toBe(400)
    const first = await signUp(server, { email: 'x@example.com', invite: code })
    expect(first.status).toBe(200)
    expect((await signUp(server, { email: 'y@example.com', invite: code })).status).toBe(403)
    const own = await invite('Z@example.com')
    expect((await signUp(server, { email: 'y@example.com', invite: own })).status).toBe(403)
    expect((await signUp(server, { email: 'z@example.com', invite: own })).status).toBe(200)
    const guest = clientOf(server.url, first.headers.get('set-auth-token') ?? '')
    expect((await guest.call('POST', '/admin/invitations', {})).status).toBe(403)
    await server.stop()
  })

  it('of five first sign-ups at once exactly one becomes the operator', async () => {
    const server = await startTestServer()
    const replies = await Promise.all([1, 2, 3, 4, 5].map((at) => signUp(server, { email: `p${at}@example.com` })))
    const roles = await Promise.all(
      replies.map((reply) => clientOf(server.url, reply.headers.get('set-auth-token') ?? '').call('GET', '/me')),
    )
    expect(roles.filter(({ body }) => body.role === 'operator')).toHaveLength(1)
    await server.stop()
  })

  it('the only operator stays while others are there; whoever comes after the last one has gone is the next', async () => {
    const server = await startTestServer()
    const [operator, other] = [await server.person('operator'), await server.person('other')]
    const refused = await operator.call('DELETE', '/me')
    expect([refused.status, refused.body.error.code]).toEqual([409, 'account.last_operator'])
    const { id } = (await other.call('GET', '/me')).body
    expect((await operator.call('PATCH', `/admin/users/${id}`, { role: 'operator' })).status).toBe(200)
    const both = await Promise.all([operator.call('DELETE', '/me'), other.call('DELETE', '/me')])
    // Whoever is second is alone by then.
    expect(both.map(({ status }) => status)).toEqual([204, 204])
    expect((await (await server.person('next')).call('GET', '/me')).body.role).toBe('operator')
    await server.stop()
  })

  it('what comes before sign-in is short: no long body is read, no long name kept', async () => {
    const server = await startTestServer()
    expect((await signUp(server, { email: 'long@example.com', extra: 'x'.repeat(70_000) })).status).toBe(413)
    const named = await signUp(server, { email: 'long@example.com', name: 'x'.repeat(400) })
    expect([named.status, ((await named.json()) as { code: string }).code]).toEqual([400, 'account.too_long'])
    await server.stop()
  })
})

/** A zone in which it is about noon: a test must not meet midnight, when everything is there again. */
function noon(): string {
  const offset = 12 - new Date().getUTCHours()
  return `Etc/GMT${offset > 0 ? '-' : '+'}${Math.abs(offset)}`
}

describe('quotas', () => {
  it('a hundred revisions at once: five are granted, those that fail are given back, and what is left is shown', async () => {
    const model = await startModelServer(
      '주문 기록을 다시 살피고 짧게 고친 글입니다. 그 결과 오류가 줄었습니다. 앞으로도 이렇게 일하겠습니다.',
    )
    const server = await startTestServer({ model, settings: { JIWON_TIME_ZONE: noon() } })
    const person = await server.person()
    const letters = await Promise.all(
      Array.from(
        { length: 20 },
        async () =>
          (
            await person.call('POST', '/letters', {
              company: '가온',
              position: '백엔드',
              question: '도전 경험',
              answers: ['주문 기록을 살폈다.'],
            })
          ).body.id,
      ),
    )
    const left = async () =>
      (await person.call('GET', '/me/quotas')).body.items.find(({ feature }: { feature: string }) => feature === 'revisions')
    model.script({ status: 500 })
    const failed = await person.call('POST', `/letters/${letters[0]}/messages`, { query: '더 감동적으로 써 주세요' })
    expect([failed.status, failed.body.error.code]).toEqual([503, 'letters.model_failed'])
    expect(await left()).toMatchObject({ limit: 5, used: 0, remaining: 5 })

    model.script('주문 기록을 다시 살피고 짧게 고친 글입니다. 그 결과 오류가 줄었습니다. 앞으로도 이렇게 일하겠습니다.')
    // The circuit that the failures opened closes with the first probe that succeeds.
    for (let from = model.chats().length; model.chats().length === from; ) await person.call('POST', '/guidelines', { question: '회복' })
    const replies = await Promise.all(
      Array.from({ length: 100 }, (_, at) =>
        person.call('POST', `/letters/${letters[at % 20]}/messages`, { query: `더 담백하게 써 주세요 ${at}` }),
      ),
    )
    expect(replies.filter(({ status }) => status === 201)).toHaveLength(5)
    expect(new Set(replies.map(({ status }) => status)).isSubsetOf(new Set([201, 409, 429]))).toBe(true)
    const over = replies.find(({ status }) => status === 429)
    expect(over?.body.error.code).toBe('quota.exhausted')
    expect(Number(over?.headers.get('retry-after'))).toBeGreaterThan(0)
    expect(await left()).toMatchObject({ used: 5, remaining: 0 })
    await server.stop()
    await model.close()
  })

  it('0 is none', async () => {
    const model = await startModelServer('x')
    const server = await startTestServer({ model, settings: { JIWON_QUOTA_REVISIONS: '0' } })
    const person = await server.person()
    const { body } = await person.call('POST', '/applications', { company: '가온', position: '백엔드', letters: [{ question: '동기' }] })
    await person.call('PATCH', `/letters/${body.letters[0].id}`, { content: '손으로 쓴 글입니다.' })
    expect((await person.call('POST', `/letters/${body.letters[0].id}/messages`, { query: '짧게' })).status).toBe(429)
    await server.stop()
    await model.close()
  })

  it('a day ends at midnight of the zone, also where a clock is changed', () => {
    expect(dayIn('Asia/Seoul', new Date('2026-11-20T15:00:00Z'))).toBe('2026-11-21')
    expect(endOfDay('Asia/Seoul', new Date('2026-11-20T15:00:00Z')).toISOString()).toBe('2026-11-21T15:00:00.000Z')
    expect(endOfDay('America/New_York', new Date('2026-11-01T04:30:00Z')).toISOString()).toBe('2026-11-02T05:00:00.000Z')
  })
})
