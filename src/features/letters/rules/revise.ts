// What can be revised without a model: the person's sentences are moved or left out, never reworded.
import { findCliches } from '#wire/checks/cliche.ts'
import { viewOf } from '#wire/checks/text-view.ts'
import type { Language } from '#wire/language.ts'
import { countBy } from '#wire/text/count.ts'
import type { LengthLimit, LengthUnit } from '#wire/text/limit.ts'
import { sentencesOf } from '#wire/text/sentences.ts'

export type Revision =
  | { kind: 'shorten'; unit: LengthUnit; max: number }
  | { kind: 'conclusion-first' }
  | { kind: 'figures-first' }
  | { kind: 'remove-cliches' }
  | { kind: 'insert'; text: string }

const SHORTEN =
  /(\d{1,3}(?:,\d{3})+|\d{2,5})\s*(자|글자|characters?|chars?|바이트|bytes?)\s*(?:\([^)]*\)\s*)?(?:정도\s*)?(?:이내|이하|안|미만)?\s*(?:으로|로|에|까지)?[^.]*?(줄|맞|요약|짧|축약|shorten|cut|trim)|(?:shorten|cut|trim|reduce)[^.]*?(?:to|under|within)\s*(\d{1,3}(?:,\d{3})+|\d{2,5})\s*(characters?|chars?|bytes?)?/i
/** A letter is not to be cut to less; `30자` in a request means something else. */
const LEAST_ASKED = 50
const SHORTER = /줄[여이일]|짧게|간결|압축|축약|요약|빼|삭제|지[워우]|없애|덜어|shorte[nr]|cut|trim|concise|remove|delete/i
const CONCLUSION = /두괄식|결론\S*\s*(먼저|앞|처음|맨)|핵심\S*\s*(먼저|앞)|conclusion first|start with the (conclusion|result)/i
const FIGURES = /(수치|숫자|성과|결과)\S*\s*(먼저|앞|처음|맨)|figures first|numbers first/i
const CLICHES = /(상투|진부|클리셰|뻔한|식상)\S*.*(빼|지우|없애|덜|삭제|제거)|remove (the )?(cliches|clichés|stock phrases)/i

/** What a request asks for, as far as rules can do it. */
export function revisionOf(query: string, card: string | undefined): Revision | undefined {
  const shorten = SHORTEN.exec(query)
  if (shorten) {
    const max = Number((shorten[1] ?? shorten[4] ?? '').replaceAll(',', ''))
    if (max < LEAST_ASKED) return undefined
    const unitWord = shorten[2] ?? shorten[5] ?? ''
    const unit: LengthUnit = /바이트|byte/i.test(unitWord)
      ? 'bytesEucKr'
      : /공백\s*(제외|빼|없이)|without spaces/i.test(query)
        ? 'charactersNoSpaces'
        : 'characters'
    return { kind: 'shorten', unit, max }
  }
  if (FIGURES.test(query)) return { kind: 'figures-first' }
  if (CONCLUSION.test(query)) return { kind: 'conclusion-first' }
  if (CLICHES.test(query)) return { kind: 'remove-cliches' }
  if (card?.trim()) return { kind: 'insert', text: card.trim() }
  return undefined
}

/**
 * The rule that a revision is to keep: what this turn asks for goes before the letter's own least length, so that nobody is told to fill up again what the person wants to be
 * short; never more than the letter may have.
 */
export function limitOf(query: string, limit: LengthLimit | undefined): LengthLimit | undefined {
  const asked = revisionOf(query, undefined)
  if (asked?.kind === 'shorten') {
    const { unit, max } = asked
    if (limit?.unit === unit && limit.max <= max) return limit
    return { unit, max, ...(limit?.newline !== undefined && { newline: limit.newline }) }
  }
  return limit && SHORTER.test(query) ? { ...limit, min: 0 } : limit
}

const FIGURE = /\d|[%％]|절반|두 배|세 배|half|double|twice/i
const CONCLUSION_SENTENCE =
  /(배웠|깨달|때문입니다|이유입니다|지원했|지원합니다|생각합니다|믿습니다|결론|핵심|줄였|높였|늘렸|달성|해결|learned|therefore|I am applying)/i
/** A sentence that any applicant could have written: it has a worn phrase, and neither a figure nor what came of something. */
const isWorn = (sentence: string) =>
  !FIGURE.test(sentence) && !CONCLUSION_SENTENCE.test(sentence) && findCliches(viewOf(sentence)).length > 0

/** The revised text, or undefined when the revision would change nothing or leave nothing. */
export function reviseByRules(text: string, revision: Revision, language: Language): string | undefined {
  const paragraphs = text.split(/\n{2,}/).map((paragraph) => sentencesOf(paragraph).map((sentence) => sentence.text))
  const revised = apply(paragraphs, revision, language)
  const result = revised
    .filter((sentences) => sentences.length > 0)
    .map((sentences) => sentences.join(' '))
    .join('\n\n')
  return result === '' || result === text ? undefined : result
}

function apply(paragraphs: string[][], revision: Revision, language: Language): string[][] {
  switch (revision.kind) {
    case 'shorten':
      return shorten(paragraphs, revision)
    case 'figures-first':
      return lead(paragraphs, (sentence) => FIGURE.test(sentence))
    case 'conclusion-first':
      return lead(paragraphs, (sentence) => CONCLUSION_SENTENCE.test(sentence))
    case 'remove-cliches':
      return paragraphs.map((sentences) => sentences.filter((sentence) => !isWorn(sentence)))
    case 'insert': {
      const text = language === 'ko' ? revision.text : revision.text.replace(/(?<![.!?])$/, '.')
      return [...paragraphs.slice(0, 1), [text], ...paragraphs.slice(1)]
    }
  }
}

/** Brings the first sentence that fits to the beginning of the letter; the last paragraph is asked first, since conclusions stand there. */
function lead(paragraphs: string[][], fits: (sentence: string) => boolean): string[][] {
  const first = paragraphs[0]
  if (!first || (first[0] && fits(first[0]))) return paragraphs
  for (const sentences of [first, ...paragraphs.slice(1).reverse()]) {
    const at = sentences.findIndex(fits)
    if (at < 0) continue
    const [sentence = ''] = sentences.splice(at, 1)
    first.unshift(sentence)
    return paragraphs
  }
  return paragraphs
}

/** Leaves whole sentences out until the text fits: those without a figure first, later ones before earlier ones, the first sentence last. */
function shorten(paragraphs: string[][], { unit, max }: { unit: LengthUnit; max: number }): string[][] {
  let parts = paragraphs.flatMap((sentences, paragraph) =>
    sentences.map((text, at) => ({
      text,
      paragraph,
      weight: (FIGURE.test(text) ? 2 : 0) + (at === 0 ? 1 : 0) + (paragraph === 0 && at === 0 ? 4 : 0),
    })),
  )
  const build = () => paragraphs.map((_, paragraph) => parts.filter((part) => part.paragraph === paragraph).map(({ text }) => text))
  const render = () =>
    build()
      .filter((sentences) => sentences.length > 0)
      .map((sentences) => sentences.join(' '))
      .join('\n\n')
  while (parts.length > 1 && countBy(render(), { unit }) > max) {
    const least = parts.reduce((found, part) => (part.weight <= found.weight ? part : found))
    parts = parts.filter((part) => part !== least)
  }
  return build()
}
