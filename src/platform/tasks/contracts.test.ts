import { describe, expect, it } from 'vitest'
import { endsUnfinished, hasLeftovers, isOtherLanguage, isRefusal, mayBecomeRefusal, repeatedSentence, textProblems } from './contracts.ts'

describe('a refusal', () => {
  it.each([
    '죄송하지만 저는 그 요청을 도와드릴 수 없습니다 {{{ ]]',
    '죄송합니다. 해당 내용은 작성해 드릴 수 없습니다.',
    '죄송합니다만, 그 부탁은 들어 드리기 어렵습니다.',
    '요청하신 내용은 제공해 드릴 수 없습니다.',
    '저는 AI 언어 모델로서 개인적인 경험이 없습니다.',
    "I'm sorry, but I can't help with that request.",
    'I’m sorry, I cannot assist with this.',
    'I can’t write that letter.',
    'As an AI language model, I do not have experiences.',
    'Unfortunately, I am unable to do this.',
  ])('%j is one', (text) => expect(isRefusal(text)).toBe(true))

  it.each([
    '저는 고객의 요청을 도와드릴 수 없을 때 대안을 찾았습니다.',
    '죄송하다는 말을 먼저 꺼낸 뒤 원인을 찾아 이틀 만에 고쳤습니다.',
    'AI 모델을 서비스에 얹은 경험이 있습니다.',
    'I am sorry to leave my team, yet I am ready for more.',
    'I can’t imagine a better place to grow, and I cannot wait to begin.',
    'Unfortunately, I was unable to ship in time, so I changed how I plan.',
    '죄송하다는 말만으로는 문제를 해결할 수 없다고 생각했습니다.',
  ])('%j is none', (text) => expect(isRefusal(text)).toBe(false))

  it('is waited for no longer than it takes to tell', () => {
    expect(mayBecomeRefusal('죄송합니다. 저는')).toBe(true)
    expect(mayBecomeRefusal('저는 죄송')).toBe(false)
    expect(mayBecomeRefusal(`죄송하다는 말을 먼저 꺼냈습니다. ${'그리고 고쳤습니다. '.repeat(20)}`)).toBe(false)
  })
})

describe('leftovers', () => {
  it.each(['```json', '{"result": ["가"]}', "['가', '나']", '글입니다 "score": 3', '{{name}}님', '<think>음</think>글', '글<|im_end|>'])(
    '%j has some',
    (text) => expect(hasLeftovers(text)).toBe(true),
  )
  it.each(['[성장 과정]\n저는 자랐습니다.', '“하자”라고 했습니다.', 'map[key]와 f(x) = {1, 2}를 배웠습니다.', '5 < 7입니다.'])(
    '%j has none',
    (text) => expect(hasLeftovers(text)).toBe(false),
  )
})

describe('repetition', () => {
  it('twice in a row or three times anywhere is too often', () => {
    const said = '저는 팀과 함께 원인을 찾아 기록했습니다.'
    expect(repeatedSentence(`${said} ${said}`)).toBe(said)
    expect(repeatedSentence(`${said} 그랬습니다. ${said} 또 그랬습니다. ${said}`)).toBe(said)
    expect(repeatedSentence(`${said} 그리고 배포 과정을 다시 살폈습니다. ${said}`)).toBeUndefined()
  })

  it('a stuck model is noticed without any full stop', () => {
    expect(repeatedSentence(`저는 ${'열심히 하고 '.repeat(30)}`)).toBeDefined()
    expect(repeatedSentence('가'.repeat(80))).toBe('가')
    expect(
      repeatedSentence(
        '저는 주문 처리 시스템을 비동기 큐 방식으로 바꾸어 응답 시간을 줄였고 그 과정에서 인증 흐름 전체를 다시 살폈습니다.',
      ),
    ).toBeUndefined()
  })

  it('takes time in proportion to the length', () => {
    const started = performance.now()
    repeatedSentence('가나다라마바사. '.repeat(50_000))
    repeatedSentence('a'.repeat(500_000))
    expect(performance.now() - started).toBeLessThan(2000)
  })
})

describe('language and ending', () => {
  it('another language or another script is noticed', () => {
    expect(isOtherLanguage('I have improved the response time of our order system.', 'ko')).toBe(true)
    expect(isOtherLanguage('저는 주문 처리 시스템의 응답 시간을 크게 줄였습니다.', 'en')).toBe(true)
    expect(isOtherLanguage('저는 팀에서 通过优化数据库查询减少了响应时间并且提高了质量 했습니다.', 'ko')).toBe(true)
    expect(isOtherLanguage('저는 Kubernetes와 Terraform으로 배포를 자동화했습니다.', 'ko')).toBe(false)
  })

  it('a sentence that breaks off is noticed', () => {
    for (const text of ['저는 팀을 이끌고', 'I have led the', '저는 응답 시간을 줄인,'])
      expect([text, endsUnfinished(text)]).toEqual([text, true])
    for (const text of ['저는 이끌었습니다.', '이끌었습니다', '정말일까요?', 'I have led it.', '“하자.”', '(끝.)'])
      expect([text, endsUnfinished(text)]).toEqual([text, false])
  })
})

it('problems are told in the language of the prompt, and each keeps the text from being shown', () => {
  expect(textProblems('저는 주문 처리 시스템의 응답 시간을 크게 줄였습니다.', 'ko')).toEqual([])
  expect(textProblems(' ', 'ko')).toEqual([{ message: '답이 비어 있습니다.', severity: 'never' }])
  expect(textProblems("I'm sorry, I can't.", 'en')).toHaveLength(1)
  expect(textProblems('```\n저는 응답 시간을 크게 줄였고 그 과정에서 많은 것을', 'en').map(({ severity }) => severity)).toEqual([
    'never',
    'never',
    'never',
  ])
})
