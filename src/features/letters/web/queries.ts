// One function for each endpoint of letters and applications.
import { keepPreviousData, queryOptions } from '@tanstack/react-query'
import type { z } from 'zod'
import type { DismissalInput, LetterChecks, LetterSources } from '#features/letters/checks/contract.ts'
import type {
  Application,
  ApplicationInput,
  ApplicationPatch,
  DraftInput,
  Duplicate,
  DuplicateInput,
  ExportFormat,
  GuidelinesInput,
  GuidelinesReply,
  Letter,
  LetterPatch,
  Message,
  MessageInput,
  Version,
} from '#features/letters/contract.ts'
import { call } from '#web/api.ts'
import { postOnce, startOnce } from '#web/post-once.ts'

/** As a caller gives it: what has a default may be left out. */
export type NewApplication = z.input<typeof ApplicationInput>

interface ApplicationPage {
  items: Application[]
  nextCursor: string | null
}

/** All of them: lists, the board and the calendar are made from the whole. */
export const applicationsQuery = queryOptions({
  queryKey: ['applications'],
  async queryFn({ signal }): Promise<{ items: Application[] }> {
    const items: Application[] = []
    let cursor: string | null = ''
    while (cursor !== null) {
      const page: ApplicationPage = await call('GET', `/applications?limit=100${cursor && `&cursor=${cursor}`}`, undefined, { signal })
      items.push(...page.items)
      cursor = page.nextCursor
    }
    return { items }
  },
})

export const applicationQuery = (id: string) =>
  queryOptions({
    queryKey: ['applications', id],
    queryFn: ({ signal }) => call<Application>('GET', `/applications/${id}`, undefined, { signal }),
  })

export const letterQuery = (id: string) =>
  queryOptions({ queryKey: ['letters', id], queryFn: ({ signal }) => call<Letter>('GET', `/letters/${id}`, undefined, { signal }) })

/** What the server finds in the text of a version, with that text: what is typed meanwhile is another one. */
export const checksQuery = ({ id, versionId, content }: Pick<Letter, 'id' | 'versionId' | 'content'>) =>
  queryOptions({
    queryKey: ['letters', id, 'checks', versionId],
    queryFn: async ({ signal }) => ({ content, ...(await call<LetterChecks>('POST', `/letters/${id}/checks`, undefined, { signal })) }),
    placeholderData: keepPreviousData,
  })

/** What the sentences of a version came from. */
export const sourcesQuery = ({ id, versionId, content }: Pick<Letter, 'id' | 'versionId' | 'content'>) =>
  queryOptions({
    queryKey: ['letters', id, 'sources', versionId],
    queryFn: async ({ signal }) => ({ content, ...(await call<LetterSources>('GET', `/letters/${id}/sources`, undefined, { signal })) }),
    placeholderData: keepPreviousData,
  })

export const dismissFinding = (letterId: string, finding: DismissalInput) =>
  call<{ id: string }>('POST', `/letters/${letterId}/checks/dismissals`, finding)
export const restoreFinding = (letterId: string, dismissalId: string) =>
  call<void>('DELETE', `/letters/${letterId}/checks/dismissals/${dismissalId}`)

export const versionsQuery = (letterId: string, currentId: string | null) =>
  queryOptions({
    queryKey: ['letters', letterId, 'versions', currentId],
    queryFn: ({ signal }) => call<{ items: Version[] }>('GET', `/letters/${letterId}/versions?limit=100`, undefined, { signal }),
    placeholderData: keepPreviousData,
  })

export const createApplication = (input: NewApplication) => postOnce<Application>('/applications', input)
/** An invented application with its questions and some answers; asked for again, it is the same one. */
export const createSample = () => call<Application>('POST', '/applications/samples')
export const updateApplication = (id: string, changes: z.input<typeof ApplicationPatch>) =>
  call<Application>('PATCH', `/applications/${id}`, changes)
export const duplicateApplication = (id: string, input: DuplicateInput) => postOnce<Duplicate>(`/applications/${id}/duplicate`, input)
export const deleteApplication = (id: string) => call<void>('DELETE', `/applications/${id}`)

export const askGuidelines = (input: GuidelinesInput) => call<GuidelinesReply>('POST', '/guidelines', input)

/** Begins a draft and comes back at once; the run is watched from there. @param seen the last run of the letter that the page knows of */
export const startDraft = (input: z.input<typeof DraftInput>, seen: Letter['runId']) =>
  startOnce<{ runId: string; letterId: string }>('/letters', input, seen)

export const readLetter = (id: string) => call<Letter>('GET', `/letters/${id}`)
export const updateLetter = (id: string, changes: LetterPatch, keepalive = false) =>
  call<Letter>('PATCH', `/letters/${id}`, changes, { keepalive })
export const deleteLetter = (id: string) => call<void>('DELETE', `/letters/${id}`)
export const selectVersion = (letterId: string, versionId: string) =>
  call<Letter>('POST', `/letters/${letterId}/versions/${versionId}/select`)
export const exportPath = (letterId: string, format: ExportFormat) => `/letters/${letterId}/export?format=${format}`
export const applicationExportPath = (id: string, format: ExportFormat) => `/applications/${id}/export?format=${format}`

/** The first hints of a question. Making them is a run, so it goes on when its part of the page is left, and no other run begins it anew. */
export const guidelinesQuery = ({ question, company, position }: Pick<Letter, 'question' | 'company' | 'position'>) =>
  queryOptions({
    queryKey: ['guidelines', question, company, position],
    queryFn: () => askGuidelines({ question, company, position }),
    staleTime: 'static',
    meta: { startsRun: true },
  })

/** What a run is about, to tell a draft from a revision after a refresh. */
export const runKindQuery = (runId: string) =>
  queryOptions({
    queryKey: ['runs', runId, 'kind'],
    queryFn: async ({ signal }) => (await call<{ kind: string }>('GET', `/runs/${runId}`, undefined, { signal })).kind,
    staleTime: Number.POSITIVE_INFINITY,
  })

export const messagesQuery = (letterId: string, currentId: string | null) =>
  queryOptions({
    queryKey: ['letters', letterId, 'messages', currentId],
    queryFn: ({ signal }) => call<{ items: Message[] }>('GET', `/letters/${letterId}/messages?limit=100`, undefined, { signal }),
    placeholderData: keepPreviousData,
  })

/** Asks for a revision and comes back at once; the run is watched from there. */
export const sendMessage = (letterId: string, input: MessageInput, seen: Letter['runId']) =>
  startOnce<{ runId: string }>(`/letters/${letterId}/messages`, input, seen)
