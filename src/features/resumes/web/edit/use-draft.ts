import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useCallback, useEffect, useRef, useState } from 'react'
import type { ResumeDetail } from '#features/resumes/contract.ts'
import { ApiError } from '#web/api.ts'
import { forget, keep, kept } from '#web/kept.ts'
import { useAutosave } from '#web/use-autosave.ts'
import type { JsonResume } from '#wire/json-resume.ts'
import { changeResume, resumeQuery, resumesQuery, resumeVersionsQuery, selectResumeVersion } from '../queries.ts'
import { type Draft, fromDraft, toDraft } from './draft.ts'

interface Unsaved {
  resume: JsonResume
  baseVersionId: string
}
/** What cannot be saved yet: it is kept in the browser as it was typed. */
interface Unfinished {
  draft: Draft
  baseVersionId: string
}

/** Two texts of one résumé; the server has kept both as versions. */
export interface Conflict {
  mine: JsonResume
  theirs: JsonResume
  myVersionId: string
}

/** A résumé as it is typed: saved by itself, and never over what another device has written. */
export function useDraft(detail: ResumeDetail) {
  const { id, versionId, resume } = detail
  const name = `resume.${id}`
  const unfinishedName = `resume-unfinished.${id}`
  const queries = useQueryClient()
  const [before] = useState(() => ({ unsaved: kept<Unsaved>(name), unfinished: kept<Unfinished>(unfinishedName) }))
  const [draft, setDraft] = useState<Draft>(() => before.unfinished?.draft ?? toDraft(before.unsaved?.resume ?? resume))
  const [conflict, setConflict] = useState<Conflict>()
  // Until the person has chosen, what the server has is not what is on the page.
  const unsettled = useRef<ApiError>(undefined)
  // The version that the next save begins from. What was kept from an earlier visit still begins from the version of then.
  const base = useRef(before.unfinished?.baseVersionId ?? before.unsaved?.baseVersionId ?? versionId)
  // What was typed and is not on the server yet.
  const typed = useRef<unknown>(before.unfinished?.draft ?? before.unsaved?.resume)

  const adopt = useCallback(
    (next: ResumeDetail) => {
      base.current = next.versionId
      typed.current = undefined
      forget(unfinishedName)
      setDraft(toDraft(next.resume))
    },
    [unfinishedName],
  )
  /** What was typed meanwhile was typed into this version. */
  const goOnFrom = useCallback(
    (next: string) => {
      base.current = next
      const unfinished = kept<Unfinished>(unfinishedName)
      if (unfinished) keep(unfinishedName, { ...unfinished, baseVersionId: next })
    },
    [unfinishedName],
  )

  const saving = useAutosave<Unsaved>({
    name,
    async save({ resume: next }, last) {
      const queryKey = resumeQuery(id).queryKey
      try {
        const saved = await changeResume(id, { resume: next, baseVersionId: base.current }, last)
        goOnFrom(saved.versionId)
        if (typed.current === next) typed.current = undefined
        // An answer that left the server before this save must not overwrite it.
        await queries.cancelQueries({ queryKey, exact: true })
        queries.setQueryData(queryKey, saved)
        void queries.invalidateQueries({ queryKey: resumesQuery.queryKey, exact: true })
      } catch (error) {
        if (!(error instanceof ApiError && error.code === 'resumes.edited_elsewhere')) throw error
        const { resume: theirs, yourVersionId } = error.details as { resume: JsonResume; yourVersionId: string }
        if (typed.current === next) typed.current = undefined
        unsettled.current = error
        setConflict({ mine: next, theirs, myVersionId: yourVersionId })
      }
    },
  })

  const { change: save, restore, flush: send } = saving
  const change = useCallback(
    (next: Draft) => {
      setDraft(next)
      const made = fromDraft(next)
      if (made.resume === undefined) {
        typed.current = next
        keep(unfinishedName, { draft: next, baseVersionId: base.current })
        return
      }
      forget(unfinishedName)
      typed.current = made.resume
      save({ resume: made.resume, baseVersionId: base.current })
    },
    [save, unfinishedName],
  )

  /** @throws too while two texts wait to be chosen from: nothing may be made of the other one as if it were this */
  const flush = useCallback(async () => {
    await send()
    if (unsettled.current) throw unsettled.current
  }, [send])

  // What an earlier visit could not send goes out now; or has arrived as the page was left, and then tells from which version to go on.
  useEffect(() => {
    if (before.unsaved) restore(before.unsaved)
  }, [before, restore])

  // Another tab or device, a chosen version or a tailoring has written: take it over, unless something typed here is still on its way.
  useEffect(() => {
    if (versionId !== base.current && typed.current === undefined && !conflict) adopt(detail)
  }, [versionId, detail, adopt, conflict])

  /** Goes on with one of the two texts. While it fails both stay where they are, so that it can be tried again. */
  const settling = useMutation({
    mutationFn: ({ whose, myVersionId }: { whose: 'mine' | 'theirs'; myVersionId: string }) =>
      whose === 'mine' ? selectResumeVersion(id, myVersionId) : queries.fetchQuery({ ...resumeQuery(id), staleTime: 0 }),
    onSuccess(chosen, { whose }) {
      queries.setQueryData(resumeQuery(id).queryKey, chosen)
      void queries.invalidateQueries({ queryKey: resumeVersionsQuery(id, chosen.versionId).queryKey })
      // Beside what was sent, something may be typed that cannot be saved yet.
      if (whose === 'mine' && typed.current !== undefined) goOnFrom(chosen.versionId)
      else adopt(chosen)
      unsettled.current = undefined
      setConflict(undefined)
    },
  })
  const { mutate, isPending, error } = settling
  const settle = useCallback(
    (whose: 'mine' | 'theirs') => conflict && mutate({ whose, myVersionId: conflict.myVersionId }),
    [conflict, mutate],
  )

  return {
    draft,
    mistakes: fromDraft(draft).mistakes ?? {},
    change,
    saving: { ...saving, flush },
    conflict,
    settle,
    isSettling: isPending,
    settleError: error,
  }
}
export type Drafting = ReturnType<typeof useDraft>
