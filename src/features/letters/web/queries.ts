// One function for each endpoint of letters and applications.
import { queryOptions } from '@tanstack/react-query'
import type {
  Application,
  ApplicationInput,
  ApplicationPatch,
  DraftInput,
  ExportFormat,
  GuidelinesInput,
  GuidelinesReply,
  Letter,
  LetterPatch,
  Version,
} from '#features/letters/contract.ts'
import { call, newKey } from '#web/api.ts'
import type { TextChecks } from '#wire/text/checks.ts'

/** What has a default on the server may be left out by a caller. */
type Given<Input, Optional extends keyof Input> = Omit<Input, Optional> & Partial<Pick<Input, Optional>>
export type NewLetter = Given<ApplicationInput['letters'][number], 'title'>
export type NewApplication = Omit<ApplicationInput, 'letters'> & { letters: NewLetter[] }

export const applicationsQuery = queryOptions({
  queryKey: ['applications'],
  queryFn: ({ signal }) => call<{ items: Application[] }>('GET', '/applications?limit=100', undefined, { signal }),
})

export const applicationQuery = (id: string) =>
  queryOptions({
    queryKey: ['applications', id],
    queryFn: ({ signal }) => call<Application>('GET', `/applications/${id}`, undefined, { signal }),
  })

export const letterQuery = (id: string) =>
  queryOptions({ queryKey: ['letters', id], queryFn: ({ signal }) => call<Letter>('GET', `/letters/${id}`, undefined, { signal }) })

export const versionsQuery = (letterId: string) =>
  queryOptions({
    queryKey: ['letters', letterId, 'versions'],
    queryFn: ({ signal }) => call<{ items: Version[] }>('GET', `/letters/${letterId}/versions?limit=100`, undefined, { signal }),
  })

const once = () => ({ headers: { 'idempotency-key': newKey() } })

export const createApplication = (input: NewApplication) => call<Application>('POST', '/applications', input, once())
export const updateApplication = (id: string, changes: Omit<ApplicationPatch, 'letters'> & { letters?: NewLetter[] }) =>
  call<Application>('PATCH', `/applications/${id}`, changes)
export const deleteApplication = (id: string) => call<void>('DELETE', `/applications/${id}`)

export const askGuidelines = (input: GuidelinesInput, signal?: AbortSignal) =>
  call<GuidelinesReply>('POST', '/guidelines', input, { signal })

/** Begins a draft and comes back at once; the run is watched from there. */
export const startDraft = (input: Given<DraftInput, 'title' | 'guidelines' | 'answers' | 'freeAnswer' | 'favorInfo' | 'experienceIds'>) =>
  call<{ runId: string; letterId: string }>('POST', '/letters', input, { headers: { prefer: 'respond-async', ...once().headers } })

export const updateLetter = (id: string, changes: LetterPatch, keepalive = false) =>
  call<Letter>('PATCH', `/letters/${id}`, changes, { keepalive })
export const deleteLetter = (id: string) => call<void>('DELETE', `/letters/${id}`)
export const selectVersion = (letterId: string, versionId: string) =>
  call<Letter>('POST', `/letters/${letterId}/versions/${versionId}/select`)
export const checkLetter = (id: string, signal?: AbortSignal) => call<TextChecks>('POST', `/letters/${id}/checks`, undefined, { signal })
/** A download: the session cookie goes with a plain link. */
export const exportUrl = (letterId: string, format: ExportFormat) => `/api/v1/letters/${letterId}/export?format=${format}`

interface SampleWords {
  company: string
  position: string
  questions: string[]
  answers: string[]
  favorInfo: string
}

/** The sample is an application like any other, with the first question's hints already answered. */
export async function createSample({ company, position, questions, answers, favorInfo }: SampleWords): Promise<Application> {
  const limit = { unit: 'characters', max: 700 } as const
  const application = await createApplication({ company, position, letters: questions.map((question) => ({ question, limit })) })
  const first = application.letters[0]
  if (first) await updateLetter(first.id, { answers, favorInfo })
  return application
}
