import { readFileSync } from 'node:fs'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { type Person, startTestServer, type TestServer } from '#test/server.ts'
import { proposeExperiences } from './proposals.ts'

let server: TestServer
let owner: Person
beforeAll(async () => {
  server = await startTestServer()
  owner = await server.person()
})
afterAll(() => server.stop())

const card = {
  title: '재고 오차 줄이기',
  situation: '창고의 재고가 장부와 맞지 않았다.',
  action: '하루 두 번 세고 원인을 표로 남겼다.',
  result: '오차를 7%에서 1%로 줄였다.',
  tags: ['데이터', '개선'],
}

it('cards are made, found by their words, changed, and removed with what made them findable', async () => {
  const { status, body } = await owner.call('POST', '/experiences', card)
  expect(status).toBe(201)
  await owner.call('POST', '/experiences', { title: '축제 홍보', result: '관객이 두 배로 늘었다.' })
  const found = async (words: string) =>
    (await owner.call('GET', `/experiences?q=${encodeURIComponent(words)}`)).body.items.map(({ title }: { title: string }) => title)
  expect((await found('창고에서 재고의 오차를'))[0]).toBe('재고 오차 줄이기')
  await owner.call('PATCH', `/experiences/${body.id}`, { title: '입고 기록 바로잡기', situation: '입고 기록이 빠져 있었다.' })
  expect((await found('입고 기록'))[0]).toBe('입고 기록 바로잡기')
  expect((await owner.call('DELETE', `/experiences/${body.id}`)).status).toBe(204)
  expect(await found('입고 기록')).not.toContain('입고 기록 바로잡기')
  expect(await server.grep('입고 기록이 빠져')).toEqual([])
})

it('a chosen card gives its sentences to the letter, and shows where it was used', async () => {
  const { body } = await owner.call('POST', '/experiences', card)
  const letter = await owner.call('POST', '/letters', {
    company: '가온',
    position: '운영',
    question: '문제를 해결한 경험',
    experienceIds: [body.id],
  })
  expect(letter.status).toBe(201)
  expect(letter.body.content).toContain('오차를 7%에서 1%로 줄였습니다.')
  expect((await owner.call('GET', `/experiences/${body.id}`)).body.usedIn).toMatchObject([{ letterId: letter.body.id, company: '가온' }])
  const inserted = await owner.call('POST', `/letters/${letter.body.id}/messages`, {
    query: '이 경험을 넣어 주세요',
    experienceId: (await owner.call('POST', '/experiences', { title: '축제', result: '관객이 두 배로 늘었습니다.' })).body.id,
  })
  expect(inserted.body.content).toContain('관객이 두 배로 늘었습니다.')
})

it("someone else's card is not there, and gives nothing to a letter", async () => {
  const other = await server.person('other')
  const { body } = await owner.call('POST', '/experiences', { ...card, result: '남의 비밀 7391' })
  for (const [method, input] of [['GET'], ['PATCH', { title: 'x' }], ['DELETE']] as const)
    expect((await other.call(method, `/experiences/${body.id}`, input)).status).toBe(404)
  const letter = await other.call('POST', '/letters', {
    company: '가온',
    position: '운영',
    question: '경험',
    answers: ['표를 그렸다.'],
    experienceIds: [body.id],
  })
  expect(JSON.stringify(letter.body)).not.toContain('7391')
  expect((await other.call('GET', '/experiences?q=비밀')).body.items).toEqual([])
})

it('a CV suggests cards, each with its own line, and nothing is kept until one is added', async () => {
  const form = new FormData()
  form.append('file', new Blob([readFileSync('data/samples/cvs/ko-backend-newcomer.pdf')], { type: 'application/pdf' }), 'cv.pdf')
  const { body: document } = await owner.call('POST', '/documents', form)
  const before = (await owner.call('GET', '/experiences?limit=100')).body.items.length
  const { items } = (await owner.call('POST', '/experiences/proposals', { documentId: document.id })).body
  expect(items.length).toBeGreaterThanOrEqual(3)
  for (const { line, lineNumber } of items) expect(document.text.split('\n')[lineNumber - 1].replace(/\*\*|`/g, '')).toContain(line)
  expect(items.map(({ title }: { title: string }) => title).join('\n')).not.toContain('|')
  expect((await owner.call('GET', '/experiences?limit=100')).body.items).toHaveLength(before)
  expect((await (await server.person('stranger')).call('POST', '/experiences/proposals', { documentId: document.id })).status).toBe(404)
})

it('contact lines and headings are no experiences; the job is the situation, an outcome the result', () => {
  const items = proposeExperiences(
    '# 이력서\nhaneul@example.com\n010-0000-0000\n경력\n가온커머스 백엔드 (2023.03 - 2025.02)\n- 주문 조회를 비동기로 바꾸어, 응답 시간을 82% 단축했습니다.\n- 팀 회고를 운영했습니다. 매주 기록을 남겼습니다.',
  )
  expect(items.map(({ action, result, situation, period }) => ({ action, result, situation, period }))).toEqual([
    {
      action: '주문 조회를 비동기로 바꾸어,',
      result: '응답 시간을 82% 단축했습니다.',
      situation: '가온커머스 백엔드',
      period: '2023.03 ~ 2025.02',
    },
    { action: '팀 회고를 운영했습니다. 매주 기록을 남겼습니다.', result: '', situation: '가온커머스 백엔드', period: '2023.03 ~ 2025.02' },
  ])
})

it('a text without sections gives its lines that tell of something done', () => {
  const [item] = proposeExperiences('문도현\n지난여름\n동네 서점의 진열을 바꾸어, 한 달 매출을 20% 늘렸습니다.')
  expect(item).toMatchObject({ situation: '지난여름', result: '한 달 매출을 20% 늘렸습니다.', lineNumber: 3 })
})
