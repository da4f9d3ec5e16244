// The lines of the résumé by rules: the person's own sentences, each with the turn that it comes from. Nothing is added and nothing is reworded.
import { sentencesOf } from '#wire/text/sentences.ts'
import type { TiedLine } from '../contract.ts'
import { answered, type SessionState, type Slot } from '../state.ts'
import { isNone } from './facts.ts'

/** Which section of the résumé an answer belongs to; contact, skills and certificates are facts and no lines. */
export function sectionOf({ kind, number }: Slot): string | undefined {
  switch (kind) {
    case 'work':
    case 'work-result':
      return 'work'
    case 'project':
    case 'project-result':
      return `project-${number}`
    case 'activities':
      return 'activities'
    case 'strength':
      return 'summary'
    default:
      return undefined
  }
}

export interface Section {
  id: string
  facts: { turn: number; text: string }[]
}

/** The answers by section, in the order in which they were given. */
export function sectionsOf(state: SessionState): Section[] {
  const sections = new Map<string, Section>()
  for (const { slot, turn, answer } of answered(state)) {
    const id = sectionOf(slot)
    if (id === undefined || isNone(answer)) continue
    const section = sections.get(id) ?? { id, facts: [] }
    section.facts.push({ turn, text: answer.trim() })
    sections.set(id, section)
  }
  return [...sections.values()]
}

export function linesByRules(sections: readonly Section[]): TiedLine[] {
  const seen = new Set<string>()
  return sections.flatMap(({ id, facts }) =>
    facts.flatMap(({ turn, text }) =>
      sentencesOf(text)
        .map((sentence) => sentence.text.replace(/^[\s•▪·*-]+/, '').slice(0, 1000))
        .filter((sentence) => sentence !== '' && !seen.has(sentence) && seen.add(sentence))
        .map((sentence) => ({ section: id, text: sentence, turns: [turn] })),
    ),
  )
}
