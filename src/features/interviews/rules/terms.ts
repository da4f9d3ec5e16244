// How a term of the question bank is found in an answer; data/questions/README.md says what a term means.
import { wordsOf } from '#platform/search/tokens.ts'
import { variantsOf } from './synonyms.ts'

export interface Span {
  start: number
  end: number
}

/**
 * Case does not matter, nor does spacing between Korean letters; a space also stands for a hyphen; a Latin term begins where a word begins. A Korean term
 * that ends in the stem of a verb is found in all its forms (지우: 지운, 지웠, 지워), and words of the same meaning stand for each other.
 */
export function findTerm(term: string, text: string): Span | undefined {
  for (const variant of variantsOf(term)) {
    const found = patternOf(variant).exec(text)
    if (found) return { start: found.index, end: found.index + found[0].length }
  }
  return undefined
}

function patternOf(term: string): RegExp {
  const letters = Array.from(term.normalize('NFC'))
  const parts = letters.map((letter, at) => {
    if (/[\s-]/.test(letter)) return '[\\s-]*'
    const exact = letter.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')
    if (!/[가-힣]/.test(letter)) return exact
    return at === letters.length - 1 && letters.length > 1 ? formsOf(letter) : `${exact}\\s*`
  })
  return new RegExp((/^[a-z0-9]/i.test(term) ? '(?<![a-z0-9])' : '') + parts.join(''), 'iu')
}

const BASE = 0xac00
const FINALS = 28
/** What the vowel of a stem becomes with 어 or 아, by its number among the 21: 지우+어 지워, 줄이+어 줄여, 보+아 봐, 끄+어 꺼. */
const JOINED: Readonly<Record<number, number>> = { 13: 14, 20: 6, 8: 9, 18: 4 }

/** A syllable without a final consonant takes any: 오 is found in 올, 온 and 옵. */
function formsOf(syllable: string): string {
  const code = syllable.charCodeAt(0) - BASE
  if (code % FINALS !== 0) return syllable
  const [lead, vowel] = [Math.floor(code / (21 * FINALS)), Math.floor(code / FINALS) % 21]
  const range = (of: number) => {
    const first = BASE + (lead * 21 + of) * FINALS
    return `${String.fromCharCode(first)}-${String.fromCharCode(first + FINALS - 1)}`
  }
  const joined = JOINED[vowel]
  return `[${range(vowel)}${joined === undefined ? '' : range(joined)}]`
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
