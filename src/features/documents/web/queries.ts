// One function for each endpoint of documents.
import { queryOptions } from '@tanstack/react-query'
import type { Document, DocumentSummary } from '#features/documents/contract.ts'
import { call } from '#web/api.ts'

export const documentsQuery = queryOptions({
  queryKey: ['documents'],
  queryFn: ({ signal }) => call<{ items: DocumentSummary[] }>('GET', '/documents?limit=100', undefined, { signal }),
})

export const documentQuery = (id: string) =>
  queryOptions({ queryKey: ['documents', id], queryFn: ({ signal }) => call<Document>('GET', `/documents/${id}`, undefined, { signal }) })

export function uploadDocument(file: File): Promise<Document> {
  const form = new FormData()
  form.append('file', file)
  return call<Document>('POST', '/documents', form)
}

export const deleteDocument = (id: string) => call<void>('DELETE', `/documents/${id}`)
/** The CV of an invented person; asked for again, it is the same one. */
export const addSampleDocument = () => call<Document>('POST', '/documents/samples')
