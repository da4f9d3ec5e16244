import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type ModelServer, startModelServer } from '#test/mocks/model-server.ts'
import { type Person, startTestServer, type TestServer } from '#test/server.ts'
import type { RunEvent } from '#wire/events.ts'
import { joinText } from '#wire/joined-events.ts'

const draft = (more: object = {}) => ({
  company: '가온커머스',
  position: '백엔드 개발자',
  question: '지원 동기와 입사 후 포부를 작성해 주세요.',
  guidelines: ['왜 이 회사인지 작성해 주세요.', '직무와의 연결점을 서술해 주세요.', '목표를 작성해 주세요.'],
  answers: ['주문 조회의 응답 시간을 820ms에서 140ms로 줄였다.', '', '장애를 미리 막는 관측 체계를 만들고 싶다.'],
  freeAnswer: '',
  favorInfo: 'Kafka 경험자 우대',
  ...more,
})
const LETTER =
  '저는 주문 조회의 응답 시간을 820ms에서 140ms로 줄였습니다. 느린 질의를 하나씩 재어 원인을 찾았고, 색인과 캐시를 나누어 적용했습니다. 이 경험으로 가온커머스의 주문 흐름을 더 빠르고 든든하게 만들겠습니다.'

describe('without a model', () => {
  let server: TestServer
  let owner: Person
  beforeAll(async () => {
    server = await startTestServer({ settings: { JIWON_SAMPLES: 'true' } })
    owner = await server.person()
  })
  afterAll(() => server.stop())

  it('hints are three different requests made for the intent of the question', async () => {
    const { status, body } = await owner.call('POST', '/guidelines', { question: '동료와의 갈등을 해결한 경험', company: '가온커머스' })
    expect(status).toBe(200)
    expect(body).toMatchObject({ intent: 'conflict', source: 'rules' })
    expect(new Set(body.result).size).toBe(3)
    for (const hint of body.result) expect(hint).toMatch(/(작성|서술)해 주세요\.$/)
  })

  it('a cookie alone cannot make a GET do work', async () => {
    expect((await server.stranger.call('GET', '/guidelines?question=x')).status).toBe(401)
    const signIn = await fetch(`${server.url}/api/auth/sign-in/email`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', origin: server.url },
      body: JSON.stringify({ email: 'person-1@example.com', password: 'correct-horse-battery-9' }),
    })
    const cookie = signIn.headers.get('set-cookie')?.split(';')[0] ?? ''
    const get = (path: string) => fetch(`${server.url}/api/v1${path}`, { headers: { cookie } }).then(({ status }) => status)
    expect(await get('/me')).toBe(200)
    expect(await get('/guidelines?question=x')).toBe(404)
  })

  it('are kept with who has made them, and are nobody’s once others are given alone', async () => {
    const { body: hints } = await owner.call('POST', '/guidelines', { question: '지원 동기' })
    const made = await owner.call('POST', '/applications', { company: '가온', position: '개발', letters: [{ question: '지원 동기' }] })
    const path = `/letters/${made.body.letters[0].id}`
    expect((await owner.call('GET', path)).body.guidelinesSource).toBeNull()
    const kept = await owner.call('PATCH', path, { guidelines: hints.result, guidelinesSource: hints.source })
    expect(kept.body).toMatchObject({ guidelines: hints.result, guidelinesSource: hints.source })
    expect((await owner.call('PATCH', path, { guidelines: ['직접 적은 힌트'] })).body.guidelinesSource).toBeNull()
  })

  it("a draft holds the person's own sentences in 합니다체, nothing of the company's wishes, and says that rules made it", async () => {
    const { status, body } = await owner.call('POST', '/letters', draft())
    expect(status).toBe(201)
    expect(body.source).toBe('rules')
    expect(body.content).toContain('주문 조회의 응답 시간을 820ms에서 140ms로 줄였습니다.')
    expect(body.content).toContain('장애를 미리 막는 관측 체계를 만들고 싶습니다.')
    expect(body.content).not.toContain('Kafka')
    expect(body.examples).toEqual([])
  })

  it('over the limit whole sentences leave and are named; under it the unanswered hints are', async () => {
    const long = await owner.call('POST', '/letters', draft({ limit: { unit: 'characters', max: 40 } }))
    expect(long.body.dropped).toEqual(['장애를 미리 막는 관측 체계를 만들고 싶습니다.'])
    expect(long.body.withinLimit).toBe(true)
    const short = await owner.call('POST', '/letters', draft({ limit: { unit: 'characters', max: 700 } }))
    expect(short.body.unanswered).toEqual(['직무와의 연결점을 서술해 주세요.'])
    expect(short.body.withinLimit).toBe(false)
  })

  it('nothing to write from is refused, and nothing is kept', async () => {
    const before = await owner.call('GET', '/letters?limit=100')
    const { status, body } = await owner.call('POST', '/letters', draft({ answers: ['', ' '] }))
    expect([status, body.error.code]).toEqual([400, 'letters.nothing_to_write'])
    expect((await owner.call('GET', '/letters?limit=100')).body.items).toHaveLength(before.body.items.length)
  })

  it('the text of a draft comes as one piece: typing is not acted out', async () => {
    const events = await Array.fromAsync(owner.events('/letters', { method: 'POST', body: draft() }))
    expect(events.filter(({ type }) => type.startsWith('text-'))).toHaveLength(1)
    expect(events.at(-1)).toMatchObject({ type: 'run-end', source: 'rules' })
  })

  it('an edit that began from an older version is refused, and both texts are kept', async () => {
    const { body: letter } = await owner.call('POST', '/letters', draft())
    const edit = (content: string, baseVersionId: string) => owner.call('PATCH', `/letters/${letter.id}`, { content, baseVersionId })
    const first = await edit('첫 기기에서 고친 글입니다.', letter.versionId)
    expect(first.status).toBe(200)
    const second = await edit('다른 기기에서 고친 글입니다.', letter.versionId)
    expect([second.status, second.body.error.code]).toEqual([409, 'letters.edited_elsewhere'])
    expect(second.body.error.details).toMatchObject({ versionId: first.body.versionId, content: '첫 기기에서 고친 글입니다.' })
    const { items } = (await owner.call('GET', `/letters/${letter.id}/versions`)).body
    expect(items.map(({ content }: { content: string }) => content)).toEqual(
      expect.arrayContaining(['첫 기기에서 고친 글입니다.', '다른 기기에서 고친 글입니다.']),
    )
  })

  it('autosaves of one sitting are one version, a named save is another', async () => {
    const { body: letter } = await owner.call('POST', '/letters', draft())
    let base = letter.versionId
    for (const content of ['가', '가나', '가나다'])
      base = (await owner.call('PATCH', `/letters/${letter.id}`, { content, baseVersionId: base })).body.versionId
    base = (await owner.call('PATCH', `/letters/${letter.id}`, { content: '가나다', baseVersionId: base, versionName: '제출 전' })).body
      .versionId
    await owner.call('PATCH', `/letters/${letter.id}`, { content: '가나다라', baseVersionId: base })
    const { items } = (await owner.call('GET', `/letters/${letter.id}/versions`)).body
    expect(items.map(({ origin, name, content }: Record<string, string>) => [origin, name, content])).toEqual([
      ['hand', null, '가나다라'],
      ['hand', '제출 전', '가나다'],
      ['rules', null, letter.content],
    ])
  })

  it('company and due date belong to the application: changing them on a letter changes its siblings', async () => {
    const { body: application } = await owner.call('POST', '/applications', {
      company: '가온커머스',
      position: '백엔드 개발자',
      letters: [{ question: '지원 동기' }, { question: '성장 과정' }],
    })
    const [one, two] = application.letters
    const postingId = randomUUID()
    await owner.call('PATCH', `/letters/${one.id}`, { company: '나루페이', dueDate: '2027-02-01T18:00', postingId })
    expect((await owner.call('GET', `/letters/${two.id}`)).body).toMatchObject({ company: '나루페이', dueDate: '2027-02-01T18:00' })
    expect((await owner.call('GET', `/applications/${application.id}`)).body.postingId).toBe(postingId)
  })

  it('lists are filtered and paged, and hold only what is mine', async () => {
    const other = await server.person('lister')
    for (let at = 0; at < 5; at++) await other.call('POST', '/letters', draft({ title: `글 ${at}` }))
    const first = (await other.call('GET', '/letters?limit=3')).body
    const rest = (await other.call('GET', `/letters?limit=3&cursor=${first.nextCursor}`)).body
    expect([...first.items, ...rest.items].map(({ title }: { title: string }) => title)).toEqual(['글 4', '글 3', '글 2', '글 1', '글 0'])
    expect(rest.nextCursor).toBeNull()
    await other.call('PATCH', `/letters/${first.items[0].id}`, { isLiked: true })
    expect((await other.call('GET', '/letters?liked=true')).body.items).toHaveLength(1)
    expect((await other.call('GET', `/letters?q=${encodeURIComponent('글 2')}`)).body.items).toHaveLength(1)
  })
})

