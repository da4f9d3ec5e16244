// A rule finds words by a pattern and looks at what stands around them.
import type { FindingKind, Severity } from '../text/checks.ts'
import type { Reason } from './reasons.ts'
import type { TextView } from './text-view.ts'

/** Something found, in offsets of the form for matching. `reason` names the sentence that a person reads. */
export interface Hit {
  kind: FindingKind
  reason: Reason
  severity: Severity
  start: number
  end: number
  fix?: string
}

/**
 * Words that are a finding when what stands around them fits. `words` is global; its group `hit`, when there is one, is the excerpt.
 * `before` and `after` look at the sentence up to and from the hit, `inside` at both and the hit; the `not…` ones must not match, `notInClause` no
 * further than the clause around the hit.
 */
export interface Rule {
  words: RegExp
  reason: Reason
  severity: Severity
  before?: RegExp
  after?: RegExp
  inside?: RegExp
  notBefore?: RegExp
  notAfter?: RegExp
  notInside?: RegExp
  notInClause?: RegExp
}

/** All that the rules find, in the order of the text; of hits that overlap the first and longest remains. */
export function applyRules(view: TextView, kind: FindingKind, rules: readonly Rule[]): Hit[] {
  const hits: Hit[] = []
  for (const rule of rules) {
    for (const match of view.text.matchAll(rule.words)) {
      const [start, end] = match.indices?.groups?.hit ?? [match.index, match.index + match[0].length]
      if (start < end && fits(view, rule, start, end)) hits.push({ kind, reason: rule.reason, severity: rule.severity, start, end })
    }
  }
  return withoutOverlaps(hits)
}

function fits(view: TextView, rule: Rule, start: number, end: number): boolean {
  const { before, after, inside, notBefore, notAfter, notInside, notInClause } = rule
  if (before || notBefore) {
    const words = view.before(start)
    if ((before && !before.test(words)) || notBefore?.test(words)) return false
  }
  if (after || notAfter) {
    const words = view.after(end)
    if ((after && !after.test(words)) || notAfter?.test(words)) return false
  }
  if (inside || notInside) {
    const words = view.around(start, end)
    if ((inside && !inside.test(words)) || notInside?.test(words)) return false
  }
  return !notInClause?.test(view.clause(start, end))
}

/** Of hits that overlap, the one that begins first and is longest. */
export function withoutOverlaps<T extends { start: number; end: number }>(hits: readonly T[]): T[] {
  const kept: T[] = []
  for (const hit of hits.toSorted((a, b) => a.start - b.start || b.end - a.end)) {
    if (hit.start >= (kept.at(-1)?.end ?? 0)) kept.push(hit)
  }
  return kept
}

/** Places that stand at most `gap` characters apart as one: they tell one fact (세 자매 중 맏딸). They come in their order and do not overlap. */
export function joinedNear<T extends { start: number; end: number }>(places: readonly T[], gap: number): T[] {
  const kept: T[] = []
  for (const place of places) {
    const last = kept.at(-1)
    if (last && place.start - last.end <= gap) kept[kept.length - 1] = { ...last, end: place.end }
    else kept.push(place)
  }
  return kept
}

/** A pattern from words: `oneOf('교회 성당')` is (?:교회|성당), the longest first. */
export function oneOf(words: string): string {
  return `(?:${words
    .trim()
    .split(/\s+/)
    .map((word) => word.replaceAll('_', ' ?'))
    .sort((a, b) => b.length - a.length)
    .join('|')})`
}

/** A rule's pattern: global, by code points, with the places of its groups. */
export function pattern(source: string, flags = ''): RegExp {
  return new RegExp(source, `gdu${flags}`)
}
