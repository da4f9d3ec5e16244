// Where in the CV each field of a profile stands. What stands nowhere in it was made up, and does not stay.
import type { FieldSource, Profile } from '../contract.ts'
import { datesIn } from './dates.ts'

/** Fields that say in a fixed form what the CV says in its own. */
const FORMAL = /(?:^|\.)(?:status|countryCode|network|username|version|lastModified)$/
const DATE = /(?:^|\.)(?:startDate|endDate|date|birthDate)$/

/**
 * The profile without what the CV does not say, and for each field that stays its line.
 * @param text the CV, as its document is read
 */
export function groundProfile(profile: Profile, text: string): { profile: unknown; sources: FieldSource[]; dropped: string[] } {
  const lines = text.split('\n')
  const flat = flatten(lines)
  const sources: FieldSource[] = []
  const dropped: string[] = []

  /** The line of a value; near its entry's name when it occurs again and again. */
  function lineOf(value: string, path: string, near: number): number | undefined {
    if (DATE.test(path))
      return nearest(
        flat.dates.flatMap((dates, at) => (dates.some((date) => agrees(date, value)) ? [at] : [])),
        near,
      )
    const wanted = bare(value)
    const found: number[] = []
    for (let at = flat.text.indexOf(wanted); wanted !== '' && at >= 0; at = flat.text.indexOf(wanted, at + 1))
      found.push(flat.lineAt[at] ?? 0)
    return nearest(found, near)
  }

  function keep(value: unknown, path: string, near: number): unknown {
    if (typeof value === 'string') {
      if (FORMAL.test(path)) return value
      const line = lineOf(value, path, near)
      if (line === undefined) {
        dropped.push(path)
        return undefined
      }
      sources.push({ path, line: line + 1, text: (lines[line] ?? '').trim() })
      return value
    }
    if (Array.isArray(value)) {
      const kept: unknown[] = []
      let from = near
      for (const one of value) {
        const before = sources.length
        const part = keep(one, `${path}.${kept.length}`, from)
        if (part === undefined) continue
        kept.push(part)
        // Entries stand one after the other: the next is looked for from here on.
        from = (sources[before]?.line ?? from + 1) - 1
      }
      return kept.length === 0 ? undefined : kept
    }
    if (typeof value !== 'object' || value === null) return value
    const [first] = Object.values(value)
    const anchor = typeof first === 'string' ? (lineOf(first, '', near) ?? near) : near
    const parts = Object.entries(value).flatMap(([name, part]) => {
      const kept = keep(part, path === '' ? name : `${path}.${name}`, anchor)
      return kept === undefined ? [] : [[name, kept] as const]
    })
    return parts.length === 0 ? undefined : Object.fromEntries(parts)
  }

  return { profile: keep(profile, '', 0), sources, dropped }
}

/** The next at or after the place; else the last before it. */
function nearest(found: readonly number[], near: number): number | undefined {
  return found.find((line) => line >= near) ?? found.at(-1)
}

/** Without what changes between a CV and its copy: spaces, marks of lists and of Markdown, the protocol of an address, case. */
function bare(text: string): string {
  return text
    .normalize('NFC')
    .toLowerCase()
    .replace(/https?:\/\//g, '')
    .replace(/[\s|#*`•·▪◦‣▸►ㆍ/-]+/g, '')
}

function flatten(lines: readonly string[]): { text: string; lineAt: number[]; dates: string[][] } {
  let text = ''
  const lineAt: number[] = []
  for (const [at, line] of lines.entries()) {
    const words = bare(line)
    text += words
    for (let unit = 0; unit < words.length; unit++) lineAt.push(at)
  }
  return { text, lineAt, dates: lines.map((line) => datesIn(line)) }
}

/** As far as both say. */
function agrees(found: string, value: string): boolean {
  const known = Math.min(found.length, value.length)
  return found.slice(0, known) === value.slice(0, known)
}
