// What was taken from a CV joins the form, whatever is still being typed there.
import { type Draft, type Entry, toDraft } from '#features/resumes/web/edit/draft.ts'
import { LIST_NAMES, LISTS, type ListName } from '#features/resumes/web/edit/fields.ts'
import { nameOf, type ProposalPart, profileOfParts } from './proposal-parts.ts'

type Loose = Record<string, unknown>

/** Entries of the same name are replaced, others added; fields that the CV does not fill stay as they are. */
export function takeIntoDraft(draft: Draft, parts: readonly ProposalPart[]): Draft {
  if (parts.length === 0) return draft
  const { basics, ...profile } = profileOfParts(parts)
  const taken = toDraft({ ...profile, basics: { ...basics, name: basics.name ?? '' } })
  const lists = {} as Record<ListName, Entry[]>
  for (const name of LIST_NAMES) lists[name] = joinEntries(draft.lists[name], taken.lists[name], LISTS[name][0].name)
  const { 'x-ko': korean, ...rest } = taken.rest
  return {
    basics: {
      ...draft.basics,
      values: { ...draft.basics.values, ...filled(taken.basics.values) },
      rest: { ...draft.basics.rest, ...taken.basics.rest },
    },
    birthDate: taken.birthDate || draft.birthDate,
    lists,
    rest: joinRest(draft.rest, { ...rest, ...(korean !== undefined && { 'x-ko': korean }) }),
  }
}

function joinEntries(present: readonly Entry[], taken: readonly Entry[], field: string): Entry[] {
  const nameIn = ({ values }: Entry) => values[field]?.trim() ?? ''
  const byName = new Map(taken.map((entry) => [nameIn(entry), entry]))
  const kept = present.map((entry) => {
    const other = byName.get(nameIn(entry))
    byName.delete(nameIn(entry))
    return other ? { ...other, key: entry.key } : entry
  })
  const keys = new Set(present.map(({ key }) => key))
  const added = [...byName.values()].map((entry) => {
    let key = entry.key
    while (keys.has(key)) key += '+'
    keys.add(key)
    return { ...entry, key }
  })
  return [...kept, ...added]
}

/** What has no field in the form, such as languages and military service. */
function joinRest(present: Loose, taken: Loose): Loose {
  const joined = { ...present }
  for (const [name, value] of Object.entries(taken)) {
    const before = joined[name]
    if (Array.isArray(before) && Array.isArray(value)) {
      const names = new Set(value.map(nameOf))
      joined[name] = [...before.filter((one) => !names.has(nameOf(one))), ...value]
    } else joined[name] = isObject(before) && isObject(value) ? { ...before, ...value } : value
  }
  return joined
}

const isObject = (value: unknown): value is Loose => typeof value === 'object' && value !== null && !Array.isArray(value)
const filled = (values: Record<string, string>) => Object.fromEntries(Object.entries(values).filter(([, value]) => value !== ''))
