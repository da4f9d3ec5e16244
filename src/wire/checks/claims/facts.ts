// What the sources say in numbers and dates, and what a reader works out from it at once.
import { baseOf, PER_DAY } from './bases.ts'
import { contrastOf } from './contrast.ts'
import { type PlainDate, spansOf, withoutDates } from './dates.ts'
import { createFigures, type Figures, type Kind } from './figures.ts'
import { type Quantity, quantitiesOf } from './quantities.ts'
import { DAY, unitOf } from './units.ts'
import { COUNTED, FROM_TO, MONTH, MOST_PAIRED, PER_MONTH, PERCENT, pairUp, TIMES } from './worked-out.ts'

/** How a letter speaks of a figure: words around it that say how it was worked out. */
export interface Manner {
  /** The months that it is told by: 12 of 연 2,700만 원. */
  base: number | undefined
  /** In all, together. */
  isTotal: boolean
  /** On average, for each. */
  isAverage: boolean
  /** By so much it rose or fell. */
  isChange: boolean
  /** To this it rose or fell. */
  isTarget: boolean
  /** By so much more or less than was meant to be: 목표를 8% 초과. */
  isBeyond: boolean
  /** The writer counted in. */
  withSelf: boolean
  /** The others of a group. */
  withoutSelf: boolean
}

export interface Facts {
  /** `text` is what the figure stands in. */
  holdsQuantity(quantity: Quantity, manner: Manner, text: string): boolean
  /** Whether the sources tell of what a figure counts with other figures only. */
  isToldOtherwise(quantity: Quantity, text: string): boolean
  /** Whether `part` of `whole` is a share that the sources know. */
  holdsShare(part: number, whole: number): boolean
  /** Whether something happens so often a month. */
  holdsRate(timesPerMonth: number): boolean
  holdsDate(date: PlainDate): boolean
}

/** Figures are the same when they differ by less than this share. */
const CLOSE = 0.005
/** A month is 28 to 31 days and a count of weeks is told as months. */
const CLOSE_MONTHS = 0.085
/** Rounding to the last digit that is written may change a figure by so much. */
const MOST_ROUNDING = 0.06

/** Points by which a share may lie above the one that it is said to be over. */
const MOST_OVER = 15

