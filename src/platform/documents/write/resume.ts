// What a résumé is when it becomes a file, before any template looks at it.
import type { JsonResume } from '#wire/json-resume.ts'
import type { Language } from '#wire/language.ts'
import type { MadeWith } from './letter.ts'
import { printable } from './printable.ts'

/** Every kind of file that a résumé can become. */
export const resumeFormats = ['docx', 'pdf', 'md', 'json'] as const
export type ResumeFormat = (typeof resumeFormats)[number]

/** `standard-ko`: the Korean 이력서 as tables. `plain`: one column without tables, which machines read in the right order. For DOCX and PDF. */
export const resumeTemplates = ['standard-ko', 'plain'] as const
export type ResumeTemplate = (typeof resumeTemplates)[number]

/** What a person can leave out of the file without leaving it out of the data. */
export const resumeBlocks = [
  'photo',
  'birth',
  'address',
  'education',
  'score',
  'military',
  'languages',
  'certificates',
  'awards',
  'activities',
] as const
export type ResumeBlock = (typeof resumeBlocks)[number]

/** What public offices forbid on a first application (blind hiring): looks, age, region and school. */
export const blindBlocks: readonly ResumeBlock[] = ['photo', 'birth', 'address', 'education', 'score']

export interface ResumeSettings {
  template: ResumeTemplate
  /** Of the headings and dates. */
  language: Language
  madeWith: MadeWith
  omit?: readonly ResumeBlock[] | undefined
}

/** The résumé as it is printed: clean text, without what was to be left out. Its data is not touched. */
export function prepare(resume: JsonResume, omit: readonly ResumeBlock[] = []): JsonResume {
  const left = new Set(omit)
  const { education, certificates, awards, languages, 'x-ko': korean, basics, ...rest } = printableDeep(resume)
  const { location, ...person } = basics
  const { birthDate, military, languageTests, activities, ...others } = korean ?? {}
  const kept = <T>(block: ResumeBlock, part: T) => (left.has(block) ? {} : part)
  return {
    ...rest,
    basics: { ...person, ...kept('address', { location }) },
    ...kept('education', { education: left.has('score') ? education?.map(({ score: _, ...school }) => school) : education }),
    ...kept('certificates', { certificates }),
    ...kept('awards', { awards }),
    ...kept('languages', { languages }),
    'x-ko': {
      ...others,
      ...kept('birth', { birthDate }),
      ...kept('military', { military }),
      ...kept('languages', { languageTests }),
      ...kept('activities', { activities }),
    },
  }
}

/** Every text of a value made printable, at any depth. */
function printableDeep<T>(value: T): T {
  if (typeof value === 'string') return printable(value) as T
  if (Array.isArray(value)) return value.map(printableDeep) as T
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(Object.entries(value).map(([name, part]) => [name, printableDeep(part)])) as T
}
