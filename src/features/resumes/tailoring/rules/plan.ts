// What of a résumé goes to the front for a posting, and what may stay behind: only one's own lines, in their own words.
import { skillsIn } from '#platform/skills/find-skills.ts'
import type { JsonResume } from '#wire/json-resume.ts'
import { answersTo, type Demand } from './relevance.ts'
import { LISTED, type Listed } from './resume-lines.ts'

/** A line that can be moved: what was done at a company or in a project. Its place in the list is its number. */
export interface MovableLine {
  section: Listed
  of: string
  text: string
}

export interface Plan {
  /** Lines that answer the posting, the strongest first, each with the demand that it answers. */
  leading: { line: number; demand: number }[]
  /** Lines that say nothing to this posting. */
  leaveOut: number[]
  /** The same facts in other words. */
  rewords: { line: number; text: string }[]
}

/** An entry keeps so many lines, whatever the posting asks for. */
const FEWEST_LINES = 3

/** A result with a figure, or the name of a tool, speaks for a person to any employer. */
const speaksForItself = (text: string) => /\d/.test(text) || skillsIn(text).length > 0

export function movableLines(resume: JsonResume): MovableLine[] {
  return LISTED.flatMap((section) =>
    (resume[section] ?? []).flatMap(({ name, highlights = [] }) => highlights.map((text) => ({ section, of: name, text }))),
  )
}

export function demandsOf({
  requirements,
  preferred,
  responsibilities,
}: {
  requirements: readonly string[]
  preferred: readonly string[]
  responsibilities: readonly string[]
}): Demand[] {
  const weighted = (texts: readonly string[], weight: number) => texts.map((text) => ({ text, weight }))
  return [...weighted(requirements, 1), ...weighted(preferred, 0.6), ...weighted(responsibilities, 0.8)]
}

export function planByRules(lines: readonly MovableLine[], demands: readonly Demand[]): Plan {
  const answers = answersTo(
    demands,
    lines.map(({ text }) => text),
  )
  const telling = new Set(answers.map(({ line }) => line))
  const left = new Map<string, number>()
  for (const { section, of } of lines) left.set(`${section} ${of}`, (left.get(`${section} ${of}`) ?? 0) + 1)
  const leaveOut: number[] = []
  // From the end of each entry: what is told last counts least.
  for (let at = lines.length - 1; at >= 0; at--) {
    const line = lines[at]
    // The first line of an entry says what it was.
    const isFirst = lines[at - 1]?.section !== line?.section || lines[at - 1]?.of !== line?.of
    if (!line || isFirst || telling.has(at) || speaksForItself(line.text)) continue
    const entry = `${line.section} ${line.of}`
    const count = left.get(entry) ?? 0
    if (count <= FEWEST_LINES) continue
    left.set(entry, count - 1)
    leaveOut.unshift(at)
  }
  return { leading: answers.map(({ line, demand }) => ({ line, demand })), leaveOut, rewords: [] }
}
