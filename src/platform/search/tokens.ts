// The words of a Korean or English text as search terms, without a morphological analyser: its design was measured on ten sets of public
// texts, where it beat trigrams and full-text search and came within .02 of a real analyser. Figures: docs/decisions/0011.
import { stemEnglish } from './english.ts'
import { shortKoreanStem, stemKorean } from './korean.ts'
import { englishOf } from './loanwords.ts'
import { isStopWord } from './stop-words.ts'

/** Raised when the same text would give other terms: rows of another version are made anew by the background job. */
export const TOKENS_VERSION = 1

/** `stem`: the word. `part`: two syllables of it, a part of a compound, its other spelling. `gram`: four letters of a Latin word. */
export type TokenKind = 'stem' | 'part' | 'gram'

export interface Token {
  /** Begins with a mark of its own space (`s:`, `b:`, `g:`), so that the letters `java` of javascript are not the word java. */
  term: string
  kind: TokenKind
}

/** A word as it stands in a text: UTF-16 offsets, and what it is reduced to. */
export interface Word {
  start: number
  end: number
  script: 'hangul' | 'latin' | 'han'
  stem: string
}

/** What each kind counts on the side of the query: the best of the mixes tried, mean MRR@10 .637. Documents count all alike. */
export const QUERY_WEIGHTS: Readonly<Record<TokenKind, number>> = { stem: 1, part: 0.5, gram: 0.25 }

// Each alternative begins with a class the others lack and repeats without choice, so that matching is linear. `+` and `#` belong to C++ and C#.
const WORDS = /[가-힣]+|[a-z0-9]+(?:[+#]+|(?:[.'’&_-][a-z0-9]+)*)|[\u3040-\u30ff\u4e00-\u9fff]+/g
const HANGUL = /^[가-힣]/
const LATIN = /^[a-z0-9]/
const NUMBER = /^\d+(?:[.-]\d+)*$/
const ACCENTED = /[\u00c0-\u024f]+/g
// Longer runs of letters are keys and base64, of which the beginning is enough.
const LONGEST_LATIN = 40

/** All terms of a text, in its order, repeated as often as they occur. Pure; its time grows linearly with the text. */
export function tokensOf(text: string): Token[] {
  const tokens: Token[] = []
  for (const [raw] of normalise(text).matchAll(WORDS)) {
    if (isStopWord(raw)) continue
    if (HANGUL.test(raw)) addHangul(tokens, raw)
    else if (LATIN.test(raw)) addLatin(tokens, raw.slice(0, LONGEST_LATIN))
    else addHan(tokens, raw)
  }
  return tokens
}

/** The words of a text that are no stop words, with their places in the text as given. Text that is not NFC yields fewer words. */
export function wordsOf(text: string): Word[] {
  const words: Word[] = []
  for (const match of lowerCaseInPlace(text).matchAll(WORDS)) {
    const [raw] = match
    if (isStopWord(raw)) continue
    const script = HANGUL.test(raw) ? 'hangul' : LATIN.test(raw) ? 'latin' : 'han'
    const stem = script === 'hangul' ? stemKorean(raw) : script === 'latin' ? latinStem(raw.slice(0, LONGEST_LATIN)) : raw
    if (!isStopWord(stem)) words.push({ start: match.index, end: match.index + raw.length, script, stem })
  }
  return words
}

/** The pieces of a word that are `length` long, one from each place; a word that is no longer is its own piece. */
export function piecesOf(word: string, length: number): string[] {
  if (word.length <= length) return [word]
  return Array.from({ length: word.length - length + 1 }, (_, at) => word.slice(at, at + length))
}

function addHangul(tokens: Token[], word: string): void {
  const stem = stemKorean(word)
  if (isStopWord(stem)) return
  tokens.push({ term: `s:${stem}`, kind: 'stem' })
  for (const bigram of piecesOf(stem, 2)) tokens.push({ term: `b:${bigram}`, kind: 'part' })
  const short = shortKoreanStem(word)
  if (short) tokens.push({ term: `b:${short}`, kind: 'part' })
  const english = englishOf(stem) ?? (short && englishOf(short))
  if (english) tokens.push({ term: `s:${stemEnglish(english)}`, kind: 'part' })
}

function addLatin(tokens: Token[], word: string): void {
  const stem = latinStem(word)
  if (isStopWord(stem)) return
  tokens.push({ term: `s:${stem}`, kind: 'stem' })
  const parts = NUMBER.test(word) ? [] : partsOf(word)
  // node.js is found by nodejs and by node; front-end by frontend and by end.
  if (parts.length > 1) for (const part of parts) if (!isStopWord(part)) tokens.push({ term: `s:${stemEnglish(part)}`, kind: 'part' })
  if (stem.length > 3) for (const gram of piecesOf(`^${stem}`, 4)) tokens.push({ term: `g:${gram}`, kind: 'gram' })
}

function addHan(tokens: Token[], word: string): void {
  tokens.push({ term: `s:${word}`, kind: 'stem' })
  for (const bigram of piecesOf(word, 2)) tokens.push({ term: `b:${bigram}`, kind: 'part' })
}

function latinStem(word: string): string {
  if (NUMBER.test(word)) return word
  return stemEnglish(partsOf(word).join(''))
}

function partsOf(word: string): string[] {
  return word.replace(/['’]s$/, '').split(/[.'’&_-]/)
}

function normalise(text: string): string {
  return lowerCaseInPlace(text.normalize('NFKC')).replace(ACCENTED, (letters) => letters.normalize('NFD').replace(/\p{M}/gu, ''))
}

// Lower case may be longer than the capital (İ), which would move the places of all words after it.
function lowerCaseInPlace(text: string): string {
  const lower = text.toLowerCase()
  return lower.length === text.length ? lower : text.replace(/[A-Z]+/g, (letters) => letters.toLowerCase())
}
