// A résumé as lines, each with the place where it stands: what coverage and tailoring speak about.
import type { JsonResume } from '#wire/json-resume.ts'
import type { LineSection, ResumeLine } from '../contract.ts'

/** Entries of a résumé that hold lists of lines. */
export const LISTED = ['work', 'projects'] as const
export type Listed = (typeof LISTED)[number]

export function linesOf(resume: JsonResume): ResumeLine[] {
  const lines: ResumeLine[] = []
  const add = (section: LineSection, of: string | null, ...texts: (string | undefined)[]) => {
    for (const text of texts)
      for (const line of (text ?? '').split('\n')) if (line.trim() !== '') lines.push({ section, of, text: line.trim() })
  }
  const { basics, work = [], projects = [], education = [], skills = [], certificates = [], awards = [], languages = [] } = resume
  add('summary', null, basics.summary)
  for (const { name, position, summary, highlights = [] } of work) add('work', name, position, summary, ...highlights)
  for (const { name, description, highlights = [], keywords = [], roles = [] } of projects)
    add('projects', name, description, ...highlights, roles.join(', '), keywords.join(', '))
  for (const { institution, area, studyType, courses = [] } of education)
    add('education', institution, [institution, area, studyType].filter(Boolean).join(' '), courses.join(', '))
  for (const { name, keywords = [] } of skills) add('skills', null, keywords.length > 0 ? keywords.join(', ') : name)
  for (const { name, issuer } of certificates) add('certificates', null, [name, issuer].filter(Boolean).join(' '))
  for (const { title, awarder, summary } of awards) add('awards', null, [title, awarder].filter(Boolean).join(' '), summary)
  for (const { language, fluency } of languages) add('languages', null, [language, fluency].filter(Boolean).join(' '))
  for (const { name, score } of resume['x-ko']?.languageTests ?? []) add('languages', null, `${name} ${score}`)
  for (const { name, role, summary } of resume['x-ko']?.activities ?? []) add('activities', name, role, summary)
  return lines
}
