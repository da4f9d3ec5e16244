import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type Person, startTestServer, type TestServer } from '#test/server.ts'
import type { LetterChecks, LetterSources } from './checks/contract.ts'

const TEXT =
  '가온커머스는 주문이 많은 곳입니다. 주문 조회의 응답 시간을 820ms에서 140ms로 줄였습니다. 이 경험을 살려 가온커머스를 더 빠르게 만드는 데 기여하겠습니다.'

let server: TestServer
let owner: Person
beforeAll(async () => {
  server = await startTestServer()
  owner = await server.person()
})
afterAll(() => server.stop())

async function application(person: Person) {
  const { body } = await person.call('POST', '/applications', {
    company: '가온커머스',
    position: '백엔드 개발자',
    dueDate: '2027-01-31',
    letters: [
      {
        question: '가온커머스에 지원한 동기를 작성해 주세요.',
        guidelines: ['가온커머스를 고른 이유를 작성해 주세요.', '나', '다'],
        answers: ['주문 조회의 응답 시간을 820ms에서 140ms로 줄였다.', '', ''],
        favorInfo: 'Kafka 경험자 우대',
        limit: { unit: 'characters', max: 500 },
      },
      { question: '성장 과정' },
    ],
  })
  const [letter] = body.letters
  await person.call('PATCH', `/letters/${letter.id}`, { content: TEXT, freeAnswer: '덧붙인 말', isLiked: true })
  return { id: body.id as string, letterId: letter.id as string }
}

describe('an application copied for another company', () => {
  it('keeps what the letters are made from and their texts, and is told at once where the old name stands', async () => {
    const { id } = await application(owner)
    const { status, body } = await owner.call('POST', `/applications/${id}/duplicate`, { company: '나루페이' })
    expect(status).toBe(201)
    expect(body).toMatchObject({ company: '나루페이', position: '백엔드 개발자', dueDate: null, stage: 'preparing' })
    const [first, second] = body.letters
    expect((await owner.call('GET', `/letters/${first.id}`)).body).toMatchObject({
      question: '나루페이에 지원한 동기를 작성해 주세요.',
      guidelines: ['나루페이를 고른 이유를 작성해 주세요.', '나', '다'],
      answers: ['주문 조회의 응답 시간을 820ms에서 140ms로 줄였다.', '', ''],
      freeAnswer: '덧붙인 말',
      favorInfo: '',
      limit: { unit: 'characters', max: 500 },
      content: TEXT,
      status: 'ready',
      isLiked: false,
    })
    expect((await owner.call('GET', `/letters/${first.id}/versions`)).body.items).toMatchObject([
      { name: '가온커머스 지원서에서 가져온 글', content: TEXT, isCurrent: true },
    ])
    expect(second.status).toBe('empty')
    const { findings } = body.checks.find(({ letterId }: { letterId: string }) => letterId === first.id)
    expect(findings.filter(({ kind }: { kind: string }) => kind === 'company')).toMatchObject([
      { excerpt: '가온커머스', severity: 'warning', fix: '나루페이' },
      { excerpt: '가온커머스', severity: 'error', fix: '나루페이' },
    ])
    // The copy is meant to be alike: that is no copying from oneself.
    expect(findings.filter(({ kind }: { kind: string }) => kind === 'overlap')).toEqual([])
  })

  it('leaves the first one as it was, and a stranger cannot make one', async () => {
    const { id, letterId } = await application(owner)
    await owner.call('POST', `/applications/${id}/duplicate`, {
      company: '나루페이',
      position: '데이터 분석가',
      dueDate: '2027-03-02T18:00',
    })
    expect((await owner.call('GET', `/letters/${letterId}`)).body).toMatchObject({ company: '가온커머스', content: TEXT, isLiked: true })
    const stranger = await server.person()
    expect((await stranger.call('POST', `/applications/${id}/duplicate`, { company: '나루페이' })).status).toBe(404)
  })
})

