import type { JsonResume } from './json-resume.ts'

type Told = { [part in 'name' | 'label' | 'summary']?: string | undefined }

/**
 * A résumé as lines of text, for what reads a CV: matches with postings, projects, the agent of résumés.
 * @returns undefined when it says nothing but who one is.
 */
export function resumeText(resume: Omit<JsonResume, 'basics'> & { basics: Told }): string | undefined {
  const { basics, work = [], projects = [], education = [], skills = [], certificates = [], awards = [], languages = [] } = resume
  const korean = resume['x-ko'] ?? {}
  const told = [
    basics.label,
    basics.summary,
    ...work.flatMap((job) => [headOf(job, [job.name, job.position]), job.summary, ...listed(job.highlights)]),
    ...projects.flatMap((project) => [
      headOf(project, [project.name, ...(project.roles ?? [])]),
      project.description,
      ...listed(project.highlights),
      project.keywords?.join(', '),
    ]),
    ...education.map((school) => headOf(school, [school.institution, school.area, school.studyType])),
    ...skills.map(({ name, keywords = [] }) => (keywords.length > 0 ? `${name}: ${keywords.join(', ')}` : name)),
    ...certificates.map(({ name, date }) => headOf({ startDate: date }, [name])),
    ...awards.map(({ title, summary }) => [title, summary].filter(Boolean).join(': ')),
    ...languages.map(({ language, fluency }) => [language, fluency].filter(Boolean).join(': ')),
    ...(korean.languageTests ?? []).map(({ name, score }) => `${name} ${score}`),
    ...(korean.activities ?? []).flatMap((activity) => [headOf(activity, [activity.name, activity.role]), activity.summary]),
  ].filter((line) => line !== undefined && line !== '')
  return told.length === 0 ? undefined : [basics.name, ...told].filter(Boolean).join('\n')
}

function headOf(period: { startDate?: string | undefined; endDate?: string | undefined }, names: readonly (string | undefined)[]): string {
  const dates = [period.startDate, period.endDate].filter(Boolean).join(' ~ ')
  return names.filter(Boolean).join(', ') + (dates ? ` (${dates})` : '')
}

function listed(points: readonly string[] = []): string[] {
  return points.map((point) => `- ${point}`)
}
