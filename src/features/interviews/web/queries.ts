// One function for each endpoint of interviews and the question bank.
import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query'
import type { z } from 'zod'
import type {
  AnswerInput,
  Interview,
  InterviewInput,
  InterviewList,
  QuestionDetail,
  QuestionKind,
  QuestionList,
  Report,
} from '#features/interviews/contract.ts'
import { call } from '#web/api.ts'
import { startOnce } from '#web/post-once.ts'

export const interviewsQuery = queryOptions({
  queryKey: ['interviews'],
  queryFn: ({ signal }) => call<InterviewList>('GET', '/interviews?limit=100', undefined, { signal }),
})

export const interviewQuery = (id: string) =>
  queryOptions({
    queryKey: ['interviews', id],
    queryFn: ({ signal }) => call<Interview>('GET', `/interviews/${id}`, undefined, { signal }),
  })

/** Begins a session and comes back at once; its questions are prepared meanwhile. */
export const startInterview = (input: z.input<typeof InterviewInput>) =>
  startOnce<{ runId: string; interviewId: string }>('/interviews', input)
export const deleteInterview = (id: string) => call<void>('DELETE', `/interviews/${id}`)
export const sendAnswer = (id: string, turnId: string, input: AnswerInput) =>
  startOnce<{ runId: string }>(`/interviews/${id}/turns/${turnId}/answer`, input)
export const makeReport = (id: string) => call<Report>('POST', `/interviews/${id}/report`)

export interface BankFilter {
  q?: string | undefined
  position?: string | undefined
  kind?: QuestionKind | undefined
  topic?: string | undefined
}

export const questionsQuery = (filter: BankFilter) =>
  infiniteQueryOptions({
    queryKey: ['questions', filter],
    queryFn: ({ signal, pageParam }) => {
      const given = Object.entries({ ...filter, cursor: pageParam }).filter((pair): pair is [string, string] => Boolean(pair[1]))
      return call<QuestionList>('GET', `/questions?${new URLSearchParams(given)}`, undefined, { signal })
    },
    initialPageParam: '',
    getNextPageParam: ({ nextCursor }) => nextCursor ?? undefined,
    placeholderData: (before) => before,
  })

export const questionQuery = (id: string) =>
  queryOptions({
    queryKey: ['questions', 'one', id],
    queryFn: ({ signal }) => call<QuestionDetail>('GET', `/questions/${encodeURIComponent(id)}`, undefined, { signal }),
    staleTime: 60_000,
  })
