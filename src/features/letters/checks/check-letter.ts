// What the checks are told of a letter; the checks themselves are pure and run in the browser too (wire/checks).

import type { AcceptedLetter } from '#features/corpus/store.ts'
import { checkText } from '#wire/checks/check.ts'
import type { ReferenceText } from '#wire/checks/input.ts'
import { languageOf } from '#wire/language.ts'
import type { TextChecks } from '#wire/text/checks.ts'
import type { LetterView } from '../store.ts'

/**
 * Checks the current text of a letter by what the letter itself holds. Claims are held against what the person has said only when that is
 * given, since cards and messages belong to it and are not in the letter; `POST /letters/{id}/checks` looks at all.
 */
export function checkLetter(letter: LetterView, examples: readonly AcceptedLetter[], said?: readonly string[]): TextChecks {
  return checkText({
    text: letter.version?.content ?? '',
    company: letter.application.company,
    limit: letter.limit ?? undefined,
    examples: examples.map(exampleText),
    sources: said,
    blind: true,
    language: languageOf(letter.question),
  })
}

/** An accepted letter as it stood in the prompt: its question and its text. */
export function exampleText({ id, question, content }: AcceptedLetter): ReferenceText {
  return { id, text: `${question}\n${content}` }
}
