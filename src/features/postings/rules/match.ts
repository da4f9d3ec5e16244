// What of a posting a person's text shows, line by line. Years and degrees are not judged: no rule could.
import { skillsIn } from '#platform/skills/find-skills.ts'
import type { Skill } from '#platform/skills/lexicon.ts'
import type { Language } from '#wire/language.ts'
import type { MatchedLine } from '../contract.ts'
import { plainText } from '../plain.ts'

/** A skill that a person shows, with the first line that says so. */
export interface Evidence {
  skill: Skill
  /** From 1. */
  line: number
  text: string
}
export type Profile = ReadonlyMap<string, Evidence>

export interface Judgement {
  /** 0 to 100; undefined when nothing could be judged. */
  score: number | undefined
  fits: MatchedLine[]
  lacks: MatchedLine[]
  unjudged: string[]
}

const PREFERRED_WEIGHT = 0.5
const LONGEST_EVIDENCE = 200
/** One of what follows is enough. */
const ALTERNATIVE = /또는|혹은|중 하나|중 \S+ 이상|이나 |\bor\b|\/|등/i

export function profileOf(text: string): Profile {
  const profile = new Map<string, Evidence>()
  for (const [index, raw] of text.split('\n').entries()) {
    // As a person would read it: cells of a table apart, no marks.
    const line = plainText(raw).text.replace(/^[\s•·]+/, '')
    for (const skill of skillsIn(line))
      if (!profile.has(skill.id)) profile.set(skill.id, { skill, line: index + 1, text: line.slice(0, LONGEST_EVIDENCE).toWellFormed() })
  }
  return profile
}

export function judge(
  posting: { requirements: readonly string[]; preferred: readonly string[] },
  profile: Profile,
  language: Language,
): Judgement {
  const judgement: Judgement = { score: undefined, fits: [], lacks: [], unjudged: [] }
  let [reached, possible] = [0, 0]
  for (const [kind, lines, weight] of [
    ['requirement', posting.requirements, 1],
    ['preferred', posting.preferred, PREFERRED_WEIGHT],
  ] as const) {
    for (const text of lines) {
      const skills = skillsIn(text)
      if (skills.length === 0) {
        judgement.unjudged.push(text)
        continue
      }
      const shown = skills.filter(({ id }) => profile.has(id))
      const isAlternative = skills.length > 1 && ALTERNATIVE.test(text)
      possible += weight
      reached += weight * (isAlternative ? Math.min(1, shown.length) : shown.length / skills.length)
      const names = (list: readonly Skill[]) => list.map((skill) => skill.names[language])
      const first = shown[0] && profile.get(shown[0].id)
      const line: MatchedLine = {
        text,
        kind,
        skills: names(skills),
        evidence: first ? { skill: first.skill.names[language], line: first.line, text: first.text } : null,
        missing: first && !isAlternative ? names(skills.filter((skill) => !shown.includes(skill))) : [],
      }
      judgement[first ? 'fits' : 'lacks'].push(line)
    }
  }
  if (possible > 0) judgement.score = Math.round((100 * reached) / possible)
  return judgement
}
