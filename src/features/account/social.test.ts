import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { startTestServer, type TestServer } from '#test/server.ts'

const KEYS = { KAKAO_CLIENT_ID: 'kakao-id', KAKAO_CLIENT_SECRET: 'kakao-secret' }

/** What Kakao would answer, for the person who has agreed there. Everything else goes where it is meant to go. */
function scriptKakao(person: () => { id: number; email: string }) {
  const real = globalThis.fetch
  const seen: URLSearchParams[] = []
  globalThis.fetch = async (input, init) => {
    const url = new URL(input instanceof Request ? input.url : String(input))
    if (url.href === 'https://kauth.kakao.com/oauth/token') {
      seen.push(new URLSearchParams(String(init?.body)))
      return Response.json({ access_token: 'secret-access-token', token_type: 'bearer', expires_in: 3600, scope: 'account_email' })
    }
    if (url.href === 'https://kapi.kakao.com/v2/user/me') {
      const { id, email } = person()
      return Response.json({ id, kakao_account: { email, is_email_valid: true, is_email_verified: true, profile: { nickname: '가온' } } })
    }
    return real(input, init)
  }
  const restore = () => {
    globalThis.fetch = real
  }
  return { seen, restore }
}

async function enter(server: TestServer) {
  const begin = await fetch(`${server.url}/api/auth/sign-in/social`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', origin: server.url },
    body: JSON.stringify({ provider: 'kakao', callbackURL: '/', errorCallbackURL: '/sign-in', disableRedirect: true }),
  })
  if (!begin.ok) return { status: begin.status, code: ((await begin.json()) as { code: string }).code }
  const asked = new URL(((await begin.json()) as { url: string }).url)
  const cookies = begin.headers.getSetCookie().map((cookie) => cookie.split(';')[0])
  const back = await fetch(`${server.url}/api/auth/callback/kakao?code=agreed&state=${asked.searchParams.get('state')}`, {
    headers: { cookie: cookies.join('; ') },
    redirect: 'manual',
  })
  const session = back.headers.getSetCookie().find((cookie) => cookie.includes('session_token'))
  const me = session && (await fetch(`${server.url}/api/v1/me`, { headers: { cookie: session.split(';')[0] as string } }))
  return {
    status: back.status,
    asked,
    location: back.headers.get('location') ?? '',
    session,
    me: me && ((await me.json()) as { email: string; role: string }),
  }
}

describe('sign-in by another service', () => {
  let server: TestServer
  let person = { id: 1, email: 'gaon@example.com' }
  const kakao = scriptKakao(() => person)
  beforeAll(async () => {
    server = await startTestServer({ settings: KEYS })
  })
  afterAll(async () => {
    kakao.restore()
    await server.stop()
  })

  it('the page is told which services there are, and a stranger no more than that', async () => {
    expect(await (await fetch(`${server.url}/api/sign-in`)).json()).toEqual({ social: ['kakao'], signup: 'open' })
  })

  it('the first account is made with a password', async () => {
    expect(await enter(server)).toMatchObject({ status: 403, code: 'account.first_by_password' })
    await server.person('first')
  })

  it('who agrees there has an account here, the same one the next time, and the token of the service is not kept readable', async () => {
    const first = await enter(server)
    expect(first.asked?.searchParams.get('client_id')).toBe('kakao-id')
    expect(first.asked?.searchParams.get('redirect_uri')).toBe(`${server.url}/api/auth/callback/kakao`)
    expect(first.me).toMatchObject({ email: 'gaon@example.com', role: 'user' })
    expect((await enter(server)).me).toMatchObject({ email: 'gaon@example.com' })
    expect(kakao.seen[0]?.get('client_secret')).toBe('kakao-secret')
    expect(await server.grep('secret-access-token')).toEqual([])
  })

  it('an address that has an account by password is not entered by a service that claims it', async () => {
    await server.person('careful')
    person = { id: 2, email: 'careful@example.com' }
    const refused = await enter(server)
    expect(refused.session).toBeUndefined()
    expect(refused.location).toContain('error=account_not_linked')
  })
})

it('a server by invitation makes no accounts of people from elsewhere', async () => {
  const kakao = scriptKakao(() => ({ id: 3, email: 'uninvited@example.com' }))
  const server = await startTestServer({ settings: { ...KEYS, JIWON_SIGNUP: 'invite' } })
  try {
    await server.person('operator')
    const refused = await enter(server)
    expect(refused.session).toBeUndefined()
    expect(refused.location).toContain('error=signup_disabled')
  } finally {
    kakao.restore()
    await server.stop()
  }
})
