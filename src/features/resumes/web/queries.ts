// One function for each endpoint of the résumé agent and of résumés.
import { queryOptions } from '@tanstack/react-query'
import type { z } from 'zod'
import type { Experience } from '#features/profile/contract.ts'
import type {
  AgentInit,
  AgentReply,
  AgentSession,
  AgentUpdate,
  MemberId,
  ResumeBlock,
  ResumeDetail,
  ResumeFileQuery,
  ResumeInput,
  ResumePatch,
  ResumeSummary,
  ResumeVersion,
} from '#features/resumes/contract.ts'
import type { Coverage, Tailoring, TailoringChoice } from '#features/resumes/tailoring/contract.ts'
import type { RunReply } from '#platform/runs/contract.ts'
import { call } from '#web/api.ts'
import { postOnce, startOnce } from '#web/post-once.ts'

export const sessionsQuery = queryOptions({
  queryKey: ['resume-sessions'],
  queryFn: ({ signal }) => call<{ items: AgentSession[] }>('GET', '/resume/agent/sessions', undefined, { signal }),
})
export const sessionQuery = (id: string) =>
  queryOptions({
    queryKey: ['resume-sessions', id],
    queryFn: ({ signal }) => call<AgentSession>('GET', `/resume/agent/sessions/${id}`, undefined, { signal }),
  })
/** How the last work on a conversation ended. */
export const sessionRunQuery = (runId: string) =>
  queryOptions({
    queryKey: ['runs', runId],
    queryFn: ({ signal }) => call<RunReply>('GET', `/runs/${runId}`, undefined, { signal }),
  })

/** Begins a conversation and comes back at once; its first question is chosen meanwhile. */
export const beginConversation = (input: z.input<typeof AgentInit>) =>
  startOnce<{ runId: string; sessionId: string }>('/resume/agent/init', input)
/** Answers or skips. Back comes at once with the question before; the others come with a run to watch. */
export const updateConversation = (memberId: MemberId, update: Omit<AgentUpdate, 'member_id'>) =>
  startOnce<{ runId: string } | AgentReply>('/resume/agent/update', { member_id: memberId, ...update })
export const editAnswer = (id: string, turn: number, answer: string) =>
  call<AgentSession>('PATCH', `/resume/agent/sessions/${id}/answers/${turn}`, { answer })
export const cancelConversation = (id: string) => call<void>('DELETE', `/resume/agent/sessions/${id}`)

export const cardsQuery = queryOptions({
  queryKey: ['experiences', 'for-resumes'],
  queryFn: ({ signal }) => call<{ items: Experience[] }>('GET', '/experiences?limit=100', undefined, { signal }),
})

export const resumesQuery = queryOptions({
  queryKey: ['resumes'],
  queryFn: ({ signal }) => call<{ items: ResumeSummary[] }>('GET', '/resumes?limit=100', undefined, { signal }),
})
export const resumeQuery = (id: string) =>
  queryOptions({ queryKey: ['resumes', id], queryFn: ({ signal }) => call<ResumeDetail>('GET', `/resumes/${id}`, undefined, { signal }) })
export const resumeVersionsQuery = (id: string, currentId: string) =>
  queryOptions({
    // The list changes with the current version; so its id is part of the key.
    queryKey: ['resumes', id, 'versions', currentId],
    queryFn: ({ signal }) => call<{ items: ResumeVersion[] }>('GET', `/resumes/${id}/versions?limit=50`, undefined, { signal }),
    placeholderData: (before) => before,
  })

export const addResume = (input: ResumeInput) => postOnce<ResumeDetail>('/resumes', input)
export const changeResume = (id: string, patch: ResumePatch, keepalive = false) =>
  call<ResumeDetail>('PATCH', `/resumes/${id}`, patch, { keepalive })
export const copyResume = (id: string, title: string) => postOnce<ResumeDetail>(`/resumes/${id}/duplicate`, { title })
export const removeResume = (id: string) => call<void>('DELETE', `/resumes/${id}`)
export const selectResumeVersion = (id: string, versionId: string) =>
  call<ResumeDetail>('POST', `/resumes/${id}/versions/${versionId}/select`)

export function resumeFilePath(
  id: string,
  { format, template, omit = [] }: Pick<ResumeFileQuery, 'format' | 'template'> & { omit?: readonly ResumeBlock[] },
): string {
  const query = new URLSearchParams({ format, ...(template && { template }), ...(omit.length > 0 && { omit: omit.join(',') }) })
  return `/resumes/${id}/file?${query}`
}

export const coverageQuery = (id: string, versionId: string, postingId: string) =>
  queryOptions({
    queryKey: ['resumes', id, 'coverage', postingId, versionId],
    queryFn: ({ signal }) => call<Coverage>('GET', `/resumes/${id}/coverage?postingId=${postingId}`, undefined, { signal }),
    placeholderData: (before) => (before?.postingId === postingId ? before : undefined),
  })
export const tailoringsQuery = (id: string) =>
  queryOptions({
    queryKey: ['resumes', id, 'tailorings'],
    queryFn: ({ signal }) => call<{ items: Tailoring[] }>('GET', `/resumes/${id}/tailorings`, undefined, { signal }),
  })
/** Begins to propose changes and comes back at once. */
export const startTailoring = (id: string, postingId: string, seen: string | undefined) =>
  startOnce<{ runId: string; tailoringId: string }>(`/resumes/${id}/tailorings`, { postingId }, seen)
export const acceptTailoring = (id: string, tailoringId: string, choice: TailoringChoice) =>
  postOnce<ResumeDetail>(`/resumes/${id}/tailorings/${tailoringId}/accept`, choice)
