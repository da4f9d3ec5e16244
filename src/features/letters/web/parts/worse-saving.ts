import type { Autosaved } from '#web/use-autosave.ts'

export type Saving = Pick<Autosaved<unknown>, 'state' | 'savedAt' | 'error'>

const FROM_BAD_TO_GOOD: readonly Saving['state'][] = ['failed', 'offline', 'saving', 'unsaved', 'saved']

/** Two things that are saved side by side, as one: the worse state of both, and when the later of them was saved. */
export function worseSaving(one: Saving, other: Saving): Saving {
  const { state, error } = FROM_BAD_TO_GOOD.indexOf(one.state) <= FROM_BAD_TO_GOOD.indexOf(other.state) ? one : other
  const savedAt = [one.savedAt, other.savedAt].filter((at) => at !== undefined).toSorted((a, b) => b.getTime() - a.getTime())[0]
  return { state, error, savedAt }
}
