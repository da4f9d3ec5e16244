import type { Letter } from '#features/letters/contract.ts'
import { normaliseText } from '#wire/text/count.ts'

/** What a draft is made from. */
export type Inputs = Pick<Letter, 'guidelines' | 'guidelinesSource' | 'answers' | 'freeAnswer' | 'favorInfo' | 'experienceIds'>

/** What was changed here and the server does not have yet, and what stood there when the change was begun. */
export interface Unsent {
  changes: Partial<Inputs>
  base: Partial<Inputs>
}

export const inputsOf = ({ guidelines, guidelinesSource, answers, freeAnswer, favorInfo, experienceIds }: Inputs): Inputs => ({
  guidelines,
  guidelinesSource,
  answers,
  freeAnswer,
  favorInfo,
  experienceIds,
})

/** The server keeps texts as they are counted, so that the same words may have come back in another form. */
const isSame = (one: string, other: string) => normaliseText(one) === normaliseText(other)
const areSame = (one: readonly string[], other: readonly string[]) =>
  one.length === other.length && one.every((text, at) => isSame(text, other[at] ?? ''))

const areOtherHints = (one: Inputs, other: Inputs) =>
  !areSame(one.guidelines, other.guidelines) || one.guidelinesSource !== other.guidelinesSource

/** What of `next` is not as in `before`: all that need be sent. */
export function changesBetween(before: Inputs, next: Inputs): Partial<Inputs> {
  return {
    ...(areOtherHints(before, next) && { guidelines: next.guidelines, guidelinesSource: next.guidelinesSource }),
    ...(!areSame(before.answers, next.answers) && { answers: next.answers }),
    ...(!isSame(before.freeAnswer, next.freeAnswer) && { freeAnswer: next.freeAnswer }),
    ...(!isSame(before.favorInfo, next.favorInfo) && { favorInfo: next.favorInfo }),
    ...(!areSame(before.experienceIds, next.experienceIds) && { experienceIds: next.experienceIds }),
  }
}

/** Adds a change to those that wait. A field began from what stood in it when it was first touched. */
export function addChange(unsent: Unsent | undefined, changes: Partial<Inputs>, shown: Inputs): Unsent {
  return { changes: { ...unsent?.changes, ...changes }, base: { ...pick(fieldsOf(changes), shown), ...unsent?.base } }
}

/** What still waits once `sent` has arrived, if anything: what was typed meanwhile was typed into that. */
export function withoutSent({ changes, base }: Unsent, sent: Unsent): Unsent | undefined {
  const fields = fieldsOf(changes).filter((field) => changes[field] !== sent.changes[field])
  return fields.length === 0 ? undefined : { changes: pick(fields, changes), base: pick(fields, { ...base, ...sent.changes }) }
}

/** What waits without its hints, if anything. */
export function withoutHints({ changes, base }: Unsent): Unsent | undefined {
  const fields = fieldsOf(changes).filter((field) => field !== 'guidelines' && field !== 'guidelinesSource')
  return fields.length === 0 ? undefined : { changes: pick(fields, changes), base: pick(fields, base) }
}

const fieldsOf = (changes: Partial<Inputs>) => Object.keys(changes) as (keyof Inputs)[]
const pick = (fields: readonly (keyof Inputs)[], from: Partial<Inputs>) =>
  Object.fromEntries(fields.map((field) => [field, from[field]])) as Partial<Inputs>

/**
 * Puts what was changed here into what the server has by now. Where another device has written to the same answer both texts stay, one
 * below the other; `mixed` says so. Of hints, which are made and not written, the later ones stand.
 */
export function mergeInputs({ changes, base }: Unsent, theirs: Inputs): { inputs: Inputs; mixed: boolean } {
  let mixed = false
  const text = (began: string, mine: string, other: string) => {
    const joined = joinTexts(began, mine, other)
    mixed ||= joined.mixed
    return joined.text
  }
  const answers = (mine: readonly string[], began: readonly string[] = []) =>
    Array.from({ length: Math.max(mine.length, theirs.answers.length) }, (_, at) =>
      text(began[at] ?? '', mine[at] ?? '', theirs.answers[at] ?? ''),
    )
  const inputs = {
    guidelines: changes.guidelines ?? theirs.guidelines,
    guidelinesSource: changes.guidelinesSource === undefined ? theirs.guidelinesSource : changes.guidelinesSource,
    answers: changes.answers ? answers(changes.answers, base.answers) : theirs.answers,
    freeAnswer: changes.freeAnswer === undefined ? theirs.freeAnswer : text(base.freeAnswer ?? '', changes.freeAnswer, theirs.freeAnswer),
    favorInfo: changes.favorInfo === undefined ? theirs.favorInfo : text(base.favorInfo ?? '', changes.favorInfo, theirs.favorInfo),
    experienceIds: changes.experienceIds
      ? joinChoices(base.experienceIds ?? [], changes.experienceIds, theirs.experienceIds)
      : theirs.experienceIds,
  }
  return { inputs, mixed }
}

function joinTexts(base: string, mine: string, theirs: string): { text: string; mixed: boolean } {
  const whole = (text: string) => ({ text, mixed: false })
  if (isSame(mine, theirs) || isSame(theirs, base)) return whole(mine)
  if (isSame(mine, base)) return whole(theirs)
  // One of them has only had lines put before or after it: they go with the other, too.
  if (base !== '') {
    if (theirs.startsWith(`${base}\n`)) return whole(mine + theirs.slice(base.length))
    if (theirs.endsWith(`\n${base}`)) return whole(theirs.slice(0, -base.length) + mine)
    if (mine.startsWith(`${base}\n`)) return whole(theirs + mine.slice(base.length))
    if (mine.endsWith(`\n${base}`)) return whole(mine.slice(0, -base.length) + theirs)
  }
  // An answer that was saved but of which the news was lost comes back as a part of what has been typed since.
  if (theirs.includes(mine)) return whole(theirs)
  if (mine.includes(theirs)) return whole(mine)
  return { text: `${theirs}\n${mine}`, mixed: true }
}

/** Chosen by either and given up by neither. */
function joinChoices(base: readonly string[], mine: readonly string[], theirs: readonly string[]): string[] {
  const added = mine.filter((id) => !base.includes(id) && !theirs.includes(id))
  return [...theirs.filter((id) => mine.includes(id) || !base.includes(id)), ...added]
}
