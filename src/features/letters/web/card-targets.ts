import type { CardTarget } from '#features/profile/web/desk/desk-cards.tsx'
import type { Words } from '#web/i18n/words.ts'
import type { Inputs } from './parts/merge-inputs.ts'

/** The answers of a letter that a card can be put into; what is there stays, the card comes after it. */
export function cardTargets(
  { guidelines, answers, freeAnswer }: Inputs,
  change: (changes: Partial<Inputs>) => void,
  words: Words['profile']['desk'],
): CardTarget[] {
  const after = (present: string | undefined, text: string) => (present?.trim() ? `${present.trimEnd()}\n${text}` : text)
  return [
    ...guidelines.map((_, at) => ({
      label: words.hint(at + 1),
      insert: (text: string) =>
        change({ answers: guidelines.map((_hint, place) => (place === at ? after(answers[place], text) : (answers[place] ?? ''))) }),
    })),
    { label: words.free, insert: (text) => change({ freeAnswer: after(freeAnswer, text) }) },
  ]
}
