import { IconAlertTriangle, IconCheck } from '@tabler/icons-react'
import { countCharacters, measure } from '#wire/text/count.ts'
import type { LengthLimit } from '#wire/text/limit.ts'
import { useWords } from '../i18n/use-words.tsx'
import classes from './length-bar.module.css'

/** How much of the ruler lies beyond the maximum, so that one sees by how much a text is over. */
const BEYOND = 1.12

/** A ruler: where the text ends, the zone it should end in, and what is over the limit. Without a limit only the count. */
export function LengthBar({ text, limit }: { text: string; limit: LengthLimit | null }) {
  const { length } = useWords().desk
  if (!limit)
    return (
      <div className={classes.bar}>
        <p className={classes.words}>
          <strong className="figures">{countCharacters(text)}</strong>
          <span>{length.unit.characters}</span>
          <em data-quiet>{length.none}</em>
        </p>
      </div>
    )
  const { count, min, max, state } = measure(text, limit)
  const unit = length.units[limit.unit]
  const end = max * BEYOND
  const at = (value: number) => `${(Math.min(value, end) / end) * 100}%`
  const over = state === 'over'
  const words = over
    ? length.over(count - max, unit)
    : state === 'fits'
      ? length.fits
      : state === 'empty'
        ? length.empty
        : length.short(min - count, unit)

  return (
    <div className={classes.bar}>
      <p className={classes.words}>
        <strong className="figures">{count}</strong>
        <span className="figures">
          {length.of(max)}
          {length.unit[limit.unit]}
        </span>
        <em data-over={over || undefined} data-quiet={state === 'empty' || undefined}>
          {state === 'fits' && <IconCheck className="small-icon" aria-hidden />}
          {over && <IconAlertTriangle className="small-icon" aria-hidden />}
          {words}
        </em>
      </p>
      <div className={classes.ruler} role="img" aria-label={length.label(count, min, max, unit)}>
        <i className={classes.zone} style={{ left: at(min), width: `calc(${at(max)} - ${at(min)})` }} />
        <i className={classes.fill} data-over={over || undefined} style={{ width: at(count) }} />
        <span className={classes.limit} style={{ width: at(min) }}>
          {length.min(min)}
        </span>
        <span className={classes.limit} style={{ width: at(max) }}>
          {length.max(max)}
        </span>
      </div>
    </div>
  )
}
