// What follows from two figures that stand near each other: sums, differences, shares, multiples, rates and totals.
import { baseOf } from './bases.ts'
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
export const COUNTED = new Set<Dimension>([
  'items',
  'people',
  'occasions',
  'money',
  'seconds',
  'bare',
  'metres',
  'grams',
  'watthours',
  'litres',
  'area',
])
export const PERCENT: Kind = { dimension: 'percent', unit: '' }
export const TIMES: Kind = { dimension: 'times', unit: '' }
/** A month in days, workdays, weeks and years, by which a total may have been counted. */
export const PER_MONTH = [30.4, 21, 4.345, 1, 1 / 12]

/** Figures of two sentences that differ more tell of two things. */
const LEAST_RATIO = 0.1
/** Nobody tells of more. */
const MOST_PERCENT = 5000
const ORDERED = new Set<Dimension>(['grade', 'rank', 'clock'])

/** From one value of a figure to another, which have no sum. */
export const FROM_TO = /^(?:을|를) $|^[^.]{0,3}(?:에서|부터|이던|였던|였는데|이었는데|였다가|던 것|하던|걸리던|→|->|=>|⇒|~|to\b)/

/**
 * What is worked out, by how it follows: at once, by the month, summed over a period or a count, divided by a count. `changes` are by how
 * many percent a figure rose or fell, `ends` what it came to, `shares` what one is of the other: from 15 to 9 is 40 % less and 60 % of it.
 */
export type WorkedOut = Record<'derived' | 'ends' | 'differences' | 'changes' | 'shares' | 'rates' | 'totals' | 'averages', Figures>

/** Puts in what follows from the figures of a source. Linear in their number. */
export function pairUp(source: string, quantities: readonly Quantity[], out: WorkedOut) {
  const { derived, rates, totals, averages } = out
  quantities.forEach((quantity, at) => {
    let people = quantity.value
    const base = baseOf(source, quantity)
    const isRate = base !== undefined
    for (const other of quantities.slice(at + 1, at + 1 + MOST_PAIRED)) {
      if (other.start - quantity.end > NEAR_CHARACTERS) break
      const between = source.slice(quantity.end, other.start)
      const isSameSentence = !SENTENCE_END.test(between)
      if (other.dimension === quantity.dimension || (isPlain(quantity) && isPlain(other) && isSameSentence)) {
        if (!isSameSentence && baseOf(source, other) !== base) continue
        workOut(quantity, other, between, out)
        if (isSameSentence && quantity.dimension === 'people') {
          people += other.value
          derived.put(quantity, people)
        }
        if (isSameSentence && COUNTED.has(quantity.dimension)) {
          const difference = { ...quantity, value: Math.abs(quantity.value - other.value) }
          if (base !== undefined) rates.put(difference, difference.value / base)
          for (const period of quantities.slice(Math.max(0, at - 2), at + 4))
            perPeriod(difference, isRate, false, period, undefined, { rates, totals, averages })
        }
      }
      if (isSameSentence && quantity.dimension === 'rank') rankOf(quantity, other, derived)
      if (isSameSentence && other.dimension === 'rank') rankOf(other, quantity, derived)
      const isRepeated = isSameSentence && (isForEach(source, quantity) || isForEach(source, other))
      if (isRepeated && PACKED.test(source.slice(quantity.end, quantity.end + 4)) && COUNTED.has(quantity.dimension))
        derived.put(quantity, quantity.value * other.value)
      // A rate holds for the period that stands in the sentence beside it.
      const otherBase = baseOf(source, other)
      if (!isSameSentence && other.dimension === 'months' && !isRate) rateOf(quantity, other, rates)
      if (!isSameSentence && quantity.dimension === 'months' && otherBase === undefined) rateOf(other, quantity, rates)
      if (isSameSentence || isRate || otherBase !== undefined) {
        perPeriod(quantity, isRate, isRepeated, other, otherBase, { rates, totals, averages })
        perPeriod(other, otherBase !== undefined, isRepeated, quantity, base, { rates, totals, averages })
      }
    }
  })
}

