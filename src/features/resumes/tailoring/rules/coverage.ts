// How far a résumé shows what a posting asks for, with the lines that each requirement rests on.
import { skillsIn } from '#platform/skills/find-skills.ts'
import type { Language } from '#wire/language.ts'
import type { CoveredLine, ResumeLine } from '../contract.ts'

/** A line of a posting as it was judged: `skills` and `missing` by their usual names. */
export interface JudgedLine {
  text: string
  kind: 'requirement' | 'preferred'
  skills: readonly string[]
}

/** A skill is proved by a line that tells of work rather than by the list of skills, where both name it. */
const WEIGHT: Partial<Record<ResumeLine['section'], number>> = { work: 3, projects: 3, activities: 2, summary: 2 }

export function provenBy(lines: readonly ResumeLine[], language: Language): ReadonlyMap<string, ResumeLine> {
  const proofs = new Map<string, ResumeLine>()
  for (const line of lines)
    for (const { names } of skillsIn(line.text)) {
      const known = proofs.get(names[language])
      if (!known || (WEIGHT[line.section] ?? 1) > (WEIGHT[known.section] ?? 1)) proofs.set(names[language], line)
    }
  return proofs
}

export function coveredLine({ text, kind, skills }: JudgedLine, proofs: ReadonlyMap<string, ResumeLine>): CoveredLine {
  return { text, kind, skills: skills.map((name) => ({ name, line: proofs.get(name) ?? null })) }
}
