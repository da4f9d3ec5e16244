// What the server has answered about a letter, put where the pages look for it.
import type { QueryClient } from '@tanstack/react-query'
import type { Application, Letter, LetterSummary } from '#features/letters/contract.ts'
import { type Inputs, inputsOf } from './parts/merge-inputs.ts'
import { applicationQuery, letterQuery } from './queries.ts'

/**
 * A letter as a save of its text, or another change, has answered it, with its line in the tabs of the application. The inputs stay those
 * that are known: they have saves of their own, of which this answer may not tell yet. Hints alone go with their question.
 */
export function rememberLetter(queries: QueryClient, letter: Letter): void {
  queries.setQueryData(letterQuery(letter.id).queryKey, (before) => {
    if (!before) return letter
    const { guidelines, guidelinesSource } = before.question === letter.question ? before : letter
    return { ...letter, ...inputsOf(before), guidelines, guidelinesSource }
  })
  queries.setQueryData(applicationQuery(letter.applicationId).queryKey, (before) => before && withLine(before, summaryOf(letter)))
}

/** The inputs of a letter as a save has answered them. */
export async function rememberInputs(queries: QueryClient, letterId: string, inputs: Inputs): Promise<void> {
  const own = { queryKey: letterQuery(letterId).queryKey, exact: true }
  // An answer that left the server before this save must not overwrite it; what else it would have told is asked for again.
  const isAsking = queries.isFetching(own) > 0
  await queries.cancelQueries(own)
  queries.setQueryData(own.queryKey, (before) => before && { ...before, ...inputs })
  if (isAsking) void queries.invalidateQueries(own)
}

const withLine = (application: Application, line: LetterSummary): Application => ({
  ...application,
  letters: application.letters.map((one) => (one.id === line.id ? line : one)),
})

function summaryOf(letter: Letter): LetterSummary {
  const { content, guidelines, guidelinesSource, answers, freeAnswer, favorInfo, experienceIds, examples, checks, favours, ...summary } =
    letter
  return summary
}
