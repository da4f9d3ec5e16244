// When a posting closes, by the dates in it and the words around them. All times are those of Seoul.
import type { Deadline, Region } from '../contract.ts'
import { type Line, linesOf, type Piece } from './lines.ts'

const MONTHS = 'jan feb mar apr may jun jul aug sep oct nov dec'.split(' ')
const MONTH = '(?:jan|feb|mar|apr|may|jun|jul|aug|sept?|oct|nov|dec)[a-z]*\\.?'
const TIME =
  '(?:\\s*[(（][^)）]{1,12}[)）])?[\\s,]*(?:at\\s+|by\\s+)?(?:(?<half>오전|오후|낮|밤|저녁)\\s*)?(?:(?<hour>[01]?\\d|2[0-4])(?::(?<minute>[0-5]\\d)|\\s*시(?!간)(?:\\s*(?<minuteKo>[0-5]?\\d)\\s*분)?|(?=\\s*[ap]\\.?m))\\s*(?<noon>[ap]\\.?m\\.?)?|(?<word>자정|정오|midnight|noon))?'
const DATES = [
  new RegExp(
    `(?<year>20\\d\\d)\\s*[-./년]\\s*(?<month>0?[1-9]|1[0-2])\\s*[-./월]\\s*(?<day>[12]\\d|3[01]|0?[1-9])(?!\\d)\\s*[.일]?${TIME}`,
    'giu',
  ),
  new RegExp(`(?<day>[12]\\d|3[01]|0?[1-9])(?:st|nd|rd|th)?\\s+(?:of\\s+)?(?<monthName>${MONTH}),?\\s+(?<year>20\\d\\d)${TIME}`, 'giu'),
  new RegExp(`(?<monthName>${MONTH})\\s+(?<day>[12]\\d|3[01]|0?[1-9])(?:st|nd|rd|th)?,?\\s+(?<year>20\\d\\d)${TIME}`, 'giu'),
  // Without a year: only after the year has been said in the same line, or where it can be told from the day of the import.
  new RegExp(
    `(?<![\\d.:/-])(?<month>0?[1-9]|1[0-2])\\s*(?:[./]|월)\\s*(?<day>[12]\\d|3[01]|0?[1-9])(?![\\d/:]|\\.\\d|%|점|배|개|명)\\s*[.일]?${TIME}`,
    'giu',
  ),
]

const CLOSES =
  /마감|까지|접수|기한|종료|닫힙|닫습|모집 ?기간|지원 ?기간|채용 ?기간|공고 ?기간|서류|deadline|apply|closes?\b|closing|until|due\b|applications?/i
const STRONG = /마감|까지|접수|기한|종료|닫힙|닫습|기간|deadline|apply by|closes?\b|closing|due\b/i
/** What else happens on a day. */
const ELSEWHERE =
  /면접|코딩|과제|발표|필기|시험|인적성|입사|설립|창립|설명회|교육|수료|오리엔테이션|준공|출시|interview|coding test|founded|since/i
const BEGINS = /시작|개시|\bstarts?\b|\bopens?\b/i
const UNTIL_FILLED =
  /채용\s?시\s?(?:까지|마감|종료|조기)|채용\s?(?:완료|될)\s?(?:시|때)?까지|충원\s?시|채워지는 대로|채워질 때까지|until (?:(?:the|this) )?(?:(?:role|position|vacancy|job) is )?filled|stays open until/i
const ROLLING =
  /상시\s?(?:채용|모집|지원|접수|진행)|상시로|(?:^|[^가-힣])상시(?![가-힣])|수시\s?(?:채용|모집|접수|지원)|수시로 (?:지원|모집|채용|접수|진행|받)|연중|rolling|ongoing|year-round|all year/i

/** What follows the first day of a range: 3. 8.(월) ~ 3. 18. */
const RANGE = /^\s*(?:[(（][^)）]{1,10}[)）])?\s*[~∼–—]/

export interface FoundDeadline {
  deadline: Deadline
  place: Piece
}

interface FoundDate extends FoundDeadline {
  score: number
}

/**
 * When a posting closes; undefined when it does not say.
 * @param today `YYYY-MM-DD`, for dates that name no year: the next such day is meant
 */
export function deadlineOf(body: string, today: string): FoundDeadline | undefined {
  const pieces = [...withContext(linesOf(body))]
  const dates = pieces
    .flatMap(({ piece, context }) => datesIn(piece, context, today))
    .filter(({ score }) => score > 0)
    .sort((a, b) => b.score - a.score)
  if (dates[0]) return dates[0]
  for (const [kind, words] of [
    ['until-filled', UNTIL_FILLED],
    ['rolling', ROLLING],
  ] as const) {
    const found = pieces.find(({ piece, context }) => words.test(`${context} ${piece.text}`))
    if (found) return { deadline: { kind }, place: found.piece }
  }
  return undefined
}

