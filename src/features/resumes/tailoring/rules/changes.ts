// From a plan to changes that a person accepts or refuses one by one.
import { findSkills, skillsIn } from '#platform/skills/find-skills.ts'
import type { JsonResume } from '#wire/json-resume.ts'
import type { TailoredChange } from '../contract.ts'
import type { MovableLine, Plan } from './plan.ts'
import type { Demand } from './relevance.ts'
import { LISTED } from './resume-lines.ts'

/** An introduction of more than two lines is no introduction. */
const SUMMARY_LINES = 2
const MOST_ADDED = 10

type Draft = Omit<TailoredChange, 'id'>

export function changesOf(resume: JsonResume, lines: readonly MovableLine[], demands: readonly Demand[], plan: Plan): TailoredChange[] {
  const demandText = (at: number) => demands[at]?.text ?? ''
  const rank = new Map(plan.leading.map(({ line }, at) => [line, at]))
  const demandOf = new Map(plan.leading.map(({ line, demand }) => [line, demandText(demand)]))
  const drafts: Draft[] = [
    ...summary(resume, lines, plan, demandOf),
    ...orderOfProjects(resume, lines, rank, demandOf),
    ...orderOfLines(resume, lines, rank, demandOf),
    ...plan.rewords.flatMap(({ line, text }): Draft[] => {
      const from = lines[line]
      if (!from || from.text === text) return []
      const { section, of } = from
      return [{ kind: 'reword', section, of, before: [from.text], after: [text], answers: distinct([demandOf.get(line)]) }]
    }),
    ...skills(resume, lines, demands),
    ...plan.leaveOut.flatMap((line): Draft[] => {
      const from = lines[line]
      return from ? [{ kind: 'omit', section: from.section, of: from.of, before: [from.text], after: [], answers: [] }] : []
    }),
  ]
  return drafts.map((draft, at) => ({ id: `c${at + 1}`, ...draft }))
}

const distinct = (texts: readonly (string | undefined)[]) => [
  ...new Set(texts.filter((text): text is string => text !== undefined && text !== '')),
]
const isSame = (a: readonly string[], b: readonly string[]) => a.length === b.length && a.every((text, at) => text === b[at])

/** For a résumé without an introduction: its strongest lines, word for word. */
function summary(resume: JsonResume, lines: readonly MovableLine[], plan: Plan, demandOf: ReadonlyMap<number, string>): Draft[] {
  const first = plan.leading.slice(0, SUMMARY_LINES).map(({ line }) => line)
  if (resume.basics.summary || first.length < SUMMARY_LINES) return []
  const after = first.flatMap((line) => lines[line]?.text ?? [])
  return [{ kind: 'summary', section: 'summary', of: null, before: [], after, answers: distinct(first.map((line) => demandOf.get(line))) }]
}

/** Jobs stay in the order of time; projects may stand in the order of what they say to the posting. */
function orderOfProjects(
  { projects = [] }: JsonResume,
  lines: readonly MovableLine[],
  rank: ReadonlyMap<number, number>,
  demandOf: ReadonlyMap<number, string>,
): Draft[] {
  const before = projects.map(({ name }) => name)
  const numbered = lines.map((line, at) => ({ ...line, at })).filter(({ section }) => section === 'projects')
  const bestOf = (name: string) =>
    Math.min(...numbered.filter(({ of }) => of === name).map(({ at }) => rank.get(at) ?? Number.POSITIVE_INFINITY))
  const after = sortedBy(before, bestOf)
  if (isSame(before, after) || new Set(before).size < before.length) return []
  const answers = distinct(numbered.filter(({ of }) => of === after[0]).map(({ at }) => demandOf.get(at)))
  return [{ kind: 'order', section: 'projects', of: null, before, after, answers }]
}

function orderOfLines(
  resume: JsonResume,
  lines: readonly MovableLine[],
  rank: ReadonlyMap<number, number>,
  demandOf: ReadonlyMap<number, string>,
): Draft[] {
  let from = 0
  return LISTED.flatMap((section) =>
    (resume[section] ?? []).flatMap(({ name, highlights = [] }): Draft[] => {
      const numbers = highlights.map((_, at) => from + at)
      from += highlights.length
      const sorted = sortedBy(numbers, (at) => rank.get(at) ?? Number.POSITIVE_INFINITY)
      const texts = (order: readonly number[]) => order.flatMap((at) => lines[at]?.text ?? [])
      if (isSame(texts(numbers), texts(sorted))) return []
      return [
        {
          kind: 'order',
          section,
          of: name,
          before: texts(numbers),
          after: texts(sorted),
          answers: distinct(sorted.map((at) => demandOf.get(at))),
        },
      ]
    }),
  )
}

/** Skills that the posting asks for go first; those that only the lines name are added to the list, spelled as they are there. */
function skills({ skills: groups = [] }: JsonResume, lines: readonly MovableLine[], demands: readonly Demand[]): Draft[] {
  const asked = new Map<string, string>()
  for (const { text } of demands) for (const { id } of skillsIn(text)) if (!asked.has(id)) asked.set(id, text)
  const listed = groups.flatMap(({ keywords = [] }) => keywords)
  const known = new Set(skillsIn(listed.join(', ')).map(({ id }) => id))
  const drafts: Draft[] = groups.flatMap(({ name, keywords = [] }): Draft[] => {
    const demandFor = (keyword: string) => skillsIn(keyword).flatMap(({ id }) => asked.get(id) ?? [])[0]
    const after = sortedBy(keywords, (keyword) => (demandFor(keyword) === undefined ? 1 : 0))
    return isSame(keywords, after)
      ? []
      : [{ kind: 'order', section: 'skills', of: name, before: keywords, after, answers: distinct(after.map(demandFor)) }]
  })
  const group = groups.find(({ keywords = [] }) => keywords.length > 0)
  const missing = new Map<string, { word: string; demand: string }>()
  for (const { text } of lines)
    for (const { skill, start, end } of findSkills(text)) {
      const demand = asked.get(skill.id)
      if (demand !== undefined && !known.has(skill.id) && !missing.has(skill.id))
        missing.set(skill.id, { word: text.slice(start, end), demand })
    }
  const added = [...missing.values()].slice(0, MOST_ADDED)
  if (group && added.length > 0)
    drafts.push({
      kind: 'add',
      section: 'skills',
      of: group.name,
      before: [],
      after: added.map(({ word }) => word),
      answers: distinct(added.map(({ demand }) => demand)),
    })
  return drafts
}

/** In rising order of a key; equal ones stay as they were. */
function sortedBy<T>(items: readonly T[], key: (item: T) => number): T[] {
  return items
    .map((item, at) => ({ item, at, by: key(item) }))
    .sort((a, b) => (a.by === b.by ? a.at - b.at : a.by < b.by ? -1 : 1))
    .map(({ item }) => item)
}
