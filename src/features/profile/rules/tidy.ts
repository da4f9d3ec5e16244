// Brings what rules or a model have found into the shape of a profile, and drops what does not fit it instead of refusing the whole.
import { Profile } from '../contract.ts'
import { datesIn } from './dates.ts'

const DATES = new Set(['startDate', 'endDate', 'date', 'birthDate'])
/** Fields in which models give one text instead of a list. */
const LISTS = new Set(['highlights', 'keywords', 'roles', 'courses'])

/** @returns a profile that is valid, whatever comes in; what is empty or wrong is left out. */
export function tidyProfile(raw: unknown): Profile {
  const value = { basics: {}, ...(prune(raw) as Record<string, unknown> | undefined) }
  for (let round = 0; round < 200; round++) {
    const parsed = Profile.safeParse(value)
    if (parsed.success) return parsed.data
    for (const { path } of parsed.error.issues) remove(value, path)
  }
  return { basics: {} }
}

/** Without empty texts, lists and objects; dates, lists and addresses in the form that JSON Resume has. */
function prune(value: unknown, key = ''): unknown {
  if (value === null || value === undefined) return undefined
  if (typeof value === 'string') return pruneText(value, key)
  if (typeof value === 'number') return pruneText(String(value), key)
  if (Array.isArray(value)) {
    const kept = value.map((one) => prune(one, LISTS.has(key) ? '' : key)).filter((one) => one !== undefined)
    return kept.length === 0 ? undefined : kept
  }
  if (typeof value !== 'object') return undefined
  const kept = Object.entries(value).flatMap(([name, part]) => {
    const pruned = prune(part, name)
    return pruned === undefined ? [] : [[name, pruned] as const]
  })
  return kept.length === 0 ? undefined : Object.fromEntries(kept)
}

function pruneText(text: string, key: string): unknown {
  const words = text.normalize('NFC').trim()
  if (words === '') return undefined
  if (DATES.has(key)) return datesIn(words)[0]
  if (key === 'url') return /^https?:/i.test(words) ? words : `https://${words}`
  return LISTS.has(key) ? [words] : words
}

/** Takes out the smallest thing at the path that can go. */
function remove(value: unknown, path: readonly PropertyKey[]) {
  const last = path.at(-1)
  const parents: unknown[] = [value]
  for (const key of path.slice(0, -1)) {
    const parent = parents.at(-1)
    parents.push(typeof parent === 'object' && parent !== null ? (parent as Record<PropertyKey, unknown>)[key] : undefined)
  }
  const holder = parents.at(-1)
  if (Array.isArray(holder)) holder.splice(Number(last), 1)
  else if (typeof holder === 'object' && holder !== null && last !== undefined && last in holder)
    delete (holder as Record<PropertyKey, unknown>)[last]
  // What is missing cannot be taken out: then what lacks it goes.
  else if (path.length > 1) remove(value, path.slice(0, -1))
}
