import { useQueryClient } from '@tanstack/react-query'
import { useCallback, useEffect, useLayoutEffect, useRef, useState } from 'react'
import type { Letter } from '#features/letters/contract.ts'
import { useWords } from '#web/i18n/use-words.tsx'
import { keep, kept } from '#web/kept.ts'
import { useNotice } from '#web/ui/notices.tsx'
import { useAutosave } from '#web/use-autosave.ts'
import { rememberInputs } from './letter-cache.ts'
import {
  addChange,
  changesBetween,
  type Inputs,
  inputsOf,
  mergeInputs,
  type Unsent,
  withoutHints,
  withoutSent,
} from './parts/merge-inputs.ts'
import { readLetter, updateLetter } from './queries.ts'

/** For so long it is not asked what other devices have written: this one has just heard it. */
const FRESH_MS = 5_000
const isFresh = (at: number) => Date.now() - at < FRESH_MS

/** The answers to the hints and the rest: saved as they are typed, and together with what another device has typed. */
export function useInputs(letter: Letter) {
  const name = `answers.${letter.id}`
  const { desk } = useWords()
  const queries = useQueryClient()
  const notify = useNotice()
  const [before] = useState(() => kept<Unsent>(name))
  const [inputs, setInputs] = useState<Inputs>(() => ({ ...inputsOf(letter), ...before?.changes }))
  const shown = useRef(inputs)
  const unsent = useRef(before)
  // What the server last said, and when.
  const known = useRef({ inputs: inputsOf(letter), at: 0 })
  const asking = useRef<Promise<void>>(undefined)
  const question = useRef(letter.question)

  const show = useCallback((next: Inputs) => {
    if (Object.keys(changesBetween(shown.current, next)).length === 0) return
    shown.current = next
    setInputs(next)
  }, [])

  /** Asks what other devices have written, unless this is being done. */
  const ask = useCallback((): Promise<void> => {
    const { at } = known.current
    asking.current ??= readLetter(letter.id)
      .then((theirs) => {
        // A save has answered meanwhile, and knows better.
        if (known.current.at === at) known.current = { inputs: inputsOf(theirs), at: Date.now() }
      })
      .finally(() => {
        asking.current = undefined
      })
    return asking.current
  }, [letter.id])

  /** Until it is sent again anything may be written elsewhere. */
  const unsure = (error: unknown) => {
    known.current = { ...known.current, at: 0 }
    throw error
  }

  const saving = useAutosave<Unsent>({
    name,
    async save(_, last) {
      const sent = unsent.current
      if (!sent) return
      // When the page is being left there is no time to ask: rather than over what it does not know of, it goes out on the next visit.
      if (last && !isFresh(known.current.at)) return
      if (!isFresh(known.current.at)) await ask()
      const theirs = known.current.inputs
      const merged = mergeInputs(sent, theirs)
      const changes = changesBetween(theirs, merged.inputs)
      const saved = Object.keys(changes).length === 0 ? theirs : inputsOf(await updateLetter(letter.id, changes, last).catch(unsure))
      known.current = { inputs: saved, at: Date.now() }
      await rememberInputs(queries, letter.id, saved)
      unsent.current = unsent.current && withoutSent(unsent.current, sent)
      if (unsent.current) keep(name, unsent.current)
      else show(saved)
      if (merged.mixed) notify(desk.inputsMixed)
    },
  })
  const { change: save } = saving

  const change = useCallback(
    (changes: Partial<Inputs>) => {
      unsent.current = addChange(unsent.current, changes, shown.current)
      shown.current = { ...shown.current, ...changes }
      setInputs(shown.current)
      save(unsent.current)
      // Known in time, should the page be left in a moment. Where it fails, the save says so.
      if (!isFresh(known.current.at)) void ask().catch(() => undefined)
    },
    [save, ask],
  )

  // What an earlier visit could not send goes out now.
  useEffect(() => {
    if (before) save(before)
  }, [before, save])

  // Another tab or device, or a draft, has written: take it over, unless something typed here is still on its way.
  useLayoutEffect(() => {
    const theirs = inputsOf(letter)
    const isNewQuestion = question.current !== letter.question
    question.current = letter.question
    if (!unsent.current) {
      known.current = { ...known.current, inputs: theirs }
      show(theirs)
    } else if (isNewQuestion) {
      // Hints belong to their question, whatever else waits.
      const { guidelines, guidelinesSource } = theirs
      unsent.current = withoutHints(unsent.current)
      if (unsent.current) keep(name, unsent.current)
      known.current = { ...known.current, inputs: { ...known.current.inputs, guidelines, guidelinesSource } }
      show({ ...shown.current, guidelines, guidelinesSource })
    }
  }, [letter, name, show])

  /** The inputs at the moment they are asked for. */
  const read = useCallback(() => shown.current, [])
  return { inputs, read, change, saving }
}

/** Whether there is anything to write from. */
export const hasAnswer = ({ answers, freeAnswer, experienceIds }: Inputs) =>
  experienceIds.length > 0 || [...answers, freeAnswer].some((text) => text.trim() !== '')
