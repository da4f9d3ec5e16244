import { documentErrors } from '#platform/documents/read/errors.ts'
import type { AppError } from '#platform/errors.ts'
import { errorsOf } from '#platform/errors.ts'
import { modelErrors } from '#platform/llm/errors.ts'
import type { Language } from '#wire/language.ts'
import { postingErrors } from '../contract.ts'

const makers: Record<string, () => AppError> = { ...documentErrors }
const known = new Map(
  [...Object.values(makers), ...Object.values(errorsOf('models', modelErrors)), ...Object.values(errorsOf('postings', postingErrors))].map(
    (make) => {
      const { code, messages } = make()
      return [code, messages] as const
    },
  ),
)

/** The words for the code of a reason, in the language of who asks now. */
export function messageOf(code: string, language: Language): string {
  return known.get(code)?.[language] ?? code
}