it('an application is where the person says it is, and is found by its questions', async () => {
  const person = await server.person()
  const { id } = await application(person)
  expect((await person.call('PATCH', `/applications/${id}`, { stage: 'submitted' })).body.stage).toBe('submitted')
  expect((await person.call('PATCH', `/applications/${id}`, { stage: 'nowhere' })).status).toBe(400)
  const found = async (q: string) => (await person.call('GET', `/applications?q=${encodeURIComponent(q)}`)).body.items.length
  expect([await found('성장 과정'), await found('가온'), await found('없는 말')]).toEqual([1, 1, 0])
})

describe('what is dismissed', () => {
  const kinds = (checks: LetterChecks, kind: string) => checks.findings.filter((finding) => finding.kind === kind)

  it('stays dismissed for that text on every device, whatever is edited elsewhere in it, until it is brought back', async () => {
    const person = await server.person()
    const { letterId } = await application(person)
    const text = `${TEXT} 무엇이든 최선을 다하겠습니다.`
    await person.call('PATCH', `/letters/${letterId}`, { content: text })
    const check = async () => (await person.call<LetterChecks>('POST', `/letters/${letterId}/checks`)).body
    const cliche = kinds(await check(), 'cliche')[0]
    if (!cliche) throw new Error('there is no cliché to dismiss')
    const dismiss = (excerpt: string, start: number) =>
      person.call('POST', `/letters/${letterId}/checks/dismissals`, { kind: 'cliche', excerpt, start })
    const one = await dismiss(cliche.excerpt, cliche.start)
    expect(one.status).toBe(201)
    expect((await dismiss(cliche.excerpt, cliche.start)).body.id).toBe(one.body.id)
    await person.call('PATCH', `/letters/${letterId}`, { content: `먼저 한 일을 적습니다. ${text}` })
    const after = await check()
    expect([kinds(after, 'cliche'), after.dismissed.map(({ excerpt }) => excerpt)]).toEqual([[], [cliche.excerpt]])
    expect((await dismiss('없는 말', 0)).body.error.code).toBe('checks.finding_not_there')

    const stranger = await server.person()
    expect((await stranger.call('DELETE', `/letters/${letterId}/checks/dismissals/${one.body.id}`)).status).toBe(404)
    expect((await person.call('DELETE', `/letters/${letterId}/checks/dismissals/${one.body.id}`)).status).toBe(204)
    expect(kinds(await check(), 'cliche')).toHaveLength(1)
  })
})

describe('what each sentence came from', () => {
  const CV = '가온대학교 소프트웨어 전공\n2023년 교내 해커톤에서 재고 예측 도구로 우수상을 받음\n기술: Python, SQL'

  it('is an answer, a line of the CV, connecting text, or nothing that was said', async () => {
    const person = await server.person()
    const form = new FormData()
    form.append('file', new File([CV], 'cv.txt', { type: 'text/plain' }))
    expect((await person.call('POST', '/documents', form)).status).toBe(201)
    const { letterId } = await application(person)
    const content = [
      '주문 조회의 응답 시간을 820ms에서 140ms로 줄였습니다.',
      '교내 해커톤에서 재고 예측 도구로 우수상을 받았습니다.',
      '이 경험으로 많은 것을 배웠습니다.',
      '그 뒤 매출을 37% 올렸습니다.',
    ]
    await person.call('PATCH', `/letters/${letterId}`, { content: content.join(' ') })
    const { body } = await person.call<LetterSources>('GET', `/letters/${letterId}/sources`)
    const told = body.sentences.map(({ state, sourceId }) => [state, body.sources.find(({ id }) => id === sourceId)?.kind])
    expect(told).toEqual([
      ['sourced', 'answer'],
      ['sourced', 'cv'],
      ['connecting', undefined],
      ['unsupported', undefined],
    ])
    expect(body.sources.find(({ id }) => id === 'answer-1')?.label).toBe('가온커머스를 고른 이유를 작성해 주세요.')
  })

  it('may be a line of the profile that one keeps', async () => {
    const person = await server.person()
    const highlights = ['재고 예측 도구를 만들어 폐기를 31% 줄임']
    const profile = { basics: {}, work: [{ name: '가온마트', position: '개발', highlights }] }
    expect((await person.call('PUT', '/profile', profile)).status).toBe(200)
    const { letterId } = await application(person)
    await person.call('PATCH', `/letters/${letterId}`, { content: '가온마트에서 재고 예측 도구를 만들어 폐기를 31% 줄였습니다.' })
    const { body } = await person.call<LetterSources>('GET', `/letters/${letterId}/sources`)
    expect(body.sentences).toMatchObject([{ state: 'sourced' }])
    expect(body.sources.find(({ id }) => id === body.sentences[0]?.sourceId)).toMatchObject({
      kind: 'cv',
      label: '프로필',
      text: highlights[0],
    })
    expect((await person.call<LetterChecks>('POST', `/letters/${letterId}/checks`)).body.findings.map(({ kind }) => kind)).not.toContain(
      'unsupported',
    )
  })
})

