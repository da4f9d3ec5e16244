import type { JsonResume } from '#wire/json-resume.ts'
import type { Language } from '#wire/language.ts'
import type { ResumeBlock } from './resume.ts'
import { addressOf, degreeOf, filled, joined, paragraphsOf } from './resume-plain.ts'
import { dateText, militaryWord, periodText, type ResumeWords, resumeWords, serviceText } from './resume-words.ts'

/**
 * A table of the form. Widths are shares of the page's width and add up to 1; a cell holds its lines, `• ` before those of a list.
 * In a `named` column the first line is what the row is about, and is printed bold.
 */
export interface FormTable {
  heading: string
  columns: readonly { title: string; width: number; named: boolean }[]
  rows: readonly (readonly (readonly string[])[])[]
}

/** A résumé as the Korean 이력서: a box for the person with a place for the photo, then a table for each block that has something in it. */
export interface FormResume {
  heading: string
  /** Label and value, in the order of the form. */
  person: readonly (readonly [label: string, value: string])[]
  /** The word in the empty frame of 30 × 40 mm; empty when there is to be none. */
  photo: string
  summary: { heading: string; paragraphs: readonly string[] }
  tables: readonly FormTable[]
  note: string
}

/** @param resume as `prepare` gives it */
export function layOutForm(resume: JsonResume, language: Language, omit: readonly ResumeBlock[] = []): FormResume {
  const words = resumeWords(language)
  const { basics, 'x-ko': korean } = resume
  const web = [basics.url, ...(basics.profiles ?? []).map(({ url, username }) => url ?? username)]
  const person: [string, string][] = [
    [words.name, joined([basics.name, korean?.nameHanja && `(${korean.nameHanja})`], ' ')],
    [words.position, basics.label ?? ''],
    [words.birth, dateText(korean?.birthDate, language)],
    [words.phone, basics.phone ?? ''],
    [words.email, basics.email ?? ''],
    [words.address, addressOf(basics.location)],
    [words.web, joined(web, '\n')],
  ]
  return {
    heading: words.resume,
    person: person.filter(([, value]) => value !== ''),
    photo: omit.includes('photo') ? '' : words.photo,
    summary: { heading: words.summary, paragraphs: paragraphsOf(basics.summary) },
    tables: [...careerTables(resume, language, words), ...recordTables(resume, language, words)].filter(({ rows }) => rows.length > 0),
    note: resume.meta?.['x-note'] ?? '',
  }
}

type Column = readonly [title: string, width: number, named?: 'named']

function table(heading: string, columns: readonly Column[], rows: FormTable['rows']): FormTable {
  return { heading, columns: columns.map(([title, width, named]) => ({ title, width, named: named !== undefined })), rows }
}

const cell = (...lines: (string | undefined)[]) => filled(lines)
const listed = (items: readonly string[] | undefined) => (items ?? []).map((item) => `• ${item}`)

/** Schools, jobs, projects and skills: what one has done. */
function careerTables(
  { education = [], work = [], projects = [], skills = [] }: JsonResume,
  language: Language,
  words: ResumeWords,
): FormTable[] {
  const schoolColumns = [
    [words.period, 0.22],
    [words.school, 0.28],
    [words.major, 0.34],
    [words.score, 0.16],
  ] as const
  const workColumns = [
    [words.period, 0.22],
    [words.company, 0.22, 'named'],
    [words.duties, 0.56],
  ] as const
  const projectColumns = [
    [words.period, 0.22],
    [words.project, 0.22, 'named'],
    [words.contents, 0.56],
  ] as const
  return [
    table(
      words.education,
      schoolColumns,
      education.map((school) => [
        cell(periodText(school, language)),
        cell(school.institution),
        cell(degreeOf(school, language), school.courses?.join(', ')),
        cell(school.score),
      ]),
    ),
    table(
      words.work,
      workColumns,
      work.map((job) => [
        cell(periodText(job, language)),
        cell(job.name, job.position),
        cell(...paragraphsOf(job.summary), ...listed(job.highlights)),
      ]),
    ),
    table(
      words.projects,
      projectColumns,
      projects.map((project) => [
        cell(periodText(project, language)),
        cell(project.name, project.roles?.join(', '), project.entity),
        cell(
          ...paragraphsOf(project.description),
          ...listed(project.highlights),
          project.keywords?.length ? `${words.skillsUsed}: ${project.keywords.join(', ')}` : '',
          project.url,
        ),
      ]),
    ),
    table(
      words.skills,
      [
        [words.field, 0.24],
        [words.contents, 0.76],
      ],
      skills.map(({ name, level, keywords }) => [cell(name), cell(joined([keywords?.join(', '), level], ' · '))]),
    ),
  ]
}

/** Certificates, languages, awards, activities and service: what one can show a paper for. */
function recordTables(
  { certificates = [], languages = [], awards = [], 'x-ko': korean }: JsonResume,
  language: Language,
  words: ResumeWords,
): FormTable[] {
  const date = (value: string | undefined) => cell(dateText(value, language))
  const { military, languageTests = [], activities = [] } = korean ?? {}
  return [
    table(
      words.certificates,
      [
        [words.date, 0.22],
        [words.certificate, 0.44],
        [words.issuer, 0.34],
      ],
      certificates.map((item) => [date(item.date), cell(item.name), cell(item.issuer)]),
    ),
    table(
      words.languages,
      [
        [words.taken, 0.22],
        [words.test, 0.44],
        [words.level, 0.34],
      ],
      [
        ...languageTests.map((item) => [date(item.date), cell(item.name), cell(item.score)]),
        ...languages.map((item) => [[], cell(item.language), cell(item.fluency)]),
      ],
    ),
    table(
      words.awards,
      [
        [words.awarded, 0.22],
        [words.award, 0.44],
        [words.awarder, 0.34],
      ],
      awards.map((item) => [date(item.date), cell(item.title, item.summary), cell(item.awarder)]),
    ),
    table(
      words.activities,
      [
        [words.period, 0.22],
        [words.activity, 0.28, 'named'],
        [words.contents, 0.5],
      ],
      activities.map((item) => [cell(periodText(item, language)), cell(item.name, item.role), cell(...paragraphsOf(item.summary))]),
    ),
    table(
      words.military,
      [
        [words.period, 0.3],
        [words.status, 0.2],
        [words.branch, 0.2],
        [words.note, 0.3],
      ],
      military
        ? [
            [
              cell(serviceText(military, language)),
              cell(militaryWord(military.status, language)),
              cell(joined([military.branch, military.rank], ' ')),
              cell(military.note),
            ],
          ]
        : [],
    ),
  ]
}
