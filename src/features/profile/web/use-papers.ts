import { useQuery } from '@tanstack/react-query'
import { documentsQuery } from '#features/documents/web/queries.ts'
import { useWords } from '#web/i18n/use-words.tsx'
import { resumeText } from '#wire/resume-text.ts'
import { profileQuery } from './queries.ts'

/** Stands for the profile among the ids of documents. */
const PROFILE = 'profile'

/**
 * What of a person can be compared with postings, as a choice: the profile where something is written in it, and every CV. Without a choice the profile is taken, else
 * the newest CV. The API takes the profile for a request without `documentId`.
 */
export function usePapers(chosen: string | undefined) {
  const t = useWords().profile.papers
  const documents = useQuery(documentsQuery)
  const profile = useQuery(profileQuery)
  const isReady = documents.data !== undefined && profile.data !== undefined
  const papers = isReady
    ? [
        ...(resumeText(profile.data) !== undefined ? [{ value: PROFILE, label: t.profile }] : []),
        ...documents.data.items.map(({ id, name }) => ({ value: id, label: name })),
      ]
    : undefined
  const paper = (papers?.find(({ value }) => value === chosen) ?? papers?.[0])?.value
  return {
    papers,
    paper,
    documentId: paper === PROFILE ? undefined : paper,
    error: documents.error ?? profile.error,
    refetch: () => Promise.all([documents.refetch(), profile.refetch()]),
  }
}
