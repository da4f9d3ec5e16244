import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query'
import type { Invitation, InvitationInput, Quota, QuotaFeature, ResetLink } from '#features/account/contract.ts'
import type { CorpusAuditEntry, CorpusLetterSummary, Withdrawal } from '#features/corpus/contract.ts'
import type { QuestionImport, QuestionList } from '#features/interviews/contract.ts'
import type { PostingImport } from '#features/postings/contract.ts'
import { call } from '#web/api.ts'
import type { Language } from '#wire/language.ts'
import type { CallList, CallTrace, HealthHistory, PersonUsage } from '../calls/contract.ts'
import type {
  AdminUser,
  AdminUserPatch,
  BudgetRow,
  Group,
  GroupPatch,
  ModelHealth,
  NewPromptVersion,
  PromptDetail,
  PromptImport,
  PromptSummary,
  PromptVersion,
  UsageRow,
} from '../contract.ts'
import type { Comparison, EvaluationList, EvaluationReport, NewEvaluation } from '../evaluation/contract.ts'
import type { NewTrial, Sample } from '../trials/contract.ts'

/** All of the console's data stand under this key. */
const key = (...parts: unknown[]) => ['admin', ...parts]
const LIVE_MS = 2_000
const HISTORY_MS = 10_000

export const modelsQuery = queryOptions({
  queryKey: key('models'),
  queryFn: ({ signal }) => call<{ items: ModelHealth[] }>('GET', '/admin/models', undefined, { signal }),
  refetchInterval: LIVE_MS,
})
export const historyQuery = queryOptions({
  queryKey: key('history'),
  queryFn: ({ signal }) => call<HealthHistory>('GET', '/admin/models/history?minutes=60', undefined, { signal }),
  refetchInterval: HISTORY_MS,
})

export interface CallSearch {
  task?: string | undefined
  endpoint?: string | undefined
  outcome?: string | undefined
  userId?: string | undefined
}
const searchOf = (search: object) =>
  new URLSearchParams(Object.entries(search).filter((entry): entry is [string, string] => typeof entry[1] === 'string'))

export const callsQuery = (search: CallSearch) =>
  infiniteQueryOptions({
    queryKey: key('calls', search),
    queryFn: ({ pageParam, signal }) => {
      const query = searchOf({ ...search, limit: '50', ...(pageParam && { cursor: pageParam }) })
      return call<CallList>('GET', `/admin/calls?${query}`, undefined, { signal })
    },
    initialPageParam: '',
    getNextPageParam: ({ nextCursor }) => nextCursor,
  })
export const traceQuery = (runId: string) =>
  queryOptions({
    queryKey: key('trace', runId),
    queryFn: ({ signal }) => call<CallTrace>('GET', `/admin/calls/runs/${runId}`, undefined, { signal }),
  })

export const usageQuery = (days: number) =>
  queryOptions({
    queryKey: key('usage', days),
    queryFn: ({ signal }) => call<{ items: UsageRow[] }>('GET', `/admin/usage?days=${days}`, undefined, { signal }),
  })
export const peopleUsageQuery = (days: number) =>
  queryOptions({
    queryKey: key('usage-people', days),
    queryFn: ({ signal }) => call<{ items: PersonUsage[] }>('GET', `/admin/usage/people?days=${days}`, undefined, { signal }),
  })

/** What the caps for everyone leave. */
export const budgetQuery = queryOptions({
  queryKey: key('budget'),
  queryFn: ({ signal }) => call<{ items: BudgetRow[] }>('GET', '/admin/budget', undefined, { signal }),
  refetchInterval: HISTORY_MS,
})

export const groupsQuery = queryOptions({
  queryKey: key('groups'),
  queryFn: ({ signal }) => call<{ items: Group[] }>('GET', '/admin/groups', undefined, { signal }),
})
export const addGroup = (name: string) => call<Group>('POST', '/admin/groups', { name })
export const changeGroup = ({ id, ...patch }: GroupPatch & { id: string }) => call<Group>('PATCH', `/admin/groups/${id}`, patch)
export const removeGroup = (id: string) => call<void>('DELETE', `/admin/groups/${id}`)

export const peopleQuery = ({ q, group }: { q?: string | undefined; group?: string | undefined }) =>
  infiniteQueryOptions({
    queryKey: key('people', q, group),
    queryFn: ({ pageParam, signal }) => {
      const query = searchOf({ q, group, limit: '30', ...(pageParam && { cursor: pageParam }) })
      return call<{ items: AdminUser[]; nextCursor: string | null }>('GET', `/admin/users?${query}`, undefined, { signal })
    },
    initialPageParam: '',
    getNextPageParam: ({ nextCursor }) => nextCursor,
  })
export const personQuotasQuery = (id: string) =>
  queryOptions({
    queryKey: key('quotas', id),
    queryFn: ({ signal }) => call<{ items: Quota[] }>('GET', `/admin/users/${id}/quotas`, undefined, { signal }),
  })
export const changePerson = ({ id, ...patch }: AdminUserPatch & { id: string }) => call<AdminUser>('PATCH', `/admin/users/${id}`, patch)
export const makeResetLink = (id: string) => call<ResetLink>('POST', `/admin/users/${id}/reset-link`)
export const setQuotas = ({ id, limits }: { id: string; limits: Partial<Record<QuotaFeature, number | null>> }) =>
  call<{ items: Quota[] }>('PATCH', `/admin/users/${id}/quotas`, limits)
export const invite = (input: InvitationInput) => call<Invitation>('POST', '/admin/invitations', input)

