// Whether a subject has been shown before, also in other words.
import { englishOf } from '#platform/search/loanwords.ts'
import { wordsOf } from '#platform/search/tokens.ts'
import { letterPairs, likenessOf } from '#wire/text/likeness.ts'

const SAME_LETTERS = 0.6
const SAME_WORDS = 0.7

/** Words of every project; what they are about, the others say. */
const COMMON = new Set(
  `프로젝트 서비스 시스템 플랫폼 개발 구축 구현 설계 제작 만들기 기반 활용 적용 이용 통한 위한 대한 관련 개선 운영 처리 관리 기능 도구 나만 직접 간단 실시간
  project service system platform build building develop development design make making create use using based app application tool for with and the`.split(
    /\s+/,
  ),
)

/** @param others the titles that were shown */
export function isRepeat(title: string, others: readonly string[]): boolean {
  const pairs = letterPairs(title)
  const words = subjectWords(title)
  return others.some((other) => {
    if (likenessOf(pairs, letterPairs(other)) >= SAME_LETTERS) return true
    const known = subjectWords(other)
    const shared = [...words].filter((word) => known.has(word)).length
    const fewer = Math.min(words.size, known.size)
    return fewer >= 2 && shared / fewer >= SAME_WORDS
  })
}

/** What a title is about: its stems, with loanwords in one spelling. */
export function subjectWords(text: string): Set<string> {
  return new Set(
    wordsOf(text.normalize('NFC'))
      .map(({ stem }) => englishOf(stem) ?? stem)
      .filter((word) => word.length > 1 && !COMMON.has(word)),
  )
}
