import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type ModelServer, startModelServer } from '#test/mocks/model-server.ts'
import { type Person, startTestServer, type TestServer } from '#test/server.ts'
import { joinText } from '#wire/joined-events.ts'
import { composeFeedback } from './compose.ts'
import { feedbackSentences } from './sentences.ts'
import { type Assessed, cleanFeedback } from './tasks.ts'

const ACID = '트랜잭션의 ACID 특성에 대해 설명해주세요.'
const GOOD =
  '네 가지 성질의 이름을 모두 말한 점이 좋아요. 다만 격리 수준에 따라 격리성이 달라진다는 설명이 빠져 있어요. 송금처럼 둘 다 되거나 둘 다 안 되어야 하는 예를 하나 들면 이해한 깊이가 드러나요.'

describe('sentences', () => {
  it.each([
    ['a figure and a name with a point', 'Node.js는 1.5배 빨라요. 그래서 좋아요. 끝이에요.', 3],
    ['an abbreviation', 'Name a lock, e.g. a mutex, and its cost. Then compare. Then stop.', 3],
    ['a numbered list', '1. 원자성을 말했어요.\n2. 지속성이 빠졌어요.\n3. 예를 들어 보세요.', 3],
    ['two lines', '좋아요.\n\n다만 예가 없어요. 하나 들어 보세요.', 3],
  ])('%s is counted as people count', (_, text, count) => {
    expect(feedbackSentences(cleanFeedback(text))).toHaveLength(count)
  })

  it.each(['**피드백:** ', '피드백: ', '[피드백] : ', 'Feedback: ', '### 피드백\n', '"'])(
    'a text that begins with %j loses it',
    (prefix) => {
      expect(cleanFeedback(prefix + GOOD + (prefix === '"' ? '"' : ''))).toBe(GOOD)
    },
  )

  it('every assessment gives three to five whole sentences, in both languages', () => {
    const bits = [true, false]
    let count = 0
    for (const language of ['ko', 'en'] as const)
      for (const kind of ['answer', 'empty', 'copied', 'ignorant', 'off-topic'] as const)
        for (const known of bits)
          for (const conclusionFirst of bits)
            for (const length of ['short', 'fine', 'long'] as const)
              for (const hasReason of bits)
                for (const parts of [0, 1, 2, 5]) {
                  const all = ['점 하나. 둘', 'Node.js를 쓴다', '예: 1.5배', 'GET은 안전하다', '끝'].slice(0, known ? 5 : 0)
                  const assessed: Assessed = {
                    kind,
                    known,
                    conclusionFirst,
                    length,
                    hasReason,
                    hasExample: !hasReason,
                    covered: all.slice(0, parts),
                    missed: all.slice(parts),
                    wrong: hasReason && known ? ['모든 것이 늘 같아야 한다고 믿는다.'] : [],
                    fillers: hasReason ? ['음', '어'] : [],
                  }
                  const text = composeFeedback(assessed, language)
                  const sentences = feedbackSentences(text)
                  expect(sentences.length, text).toBeGreaterThanOrEqual(3)
                  expect(sentences.length, text).toBeLessThanOrEqual(5)
                  for (const sentence of sentences) expect(sentence).toMatch(/[.!?]$/)
                  count++
                }
    expect(count).toBe(2 * 5 * 2 * 2 * 3 * 2 * 4)
  })
})

