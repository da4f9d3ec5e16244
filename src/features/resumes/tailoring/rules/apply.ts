// Accepted changes put into a résumé. Lines are found by their words and not by their numbers, so that what was edited meanwhile stays and is never overwritten.
import { JsonResume } from '#wire/json-resume.ts'
import type { TailoredChange, TailoredKind } from '../contract.ts'

/** Lines are moved before they are left out or reworded, since they are found by their words. */
const ORDER: readonly TailoredKind[] = ['order', 'add', 'omit', 'reword', 'summary']

export interface Applied {
  resume: JsonResume
  /** The ids of the changes that found their lines. */
  applied: string[]
  /** From the old words to the new ones, so that sources stay tied. */
  reworded: ReadonlyMap<string, string>
}

export function applyChanges(before: JsonResume, changes: readonly TailoredChange[]): Applied {
  const resume = structuredClone(before)
  const applied: string[] = []
  const reworded = new Map<string, string>()
  for (const kind of ORDER)
    for (const change of changes)
      if (change.kind === kind && applyOne(resume, change)) {
        applied.push(change.id)
        if (kind === 'reword') reworded.set(change.before[0] ?? '', change.after[0] ?? '')
      }
  return { resume: JsonResume.parse(resume), applied, reworded }
}

function applyOne(resume: JsonResume, change: TailoredChange): boolean {
  const { section, of, before, after } = change
  if (section === 'summary') {
    if ((resume.basics.summary ?? '') !== before.join('\n')) return false
    resume.basics.summary = after.join('\n')
    return true
  }
  if (section === 'projects' && of === null) {
    const { projects = [] } = resume
    const sorted = inOrderOf(projects, ({ name }) => name, after)
    if (sorted.every((project, at) => project === projects[at])) return false
    resume.projects = sorted
    return true
  }
  const list = listOf(resume, change)
  return list !== undefined && changeList(list, change)
}

/** The list of lines that a change is about: of two entries with one name the one that holds its lines. */
function listOf(resume: JsonResume, { section, of, before }: TailoredChange): string[] | undefined {
  const lists =
    section === 'skills'
      ? (resume.skills ?? []).flatMap(({ name, keywords }) => (name === of && keywords ? [keywords] : []))
      : section === 'work' || section === 'projects'
        ? (resume[section] ?? []).flatMap(({ name, highlights }) => (name === of && highlights ? [highlights] : []))
        : []
  return (
    lists.find((list) => before.every((text) => list.includes(text))) ?? lists.find((list) => before.some((text) => list.includes(text)))
  )
}

function changeList(list: string[], { kind, before, after }: TailoredChange): boolean {
  const at = list.indexOf(before[0] ?? '')
  switch (kind) {
    case 'order': {
      const sorted = inOrderOf(list, (text) => text, after)
      if (sorted.every((text, place) => text === list[place])) return false
      list.splice(0, list.length, ...sorted)
      return true
    }
    case 'add': {
      const missing = after.filter((text) => !list.includes(text))
      list.push(...missing)
      return missing.length > 0
    }
    case 'omit':
      // The last line of an entry stays: an entry without any says nothing.
      if (at < 0 || list.length === 1) return false
      list.splice(at, 1)
      return true
    case 'reword':
      if (at < 0 || after[0] === undefined) return false
      list[at] = after[0]
      return true
    case 'summary':
      return false
  }
}

/** Items in the order of the given names; what it does not name keeps its place behind them. */
function inOrderOf<T>(items: readonly T[], nameOf: (item: T) => string, order: readonly string[]): T[] {
  const rank = (item: T) => {
    const at = order.indexOf(nameOf(item))
    return at < 0 ? order.length : at
  }
  return items
    .map((item, at) => ({ item, at }))
    .sort((a, b) => rank(a.item) - rank(b.item) || a.at - b.at)
    .map(({ item }) => item)
}
