import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type ModelServer, startModelServer } from '#test/mocks/model-server.ts'
import { type Person, startTestServer, type TestServer } from '#test/server.ts'
import type { TailoredChange, Tailoring } from './contract.ts'

const LINES = [
  '사내 달력을 정리함',
  '신입의 적응을 도움',
  '회의록을 남김',
  '자리를 옮김',
  '응답 시간을 820ms에서 140ms로 줄임',
  'Redis로 재고 조회를 캐시함',
]
const RESUME = {
  basics: { name: '문가람', label: '백엔드 개발자' },
  work: [{ name: '가온커머스', highlights: LINES }],
  projects: [
    { name: '여행 사진첩', highlights: ['사진을 모음'] },
    { name: '나눔냉장고', highlights: ['Kotlin과 Spring Boot로 서버를 만듦', 'Docker로 배포를 자동으로 만듦'] },
  ],
  skills: [{ name: '기술', keywords: ['Figma', 'Spring Boot'] }],
}
const POSTING = `회사: 솔밭상점
직무: 백엔드 개발자

자격요건
- Spring Boot로 서버를 개발한 경험이 있는 분
- Redis를 캐시로 사용해 본 분
- Kafka 운영 경험이 있는 분
- 개발 경력 3년 이상인 분

우대사항
- Docker로 배포를 자동화해 본 분`

async function prepare(person: Person) {
  const posting = await person.call('POST', '/postings', { text: POSTING })
  const resume = await person.call('POST', '/resumes', { title: '문가람 이력서', resume: RESUME })
  return { postingId: posting.body.id as string, id: resume.body.id as string, versionId: resume.body.versionId as string }
}
const of = (kind: TailoredChange['kind'], { changes }: Tailoring) => changes.filter((change) => change.kind === kind)
/** Every word of a value. */
const wordsIn = (value: unknown) => new Set(JSON.stringify(value).match(/[\p{L}\p{N}]+/gu))

