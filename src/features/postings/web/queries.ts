// One function for each endpoint of postings.
import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query'
import type { FoundPosting, Posting, PostingInput } from '#features/postings/contract.ts'
import { call, newKey } from '#web/api.ts'

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
  const headers = { prefer: 'respond-async', 'idempotency-key': newKey() }
  if (!(given instanceof File)) return call('POST', '/postings', given, { headers })
  const form = new FormData()
  form.append('file', given)
  return call('POST', '/postings', form, { headers })
}

export const deletePosting = (id: string) => call<void>('DELETE', `/postings/${id}`)
