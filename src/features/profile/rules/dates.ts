// Dates and periods as CVs write them: 2022.03 ~ 현재, Mar 2022 - Feb 2024, 2016 - 2022, 2021년 5월.

export interface Period {
  startDate?: string
  endDate?: string
  /** The text without the period and the brackets around it. */
  rest: string
}

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec']
const DAY = String.raw`(?<![\d.])(?:(?:19|20)\d{2}|['’]\d{2})\s?(?:[./-]|년)\s?(?:1[0-2]|0?[1-9])(?!\d)(?:\s?(?:[./-]|월)\s?(?:3[01]|[12]\d|0?[1-9])(?!\d)\s?일?)?(?:\s?월)?\.?`
const NAMED = String.raw`\b(?:${MONTHS.join('|')})[a-z]{0,6}\.?,?\s(?:19|20)\d{2}(?!\d)`
const YEAR = String.raw`(?<![\d.,])(?:19|20)\d{2}(?![\d,.%])년?`
const ONE = `${NAMED}|${DAY}|${YEAR}`
const NOW = String.raw`현재|재직\s?중|재학\s?중?|진행\s?중|지금|present|now|current(?:ly)?|ongoing|today`
const RANGE = new RegExp(String.raw`(${ONE})\s?(?:~|∼|〜|–|—|-|to|부터)\s?(${ONE}|${NOW})?`, 'i')
const DATE = new RegExp(`${NAMED}|${DAY}`, 'i')
const YEAR_ALONE = new RegExp(String.raw`^[^\p{L}\d]*(${YEAR})[^\p{L}\d]*$|\((${YEAR})\)`, 'iu')

/** The first period of a text, or its one date as a period of that day; undefined without any. A year alone counts only where nothing else stands. */
export function periodIn(text: string): Period | undefined {
  const range = RANGE.exec(text)
  if (range?.[1]) {
    const startDate = toDate(range[1])
    const endDate = range[2] === undefined ? undefined : toDate(range[2])
    return { ...(startDate && { startDate }), ...(endDate && { endDate }), rest: without(text, range.index, range[0].length) }
  }
  const one = dateIn(text)
  return one && { startDate: one.date, endDate: one.date, rest: one.rest }
}

/** The first date of a text. */
export function dateIn(text: string): { date: string; rest: string } | undefined {
  const found = DATE.exec(text) ?? YEAR_ALONE.exec(text)
  const date = found && toDate(found[2] ?? found[1] ?? found[0])
  return found && date ? { date, rest: without(text, found.index, found[0].length) } : undefined
}

/** Every date of a text, as `YYYY`, `YYYY-MM` or `YYYY-MM-DD`. */
export function datesIn(text: string): string[] {
  return [...text.matchAll(new RegExp(ONE, 'gi'))].flatMap(([found]) => toDate(found) ?? [])
}

function toDate(text: string): string | undefined {
  const named = new RegExp(`^(${MONTHS.join('|')})[a-z]*\\.?,?\\s((?:19|20)\\d{2})`, 'i').exec(text)
  if (named) return `${named[2]}-${two(MONTHS.indexOf((named[1] ?? '').toLowerCase()) + 1)}`
  const [year, month, day] = text.match(/\d+/g) ?? []
  if (!year) return undefined
  const full = year.length === 2 ? `20${year}` : year
  return [full, ...(month ? [two(Number(month))] : []), ...(day ? [two(Number(day))] : [])].join('-')
}

const two = (value: number) => String(value).padStart(2, '0')

function without(text: string, from: number, length: number): string {
  return `${text.slice(0, from)} ${text.slice(from + length)}`
    .replace(/\(\s*[,·|]?\s*\)|\[\s*\]/g, ' ')
    .replace(/\s{2,}/g, ' ')
    .replace(/([·|,/])(?:\s[·|,/])+/g, '$1')
    .replace(/\s[·|,]\s?(?=:)/g, '')
    .replace(/^[\s·|,/:~-]+|[\s·|,/:~-]+$/g, '')
}
