import type { LetterSources } from '#features/letters/checks/contract.ts'
import type { Words } from '#web/i18n/words.ts'
import type { TieSource } from '#wire/checks/sources.ts'
import type { Inputs } from '../parts/merge-inputs.ts'

/** What the server knows that sentences may come from, with the answers as they stand on the page this moment. */
export function liveSources(known: LetterSources | undefined, inputs: Inputs, { sources: words }: Words['desk']): TieSource[] {
  const { answers, freeAnswer, favorInfo } = inputs
  const here: TieSource[] = [
    ...answers.map((text, at) => ({
      id: `answer-${at + 1}`,
      kind: 'answer' as const,
      label: words.answer(at + 1),
      text,
    })),
    { id: 'free-answer', kind: 'answer', label: words.free, text: freeAnswer },
    { id: 'favor-info', kind: 'posting', label: words.favour, text: favorInfo },
  ]
  const isHere = (id: string) => here.some((source) => source.id === id) || id.startsWith('answer-')
  return [...here.filter(({ text }) => text.trim() !== ''), ...(known?.sources ?? []).filter(({ id }) => !isHere(id))]
}
