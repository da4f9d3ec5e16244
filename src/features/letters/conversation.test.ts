import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type ModelRequest, type ModelServer, startModelServer } from '#test/mocks/model-server.ts'
import { type Person, startTestServer, type TestServer } from '#test/server.ts'

const LETTER =
  '저는 주문 조회의 응답 시간을 820ms에서 140ms로 줄였습니다. 느린 질의를 하나씩 재어 원인을 찾았습니다. 이 경험으로 가온커머스의 주문 흐름을 더 빠르게 만들겠습니다.'
const DRAFT = {
  company: '가온커머스',
  position: '백엔드',
  question: '직무 역량을 보여 주는 경험을 작성해 주세요.',
  answers: ['주문 조회의 응답 시간을 820ms에서 140ms로 줄였다.'],
}
const textOf = ({ body }: ModelRequest) => JSON.stringify(body.messages)
const isMemory = (request: ModelRequest) => textOf(request).includes('새 기록을 써 주세요')

describe('with a model', () => {
  let server: TestServer
  let model: ModelServer
  beforeAll(async () => {
    model = await startModelServer(LETTER)
    server = await startTestServer({ model, settings: { JIWON_QUOTA_REVISIONS: 'unlimited' } })
  })
  afterAll(async () => {
    await server.stop()
    await model.close()
  })
  const newLetter = async (person: Person) => {
    model.script(LETTER)
    return (await person.call('POST', '/letters', DRAFT)).body
  }

  it('each message makes one version, which is current; the conversation is listed', async () => {
    const person = await server.person()
    const letter = await newLetter(person)
    model.script(`${LETTER} 고친 글입니다.`)
    const { status, body } = await person.call('POST', `/letters/${letter.id}/messages`, { query: '끝을 한 문장 늘려 주세요' })
    expect(status).toBe(201)
    expect(body).toMatchObject({ source: 'model', content: `${LETTER} 고친 글입니다.` })
    expect((await person.call('GET', `/letters/${letter.id}`)).body).toMatchObject({
      versionId: body.versionId,
      content: body.content,
      status: 'ready',
    })
    expect((await person.call('GET', `/letters/${letter.id}/messages`)).body.items).toMatchObject([
      { id: body.messageId, versionId: body.versionId, query: '끝을 한 문장 늘려 주세요' },
    ])
    expect((await person.call('GET', `/letters/${letter.id}/versions`)).body.items).toHaveLength(2)
  })

  it('a conversation of sixty turns stays within its budget, and a fact of the first turn is still told', async () => {
    const person = await server.person()
    const letter = await newLetter(person)
    // A memory that keeps what it is given: what is tested is that it is asked, kept and told, and that it stays short.
    model.script((request) => {
      if (!isMemory(request)) return LETTER
      const facts = [...new Set(textOf(request).match(/[A-Z]{4}-\d{4}/g) ?? [])]
      return `지원자는 사내 대회 ${facts.join(', ')} 상을 받았다고 말했고, 말투를 담백하게 해 달라고 했습니다.`
    })
    const from = model.chats().length
    for (let turn = 1; turn <= 60; turn++) {
      const query =
        turn === 1
          ? '사내 대회에서 KAON-2024 상을 받았어요. 넣어 주세요.'
          : `${turn}번째 부탁이에요. ${'조금 더 담백하게 다듬어 주세요. '.repeat(20)}`
      expect((await person.call('POST', `/letters/${letter.id}/messages`, { query })).status).toBe(201)
    }
    const requests = model.chats().slice(from)
    const longest = Math.max(...requests.map((request) => textOf(request).length))
    expect(longest).toBeLessThan(8_000)
    const last = requests.filter((request) => !isMemory(request)).at(-1) as ModelRequest
    expect(textOf(last)).toContain('KAON-2024')
    expect(textOf(last)).not.toContain('2번째 부탁')
    // Only every few turns is the summary made anew.
    expect(requests.filter(isMemory).length).toBeLessThanOrEqual(16)
  }, 120_000)

  it('a revision is given what the person has said for the letter', async () => {
    const person = await server.person()
    const letter = await newLetter(person)
    await person.call('POST', `/letters/${letter.id}/messages`, { query: '첫 답의 수치를 넣어 주세요' })
    const [answer = ''] = (await person.call('GET', `/letters/${letter.id}`)).body.answers
    expect(answer).not.toBe('')
    expect(textOf(model.chats().at(-1) as ModelRequest)).toContain(answer)
  })

  it('what a revision invents is told with it; what was said in the message is not', async () => {
    const person = await server.person()
    const letter = await newLetter(person)
    model.script(`${LETTER} 사내 대회에서 KAON-2024 상을 받았습니다. 그 뒤 매출을 37% 올렸습니다.`)
    const { body } = await person.call('POST', `/letters/${letter.id}/messages`, {
      query: '사내 대회에서 KAON-2024 상을 받았어요. 넣어 주세요.',
    })
    const unsupported = body.checks.findings.filter(({ kind }: { kind: string }) => kind === 'unsupported')
    expect(unsupported.map(({ excerpt }: { excerpt: string }) => excerpt).join(' ')).toContain('37%')
    expect(unsupported.map(({ excerpt }: { excerpt: string }) => excerpt).join(' ')).not.toContain('KAON')
  })

  it('when the model cannot summarise, the facts are kept by rules', async () => {
    const person = await server.person()
    const letter = await newLetter(person)
    model.script((request) => (isMemory(request) ? { status: 500 } : LETTER))
    for (let turn = 1; turn <= 9; turn++)
      await person.call('POST', `/letters/${letter.id}/messages`, {
        query: turn === 1 ? '사내 대회에서 KAON-2024 상을 받았어요.' : `${turn}번째로 다듬어 주세요.`,
      })
    expect(textOf(model.chats().at(-1) as ModelRequest)).toContain('KAON-2024')
  })

  it('two people at once: no word of the one is in a request for the other', async () => {
    const [one, two] = [await server.person(), await server.person()]
    const [a, b] = [await newLetter(one), await newLetter(two)]
    model.script(LETTER)
    const from = model.chats().length
    const talk = async (person: Person, id: string, about: string) => {
      for (let at = 0; at < 4; at++) await person.call('POST', `/letters/${id}/messages`, { query: `${about} 이야기를 ${at}번 더` })
    }
    await Promise.all([talk(one, a.id, '고양이카페'), talk(two, b.id, '강아지호텔')])
    const texts = model.chats().slice(from).map(textOf)
    expect(texts.length).toBeGreaterThanOrEqual(8)
    for (const text of texts) expect(text.includes('고양이카페') && text.includes('강아지호텔')).toBe(false)
  })

  it('stopped in the middle, the letter is as it was and what came is kept beside it', async () => {
    const person = await server.person()
    const letter = await newLetter(person)
    model.script({ text: `${LETTER} `.repeat(6), pieceMs: 20 })
    const { body } = await person.call('POST', `/letters/${letter.id}/messages`, { query: '길게' }, { prefer: 'respond-async' })
    for await (const event of person.events(`/runs/${body.runId}/events`)) if (event.type.startsWith('text-')) break
    await person.call('DELETE', `/runs/${body.runId}`)
    expect((await person.call('GET', `/letters/${letter.id}`)).body).toMatchObject({
      content: LETTER,
      versionId: letter.versionId,
      status: 'ready',
    })
    expect(
      (await person.call('GET', `/letters/${letter.id}/versions`)).body.items.filter(({ partial }: { partial: boolean }) => partial),
    ).toHaveLength(1)
    expect((await person.call('GET', `/letters/${letter.id}/messages`)).body.items).toEqual([])
    // What was read was made: stopping at the last word would else be a way around the quota.
    const { items } = (await person.call('GET', '/me/quotas')).body
    expect(items.find(({ feature }: { feature: string }) => feature === 'revisions')).toMatchObject({ used: 1 })
  })
})

