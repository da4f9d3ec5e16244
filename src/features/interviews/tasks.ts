// What is asked of a model for interviews. Scores are counted here from what it found, so that they are always in range and comparable.
import { z } from 'zod'
import { isOtherLanguage } from '#platform/tasks/contracts.ts'
import type { ObjectTask, Problem } from '#platform/tasks/task.ts'
import { Language } from '#wire/language.ts'
import { CriterionId, type TurnCriterion } from './contract.ts'
import { personalQuestions } from './rules/personal.ts'
import { shareOf, stemsOf } from './rules/terms.ts'
import { CRITERIA } from './rules/words.ts'

const prompts = new URL('prompts/', import.meta.url)
const never = (language: Language, ko: string, en: string): Problem => ({ severity: 'never', message: language === 'ko' ? ko : en })

export const PersonalTaskInput = z.object({
  position: z.string(),
  count: z.number().int(),
  claims: z.array(
    z.object({
      text: z.string(),
      source: z.enum(['document', 'letter']),
      has: z.object({ figure: z.boolean(), technology: z.string().optional(), team: z.boolean() }),
    }),
  ),
  language: Language,
})
export type PersonalTaskInput = z.infer<typeof PersonalTaskInput>

export const PersonalOutput = z.object({
  questions: z.array(
    z.object({
      /** The number of the claim that it tests, from 1; 0 for none. */
      claim: z.number().int(),
      question: z.string(),
      criteria: z
        .array(z.object({ id: CriterionId, shows: z.string() }))
        .min(2)
        .max(4),
    }),
  ),
})
export type PersonalOutput = z.infer<typeof PersonalOutput>

/** Whether a text asks: by a mark, or by a request such as `말씀해 주세요`. */
export function isQuestion(text: string): boolean {
  return /[?？]["”’']?$|(?:주세요|주십시오|바랍니다|부탁드려요|부탁드립니다)[.]?$|^(?:please|tell|describe|explain|walk)\b[\s\S]*[.]$/i.test(
    text.trim(),
  )
}

/** Two questions that ask the same in other words share most of their stems. */
const ALIKE = 0.75

/** Questions that test claims of a person's own papers, each with what a good answer shows. */
export const personalTask: ObjectTask<PersonalTaskInput, PersonalOutput> = {
  kind: 'object',
  name: 'interviews.personal',
  input: PersonalTaskInput,
  output: PersonalOutput,
  prompts,
  language: ({ language }) => language,
  variables: ({ position, count, claims }, language) => ({
    position,
    count: String(count),
    claims: claims.map(({ text }, at) => `${at + 1}. ${text}`).join('\n'),
    criteria: CriterionId.options.map((id) => `${id}: ${CRITERIA[language][id].shows}`).join('\n'),
  }),
  limits: { maxTokens: 2500, temperature: 0.6 },
  check({ questions }, { count, claims, language }) {
    const problems: Problem[] = []
    if (questions.length !== count)
      problems.push(never(language, `질문은 정확히 ${count}개여야 합니다.`, `Exactly ${count} questions are needed.`))
    for (const [at, { claim, question, criteria }] of questions.entries()) {
      const place = language === 'ko' ? `${at + 1}번째 질문: ` : `Question ${at + 1}: `
      const add = (ko: string, en: string) => problems.push(never(language, place + ko, place + en))
      const tested = claims[claim - 1]
      if (claim < 0 || claim > claims.length || (claims.length > 0 && claim === 0 && at < claims.length))
        add('주장의 번호가 맞지 않습니다.', 'The number of the claim is wrong.')
      if (question.length < 15 || question.length > 400 || !isQuestion(question))
        add('한두 문장의 질문이 아닙니다.', 'It is no question of one or two sentences.')
      if (isOtherLanguage(question, language)) add('한국어로 써야 합니다.', 'It must be in English.')
      if (tested && ![...stemsOf(tested.text)].some((stem) => stemsOf(question).has(stem)))
        add('시험하는 주장을 이름으로 말해야 합니다.', 'It must name the claim that it tests.')
      if (new Set(criteria.map(({ id }) => id)).size < criteria.length) add('같은 기준이 두 번 있습니다.', 'A criterion occurs twice.')
      const stems = stemsOf(question)
      if (questions.slice(0, at).some((other) => shareOf(stems, stemsOf(other.question)) >= ALIKE))
        add('앞의 질문과 거의 같습니다.', 'It is nearly the same as one before.')
    }
    return problems
  },
  rules: ({ claims, count, language }) => ({
    questions: personalQuestions(claims, count, language).map(({ question, claim, criteria }) => ({
      claim: claims.findIndex(({ text }) => text === claim) + 1,
      question,
      criteria: criteria.map(({ id, shows }) => ({ id, shows })),
    })),
  }),
}

/** A criterion of the output in the words of its language. */
export function namedCriteria(criteria: PersonalOutput['questions'][number]['criteria'], language: Language): TurnCriterion[] {
  return criteria.map(({ id, shows }) => ({ id, name: CRITERIA[language][id].name, shows }))
}
