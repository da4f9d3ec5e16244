import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type Person, startTestServer, type TestServer } from '#test/server.ts'

interface Shown {
  id: string
  title: string
  postingIds: string[]
  projectId: string | null
}

const POSTING = `# 달무리소프트 백엔드 개발자
## 자격요건
- Elixir와 Phoenix로 실시간 서버를 개발한 경험
- Erlang 분산 처리에 대한 이해
## 우대사항
- Kafka 운영 경험`

describe('the sessions of a person', () => {
  let server: TestServer
  let owner: Person
  let other: Person
  beforeAll(async () => {
    server = await startTestServer({ settings: { JIWON_SAMPLES: 'true' } })
    owner = await server.person()
    other = await server.person()
  })
  afterAll(() => server.stop())
  const start = async (person: Person, more: object = {}) =>
    person.call('POST', '/projects/sessions', { desiredPosition: '백엔드 개발자', ...more })

  it('are listed with what they have shown and the time that is left, page by page', async () => {
    const [first, second] = [(await start(owner)).body, (await start(owner, { desiredPosition: '데이터 분석가' })).body]
    await owner.call('POST', `/projects/sessions/${first.sessionId}/regenerate`)
    const newest = (await owner.call('GET', '/projects/sessions?limit=1')).body
    expect(newest.items).toMatchObject([{ sessionId: second.sessionId, position: 'data', status: 'ready', shown: 3, runId: null }])
    const { items, nextCursor } = (await owner.call('GET', `/projects/sessions?limit=1&cursor=${newest.nextCursor}`)).body
    expect(items).toMatchObject([{ sessionId: first.sessionId, desiredPosition: '백엔드 개발자', shown: 6 }])
    expect(nextCursor).toBeNull()
    expect(new Date(items[0].expiresAt).getTime()).toBeGreaterThan(Date.now())
    expect((await other.call('GET', '/projects/sessions')).body.items).toEqual([])
  })

  it('know what came of a subject, and the names of the postings that they cite', async () => {
    const { body } = await start(owner)
    const { body: project } = await owner.call('POST', `/projects/sessions/${body.sessionId}/choose`, { subjectId: body.subjects[2].id })
    const session = (await owner.call('GET', `/projects/sessions/${body.sessionId}`)).body
    const shown = session.subjects as Shown[]
    expect(shown.map(({ projectId }) => projectId)).toEqual([null, null, project.id])
    const names = new Map(session.postings.map((posting: { id: string; company: string }) => [posting.id, posting.company]))
    for (const id of shown.flatMap(({ postingIds }) => postingIds)) expect(names.get(id)).toBeTruthy()
  })

  it('begin from a posting, which is then the first that subjects are found from', async () => {
    const { body: posting } = await owner.call('POST', '/postings', { text: POSTING })
    const { body } = await start(owner, { postingId: posting.id })
    const session = (await owner.call('GET', `/projects/sessions/${body.sessionId}`)).body
    expect(session.postings[0]).toEqual({ id: posting.id, company: posting.company, title: posting.title })
    expect((await start(other, { postingId: posting.id })).body.error.code).toBe('postings.not_found')
  })

  it('are forgotten on demand; what came of them stays', async () => {
    const { body } = await start(owner)
    const { body: project } = await owner.call('POST', `/projects/sessions/${body.sessionId}/choose`, { subjectId: body.subjects[0].id })
    expect((await other.call('DELETE', `/projects/sessions/${body.sessionId}`)).status).toBe(404)
    expect((await owner.call('DELETE', `/projects/sessions/${body.sessionId}`)).status).toBe(204)
    expect((await owner.call('GET', `/projects/sessions/${body.sessionId}`)).body.error.code).toBe('projects.session_not_found')
    expect((await owner.call('GET', `/projects/${project.id}`)).status).toBe(200)
  })
})
