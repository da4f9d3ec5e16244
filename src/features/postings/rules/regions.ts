// Where fields stand in the body. Words are compared without white space and marks, so that what a model or a person tidied is still found.
import type { Region, Regions, Tags } from '../contract.ts'
import { deadlinePlace } from './deadline.ts'

/** A text without what does not count, and where each of its letters stands in the whole. */
interface Compact {
  text: string
  offsets: number[]
}

export interface Locator {
  /** Where a text stands, from a place on if it is there, else anywhere. */
  find(text: string, from?: number): Region | null
}

export function createLocator(body: string): Locator {
  const whole = compactOf(body)
  const lineStarts = [0, ...[...body.matchAll(/\n/g)].map(({ index }) => index + 1)]
  return {
    find(text, from = 0) {
      const wanted = compactOf(text).text
      if (wanted === '') return null
      const begin = whole.offsets.findIndex((offset) => offset >= from)
      const later = begin === -1 ? -1 : whole.text.indexOf(wanted, begin)
      const at = later === -1 ? whole.text.indexOf(wanted) : later
      if (at === -1) return null
      const start = whole.offsets[at] ?? 0
      const end = (whole.offsets[at + wanted.length - 1] ?? start) + 1
      return { line: lineStarts.findLastIndex((lineStart) => lineStart <= start) + 1, start, end }
    },
  }
}

/** @param today `YYYY-MM-DD`, for dates without a year */
export function regionsOf(body: string, tags: Tags, today: string): Regions {
  const { find } = createLocator(body)
  // Items stand one after the other: a word that is said before is found in its own list.
  const all = (items: readonly string[]) => {
    let from = 0
    return items.map((item) => {
      const region = find(item, from)
      if (region) from = region.end
      return region
    })
  }
  return {
    company: find(tags.company),
    title: find(tags.title),
    deadline: tags.deadline ? deadlinePlace(body, tags.deadline, today) : null,
    responsibilities: all(tags.responsibilities),
    requirements: all(tags.requirements),
    preferred: all(tags.preferred),
  }
}

function compactOf(text: string): Compact {
  const kept: string[] = []
  const offsets: number[] = []
  for (let at = 0; at < text.length; at++) {
    const letter = text.charAt(at)
    // A slash between spaces stands for a new line in a cell.
    if (/[\s*_`\\]/.test(letter) || (letter === '/' && text[at - 1] === ' ' && text[at + 1] === ' ')) continue
    const lower = letter.toLowerCase()
    kept.push(lower.length === 1 ? lower : letter)
    offsets.push(at)
  }
  return { text: kept.join(''), offsets }
}
