// The evaluation of an answer by rules: what of a checklist the answer holds, shown by its own words.
import type { Language } from '#wire/language.ts'
import type { CriterionId, Evaluation, TurnCriterion } from '../contract.ts'
import { type AnswerKind, readAnswer } from './answer.ts'
import { betterAnswer } from './better-answer.ts'
import { evaluateBehavioural, evaluatePersonal, type RubricWords } from './experience.ts'
import type { Reference } from './points.ts'
import { evaluateTechnical } from './technical.ts'

/** The most important thing that an answer leaves out: what a follow-up asks for. */
export type Missing = { kind: 'point'; id: string; text: string } | { kind: 'criterion'; id: CriterionId; text: string }

export type RuledEvaluation = Omit<Evaluation, 'source' | 'delivery' | 'betterAnswer'> & { missing?: Missing | undefined }

export interface EvaluateInput {
  basis: 'technical' | 'behavioural' | 'personal'
  question: string
  answer: string
  language: Language
  seconds: number | null
  /** Of a technical question. */
  reference?: Reference | undefined
  /** Of a behavioural question. */
  rubric?: RubricWords | undefined
  /** Of a personal question. */
  criteria: readonly TurnCriterion[]
  claim?: string | undefined
}

export type Ruled = Omit<Evaluation, 'source'> & { missing?: Missing | undefined; kind: AnswerKind }

export function evaluateByRules(input: EvaluateInput): Ruled {
  const { basis, question, answer, language, seconds, reference, rubric, criteria, claim } = input
  const subject = reference
    ? `${reference.answer.ko}\n${reference.answer.en}\n${reference.points.map(({ ko, en }) => `${ko}\n${en}`).join('\n')}`
    : (claim ?? '')
  const read = readAnswer({ question, answer, language, seconds, subject, experience: basis !== 'technical' })
  const evaluated =
    basis === 'technical' && reference
      ? evaluateTechnical(read, question, reference, language)
      : basis === 'behavioural'
        ? evaluateBehavioural(read, rubric, language)
        : evaluatePersonal(read, criteria, language)
  const better = read.kind === 'answer' ? betterAnswer(read, evaluated, language) : undefined
  return { ...evaluated, kind: read.kind, delivery: read.delivery, ...(better !== undefined && { betterAnswer: better }) }
}
