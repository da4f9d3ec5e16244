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

describe('what an answer says in other words than the bank', () => {
  it('makes the point that its sentence is nearest to, and shows that sentence', () => {
    const { covered } = judge('be-databases-004', '목록을 한 번 읽고 나서 줄마다 연관된 것을 또 조회하니 쿼리가 더 나갑니다.')
    expect(covered).toEqual([
      {
        point: '목록 1번 뒤에 행마다 쿼리가 한 번씩 더 나간다',
        excerpt: '목록을 한 번 읽고 나서 줄마다 연관된 것을 또 조회하니 쿼리가 더 나갑니다.',
      },
    ])
  })

  it('shows a misconception, unless it is denied', () => {
    const beliefs = (answer: string) => judge('be-caching-messaging-006', answer).wrong.length
    expect(beliefs('카프카는 어느 파티션에 들어가든 토픽 전체에서 순서를 보장합니다.')).toBe(1)
    expect(beliefs('카프카는 토픽 전체에서 순서를 보장하지는 않습니다.')).toBe(0)
  })

  it('is a confession, a hesitation or a copy when it is nothing else', () => {
    const kind = (answer: string) => judge('be-databases-005', answer).kind
    expect(kind('트랜잭션 쪽은 제가 아는 게 거의 없습니다. 공부해 보겠습니다.')).toBe('ignorant')
    expect(kind('음... 그게, 어...')).toBe('empty')
  })
})

describe('a quotation', () => {
  it('is found whatever its white space, and not when a word differs', () => {
    expect(excerptIn('응답을  140ms로\n줄였습니다.', '응답을 140ms로 줄였습니다.')).toBe('응답을  140ms로\n줄였습니다.')
    expect(excerptIn('응답을 140ms로 줄였습니다.', '응답을 120ms로 줄였습니다.')).toBeUndefined()
    expect(excerptIn('무엇이든', ' ')).toBeUndefined()
  })
})
