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
  const written = texts.flatMap(({ data: letter }) => (letter && letter.versionId !== null && letter.status !== 'drafting' ? [letter] : []))
  const ties = useQueries({ queries: written.map((letter) => sourcesQuery(letter)) })
  const sentences = new Map(
    written.map(({ id }, at) => [id, (ties[at]?.data?.sentences ?? []).flatMap(({ sourceId }) => sourceId ?? [])] as const),
  )
  return { coverage: data && coverageOf(cards, letters, sentences), error, refetch }
}