describe('an application for a posting', () => {
  const posting = async (person: Person, company: string, preferred: string[]) => {
    const lines = preferred.map((line) => `- ${line}`).join('\n')
    const { body } = await person.call('POST', '/postings', {
      text: `${company} 백엔드 개발자\n자격요건\n- Java 경험\n우대사항\n${lines}\n채용 시 마감`,
    })
    expect(body.preferred).toEqual(preferred)
    return body.id as string
  }
  const favours = async (person: Person, letterId: string) => (await person.call('GET', `/letters/${letterId}`)).body.favorInfo

  it('favours in each new letter what the posting prefers, unless the letter says it itself', async () => {
    const postingId = await posting(owner, '새벽물류', ['Kafka 운영 경험', '대용량 처리 경험'])
    const { body } = await owner.call('POST', '/applications', {
      company: '새벽물류',
      position: '백엔드 개발자',
      postingId,
      letters: [{ question: '지원 동기' }, { question: '직무 역량', favorInfo: '정보처리기사' }],
    })
    const added = await owner.call('PATCH', `/applications/${body.id}`, { letters: [{ question: '입사 후 포부' }] })
    const [first, second, third] = added.body.letters
    const lines = 'Kafka 운영 경험\n대용량 처리 경험'
    expect(await favours(owner, first.id)).toBe(lines)
    expect(await favours(owner, second.id)).toBe('정보처리기사')
    expect(await favours(owner, third.id)).toBe(lines)
    const drafted = { company: '새벽물류', position: '백엔드 개발자', question: '협업 경험', freeAnswer: '배포를 맡았습니다.' }
    const draft = await owner.call('POST', '/letters', { ...drafted, applicationId: body.id })
    expect(await favours(owner, draft.body.id)).toBe(lines)
  })

  it('takes over what another posting prefers where nobody has changed it, and nothing of a posting that is not seen', async () => {
    const postingId = await posting(owner, '한낮금융', ['Redis 경험'])
    const { body } = await owner.call('POST', '/applications', {
      company: '한낮금융',
      position: '백엔드 개발자',
      letters: [{ question: '지원 동기' }, { question: '직무 역량', favorInfo: '정보처리기사' }],
    })
    const [first, second] = body.letters
    const attach = (id: string | null) => owner.call('PATCH', `/applications/${body.id}`, { postingId: id })
    await attach(postingId)
    expect(await favours(owner, first.id)).toBe('Redis 경험')
    expect(await favours(owner, second.id)).toBe('정보처리기사')
    await attach(await posting(owner, '한낮금융 계열', ['Spark 경험']))
    expect(await favours(owner, first.id)).toBe('Spark 경험')
    const stranger = await server.person('stranger')
    await attach(await posting(stranger, '남의회사', ['Flink 경험']))
    expect(await favours(owner, first.id)).toBe('')
  })
})
