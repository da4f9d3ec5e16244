// What the sources say in numbers and dates, and what follows from it at once.
import { type PlainDate, spansOf } from './dates.ts'
import { type Dimension, type Quantity, quantitiesOf } from './quantities.ts'

export interface Facts {
  holdsQuantity(quantity: Quantity): boolean
  holdsDate(date: PlainDate): boolean
}

/** Quantities of one sentence from which others are worked out; more are not, so that the work stays linear. */
const MOST_PAIRED = 12
/** Two figures are the same when they differ by less than this share: what is worked out is told rounded. */
const CLOSE = 0.012

const ALIKE: Partial<Record<Dimension, readonly Dimension[]>> = {
  items: ['people', 'occasions', 'bare', 'items'],
  people: ['items', 'bare'],
  occasions: ['items', 'bare'],
  score: ['bare', 'items'],
  points: ['percent'],
}
const BARE = /(?<![A-Za-z0-9.,/-])\d[\d,]*(?:\.\d+)?(?![\d,]*\d)/g

/** Reads the sources once. */
export function factsOf(sources: readonly string[]): Facts {
  const values = new Map<Dimension, number[]>()
  const put = (dimension: Dimension, value: number) => {
    const list = values.get(dimension)
    if (list) list.push(value)
    else values.set(dimension, [value])
  }
  const dates: PlainDate[] = []
  for (const source of sources) {
    for (const sentence of source.split(/(?<=[.!?。])\s+|\n/)) {
      const quantities = quantitiesOf(sentence)
      for (const { dimension, value } of quantities) put(dimension, value)
      const bare = [...sentence.matchAll(BARE)].map((match) => Number(match[0].replaceAll(',', '')))
      for (const value of bare) put('bare', value)
      workOut(
        [
          ...quantities.slice(0, MOST_PAIRED),
          ...bare
            .filter((value) => value < 1900 || value > 2100)
            .slice(0, MOST_PAIRED)
            .map((value) => ({ value, dimension: 'bare' as const })),
        ],
        put,
      )
    }
    const { dates: own, spans } = spansOf(source)
    dates.push(...own)
    for (const { months, toTheMonth } of spans) {
      put('months', months)
      if (toTheMonth) put('months', months + 1)
    }
  }

  const isNear = (a: number, b: number) => a === b || Math.abs(a - b) <= CLOSE * Math.max(Math.abs(a), Math.abs(b))
  const holds = (dimension: Dimension, value: number) => values.get(dimension)?.some((known) => isNear(known, value)) ?? false
  return {
    holdsQuantity({ dimension, value, unit }) {
      if (holds(dimension, value)) return true
      if (dimension === 'times' && (holds('percent', value === 2 ? 100 : value * 100) || holds('percent', (value - 1) * 100))) return true
      if (
        dimension === 'percent' &&
        (holds('times', value / 100 + 1) || (value === 50 && holds('times', 2)) || holds('times', 100 / value))
      )
        return true
      if (dimension === 'months' && (holds('seconds', value * 30 * 86_400) || (value === 12 && holds('seconds', 365 * 86_400)))) return true
      if (dimension === 'seconds' && holds('months', value / (30 * 86_400))) return true
      if (dimension === 'seconds' && unit === '분' && holds('people', value / 60)) return true
      const plain =
        dimension === 'seconds' || dimension === 'months' || dimension === 'money' || dimension === 'bytes' || dimension === 'times'
          ? []
          : (ALIKE[dimension] ?? ['bare'])
      return plain.some((other) => holds(other, value))
    },
    holdsDate: (date) =>
      dates.some(
        (known) =>
          (date.year === undefined || known.year === date.year) &&
          (date.month === undefined || known.month === date.month) &&
          (date.day === undefined || known.day === date.day),
      ),
  }
}

/** Sums, differences, shares and ratios of figures that stand in one sentence. */
function workOut(figures: readonly Pick<Quantity, 'value' | 'dimension'>[], put: (dimension: Dimension, value: number) => void) {
  figures.forEach((a, index) => {
    for (const b of figures.slice(index + 1)) {
      if (a.dimension !== b.dimension || a.value === b.value) continue
      const [large, small] = a.value > b.value ? [a.value, b.value] : [b.value, a.value]
      const difference = Math.round((large - small) * 1e6) / 1e6
      put(a.dimension === 'percent' ? 'points' : a.dimension, difference)
      put(a.dimension, large + small)
      put('percent', (100 * difference) / large)
      put('percent', (100 * difference) / small)
      put('percent', (100 * small) / large)
      put('times', large / small)
    }
  })
}
