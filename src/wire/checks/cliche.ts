// Worn phrases that tell a reader nothing. A hint: nobody is refused for one, but each takes the place of a fact.
import { ATTITUDES, EPITHETS } from './cliche/attitudes.ts'
import { COMMONPLACES } from './cliche/commonplaces.ts'
import { ENGLISH } from './cliche/english.ts'
import { IDEALS } from './cliche/ideals.ts'
import { PLEDGES } from './cliche/pledges.ts'
import { SAYINGS } from './cliche/sayings.ts'
import { STOCK } from './cliche/stock-phrases.ts'
import { VIRTUES } from './cliche/virtues.ts'
import { applyRules, type Hit } from './rules.ts'
import type { TextView } from './text-view.ts'

/** In characters. */
const MOST_BETWEEN = 12
const LONGEST = 44

const KOREAN = [...VIRTUES, ...PLEDGES, ...SAYINGS, ...ATTITUDES, ...EPITHETS, ...STOCK, ...IDEALS, ...COMMONPLACES]

export function findCliches(view: TextView): Hit[] {
  const rules = /[A-Za-z]{4}/.test(view.text) ? [...KOREAN, ...ENGLISH] : KOREAN
  return joined(view, applyRules(view, 'cliche', rules))
}

/** Phrases that follow each other at once are one finding, as long as it stays short. */
function joined(view: TextView, hits: readonly Hit[]): Hit[] {
  const kept: Hit[] = []
  for (const hit of hits) {
    const last = kept.at(-1)
    const isNear =
      last &&
      hit.start - last.end <= MOST_BETWEEN &&
      hit.end - last.start <= LONGEST &&
      view.sentenceAt(last.start) === view.sentenceAt(hit.start)
    if (isNear) kept[kept.length - 1] = { ...last, end: hit.end }
    else kept.push(hit)
  }
  return kept
}
