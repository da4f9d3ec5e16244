// What the checks are told of a letter; the checks themselves are pure and run in the browser too (wire/text).

import type { TextChecks } from '#wire/text/checks.ts'
import { measureText } from '#wire/text/measure.ts'
import type { AcceptedLetter } from './corpus-store.ts'
import type { LetterView } from './store.ts'

export function checkLetter(letter: LetterView, _examples: readonly AcceptedLetter[]): TextChecks {
  return measureText(letter.version?.content ?? '', letter.limit ?? undefined)
}
