import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { createHighlighter } from './highlights.ts'

const shown = (query: string, body: string, title = '') => {
  const { excerpt, marks, matched } = createHighlighter(query)({ title, body })
  return { excerpt, matched, marked: marks.map(({ start, end }) => excerpt.slice(start, end)) }
}

describe('highlights', () => {
  it('mark a word in another form, in another spacing, in the other spelling', () => {
    expect(shown('개발자 채용', '개발자들에게 채용을 알립니다').marked).toEqual(['개발자들에게', '채용을'])
    expect(shown('데이터분석', '데이터 분석 업무').marked).toEqual(['데이터', '분석'])
    expect(shown('데이터 분석', '데이터분석 업무').marked).toEqual(['데이터분석'])
    expect(shown('쿠버네티스', 'Kubernetes와 도커').marked).toEqual(['Kubernetes'])
    expect(shown('managing services', 'You manage a service.').marked).toEqual(['manage', 'service'])
  })

  it('do not mark a longer word that only begins alike', () => {
    expect(shown('자바 분석', '자바스크립트 데이터분석').matched).toEqual(['분석'])
    expect(shown('개발', '개발자').matched).toEqual(['개발'])
    expect(shown('java', 'javascript').matched).toEqual([])
    expect(shown('경력', '자격 요건').matched).toEqual([])
  })

  it('name the words of the question that title or text hold, as the question spells them', () => {
    expect(shown('가온의 백엔드를 맡을 사람', '백엔드 서버', '가온페이')).toMatchObject({
      matched: ['가온의', '백엔드를'],
      marked: ['백엔드'],
    })
  })

  it('show the part of a long text where most was found', () => {
    const filler = '이 문장은 그저 자리를 채웁니다 '.repeat(15)
    const { excerpt, marked } = shown('카프카 레디스', `카프카 ${filler} 카프카와 레디스를 운영합니다 ${filler}`)
    expect(marked).toEqual(['카프카와', '레디스를'])
    expect(excerpt.startsWith('…') && excerpt.endsWith('…') && excerpt.length <= 245).toBe(true)
  })

  it('hold their places within the excerpt for any text', () => {
    fc.assert(
      fc.property(fc.lorem({ maxCount: 120 }), fc.string({ unit: 'grapheme', maxLength: 600 }), (words, noise) => {
        const { excerpt, marks } = createHighlighter(words.slice(0, 60))({ title: '', body: `${noise} ${words}` })
        for (const { start, end } of marks)
          expect(start >= 0 && start < end && end <= excerpt.length && excerpt.slice(start, end).trim().length === end - start).toBe(true)
        expect(excerpt.length).toBeLessThanOrEqual(242)
      }),
    )
  })
})
