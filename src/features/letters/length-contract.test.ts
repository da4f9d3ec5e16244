import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type ModelServer, startModelServer } from '#test/mocks/model-server.ts'
import { type Person, startTestServer, type TestServer } from '#test/server.ts'
import type { RunEvent } from '#wire/events.ts'
import { joinText } from '#wire/joined-events.ts'
import { countBy } from '#wire/text/count.ts'
import type { LengthLimit } from '#wire/text/limit.ts'

const SENTENCES = Array.from(
  { length: 40 },
  (_, at) => `${at + 1}주째에는 배포 기록 ${at * 3 + 2}건을 살피고 원인을 동료들과 나누었습니다.`,
)
/** A text of so many whole sentences, about 40 characters each. */
const textOf = (sentences: number) => SENTENCES.slice(0, sentences).join(' ')
const limit: LengthLimit = { unit: 'characters', max: 400 }
const draft = (more: object = {}) => ({
  company: '가온커머스',
  position: '백엔드',
  question: '직무 역량을 보여 주는 경험을 작성해 주세요.',
  answers: ['배포 기록을 주마다 살피고 원인을 동료들과 나누었다.'],
  limit,
  ...more,
})

describe('a letter and its limit', () => {
  let server: TestServer
  let model: ModelServer
  let person: Person
  beforeAll(async () => {
    model = await startModelServer(textOf(9))
    server = await startTestServer({ model, settings: { JIWON_QUOTA_REVISIONS: 'unlimited' } })
    person = await server.person()
  })
  afterAll(async () => {
    await server.stop()
    await model.close()
  })
  /** Answers with one text after the other, the last one again and again. @returns how many were asked for. */
  const say = (...texts: string[]) => {
    const from = model.chats().length
    model.script(() => texts[Math.min(model.chats().length - from, texts.length) - 1] ?? '')
    return () => model.chats().length - from
  }

  it('a draft that keeps it is asked for once', async () => {
    const asked = say(textOf(9))
    const { body } = await person.call('POST', '/letters', draft())
    expect(countBy(body.content, limit)).toBeGreaterThan(320)
    expect([body.withinLimit, asked()]).toEqual([true, 1])
  })

  it.each([
    ['too long', 14, '줄여'],
    ['too short', 4, '더 자세히'],
  ])('a draft that is %s is asked for again with what is wrong, and the mended one replaces it', async (_, sentences, words) => {
    const asked = say(textOf(sentences), textOf(9))
    const events: RunEvent[] = await Array.fromAsync(person.events('/letters', { method: 'POST', body: draft() }))
    expect(asked()).toBe(2)
    const repair = JSON.stringify(model.chats().at(-1)?.body.messages.at(-1))
    expect(repair).toContain(words)
    expect(repair).toContain(`${countBy(textOf(sentences), limit)}자`)
    expect(repair).toContain('320~400자')
    const end = events.at(-1) as { result?: { content: string; withinLimit: boolean } }
    expect(end.result).toMatchObject({ content: textOf(9), withinLimit: true })
    expect(joinText(events)).toBe(textOf(9))
  })

  it('mended twice in vain, the nearest text is kept whole and labelled', async () => {
    const asked = say(textOf(20), textOf(12), textOf(15))
    const { body } = await person.call('POST', '/letters', draft())
    expect(asked()).toBe(3)
    expect(body).toMatchObject({ content: textOf(12), withinLimit: false, source: 'model' })
    expect(body.checks.findings).toContainEqual(expect.objectContaining({ kind: 'length', severity: 'error' }))
    expect((await person.call('GET', `/letters/${body.id}`)).body.content).toBe(textOf(12))
  })

  it('a revision to another length is held against that, and told by the limit of the letter', async () => {
    say(textOf(9))
    const { body: letter } = await person.call('POST', '/letters', draft())
    const asked = say(textOf(5))
    const { body } = await person.call('POST', `/letters/${letter.id}/messages`, { query: '220자로 줄여 주세요' })
    expect(asked()).toBe(1)
    expect(JSON.stringify(model.chats().at(-1)?.body.messages)).toContain('176~220자')
    expect(body).toMatchObject({ content: textOf(5), withinLimit: false })
  })

  it('a text that the model could not end is never taken for a short one', async () => {
    const from = model.chats().length
    model.script(() => (model.chats().length - from === 1 ? { text: textOf(6), finish: 'length' } : textOf(9)))
    const { body } = await person.call('POST', '/letters', draft())
    expect(body).toMatchObject({ content: textOf(9), withinLimit: true })
  })

  it.each<[string, LengthLimit, number]>([
    ['bytes of EUC-KR', { unit: 'bytesEucKr', max: 700 }, 9],
    ['characters without spaces', { unit: 'charactersNoSpaces', max: 330 }, 9],
    ['bytes of UTF-8, as NEIS counts', { unit: 'bytesUtf8', max: 1000, newline: 2 }, 9],
  ])('the limit may be in %s', async (_, own, sentences) => {
    const asked = say(textOf(18), textOf(sentences))
    const { body } = await person.call('POST', '/letters', draft({ limit: own }))
    expect([asked(), body.content, body.withinLimit]).toEqual([2, textOf(sentences), true])
  })

  it('a revision keeps it in the same way, and is labelled in the same way', async () => {
    say(textOf(9))
    const { body: letter } = await person.call('POST', '/letters', draft())
    const revise = () => person.call('POST', `/letters/${letter.id}/messages`, { query: '더 담백하게 고쳐 주세요' })
    const mended = say(textOf(16), textOf(10))
    expect((await revise()).body).toMatchObject({ content: textOf(10), withinLimit: true })
    expect(mended()).toBe(2)
    const inVain = say(textOf(3), textOf(5), textOf(2))
    expect((await revise()).body).toMatchObject({ content: textOf(5), withinLimit: false })
    expect(inVain()).toBe(3)
  })
})
