import classes from './charts.module.css'

interface StateStripProps {
  title: string
  period: string
  /** The oldest first; null before the page was open. */
  states: readonly (string | null)[]
  words: Readonly<Record<string, string>>
}

/** How a state went over time, a bar for each moment; height tells it as well as colour. */
export function StateStrip({ title, period, states, words }: StateStripProps) {
  const now = states.at(-1) ?? ''
  return (
    <figure className={classes.chart}>
      <figcaption>
        {title} <small>{period}</small>
      </figcaption>
      <div className={classes.strip} role="img" aria-label={`${title}, ${period}: ${words[now] ?? now}`}>
        {states.map((state, at) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: moments have no identity but their place.
          <i key={at} data-state={state ?? 'unknown'} />
        ))}
      </div>
      <p className={classes.legend} aria-hidden>
        <b>{words[now] ?? now}</b>
      </p>
    </figure>
  )
}
