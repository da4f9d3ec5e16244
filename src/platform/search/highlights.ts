import { stemEnglish } from './english.ts'
import { englishOf } from './loanwords.ts'
import { piecesOf, type Word, wordsOf } from './tokens.ts'

/** A place in a text, as UTF-16 offsets. */
export interface Mark {
  start: number
  end: number
}

export interface Highlights {
  /** The part of the text around what was found, with … where it was cut. */
  excerpt: string
  /** The words found, as places in the excerpt. */
  marks: Mark[]
  /** The words of the query that were found in title or text, as the query spells them. */
  matched: string[]
}

const EXCERPT_LENGTH = 240
const MAX_QUERY_WORDS = 40
// Two words are of one kind when the shorter shares this much of its pieces with the longer,
const SHARED_PIECES = 0.6
// and, of two loanwords, the longer this much with the shorter: 개발자 holds 개발, but 자바스크립트 is not 자바.
const SHARED_OF_LONGER = 0.5

interface QueryWord {
  surface: string
  stem: string
  english: string | undefined
  pieces: ReadonlySet<string>
}

/**
 * Prepares the words of a query, and returns what finds them in a text. Made for all texts of one search: it remembers the words it has seen,
 * most of which are in none of the texts' questions.
 */
export function createHighlighter(query: string): (found: { title: string; body: string }) => Highlights {
  const wanted = queryWords(query)
  const bySpelling = indexBy(wanted, ({ stem, english }) => (english ? [stem, english] : [stem]))
  const byPiece = indexBy(wanted, ({ pieces }) => [...pieces])
  const known = new Map<string, readonly QueryWord[]>()

  function hitsOf({ stem, script }: Word): readonly QueryWord[] {
    const seen = known.get(stem)
    if (seen) return seen
    const english = englishStemOf(stem, script)
    const hits = new Set([...(bySpelling.get(stem) ?? []), ...((english && bySpelling.get(english)) || [])])
    const pieces = piecesOf(stem, script === 'latin' ? 4 : 2)
    const common = new Map<QueryWord, number>()
    for (const piece of pieces) for (const word of byPiece.get(piece) ?? []) common.set(word, (common.get(word) ?? 0) + 1)
    for (const [word, count] of common) if (isAlike(word, { script, english, pieces: pieces.length, common: count })) hits.add(word)
    known.set(stem, [...hits])
    return [...hits]
  }

  return ({ title, body }) => {
    if (wanted.length === 0) return { ...excerptOf(body, []), matched: [] }
    const matched = new Set<QueryWord>()
    const places: Mark[] = []
    for (const word of wordsOf(body)) {
      const hits = hitsOf(word)
      if (hits.length > 0) places.push({ start: word.start, end: word.end })
      for (const hit of hits) matched.add(hit)
    }
    for (const word of wordsOf(title)) for (const hit of hitsOf(word)) matched.add(hit)
    return { ...excerptOf(body, places), matched: wanted.filter((word) => matched.has(word)).map(({ surface }) => surface) }
  }
}

function indexBy(words: readonly QueryWord[], keysOf: (word: QueryWord) => string[]): Map<string, QueryWord[]> {
  const index = new Map<string, QueryWord[]>()
  for (const word of words) for (const key of keysOf(word)) index.set(key, [...(index.get(key) ?? []), word])
  return index
}

function queryWords(query: string): QueryWord[] {
  const seen = new Set<string>()
  return wordsOf(query)
    .filter(({ stem }) => !seen.has(stem) && seen.add(stem))
    .slice(0, MAX_QUERY_WORDS)
    .map(({ start, end, stem, script }) => ({
      surface: query.slice(start, end),
      stem,
      english: englishStemOf(stem, script),
      pieces: new Set(piecesOf(stem, script === 'latin' ? 4 : 2)),
    }))
}

function englishStemOf(stem: string, script: Word['script']): string | undefined {
  const english = script === 'hangul' ? englishOf(stem) : undefined
  return english && stemEnglish(english)
}

function isAlike(
  wanted: QueryWord,
  word: { script: Word['script']; english: string | undefined; pieces: number; common: number },
): boolean {
  const [shorter = 0, longer = 0] = [wanted.pieces.size, word.pieces].sort((a, b) => a - b)
  // Four letters of a Latin word say little: java is not javascript.
  if (word.script === 'latin' && shorter < 2) return false
  return word.common >= shorter * SHARED_PIECES && !(wanted.english && word.english && word.common < longer * SHARED_OF_LONGER)
}

// The window of the excerpt's length that holds the most marks, begun at a word a little before the first of them.
function excerptOf(body: string, places: Mark[]): { excerpt: string; marks: Mark[] } {
  if (body.length <= EXCERPT_LENGTH) return { excerpt: body, marks: places }
  const held = (from: number) => places.filter(({ start, end }) => start >= from && end <= from + EXCERPT_LENGTH - 40).length
  const best = places.reduce((found, { start }) => (held(start) > held(found) ? start : found), places[0]?.start ?? 0)
  const from = best <= 40 ? 0 : body.indexOf(' ', best - 40) + 1 || best
  const start = Math.min(from, best)
  const to = start + EXCERPT_LENGTH >= body.length ? body.length : body.lastIndexOf(' ', start + EXCERPT_LENGTH)
  const end = to <= best ? Math.min(body.length, start + EXCERPT_LENGTH) : to
  const lead = start > 0 ? '…' : ''
  const shift = lead.length - start
  return {
    excerpt: `${lead}${body.slice(start, end).toWellFormed()}${end < body.length ? '…' : ''}`,
    marks: places
      .filter((place) => place.start >= start && place.end <= end)
      .map((place) => ({ start: place.start + shift, end: place.end + shift })),
  }
}
