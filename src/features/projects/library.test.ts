import { describe, expect, it } from 'vitest'
import { SKILLS } from '#platform/skills/lexicon.ts'
import { Position } from '#wire/positions.ts'
import { familyOf, filled, frameFor, settingsFor } from './library.ts'
import { isRepeat } from './rules/repeats.ts'

const LANGUAGES = ['ko', 'en'] as const
const families = [...new Set(SKILLS.map(({ family }) => family))].filter((family) => family !== 'credential')

describe('the library of tasks', () => {
  it('has a pattern for every family of skills that one can show, and none for licences', () => {
    expect(families.filter((family) => !familyOf(family))).toEqual([])
    expect(familyOf('credential')).toBeUndefined()
  })

  it('reads well with every skill: whole, in its language, without a particle after the name', () => {
    for (const { family, names } of SKILLS) {
      for (const language of LANGUAGES) {
        const { angles = [], tasks = [] } = familyOf(family) ?? {}
        const texts = [...angles, ...tasks.flatMap(({ title, detail, acceptance }) => [title, detail, acceptance])]
        for (const text of texts) {
          const made = filled(text, language, names[language])
          expect(made).not.toMatch(/[{}]|undefined/)
          if (language === 'en' && !/[가-힣]/.test(names.en)) expect(made).not.toMatch(/[가-힣]/)
          // A name may end in any letter: particles that depend on it would be wrong for half of them.
          expect(text.ko).not.toMatch(/\{skill\}(?:을|를|이|가|은|는|과|와|으로|로)(?![가-힣])/)
        }
      }
    }
  })

  it('has settings for every field, each with a name of its own', () => {
    for (const position of Position.options) {
      const settings = settingsFor(position)
      expect(settings.length).toBeGreaterThanOrEqual(5)
      for (const language of LANGUAGES) {
        const names = settings.map(({ name }) => name[language])
        expect(new Set(names).size).toBe(names.length)
        for (const { features } of settings) expect(features[language].length).toBeGreaterThanOrEqual(3)
      }
      expect(frameFor(position).begin.days).toBeGreaterThan(0)
    }
  })
})

describe('whether a subject was shown before', () => {
  const SHOWN = ['주문 폭주를 견디는 Kafka 대기열 실험실', '느린 쿼리 진단 일지 사이트', 'A booking system with optimistic locks']
  it.each([
    '주문 폭주를 견디는 Kafka 대기열 실험실!',
    '카프카 대기열로 주문 폭주 견디기',
    '사이트: 느린 쿼리를 진단하는 일지',
    'Optimistic locks in a booking app',
  ])('%s was', (title) => expect(isRepeat(title, SHOWN)).toBe(true))
  it.each(['Redis 좌석 선점과 잠금 비교기', '배치 정산 재실행 검산기', 'Kafka 이벤트 재처리 도구', 'A search index for recipes'])(
    '%s was not',
    (title) => expect(isRepeat(title, SHOWN)).toBe(false),
  )
})
