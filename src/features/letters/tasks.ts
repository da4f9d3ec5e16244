// What is asked of a model for letters: inputs, outputs, contracts, and the rules that stand in for one.
import { z } from 'zod'
import { errorsOf } from '#platform/errors.ts'
import { isOtherLanguage, textProblems } from '#platform/tasks/contracts.ts'
import { plainText } from '#platform/tasks/plain-text.ts'
import type { ObjectTask, Problem, TextTask } from '#platform/tasks/task.ts'
import { Language } from '#wire/language.ts'
import { measure, minimumOf } from '#wire/text/count.ts'
import { LengthLimit, type LengthUnit } from '#wire/text/limit.ts'
import { Hints, Intent, letterErrors } from './contract.ts'
import { type Composed, composeLetter } from './rules/compose.ts'
import { hintsFor } from './rules/hints.ts'
import { digest } from './rules/remember.ts'
import { limitOf, reviseByRules, revisionOf } from './rules/revise.ts'

const errors = errorsOf('letters', letterErrors)
const prompts = new URL('prompts/', import.meta.url)

const INTENT_WORDS: Record<Language, Record<Intent, string>> = {
  ko: {
    motivation: '지원 동기',
    growth: '성장 과정과 가치관',
    conflict: '갈등 해결',
    challenge: '도전과 문제 해결',
    competence: '직무 역량',
    aspiration: '입사 후 포부',
    teamwork: '협업',
    other: '지원자의 생각과 경험',
  },
  en: {
    motivation: 'motivation',
    growth: 'background and values',
    conflict: 'resolving a conflict',
    challenge: 'a challenge',
    competence: 'skills for the job',
    aspiration: 'plans after joining',
    teamwork: 'teamwork',
    other: "the applicant's own view and experience",
  },
}

export const GuidelinesTaskInput = z.object({
  question: z.string(),
  company: z.string(),
  position: z.string(),
  intent: Intent,
  language: Language,
})
export type GuidelinesTaskInput = z.infer<typeof GuidelinesTaskInput>
const GuidelinesOutput = z.object({ result: Hints })

/** What a Korean hint ends with. */
const KO_ENDING = /(작성|서술)해 ?주세요\.?$/

/** Exactly three hints for a company's question. */
export const guidelinesTask: ObjectTask<GuidelinesTaskInput, { result: string[] }> = {
  kind: 'object',
  name: 'letters.guidelines',
  input: GuidelinesTaskInput,
  output: GuidelinesOutput,
  prompts,
  language: ({ language }) => language,
  variables: ({ question, company, position, intent }, language) => ({
    question,
    company,
    position,
    intent: INTENT_WORDS[language][intent],
  }),
  limits: { maxTokens: 600, temperature: 0.5 },
  /** Models answer a bare list, or more than was asked for: the first three of a list of strings are meant. */
  normalise(value) {
    const list = Array.isArray(value) ? value : value && typeof value === 'object' ? Object.values(value).find(Array.isArray) : undefined
    if (!list) return value
    return {
      result: list
        .slice(0, 3)
        .map((hint: unknown) => (typeof hint === 'string' ? hint.replace(/^\s*(?:\d+[.)]|[-*•])\s*/, '').trim() : hint)),
    }
  },
  check({ result }, { language }) {
    const problems: Problem[] = []
    const never = (ko: string, en: string) => problems.push({ severity: 'never', message: language === 'ko' ? ko : en })
    if (new Set(result).size < result.length) never('힌트가 서로 달라야 합니다.', 'The hints must differ.')
    if (language === 'ko' && !result.every((hint) => KO_ENDING.test(hint)))
      never("모든 힌트는 '작성해 주세요.' 또는 '서술해 주세요.'로 끝나야 합니다.", 'Every hint must be a request.')
    if ([...result, result.join(' ')].some((text) => isOtherLanguage(text, language)))
      never('한국어로 써야 합니다.', 'They must be in English.')
    if (result.some((hint) => hint.length < 10 || hint.length > 300))
      never('힌트는 10자에서 300자 사이여야 합니다.', 'A hint has 10 to 300 characters.')
    return problems
  },
  rules: ({ intent, company, position, language }) => ({ result: hintsFor(intent, { company, position }, language) }),
}