describe('by rules', () => {
  let server: TestServer
  let owner: Person
  let other: Person
  beforeAll(async () => {
    server = await startTestServer()
    owner = await server.person()
    other = await server.person()
  })
  afterAll(() => server.stop())

  it('coverage names for each requirement the line that it rests on, and what shows nowhere', async () => {
    const { id, postingId } = await prepare(owner)
    const { body } = await owner.call('GET', `/resumes/${id}/coverage?postingId=${postingId}`)
    expect(body).toMatchObject({ company: '솔밭상점', source: 'rules' })
    const rests = (text: string) => body.covered.find((line: { text: string }) => line.text.includes(text))?.skills
    expect(rests('Spring Boot')).toContainEqual({
      name: 'Spring Boot',
      line: { section: 'projects', of: '나눔냉장고', text: 'Kotlin과 Spring Boot로 서버를 만듦' },
    })
    expect(rests('Redis')).toContainEqual({
      name: 'Redis',
      line: { section: 'work', of: '가온커머스', text: 'Redis로 재고 조회를 캐시함' },
    })
    expect(body.missing).toMatchObject([{ text: expect.stringContaining('Kafka'), skills: [{ name: 'Kafka', line: null }] }])
    expect(body.unjudged).toEqual([expect.stringContaining('3년')])
    expect(body.score).toBeGreaterThan(50)
    expect(body.score).toBeLessThan(100)
  })

  it('what answers the posting goes first, what says nothing to it may stay behind, and nothing is invented', async () => {
    const { id, postingId } = await prepare(owner)
    const { status, body } = await owner.call('POST', `/resumes/${id}/tailorings`, { postingId })
    expect([status, body.status, body.source]).toEqual([201, 'ready', 'rules'])
    expect(of('order', body)).toContainEqual(
      expect.objectContaining({ section: 'projects', of: null, after: ['나눔냉장고', '여행 사진첩'] }),
    )
    const [job] = of('order', body).filter(({ of: entry }) => entry === '가온커머스')
    expect(job?.after[0]).toBe('Redis로 재고 조회를 캐시함')
    expect(job?.answers).toEqual([expect.stringContaining('Redis')])
    expect(of('add', body)).toMatchObject([{ of: '기술', after: expect.arrayContaining(['Redis', 'Docker']) }])
    const left = of('omit', body).flatMap(({ before }) => before)
    expect(left.length).toBeGreaterThan(0)
    for (const text of left) expect(text, 'a result or a tool speaks for itself').not.toMatch(/\d|Redis|^사내/)
    for (const word of wordsIn(body.changes.map(({ after }: TailoredChange) => after))) expect(JSON.stringify(RESUME)).toContain(word)
  })

  it('each change is taken or refused by itself; the rest stays as it was', async () => {
    const { id, postingId, versionId } = await prepare(owner)
    const { body } = await owner.call('POST', `/resumes/${id}/tailorings`, { postingId })
    const [omit] = of('omit', body)
    const [add] = of('add', body)
    const { body: changed } = await owner.call('POST', `/resumes/${id}/tailorings/${body.id}/accept`, { accepted: [omit?.id, add?.id] })
    expect(changed.resume.work[0].highlights).toEqual(LINES.filter((text) => text !== omit?.before[0]))
    expect(changed.resume.skills[0].keywords).toEqual(['Figma', 'Spring Boot', ...(add?.after ?? [])])
    expect(changed.resume.projects).toEqual(RESUME.projects)
    const { items } = (await owner.call('GET', `/resumes/${id}/versions`)).body
    expect(items).toMatchObject([{ origin: 'tailored', name: expect.stringContaining('솔밭상점'), isCurrent: true }, { id: versionId }])
    const again = await owner.call('POST', `/resumes/${id}/tailorings/${body.id}/accept`, { accepted: [omit?.id] })
    expect([again.status, again.body.error.code]).toEqual([409, 'resumes.nothing_applied'])
  })

  it('what was edited meanwhile stays, and a copy leaves the résumé as it is', async () => {
    const { id, postingId } = await prepare(owner)
    const { body } = await owner.call('POST', `/resumes/${id}/tailorings`, { postingId })
    const edited = { ...RESUME, work: [{ name: '가온커머스', highlights: [...LINES, '새로 적은 줄'] }] }
    await owner.call('PATCH', `/resumes/${id}`, { resume: edited })
    const accepted = body.changes.map((change: TailoredChange) => change.id)
    const { body: copy } = await owner.call('POST', `/resumes/${id}/tailorings/${body.id}/accept`, { accepted, copyTitle: '솔밭상점용' })
    expect(copy.id).not.toBe(id)
    expect(copy.title).toBe('솔밭상점용')
    expect(copy.resume.work[0].highlights[0]).toBe('Redis로 재고 조회를 캐시함')
    expect(copy.resume.work[0].highlights).toContain('새로 적은 줄')
    expect(copy.resume.projects[0].name).toBe('나눔냉장고')
    expect((await owner.call('GET', `/resumes/${id}`)).body.resume).toEqual(edited)
  })

  it('proposals are kept for every device, and are nobody else’s', async () => {
    const { id, postingId } = await prepare(owner)
    const { body } = await owner.call('POST', `/resumes/${id}/tailorings`, { postingId })
    expect((await owner.call('GET', `/resumes/${id}/tailorings`)).body.items).toMatchObject([{ id: body.id, status: 'ready' }])
    const theirs = await prepare(other)
    const tried = await Promise.all([
      other.call('GET', `/resumes/${id}/tailorings`),
      other.call('GET', `/resumes/${theirs.id}/tailorings/${body.id}`),
      other.call('POST', `/resumes/${id}/tailorings`, { postingId: theirs.postingId }),
      other.call('POST', `/resumes/${theirs.id}/tailorings`, { postingId }),
      other.call('POST', `/resumes/${theirs.id}/tailorings/${body.id}/accept`, { accepted: ['c1'] }),
      other.call('GET', `/resumes/${id}/coverage?postingId=${theirs.postingId}`),
      other.call('GET', `/resumes/${theirs.id}/coverage?postingId=${postingId}`),
      other.call('DELETE', `/resumes/${theirs.id}/tailorings/${body.id}`),
    ])
    expect(tried.map(({ status }) => status)).toEqual(Array(8).fill(404))
    expect((await owner.call('DELETE', `/resumes/${id}/tailorings/${body.id}`)).status).toBe(204)
    expect((await owner.call('GET', `/resumes/${id}/tailorings/${body.id}`)).status).toBe(404)
  })
})

