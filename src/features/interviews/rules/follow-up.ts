// The question that goes on from an answer: it asks for the most important thing that the answer left out.
import type { Language } from '#wire/language.ts'
import type { CriterionId } from '../contract.ts'
import type { Missing } from './evaluate.ts'
import { bare } from './words.ts'

/** An answer this good needs no further question. */
export const GOOD_ENOUGH = 85
export const DEEPEST = 2

const CRITERION: Record<Language, Record<CriterionId, string>> = {
  ko: {
    evidence: '말씀하신 결과를 숫자나 기준으로 보여 주신다면 어떻게 말할 수 있을까요?',
    contribution: '그 가운데 본인이 직접 판단하고 행동한 것은 무엇이었나요?',
    reason: '다른 방법도 있었을 텐데, 그 방법을 고른 까닭은 무엇이었나요?',
    result: '그래서 결과적으로 무엇이 달라졌나요?',
    learning: '그 일에서 배운 것을 그 뒤에 어떻게 쓰셨나요?',
    relevance: '그 경험이 지원하신 일에서는 어떻게 쓰일까요?',
  },
  en: {
    evidence: 'How could you show that result with a figure or a standard?',
    contribution: 'Which part of it did you decide and do yourself?',
    reason: 'There must have been other ways; why did you choose this one?',
    result: 'And what changed because of it in the end?',
    learning: 'What did you learn from it, and how have you used that since?',
    relevance: 'How would that experience help in the job you apply for?',
  },
}
/** For the second question in a row on the same point. */
const SIMPLER: Record<Language, (point: string) => string> = {
  ko: (point) => `‘${point}’라는 점을 아는 대로 예를 들어 설명해 주시겠어요?`,
  en: (point) => `Could you explain with an example, as far as you know: ${point}?`,
}
const POINT: Record<Language, (point: string) => string> = {
  ko: (point) => `조금 더 여쭤볼게요. ‘${point}’와 관련해서는 어떻게 생각하시나요?`,
  en: (point) => `One more thing: what about this point, “${point}”?`,
}

export function followUpQuestion(missing: Missing, language: Language, asked: readonly string[]): string | undefined {
  const candidates =
    missing.kind === 'criterion'
      ? [CRITERION[language][missing.id]]
      : [POINT[language](bare(missing.text)), SIMPLER[language](bare(missing.text))]
  return candidates.find((question) => question !== undefined && !asked.includes(question))
}
