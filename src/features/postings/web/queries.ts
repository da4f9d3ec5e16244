// One function for each endpoint of postings.
import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query'
import type { FoundPosting, MatchList, OneMatch, Posting, PostingImport, PostingInput, PostingPatch } from '#features/postings/contract.ts'
import { call } from '#web/api.ts'
import { postOnce, startOnce } from '#web/post-once.ts'

export interface PostingSearch {
  q?: string | undefined
  position?: string | undefined
  /** Only those that are still open today. */
  open?: boolean | undefined
}

/** The day in Seoul, where deadlines are meant. */
const todayInSeoul = () => new Intl.DateTimeFormat('sv-SE', { timeZone: 'Asia/Seoul' }).format(new Date())

export const postingsQuery = ({ q, position, open }: PostingSearch) =>
  infiniteQueryOptions({
    queryKey: ['postings', { q, position, open }],
    queryFn: ({ signal, pageParam }) => {
      const given = Object.entries({ q, position, openOn: open ? todayInSeoul() : undefined, cursor: pageParam, limit: '20' })
      const filled = given.filter((pair): pair is [string, string] => Boolean(pair[1]))
      return call<{ items: FoundPosting[]; nextCursor: string | null }>('GET', `/postings?${new URLSearchParams(filled)}`, undefined, {
        signal,
      })
    },
    initialPageParam: '',
    getNextPageParam: ({ nextCursor }) => nextCursor ?? undefined,
    placeholderData: (before) => before,
  })

export const postingQuery = (id: string) =>
  queryOptions({
    queryKey: ['postings', 'one', id],
    queryFn: ({ signal }) => call<Posting>('GET', `/postings/${id}`, undefined, { signal }),
  })

/** Takes a posting in and comes back at once; it is read meanwhile. */
export function addPosting(given: Pick<PostingInput, 'text' | 'url'> | File): Promise<{ runId: string }> {
  if (!(given instanceof File)) return startOnce('/postings', given)
  const form = new FormData()
  form.append('file', given)
  return startOnce('/postings', form)
}

export const changePosting = (id: string, patch: PostingPatch) => call<Posting>('PATCH', `/postings/${id}`, patch)
export const deletePosting = (id: string) => call<void>('DELETE', `/postings/${id}`)

export interface MatchSearch {
  /** Without one the profile is compared. */
  documentId: string | undefined
  position?: string | undefined
  open?: boolean | undefined
}

export const matchesQuery = ({ documentId, position, open }: MatchSearch) =>
  queryOptions({
    queryKey: ['postings', 'matches', { documentId, position, open }],
    queryFn: ({ signal }) => {
      const given = Object.entries({ documentId, position, openOn: open ? todayInSeoul() : undefined, limit: '30' })
      const filled = given.filter((pair): pair is [string, string] => Boolean(pair[1]))
      return call<MatchList>('GET', `/postings/matches?${new URLSearchParams(filled)}`, undefined, { signal })
    },
  })

export const matchQuery = (id: string, documentId: string | undefined) =>
  queryOptions({
    queryKey: ['postings', 'match', id, documentId],
    queryFn: ({ signal }) =>
      call<OneMatch>('GET', `/postings/${id}/match${documentId === undefined ? '' : `?documentId=${documentId}`}`, undefined, { signal }),
  })

const LOOKS_MS = 1_000
const isAtWork = ({ status }: PostingImport) => status === 'queued' || status === 'running'

export const importsQuery = queryOptions({
  queryKey: ['postings', 'imports'],
  queryFn: ({ signal }) => call<{ items: PostingImport[] }>('GET', '/postings/imports?limit=50', undefined, { signal }),
  // A job of thousands of rows tells no events; it is looked at as long as one is at work.
  refetchInterval: ({ state }) => (state.data?.items.some(isAtWork) ? LOOKS_MS : false),
})

/** An import with its refused rows. @param refused how many there are by now: with more of them it is asked anew */
export const importQuery = (id: string, refused: number) =>
  queryOptions({
    queryKey: ['postings', 'imports', id, refused],
    queryFn: ({ signal }) => call<PostingImport>('GET', `/postings/imports/${id}`, undefined, { signal }),
  })

export function startImport({ file, shared }: { file: File; shared: boolean }): Promise<PostingImport> {
  const form = new FormData()
  form.append('file', file)
  form.append('shared', String(shared))
  return postOnce('/postings/imports', form)
}
/** Stops one that is at work, forgets one that is done; what it has added stays. */
export const deleteImport = (id: string) => call<void>('DELETE', `/postings/imports/${id}`)
