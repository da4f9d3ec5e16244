// One function for each endpoint of projects.
import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query'
import type { Project, ProjectExportFormat, ProjectPatch, Session, SessionInput, SessionSummary } from '#features/projects/contract.ts'
import { call } from '#web/api.ts'
import { download } from '#web/download.ts'
import { startOnce } from '#web/post-once.ts'

export const sessionsQuery = queryOptions({
  queryKey: ['projects', 'sessions'],
  queryFn: ({ signal }) => call<{ items: SessionSummary[] }>('GET', '/projects/sessions?limit=100', undefined, { signal }),
})

export const sessionQuery = (id: string) =>
  queryOptions({
    queryKey: ['projects', 'sessions', id],
    queryFn: ({ signal }) => call<Session>('GET', `/projects/sessions/${id}`, undefined, { signal }),
  })

export const projectsQuery = infiniteQueryOptions({
  queryKey: ['projects', 'all'],
  queryFn: ({ signal, pageParam }) =>
    call<{ items: Project[]; nextCursor: string | null }>('GET', `/projects?limit=50&cursor=${encodeURIComponent(pageParam)}`, undefined, {
      signal,
    }),
  initialPageParam: '',
  getNextPageParam: ({ nextCursor }) => nextCursor ?? undefined,
})

export const projectQuery = (id: string) =>
  queryOptions({
    queryKey: ['projects', 'one', id],
    queryFn: ({ signal }) => call<Project>('GET', `/projects/${id}`, undefined, { signal }),
  })

/** Begins a session and comes back at once; its subjects are found meanwhile. */
export const startSession = (input: SessionInput) => startOnce<{ runId: string; sessionId: string }>('/projects/sessions', input)
export const findOthers = (sessionId: string, seen: Session['runId'] | undefined) =>
  startOnce<{ runId: string }>(`/projects/sessions/${sessionId}/regenerate`, undefined, seen)
export const chooseSubject = (sessionId: string, subjectId: string) =>
  startOnce<{ runId: string }>(`/projects/sessions/${sessionId}/choose`, { subjectId })
export const deleteSession = (sessionId: string) => call<void>('DELETE', `/projects/sessions/${sessionId}`)

export const changeProject = (id: string, patch: ProjectPatch) => call<Project>('PATCH', `/projects/${id}`, patch)
export const deleteProject = (id: string) => call<void>('DELETE', `/projects/${id}`)
export const exportProject = (id: string, format: ProjectExportFormat) =>
  download(`/projects/${id}/export?format=${format}`, `project.${format}`)
