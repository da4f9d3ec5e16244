// Dates and spans of dates, in the forms in which people write them.

export interface PlainDate {
  start: number
  end: number
  year?: number
  month?: number
  day?: number
}

/** From one date to another of a text, in months; both ends may count. */
export interface Span {
  months: number
  /** Whether both are given to the month: March to August are six months then. */
  toTheMonth: boolean
}

const MONTHS = 'january february march april may june july august september october november december'.split(' ')
const ENGLISH_MONTH =
  'Jan(?:uary)?|Feb(?:ruary)?|Mar(?:ch)?|Apr(?:il)?|May|June?|July?|Aug(?:ust)?|Sep(?:t(?:ember)?)?|Oct(?:ober)?|Nov(?:ember)?|Dec(?:ember)?'
const DATE = new RegExp(
  [
    `(?<![\\d.,])(?<y1>(?:19|20)\\d\\d) ?년(?: ?(?<m1>\\d{1,2}) ?월)?(?: ?(?<d1>\\d{1,2}) ?일)?(?!생|식|대)`,
    `(?<![\\d.,])(?<y2>\\d\\d)년 ?(?<m2>\\d{1,2})월(?: ?(?<d2>\\d{1,2})일)?`,
    `(?<![\\d.,/-])(?<y3>(?:19|20)\\d\\d)[./-] ?(?<m3>\\d{1,2})(?:[./-] ?(?<d3>\\d{1,2}))?(?![\\d%])`,
    `(?<![\\d.,])'(?<y4>\\d\\d)(?:[./](?<m4>\\d{1,2}))?`,
    `(?<![\\d.,~-])(?<m5>\\d{1,2})월(?: ?(?<d5>\\d{1,2})일)?(?!드컵)`,
    `\\b(?<mn>${ENGLISH_MONTH})\\.? (?:(?<d6>\\d{1,2}),? )?(?<y6>(?:19|20)\\d\\d)\\b`,
    `\\b(?<mo>January|February|March|April|June|July|August|September|October|November|December)\\b`,
    `(?<![\\d.,/#-])(?<y7>(?:19|20)\\d\\d)(?![\\d,.]\\d|[ ]?(?:명|건|개|원|회|점|시간|분|초|%|kg|km|세대|lines|people|samples|users|customers))(?!\\d|[A-Za-z가-힣]{0,1}(?:호|번))`,
    `(?<![\\d.,])(?<y8>\\d\\d)년(?=에|도|부터|까지| 여름| 겨울| 봄| 가을| 상반기| 하반기| 당시)`,
  ].join('|'),
  'g',
)

/** The dates of a text in its order. A month without a year is of the year before it when the two stand close. */
export function datesOf(text: string): PlainDate[] {
  const dates: PlainDate[] = []
  for (const match of text.matchAll(DATE)) {
    const groups = match.groups ?? {}
    const written = (names: readonly string[]) => names.map((name) => groups[name]).find((value) => value !== undefined)
    const year = written(['y1', 'y2', 'y3', 'y4', 'y6', 'y7', 'y8'])
    const monthName = (groups.mn ?? groups.mo)?.toLowerCase().slice(0, 3)
    const month = monthName
      ? MONTHS.findIndex((name) => name.startsWith(monthName)) + 1
      : Number(written(['m1', 'm2', 'm3', 'm4', 'm5']) ?? 0)
    const day = Number(written(['d1', 'd2', 'd3', 'd5', 'd6']) ?? 0)
    if (month > 12 || day > 31) continue
    dates.push({
      start: match.index,
      end: match.index + match[0].length,
      ...(year !== undefined && { year: fullYear(Number(year)) }),
      ...(month > 0 && { month }),
      ...(day > 0 && { day }),
    })
  }
  return dates
}

function fullYear(year: number): number {
  return year > 99 ? year : year > 50 ? 1900 + year : 2000 + year
}

/** Spans between dates that follow each other closely (부터 … 까지, ~, to), and the dates with their years filled in. */
export function spansOf(text: string): { dates: PlainDate[]; spans: Span[] } {
  const dates = datesOf(text)
  const spans: Span[] = []
  for (let index = 1; index < dates.length; index += 1) {
    const [from, to] = [dates[index - 1] as PlainDate, dates[index] as PlainDate]
    const between = text.slice(from.end, to.start)
    if (between.length > 24 || !/부터|에서|[~∼–—-]|to|until|till|through|and/.test(between)) continue
    if (to.year === undefined && from.year !== undefined) to.year = from.year + (to.month && from.month && to.month < from.month ? 1 : 0)
    if (from.year === undefined || to.year === undefined) {
      if (from.month && to.month) spans.push({ months: to.month - from.month, toTheMonth: true })
      continue
    }
    spans.push({ months: (to.year - from.year) * 12 + ((to.month ?? 0) - (from.month ?? 0)), toTheMonth: Boolean(from.month && to.month) })
  }
  return { dates, spans }
}