/** 한 평짜리 서른 개: so much in all. */
const PACKED = /^ ?(?:짜리|들이|씩)/
const EACH_BEFORE = /(?:매번|각각?|회당|건당|명당|팀당|반당|장당|개당|마다|씩|[매당]|per|each) ?(?:약|평균)? ?$/
const EACH_AFTER = /^ ?(?:씩|짜리|들이|x|×|\*|곱하기|마다|당|(?:[a-z]+ )?(?:each|per|a)\b)/i
const isForEach = (source: string, { start, end }: Quantity) =>
  EACH_AFTER.test(source.slice(end, end + 20)) || EACH_BEFORE.test(source.slice(Math.max(0, start - 10), start))

const isPlain = ({ dimension, unit }: Kind) => dimension === 'bare' || (dimension === 'items' && unit === '')

/** Sums, differences, shares and ratios of two figures of one kind, with the words between them. */
function workOut(a: Quantity, b: Quantity, between: string, { derived, ends, differences, changes, shares }: WorkedOut) {
  if (FROM_TO.test(between) && !/^ ?(?:~|부터)/.test(between)) ends.put(a.dimension === 'bare' ? a : b, b.value)
  if (a.value === b.value || (a.dimension === 'items' && a.unit !== b.unit)) return
  const [large, small] = a.value > b.value ? [a.value, b.value] : [b.value, a.value]
  const difference = Math.round((large - small) * 1e6) / 1e6
  const isSameSentence = !SENTENCE_END.test(between)
  if (isSameSentence || a.dimension === 'percent')
    differences.put(a.dimension === 'percent' ? { dimension: 'points', unit: '' } : a, difference)
  if (small === 0) {
    // From 23 to none is all of them; nothing is a multiple of nothing.
    derived.put(PERCENT, 100)
    return
  }
  if (isSameSentence && !FROM_TO.test(between)) derived.put(a, large + small)
  // What only stands in an order has no share; periods are compared where one becomes the other.
  if (ORDERED.has(a.dimension) || (a.dimension === 'months' && !FROM_TO.test(between))) return
  if (!isSameSentence && small / large < LEAST_RATIO) return
  // Where one becomes the other, what it was is the whole.
  const wholes = FROM_TO.test(between) && a.value > 0 ? [a.value] : [large, small]
  for (const whole of wholes) {
    const part = whole === large ? small : large
    if ((100 * part) / whole >= MOST_PERCENT) continue
    changes.put(PERCENT, (100 * difference) / whole)
    shares.put(PERCENT, (100 * part) / whole)
  }
  derived.put(TIMES, large / small)
  // What remains of two shares has a share of its own: from 22 % out of use to 7.
  if (a.dimension === 'percent' && large < 100 && large > 50 && FROM_TO.test(between)) {
    const rest = (100 - large) / (100 - small)
    shares.put(PERCENT, 100 * rest)
    changes.put(PERCENT, 100 * (1 - rest))
  }
}

/** Ten months in one sentence and 1,340 reports in the next are 134 a month. */
function rateOf(count: Quantity, period: Quantity, rates: Figures) {
  if (COUNTED.has(count.dimension) && count.dimension !== 'seconds' && period.value > 0) rates.put(count, count.value / period.value)
}

/** The third of 112 is among the first 3 %. */
function rankOf(rank: Quantity, all: Quantity, derived: Figures) {
  if ((all.dimension === 'people' || all.dimension === 'items') && all.value > rank.value)
    derived.put(PERCENT, (100 * rank.value) / all.value)
}

/** A count and a period or another count: what it is by the month or for each, and what they come to when one is told for each of the other. */
function perPeriod(
  count: Quantity,
  isRate: boolean,
  isRepeated: boolean,
  period: Quantity,
  periodBase: number | undefined,
  { rates, totals, averages }: Pick<WorkedOut, 'rates' | 'totals' | 'averages'>,
) {
  if (!COUNTED.has(count.dimension) || count.value === 0 || period.value === 0) return
  if (period.dimension === 'months' || (period.dimension === 'seconds' && period.value >= DAY)) {
    const months = period.dimension === 'months' ? period.value : period.value / MONTH
    if (!isRate) rates.put(count, count.value / months)
    for (const per of PER_MONTH) totals.put(count, count.value * months * per)
  } else if (period.dimension === 'items' || period.dimension === 'people' || period.dimension === 'occasions') {
    if (isRepeated || period.dimension === 'occasions' || count.dimension === 'seconds') totals.put(count, count.value * period.value)
    // 주 2회, 한 번에 90분: so much a week.
    if (periodBase !== undefined && !isRate) rates.put(count, (count.value * period.value) / periodBase)
    if (count.value > period.value) averages.put(count, count.value / period.value)
  }
}
