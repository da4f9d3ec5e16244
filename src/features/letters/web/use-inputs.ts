import { useCallback, useState } from 'react'
import type { Letter } from '#features/letters/contract.ts'
import { kept } from '#web/kept.ts'
import { useAutosave } from '#web/use-autosave.ts'
import { updateLetter } from './queries.ts'

/** What a draft is made from. */
export type Inputs = Pick<Letter, 'guidelines' | 'answers' | 'freeAnswer' | 'favorInfo' | 'experienceIds'>

/** The answers to the hints and the rest, saved as they are typed. */
export function useInputs(letter: Letter) {
  const name = `inputs.${letter.id}`
  const [inputs, setInputs] = useState<Inputs>(() => {
    const { guidelines, answers, freeAnswer, favorInfo, experienceIds } = letter
    return { guidelines, answers, freeAnswer, favorInfo, experienceIds, ...kept<Inputs>(name) }
  })
  const saving = useAutosave<Inputs>({
    name,
    save: async (value, last) => {
      await updateLetter(letter.id, value, last)
    },
  })
  const { change: save } = saving
  const change = useCallback(
    (changes: Partial<Inputs>) => {
      setInputs((before) => {
        const next = { ...before, ...changes }
        save(next)
        return next
      })
    },
    [save],
  )
  return { inputs, change, saving }
}

/** Whether there is anything to write from. */
export const hasAnswer = ({ answers, freeAnswer, experienceIds }: Inputs) =>
  experienceIds.length > 0 || [...answers, freeAnswer].some((text) => text.trim() !== '')
