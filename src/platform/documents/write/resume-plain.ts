import type { JsonResume, ResumeEducation } from '#wire/json-resume.ts'
import type { Language } from '#wire/language.ts'
import { dateText, militaryWord, periodText, type ResumeWords, resumeWords, serviceText } from './resume-words.ts'

/** One job, project or school: a bold line, a grey one, then what there is to say, and grey lines at the end. An empty `detail` is not printed. */
export interface PlainEntry {
  title: string
  detail: string
  paragraphs: readonly string[]
  bullets: readonly string[]
  asides: readonly string[]
}

export interface PlainSection {
  heading: string
  paragraphs: readonly string[]
  entries: readonly PlainEntry[]
  bullets: readonly string[]
}

/** A résumé in one column. What reads from top to bottom reads it in the order that was meant. */
export interface PlainResume {
  name: string
  label: string
  /** One way to reach the person each. */
  contacts: readonly string[]
  sections: readonly PlainSection[]
  note: string
}

/** @param resume as `prepare` gives it */
export function layOutPlain(resume: JsonResume, language: Language): PlainResume {
  const words = resumeWords(language)
  const { basics } = resume
  const sections = [
    section(words.summary, { paragraphs: paragraphsOf(basics.summary) }),
    section(words.work, { entries: workEntries(resume, language) }),
    section(words.projects, { entries: projectEntries(resume, language, words) }),
    section(words.education, { entries: schoolEntries(resume, language) }),
    section(words.skills, {
      bullets: (resume.skills ?? []).map(({ name, level, keywords }) => {
        // A group that is called as the section is says nothing by its name.
        const isNamed = name !== words.skills || !keywords?.length
        return labelled(joined([isNamed ? name : undefined, level], ', '), keywords?.join(', '))
      }),
    }),
    ...listSections(resume, language, words),
  ]
  return {
    name: joined([basics.name, bracketed(resume['x-ko']?.nameHanja)], ' '),
    label: basics.label ?? '',
    contacts: contactsOf(basics),
    sections: sections.filter(({ paragraphs, entries, bullets }) => paragraphs.length + entries.length + bullets.length > 0),
    note: resume.meta?.['x-note'] ?? '',
  }
}

/** How to reach the person, as one line each. */
export function contactsOf({ email, phone, location, url, profiles }: JsonResume['basics']): string[] {
  const addresses = (profiles ?? []).map(({ network, username, url: address }) => labelled(network, address ?? username))
  return filled([email, phone, addressOf(location), url, ...addresses])
}

export function addressOf(location: JsonResume['basics']['location']): string {
  return joined([location?.region, location?.city, location?.address], ' ')
}

/** `통계학 학사`, `BSc, Statistics`. */
export function degreeOf({ area, studyType }: ResumeEducation, language: Language): string {
  return language === 'ko' ? joined([area, studyType], ' ') : joined([studyType, area], ', ')
}

/** The parts that are there, with a separator between them. */
export function joined(parts: readonly (string | undefined)[], separator: string): string {
  return filled(parts).join(separator)
}

/** The texts that say something. */
export function filled(texts: readonly (string | undefined)[]): string[] {
  return texts.filter((text) => text !== undefined && text !== '') as string[]
}

/** Lines that their writer broke, without empty ones. */
export function paragraphsOf(text: string | undefined): string[] {
  return (text ?? '').split(/\n+/).filter((line) => line.trim() !== '')
}

function section(heading: string, parts: Partial<PlainSection>): PlainSection {
  return { heading, paragraphs: [], entries: [], bullets: [], ...parts }
}

function entry(title: string, parts: Partial<PlainEntry>): PlainEntry {
  return { title, detail: '', paragraphs: [], bullets: [], asides: [], ...parts }
}

const labelled = (label: string, text: string | undefined) => joined([label, text], ': ')
const bracketed = (text: string | undefined) => (text ? `(${text})` : '')
const dotted = (...parts: (string | undefined)[]) => joined(parts, ' · ')

function workEntries({ work = [] }: JsonResume, language: Language): PlainEntry[] {
  return work.map((job) =>
    entry(job.name, {
      detail: dotted(job.position, periodText(job, language), job.location),
      paragraphs: paragraphsOf(job.summary),
      bullets: job.highlights ?? [],
    }),
  )
}

function projectEntries({ projects = [] }: JsonResume, language: Language, words: ResumeWords): PlainEntry[] {
  return projects.map((project) =>
    entry(project.name, {
      detail: dotted(project.roles?.join(', '), project.entity, periodText(project, language)),
      paragraphs: paragraphsOf(project.description),
      bullets: project.highlights ?? [],
      asides: filled([project.keywords?.length ? labelled(words.skillsUsed, project.keywords.join(', ')) : '', project.url]),
    }),
  )
}

function schoolEntries({ education = [] }: JsonResume, language: Language): PlainEntry[] {
  return education.map((school) =>
    entry(school.institution, {
      detail: dotted(degreeOf(school, language), periodText(school, language), school.score),
      asides: filled([school.courses?.join(', ')]),
    }),
  )
}

/** What takes a line each. */
function listSections(resume: JsonResume, language: Language, words: ResumeWords): PlainSection[] {
  const korean = resume['x-ko']
  const date = (value: string | undefined) => dateText(value, language)
  const { military } = korean ?? {}
  return [
    section(words.certificates, { bullets: (resume.certificates ?? []).map((item) => dotted(item.name, item.issuer, date(item.date))) }),
    section(words.languages, {
      bullets: [
        ...(resume.languages ?? []).map((item) => labelled(item.language, item.fluency)),
        ...(korean?.languageTests ?? []).map((item) => dotted(`${item.name} ${item.score}`, date(item.date))),
      ],
    }),
    section(words.awards, {
      bullets: (resume.awards ?? []).map((item) => labelled(dotted(item.title, item.awarder, date(item.date)), item.summary)),
    }),
    section(words.activities, {
      entries: (korean?.activities ?? []).map((item) =>
        entry(item.name, { detail: dotted(item.role, periodText(item, language)), paragraphs: paragraphsOf(item.summary) }),
      ),
    }),
    section(words.military, {
      bullets: military
        ? [
            dotted(
              militaryWord(military.status, language),
              joined([military.branch, military.rank], ' '),
              serviceText(military, language),
              military.note,
            ),
          ]
        : [],
    }),
  ]
}
