import { readFileSync } from 'node:fs'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { schemaProblems } from '#test/json-resume-schema.ts'
import { startModelServer } from '#test/mocks/model-server.ts'
import { type Person, startTestServer, type TestServer } from '#test/server.ts'
import type { FieldSource } from './contract.ts'

const CV = [
  '나우리',
  '백엔드 개발자',
  'uri.na@example.com / 010-0000-1122',
  '## 경력',
  '솔빛물류, 백엔드 개발자 (2022.03 ~ 현재)',
  '- Kotlin과 PostgreSQL로 입출고 API를 만들었습니다.',
  '## 학력',
  '다온대학교 컴퓨터공학과 학사 (2016.03 ~ 2022.02)',
].join('\n')

async function upload(person: Person, text: string): Promise<string> {
  const form = new FormData()
  form.append('file', new Blob([text], { type: 'text/plain' }), 'cv.txt')
  return (await person.call('POST', '/documents', form)).body.id
}

describe('without a model', () => {
  let server: TestServer
  let owner: Person
  beforeAll(async () => {
    server = await startTestServer()
    owner = await server.person()
  })
  afterAll(() => server.stop())

  it('a CV gives a proposal, each field with its line, and nothing is kept', async () => {
    const documentId = await upload(owner, CV)
    const { status, body } = await owner.call('POST', '/profile/extract', { documentId })
    expect(status).toBe(200)
    expect(body.source).toBe('rules')
    expect(body.profile).toMatchObject({
      basics: { name: '나우리', label: '백엔드 개발자', email: 'uri.na@example.com', phone: '010-0000-1122' },
      work: [{ name: '솔빛물류', position: '백엔드 개발자', startDate: '2022-03' }],
      education: [{ institution: '다온대학교', area: '컴퓨터공학과', studyType: '학사', startDate: '2016-03', endDate: '2022-02' }],
    })
    expect(schemaProblems(body.profile)).toEqual([])
    const lines = CV.split('\n')
    for (const { line, text } of body.sources as FieldSource[]) expect(lines[line - 1]?.trim()).toBe(text)
    expect(body.sources).toContainEqual({ path: 'work.0.position', line: 5, text: lines[4] })
    expect((await owner.call('GET', '/profile')).body).toEqual({ basics: {} })
  })

  it('is kept as it was put, and refused with the place of what is wrong', async () => {
    const person = await server.person('keeper')
    const profile = { basics: { name: '나우리' }, work: [{ name: '솔빛물류', startDate: '2022-03' }] }
    expect((await person.call('PUT', '/profile', profile)).status).toBe(200)
    expect((await person.call('GET', '/profile')).body).toMatchObject(profile)
    const wrong = await person.call('PUT', '/profile', { basics: {}, work: [{ name: '솔빛물류', startDate: '2022.03' }] })
    expect(wrong.status).toBe(400)
    expect(JSON.stringify(wrong.body.error.details)).toContain('startDate')
    expect((await person.call('PUT', '/profile', { basics: { email: 'not an address' } })).status).toBe(400)
    expect((await person.call('GET', '/profile')).body).toMatchObject(profile)
  })

  it('a change from a second device that has not seen the first one is told so, and the first one stays', async () => {
    const person = await server.person('two-devices')
    const { body: seen } = await person.call('PUT', '/profile', { basics: { name: '하나' } })
    expect((await person.call('PUT', '/profile', { ...seen, basics: { name: '둘' } })).status).toBe(200)
    const late = await person.call('PUT', '/profile', { ...seen, basics: { name: '셋' } })
    expect(late.status).toBe(409)
    expect(late.body.error.code).toBe('profile.edited_elsewhere')
    expect((await person.call('GET', '/profile')).body.basics.name).toBe('둘')
  })

  it("of two writes that began from the same profile exactly one is kept, and someone else's is never touched", async () => {
    const person = await server.person('racer')
    const { body: seen } = await person.call('PUT', '/profile', { basics: { name: '처음' } })
    const writes = await Promise.all(
      Array.from({ length: 10 }, (_, at) => person.call('PUT', '/profile', { ...seen, basics: { name: `쓰기 ${at}` } })),
    )
    expect(writes.map(({ status }) => status).sort()).toEqual([200, ...Array.from({ length: 9 }, () => 409)])
    const stranger = await server.person('profile-stranger')
    expect((await stranger.call('GET', '/profile')).body).toEqual({ basics: {} })
    const documentId = await upload(person, CV)
    expect((await stranger.call('POST', '/profile/extract', { documentId })).status).toBe(404)
  })

  it('is what postings are matched with before any CV, and without it the latest CV is', async () => {
    const person = await server.person('matcher')
    const skills = async () => (await person.call('GET', '/postings/matches')).body.skills as string[]
    expect((await person.call('GET', '/postings/matches')).status).toBeGreaterThanOrEqual(400)
    await upload(person, CV)
    expect(await skills()).toEqual(expect.arrayContaining(['PostgreSQL']))
    await person.call('PUT', '/profile', { basics: { name: '나우리' }, skills: [{ name: '서버', keywords: ['Redis'] }] })
    expect(await skills()).toEqual(['Redis'])
  })

  it('is in the export, and gone with its person', async () => {
    const person = await server.person('leaver')
    await person.call('PUT', '/profile', { basics: { name: '떠나는사람4417' } })
    expect((await server.grep('떠나는사람4417')).length).toBeGreaterThan(0)
    expect((await person.call('DELETE', '/me')).status).toBeLessThan(300)
    expect(await server.grep('떠나는사람4417')).toEqual([])
  })

  it.each(['ko-backend-newcomer', 'ko-marketing-changer', 'en-data-analyst'])(
    'the sample CV %s is read as what it was made from',
    async (name) => {
      const truth = JSON.parse(readFileSync(`data/samples/cvs/${name}.json`, 'utf8'))
      const form = new FormData()
      form.append('file', new Blob([readFileSync(`data/samples/cvs/${name}.pdf`)], { type: 'application/pdf' }), 'cv.pdf')
      const { body: document } = await owner.call('POST', '/documents', form)
      const { profile } = (await owner.call('POST', '/profile/extract', { documentId: document.id })).body
      const { name: called, email, phone, label, url } = truth.basics
      expect(profile.basics).toMatchObject({ name: called, email, phone, label, url })
      const of = (list: Record<string, unknown>[], ...fields: string[]) => list.map((one) => fields.map((field) => one[field]))
      expect(of(profile.work, 'name', 'position', 'startDate', 'endDate', 'highlights')).toEqual(
        of(truth.work, 'name', 'position', 'startDate', 'endDate', 'highlights'),
      )
      expect(of(profile.education, 'institution', 'area', 'studyType', 'startDate', 'endDate', 'score')).toEqual(
        of(truth.education, 'institution', 'area', 'studyType', 'startDate', 'endDate', 'score'),
      )
      expect(of(profile.projects, 'startDate', 'endDate', 'highlights', 'keywords')).toEqual(
        of(truth.projects, 'startDate', 'endDate', 'highlights', 'keywords'),
      )
      expect(profile.skills).toEqual(truth.skills)
      expect(profile.certificates).toEqual(truth.certificates)
    },
  )
})

describe('with a model', () => {
  it('keeps what stands in the CV and takes out what the model made up', async () => {
    const invented = {
      basics: { name: '나우리', email: 'uri.na@example.com' },
      work: [{ name: '솔빛물류', position: '백엔드 개발자', startDate: '2022.03', highlights: ['매출을 300% 올렸습니다.'] }],
      education: [{ institution: '다온대학교', studyType: '학사' }],
    }
    const model = await startModelServer(JSON.stringify(invented))
    const server = await startTestServer({ model })
    try {
      const person = await server.person()
      const documentId = await upload(person, CV)
      const { body } = await person.call('POST', '/profile/extract', { documentId })
      expect(body.source).toBe('model')
      expect(body.profile.work).toEqual([{ name: '솔빛물류', position: '백엔드 개발자', startDate: '2022-03' }])
      expect(JSON.stringify(body)).not.toContain('300%')
    } finally {
      await server.stop()
      await model.close()
    }
  })
})
