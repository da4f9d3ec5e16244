import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { schemaProblems } from '#test/json-resume-schema.ts'
import { type ModelServer, startModelServer } from '#test/mocks/model-server.ts'
import { type Person, type Reply, startTestServer, type TestServer } from '#test/server.ts'
import { JsonResume } from '#wire/json-resume.ts'
import { createLinks, LINK_SECONDS } from './links.ts'

const INPUTS = {
  email: 'garam.moon@example.com',
  preferred_job: 'BACKEND',
  certification_count: 1,
  project_count: 1,
  major_type: 'MAJOR',
  company_name: '가온커머스',
  position: '백엔드 개발자',
  work_period: 24,
}
/** What this invented person answers, by a word of the question. */
const ANSWERS: readonly (readonly [RegExp, string])[] = [
  [/맡은 일/, '2022.03부터 2024.02까지 주문 시스템을 맡아 동기 처리를 비동기 큐로 바꾸었습니다.'],
  [/달라졌나요/, '평균 응답 시간을 820ms에서 140ms로 줄였습니다.'],
  [/보여 주고 싶은 프로젝트/, "'나눔냉장고'라는 식재료 나눔 앱이고 2024.09 ~ 2024.12에 다섯 명이 함께했습니다."],
  [/본인이 직접 푼 문제/, 'Node.js 서버의 메모리를 620MB에서 240MB로 줄였습니다.'],
  [/학력/, '한별대학교 컴퓨터공학과 학사, 2016.03 ~ 2022.02'],
  [/기술과 도구/, 'Kotlin, Spring Boot, PostgreSQL'],
  [/자격증/, '정보처리기사 2021.05'],
  [/전화번호/, '문가람, 010-0000-1234'],
]
const answerTo = (question: string) => ANSWERS.find(([sign]) => sign.test(question))?.[1] ?? '기록을 잘 남깁니다.'
const init = (person: Person, member_id: number | string, more: object = {}) =>
  person.call('POST', '/resume/agent/init', { member_id, inputs: INPUTS, ...more })
const update = (person: Person, member_id: number | string, more: object) =>
  person.call('POST', '/resume/agent/update', { member_id, ...more })

