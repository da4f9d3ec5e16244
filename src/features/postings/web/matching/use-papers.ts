import { useQuery } from '@tanstack/react-query'
import { documentsQuery } from '#features/documents/web/queries.ts'

/** The CVs that postings can be compared with, and the one that is: the chosen one, else the newest. */
export function usePapers(chosen: string | undefined) {
  const { data, error, refetch } = useQuery(documentsQuery)
  const papers = data?.items.map(({ id, name }) => ({ value: id, label: name }))
  const documentId = (papers?.find(({ value }) => value === chosen) ?? papers?.[0])?.value
  return { papers, documentId, error, refetch }
}