describe('with a model', () => {
  let server: TestServer
  let model: ModelServer
  let owner: Person
  beforeAll(async () => {
    model = await startModelServer(LETTER)
    server = await startTestServer({ model, settings: { JIWON_SAMPLES: 'true' } })
    owner = await server.person()
  })
  afterAll(async () => {
    await server.stop()
    await model.close()
  })

  it.each([
    ['a bare list', "['왜 이 회사인지 작성해 주세요.', '직무와의 연결점을 서술해 주세요.', '이루고 싶은 일을 작성해 주세요.']"],
    [
      'four items',
      JSON.stringify({
        result: [
          '왜 이 회사인지 작성해 주세요.',
          '직무와의 연결점을 서술해 주세요.',
          '이루고 싶은 일을 작성해 주세요.',
          '넷째 것을 작성해 주세요.',
        ],
      }),
    ],
    [
      'a fence with prose',
      '물론입니다!\n```json\n["왜 이 회사인지 작성해 주세요.", "직무와의 연결점을 서술해 주세요.", "이루고 싶은 일을 작성해 주세요."]\n```\n도움이 되길 바랍니다.',
    ],
  ])('hints are exactly three when the model answers %s', async (_, answer) => {
    model.script(answer)
    const { body } = await owner.call('POST', '/guidelines', { question: '지원 동기' })
    expect(body).toMatchObject({
      source: 'model',
      result: ['왜 이 회사인지 작성해 주세요.', '직무와의 연결점을 서술해 주세요.', '이루고 싶은 일을 작성해 주세요.'],
    })
  })

  it('hints fall back to rules when the model answers nonsense, and never show it', async () => {
    model.script('죄송하지만 도와드릴 수 없습니다 {{{')
    const { body } = await owner.call('POST', '/guidelines', { question: '지원 동기' })
    expect(body.source).toBe('rules')
    expect(JSON.stringify(body)).not.toContain('죄송')
  })

  it('the prompt holds the question at its two ends, the examples in the middle, and the favoured qualifications', async () => {
    model.script(LETTER)
    const from = model.requests.length
    const { body } = await owner.call('POST', '/letters', draft())
    expect(body).toMatchObject({ source: 'model', content: LETTER })
    expect(body.examples).toHaveLength(2)
    const prompt = model.requests[from]?.body.messages?.at(-1)?.content as string
    const at = ['지원 동기와 입사 후 포부', '820ms에서 140ms', '참고 글', 'Kafka 경험자 우대'].map((part) => prompt.indexOf(part))
    expect(at.every((place, index) => place >= 0 && place > (at[index - 1] ?? -1))).toBe(true)
    expect(prompt.lastIndexOf('지원 동기와 입사 후 포부')).toBeGreaterThan(at[3] ?? Infinity)
  })

  it('a letter is plain text: Markdown marks are gone before they are shown', async () => {
    model.script({ text: `**${LETTER.slice(0, 30)}**${LETTER.slice(30)}`, pieceLength: 1 })
    const events = await Array.fromAsync(owner.events('/letters', { method: 'POST', body: draft() }))
    expect(joinText(events)).toBe(LETTER)
    expect(events.filter((event) => 'text' in event).every((event) => !(event as { text: string }).text.includes('*'))).toBe(true)
  })

  it('a stop keeps what was written as a partial version, and nothing comes after it', async () => {
    model.script({ text: LETTER.repeat(5), pieceMs: 20 })
    const { body } = await owner.call('POST', '/letters', draft(), { prefer: 'respond-async' })
    const seen: RunEvent[] = []
    for await (const event of owner.events(`/runs/${body.runId}/events`)) {
      seen.push(event)
      if (joinText(seen).length > 80) break
    }
    expect((await owner.call('DELETE', `/runs/${body.runId}`)).body.status).toBe('stopped')
    const { body: letter } = await owner.call('GET', `/letters/${body.letterId}`)
    expect(letter.status).toBe('stopped')
    expect(LETTER.repeat(5).startsWith(letter.content) && letter.content.length >= 80).toBe(true)
    expect((await owner.call('GET', `/letters/${body.letterId}/versions`)).body.items).toMatchObject([{ partial: true, isCurrent: true }])
    await model.requests.at(-1)?.closed
    expect((await owner.call('GET', `/runs/${body.runId}`)).body.text).toBe(letter.content)
  })

  it('two people write at once: neither sees a word of the other', async () => {
    const [one, two] = [await server.person('one'), await server.person('two')]
    const from = model.requests.length
    model.script(({ body }) =>
      JSON.stringify(body).includes('고양이카페') ? `고양이카페 일입니다. ${LETTER}` : `강아지호텔 일입니다. ${LETTER}`,
    )
    const [a, b] = await Promise.all([
      one.call('POST', '/letters', draft({ answers: ['고양이카페에서 재고를 정리했다.'] })),
      two.call('POST', '/letters', draft({ answers: ['강아지호텔에서 예약을 맡았다.'] })),
    ])
    expect(a.body.content).toContain('고양이카페')
    expect(b.body.content).toContain('강아지호텔')
    for (const { body } of model.requests.slice(from))
      expect(/고양이카페/.test(JSON.stringify(body)) && /강아지호텔/.test(JSON.stringify(body))).toBe(false)
    expect((await two.call('GET', `/runs/${a.body.runId}`)).status).toBe(404)
  })

  it('when every model fails, rules write from the same words', async () => {
    model.script({ status: 500 })
    const { status, body } = await owner.call('POST', '/letters', draft())
    expect([status, body.source]).toEqual([201, 'rules'])
    expect(body.content).toContain('820ms에서 140ms')
  })

  it('what is favoured is told as shown or not, and goes with the text', async () => {
    const { body } = await owner.call('POST', '/letters', draft({ favorInfo: 'Kafka 경험자 우대, 응답 시간 개선 경험' }))
    expect(body.favours).toMatchObject([{ text: 'Kafka 경험자 우대', shownBy: null }, { shownBy: expect.stringContaining('응답 시간') }])
    await owner.call('PATCH', `/letters/${body.id}`, { content: '주문 이벤트를 Kafka로 보냈습니다.' })
    const { favours } = (await owner.call('GET', `/letters/${body.id}`)).body
    expect(favours.map(({ shownBy }: { shownBy: string | null }) => shownBy)).toEqual(['주문 이벤트를 Kafka로 보냈습니다.', null])
  })
})