export const DraftTaskInput = z.object({
  company: z.string(),
  position: z.string(),
  question: z.string(),
  intent: Intent,
  hints: z.array(z.string()),
  answers: z.array(z.string()),
  freeAnswer: z.string(),
  favorInfo: z.string(),
  experiences: z.array(z.string()),
  examples: z.array(z.object({ question: z.string(), content: z.string() })),
  limit: LengthLimit.optional(),
  language: Language,
})
export type DraftTaskInput = z.infer<typeof DraftTaskInput>

const UNITS: Record<Language, Record<LengthUnit, string>> = {
  ko: {
    characters: '자(공백 포함)',
    charactersNoSpaces: '자(공백 제외)',
    bytesEucKr: '바이트(한글 2바이트)',
    bytesUtf8: '바이트(한글 3바이트)',
  },
  en: {
    characters: 'characters including spaces',
    charactersNoSpaces: 'characters without spaces',
    bytesEucKr: 'bytes (2 for each Korean character)',
    bytesUtf8: 'bytes (UTF-8)',
  },
}

/** A limit in words for a model. */
export function lengthWords(limit: LengthLimit, language: Language): string {
  const unit = UNITS[language][limit.unit]
  if (minimumOf(limit) === 0) return language === 'ko' ? `${limit.max}${unit} 이내` : `at most ${limit.max} ${unit}`
  return language === 'ko' ? `${minimumOf(limit)}~${limit.max}${unit}` : `${minimumOf(limit)} to ${limit.max} ${unit}`
}

/** For a prompt: empty where there is no limit. */
const lengthOf = (limit: LengthLimit | undefined, language: Language) => (limit ? lengthWords(limit, language) : '')

/** What a letter's length lacks, in words for a model; shown with the letter when repair does not help. */
export function lengthProblem(text: string, limit: LengthLimit | undefined, language: Language): Problem[] {
  if (!limit) return []
  const { state, count, min, max } = measure(text, limit)
  if (state === 'fits') return []
  const wanted = lengthWords(limit, language)
  const message =
    language === 'ko'
      ? `지금 글은 ${count}${UNITS.ko[limit.unit]}입니다. 사실을 더하지 말고 ${wanted}에 맞게 ${state === 'over' ? '줄여' : '자료를 더 자세히 풀어'} 써 주세요.`
      : `The text has ${count} ${UNITS.en[limit.unit]}. Without adding facts, ${state === 'over' ? 'shorten it' : 'use more of the material'} to reach ${wanted}.`
  // Of texts that all miss it the nearest is kept.
  return [{ severity: 'label', message, amount: state === 'over' ? count - max : min - count }]
}

type Material = Pick<DraftTaskInput, 'hints' | 'answers' | 'freeAnswer' | 'experiences'>

/** The person's material as a model reads it: each answer under the hint that it answers. */
function materials({ hints, answers, freeAnswer, experiences }: Material): string {
  const answered = answers.flatMap((answer, at) =>
    answer.trim() ? [hints[at]?.trim() ? `[${hints[at]?.trim()}]\n${answer.trim()}` : answer.trim()] : [],
  )
  return [...answered, ...(freeAnswer.trim() ? [freeAnswer.trim()] : []), ...experiences].join('\n\n')
}

/**
 * A letter from the person's words. The prompt holds what matters at its two ends and the examples in the middle, since models overlook
 * what stands in the middle of a long context (Liu et al., Lost in the Middle, TACL 2024).
 */