/** Workdays in a month, and such as a week of five or six makes of it. */
const WORKDAYS = [20, 21, 22, 5 / 0.23, 6 / 0.23]
/** Between the hours of a shift. */
const SHIFT = /^ ?(?:~|∼|〜|–|-|부터|에서) ?(?:오전|오후|새벽|아침|저녁|밤|낮|다음 ?날)? ?(?:오전|오후|새벽|아침|저녁|밤)? ?$/
const SECONDS: Kind = { dimension: 'seconds', unit: '' }
const TURNS: Kind = { dimension: 'occasions', unit: '회' }
const SCORE: Kind = { dimension: 'score', unit: '' }
const MONTHS: Kind = { dimension: 'months', unit: '' }
/** Reads the sources once. */
export function factsOf(sources: readonly string[]): Facts {
  const said = createFigures()
  const derived = createFigures()
  const rates = createFigures()
  const byWorkday = createFigures()
  // By what a figure is told: 250 a month are not 250 a year.
  const saidPlainly = createFigures()
  const saidBy = new Map<number, Figures>()
  const totals = createFigures()
  const averages = createFigures()
  const rest = createFigures()
  const differences = createFigures()
  const ends = createFigures()
  const changes = createFigures()
  const shares = createFigures()
  const dates: PlainDate[] = []
  const read: [string, readonly Quantity[]][] = []
  const lists = new Set<number>()
  const years = new Set<number>()
  for (const source of sources) {
    const { dates: own, spans } = spansOf(source)
    const quantities = withoutDates(quantitiesOf(source), own)
    read.push([source, quantities])
    for (const size of listsOf(source)) lists.add(size)
    dates.push(...own, ...endsOf(own, quantities))
    quantities.slice(1).forEach((later, at) => {
      const earlier = quantities[at] as Quantity
      if (later.dimension !== 'clock' || earlier.dimension !== 'clock' || !SHIFT.test(source.slice(earlier.end, later.start))) return
      // From ten in the evening to seven: by twelve hours or by the clock.
      for (const day of [12, 24]) derived.put(SECONDS, 3600 * ((later.value - earlier.value + day) % day || day))
    })
    const asPercent = quantities.filter(isRatio).map(toPercent)
    for (const quantity of [...quantities, ...asPercent]) {
      say(quantity, said)
      if (quantity.dimension === 'percent' && quantity.high < 100) rest.put(PERCENT, 100 - quantity.high)
      const base = COUNTED.has(quantity.dimension) ? baseAt(source, quantities, quantity) : undefined
      if (base === undefined) say(quantity, saidPlainly)
      else {
        const by = saidBy.get(base) ?? createFigures()
        saidBy.set(base, by)
        say(quantity, by)
        rates.put(quantity, quantity.high / base)
      }
      // By the day is by the workday, too.
      if (base === PER_DAY) for (const days of WORKDAYS) byWorkday.put(quantity, quantity.high * days)
    }
    for (const figures of asPercent.length > 1 ? [quantities, asPercent] : [quantities])
      pairUp(source, figures, { derived, ends, differences, changes, shares, rates, totals, averages })
    for (const [earlier, later] of pairsOf(own)) {
      const months = Math.abs(monthOf(later) - monthOf(earlier))
      derived.put(MONTHS, months)
      if (earlier.month !== undefined && later.month !== undefined) derived.put(MONTHS, months + 1)
    }
    // 2019 여름, 2020 여름: two years.
    years.add(12 * new Set(own.flatMap(({ year }) => year ?? [])).size)
    // One job after the other, both ends counted.
    if (spans.length > 1)
      derived.put(
        MONTHS,
        spans.reduce((sum, { months, toTheMonth }) => sum + months + (toTheMonth ? 1 : 0), 0),
      )
    for (const { months, toTheMonth } of spans) {
      derived.put(MONTHS, months)
      if (toTheMonth) derived.put(MONTHS, months + 1)
      else if (months % 12 === 0 && !quantities.some(({ dimension }) => dimension === 'months')) derived.put(MONTHS, months + 12)
      for (const quantity of quantities.slice(0, MOST_PAIRED)) {
        if (COUNTED.has(quantity.dimension) && months > 0) {
          rates.put(quantity, quantity.value / months)
          rates.put(quantity, quantity.value / (months + (toTheMonth ? 1 : 12)))
        }
        if (COUNTED.has(quantity.dimension)) for (const per of PER_MONTH) totals.put(quantity, quantity.value * (months + 1) * per)
      }
    }
  }

  const contrast = contrastOf(read)
  const distinct = [...new Map(dates.map((date) => [`${date.year} ${date.month} ${date.day}`, date])).values()]
  const holdsSaid = (kind: Kind, base: number | undefined, low: number, high: number) =>
    base === undefined || !COUNTED.has(kind.dimension)
      ? said.hasBetween(kind, low, high)
      : saidPlainly.hasBetween(kind, low, high) || (saidBy.get(base)?.hasBetween(kind, low, high) ?? false)
  const has = (kind: Kind, low: number, high: number) => said.hasBetween(kind, low, high) || derived.hasBetween(kind, low, high)
  return {
    holdsQuantity(quantity, { base, isTotal, isAverage, isChange, isTarget, isBeyond, withSelf, withoutSelf }, text) {
      const { dimension } = quantity
      const [low, high] = reachOf(quantity)
      const isOtherwise = contrast.isToldOtherwise(text, quantity, low, high)
      const isEnd = isChange && ends.hasBetween(quantity, low, high, true)
      if ((!isOtherwise && !isEnd && holdsSaid(quantity, base, low, high)) || derived.hasBetween(quantity, low, high)) return true
      if (!isTarget && (differences.hasBetween(quantity, low, high) || changes.hasBetween(quantity, low, high))) return true
      if (!isChange && shares.hasBetween(quantity, low, high)) return true
      if (!isChange && rest.hasBetween(quantity, low, high)) return true
      if (isBeyond && dimension === 'percent' && said.hasBetween(PERCENT, 100 + low, 100 + high)) return true
      if (quantity.unit === '해' && years.has(quantity.value)) return true
      if (isListed(quantity) && lists.has(quantity.value)) return true
      if (dimension === 'times' || dimension === 'percent') return holdsRelation(quantity, low, high, said)
      if (dimension === 'months' || dimension === 'seconds') {
        if (holdsPeriod(dimension, low, high, has)) return true
      }
      if (dimension === 'people' && ((withSelf && has(quantity, low - 1, high - 1)) || (withoutSelf && has(quantity, low + 1, high + 1))))
        return true
      if (isOtherwise) return false
      if (base !== undefined && rates.hasBetween(quantity, (low / base) * 0.95, (high / base) * 1.05)) return true
      if (base !== undefined && byWorkday.hasBetween(quantity, (low / base) * 0.97, (high / base) * 1.03)) return true
      // Two days each month are twice a month.
      if (
        base !== undefined &&
        /^(?:일|날|이틀|사흘|day)$/.test(quantity.unit) &&
        rates.hasBetween(TURNS, low / DAY / base - 0.01, high / DAY / base + 0.01)
      )
        return true
      if (isRatio(quantity) && has(PERCENT, low * 100, high * 100)) return true
      if (isAverage && averages.hasBetween(quantity, low * 0.95, high * 1.05)) return true
      return isTotal && totals.hasBetween(quantity, low * 0.9, high * 1.1)
    },
    isToldOtherwise(quantity, text) {
      const [low, high] = reachOf(quantity)
      return contrast.isToldOtherwise(text, quantity, low, high)
    },
    holdsRate: (times) => rates.hasBetween(TURNS, times * 0.9, times * 1.1),
    holdsShare: (part, whole) => {
      const percent = (100 * part) / whole
      // Of ten or a hundred only whole ones are counted; one of eighteen is told as it is.
      const slack = Math.max(percent * 0.06, part === 1 && whole > 10 ? 0 : 50 / whole)
      return [said, derived, rest, changes, shares].some((figures) => figures.hasBetween(PERCENT, percent - slack, percent + slack))
    },
    holdsDate: (date) => distinct.some((known) => isWithin(date, known)),
  }
}