describe('with a model', () => {
  let server: TestServer
  let model: ModelServer
  let owner: Person
  beforeAll(async () => {
    model = await startModelServer()
    server = await startTestServer({ model })
    owner = await server.person()
  })
  afterAll(async () => {
    await server.stop()
    await model.close()
  })
  const answering = (plan: object) => JSON.stringify({ leading: [{ line: 5, demand: 1 }], leaveOut: [], rewords: [], ...plan })
  const tailor = async (script: string) => {
    // The posting is read by rules.
    model.script('죄송하지만 도와드릴 수 없습니다.')
    const { id, postingId } = await prepare(owner)
    model.script(script)
    return { id, tailoring: (await owner.call('POST', `/resumes/${id}/tailorings`, { postingId })).body as Tailoring }
  }

  it('a line may be said in other words, and stays what it was', async () => {
    const { id, tailoring } = await tailor(answering({ rewords: [{ line: 5, text: 'Redis 캐시로 재고 조회' }] }))
    expect(tailoring.source).toBe('model')
    const [reword] = of('reword', tailoring)
    expect(reword).toMatchObject({ of: '가온커머스', before: ['Redis로 재고 조회를 캐시함'], after: ['Redis 캐시로 재고 조회'] })
    const { body } = await owner.call('POST', `/resumes/${id}/tailorings/${tailoring.id}/accept`, { accepted: [reword?.id] })
    expect(body.resume.work[0].highlights).toContain('Redis 캐시로 재고 조회')
    expect(body.source).toBe('model')
  })

  it.each([
    ['adds a figure', { rewords: [{ line: 5, text: 'Redis로 재고 조회를 캐시해 90% 줄임' }] }],
    ['loses a figure', { rewords: [{ line: 4, text: '응답 시간을 줄임' }] }],
    ['adds a tool', { rewords: [{ line: 5, text: 'Redis와 Kafka로 재고 조회를 캐시함' }] }],
    ['names a line that is not there', { leaveOut: [99] }],
    ['names a requirement that is not there', { leading: [{ line: 0, demand: 99 }] }],
  ])('a model that %s is not listened to', async (_, plan) => {
    const { tailoring } = await tailor(answering(plan))
    expect(tailoring.source).toBe('rules')
    expect(of('reword', tailoring)).toEqual([])
  })

  it('a proposal that is stopped says so, and the résumé stays as it was', async () => {
    model.script('죄송하지만 도와드릴 수 없습니다.')
    const { id, postingId } = await prepare(owner)
    const from = model.requests.length
    model.script({ text: '{', fault: 'hang' })
    const { body } = await owner.call('POST', `/resumes/${id}/tailorings`, { postingId }, { prefer: 'respond-async' })
    await model.request(from + 1)
    const early = await owner.call('POST', `/resumes/${id}/tailorings/${body.tailoringId}/accept`, { accepted: ['c1'] })
    expect([early.status, early.body.error.code]).toEqual([409, 'resumes.tailoring_not_ready'])
    await owner.call('DELETE', `/runs/${body.runId}`)
    expect((await owner.call('GET', `/resumes/${id}/tailorings/${body.tailoringId}`)).body.status).toBe('failed')
    expect((await owner.call('GET', `/resumes/${id}`)).body.resume).toEqual(RESUME)
  })
})
