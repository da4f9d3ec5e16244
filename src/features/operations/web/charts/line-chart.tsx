import classes from './charts.module.css'
import { linesOf, roundUp } from './scale.ts'

export interface Series {
  name: string
  /** `x` from 0 to 1, `y` in the unit of the chart; null where nothing was measured. */
  points: readonly { x: number; y: number | null }[]
  tone: 'strong' | 'soft'
}

interface LineChartProps {
  title: string
  /** The time that it covers. */
  period: string
  series: readonly Series[]
  format: (value: number) => string
  /** The least top, so that small numbers do not look large. */
  least?: number
  /** Said instead of the lines when there is none. */
  empty: string
}

/** Lines over time. Only they are SVG, so that the words keep their size at any width; the last value is said in words. */
export function LineChart({ title, period, series, format, least = 0, empty }: LineChartProps) {
  const values = series.flatMap(({ points }) => points.flatMap(({ y }) => (y === null ? [] : [y])))
  const top = roundUp(Math.max(least, ...values))
  const last = (points: Series['points']) => points.findLast(({ y }) => y !== null)?.y ?? null
  const told = series.flatMap(({ name, points }) => {
    const value = last(points)
    return value === null ? [] : [`${name} ${format(value)}`]
  })
  return (
    <figure className={classes.chart}>
      <figcaption>
        {title} <small>{period}</small>
      </figcaption>
      <div className={classes.plot} role="img" aria-label={`${title}, ${period}: ${told.join(', ') || empty}`}>
        <span className="figures">{format(top)}</span>
        {values.length === 0 ? (
          <em>{empty}</em>
        ) : (
          <svg viewBox="0 0 100 100" preserveAspectRatio="none" aria-hidden>
            {series.map(({ name, points, tone }) =>
              linesOf(points.map(({ x, y }) => ({ x, y: y === null ? null : y / top }))).map((line) => (
                <polyline key={`${name} ${line}`} points={line} data-tone={tone} vectorEffect="non-scaling-stroke" />
              )),
            )}
          </svg>
        )}
      </div>
      <p className={classes.legend} aria-hidden>
        {series.map(({ name, points, tone }) => {
          const value = last(points)
          return (
            <span key={name}>
              <i data-tone={tone} /> {name} <b className="figures">{value === null ? '–' : format(value)}</b>
            </span>
          )
        })}
      </p>
    </figure>
  )
}