/** By what a figure is told; of one to which another came that is told by something, by the same: 월 매출 3억 → 5억. */
function baseAt(source: string, quantities: readonly Quantity[], quantity: Quantity): number | undefined {
  const own = baseOf(source, quantity)
  const last = quantities[quantities.indexOf(quantity) - 1]
  if (own !== undefined || !last || last.dimension !== quantity.dimension) return own
  return FROM_TO.test(source.slice(last.end, quantity.start)) ? baseOf(source, last) : undefined
}

/** How many things are listed in each sentence of a source: 컴활 1급, 토익 900, AFPK are three. */
function listsOf(source: string): number[] {
  return source.split(/[.;!?]\s|\n/).map((sentence) => sentence.split(/[,·/]|와 |과 | 및 | and /).length)
}

/** 세 개의 자격: a small count in words of things that may have been listed. */
function isListed({ inWords, dimension, unit, value }: Quantity): boolean {
  return inWords && dimension === 'items' && /^(?:개|가지|종|종류|)$/.test(unit) && value >= 2
}

/** A figure as it stands; of a span its steps. A time of day is also told by twelve hours. */
function say(quantity: Quantity, said: Figures) {
  const { dimension, low, high, grain } = quantity
  // 4.0 is no count.
  said.put(dimension === 'bare' && grain < 1 && high < 100 ? SCORE : quantity, high)
  if (low !== high) for (let step = 0; step < 8; step += 1) said.put(quantity, low + ((high - low) * step) / 8)
  if (dimension === 'clock') said.put(quantity, high > 12 ? high - 12 : high + 12)
}

/** 0.81 of a model's accuracy is 81 %. */
const isRatio = ({ dimension, high, grain }: Quantity) => dimension === 'bare' && grain < 1 && high > 0 && high < 1

function toPercent(quantity: Quantity): Quantity {
  const { value, low, high, grain } = quantity
  return { ...quantity, dimension: 'percent', unit: '%', value: value * 100, low: low * 100, high: high * 100, grain: grain * 100 }
}