/** Answers until the end. @returns the questions, and the reply of the end */
async function finish(person: Person, member: number | string, first: Reply): Promise<{ questions: string[]; done: Reply }> {
  const questions: string[] = []
  let reply = first
  while (!reply.body.isComplete) {
    expect(reply.status, JSON.stringify(reply.body)).toBe(200)
    questions.push(reply.body.question)
    reply = await update(person, member, { turn: reply.body.turn, answer: answerTo(reply.body.question) })
  }
  return { questions, done: reply }
}

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

  it('asks for each part once and ends with a file whose every fact stands in an answer', async () => {
    const first = await init(owner, 1)
    expect(first.body).toMatchObject({ member_id: 1, isComplete: false, turn: 1, source: 'rules' })
    expect(first.body.question).toContain('가온커머스')
    const { questions, done } = await finish(owner, 1, first)
    expect(questions).toHaveLength(8)
    expect(new Set(questions).size).toBe(8)
    expect(done.body).toMatchObject({ member_id: 1, isComplete: true, source: 'rules' })
    const { body } = await owner.call('GET', `/resumes/${done.body.resumeId}`)
    expect(JsonResume.parse(body.resume)).toEqual(body.resume)
    expect(schemaProblems(body.resume)).toEqual([])
    const file = await owner.call('GET', `/resumes/${done.body.resumeId}/file?format=json`)
    expect(schemaProblems(JSON.parse(file.bytes.toString()))).toEqual([])
    expect(body.resume).toMatchObject({
      basics: { name: '문가람', email: 'garam.moon@example.com', phone: '010-0000-1234', label: '백엔드 개발자' },
      work: [{ name: '가온커머스', startDate: '2022-03', endDate: '2024-02' }],
      projects: [{ name: '나눔냉장고', startDate: '2024-09', keywords: ['Node.js'] }],
      education: [{ institution: '한별대학교', area: '컴퓨터공학과' }],
      skills: [{ keywords: ['Kotlin', 'Spring Boot', 'PostgreSQL'] }],
      certificates: [{ name: '정보처리기사', date: '2021-05' }],
    })
    for (const { text, turns } of body.lines) {
      const said = questions.map((question, at) => (turns.includes(at + 1) ? answerTo(question) : ''))
      expect(said.join(' ')).toContain(text)
    }
    expect(body.markdown).toContain('820ms에서 140ms')
  })

  it('the link gives the .docx to its owner alone, for a while; the same reply comes again after the end', async () => {
    const { done } = await finish(owner, 'link', await init(owner, 'link'))
    const { pathname, search } = new URL(done.body.resumeUrl)
    const get = (person: Person, query = search) => person.call('GET', pathname + query)
    const file = await get(owner)
    expect([file.status, file.bytes.subarray(0, 2).toString()]).toEqual([200, 'PK'])
    expect((await get(other)).status).toBe(404)
    expect((await get(server.stranger)).status).toBe(401)
    expect((await get(owner, search.replace(/expires=\d+/, 'expires=9999999999'))).status).toBe(404)
    const again = await update(owner, 'link', { answer: '또 있어요.' })
    expect([again.status, again.body.resumeObjectKey]).toEqual([200, done.body.resumeObjectKey])
    expect(done.body.resumeObjectKey).toMatch(/^resumes\/[0-9a-f]{2}\/[0-9a-f]{48}$/)
  })

  it.each([
    ['docx', 'PK'],
    ['pdf', '%PDF'],
    ['md', '# '],
    ['json', '{'],
  ])('is downloaded as %s', async (format, start) => {
    const [{ id }] = (await owner.call('GET', '/resumes?limit=1')).body.items
    const file = await owner.call('GET', `/resumes/${id}/file?format=${format}`)
    expect(file.status).toBe(200)
    expect(file.bytes.toString('latin1').startsWith(start)).toBe(true)
    expect(file.headers.get('content-disposition')).toContain('filename*=UTF-8')
    expect((await other.call('GET', `/resumes/${id}/file?format=${format}`)).status).toBe(404)
  })

  it('of fifty answers to one question at once one is accepted, and the state holds that one', async () => {
    const first = await init(owner, 50)
    const replies = await Promise.all(
      Array.from({ length: 50 }, (_, at) => update(owner, 50, { turn: 1, answer: `${at}번 답으로 주문을 맡았습니다.` })),
    )
    const accepted = replies.filter(({ status }) => status === 200)
    const refused = replies.filter(({ status }) => status === 409)
    expect([accepted.length, refused.length]).toEqual([1, 49])
    for (const { body } of refused) expect(['resumes.busy', 'resumes.stale_turn']).toContain(body.error.code)
    const { items } = (await owner.call('GET', '/resume/agent/sessions')).body
    const session = items.find(({ member_id }: { member_id: unknown }) => member_id === 50)
    expect(session).toMatchObject({ status: 'asking', open: { turn: 2, question: accepted[0]?.body.question } })
    expect(session.turns).toHaveLength(1)
    expect(session.turns[0].question).toBe(first.body.question)
    expect(replies.findIndex(({ status }) => status === 200)).toBe(Number.parseInt(session.turns[0].answer, 10))
  })

  it('of many beginnings at once one asks, and all see the same question', async () => {
    const replies = await Promise.all(Array.from({ length: 20 }, () => init(owner, 'rush')))
    const asked = replies.filter(({ status }) => status === 200).map(({ body }) => body.question)
    expect(new Set(asked).size).toBe(1)
    expect(replies.every(({ status, body }) => status === 200 || body.error.code === 'resumes.busy')).toBe(true)
    expect((await init(owner, 'rush')).body).toMatchObject({ turn: 1, question: asked[0] })
  })

  it('a member is a label inside its owner: the number 7 and the text "7" are two, and nobody else has them', async () => {
    await init(owner, 7)
    await update(owner, 7, { answer: '주문 시스템을 맡았습니다.' })
    expect((await init(owner, '7')).body).toMatchObject({ member_id: '7', turn: 1 })
    expect((await init(owner, 7)).body).toMatchObject({ member_id: 7, turn: 2 })
    expect((await update(other, 7, { answer: 'x' })).body.error.code).toBe('resumes.not_found')
    expect((await update(owner, 8, { answer: 'x' })).status).toBe(404)
    const anonymous = await owner.call('POST', '/resume/agent/init', {})
    expect(typeof anonymous.body.member_id).toBe('string')
    expect((await update(owner, anonymous.body.member_id, { skip: true })).status).toBe(200)
  })

  it('a question is skipped, gone back from and answered anew; a number that has passed is stale', async () => {
    const member = 'back'
    const first = (await init(owner, member)).body
    expect((await update(owner, member, { answer: ' ' })).body.error.code).toBe('resumes.no_answer')
    expect((await update(owner, member, { back: true })).body.error.code).toBe('resumes.nothing_before')
    const second = (await update(owner, member, { turn: 1, answer: '주문 시스템을 맡았습니다.' })).body
    expect((await update(owner, member, { turn: 1, answer: '늦은 답' })).body.error.code).toBe('resumes.stale_turn')
    const third = (await update(owner, member, { turn: second.turn, skip: true })).body
    expect(third.question).not.toBe(second.question)
    await update(owner, member, { turn: third.turn, back: true })
    const back = (await update(owner, member, { back: true })).body
    expect(back).toMatchObject({ question: first.question, answer: '주문 시스템을 맡았습니다.' })
    expect(back.turn).toBeGreaterThan(third.turn)
    expect((await update(owner, member, { turn: third.turn, answer: '늦은 답' })).body.error.code).toBe('resumes.stale_turn')
    expect((await update(owner, member, { turn: back.turn, answer: '정산 시스템을 맡았습니다.' })).body.question).toBe(second.question)
  })

  it('an earlier answer is changed, and a conversation is cancelled', async () => {
    await init(owner, 'edit')
    await update(owner, 'edit', { answer: '주문 시스템을 맡았습니다.' })
    const { items } = (await owner.call('GET', '/resume/agent/sessions')).body
    const { id } = items.find(({ member_id }: { member_id: unknown }) => member_id === 'edit')
    const { body } = await owner.call('PATCH', `/resume/agent/sessions/${id}/answers/1`, { answer: '결제 시스템을 맡았습니다.' })
    expect(body.turns[0].answer).toBe('결제 시스템을 맡았습니다.')
    expect((await owner.call('PATCH', `/resume/agent/sessions/${id}/answers/2`, { answer: 'x' })).body.error.code).toBe(
      'resumes.stale_turn',
    )
    expect((await other.call('DELETE', `/resume/agent/sessions/${id}`)).status).toBe(404)
    expect((await owner.call('DELETE', `/resume/agent/sessions/${id}`)).status).toBe(204)
    expect((await update(owner, 'edit', { answer: 'x' })).status).toBe(404)
  })

  it('what stands in a CV is not asked for, and stands in the résumé', async () => {
    const form = new FormData()
    const cv =
      '문가람\n백엔드 개발자\n010-0000-1234\n학력\n한별대학교 컴퓨터공학과 학사 (2016.03 ~ 2022.02)\n기술\nKotlin, Spring Boot, PostgreSQL, Redis, Docker\n자격증\n정보처리기사 (2021.05)'
    form.append('file', new Blob([cv], { type: 'text/plain' }), 'cv.txt')
    const documentId = (await owner.call('POST', '/documents', form)).body.id
    const first = await init(owner, 'cv', { documentId, inputs: { ...INPUTS, email: undefined } })
    const { questions, done } = await finish(owner, 'cv', first)
    expect(questions.join()).not.toMatch(/학력|기술과 도구|자격증|전화번호/)
    expect(questions.length).toBeGreaterThanOrEqual(3)
    const { resume } = (await owner.call('GET', `/resumes/${done.body.resumeId}`)).body
    expect(resume).toMatchObject({
      basics: { name: '문가람', phone: '010-0000-1234' },
      education: [{ institution: '한별대학교', area: '컴퓨터공학과', startDate: '2016-03', endDate: '2022-02' }],
      skills: [{ keywords: ['Kotlin', 'Spring Boot', 'PostgreSQL', 'Redis', 'Docker'] }],
      certificates: [{ name: '정보처리기사', date: '2021-05' }],
    })
    expect((await init(other, 'cv', { documentId })).body.error.code).toBe('documents.not_found')
  })

  it('somebody who says little gets at least three questions and a résumé with what there is', async () => {
    const quiet = await server.person('quiet')
    let reply = await quiet.call('POST', '/resume/agent/init', {
      member_id: 1,
      inputs: { work_period: 0, project_count: 0, certification_count: 0 },
    })
    let count = 0
    while (!reply.body.isComplete) {
      count++
      reply = await update(quiet, 1, { answer: '없음' })
    }
    expect(count).toBeGreaterThanOrEqual(3)
    const { resume } = (await quiet.call('GET', `/resumes/${reply.body.resumeId}`)).body
    expect(resume.basics).toMatchObject({ name: 'quiet', email: 'quiet@example.com' })
    expect([resume.work, resume.projects, resume.education]).toEqual([[], [], []])
  })

  it('a page that was away hears of the questions and of the file', async () => {
    const person = await server.person('away')
    const { done } = await finish(person, 1, await init(person, 1))
    const events: any[] = []
    for await (const event of person.events('/events', { headers: { 'last-event-id': '0' } })) {
      events.push(event)
      if (event.type === 'file-ready') break
    }
    const asked = events.filter(({ type }) => type === 'question-asked')
    expect(asked.map(({ turn }) => turn)).toEqual([1, 2, 3, 4, 5, 6, 7, 8])
    expect(asked.every(({ memberId }) => memberId === 1)).toBe(true)
    expect(events.at(-1)).toMatchObject({ type: 'file-ready', key: done.body.resumeObjectKey })
  })

  it('a résumé is changed by hand, and its files follow', async () => {
    const [{ id }] = (await owner.call('GET', '/resumes?limit=1')).body.items
    const { resume } = (await owner.call('GET', `/resumes/${id}`)).body
    const changed = { ...resume, basics: { ...resume.basics, summary: '추측보다 측정을 먼저 합니다.' } }
    expect((await other.call('PATCH', `/resumes/${id}`, { resume: changed })).status).toBe(404)
    expect((await owner.call('PATCH', `/resumes/${id}`, { resume: changed, title: '지원용' })).body.title).toBe('지원용')
    expect((await owner.call('GET', `/resumes/${id}/file?format=md`)).bytes.toString()).toContain('추측보다 측정을')
    expect((await owner.call('PATCH', `/resumes/${id}`, { resume: { basics: {} } })).status).toBe(400)
  })

  it('nothing is left of a person who leaves, and the export holds the file', async () => {
    const person = await server.person('goes')
    await person.call('POST', '/resume/agent/init', { member_id: 1, inputs: { ...INPUTS, company_name: '쇠똥구리별' } })
    let reply = await update(person, 1, { answer: '쇠똥구리별에서 주문을 맡아 응답을 820ms에서 140ms로 줄였습니다.' })
    while (!reply.body.isComplete) reply = await update(person, 1, { skip: true })
    expect(await server.grep('쇠똥구리별')).toEqual(expect.arrayContaining(['resumes', 'resume_sessions']))
    const archive = (await person.call('GET', '/me/export')).bytes.toString('latin1')
    expect(archive).toContain(`resumes/${reply.body.resumeId}.docx`)
    await person.call('DELETE', '/me', { password: 'correct-horse-battery-9' })
    expect(await server.grep('쇠똥구리별')).toEqual([])
  })

  it('a link that has run out says so, and one of another key is none', () => {
    let now = new Date('2027-01-01T00:00:00Z')
    const clock = { now: () => now }
    const links = createLinks({ secret: 'a'.repeat(32), publicUrl: 'http://127.0.0.1:1', clock })
    const url = new URL(links.make('me', 'one'))
    const link = { expires: Number(url.searchParams.get('expires')), signature: url.searchParams.get('signature') ?? '' }
    links.check('me', 'one', link)
    expect(() => links.check('me', 'two', link)).toThrow('resumes.not_found')
    expect(() => createLinks({ secret: 'b'.repeat(32), publicUrl: '', clock }).check('me', 'one', link)).toThrow('resumes.not_found')
    now = new Date(now.getTime() + (LINK_SECONDS + 1) * 1000)
    expect(() => links.check('me', 'one', link)).toThrow('resumes.link_expired')
  })
})