export const draftTask: TextTask<DraftTaskInput> = {
  kind: 'text',
  name: 'letters.draft',
  input: DraftTaskInput,
  prompts,
  language: ({ language }) => language,
  variables: (input, language) => ({
    question: input.question,
    company: input.company,
    position: input.position,
    materials: materials(input),
    favorInfo: input.favorInfo.trim(),
    examples: input.examples.map(({ question, content }, at) => `(${at + 1}) ${question}\n${content}`).join('\n\n'),
    length: lengthOf(input.limit, language),
  }),
  limits: { maxTokens: 3000, temperature: 0.7, deadlines: { firstTokenMs: 20_000 } },
  clean: plainText,
  check: (text, { limit, language }) => [...textProblems(text, language), ...lengthProblem(text, limit, language)],
  rules: (input) => composeDraft(input).text,
}

/** The letter by rules, with what it left out. */
export function composeDraft(input: DraftTaskInput): Composed {
  return composeLetter(input)
}

export const ReviseTaskInput = z.object({
  company: z.string(),
  position: z.string(),
  question: z.string(),
  text: z.string(),
  query: z.string(),
  /** What the person has said for this letter, as a draft gets it. */
  ...DraftTaskInput.pick({ hints: true, answers: true, freeAnswer: true, experiences: true }).shape,
  /** The card that the person has chosen for this turn. */
  card: z.string(),
  memory: z.string(),
  turns: z.array(z.object({ query: z.string(), content: z.string() })),
  limit: LengthLimit.optional(),
  language: Language,
})
export type ReviseTaskInput = z.infer<typeof ReviseTaskInput>

const showTurns = (turns: readonly { query: string; content: string }[], language: Language) =>
  turns
    .map(({ query, content }) => (language === 'ko' ? `요청: ${query}\n고친 글: ${content}` : `Request: ${query}\nRevised: ${content}`))
    .join('\n\n')

/** The letter as a person asks for it in conversation. The rules do what needs no model, and refuse the rest. */
export const reviseTask: TextTask<ReviseTaskInput> = {
  kind: 'text',
  name: 'letters.revise',
  input: ReviseTaskInput,
  prompts,
  language: ({ language }) => language,
  variables: (input, language) => ({
    question: input.question,
    company: input.company,
    position: input.position,
    materials: materials(input),
    card: input.card,
    memory: input.memory,
    turns: showTurns(input.turns, language),
    text: input.text,
    length: lengthOf(limitOf(input.query, input.limit), language),
    query: input.query,
  }),
  limits: { maxTokens: 3000, temperature: 0.5, deadlines: { firstTokenMs: 20_000 } },
  clean: plainText,
  check: (text, { query, limit, language }) => [...textProblems(text, language), ...lengthProblem(text, limitOf(query, limit), language)],
  rules({ text, query, card, language }) {
    const revision = revisionOf(query, card)
    const revised = revision && reviseByRules(text, revision, language)
    if (revised === undefined) throw errors.modelFailed()
    return revised
  },
}

export const RememberTaskInput = z.object({
  memory: z.string(),
  turns: z.array(z.object({ query: z.string(), content: z.string() })),
  language: Language,
})
export type RememberTaskInput = z.infer<typeof RememberTaskInput>

/** No more of a conversation is told in its summary than this. */
export const MEMORY_CHARACTERS = 1200

/** The running summary of a conversation: what has left the window of whole turns. */
export const rememberTask: TextTask<RememberTaskInput> = {
  kind: 'text',
  name: 'letters.remember',
  input: RememberTaskInput,
  prompts,
  language: ({ language }) => language,
  variables: ({ memory, turns }, language) => ({
    memory,
    turns: turns.map(({ query }) => (language === 'ko' ? `요청: ${query}` : `Request: ${query}`)).join('\n'),
  }),
  limits: { maxTokens: 800, temperature: 0 },
  clean: plainText,
  check: (text, { language }) => [
    ...textProblems(text, language),
    ...(text.length > MEMORY_CHARACTERS
      ? [
          {
            severity: 'never' as const,
            message:
              language === 'ko' ? '기록이 너무 깁니다. 800자 안으로 줄여 주세요.' : 'The record is too long; at most 800 characters.',
          },
        ]
      : []),
  ],
  rules: ({ memory, turns }) =>
    digest(
      memory,
      turns.map(({ query }) => query),
      MEMORY_CHARACTERS,
    ),
}
