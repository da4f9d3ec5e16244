// A résumé as it is typed: every field is text, and what the form does not show is carried along untouched.
import type { JsonResume } from '#wire/json-resume.ts'
import { BASICS, BIRTH_DATE, type Field, KOREAN_LISTS, LIST_NAMES, LISTS, type ListName, SUMMARY } from './fields.ts'

export interface Entry {
  /** Of this form alone, so that entries keep their fields when they move. */
  key: string
  values: Record<string, string>
  /** What stands there besides the fields of the form. */
  rest: Record<string, unknown>
}
export interface Draft {
  basics: Entry
  birthDate: string
  lists: Record<ListName, Entry[]>
  rest: Record<string, unknown>
}

export type Mistake = 'required' | 'date' | 'order' | 'email' | 'url' | 'long'
/** By `key.field`. */
export type Mistakes = Readonly<Record<string, Mistake>>

const OWN_BASICS = [...BASICS, SUMMARY]
const OPTIONAL_BASICS = OWN_BASICS.map(({ required: _, ...field }) => field)
const LONGEST = { line: 300, text: 5000, item: 1000 }
type Loose = Record<string, unknown>
const isObject = (value: unknown): value is Loose => typeof value === 'object' && value !== null && !Array.isArray(value)

export function toDraft(resume: JsonResume): Draft {
  const { basics, 'x-ko': korean = {}, ...others } = resume as Loose & { basics: Loose; 'x-ko'?: Loose }
  const { birthDate, ...koreanOthers } = korean
  const [rest, koreanRest]: [Loose, Loose] = [{ ...others }, { ...koreanOthers }]
  const lists = {} as Record<ListName, Entry[]>
  for (const name of LIST_NAMES) {
    const from = KOREAN_LISTS.has(name) ? koreanRest : rest
    const items = from[name]
    lists[name] = Array.isArray(items) ? items.filter(isObject).map((item, at) => entryOf(`${name}-${at}`, item, LISTS[name])) : []
    delete from[name]
  }
  return {
    basics: entryOf('basics', basics, OWN_BASICS),
    birthDate: typeof birthDate === 'string' ? asTyped(birthDate, BIRTH_DATE) : '',
    lists,
    rest: { ...rest, ...(Object.keys(koreanRest).length > 0 && { 'x-ko': koreanRest }) },
  }
}

/** Dates as people write them here. */
const asTyped = (value: string, { kind }: Pick<Field, 'kind'>) => (kind === 'date' ? value.replaceAll('-', '.') : value)

function entryOf(key: string, item: Loose, fields: readonly Field[]): Entry {
  const values: Record<string, string> = {}
  const rest = { ...item }
  for (const { name, kind } of fields) {
    const value = item[name]
    values[name] = Array.isArray(value)
      ? value.join(kind === 'lines' ? '\n' : ', ')
      : typeof value === 'string'
        ? asTyped(value, { kind })
        : ''
    delete rest[name]
  }
  return { key, values, rest }
}

export function emptyEntry(name: ListName, key: string): Entry {
  return entryOf(key, {}, LISTS[name])
}

type Read<Kind> = { resume: Kind; mistakes: undefined } | { resume: undefined; mistakes: Mistakes }
/** A profile in the making: one may tell of one's work before one gives a name. */
export type Nameless = Omit<JsonResume, 'basics'> & { basics: Partial<JsonResume['basics']> }

/** The résumé that a draft stands for; with mistakes there is none to be saved. Entries without a word are left out. */
export function fromDraft(draft: Draft): Read<JsonResume> {
  return read<JsonResume>(draft, OWN_BASICS)
}

/** The same, where the name may be missing. */
export function fromNamelessDraft(draft: Draft): Read<Nameless> {
  return read<Nameless>(draft, OPTIONAL_BASICS)
}