export const promptsQuery = queryOptions({
  queryKey: key('prompts'),
  queryFn: ({ signal }) => call<{ items: PromptSummary[] }>('GET', '/admin/prompts', undefined, { signal }),
})
export const promptQuery = (name: string, language: Language) =>
  queryOptions({
    queryKey: key('prompts', name, language),
    queryFn: ({ signal }) => call<PromptDetail>('GET', `/admin/prompts/${name}?language=${language}`, undefined, { signal }),
  })
export const samplesQuery = (name: string, language: Language) =>
  queryOptions({
    queryKey: key('samples', name, language),
    queryFn: ({ signal }) => call<{ items: Sample[] }>('GET', `/admin/prompts/${name}/samples?language=${language}`, undefined, { signal }),
    staleTime: Number.POSITIVE_INFINITY,
  })
export const addVersion = ({ name, ...version }: NewPromptVersion & { name: string }) =>
  call<PromptVersion>('POST', `/admin/prompts/${name}/versions`, version)
export const publishPrompt = ({ name, ...body }: { name: string; version: number; language: Language }) =>
  call<PromptDetail>('POST', `/admin/prompts/${name}/publish`, body)
const ASYNC = { headers: { prefer: 'respond-async' } }
export const startTrial = ({ name, ...trial }: Partial<NewTrial> & { name: string }) =>
  call<{ runId: string }>('POST', `/admin/prompts/${name}/trials`, trial, ASYNC)
export function importPrompts({ files, publish }: { files: readonly File[]; publish: boolean }) {
  const form = new FormData()
  for (const file of files) form.append('file', file)
  form.append('publish', String(publish))
  return call<PromptImport>('POST', '/admin/prompts/import', form)
}

export const evaluationsQuery = queryOptions({
  queryKey: key('evaluations'),
  queryFn: ({ signal }) => call<EvaluationList>('GET', '/admin/evaluations?limit=100', undefined, { signal }),
})
export const evaluationQuery = (id: string) =>
  queryOptions({
    queryKey: key('evaluations', id),
    queryFn: ({ signal }) => call<EvaluationReport>('GET', `/admin/evaluations/${id}`, undefined, { signal }),
  })
export const comparisonQuery = (before: string, after: string) =>
  queryOptions({
    queryKey: key('evaluations', before, after),
    queryFn: ({ signal }) => call<Comparison>('GET', `/admin/evaluations/${before}/compare/${after}`, undefined, { signal }),
  })
export const startEvaluation = (wanted: Partial<NewEvaluation>) => call<{ runId: string }>('POST', '/admin/evaluations', wanted, ASYNC)
export const removeEvaluation = (id: string) => call<void>('DELETE', `/admin/evaluations/${id}`)

export interface CorpusSearch {
  position?: string | undefined
  consentBy?: string | undefined
}
interface CorpusPage {
  items: CorpusLetterSummary[]
  nextCursor: string | null
  total: number
}
export const corpusQuery = (search: CorpusSearch) =>
  infiniteQueryOptions({
    queryKey: key('corpus', search),
    queryFn: ({ pageParam, signal }) => {
      const query = searchOf({ ...search, limit: '30', ...(pageParam && { cursor: pageParam }) })
      return call<CorpusPage>('GET', `/admin/corpus/letters?${query}`, undefined, { signal })
    },
    initialPageParam: '',
    getNextPageParam: ({ nextCursor }) => nextCursor,
  })
export const corpusAuditQuery = queryOptions({
  queryKey: key('corpus', 'audit'),
  queryFn: ({ signal }) => call<{ items: CorpusAuditEntry[] }>('GET', '/admin/corpus/audit?limit=20', undefined, { signal }),
})
export function importLetters(file: File) {
  const form = new FormData()
  form.append('file', file)
  return call<{ runId: string }>('POST', '/admin/corpus/imports', form, ASYNC)
}
export const withdrawLetters = (withdrawal: Withdrawal) => call<{ withdrawn: number }>('POST', '/admin/corpus/withdrawals', withdrawal)

/** How many questions there are of a kind. */
export const questionCountQuery = (kind: 'technical' | 'behavioural', position?: string) =>
  queryOptions({
    queryKey: key('questions', kind, position),
    queryFn: async ({ signal }) => {
      const query = searchOf({ kind, position, limit: '1' })
      return (await call<QuestionList>('GET', `/questions?${query}`, undefined, { signal })).total
    },
  })
export function importQuestions(file: File) {
  const form = new FormData()
  form.append('file', file)
  return call<QuestionImport>('POST', '/admin/questions/imports', form)
}

const isOpen = ({ status }: PostingImport) => status === 'queued' || status === 'running'
export const importsQuery = queryOptions({
  queryKey: key('imports'),
  queryFn: ({ signal }) => call<{ items: PostingImport[] }>('GET', '/postings/imports?limit=50', undefined, { signal }),
  // Only while something moves.
  refetchInterval: ({ state }) => (state.data?.items.some(isOpen) ? 1_000 : false),
})
export const importQuery = (id: string) =>
  queryOptions({
    queryKey: key('imports', id),
    queryFn: ({ signal }) => call<PostingImport>('GET', `/postings/imports/${id}`, undefined, { signal }),
  })
export function importPostings(file: File) {
  const form = new FormData()
  form.append('file', file)
  return call<PostingImport>('POST', '/postings/imports', form)
}
export const removeImport = (id: string) => call<void>('DELETE', `/postings/imports/${id}`)
