// What is asked of a model for feedback: its contract, and the rules that stand in for it.
import { z } from 'zod'
import { textProblems } from '#platform/tasks/contracts.ts'
import { plainText } from '#platform/tasks/plain-text.ts'
import type { Problem, TextTask } from '#platform/tasks/task.ts'
import { Language } from '#wire/language.ts'
import { composeFeedback } from './compose.ts'
import { countable, feedbackSentences } from './sentences.ts'

/** What rules have found out about the answer; `known` is whether the bank has the question. */
export const Assessed = z.object({
  kind: z.enum(['answer', 'empty', 'copied', 'ignorant', 'off-topic']),
  known: z.boolean(),
  covered: z.array(z.string()),
  missed: z.array(z.string()),
  wrong: z.array(z.string()),
  conclusionFirst: z.boolean(),
  length: z.enum(['short', 'fine', 'long']),
  hasReason: z.boolean(),
  hasExample: z.boolean(),
  fillers: z.array(z.string()),
})
export type Assessed = z.infer<typeof Assessed>

export const FeedbackTaskInput = z.object({
  question: z.string(),
  answer: z.string(),
  /** The model answer of the bank; empty without one. */
  reference: z.string(),
  assessed: Assessed,
  language: Language,
})
export type FeedbackTaskInput = z.infer<typeof FeedbackTaskInput>

const FEWEST = 3
const MOST = 5
const PREFIX = /^\W*(?:피드백|평가|총평|feedback|evaluation|review)\W*[:：]\s*/i

/** Plain text in one paragraph, without a label in front. Stable: cleaning clean text changes nothing. */
export function cleanFeedback(text: string): string {
  let clean = countable(plainText(text))
  for (let before = ''; before !== clean; ) {
    before = clean
    clean = countable(plainText(clean.replace(PREFIX, '')))
  }
  return clean
}

/** Three to five sentences on one answer. */
export const feedbackTask: TextTask<FeedbackTaskInput> = {
  kind: 'text',
  name: 'feedback.create',
  input: FeedbackTaskInput,
  prompts: new URL('prompts/', import.meta.url),
  language: ({ language }) => language,
  variables: ({ question, answer, reference }) => ({ question, answer: answer.trim(), reference }),
  limits: { maxTokens: 700, temperature: 0.4, deadlines: { firstTokenMs: 20_000 } },
  clean: cleanFeedback,
  check: (text, { language, answer }) => [
    ...textProblems(text, language),
    ...countProblem(text, language),
    ...echoProblem(text, answer, language),
  ],
  rules: ({ assessed, language }) => composeFeedback(assessed, language),
}

function countProblem(text: string, language: Language): Problem[] {
  const count = feedbackSentences(text).length
  if (count >= FEWEST && count <= MOST) return []
  const message =
    language === 'ko'
      ? `지금은 ${count}문장입니다. 온전한 문장 ${FEWEST}~${MOST}개로 써야 합니다.`
      : `It has ${count} sentences. Write ${FEWEST} to ${MOST} whole sentences.`
  return [{ severity: 'never', message, amount: Math.abs(count - 4) }]
}

/** An answer that comes back is no feedback on it. */
function echoProblem(text: string, answer: string, language: Language): Problem[] {
  const given = answer.replace(/\s+/g, '')
  if (given.length < 40 || !text.replace(/\s+/g, '').includes(given)) return []
  return [
    {
      severity: 'never',
      message: language === 'ko' ? '답변을 그대로 옮기지 말고 피드백만 써야 합니다.' : 'Do not repeat the answer; write feedback on it.',
    },
  ]
}
