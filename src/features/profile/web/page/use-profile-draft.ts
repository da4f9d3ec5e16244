import { useQueryClient } from '@tanstack/react-query'
import { useCallback, useEffect, useRef, useState } from 'react'
import type { Profile } from '#features/profile/contract.ts'
import { type Draft, fromNamelessDraft, type Nameless, toDraft } from '#features/resumes/web/edit/draft.ts'
import { ApiError } from '#web/api.ts'
import { forget, keep, kept } from '#web/kept.ts'
import { useAutosave } from '#web/use-autosave.ts'
import type { JsonResume } from '#wire/json-resume.ts'
import { profileQuery, putProfile } from '../queries.ts'
import { isSameProfile } from './is-same-profile.ts'

const NAME = 'profile'
const UNFINISHED = 'profile-unfinished'
/** Of a profile that was begun when there was none: no other can have been kept at this time. */
const NEVER = new Date(0).toISOString()

interface Based {
  /** When the profile was kept that this was typed into. */
  base: string
}
interface Unsaved extends Based {
  resume: Nameless
}
/** What cannot be saved yet: it is kept in the browser as it was typed. */
interface Unfinished extends Based {
  draft: Draft
}
const timeOf = (profile: Profile) => profile.meta?.lastModified ?? NEVER

/** A profile may lack a name; the form shows an empty field for it. */
const asResume = (profile: Profile | Nameless): JsonResume => ({
  ...profile,
  basics: { ...profile.basics, name: profile.basics.name ?? '' },
})

/** The profile as it is typed: saved by itself, and never over what another device has written. */
export function useProfileDraft(profile: Profile) {
  const queries = useQueryClient()
  const [before] = useState(() => ({ unsaved: kept<Unsaved>(NAME), unfinished: kept<Unfinished>(UNFINISHED) }))
  const [draft, setDraft] = useState<Draft>(() => before.unfinished?.draft ?? toDraft(asResume(before.unsaved?.resume ?? profile)))
  const [conflict, setConflict] = useState<{ mine: Nameless; theirs: Profile }>()
  // When the profile that the next save begins from was kept. What was kept from an earlier visit still begins from the one of then.
  const base = useRef(before.unfinished?.base ?? before.unsaved?.base ?? timeOf(profile))
  // What was typed and is not on the server yet.
  const typed = useRef<unknown>(before.unfinished?.draft ?? before.unsaved?.resume)

  const adopt = useCallback((next: Profile) => {
    base.current = timeOf(next)
    typed.current = undefined
    forget(UNFINISHED)
    setDraft(toDraft(asResume(next)))
  }, [])

  const saving = useAutosave<Unsaved>({
    name: NAME,
    async save({ resume }, last) {
      const arrived = async (saved: Profile) => {
        base.current = timeOf(saved)
        // What was typed meanwhile was typed into this one.
        for (const name of [NAME, UNFINISHED]) {
          const later = kept<Based>(name)
          if (later) keep(name, { ...later, base: base.current })
        }
        if (typed.current === resume) typed.current = undefined
        // An answer that left the server before this save must not overwrite it.
        await queries.cancelQueries({ queryKey: profileQuery.queryKey })
        queries.setQueryData(profileQuery.queryKey, saved)
      }
      try {
        const { lastModified: _, ...meta } = resume.meta ?? {}
        await arrived(await putProfile({ ...resume, meta: { ...meta, lastModified: base.current } }, last))
      } catch (error) {
        if (!(error instanceof ApiError && error.code === 'profile.edited_elsewhere')) throw error
        const theirs = await queries.fetchQuery({ ...profileQuery, staleTime: 0 })
        // It had arrived as the page was left.
        if (isSameProfile(resume, theirs)) return arrived(theirs)
        setConflict({ mine: resume, theirs })
        // The server keeps one profile only: until the person has chosen, this one stays in the browser.
        throw error
      }
    },
  })
  const { change: save, restore, drop } = saving

  const change = useCallback(
    (next: Draft) => {
      setDraft(next)
      const made = fromNamelessDraft(next)
      typed.current = made.resume ?? next
      if (made.resume === undefined) return keep(UNFINISHED, { draft: next, base: base.current } satisfies Unfinished)
      forget(UNFINISHED)
      save({ resume: made.resume, base: base.current })
    },
    [save],
  )

  // What an earlier visit could not send goes out now; or has arrived as the page was left, and then tells what to go on from.
  useEffect(() => {
    if (before.unsaved) restore(before.unsaved)
  }, [before, restore])

  // Another tab or device has written: take it over, unless something typed here is still on its way.
  useEffect(() => {
    if (timeOf(profile) !== base.current && typed.current === undefined && !conflict) adopt(profile)
  }, [profile, conflict, adopt])

  const settle = useCallback(
    (whose: 'mine' | 'theirs') => {
      if (!conflict) return
      setConflict(undefined)
      base.current = timeOf(conflict.theirs)
      if (whose === 'mine') return save({ resume: conflict.mine, base: base.current })
      drop()
      adopt(conflict.theirs)
    },
    [conflict, adopt, save, drop],
  )

  return { draft, mistakes: fromNamelessDraft(draft).mistakes ?? {}, change, saving, conflict, settle }
}
