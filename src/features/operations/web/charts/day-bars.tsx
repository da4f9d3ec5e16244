import classes from './charts.module.css'
import { roundUp } from './scale.ts'

interface DayBarsProps {
  title: string
  /** The oldest first; every day has one, also one without any. */
  days: readonly { day: string; value: number }[]
  format: (value: number) => string
  /** What stands for a bar where it cannot be seen. */
  say: (day: string, value: string) => string
}

/** A bar for each day. The days with something are said in words. */
export function DayBars({ title, days, format, say }: DayBarsProps) {
  const top = roundUp(Math.max(0, ...days.map(({ value }) => value)))
  const told = days.filter(({ value }) => value > 0).map(({ day, value }) => say(day, format(value)))
  return (
    <figure className={classes.chart}>
      <figcaption>
        {title} <small className="figures">{format(top)}</small>
      </figcaption>
      <div className={classes.bars} role="img" aria-label={`${title}: ${told.join(', ')}`}>
        {days.map(({ day, value }) => (
          <i
            key={day}
            title={say(day, format(value))}
            data-empty={value === 0 || undefined}
            style={{ height: `${(value / top) * 100}%` }}
          />
        ))}
      </div>
      <p className={`${classes.ends} figures`} aria-hidden>
        <span>{days[0]?.day}</span>
        <span>{days.at(-1)?.day}</span>
      </p>
    </figure>
  )
}
