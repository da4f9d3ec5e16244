// What can be said by rules of any answer to any question; feedback.ts of the feature `feedback` is given this function.
import type { Language } from '#wire/language.ts'
import { type Bank, inLanguage } from './bank/bank.ts'
import { type AnswerKind, readAnswer } from './rules/answer.ts'
import { cueIn } from './rules/cues.ts'
import { judgePoints } from './rules/points.ts'

export interface Assessment {
  kind: AnswerKind
  /** The question of the bank that asks for the same; absent when none is near, and then nothing is said of what is right. */
  reference: { id: string; question: string; answer: string } | undefined
  covered: string[]
  missed: string[]
  wrong: string[]
  conclusionFirst: boolean
  length: 'short' | 'fine' | 'long'
  hasReason: boolean
  hasExample: boolean
  fillers: string[]
}

export type Assess = (input: { question: string; answer: string; language: Language }) => Promise<Assessment>

/** A concrete case, figure or name of a tool, which makes an explanation believable. */
const EXAMPLE = /예를\s*들|예컨대|가령|실제로|경험|프로젝트|사례|for example|for instance|such as|e\.g\.|in my project/i

export function createAssess(bank: Bank): Assess {
  return async ({ question, answer, language }) => {
    const near = (await bank.nearest(question, answer))?.question
    const subject = near ? [near.answer.ko, near.answer.en, ...near.points.flatMap(({ ko, en }) => [ko, en])].join('\n') : ''
    const read = readAnswer({ question, answer, language, subject })
    const judged = near && read.kind === 'answer' ? judgePoints(read.statements, question, near) : undefined
    return {
      kind: read.kind,
      reference: near && { id: near.id, question: inLanguage(near.question, language), answer: inLanguage(near.answer, language) },
      covered: judged?.covered.map(({ point }) => inLanguage(point, language)) ?? [],
      missed: (judged?.missed ?? near?.points ?? []).map((point) => inLanguage(point, language)),
      wrong: judged?.wrong.map(({ belief }) => inLanguage(belief, language)) ?? [],
      conclusionFirst: read.conclusionFirst,
      length: read.length,
      hasReason: cueIn('reason', read.statements) !== undefined,
      hasExample: EXAMPLE.test(read.text) || cueIn('figure', read.statements) !== undefined,
      fillers: read.delivery.fillers.map(({ word }) => word),
    }
  }
}
