// Quantities in English: 90 percent, half a dozen colleagues, three years, from 40 to 4 a month, tripled.
import { NUMBER, spanOf } from './numerals.ts'
import { type Add, grainOf } from './quantities.ts'
import { ENGLISH_UNIT, unitOf } from './units.ts'

const QUANTITY = new RegExp(
  `(?<![A-Za-z0-9.,/:'-])(?:(?<digits>${NUMBER.digits})|(?<words>${NUMBER.english}))(?<half> and a half)?(?:(?<sign> ?%)|[- ](?:[a-z]{3,12} )??(?<unit>${ENGLISH_UNIT})(?:s|es)?\\b|(?= (?:[a-z-]+ ){0,2}?[a-z]{3,}s\\b)|(?<=\\d)(?=-[a-z]{3,12}\\b)|(?= (?:a|an|per|each|every|to|and|or) |(?<=\\d) of (?:them|us|whom|which|those|these)\\b))`,
  'gi',
)
const SHARES: Record<string, number> = { half: 50, third: 100 / 3, quarter: 25, fifth: 20, tenth: 10 }
const FRACTION =
  /(?<![%\d] )\b(?:(?<one>a|one|two|three)[- ](?<part>third|quarter|fifth|tenth)s?\b(?! of a century)|(?<half>half(?! an?\b| a\b)|halved|halving))/gi
/** Three quarters of an hour. */
const PART_OF = /^ of an? (hour|minute|day|week|month|year)\b/
const FOLDS: Record<string, number> = {
  doubled: 2,
  doubling: 2,
  double: 2,
  twice: 2,
  twofold: 2,
  tripled: 3,
  tripling: 3,
  triple: 3,
  threefold: 3,
  quadrupled: 4,
  tenfold: 10,
}
const FOLD = new RegExp(
  `\\b(?:${Object.keys(FOLDS).join('|')})\\b(?! (?:check|major|degree|(?:an?|each|every|per) (?:day|quarter|week|month|year)))`,
  'gi',
)

/** A year and a half. */
const AND_A_HALF = /\b(?:an?|one) (?<unit>year|month|week|day|hour) and a half\b/gi
/** $14k, £40,000. */
const MONEY = /[$£€](?<amount>\d{1,3}(?:,\d{3}){1,4}|\d{1,12}(?:\.\d{1,2})?)(?<size>k|m|bn|million|thousand)?(?![\dA-Za-z])/gi
const SIZES: Record<string, number> = { k: 1e3, thousand: 1e3, m: 1e6, million: 1e6, bn: 1e9 }
const TEAM = new RegExp(`(?<=\\b(?:team|group|crew|class|cohort|staff) of )(?<many>${NUMBER.english})\\b(?! [a-z-]{0,20}s\\b)`, 'gi')
const PLACES = 'first second third fourth fifth sixth seventh eighth ninth tenth'.split(' ')
/** Came third, finished second out of 41. */
const PLACE = new RegExp(
  `\\b(?:came|finished|placed|ranked|finishing|coming) (?<place>${PLACES.join('|')})\\b|\\b(?<digit>\\d{1,3})(?:st|nd|rd|th)(?= (?:place|of|out of)\\b)`,
  'gi',
)

export function englishQuantities(text: string, add: Add): void {
  for (const { 0: written, index, groups } of text.matchAll(QUANTITY)) {
    const { digits, words, half, sign, unit } = groups ?? {}
    const whole = spanOf(digits ?? words ?? '')?.[0]
    if (whole === undefined || (unit === 'quarter' && / of $/.test(text.slice(index + written.length, index + written.length + 4))))
      continue
    const value = half ? whole + 0.5 : whole
    const name = unit
      ?.replace(/^(?:ms|gb|mb|tb)$/i, (short) => (short.toLowerCase() === 'ms' ? 'ms' : short.toUpperCase()))
      .replace(/^[A-Z][a-z]+$/, (word) => word.toLowerCase())
    // Three times a week is how often; three times as many is a multiple.
    const often = name === 'times' && /^ (?:an?|per|each|every|in) /.test(text.slice(index + written.length, index + written.length + 8))
    const known = often ? '회' : (name ?? (sign ? '%' : ''))
    add(index, written.length, unitOf(known), known, [value, value], grainOf(digits ?? ''), digits === undefined)
  }
  for (const { 0: written, index, groups } of text.matchAll(FRACTION)) {
    const { one = '', part = '', half } = groups ?? {}
    const percent = half ? 50 : (SHARES[part.toLowerCase()] ?? 0) * (spanOf(one === 'a' ? 'one' : one)?.[0] ?? 1)
    const period = PART_OF.exec(text.slice(index + written.length, index + written.length + 16))
    if (period) {
      const many = percent / 100
      add(index, written.length + period[0].length, unitOf(period[1] ?? ''), period[1] ?? '', [many, many], many, true)
      continue
    }
    add(index, written.length, ['percent', 1], 'share', [percent, percent], 1, true)
  }
  for (const { 0: written, index, groups } of text.matchAll(AND_A_HALF)) {
    const unit = groups?.unit ?? ''
    add(index, written.length, unitOf(unit), unit, [1.5, 1.5], 0.5, true)
  }
  for (const { index, groups } of text.matchAll(MONEY)) {
    const [amount = '', size = ''] = [groups?.amount, groups?.size]
    const value = Number(amount.replaceAll(',', '')) * (SIZES[size.toLowerCase()] ?? 1)
    add(index, 1 + amount.length + size.length, ['money', 1], '$', [value, value], 1, false)
  }
  for (const { index, groups } of text.matchAll(TEAM)) {
    const many = groups?.many ?? ''
    const value = spanOf(many)?.[0]
    if (value !== undefined) add(index, many.length, ['people', 1], '', [value, value], 1, true)
  }
  for (const { 0: written, index, groups } of text.matchAll(PLACE)) {
    const place = groups?.place ?? written
    const rank = Number(groups?.digit ?? PLACES.indexOf(place.toLowerCase()) + 1)
    add(index + written.length - place.length, place.length, ['rank', 1], 'place', [rank, rank], 1, true)
  }
  for (const { 0: written, index } of text.matchAll(/(?<=\bto )zero\b/gi)) add(index, written.length, ['bare', 1], '', [0, 0], 1, true)
  for (const { index } of text.matchAll(/\btwice(?= (?:an?|each|every|per) (?:day|week|month|quarter|year)\b)/gi))
    add(index, 5, unitOf('회'), '회', [2, 2], 1, true)
  for (const { 0: written, index } of text.matchAll(FOLD)) {
    const times = FOLDS[written.toLowerCase()] ?? 2
    add(index, written.length, ['times', 1], 'times', [times, times], 1, true)
  }
}
