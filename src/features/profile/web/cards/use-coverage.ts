import { useQueries, useQuery } from '@tanstack/react-query'
import { applicationsQuery, letterQuery, sourcesQuery } from '#features/letters/web/queries.ts'
import type { Experience } from '#features/profile/contract.ts'
import { type CoverageLetter, coverageOf } from './coverage-of.ts'

/** Which card is used in which answer: chosen for it, and by how many sentences of its present text. */
export function useCoverage(cards: readonly Experience[]) {
  const { data, error, refetch } = useQuery(applicationsQuery)
  const letters: CoverageLetter[] = (data?.items ?? []).flatMap(({ id, company, letters: all }) =>
    all.map((letter) => ({ id: letter.id, applicationId: id, company, question: letter.question, title: letter.title })),
  )
  const drawn = letters.filter(({ id }) => cards.some(({ usedIn }) => usedIn.some(({ letterId }) => letterId === id)))
  const texts = useQueries({ queries: drawn.map(({ id }) => letterQuery(id)) })
  const known = texts.flatMap(({ data: letter }) => letter ?? [])
  const written = known.filter(({ versionId, status }) => versionId !== null && status !== 'drafting')
  const ties = useQueries({ queries: written.map((letter) => sourcesQuery(letter)) })
  // Where there is no text yet, no sentence comes from a card; where the text or its sources are not here, nothing is known.
  const sentences = new Map<string, readonly string[]>(known.filter((letter) => !written.includes(letter)).map(({ id }) => [id, []]))
  for (const [at, { id }] of written.entries()) {
    const told = ties[at]?.data
    if (told)
      sentences.set(
        id,
        told.sentences.flatMap(({ sourceId }) => sourceId ?? []),
      )
  }
  const parts = [...texts, ...ties]
  const again = () => {
    void refetch()
    for (const part of parts) if (part.isError) void part.refetch()
  }
  const failed = parts.find((part) => part.isError && part.data === undefined)
  return { coverage: data && coverageOf(cards, letters, sentences), error: error ?? failed?.error, again }
}
