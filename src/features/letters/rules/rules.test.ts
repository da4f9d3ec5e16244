import { describe, expect, it } from 'vitest'
import { countCharacters } from '#wire/text/count.ts'
import { sentencesOf } from '#wire/text/sentences.ts'
import { Intent } from '../contract.ts'
import { readSampleLetters } from '../samples.ts'
import { type ComposeInput, composeLetter } from './compose.ts'
import { toFormal } from './formal-endings.ts'
import { hintsFor } from './hints.ts'
import { intentOf } from './intents.ts'
import { digest } from './remember.ts'
import { limitOf, reviseByRules, revisionOf } from './revise.ts'

describe('intents', () => {
  it('the questions of the sample letters are understood as their writers meant them, nine in ten or more', () => {
    const letters = readSampleLetters()
    const wrong = letters
      .filter(({ question, intent }) => intentOf(question) !== intent)
      .map(({ question, intent }) => [intent, intentOf(question), question])
    expect(wrong.length, JSON.stringify(wrong, null, 1)).toBeLessThanOrEqual(letters.length / 10)
  })
  it.each([
    ['지원 동기와 입사 후 포부를 작성해 주세요.', 'motivation'],
    ['동료와 의견이 달라 어려웠던 경험', 'conflict'],
    ['입사 후 5년의 계획', 'aspiration'],
    ['Why do you want to join us?', 'motivation'],
    ['Tell us about a time you disagreed with a colleague.', 'conflict'],
    ['zzzz', 'other'],
  ])('%s', (question, intent) => expect(intentOf(question)).toBe(intent))
})

describe('hints', () => {
  it('for every intent three different requests, in Korean with the right ending, in English imperative', () => {
    for (const intent of Intent.options)
      for (const context of [
        { company: '', position: '' },
        { company: '가온커머스', position: '백엔드 개발자' },
      ]) {
        const ko = hintsFor(intent, context, 'ko')
        expect(new Set(ko).size).toBe(3)
        for (const hint of ko) expect(hint).toMatch(/(작성|서술)해 주세요\.$/)
        const en = hintsFor(intent, context, 'en')
        expect(new Set(en).size).toBe(3)
        for (const hint of en) expect(hint).toMatch(/^(Say|Describe|Name|Pick|Explain|Show|Tell|State|Give|Outline|Answer|Support) .*\.$/)
      }
  })
})

describe('endings', () => {
  it.each([
    ['응답 시간을 줄였다.', '응답 시간을 줄였습니다.'],
    ['일정을 맞췄어요', '일정을 맞췄습니다.'],
    ['매일 기록한다.', '매일 기록합니다.'],
    ['책을 읽는다', '책을 읽습니다.'],
    ['목표는 정확성이다.', '목표는 정확성입니다.'],
    ['캐시를 도입함', '캐시를 도입했습니다.'],
    ['더 배우고 싶다.', '더 배우고 싶습니다.'],
    ['이미 합니다체입니다.', '이미 합니다체입니다.'],
    ['정말 그럴까?', '정말 그럴까?'],
    ['응답 시간 단축', '응답 시간 단축'],
    ['5% 줄임', '5% 줄임'],
  ])('%s -> %s', (given, formal) => expect(toFormal(given)).toBe(formal))
})

const input = (more: Partial<ComposeInput>): ComposeInput => ({
  intent: 'challenge',
  hints: ['하나', '둘', '셋'],
  answers: [],
  freeAnswer: '',
  experiences: [],
  language: 'ko',
  ...more,
})

describe('a letter by rules', () => {
  it("holds nothing but the person's words and the connectives it names", () => {
    const answers = ['재고가 맞지 않았다. 창고를 하루 두 번 세었다.', '오차를 7%에서 1%로 줄였다.', '같은 방법을 물류에 쓰고 싶다.']
    const { text, connecting } = composeLetter(input({ answers }))
    let rest = text
    for (const words of [...answers.flatMap((answer) => sentencesOf(answer).map((sentence) => toFormal(sentence.text))), ...connecting]) {
      expect(rest).toContain(words)
      rest = rest.replace(words, '')
    }
    expect(rest.trim()).toBe('')
  })
  it('says the same sentence once, takes bullets off, and puts plans last', () => {
    const { text } = composeLetter(input({ answers: ['- 물류에 기여하고 싶다.', '- 창고를 세었다.\n- 창고를 세었다.'] }))
    expect(text).toBe('창고를 세었습니다.\n\n이 경험을 바탕으로 물류에 기여하고 싶습니다.')
  })
  it('leaves whole sentences out until it fits, those with figures last', () => {
    const answers = ['창고를 맡았다. 오차를 7%에서 1%로 줄였다. 동료와 함께했다. 표를 그렸다.']
    const { text, dropped } = composeLetter(input({ answers, limit: { unit: 'characters', max: 32 } }))
    expect(countCharacters(text)).toBeLessThanOrEqual(32)
    expect(text).toContain('7%에서 1%')
    expect(dropped.length).toBeGreaterThan(0)
    for (const sentence of dropped) expect(text).not.toContain(sentence)
  })
  it('is the same for the same words', () => {
    const given = input({ answers: ['가를 했다.', '나를 3건 했다.'], limit: { unit: 'characters', max: 100 } })
    expect(composeLetter(given)).toEqual(composeLetter(given))
  })
})

