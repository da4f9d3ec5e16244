// A profile from the text of a CV, by headings and patterns. What is not found stays empty.
import type { Profile } from '../contract.ts'
import { basicsOf } from './basics.ts'
import { linesOf, type Section, sectionOf, sectionsOf } from './cv-lines.ts'
import { type Entry, entriesOf } from './entries.ts'
import {
  activityOf,
  awardsOf,
  certificatesOf,
  educationOf,
  languagesOf,
  militaryOf,
  projectOf,
  rowSection,
  skillsOf,
  workOf,
} from './parts.ts'
import { tidyProfile } from './tidy.ts'

/** The same text always gives the same profile. */
export function extractByRules(text: string): Profile {
  const parts = sectionsOf(linesOf(text))
  const entries = new Map<Section, Entry[]>()
  for (const { section, lines } of parts) {
    if (section === 'basics' || section === 'summary' || section === 'other') continue
    for (const entry of entriesOf(lines, section)) {
      const of = rowSection(entry, section, sectionOf)
      entries.set(of, [...(entries.get(of) ?? []), entry])
    }
  }
  const of = (section: Section) => entries.get(section) ?? []
  const summary = parts.filter(({ section }) => section === 'summary').flatMap(({ lines }) => lines.map((line) => line.text))
  const { basics, birthDate } = basicsOf(parts.filter(({ section }) => section === 'basics').flatMap(({ lines }) => lines))
  const { languages, tests } = languagesOf(of('languages'))
  return tidyProfile({
    basics: { ...basics, summary: summary.join('\n') },
    work: of('work').map(workOf),
    projects: of('projects').map(projectOf),
    education: of('education').map(educationOf),
    skills: skillsOf(of('skills')),
    certificates: certificatesOf(of('certificates')),
    awards: awardsOf(of('awards')),
    languages,
    'x-ko': {
      birthDate,
      military: militaryOf(of('military')),
      languageTests: tests,
      activities: of('activities').map(activityOf),
    },
  })
}
