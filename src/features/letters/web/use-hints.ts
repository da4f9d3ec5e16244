import { useIsMutating, useMutation, useQuery } from '@tanstack/react-query'
import { useEffect } from 'react'
import type { GuidelinesInput, Letter } from '#features/letters/contract.ts'
import type { Inputs } from './parts/merge-inputs.ts'
import { askGuidelines, guidelinesQuery } from './queries.ts'

interface Hints {
  isMaking: boolean
  error: unknown
  /** Makes them anew. */
  again(): void
}

/** The hints of a question: made once where there are none, and anew when asked for. */
export function useHints(letter: Letter, guidelines: readonly string[], onChange: (changes: Partial<Inputs>) => void): Hints {
  const { question, company, position } = letter
  const isMissing = guidelines.length === 0
  const first = useQuery({ ...guidelinesQuery(letter), enabled: isMissing })
  const made = first.data
  useEffect(() => {
    if (made && isMissing) onChange({ guidelines: made.result, guidelinesSource: made.source })
  }, [made, isMissing, onChange])

  const mutationKey = ['guidelines', letter.id]
  const making = useMutation({
    mutationKey,
    mutationFn: (input: GuidelinesInput) => askGuidelines(input),
    onSuccess({ result, source }, asked) {
      // Another question has been put meanwhile.
      if (asked.question === question) onChange({ guidelines: result, guidelinesSource: source })
    },
  })
  // Begun before this part of the page was left, they may still be on their way.
  const isMakingAgain = useIsMutating({ mutationKey }) > 0
  return {
    isMaking: isMakingAgain || (isMissing && first.isFetching),
    error: making.error ?? (isMissing ? first.error : null),
    again: () => (isMissing ? void first.refetch() : making.mutate({ question, company, position })),
  }
}