/** Where a deadline is said: its day, or the words for one without a day; null when the body does not say it. */
export function deadlinePlace(body: string, deadline: Deadline, today: string): Region | null {
  const pieces = [...withContext(linesOf(body))].map(({ piece }) => piece)
  const day = deadline.kind === 'fixed' ? inSeoul(deadline.at).slice(0, 10) : undefined
  const found = pieces.find(({ text }) =>
    day === undefined
      ? (deadline.kind === 'rolling' ? ROLLING : UNTIL_FILLED).test(text)
      : momentsIn(text, today).some(({ at }) => at.startsWith(day)),
  )
  return found ? { line: found.line, start: found.start, end: found.end } : null
}

/** A moment as Seoul writes it: `2027-01-31T18:00:00+09:00`. Seoul has no summer time. */
export function inSeoul(moment: string): string {
  return `${new Date(Date.parse(moment) + 9 * 3_600_000).toISOString().slice(0, 19)}+09:00`
}

/** Every piece with the words that say what it is about: the heads of its table, or the heading above it. */
function* withContext(lines: readonly Line[]): Generator<{ piece: Piece; context: string }> {
  let head: Piece[][] | undefined
  let heading = ''
  for (const line of lines) {
    if (line.kind !== 'row') {
      head = undefined
      if (line.kind === 'heading' || line.isSetApart) heading = line.text
      if (line.kind !== 'blank') yield { piece: line, context: line.isSetApart ? '' : heading.length < 30 ? heading : '' }
      continue
    }
    const label = textOf(line.cells[0])
    for (const [column, cell] of line.cells.entries())
      for (const piece of cell) yield { piece, context: `${textOf(head?.[column])} ${column === 0 ? '' : label}` }
    head ??= line.cells
  }
}

function textOf(cell: readonly Piece[] | undefined): string {
  return cell?.map(({ text }) => text).join(' ') ?? ''
}

function datesIn(piece: Piece, context: string, today: string): FoundDate[] {
  const moments = momentsIn(piece.text, today)
  return moments.map(({ at, index, end, isRangeStart }, place) => {
    const from = Math.max(moments[place - 1]?.end ?? 0, index - 25)
    // What is said before a date in its own clause, and just after it: 2027. 1. 5.까지, 면접 1월 9일.
    const before =
      piece.text
        .slice(from, index)
        .split(/[,;→]|\s\/\s/)
        .at(-1) ?? ''
    const after = piece.text.slice(end, end + 12)
    const near = `${before} ${after}`
    const all = `${context} ${piece.text}`
    let score = STRONG.test(near) ? 3 : STRONG.test(all) ? 2 : CLOSES.test(all) ? 1 : 0
    if (ELSEWHERE.test(before) || (ELSEWHERE.test(context) && !STRONG.test(context))) score -= 3
    if (BEGINS.test(before) || (BEGINS.test(context) && !/마감|종료/.test(context))) score -= 3
    if (isRangeStart) score -= 2
    if (moments.length > 1 && /[~∼–-]\s*$/.test(piece.text.slice(0, index))) score += 1
    return { deadline: { kind: 'fixed', at }, place: piece, score }
  })
}

interface Moment {
  at: string
  index: number
  end: number
  isRangeStart: boolean
}

function momentsIn(text: string, today: string): Moment[] {
  const found: (Moment & { groups: Record<string, string | undefined> })[] = []
  for (const pattern of DATES) {
    for (const match of text.matchAll(pattern)) {
      const [index, end] = [match.index, match.index + match[0].length]
      if (found.some((other) => index < other.end && other.index < end)) continue
      const groups = match.groups ?? {}
      const said = found.findLast((other) => other.index < index)?.at.slice(0, 4)
      const day = dayOf(groups, said, today)
      if (day) found.push({ at: `${day}T${timeOf(groups)}:00+09:00`, index, end, isRangeStart: RANGE.test(text.slice(end)), groups })
    }
  }
  return found.sort((a, b) => a.index - b.index)
}

function dayOf(groups: Record<string, string | undefined>, saidYear: string | undefined, today: string): string | undefined {
  const month = groups.month ? Number(groups.month) : MONTHS.indexOf((groups.monthName ?? '').slice(0, 3).toLowerCase()) + 1
  const ofYear = (year: string | number) => `${year}-${String(month).padStart(2, '0')}-${(groups.day ?? '').padStart(2, '0')}`
  const year = groups.year ?? saidYear
  let day = ofYear(year ?? today.slice(0, 4))
  if (year === undefined && day < today) day = ofYear(Number(today.slice(0, 4)) + 1)
  // 31 February is no day.
  const parsed = new Date(`${day}T00:00:00Z`)
  return !Number.isNaN(parsed.getTime()) && parsed.toISOString().startsWith(day) ? day : undefined
}

/** A day without an hour lasts until its end. */
function timeOf({ half, hour, minute, minuteKo, noon, word }: Record<string, string | undefined>): string {
  if (word) return /정오|noon/i.test(word) ? '12:00' : '23:59'
  if (hour === undefined) return '23:59'
  let hours = Number(hour)
  if (/오후|밤|저녁/.test(half ?? '') || /^p/i.test(noon ?? '')) hours = hours < 12 ? hours + 12 : hours
  else if ((half === '오전' || /^a/i.test(noon ?? '')) && hours === 12) hours = 0
  if (hours === 24) return '23:59'
  return `${String(hours).padStart(2, '0')}:${(minute ?? minuteKo ?? '00').padStart(2, '0')}`
}
