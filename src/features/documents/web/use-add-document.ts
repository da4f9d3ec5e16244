import { useMutation, useQueryClient } from '@tanstack/react-query'
import type { Document } from '#features/documents/contract.ts'
import { useWords } from '#web/i18n/use-words.tsx'
import { useAnnounce } from '#web/ui/live-region.tsx'
import { addSampleDocument, documentQuery, documentsQuery, uploadDocument } from './queries.ts'

/** What a file dialog offers; the server looks at the content and decides for itself. A phone offers its camera for media types only. */
export const DOCUMENT_TYPES = '.pdf,.docx,.hwp,.hwpx,.txt,.md,.png,.jpg,.jpeg,.webp,image/png,image/jpeg,image/webp'

export function useAddDocument() {
  const { documents } = useWords()
  const queries = useQueryClient()
  const announce = useAnnounce()
  const adding = useMutation({
    mutationFn: (file: File | undefined) => (file ? uploadDocument(file) : addSampleDocument()),
    onSuccess(added: Document) {
      queries.setQueryData(documentQuery(added.id).queryKey, added)
      announce(documents.uploaded(added.name))
      return queries.invalidateQueries({ queryKey: documentsQuery.queryKey, exact: true })
    },
  })
  return {
    add: (file: File) => adding.mutate(file),
    addSample: () => adding.mutate(undefined),
    isPending: adding.isPending,
    error: adding.error,
  }
}
