// Dates and spans of dates, in the forms in which people write them.

export interface PlainDate {
  start: number
  end: number
  year?: number
  month?: number
  day?: number
  /** The months of a season, a half or a quarter of a year. */
  months?: readonly number[]
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
const PART_OF_YEAR: Record<string, readonly number[]> = {
  봄: [3, 4, 5],
  여름: [6, 7, 8],
  가을: [9, 10, 11],
  겨울: [11, 12, 1, 2],
  상반기: [1, 2, 3, 4, 5, 6],
  하반기: [7, 8, 9, 10, 11, 12],
  '1분기': [1, 2, 3],
  '2분기': [4, 5, 6],
  '3분기': [7, 8, 9],
  '4분기': [10, 11, 12],
}
const DATE = new RegExp(
  [
    `(?<![\\d.,])(?<y1>(?:19|20)\\d\\d) ?년(?: ?(?<m1>\\d{1,2}) ?월)?(?: ?(?<d1>\\d{1,2}) ?일)?(?!생|식|대)(?:도? ?(?<part>봄|여름|가을|겨울|상반기|하반기|[1-4]분기))?`,
    `(?<![\\d.,])(?<y2>\\d\\d)년 ?(?<m2>\\d{1,2})월(?: ?(?<d2>\\d{1,2})일)?`,
    `(?<![\\d.,/])(?<!(?<!\\d{2} ?)-)(?<y3>(?:19|20)\\d\\d)[./-] ?(?<m3>\\d{1,2})(?:[./-] ?(?<d3>\\d{1,2})| ?[~∼–] ?(?<mt>\\d{1,2})(?![\\d./년일회개명건%]))?(?![\\d%])`,
    `(?<![\\d.,])'(?<y4>\\d\\d)(?:[./](?<m4>\\d{1,2}))?`,
    `(?<![\\d.,])(?<!\\d ?[~∼-])(?:(?<mf>\\d{1,2}) ?[~∼-] ?)?(?<m5>\\d{1,2})월(?: ?(?<d5>\\d{1,2})일)?(?!드컵)`,
    `\\b(?<mn>${ENGLISH_MONTH})\\.? (?:(?<d6>\\d{1,2}),? )?(?<y6>(?:19|20)\\d\\d)\\b`,
    `\\b(?<mo>January|February|March|April|June|July|August|September|October|November|December)\\b`,
    `\\b(?<d8>\\d{1,2}) (?<mp>${ENGLISH_MONTH})\\.?(?: (?<y9>(?:19|20)\\d\\d)\\b)?`,
    `(?<![\\d.,/:])(?<ye>\\d\\d)(?:[./-](?<me>0[1-9]|1[0-2])(?:[./-](?<de>[0-3]\\d))?)(?=\\.? ?(?:입사|퇴사|입학|졸업|취득|수료|땀|땄|부터|까지|시작|종료|전역|입대|합격|수상|이직|오픈|입행|발령|에 ))|(?<=(?:입사|퇴사|입학|졸업|취득|수료|전역|입대|합격|수상|시작|종료|이직):? ?)(?<yf>\\d\\d)[./-](?<mf2>0[1-9]|1[0-2])(?:[./-](?<df>[0-3]\\d))?(?![\\d%점])`,
    `(?<![\\d.,/#~-])(?<yb>[012]\\d)\\.(?<mb>0[1-9]|1[0-2])(?=\\.\\d|\\.? ?[~∼–-])|(?<=\\d\\.\\d\\d\\.? ?[~∼–-] ?)(?<yc>[012]\\d)\\.(?<mc>0[1-9]|1[0-2])(?!\\d)`,
    `(?<![\\d.,/#])(?<!(?<!\\d{4} ?)-)(?<y7>(?:19|20)\\d\\d)(?![\\d,.]\\d| ?(?:[명건개원회점분초%장편권자줄통부쪽행곳대인톤석번매병잔그만억천호]|[kmg](?![a-z])|시간|마리|세대|가구|미터|페이지|달러|lines|people|samples|users|customers))(?!\\d|[A-Za-z가-힣]{0,1}(?:호|번))`,
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
    const year = written(['y1', 'y2', 'y3', 'y4', 'y6', 'y7', 'y8', 'y9', 'yb', 'yc', 'ye', 'yf'])
    const monthName = (groups.mn ?? groups.mo ?? groups.mp)?.toLowerCase().slice(0, 3)
    const month = monthName
      ? MONTHS.findIndex((name) => name.startsWith(monthName)) + 1
      : Number(written(['m1', 'm2', 'm3', 'm4', 'm5', 'mb', 'mc', 'me', 'mf2']) ?? 0)
    const day = Number(written(['d1', 'd2', 'd3', 'd5', 'd6', 'd8', 'de', 'df']) ?? 0)
    if (month > 12 || day > 31) continue
    const firstMonth = Number(groups.mf ?? 0)
    if (firstMonth > 0 && firstMonth <= 12)
      dates.push({ start: match.index, end: match.index + (groups.mf?.length ?? 0), month: firstMonth })
    const whole = { start: match.index, end: match.index + match[0].length }
    const lastMonth = Number(groups.mt ?? 0)
    if (lastMonth > 0 && lastMonth <= 12 && year !== undefined) {
      // 2023.7~11 is two dates, the second without its year.
      const lastStart = whole.end - (groups.mt?.length ?? 0)
      const end = lastStart - (/ ?[~∼–] ?$/.exec(text.slice(whole.start, lastStart))?.[0].length ?? 0)
      dates.push({ start: whole.start, end, year: fullYear(Number(year)), month })
      dates.push({ start: lastStart, end: whole.end, year: fullYear(Number(year)), month: lastMonth })
      continue
    }
    dates.push({
      start: match.index + (groups.mf ? groups.mf.length + 1 : 0),
      end: match.index + match[0].length,
      ...(year !== undefined && { year: fullYear(Number(year)) }),
      ...(month > 0 && { month }),
      ...(day > 0 && { day }),
      ...(groups.part !== undefined && { months: PART_OF_YEAR[groups.part] ?? [] }),
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
    if (between.length > 24 || !/부터|에서|[~∼–—-]|to|until|till|through|and|(?:입사|입학|시작|입대|개업|오픈)[^\n]*$/.test(between))
      continue
    if (to.year === undefined && from.year !== undefined) to.year = from.year + (to.month && from.month && to.month < from.month ? 1 : 0)
    if (from.year === undefined || to.year === undefined) {
      if (from.month && to.month) spans.push({ months: to.month - from.month, toTheMonth: true })
      continue
    }
    spans.push({ months: (to.year - from.year) * 12 + ((to.month ?? 0) - (from.month ?? 0)), toTheMonth: Boolean(from.month && to.month) })
  }
  return { dates, spans }
}

/** What stands where no date does. Both lists are in the order of the text. */
export function withoutDates<T extends { start: number; end: number }>(found: readonly T[], dates: readonly PlainDate[]): T[] {
  let next = 0
  return found.filter(({ start, end }) => {
    while (next < dates.length && (dates[next]?.end ?? 0) <= start) next += 1
    const date = dates[next]
    return !date || date.start >= end
  })
}