function read<Kind>(draft: Draft, basics: readonly Field[]): Read<Kind> {
  const mistakes: Record<string, Mistake> = {}
  const { 'x-ko': koreanRest, ...rest } = draft.rest
  const korean: Loose = isObject(koreanRest) ? { ...koreanRest } : {}
  const birthDate = parse(draft.birthDate, BIRTH_DATE.kind)
  if (birthDate.mistake) mistakes['basics.birthDate'] = birthDate.mistake
  else if (birthDate.value !== undefined) korean.birthDate = birthDate.value
  const resume: Loose = { ...rest, basics: itemOf(draft.basics, basics, mistakes) }
  for (const name of LIST_NAMES) {
    const items = draft.lists[name].filter(hasWords).map((entry) => itemOf(entry, LISTS[name], mistakes))
    if (items.length > 0) (KOREAN_LISTS.has(name) ? korean : resume)[name] = items
  }
  if (Object.keys(korean).length > 0) resume['x-ko'] = korean
  return Object.keys(mistakes).length > 0 ? { resume: undefined, mistakes } : { resume: resume as Kind, mistakes: undefined }
}

/** Whether anything in an entry keeps the whole from being saved. */
export function isMistaken({ key }: Entry, mistakes: Mistakes): boolean {
  return Object.keys(mistakes).some((name) => name.startsWith(`${key}.`))
}

const hasWords = ({ values }: Entry) => Object.values(values).some((value) => value.trim() !== '')

function itemOf({ key, values, rest }: Entry, fields: readonly Field[], mistakes: Record<string, Mistake>): Loose {
  const item: Loose = { ...rest }
  for (const { name, kind, required } of fields) {
    const { value, mistake } = parse(values[name] ?? '', kind)
    if (mistake) mistakes[`${key}.${name}`] = mistake
    else if (value !== undefined) item[name] = value
    else if (required) mistakes[`${key}.${name}`] = 'required'
  }
  const { startDate, endDate } = item
  if (typeof startDate === 'string' && typeof endDate === 'string' && isBefore(endDate, startDate)) mistakes[`${key}.endDate`] = 'order'
  return item
}

/** Dates of different precision are compared as far as both say. */
function isBefore(one: string, other: string): boolean {
  const known = Math.min(one.length, other.length)
  return one.slice(0, known) < other.slice(0, known)
}

function parse(text: string, kind: Field['kind']): { value?: string | string[]; mistake?: Mistake } {
  const trimmed = text.trim()
  if (trimmed === '') return {}
  switch (kind) {
    case 'line':
    case 'text':
      return trimmed.length > LONGEST[kind] ? { mistake: 'long' } : { value: trimmed }
    case 'lines':
    case 'words': {
      const items = trimmed
        .split(kind === 'lines' ? '\n' : /[,\n]/)
        .map((item) => item.replace(/^[\s•▪-]+/, '').trim())
        .filter(Boolean)
      const longest = kind === 'lines' ? LONGEST.item : LONGEST.line
      return items.length > 50 || items.some((item) => item.length > longest) ? { mistake: 'long' } : { value: items }
    }
    case 'date': {
      const value = dateOf(trimmed)
      return value === undefined ? { mistake: 'date' } : { value }
    }
    case 'email':
      return /^[^\s@]+@[^\s@.]+(\.[^\s@.]+)+$/.test(trimmed) ? { value: trimmed } : { mistake: 'email' }
    case 'url':
      return /^https?:\/\/[^\s/.]+\.[^\s]+$/i.test(trimmed) && trimmed.length <= 500 ? { value: trimmed } : { mistake: 'url' }
  }
}

/** `2024`, `2024.3`, `2024년 3월`, `2024-03-31` as JSON Resume wants them; undefined for anything else. */
export function dateOf(text: string): string | undefined {
  const [, year, month, day] =
    /^((?:19|20)\d{2})(?:\s*[-./년]\s*(\d{1,2})(?:\s*[-./월]\s*(\d{1,2}))?)?\s*[.년월일]?$/.exec(text.trim()) ?? []
  if (year === undefined || Number(month ?? 1) > 12 || Number(month ?? 1) < 1 || Number(day ?? 1) > 31 || Number(day ?? 1) < 1)
    return undefined
  return [year, month?.padStart(2, '0'), day?.padStart(2, '0')].filter((part) => part !== undefined).join('-')
}
