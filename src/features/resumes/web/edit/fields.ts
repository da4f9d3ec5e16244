// Which fields each part of a résumé has, and how each is typed.
import type { Words } from '#web/i18n/words.ts'

export type FieldWord = keyof Words['resumes']['edit']['fields']
export type SectionName = keyof Words['resumes']['edit']['sections']

export interface Field {
  /** Its name in JSON Resume. */
  name: string
  word: FieldWord
  /** `lines`: one item a line. `words`: items between commas. */
  kind: 'line' | 'text' | 'lines' | 'words' | 'date' | 'email' | 'url'
  required?: true
  /** Has a row of its own. */
  wide?: true
}

const period: readonly Field[] = [
  { name: 'startDate', word: 'startDate', kind: 'date' },
  { name: 'endDate', word: 'endDate', kind: 'date' },
]

export const BASICS: readonly Field[] = [
  { name: 'name', word: 'name', kind: 'line', required: true },
  { name: 'label', word: 'label', kind: 'line' },
  { name: 'email', word: 'email', kind: 'email' },
  { name: 'phone', word: 'phone', kind: 'line' },
  { name: 'url', word: 'url', kind: 'url' },
]
/** It stands in the object of Korean fields. */
export const BIRTH_DATE: Field = { name: 'birthDate', word: 'birthDate', kind: 'date' }
export const SUMMARY: Field = { name: 'summary', word: 'summary', kind: 'text' }

/** The lists of a résumé, in the order of the form. */
export const LISTS = {
  work: [
    { name: 'name', word: 'company', kind: 'line', required: true },
    { name: 'position', word: 'position', kind: 'line' },
    ...period,
    { name: 'summary', word: 'detail', kind: 'text' },
    { name: 'highlights', word: 'highlights', kind: 'lines' },
  ],
  projects: [
    { name: 'name', word: 'project', kind: 'line', required: true, wide: true },
    ...period,
    { name: 'description', word: 'detail', kind: 'text' },
    { name: 'highlights', word: 'highlights', kind: 'lines' },
    { name: 'keywords', word: 'keywords', kind: 'words' },
  ],
  education: [
    { name: 'institution', word: 'institution', kind: 'line', required: true },
    { name: 'area', word: 'area', kind: 'line' },
    { name: 'studyType', word: 'studyType', kind: 'line' },
    { name: 'score', word: 'score', kind: 'line' },
    ...period,
  ],
  skills: [
    { name: 'name', word: 'group', kind: 'line', required: true },
    { name: 'keywords', word: 'items', kind: 'words' },
  ],
  certificates: [
    { name: 'name', word: 'certificate', kind: 'line', required: true },
    { name: 'date', word: 'date', kind: 'date' },
    { name: 'issuer', word: 'issuer', kind: 'line' },
  ],
  languageTests: [
    { name: 'name', word: 'test', kind: 'line', required: true },
    { name: 'score', word: 'level', kind: 'line', required: true },
    { name: 'date', word: 'taken', kind: 'date' },
  ],
  activities: [
    { name: 'name', word: 'activity', kind: 'line', required: true },
    { name: 'role', word: 'role', kind: 'line' },
    ...period,
    { name: 'summary', word: 'detail', kind: 'text' },
  ],
  awards: [
    { name: 'title', word: 'award', kind: 'line', required: true },
    { name: 'awarder', word: 'awarder', kind: 'line' },
    { name: 'date', word: 'when', kind: 'date' },
  ],
} as const satisfies Partial<Record<SectionName, readonly Field[]>>

export type ListName = keyof typeof LISTS
export const LIST_NAMES = Object.keys(LISTS) as ListName[]
/** Lists that JSON Resume does not know stand in an object of their own. */
export const KOREAN_LISTS: ReadonlySet<ListName> = new Set<ListName>(['languageTests', 'activities'])