describe('without a model', () => {
  let server: TestServer
  let owner: Person
  const ask = async (question: string, answer: string) => (await owner.call('POST', '/feedback/create', { question, answer })).body
  beforeAll(async () => {
    server = await startTestServer()
    owner = await server.person()
  })
  afterAll(() => server.stop())

  it('names the key points that are made and those that are missing, from the nearest question of the bank', async () => {
    const { feedback, source, reference } = await ask(
      ACID,
      '원자성은 모두 반영되거나 모두 취소된다는 성질입니다. 커밋되면 장애가 나도 남는 것이 지속성입니다.',
    )
    expect(source).toBe('rules')
    expect(reference.question).toContain('ACID')
    expect(feedback).toMatch(/핵심 \d가지 가운데 [23]가지를 짚었어요/)
    expect(feedback).toMatch(/아직 나오지 않은 내용/)
  })

  it.each([
    ['HTTP와 HTTPS는 무엇이 다른가요?', 'HTTPS는 TLS로 암호화해서 중간에서 볼 수 없습니다. 인증서로 서버가 진짜인지 확인합니다.', 'HTTPS'],
    [
      'CORS는 왜 있고 어떻게 해결하나요?',
      '브라우저가 다른 출처로 보내는 요청을 막는 것이고, 서버가 Access-Control-Allow-Origin 헤더로 허용하면 됩니다.',
      'CORS',
    ],
    [
      '리액트에서 key가 왜 필요한가요?',
      '목록에서 어떤 항목이 바뀌었는지 알아보려고 씁니다. 인덱스를 쓰면 순서가 바뀔 때 입력한 값이 엉뚱한 줄에 남습니다.',
      'key',
    ],
  ])('%s in other words than those of the bank is told by its answer', async (question, answer, expected) => {
    const { reference, feedback } = await ask(question, answer)
    expect(reference.question).toContain(expected)
    expect(feedback).toMatch(/가지를 짚었어요|모두 짚었어요/)
  })

  it('an answer to a question that the bank does not have is never called off the subject', async () => {
    const { feedback, reference } = await ask('도커는 왜 쓰나요?', '환경을 한 꾸러미로 묶어 어디서나 같게 돌리려고 그렇게 합니다.')
    expect(reference).toBeNull()
    expect(feedback).not.toContain('이어지는 내용을 찾지 못')
  })

  it('near no question of the bank it says that correctness was not judged', async () => {
    const { feedback, reference } = await ask(
      '마케팅 퍼널의 단계를 설명해 주세요.',
      '마케팅 퍼널은 인지, 흥미, 구매, 재구매의 단계로 이어집니다.',
    )
    expect(reference).toBeNull()
    expect(feedback).toContain('내용이 맞는지는 판단하지 않고')
  })

  it.each([
    ['an empty answer', '  ', /아직 답이 없/],
    ['a copied question', ACID, /질문을 거의 그대로/],
    ['not knowing', '죄송합니다만 잘 모르겠습니다.', /모른다고만/],
    ['another subject', '저는 주말마다 강아지와 한강을 산책하면서 김밥을 먹습니다.', /이어지는 내용을 찾지 못/],
  ])('%s is called so', async (_, answer, expected) => {
    expect((await ask(ACID, answer)).feedback).toMatch(expected)
  })

  it('speaks the language of the answer', async () => {
    const { feedback } = await ask(ACID, 'Atomicity means that all changes are applied or none of them.')
    expect(feedback).not.toMatch(/[가-힣]/)
  })

  it('a question without words is refused', async () => {
    expect((await owner.call('POST', '/feedback/create', { question: ' ', answer: 'x' })).status).toBe(400)
  })
})

describe('with a model', () => {
  let server: TestServer
  let model: ModelServer
  let owner: Person
  const ask = (answer = '원자성, 일관성, 격리성, 지속성입니다.') => owner.call('POST', '/feedback/create', { question: ACID, answer })
  beforeAll(async () => {
    model = await startModelServer(GOOD)
    server = await startTestServer({ model })
    owner = await server.person()
  })
  afterAll(async () => {
    await server.stop()
    await model.close()
  })

  it('the prompt has examples, the question, the model answer of the bank and the answer', async () => {
    model.script(GOOD)
    const from = model.requests.length
    const { body } = await ask()
    expect(body).toMatchObject({ feedback: GOOD, source: 'model' })
    const messages = model.requests[from]?.body.messages ?? []
    expect(messages.map(({ role }) => role)).toEqual(['system', 'user', 'assistant', 'user', 'assistant', 'user'])
    expect(messages.at(-1)?.content).toMatch(/ACID[\s\S]*모범 답안[\s\S]*원자성, 일관성/)
  })

  it.each([
    ['a label and Markdown', `**피드백:** ${GOOD}`, 'model', GOOD],
    ['a refusal', '죄송하지만 그 요청은 도와드릴 수 없습니다.', 'rules', undefined],
    ['two sentences', '좋아요. 잘했어요.', 'rules', undefined],
    ['seven sentences', '하나예요. 둘이에요. 셋이에요. 넷이에요. 다섯이에요. 여섯이에요. 일곱이에요.', 'rules', undefined],
    ['an end that is cut', GOOD.slice(0, -12), 'rules', undefined],
    ['English for a Korean answer', 'The answer names all four. It lacks an example. Add one about a bank transfer.', 'rules', undefined],
  ])('a model that answers %s gives feedback that keeps its contract', async (_, text, source, feedback) => {
    model.script(text)
    const { status, body } = await ask()
    expect([status, body.source]).toEqual([200, source])
    if (feedback) expect(body.feedback).toBe(feedback)
    const sentences = feedbackSentences(body.feedback)
    expect(sentences.length).toBeGreaterThanOrEqual(3)
    expect(sentences.length).toBeLessThanOrEqual(5)
    expect(body.feedback).not.toMatch(/죄송|피드백:/)
  })

  it('an answer that ended at its limit is asked for again, and never shown', async () => {
    model.script({ text: GOOD.slice(0, 60), finish: 'length' }, GOOD)
    expect((await ask()).body).toMatchObject({ feedback: GOOD, source: 'model' })
  })

  it('what streams joins to what is the result', async () => {
    model.script({ text: GOOD, pieceLength: 3 })
    const events = await Array.fromAsync(
      owner.events('/feedback/create', { method: 'POST', body: { question: ACID, answer: '원자성입니다.' } }),
    )
    const end = events.at(-1)
    if (end?.type !== 'run-end') throw new Error(end?.type)
    expect(joinText(events)).toBe((end.result as { feedback: string }).feedback)
  })

  it('an empty answer asks no model', async () => {
    const before = model.requests.length
    expect((await ask(' ')).body.source).toBe('rules')
    expect(model.requests).toHaveLength(before)
  })
})
