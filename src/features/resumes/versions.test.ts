import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type Person, startTestServer, type TestServer } from '#test/server.ts'

const JOB = {
  name: '가온커머스',
  position: '백엔드 개발자',
  startDate: '2022-03',
  highlights: ['주문을 맡음', '응답을 820ms에서 140ms로 줄임'],
}
const RESUME = { basics: { name: '문가람', label: '백엔드 개발자' }, work: [JOB], 'x-ko': { birthDate: '1998-04-02' } }

let server: TestServer
let owner: Person
let other: Person
beforeAll(async () => {
  server = await startTestServer()
  owner = await server.person()
  other = await server.person()
})
afterAll(() => server.stop())

const add = async (person = owner) => (await person.call('POST', '/resumes', { title: '문가람 이력서', resume: RESUME })).body
const summary = (text: string) => ({ ...RESUME, basics: { ...RESUME.basics, summary: text } })

describe('a résumé that stays', () => {
  it('is begun by hand, and nothing claims to have helped with it', async () => {
    const made = await add()
    expect(made).toMatchObject({ title: '문가람 이력서', language: 'ko', source: null, lines: [], answers: [], resume: RESUME })
    const { body } = await owner.call('GET', `/resumes/${made.id}/versions`)
    expect(body.items).toMatchObject([{ origin: 'hand', source: null, name: null, isCurrent: true }])
    expect((await owner.call('POST', '/resumes', { title: 'x', resume: { basics: {} } })).status).toBe(400)
  })

  it('keeps the saves of one sitting as one version, and one with a name as another', async () => {
    const { id, versionId } = await add()
    const save = async (text: string, more: object = {}) =>
      (await owner.call('PATCH', `/resumes/${id}`, { resume: summary(text), ...more })).body
    const first = await save('가', { baseVersionId: versionId })
    expect(first.versionId).not.toBe(versionId)
    const second = await save('가나', { baseVersionId: first.versionId })
    await save('가나', { baseVersionId: second.versionId, versionName: '제출 전' })
    await save('가나다')
    const { items } = (await owner.call('GET', `/resumes/${id}/versions`)).body
    expect(items.map(({ name, isCurrent }: { name: string | null; isCurrent: boolean }) => [name, isCurrent])).toEqual([
      [null, true],
      ['제출 전', false],
      [null, false],
    ])
    expect(items[1].markdown).toContain('가나')
  })

  it('what arrives twice, once as the page is left and once when it is opened again, is neither a conflict nor another version', async () => {
    const { id, versionId } = await add()
    const save = () => owner.call('PATCH', `/resumes/${id}`, { resume: summary('나가면서 씀'), baseVersionId: versionId })
    const [first, again] = [await save(), await save()]
    expect([first.status, again.status]).toEqual([200, 200])
    expect(again.body.versionId).toBe(first.body.versionId)
    expect((await owner.call('GET', `/resumes/${id}/versions`)).body.items).toHaveLength(2)
  })

  it('of two devices the later one is told, and both texts are kept', async () => {
    const { id, versionId } = await add()
    await owner.call('PATCH', `/resumes/${id}`, { resume: summary('집에서 씀'), baseVersionId: versionId })
    const late = await owner.call('PATCH', `/resumes/${id}`, { resume: summary('밖에서 씀'), baseVersionId: versionId })
    expect([late.status, late.body.error.code]).toEqual([409, 'resumes.edited_elsewhere'])
    expect(late.body.error.details.resume.basics.summary).toBe('집에서 씀')
    const { items } = (await owner.call('GET', `/resumes/${id}/versions`)).body
    expect(items.map(({ markdown }: { markdown: string }) => /[집밖]에서 씀/.exec(markdown)?.[0] ?? '처음').sort()).toEqual([
      '밖에서 씀',
      '집에서 씀',
      '처음',
    ])
    const chosen = await owner.call('POST', `/resumes/${id}/versions/${late.body.error.details.yourVersionId}/select`)
    expect(chosen.body.resume.basics.summary).toBe('밖에서 씀')
  })

  it('of fifty saves at once from one version one is taken, and none is lost', async () => {
    const { id, versionId } = await add()
    const replies = await Promise.all(
      Array.from({ length: 50 }, (_, at) =>
        owner.call('PATCH', `/resumes/${id}`, { resume: summary(`${at}번째`), baseVersionId: versionId }),
      ),
    )
    expect(replies.map(({ status }) => status).sort()).toEqual([200, ...Array(49).fill(409)])
    const { items } = (await owner.call('GET', `/resumes/${id}/versions?limit=100`)).body
    const kept = new Set(items.flatMap(({ markdown }: { markdown: string }) => /\d+번째/.exec(markdown) ?? []))
    expect(kept.size).toBe(50)
  })

  it('goes back to an earlier version without losing the later one, and is copied under another title', async () => {
    const { id, versionId } = await add()
    const later = (await owner.call('PATCH', `/resumes/${id}`, { resume: summary('뒤의 것'), versionName: '뒤' })).body
    const back = await owner.call('POST', `/resumes/${id}/versions/${versionId}/select`)
    expect([back.body.resume, back.body.versionId]).toEqual([RESUME, versionId])
    expect((await owner.call('GET', `/resumes/${id}/versions`)).body.items).toHaveLength(2)
    const copy = (await owner.call('POST', `/resumes/${id}/duplicate`, { title: '사본' })).body
    expect(copy).toMatchObject({ title: '사본', resume: RESUME })
    expect(copy.resumeObjectKey).not.toBe(later.resumeObjectKey)
    expect((await owner.call('POST', `/resumes/${id}/versions/${copy.versionId}/select`)).body.error.code).toBe('resumes.version_not_found')
  })

  it('leaves out of a file what public offices forbid, and keeps it in the résumé', async () => {
    const { id } = await add()
    const file = (omit: string) => owner.call('GET', `/resumes/${id}/file?format=json${omit}`)
    expect((await file('')).bytes.toString()).toContain('1998-04-02')
    expect((await file('&omit=photo,birth')).bytes.toString()).not.toContain('1998')
    expect((await file('&omit=everything')).status).toBe(400)
  })

  it('is nobody else’s', async () => {
    const { id, versionId } = await add()
    const tried = await Promise.all([
      other.call('GET', `/resumes/${id}/versions`),
      other.call('POST', `/resumes/${id}/versions/${versionId}/select`),
      other.call('POST', `/resumes/${id}/duplicate`, { title: 'x' }),
      other.call('PATCH', `/resumes/${id}`, { title: 'x' }),
      other.call('DELETE', `/resumes/${id}`),
    ])
    expect(tried.map(({ status }) => status)).toEqual([404, 404, 404, 404, 404])
  })
})