describe('revision by rules', () => {
  it.each([
    ['1,000자로 줄여 주세요', { kind: 'shorten', unit: 'characters', max: 1000 }],
    ['100자로 줄여 주세요', { kind: 'shorten', unit: 'characters', max: 100 }],
    ['공백 제외 500자 이내로 줄여줘', { kind: 'shorten', unit: 'charactersNoSpaces', max: 500 }],
    ['1000바이트로 맞춰 주세요', { kind: 'shorten', unit: 'bytesEucKr', max: 1000 }],
    ['shorten it to 300 characters', { kind: 'shorten', unit: 'characters', max: 300 }],
    ['두괄식으로 바꿔 주세요', { kind: 'conclusion-first' }],
    ['수치를 앞으로', { kind: 'figures-first' }],
    ['상투적인 표현을 빼 주세요', { kind: 'remove-cliches' }],
    ['20자로 줄여 주세요', undefined],
    ['더 감동적으로 써 주세요', undefined],
    ['2024년에 한 일을 강조해 주세요', undefined],
  ])('%s', (query, revision) => expect(revisionOf(query, undefined)).toEqual(revision))

  it('what a turn asks for goes before the least length of the letter, and never over its most', () => {
    const limit = { unit: 'characters', max: 1000 } as const
    expect(limitOf('500자로 줄여 주세요', limit)).toEqual({ unit: 'characters', max: 500 })
    expect(limitOf('1,200자로 맞춰 주세요', limit)).toEqual(limit)
    expect(limitOf('둘째 문단을 빼 주세요', limit)).toEqual({ ...limit, min: 0 })
    expect(limitOf('더 짧게 써 주세요', undefined)).toBeUndefined()
    expect(limitOf('성과를 더 자세히 써 주세요', limit)).toEqual(limit)
  })
  it('moves and leaves out whole sentences, and changes no word', () => {
    const text = '창고를 맡았습니다. 표를 그렸습니다.\n\n오차를 7%에서 1%로 줄였습니다.'
    expect(reviseByRules(text, { kind: 'figures-first' }, 'ko')).toBe('오차를 7%에서 1%로 줄였습니다. 창고를 맡았습니다. 표를 그렸습니다.')
    expect(reviseByRules(text, { kind: 'shorten', unit: 'characters', max: 32 }, 'ko')).toBe(
      '창고를 맡았습니다.\n\n오차를 7%에서 1%로 줄였습니다.',
    )
    expect(reviseByRules(text, { kind: 'remove-cliches' }, 'ko')).toBeUndefined()
  })

  it('leaves out worn sentences, but none that holds a figure or what came of something', () => {
    const text = '매일 2시간씩 성실하게 기록해 오류를 40% 줄였습니다. 무엇이든 최선을 다하겠습니다. 표를 그렸습니다.'
    expect(reviseByRules(text, { kind: 'remove-cliches' }, 'ko')).toBe(
      '매일 2시간씩 성실하게 기록해 오류를 40% 줄였습니다. 표를 그렸습니다.',
    )
  })
})

describe('memory by rules', () => {
  it('keeps the facts of the first turn however long the conversation is, within its limit', () => {
    let memory = ''
    for (let turn = 0; turn < 100; turn++)
      memory = digest(memory, [turn === 0 ? '사내 대회에서 KAON-2024 상을 받았어요.' : `${turn}번째로, 조금 더 담백하게 해 주세요.`], 600)
    expect(memory).toContain('KAON-2024')
    expect(memory.length).toBeLessThanOrEqual(600)
  })

  it('keeps what a model wrote down before, in whatever words', () => {
    expect(digest('Wants British spelling.', ['좋아요.'], 600)).toBe('Wants British spelling.')
  })
})
