// A letter without a model: the person's own sentences, conclusion first, inside the limit. Nothing is added but connectives from a fixed list.
import type { Language } from '#wire/language.ts'
import { countBy, minimumOf, normaliseText } from '#wire/text/count.ts'
import type { LengthLimit } from '#wire/text/limit.ts'
import { sentencesOf } from '#wire/text/sentences.ts'
import type { Intent } from '../contract.ts'
import { toFormal } from './formal-endings.ts'

export interface ComposeInput {
  intent: Intent
  hints: readonly string[]
  answers: readonly string[]
  freeAnswer: string
  /** Texts of the chosen experience cards. */
  experiences: readonly string[]
  limit?: LengthLimit | undefined
  language: Language
}

export interface Composed {
  text: string
  /** Words between the person's own. */
  connecting: string[]
  /** The person's sentences that had no room. */
  dropped: string[]
  /** Hints without an answer, when the letter is short of its minimum. */
  unanswered: string[]
}

interface Part {
  text: string
  order: number
  paragraph: number
  weight: number
}

/** The one connective that each language has: what was done leads to what is planned. Others would claim a logic that only the person knows. */
const CONNECTIVES: Record<Language, string> = { ko: '이 경험을 바탕으로', en: 'Building on this,' }
const PLAN = /(고 싶|겠습니다|하려|할 계획|할 것|목표|포부|기여하|I (want|would like|hope|plan|will|aim))/i
const OUTCOME =
  /줄였|줄어들|늘었|늘렸|높였|낮췄|단축|절감|개선(했|하여|해)|달성|해결(했|하여|해)|수상|선정|reduced|increased|improved|achieved|won |cut /i
const RESULT = new RegExp(`\\d|[%％]|${OUTCOME.source}`, 'i')

/**
 * Puts the answers together. Paragraphs follow the order of the hints, since these are made for the question's intent; within the first
 * one the sentence that gives an outcome in figures comes first. What is planned closes the letter. Over the maximum whole sentences leave: those without a
 * figure or result first, the last of the text before the first.
 */
export function composeLetter(input: ComposeInput): Composed {
  const blocks = [...input.answers, input.freeAnswer, ...input.experiences].map((block) => normaliseText(block).trim())
  const seen = new Set<string>()
  const paragraphs = blocks.map((block) =>
    sentencesOf(block)
      .map(({ text }) => (input.language === 'ko' ? toFormal(stripMark(text)) : withStop(stripMark(text))))
      .filter((text) => text !== '' && !seen.has(text) && seen.add(text)),
  )
  // Plans end a letter, whichever hint they answered: conclusion first, outlook last.
  const plans = paragraphs.flatMap((sentences) => (sentences.length > 0 && sentences.every((text) => PLAN.test(text)) ? [sentences] : []))
  const facts = paragraphs.filter((sentences) => sentences.length > 0 && !plans.includes(sentences))
  const opening = facts[0]
  if (opening) {
    const best = opening.findIndex((text) => OUTCOME.test(text) && /\d|[%％]/.test(text))
    if (best > 0 && input.intent !== 'growth') opening.unshift(...opening.splice(best, 1))
  }
  const ordered = [...facts, ...plans]
  const parts: Part[] = ordered.flatMap((sentences, paragraph) =>
    sentences.map((text, at) => ({
      text,
      paragraph,
      order: at,
      weight: (RESULT.test(text) ? 2 : 0) + (at === 0 ? 1 : 0) + (paragraph === 0 && at === 0 ? 4 : 0),
    })),
  )

  const dropped: string[] = []
  let kept = parts
  const limit = input.limit
  const render = (rest: readonly Part[]) => renderParts(rest, facts.length, plans.length > 0, input.language)
  while (limit && kept.length > 1 && countBy(render(kept).text, limit) > limit.max) {
    const least = kept.reduce((found, part) => (part.weight <= found.weight ? part : found))
    kept = kept.filter((part) => part !== least)
    dropped.push(least.text)
  }
  const { text, connecting } = render(kept)
  const short = limit !== undefined && countBy(text, limit) < minimumOf(limit)
  const unanswered = short ? input.hints.filter((hint, at) => hint.trim() && !input.answers[at]?.trim()) : []
  return { text, connecting, dropped, unanswered }
}

function renderParts(parts: readonly Part[], factCount: number, hasPlans: boolean, language: Language) {
  const connecting: string[] = []
  const paragraphs = Map.groupBy(parts, ({ paragraph }) => paragraph)
  const texts = [...paragraphs].map(([paragraph, sentences]) => {
    const text = sentences.map(({ text }) => text).join(' ')
    const leads = hasPlans && paragraph === factCount && parts.some((part) => part.paragraph < factCount)
    // A sentence that already leads over needs no second one.
    if (!leads || /^(이|그|이러한|이런|위|앞으로|입사|building|with this|this)/i.test(text)) return text
    const connective = CONNECTIVES[language]
    connecting.push(connective)
    return `${connective} ${language === 'en' ? text.replace(/^(?!I\b)[A-Z](?=[a-z])/, (letter) => letter.toLowerCase()) : text}`
  })
  return { text: texts.join('\n\n'), connecting }
}

/** A bullet is a mark of a list, not a word of the person. */
const stripMark = (text: string) => text.replace(/^\s*(?:[-*•·▪▶]|\d{1,2}[.)])\s+/, '').trim()
const withStop = (text: string) => (text === '' || /[.!?]["')\]]*$/.test(text) ? text : `${text}.`)
