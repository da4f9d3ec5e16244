// What a person is told when models could not do the work. Where rules do it instead, it is said beside their result.
import type { ErrorTable } from '#wire/errors.ts'
import { type AppError, errorsOf } from '../errors.ts'
import type { ModelError } from './llm.ts'

/** What a person may be told of models. */
export const modelErrors = {
  busy: [
    503,
    {
      ko: '지금 AI 모델을 쓰는 분이 많아서 차례가 오지 않았어요. 입력하신 내용은 그대로 있으니 조금 뒤에 다시 해 주세요.',
      en: 'Many people are using the AI model, and no place became free in time. What you entered is kept; please try again in a moment.',
    },
  ],
  ownBudgetExhausted: [
    429,
    {
      ko: '정해진 AI 사용량을 다 썼어요. 입력하신 내용은 그대로 있고, 새 기간이 시작되면 다시 쓸 수 있어요.',
      en: 'Your share of the AI model is used up. What you entered is kept; it begins anew with the next period.',
    },
  ],
  budgetExhausted: [
    503,
    {
      ko: '이 서버에 정해진 AI 사용량을 모두 썼어요. 입력하신 내용은 그대로 있고, 새 기간이 시작되면 다시 쓸 수 있어요. 급하면 운영자에게 알려 주세요.',
      en: 'This server has used up its budget for AI models. What you entered is kept; it begins anew with the next period. The operator can raise it.',
    },
  ],
  failed: [
    503,
    {
      ko: 'AI 모델이 제대로 답하지 않았어요. 입력하신 내용은 그대로 있으니 조금 뒤에 다시 해 주세요.',
      en: 'The AI model gave no usable answer. What you entered is kept; please try again in a moment.',
    },
  ],
} satisfies ErrorTable
const errors = errorsOf('models', modelErrors)

/** The words for a call that failed; undefined stands for answers that came and could not be used. */
export function explainFailure(error: ModelError | undefined): AppError {
  const headers: Record<string, string> = error?.retryAfter === undefined ? {} : { 'Retry-After': String(Math.ceil(error.retryAfter)) }
  if (error?.failure === 'busy') return errors.busy({ cause: error, headers })
  if (error?.failure !== 'over-budget') return errors.failed({ cause: error, headers })
  const details = error.limit && { span: error.limit.span, resetsAt: error.limit.resetsAt.toISOString() }
  return error.limit?.scope === 'person'
    ? errors.ownBudgetExhausted({ cause: error, headers, details })
    : errors.budgetExhausted({ cause: error, headers, details })
}
