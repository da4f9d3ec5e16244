import { expect, it } from 'vitest'
import { claimsIn } from './claims.ts'
import { personalQuestions } from './personal.ts'

const CV = `문가람
010-0000-1234 | garam@example.com | github.com/garam
경력
• 주문 처리 시스템을 동기 방식에서 비동기 큐 방식으로 전환하여 평균 응답 시간을
820ms 에서 140ms 로 줄였습니다.
• 정산 배치를 Kafka 기반으로 옮겨 지연을 2시간에서 10분으로 줄였습니다.
• 팀원 네 명과 함께 장애 대응 문서를 정리했습니다.
학력
한별대학교 컴퓨터공학과 졸업, 학점 3.9 / 4.5
| 2025.07 | 도토리창고 | 출고 API 시험을 추가해 되돌린 횟수를 5회에서 1회로 감소 / • 문의를 30% 줄였습니다. |
TOEIC 915점을 받았습니다.`

it('claims are deeds with their results, whole although their line was wrapped, the strongest first', () => {
  const claims = claimsIn(CV, 'document')
  const texts = claims.map(({ text }) => text)
  expect(texts.find((text) => text.includes('820ms'))).toBe(
    '주문 처리 시스템을 동기 방식에서 비동기 큐 방식으로 전환하여 평균 응답 시간을 820ms 에서 140ms 로 줄였습니다.',
  )
  expect(texts).toContain('출고 API 시험을 추가해 되돌린 횟수를 5회에서 1회로 감소')
  expect(texts.at(-1)).toContain('장애 대응 문서')
  expect(claims.find(({ text }) => text.includes('Kafka'))?.has).toMatchObject({ figure: true, technology: 'Kafka' })
})

it('how to reach somebody, their school, their age and their test scores are nothing to be asked about', () => {
  expect(JSON.stringify(claimsIn(CV, 'document'))).not.toMatch(/010-|@|github|대학교|학점|TOEIC/)
})

it('the same claim on two pages is one', () => {
  expect(claimsIn(`${CV}\n${CV}`, 'document')).toHaveLength(claimsIn(CV, 'document').length)
})

it('each question is about another claim and of another kind; without claims they are those that everyone is asked', () => {
  const asked = personalQuestions(claimsIn(CV, 'document'), 4, 'ko')
  expect(new Set(asked.map(({ claim }) => claim)).size).toBe(4)
  expect(new Set(asked.map(({ criteria }) => criteria.map(({ id }) => id).join())).size).toBeGreaterThanOrEqual(3)
  for (const language of ['ko', 'en'] as const) {
    const general = personalQuestions([], 10, language)
    expect(new Set(general.map(({ question }) => question)).size).toBe(10)
    expect(general.every(({ claim, criteria }) => claim === undefined && criteria.length === 3)).toBe(true)
  }
})

it('a quotation takes the particle that its last word asks for', () => {
  const quotes = ['되돌린 횟수를 5회에서 1회로 감소', '지연을 2시간에서 10분으로 단축', '지연을 줄였습니다.'].map((text) => ({
    text,
    source: 'document' as const,
    has: { figure: true, team: false },
  }))
  const [vowel, consonant, verb] = quotes.map((claim) => personalQuestions([claim], 1, 'ko')[0]?.question)
  expect(vowel).toContain('감소’라고')
  expect(consonant).toContain('단축’이라고')
  expect(verb).toContain('줄였습니다’라고')
})
