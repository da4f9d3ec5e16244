import { useQueryClient } from '@tanstack/react-query'
import { useCallback, useEffect, useRef, useState } from 'react'
import type { Profile } from '#features/profile/contract.ts'
import { type Draft, fromNamelessDraft, type Nameless, toDraft } from '#features/resumes/web/edit/draft.ts'
import { ApiError } from '#web/api.ts'
import { forget, keep, kept } from '#web/kept.ts'
import { useAutosave } from '#web/use-autosave.ts'
import type { JsonResume } from '#wire/json-resume.ts'
import { profileQuery, putProfile } from '../queries.ts'

const NAME = 'profile'
const UNFINISHED = 'profile-unfinished'

/** A profile may lack a name; the form shows an empty field for it. */
const asResume = (profile: Profile | Nameless): JsonResume => ({
  ...profile,
  basics: { ...profile.basics, name: profile.basics.name ?? '' },
})

/** The profile as it is typed: saved by itself, and never over what another device has written. */
export function useProfileDraft(profile: Profile) {
  const queries = useQueryClient()
  const [before] = useState(() => ({ unsaved: kept<Nameless>(NAME), unfinished: kept<Draft>(UNFINISHED) }))
  const [draft, setDraft] = useState<Draft>(() => before.unfinished ?? toDraft(asResume(before.unsaved ?? profile)))
  const [conflict, setConflict] = useState<{ mine: Nameless; theirs: Profile }>()
  // When the profile that the next save begins from was kept.
  const base = useRef(profile.meta?.lastModified)
  const isTyped = useRef(before.unfinished !== undefined || before.unsaved !== undefined)

  const adopt = useCallback((next: Profile) => {
    base.current = next.meta?.lastModified
    isTyped.current = false
    setDraft(toDraft(asResume(next)))
  }, [])

  const { change: save, ...saving } = useAutosave<Nameless>({
    name: NAME,
    async save(next, last) {
      try {
        const { lastModified: _, ...meta } = next.meta ?? {}
        const saved = await putProfile({ ...next, meta: { ...meta, ...(base.current && { lastModified: base.current }) } }, last)
        base.current = saved.meta?.lastModified
        isTyped.current = false
        await queries.cancelQueries({ queryKey: profileQuery.queryKey })
        queries.setQueryData(profileQuery.queryKey, saved)
      } catch (error) {
        if (!(error instanceof ApiError && error.code === 'profile.edited_elsewhere')) throw error
        setConflict({ mine: next, theirs: await queries.fetchQuery({ ...profileQuery, staleTime: 0 }) })
      }
    },
  })

  const change = useCallback(
    (next: Draft) => {
      setDraft(next)
      isTyped.current = true
      const made = fromNamelessDraft(next)
      if (made.resume === undefined) return keep(UNFINISHED, next)
      forget(UNFINISHED)
      save(made.resume)
    },
    [save],
  )

  // What an earlier visit could not send goes out now.
  useEffect(() => {
    if (before.unsaved && !before.unfinished) save(before.unsaved)
  }, [before, save])

  // Another tab or device has written: take it over, unless something typed here is still on its way.
  useEffect(() => {
    if (profile.meta?.lastModified !== base.current && !isTyped.current && !conflict) adopt(profile)
  }, [profile, conflict, adopt])

  const settle = useCallback(
    (whose: 'mine' | 'theirs') => {
      if (!conflict) return
      setConflict(undefined)
      if (whose === 'theirs') return adopt(conflict.theirs)
      base.current = conflict.theirs.meta?.lastModified
      save(conflict.mine)
    },
    [conflict, adopt, save],
  )

  return { draft, mistakes: fromNamelessDraft(draft).mistakes ?? {}, change, saving, conflict: conflict !== undefined, settle }
}