describe('the agent', () => {
  it('takes an experience card for a project that was told, and asks only for what it lacks', async () => {
    const { body: card } = await owner.call('POST', '/experiences', {
      title: '나눔냉장고',
      period: '2024.09 ~ 2024.12',
      action: 'Node.js 서버를 맡았습니다.',
      result: '메모리를 620MB에서 240MB로 줄였습니다.',
    })
    const inputs = { work_period: 0, project_count: 1, certification_count: 0, preferred_job: 'BACKEND' }
    const begun = await owner.call('POST', '/resume/agent/init', { member_id: 'card', inputs, experienceIds: [card.id] })
    expect(begun.body.turn).toBe(2)
    const questions: string[] = []
    let reply = begun
    while (!reply.body.isComplete) {
      questions.push(reply.body.question)
      reply = await owner.call('POST', '/resume/agent/update', { member_id: 'card', answer: '한별대학교 컴퓨터공학과, 010-0000-1234' })
    }
    expect(questions.length).toBeGreaterThanOrEqual(3)
    expect(questions.join()).not.toContain('프로젝트')
    const { body } = await owner.call('GET', `/resumes/${reply.body.resumeId}`)
    expect(body.resume.projects).toMatchObject([{ name: '나눔냉장고', startDate: '2024-09', keywords: ['Node.js'] }])
    expect(body.answers[0]).toMatchObject({ turn: 1, question: '나눔냉장고' })
    expect(body.lines[0].turns).toEqual([1])
    const foreign = await other.call('POST', '/resume/agent/init', { member_id: 'card', experienceIds: [card.id] })
    expect(foreign.body.error.code).toBe('experiences.not_found')
  })

  it('does not go back behind what was known before', async () => {
    const { body: card } = await owner.call('POST', '/experiences', { title: '카드', action: '무언가를 했습니다.' })
    await owner.call('POST', '/resume/agent/init', { member_id: 'behind', experienceIds: [card.id] })
    const { body } = await owner.call('POST', '/resume/agent/update', { member_id: 'behind', back: true })
    expect(body.error.code).toBe('resumes.nothing_before')
  })

  it('says to which conversation the work belongs, and whether it is the résumé', async () => {
    const { status, body } = await owner.call(
      'POST',
      '/resume/agent/init',
      { member_id: 'named', inputs: { preferred_job: 'BACKEND' } },
      { prefer: 'respond-async' },
    )
    expect([status, Object.keys(body).sort()]).toEqual([202, ['runId', 'sessionId']])
    const { body: session } = await owner.call('GET', `/resume/agent/sessions/${body.sessionId}`)
    expect(session).toMatchObject({ job: '백엔드 개발자', isWriting: false })
  })
})
