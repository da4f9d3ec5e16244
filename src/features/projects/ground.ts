// What a session stands on: the postings of the field, what they ask for, and what of it the person already shows. Found once, then reused.
import { z } from 'zod'
import { skillsIn } from '#platform/skills/find-skills.ts'

/** A line of a posting that a task may prove. */
export const GroundLine = z.object({
  text: z.string(),
  kind: z.enum(['requirement', 'preferred', 'responsibility']),
  /** Ids of the skills that it names. */
  skills: z.array(z.string()),
})
export type GroundLine = z.infer<typeof GroundLine>

export const GroundPosting = z.object({ id: z.string(), company: z.string(), title: z.string(), lines: z.array(GroundLine) })
export type GroundPosting = z.infer<typeof GroundPosting>

/** A skill with the postings that ask for it. */
export const Demand = z.object({
  skill: z.string(),
  /** Postings that require it, and those that only wish for it. */
  requiredBy: z.array(z.string()),
  preferredBy: z.array(z.string()),
  /** Whether the person's text names it. */
  shown: z.boolean(),
})
export type Demand = z.infer<typeof Demand>

export const Ground = z.object({
  postings: z.array(GroundPosting),
  /** The most wanted first. */
  demands: z.array(Demand),
  /** Whether there was a text of the person to compare with. */
  compared: z.boolean(),
})
export type Ground = z.infer<typeof Ground>

interface PostingLines {
  id: string
  company: string
  title: string
  requirements: readonly string[]
  preferred: readonly string[]
  responsibilities: readonly string[]
}

/** What postings ask for together, and what of it a text shows. @param profile the person's text, if there is one */
export function groundOf(postings: readonly PostingLines[], profile: string | undefined): Ground {
  const shown = new Set(skillsIn(profile ?? '').map(({ id }) => id))
  const read = postings.map(({ id, company, title, requirements, preferred, responsibilities }): GroundPosting => {
    const lines = (kind: GroundLine['kind'], texts: readonly string[]) =>
      texts.map((text): GroundLine => ({ text, kind, skills: skillsIn(text).map((skill) => skill.id) }))
    return {
      id,
      company,
      title,
      lines: [...lines('requirement', requirements), ...lines('preferred', preferred), ...lines('responsibility', responsibilities)],
    }
  })
  return { postings: read, demands: demandsOf(read, shown), compared: profile !== undefined }
}

/** The same without postings that are gone. */
export function withoutGone(ground: Ground, there: ReadonlySet<string>): Ground {
  const postings = ground.postings.filter(({ id }) => there.has(id))
  if (postings.length === ground.postings.length) return ground
  const shown = new Set(ground.demands.filter((demand) => demand.shown).map(({ skill }) => skill))
  return { ...ground, postings, demands: demandsOf(postings, shown) }
}

/** How much a demand weighs: a wish counts half. */
export function weightOf({ requiredBy, preferredBy }: Demand): number {
  return requiredBy.length + preferredBy.length / 2
}

function demandsOf(postings: readonly GroundPosting[], shown: ReadonlySet<string>): Demand[] {
  const demands = new Map<string, Demand>()
  for (const { id, lines } of postings) {
    // Required once is required, however often it is wished for as well.
    const [required, preferred] = (['requirement', 'preferred'] as const).map(
      (kind) => new Set(lines.filter((line) => line.kind === kind).flatMap(({ skills }) => skills)),
    )
    for (const skill of new Set([...(required ?? []), ...(preferred ?? [])])) {
      const demand = demands.get(skill) ?? { skill, requiredBy: [], preferredBy: [], shown: shown.has(skill) }
      demand[required?.has(skill) ? 'requiredBy' : 'preferredBy'].push(id)
      demands.set(skill, demand)
    }
  }
  return [...demands.values()].sort((a, b) => weightOf(b) - weightOf(a) || a.skill.localeCompare(b.skill))
}
