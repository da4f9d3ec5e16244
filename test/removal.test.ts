// What a person removes is gone from everywhere: from its own tables, and from what the runs that made it have kept of it.
import { afterAll, beforeAll, expect, it } from 'vitest'
import { type Person, startTestServer, type TestServer } from './server.ts'

let server: TestServer
let owner: Person
beforeAll(async () => {
  server = await startTestServer()
  owner = await server.person()
})
afterAll(() => server.stop())

/** Expects that a word stands somewhere in a run, and after `remove` nowhere at all. */
async function isGone(word: string, remove: () => Promise<{ status: number }>) {
  expect(await server.grep(word)).toContain('runs')
  expect((await remove()).status).toBe(204)
  expect(await server.grep(word)).toEqual([])
}
const draft = (answer: string, more: object = {}) => ({
  company: '가온',
  position: '백엔드',
  question: '도전한 경험을 작성해 주세요.',
  answers: [answer],
  ...more,
})
async function upload(text: string): Promise<string> {
  const form = new FormData()
  form.append('file', new Blob([text]), 'cv.txt')
  const { status, body } = await owner.call('POST', '/documents', form)
  expect(status).toBe(201)
  return body.id
}

it('a letter, with its draft and what was asked of it', async () => {
  const { body } = await owner.call('POST', '/letters', draft('쇠똥구리하나 기록을 살폈습니다. 그 뒤로 기록을 남깁니다.'))
  await owner.call('POST', `/letters/${body.id}/messages`, { query: '쇠똥구리하나를 더 짧게 줄여 주세요.' })
  await isGone('쇠똥구리하나', () => owner.call('DELETE', `/letters/${body.id}`))
  expect((await owner.call('GET', `/runs/${body.runId}`)).status).toBe(404)
})

it('an application, with its letters', async () => {
  const { body } = await owner.call('POST', '/letters', draft('쇠똥구리둘 기록을 살폈습니다.'))
  await isGone('쇠똥구리둘', () => owner.call('DELETE', `/applications/${body.applicationId}`))
})

it('a document, with the profile that was proposed from it', async () => {
  const documentId = await upload('나우리\n\n경력\n쇠똥구리셋물류 백엔드 개발자 2022.03 - 2024.02\n- 주문 기록을 살핌')
  expect((await owner.call('POST', '/profile/extract', { documentId })).status).toBe(200)
  await isGone('쇠똥구리셋', () => owner.call('DELETE', `/documents/${documentId}`))
})

it('a posting, with the text that it was made from', async () => {
  const text = '쇠똥구리넷소프트 백엔드 개발자\n\n자격요건\n- Java 경력 3년 이상'
  const { body } = await owner.call('POST', '/postings', { text })
  expect((await owner.call('POST', '/postings', { text })).body.merged).toBe(true)
  await isGone('쇠똥구리넷', () => owner.call('DELETE', `/postings/${body.id}`))
})

it('an interview, with its answers', async () => {
  const counts = { technical: 1, behavioural: 0, personal: 0 }
  const { body } = await owner.call('POST', '/interviews', { position: 'be', counts })
  const answer = { answer: '쇠똥구리다섯 방법으로 색인을 만들어 조회를 줄였습니다.' }
  expect((await owner.call('POST', `/interviews/${body.id}/turns/${body.turns[0].id}/answer`, answer)).status).toBe(200)
  await isGone('쇠똥구리다섯', () => owner.call('DELETE', `/interviews/${body.id}`))
})

it('a résumé, with the conversation that it came of', async () => {
  const inputs = {
    email: 'garam.moon@example.com',
    preferred_job: 'BACKEND',
    certification_count: 1,
    project_count: 1,
    major_type: 'MAJOR',
    company_name: '쇠똥구리여섯',
    position: '백엔드 개발자',
    work_period: 24,
  }
  const step = (answer: object) => owner.call('POST', '/resume/agent/update', { member_id: 1, ...answer })
  await owner.call('POST', '/resume/agent/init', { member_id: 1, inputs })
  let reply = await step({ answer: '쇠똥구리여섯에서 주문을 맡아 응답을 820ms에서 140ms로 줄였습니다.' })
  while (!reply.body.isComplete) reply = await step({ skip: true })
  await isGone('쇠똥구리여섯', () => owner.call('DELETE', `/resumes/${reply.body.resumeId}`))
})