/** From the least to the most that fits a figure as it is told. */
function reachOf({ low, high, value, grain, bound, dimension, inWords, unit }: Quantity): readonly [number, number] {
  const isRounded = dimension === 'percent' || dimension === 'times' || dimension === 'points'
  const rounding = (digits: number) => (isRounded ? Math.min(digits, MOST_ROUNDING * value) : 0)
  // 4분대 reaches to the fifth minute.
  const [, factor] = unitOf(unit)
  const slack = Math.max(rounding(grain / 2), CLOSE * value)
  switch (bound) {
    case 'exact':
      // Half a month is told for two weeks, too.
      if (unit === '보름') return [14 * DAY, 16 * DAY]
      // 65.6 is rounded to 66 or cut off to 65.
      return [low - slack, high + Math.max(rounding(grain * 0.99), slack)]
    case 'about':
      return [low * 0.85, high * 1.15]
    case 'over':
      // Who says more than 60 % means no 90.
      return [low - CLOSE * low, dimension === 'percent' && !inWords ? high + MOST_OVER : high * 1.8]
    case 'nearly':
      return [low * 0.8, high * 1.02]
    case 'under':
      return [low * 0.5, high + CLOSE * high]
    case 'early':
      return [low, low + lastTen(low / factor) * factor * 0.45]
    case 'middle':
      return [low + lastTen(low / factor) * factor * 0.3, low + lastTen(low / factor) * factor * 0.7]
    case 'late':
      return [low + lastTen(low / factor) * factor * 0.55, low + lastTen(low / factor) * factor * 0.999]
    case 'tens':
      return [low, low + lastTen(low / factor) * factor * 0.999]
  }
}

/** 10 of 20, 1000 of 3000: how far 20대 and 3천 원대 reach. */
function lastTen(value: number): number {
  let ten = 1
  while (value % (ten * 10) === 0 && ten < value) ten *= 10
  return ten
}

type Has = (kind: Kind, low: number, high: number) => boolean

/** Weeks and days told as months, and months as days. */
function holdsPeriod(dimension: 'months' | 'seconds', low: number, high: number, has: Has): boolean {
  if (dimension === 'months')
    return has({ dimension: 'seconds', unit: '' }, low * MONTH * (1 - CLOSE_MONTHS), high * MONTH * (1 + CLOSE_MONTHS))
  return high >= 7 * DAY && has(MONTHS, (low / MONTH) * (1 - CLOSE_MONTHS), (high / MONTH) * (1 + CLOSE_MONTHS))
}

/** Shares and multiples say the same in two ways: 두 배 is 100 % more, a third is 67 % less. */
function holdsRelation({ dimension, grain, bound }: Quantity, low: number, high: number, said: Figures): boolean {
  const has = (kind: Kind, least: number, most: number) => said.hasBetween(kind, least, most, true)
  if (dimension === 'times') {
    const slack = bound === 'exact' ? 0.01 : 0
    const [least, most] = [low - slack, high + slack]
    return (
      has(PERCENT, least * 100, most * 100) || has(PERCENT, (least - 1) * 100, (most - 1) * 100) || has(PERCENT, 100 / most, 100 / least)
    )
  }
  const slack = Math.min(grain / 2, low * 0.03)
  const [least, most] = [Math.max(0.01, low - slack), high + slack]
  return (
    has(TIMES, least / 100 + 1, most / 100 + 1) ||
    has(TIMES, 100 / most, 100 / least) ||
    has(TIMES, least / 100, most / 100) ||
    (most < 100 && has(TIMES, 100 / (100 - least), 100 / (100 - most)))
  )
}

/** Dates that follow each other and both have a year. */
function pairsOf(dates: readonly PlainDate[]): [PlainDate, PlainDate][] {
  const known = dates.filter(({ year }) => year !== undefined)
  return known.slice(1).map((date, at) => [known[at] as PlainDate, date])
}

const monthOf = ({ year = 0, month = 1 }: PlainDate) => year * 12 + month

/** Where a period ends that a date begins, when no other date tells it: 2021년 3월 입사, 2년 근무. */
function endsOf(dates: readonly PlainDate[], quantities: readonly Quantity[]): PlainDate[] {
  const periods = quantities.filter(({ dimension }) => dimension === 'months')
  let next = 0
  return dates.flatMap(({ start, end, year, month }) => {
    while (next < periods.length && (periods[next]?.start ?? 0) < end) next += 1
    const period = periods[next]
    if (year === undefined || !period || period.start - end >= 24) return []
    if (month === undefined) return period.value % 12 === 0 ? [{ start, end, year: year + period.value / 12 }] : []
    const last = year * 12 + month - 1 + Math.round(period.value)
    return [last - 1, last].map((at) => ({ start, end, year: Math.floor(at / 12), month: (at % 12) + 1 }))
  })
}

function isWithin(date: PlainDate, known: PlainDate): boolean {
  if (date.year !== undefined && date.year !== known.year) return false
  if (date.months !== undefined) return known.month === undefined || date.months.includes(known.month)
  return (date.month === undefined || date.month === known.month) && (date.day === undefined || date.day === known.day)
}
