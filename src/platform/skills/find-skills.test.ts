import { describe, expect, it } from 'vitest'
import { findSkills, skillsIn } from './find-skills.ts'
import { SKILLS, skillById } from './lexicon.ts'

const ids = (text: string) => skillsIn(text).map(({ id }) => id)

describe('skills in a text', () => {
  it.each([
    ['Kotlin 또는 Java, Spring Boot 서버 개발 경력 3년 이상', ['kotlin', 'java', 'spring']],
    ['카프카로 이벤트를 처리하고 레디스를 캐시로 사용한 경험', ['kafka', 'redis', 'caching']],
    ['자바스크립트와 리액트 네이티브', ['javascript', 'react-native']],
    ['React와 Next.js, TypeScript', ['react', 'nextjs', 'typescript']],
    ['Go로 도구를 만들고 C++을 읽을 수 있는 분', ['go', 'cpp']],
    ['결산과 부가가치세·법인세 신고 경험', ['closing', 'tax-filing']],
    ['엑셀(피벗, 함수)과 ERP(SAP, 더존 등)', ['excel', 'erp']],
    ['Experience with A/B testing and data warehouses', ['ab-testing', 'warehouse']],
  ])('%s', (text, expected) => {
    expect(ids(text)).toEqual(expected)
  })

  it('are not found inside other words', () => {
    expect(ids('We go on. Reactive systems, Javanese, swiftly, HTMLx, r&d')).toEqual([])
    expect(ids('고객 결제 화면')).toEqual([])
  })

  it('say where they stand', () => {
    expect(findSkills('주문을 Kafka로').map(({ start, end }) => [start, end])).toEqual([[4, 9]])
  })

  it('take time that grows with the text, not faster', () => {
    const began = performance.now()
    findSkills('스프링 Kafka 경험, '.repeat(20_000))
    expect(performance.now() - began).toBeLessThan(5_000)
  })
})

it('the lexicon has ids of its own and a name in both languages, and finds every skill by its name', () => {
  expect(new Set(SKILLS.map(({ id }) => id)).size).toBe(SKILLS.length)
  for (const skill of SKILLS) {
    expect(skillById(skill.id)).toBe(skill)
    for (const name of Object.values(skill.names))
      if (!/^(R|Go|Rust)$/.test(name)) expect([name, ids(name)]).toEqual([name, expect.arrayContaining([skill.id])])
  }
})
