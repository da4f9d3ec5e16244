// Runs whose end could not be settled, since a later version no longer understands what they were given: what they worked on is not locked for ever.
import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest'
import { type ModelServer, startModelServer } from './mocks/model-server.ts'
import { type Person, startTestServer, type TestServer } from './server.ts'

const TEXT = '주문 기록을 하나씩 살펴 느린 질의를 찾았고, 색인을 나누어 응답 시간을 줄였습니다.'
const LETTER = {
  company: '가온커머스',
  position: '백엔드',
  question: '도전한 경험을 작성해 주세요.',
  answers: ['주문 기록을 살폈다.'],
}
const ASYNC = { prefer: 'respond-async' }

let server: TestServer
let model: ModelServer
let owner: Person
beforeAll(async () => {
  model = await startModelServer(TEXT)
  server = await startTestServer({ model, settings: { JIWON_SAMPLES: 'true' } })
  owner = await server.person()
})
beforeEach(() => model.script({ fault: 'hang' }))
afterAll(async () => {
  await server.stop()
  await model.close()
})

/** Stops a run, as after an upgrade that has changed what runs of its kind are given. */
async function leaveUnsettled(runId: string) {
  await server.pool.query(`update runs set input = '{"of": "another version"}' where id = $1`, [runId])
  expect((await owner.call('DELETE', `/runs/${runId}`)).body.status).toBe('stopped')
}
const forget = (runId: string) => server.pool.query('delete from runs where id = $1', [runId])

it('a letter says that nobody writes it, takes a text by hand, and is drafted again', async () => {
  const { body } = await owner.call('POST', '/letters', LETTER, ASYNC)
  expect((await owner.call('PATCH', `/letters/${body.letterId}`, { content: TEXT })).body.error.code).toBe('letters.busy')
  await leaveUnsettled(body.runId)
  expect((await owner.call('GET', `/letters/${body.letterId}`)).body.status).toBe('failed')
  model.script(TEXT)
  const again = await owner.call('POST', '/letters', { ...LETTER, letterId: body.letterId })
  expect([again.status, again.body.id]).toEqual([201, body.letterId])
  model.script({ fault: 'hang' })
  const revision = await owner.call('POST', `/letters/${body.letterId}/messages`, { query: '더 짧게 고쳐 주세요.' }, ASYNC)
  await leaveUnsettled(revision.body.runId)
  const saved = await owner.call('PATCH', `/letters/${body.letterId}`, { content: '손으로 고쳤습니다.' })
  expect([saved.status, saved.body.status]).toEqual([200, 'ready'])
})

it('a letter and its application are removed although the run is forgotten', async () => {
  const { body } = await owner.call('POST', '/letters', LETTER, ASYNC)
  const other = await owner.call('POST', '/letters', { ...LETTER, applicationId: body.applicationId }, ASYNC)
  for (const { runId } of [body, other.body]) {
    await leaveUnsettled(runId)
    await forget(runId)
  }
  expect((await owner.call('DELETE', `/letters/${body.letterId}`)).status).toBe(204)
  expect((await owner.call('DELETE', `/applications/${body.applicationId}`)).status).toBe(204)
})

it('an answer in an interview can be given again, and the interview be removed', async () => {
  const counts = { technical: 1, behavioural: 0, personal: 0 }
  const { id, turns } = (await owner.call('POST', '/interviews', { position: 'be', counts })).body
  const answer = () =>
    owner.call('POST', `/interviews/${id}/turns/${turns[0].id}/answer`, { answer: '부하를 재어 보고 결정합니다.', seconds: 30 }, ASYNC)
  const first = (await answer()).body
  expect((await answer()).body.error.code).toBe('interviews.busy')
  await leaveUnsettled(first.runId)
  const second = await answer()
  expect(second.status).toBe(202)
  await leaveUnsettled(second.body.runId)
  await forget(second.body.runId)
  expect((await owner.call('DELETE', `/interviews/${id}`)).status).toBe(204)
})

it('subjects of projects can be asked for again, and their session be removed', async () => {
  const { body } = await owner.call('POST', '/projects/sessions', { desiredPosition: '백엔드 개발자' }, ASYNC)
  const again = () => owner.call('POST', `/projects/sessions/${body.sessionId}/regenerate`, undefined, ASYNC)
  expect((await again()).body.error.code).toBe('projects.busy')
  await leaveUnsettled(body.runId)
  const second = await again()
  expect(second.status).toBe(202)
  await leaveUnsettled(second.body.runId)
  await forget(second.body.runId)
  expect((await owner.call('DELETE', `/projects/sessions/${body.sessionId}`)).status).toBe(204)
})