describe('without a model', () => {
  let server: TestServer
  let person: Person
  let id: string
  beforeAll(async () => {
    server = await startTestServer()
    person = await server.person()
    const answers = [
      '항상 최선을 다하겠습니다. 주문 조회를 맡았다. 응답 시간을 820ms에서 140ms로 줄였다.',
      '원인을 하나씩 재었다. 그래서 재는 일이 먼저라는 것을 배웠다.',
    ]
    id = (await person.call('POST', '/letters', { ...DRAFT, question: '성장 과정을 작성해 주세요.', answers })).body.id
  })
  afterAll(() => server.stop())
  const ask = (query: string) => person.call('POST', `/letters/${id}/messages`, { query })

  it('what rules can do is a version that says so, and costs nothing', async () => {
    const figures = await ask('수치를 앞으로 옮겨 주세요')
    expect(figures.body.source).toBe('rules')
    expect(figures.body.content).toMatch(/^응답 시간을 820ms에서 140ms로 줄였습니다\./)
    const plain = await ask('상투적인 표현은 빼 주세요')
    expect(plain.body.content).not.toContain('최선을 다하')
    const short = await ask('60자로 줄여 주세요')
    expect(short.body.checks.counts.characters).toBeLessThanOrEqual(60)
    expect(short.body.content).toContain('820ms')
    const quotas = (await person.call('GET', '/me/quotas')).body.items
    expect(quotas.find(({ feature }: { feature: string }) => feature === 'revisions').used).toBe(0)
  })

  it('what would change nothing says so, and is no matter of a model', async () => {
    expect(await ask('수치를 앞으로 옮겨 주세요')).toMatchObject({ status: 422, body: { error: { code: 'letters.nothing_to_change' } } })
  })

  it('what they cannot do is refused with what they can, and makes no version', async () => {
    const before = (await person.call('GET', `/letters/${id}/versions`)).body.items.length
    const { status, body } = await ask('더 감동적으로 써 주세요')
    expect([status, body.error.code]).toEqual([422, 'letters.needs_model'])
    expect(body.error.message).toContain('줄여')
    expect((await person.call('GET', `/letters/${id}/versions`)).body.items).toHaveLength(before)
  })
})
