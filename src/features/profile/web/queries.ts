// One function for each endpoint of the profile and of experience cards.
import { keepPreviousData, queryOptions } from '@tanstack/react-query'
import type { z } from 'zod'
import type { Experience, ExperienceInput, ExperiencePatch, ExperienceProposal, Profile } from '#features/profile/contract.ts'
import { call } from '#web/api.ts'
import { postOnce, startOnce } from '#web/post-once.ts'

export const profileQuery = queryOptions({
  queryKey: ['profile'],
  queryFn: ({ signal }) => call<Profile>('GET', '/profile', undefined, { signal }),
})
export const putProfile = (profile: Profile, keepalive = false) => call<Profile>('PUT', '/profile', profile, { keepalive })
/** Begins to read a CV and comes back at once; the run is watched from there. */
export const startExtract = (documentId: string) => startOnce<{ runId: string }>('/profile/extract', { documentId })

interface ExperiencePage {
  items: Experience[]
  nextCursor: string | null
}

/** All cards, newest first: the table of where they are used is made from the whole. */
export const experiencesQuery = queryOptions({
  queryKey: ['experiences', 'all'],
  async queryFn({ signal }): Promise<Experience[]> {
    const items: Experience[] = []
    let cursor: string | null = ''
    while (cursor !== null) {
      const page: ExperiencePage = await call('GET', `/experiences?limit=100${cursor && `&cursor=${cursor}`}`, undefined, { signal })
      items.push(...page.items)
      cursor = page.nextCursor
    }
    return items
  },
})

/** The cards that fit the words, best first. */
export const foundExperiencesQuery = (q: string) =>
  queryOptions({
    queryKey: ['experiences', 'found', q],
    queryFn: async ({ signal }) =>
      (await call<ExperiencePage>('GET', `/experiences?${new URLSearchParams({ q: q.slice(0, 500), limit: '50' })}`, undefined, { signal }))
        .items,
    placeholderData: keepPreviousData,
  })

export const proposedExperiencesQuery = (documentId: string) =>
  queryOptions({
    queryKey: ['experiences', 'proposed', documentId],
    queryFn: async ({ signal }) =>
      (await call<{ items: ExperienceProposal[] }>('POST', '/experiences/proposals', { documentId }, { signal })).items,
    staleTime: Number.POSITIVE_INFINITY,
  })

export const addExperience = (input: z.input<typeof ExperienceInput>) => postOnce<Experience>('/experiences', input)
export const changeExperience = (id: string, changes: ExperiencePatch) => call<Experience>('PATCH', `/experiences/${id}`, changes)
export const removeExperience = (id: string) => call<void>('DELETE', `/experiences/${id}`)
