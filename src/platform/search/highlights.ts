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

interface Forms {
  stem: string
  english: string | undefined
  script: Word['script']
  pieces: ReadonlySet<string>
}

interface QueryWord extends Forms {
  surface: string
}

/** Prepares the words of a query for `highlight`. */
export function queryWords(query: string): QueryWord[] {
  const seen = new Set<string>()
  return wordsOf(query)
    .filter(({ stem }) => !seen.has(stem) && seen.add(stem))
    .slice(0, MAX_QUERY_WORDS)
    .map((word) => ({ surface: query.slice(word.start, word.end), ...formsOf(word) }))
}

/** What of a query stands in a found text, and where. */
export function highlight(query: readonly QueryWord[], { title, body }: { title: string; body: string }): Highlights {
  const matched = new Set<QueryWord>()
  const hitsIn = (text: string) =>
    wordsOf(text).filter((word) => {
      const hits = query.filter((wanted) => isSameWord(wanted, formsOf(word)))
      for (const hit of hits) matched.add(hit)
      return hits.length > 0
    })
  const places = hitsIn(body).map(({ start, end }) => ({ start, end }))
  hitsIn(title)
  return { ...excerptOf(body, places), matched: query.filter((word) => matched.has(word)).map(({ surface }) => surface) }
}

function formsOf({ stem, script }: Word): Forms {
  const english = script === 'hangul' ? englishOf(stem) : undefined
  return { stem, english: english && stemEnglish(english), script, pieces: new Set(piecesOf(stem, script === 'latin' ? 4 : 2)) }
}

function isSameWord(a: Forms, b: Forms): boolean {
  if (a.stem === b.stem || a.english === b.stem || b.english === a.stem) return true
  if (a.english && a.english === b.english) return true
  const common = a.pieces.intersection(b.pieces).size
  const [shorter = 0, longer = 0] = [a.pieces.size, b.pieces.size].sort((x, y) => x - y)
  // Four letters of a Latin word say little: java is not javascript.
  if (a.script === 'latin' && shorter < 2) return false
  return common >= shorter * SHARED_PIECES && !(a.english && b.english && common < longer * SHARED_OF_LONGER)
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