describe('with a model', () => {
  let server: TestServer
  let model: ModelServer
  let owner: Person
  const QUESTION = '가온커머스에서 주문을 다루실 때 가장 크게 바꾼 것은 무엇이고, 언제부터 언제까지 하셨나요?'
  beforeAll(async () => {
    model = await startModelServer('네.')
    server = await startTestServer({ model })
    owner = await server.person()
  })
  afterAll(async () => {
    await server.stop()
    await model.close()
  })

  it('words its questions by what was said, and never sees how to reach the person', async () => {
    model.script(QUESTION)
    const first = await init(owner, 1)
    expect(first.body).toMatchObject({ question: QUESTION, source: 'model' })
    const prompt = JSON.stringify(model.requests[0]?.body.messages)
    expect(prompt).toContain('가온커머스')
    expect(prompt).not.toContain('garam.moon@')
  })

  it.each([
    ['an error', { status: 500 }],
    ['a refusal', '죄송하지만 그 요청은 도와드릴 수 없습니다.'],
    ['no question', '저는 주문 처리 시스템을 바꾼 경험이 있습니다.'],
    ['a stream that is cut', { text: QUESTION, fault: 'eof', after: 3 } as const],
    ['an interrogation', `${QUESTION} 왜요? 어떻게요? 누구와요? 언제요?`],
  ])('%s never becomes a question', async (_, script) => {
    model.script(script)
    const { body } = await init(owner, 'faulty', { restart: true })
    expect(body.source).toBe('rules')
    expect(body.question).toContain('맡은 일을 알려 주세요')
  })

  it('a question that was asked, in other words, is not asked again', async () => {
    model.script(QUESTION)
    await init(owner, 'same')
    model.script('가온커머스에서 주문을 다루실 때 가장 크게 바꾼 것은 무엇이었나요? 언제부터 하셨나요?')
    const { body } = await update(owner, 'same', { answer: '주문 시스템을 맡았습니다.' })
    expect(body.source).toBe('rules')
    expect(body.question).not.toContain('바꾼 것')
  })

  it.each([
    ['a figure that nobody gave', '주문 시스템의 응답 시간을 73% 줄임', 'rules'],
    ['a tool that nobody named', 'Kafka로 주문 시스템의 동기 처리를 비동기 큐로 바꿈', 'rules'],
    ['a story that nobody told', '해외 지사와 협업하여 신규 시장 진출을 주도함', 'rules'],
    ['what was said', '주문 시스템의 동기 처리를 비동기 큐로 바꿈', 'model'],
  ])('a line with %s', async (name, text, source) => {
    const member = `write ${name}`
    model.script(QUESTION)
    await init(owner, member, { restart: true })
    model.script('죄송하지만 도와드릴 수 없습니다.')
    let reply = await update(owner, member, { answer: '주문 시스템을 맡아 동기 처리를 비동기 큐로 바꾸어 지연을 절반으로 단축했습니다.' })
    model.script(JSON.stringify({ lines: [{ section: 'work', text, turns: [1] }] }))
    while (!reply.body.isComplete) reply = await update(owner, member, { skip: true })
    expect(reply.body.source).toBe(source)
    const { lines } = (await owner.call('GET', `/resumes/${reply.body.resumeId}`)).body
    expect(JSON.stringify(lines).includes(text)).toBe(source === 'model')
  })

  it('work that is stopped keeps the answer and goes on with the question of the rules', async () => {
    model.script(QUESTION)
    await init(owner, 'stop')
    const from = model.requests.length
    model.script({ text: '네.', fault: 'hang' })
    const { body } = await owner.call(
      'POST',
      '/resume/agent/update',
      { member_id: 'stop', answer: '주문 시스템을 맡았습니다.' },
      { prefer: 'respond-async' },
    )
    await model.request(from + 1)
    expect((await update(owner, 'stop', { answer: '또' })).body.error.code).toBe('resumes.busy')
    await owner.call('DELETE', `/runs/${body.runId}`)
    model.script(QUESTION)
    const again = (await init(owner, 'stop')).body
    expect(again).toMatchObject({ turn: 2, source: 'rules' })
    expect(again.question).toContain('달라졌나요')
  })

  it('a conversation begun anew shuts out the work on the old one', async () => {
    model.script(QUESTION)
    await init(owner, 'anew')
    const from = model.requests.length
    model.script({ text: QUESTION.replace('바꾼', '늦게 바꾼'), pieceMs: 20 })
    const slow = update(owner, 'anew', { answer: '주문 시스템을 맡았습니다.' })
    await model.request(from + 1)
    model.script({ status: 500 })
    const fresh = (await init(owner, 'anew', { restart: true })).body
    expect((await slow).status).toBe(409)
    expect((await init(owner, 'anew')).body).toMatchObject({ question: fresh.question, turn: fresh.turn })
    expect(fresh.turn).toBeGreaterThan(1)
  })
})
