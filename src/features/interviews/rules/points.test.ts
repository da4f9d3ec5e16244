import { describe, expect, it } from 'vitest'
import { readQuestions } from '../bank/questions.ts'
import { evaluateByRules } from './evaluate.ts'
import { excerptIn } from './sentences.ts'
import { findTerm } from './terms.ts'

const { technical } = readQuestions()
const judge = (id: string, answer: string, language: 'ko' | 'en' = 'ko') => {
  const question = technical.find((one) => one.id === id)
  if (!question) throw new Error(id)
  return evaluateByRules({
    basis: 'technical',
    question: question.question[language],
    answer,
    language,
    seconds: null,
    criteria: [],
    reference: question,
  })
}

describe('a term', () => {
  it.each([
    ['교착상태', '교착 상태가 생깁니다', true],
    ['duplicat', 'there are duplicates', true],
    ['duplicat', 'it is reduplicated', false],
    ['roll back', 'we do a roll-back', true],
    ['빠져나오', '모달에서 빠져나올 수 있습니다', true],
    ['지우', '캐시를 지운 다음', true],
    ['지우', '옛 키를 지워 줍니다', true],
    ['줄이', '지연을 줄여 줍니다', true],
    ['데이터베이스를 따로', 'DB를 따로 둡니다', true],
    ['허용 목록', '화이트리스트로 막습니다', true],
    ['PUT', 'the output is computed', false],
    ['C++', 'written in C++.', true],
    ['캐시', '금고에 넣습니다', false],
  ])('%j in %j: %j', (term, text, expected) => {
    expect(findTerm(term, text) !== undefined).toBe(expected)
  })
})

describe.each(['ko', 'en'] as const)('over the whole bank, in %s', (language) => {
  it('every model answer makes all of its points, holds no misconception, and is no copy', () => {
    const faults = technical.flatMap(({ id, answer }) => {
      const { covered, missed, wrong, kind } = judge(id, answer[language], language)
      const foreign = covered.filter(({ excerpt }) => !answer[language].includes(excerpt))
      return kind === 'answer' && missed.length + wrong.length + foreign.length === 0
        ? []
        : [`${id} ${kind}: ${missed.join(' | ')} ${wrong.map(({ belief }) => belief).join(' | ')}`]
    })
    expect(faults).toEqual([])
  })

  it('no question, copied, makes a point', () => {
    const faults = technical.filter(({ id, question }) => judge(id, question[language], language).covered.length > 0)
    expect(faults.map(({ id }) => id)).toEqual([])
  })
})

describe('what an answer does not say', () => {
  it('is not covered by saying that one does not know it', () => {
    expect(judge('be-databases-005', '원자성과 지속성이라는 말은 들어 봤지만 기억이 나지 않습니다.').covered).toEqual([])
  })

  it('is not covered by denying it', () => {
    const denied = judge('be-api-001', 'PUT은 멱등하지 않습니다.')
    const said = judge('be-api-001', 'PUT은 멱등합니다.')
    expect(said.covered.length).toBeGreaterThan(0)
    expect(denied.score).toBeLessThanOrEqual(said.score)
  })

  it('an answer about something else is off the subject', () => {
    expect(judge('be-databases-005', '저는 주말마다 강아지와 한강을 산책하며 김밥을 먹습니다.')).toMatchObject({
      kind: 'off-topic',
      score: 0,
    })
  })
})

describe('a quotation', () => {
  it('is found whatever its white space, and not when a word differs', () => {
    expect(excerptIn('응답을  140ms로\n줄였습니다.', '응답을 140ms로 줄였습니다.')).toBe('응답을  140ms로\n줄였습니다.')
    expect(excerptIn('응답을 140ms로 줄였습니다.', '응답을 120ms로 줄였습니다.')).toBeUndefined()
    expect(excerptIn('무엇이든', ' ')).toBeUndefined()
  })
})
