// How a term of the question bank is found in an answer; data/questions/README.md says what a term means.
import { wordsOf } from '#platform/search/tokens.ts'

export interface Span {
  start: number
  end: number
}

/** Case does not matter, nor does spacing between Korean letters; a space also stands for a hyphen; a Latin term begins where a word begins. */
export function findTerm(term: string, text: string): Span | undefined {
  const found = patternOf(term).exec(text)
  return found ? { start: found.index, end: found.index + found[0].length } : undefined
}

function patternOf(term: string): RegExp {
  const letters = Array.from(term.normalize('NFC'), (letter) => {
    if (/[\s-]/.test(letter)) return '[\\s-]*'
    const exact = letter.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')
    return /\p{Script=Hangul}/u.test(letter) ? `${exact}\\s*` : exact
  })
  return new RegExp((/^[a-z0-9]/i.test(term) ? '(?<![a-z0-9])' : '') + letters.join(''), 'iu')
}

/** The stems of the words that carry a text's meaning, each once. */
export function stemsOf(text: string): Set<string> {
  return new Set(wordsOf(text).map(({ stem }) => stem))
}

/**
 * Which share of `wanted` is among `given`, 0 to 1. Endings that the stemmer leaves on (줄이면, 줄인) are bridged: a Korean stem of two syllables
 * or more also counts when one begins with the other.
 */
export function shareOf(wanted: ReadonlySet<string>, given: ReadonlySet<string>): number {
  if (wanted.size === 0) return 0
  let found = 0
  for (const stem of wanted) if (given.has(stem) || hasRelative(stem, given)) found++
  return found / wanted.size
}

function hasRelative(stem: string, given: ReadonlySet<string>): boolean {
  if (stem.length < 2 || !/^[가-힣]/.test(stem)) return false
  for (const other of given) if (other.length >= 2 && (other.startsWith(stem) || stem.startsWith(other))) return true
  return false
}
