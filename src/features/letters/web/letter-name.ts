import type { LetterSummary } from '#features/letters/contract.ts'
import type { Words } from '#web/i18n/words.ts'

/** What a question is called where there is little room: its title, or what it is after. */
export function letterName({ title, intent, question }: Pick<LetterSummary, 'title' | 'intent' | 'question'>, desk: Words['desk']): string {
  if (title) return title
  return intent === 'other' ? question.slice(0, 14) : desk.intents[intent].name
}
