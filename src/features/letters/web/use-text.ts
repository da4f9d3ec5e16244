import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useCallback, useEffect, useLayoutEffect, useRef, useState } from 'react'
import type { Letter } from '#features/letters/contract.ts'
import { ApiError } from '#web/api.ts'
import { kept } from '#web/kept.ts'
import { useAutosave } from '#web/use-autosave.ts'
import { rememberLetter } from './letter-cache.ts'
import { letterQuery, readLetter, selectVersion, updateLetter } from './queries.ts'

interface Unsaved {
  content: string
  baseVersionId: string | null
}

/** Two texts of one letter; the server has kept both as versions. */
export interface Conflict {
  mine: string
  theirs: string
  myVersionId: string
}

/** The text of a letter as it is typed: saved by itself, and never over what another device has written. */
export function useText(letter: Letter) {
  const name = `text.${letter.id}`
  const queries = useQueryClient()
  const [before] = useState(() => kept<Unsaved>(name))
  const [text, setText] = useState(before?.content ?? letter.content)
  const [conflict, setConflict] = useState<Conflict>()
  // Until the person has chosen, what the server has is not what is on the page.
  const unsettled = useRef<ApiError>(undefined)
  // The version that the next save begins from. What was kept from an earlier visit still begins from the version of then.
  const base = useRef(before ? before.baseVersionId : letter.versionId)
  // What was typed and is not on the server yet.
  const typed = useRef(before?.content)

  const adopt = useCallback((next: Letter) => {
    base.current = next.versionId
    typed.current = undefined
    setText(next.content)
  }, [])

  const saving = useAutosave<Unsaved>({
    name,
    async save({ content }, last) {
      try {
        const saved = await updateLetter(letter.id, { content, ...(base.current !== null && { baseVersionId: base.current }) }, last)
        base.current = saved.versionId
        if (typed.current === content) typed.current = undefined
        // An answer that left the server before this save must not overwrite it.
        await queries.cancelQueries({ queryKey: letterQuery(letter.id).queryKey, exact: true })
        rememberLetter(queries, saved)
      } catch (error) {
        if (!(error instanceof ApiError && error.code === 'letters.edited_elsewhere')) throw error
        const { content: theirs, yourVersionId } = error.details as { content: string; yourVersionId: string }
        if (typed.current === content) typed.current = undefined
        unsettled.current = error
        setConflict({ mine: content, theirs, myVersionId: yourVersionId })
      }
    },
  })

  const { change: save, restore, flush: send } = saving
  const change = useCallback(
    (content: string) => {
      typed.current = content
      setText(content)
      save({ content, baseVersionId: base.current })
    },
    [save],
  )

  /** @throws too while two texts wait to be chosen from: nothing may be made of the other one as if it were this */
  const flush = useCallback(async () => {
    await send()
    if (unsettled.current) throw unsettled.current
  }, [send])

  // What an earlier visit could not send goes out now.
  useEffect(() => {
    if (before) restore(before)
  }, [before, restore])

  // Another tab or device, or a draft, has written: take it over, unless something typed here is still on its way. Before the
  // next paint, so that the old text is not seen again for a moment when a draft ends.
  useLayoutEffect(() => {
    if (letter.versionId === base.current || typed.current !== undefined || conflict || letter.status === 'drafting') return
    adopt(letter)
  }, [letter, adopt, conflict])

  /** Goes on with one of the two texts. While it fails both stay where they are, so that it can be tried again. */
  const settling = useMutation({
    mutationFn: ({ whose, myVersionId }: { whose: 'mine' | 'theirs'; myVersionId: string }) =>
      whose === 'mine' ? selectVersion(letter.id, myVersionId) : readLetter(letter.id),
    onSuccess(chosen) {
      rememberLetter(queries, chosen)
      adopt(chosen)
      unsettled.current = undefined
      setConflict(undefined)
    },
  })
  const { mutate, isPending, error } = settling
  const settle = useCallback(
    (whose: 'mine' | 'theirs') => conflict && mutate({ whose, myVersionId: conflict.myVersionId }),
    [conflict, mutate],
  )

  return { text, change, adopt, saving: { ...saving, flush }, conflict, settle, isSettling: isPending, settleError: error }
}
