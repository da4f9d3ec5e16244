// What follows from two figures that stand near each other: sums, differences, shares, multiples, rates and totals.
import type { Figures, Kind } from './figures.ts'
import type { Quantity } from './quantities.ts'
import { DAY, type Dimension } from './units.ts'

const SENTENCE_END = /[.!?]\s|\n/
/** Figures of one source from which others are worked out stand near each other; the work stays linear. */
export const MOST_PAIRED = 10
const NEAR_CHARACTERS = 80
/** A month in seconds. */
export const MONTH = 30.4 * DAY
/** Dimensions that are told by the month and summed over one. */
export const COUNTED = new Set<Dimension>(['items', 'people', 'occasions', 'money', 'seconds', 'bare', 'metres', 'grams'])
export const PERCENT: Kind = { dimension: 'percent', unit: '' }
export const TIMES: Kind = { dimension: 'times', unit: '' }
/** A month in days, workdays, weeks and years, by which a total may have been counted. */
export const PER_MONTH = [30.4, 21, 4.345, 1, 1 / 12]

/** From one value of a figure to another, which have no sum. */
const FROM_TO = /^[^.]{0,3}(?:에서|부터|이던|였던|→|->|⇒|~|to\b)/

/** Puts in what follows from the figures of a source. Linear in their number. */
export function pairUp(
  source: string,
  quantities: readonly Quantity[],
  { derived, rates, totals }: Record<'derived' | 'rates' | 'totals', Figures>,
) {
  quantities.forEach((quantity, at) => {
    let people = quantity.value
    for (const other of quantities.slice(at + 1, at + 1 + MOST_PAIRED)) {
      if (other.start - quantity.end > NEAR_CHARACTERS) break
      const between = source.slice(quantity.end, other.start)
      const isSameSentence = !SENTENCE_END.test(between)
      if (other.dimension === quantity.dimension) {
        workOut(quantity, other, between, derived)
        if (isSameSentence && quantity.dimension === 'people') {
          people += other.value
          derived.put(quantity, people)
        }
        if (isSameSentence && COUNTED.has(quantity.dimension)) {
          const difference = { ...quantity, value: Math.abs(quantity.value - other.value) }
          for (const period of quantities.slice(Math.max(0, at - 2), at + 4)) perPeriod(difference, period, rates, totals)
        }
      }
      if (isSameSentence) {
        perPeriod(quantity, other, rates, totals)
        perPeriod(other, quantity, rates, totals)
      }
    }
  })
}

/** Sums, differences, shares and ratios of two figures of one kind, with the words between them. */
function workOut(a: Quantity, b: Quantity, between: string, derived: Figures) {
  if (a.value === b.value || (a.dimension === 'items' && a.unit !== b.unit)) return
  const [large, small] = a.value > b.value ? [a.value, b.value] : [b.value, a.value]
  const difference = Math.round((large - small) * 1e6) / 1e6
  const isSameSentence = !SENTENCE_END.test(between)
  if (isSameSentence || a.dimension === 'percent')
    derived.put(a.dimension === 'percent' ? { dimension: 'points', unit: '' } : a, difference)
  if (isSameSentence && !FROM_TO.test(between)) derived.put(a, large + small)
  for (const percent of [(100 * difference) / large, (100 * difference) / small, (100 * small) / large, (100 * large) / small])
    derived.put(PERCENT, percent)
  derived.put(TIMES, large / small)
}

/** A count and a period or another count: what it is by the month, and what they come to. */
function perPeriod(count: Quantity, period: Quantity, rates: Figures, totals: Figures) {
  if (!COUNTED.has(count.dimension) || count.value === 0) return
  if (period.dimension === 'months' || (period.dimension === 'seconds' && period.value >= DAY)) {
    const months = period.dimension === 'months' ? period.value : period.value / MONTH
    rates.put(count, count.value / months)
    for (const per of PER_MONTH) totals.put(count, count.value * months * per)
  } else if (period.dimension === 'items' || period.dimension === 'people' || period.dimension === 'occasions') {
    totals.put(count, count.value * period.value)
  }
}
