// Which key points an answer makes, misses and gets wrong.
import { sentencesOf } from '#wire/text/sentences.ts'
import type { Misconception, Point } from '../bank/questions.ts'
import { holdsBelief } from './beliefs.ts'
import { clausesOf } from './clauses.ts'
import { nearestPoints } from './nearest-point.ts'
import { excerptOf, type Said } from './sentences.ts'
import { findTerm, type Span, shareOf, stemsOf } from './terms.ts'
import { termsOf } from './weighed-terms.ts'

/** So many of the words of a point's own sentence make the point, where none of its terms is said. */
const STATEMENT_SHARE = 0.75
const STATEMENT_STEMS = 3
/** A point without terms (of an imported question) is made by half of the words of its sentence. */
const IMPORTED_SHARE = 0.5

// Only a denial that follows at once and ends the statement: 'PUT은 멱등하지 않습니다' denies, '전체를 읽지 않아도 되어' does not.
const DENIED_AFTER =
  /^[가-힣]{0,3}\s?(?:(?:지|지는|지도)\s?(?:않|못)|(?:은|는|이|가)?\s?(?:아니|아닙|없))(?:습니다|는다|다|아요|어요|합니다|한다|고\b|으며|에요|라고\b)?(?=[\s.,!?]|$)/
const DENIED_BEFORE = /\b(?:not|never|no|isn['’]?t|aren['’]?t|doesn['’]?t|don['’]?t|won['’]?t|cannot|can['’]?t)\s+(?:\w+\s+){0,2}$/i
/** A point that itself denies something. */
const NEGATIVE = /않|못|없|아니|\bnot\b|\bno\b|never|without/i

export interface Judged {
  covered: { point: Point; excerpt: string; said: Said }[]
  missed: Point[]
  wrong: { belief: Misconception; excerpt: string }[]
}

export interface Reference {
  points: readonly Point[]
  misconceptions: readonly Misconception[]
  /** The model answer in both languages. */
  answer: { ko: string; en: string }
}

export function judgePoints(sentences: readonly Said[], question: string, reference: Reference): Judged {
  const { points, misconceptions, answer } = reference
  const said = sentences.filter(({ kind }) => kind === 'statement')
  const judged: Judged = { covered: [], missed: [], wrong: [] }
  const mistaken = new Set<Said>()
  const right = [answer.ko, answer.en].flatMap((text) => sentencesOf(text).map((sentence) => termsOf(sentence.text)))
  for (const belief of misconceptions) {
    const found = said.map((sentence) => ({ sentence, at: holdsBelief(belief, sentence.text, right) })).find(({ at }) => at !== undefined)
    if (!found?.at) continue
    judged.wrong.push({ belief, excerpt: excerptOf(found.sentence, found.at.start) })
    mistaken.add(found.sentence)
  }
  const model = [answer.ko, answer.en]
  // What is said wrong makes no point, although it holds the words of one.
  const credible = said.filter((sentence) => !mistaken.has(sentence))
  // A sentence may make several points, one in each of its clauses.
  const clauses = credible.flatMap((sentence) => clausesOf(sentence.text).map((text) => ({ sentence, text })))
  const nearest = nearestPoints(
    clauses.map(({ text }) => text),
    question,
    reference,
  )
  for (const [at, point] of points.entries()) {
    const found = credible.map((sentence) => ({ sentence, span: makes(point, sentence, model) })).find(({ span }) => span !== undefined)
    const about = found?.sentence ?? clauses[nearest.indexOf(at)]?.sentence
    if (about) judged.covered.push({ point, excerpt: excerptOf(about, found?.span?.start), said: about })
    else judged.missed.push(point)
  }
  return judged
}

/** Where a sentence makes a point: by a term, by all words of a term, or by most words of the point's own sentence. */
function makes(point: Point, { text, stems }: Said, model: readonly string[]): Span | undefined {
  const terms = [...point.terms.ko, ...point.terms.en]
  for (const term of terms) {
    const at = findTerm(term, text)
    if (at && !isDenied(text, at, point, model, term)) return at
  }
  for (const term of terms) {
    const words = stemsOf(term)
    if (words.size >= 2 && shareOf(words, stems) === 1) return { start: 0, end: text.length }
  }
  const least = terms.length === 0 ? IMPORTED_SHARE : STATEMENT_SHARE
  return [point.ko, point.en].some((statement) => {
    const words = stemsOf(statement)
    return words.size >= STATEMENT_STEMS && shareOf(words, stems) >= least
  })
    ? { start: 0, end: text.length }
    : undefined
}

/** A term that is denied where neither the point nor the model answer denies it says the opposite of the point. */
function isDenied(text: string, at: Span, point: Point, model: readonly string[], term: string): boolean {
  const denied = (of: string, place: Span) => DENIED_AFTER.test(of.slice(place.end)) || DENIED_BEFORE.test(of.slice(0, place.start))
  if (!denied(text, at) || NEGATIVE.test(`${point.ko} ${point.en}`)) return false
  const known = model.flatMap((answer) => {
    const place = findTerm(term, answer)
    return place ? [denied(answer, place)] : []
  })
  return known.length > 0 && !known.includes(true)
}
