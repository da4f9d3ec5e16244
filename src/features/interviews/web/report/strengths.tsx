import type { Report } from '#features/interviews/contract.ts'
import { useWords } from '#web/i18n/use-words.tsx'
import classes from './report.module.css'

/** The scale is from 1 to 5. */
const at = (score: number) => `${((score - 1) / 4) * 100}%`

/** Every criterion on one scale: last time hollow, this time filled. */
export function Strengths({ criteria }: { criteria: Report['criteria'] }) {
  const { report: t } = useWords().interviews
  const change = (by: number) => (Math.abs(by) < 0.05 ? t.same : `${by > 0 ? '+' : '−'}${Math.abs(by).toFixed(1)}`)
  const hasBefore = criteria.some(({ before }) => before !== null)
  return (
    <>
      {hasBefore && (
        <p className={classes.legend} aria-hidden>
          <i /> {t.before} <i data-now /> {t.now}
        </p>
      )}
      <table className={classes.table}>
        <thead className="visually-hidden">
          <tr>
            <th scope="col">{t.criterion}</th>
            <th scope="col">{t.change}</th>
            <th scope="col">{t.now}</th>
          </tr>
        </thead>
        <tbody>
          {criteria.map(({ id, name, score, before }) => {
            const isDown = before !== null && score < before
            const label = before === null ? t.scaleLabel(score.toFixed(1)) : t.scaleLabelBoth(before.toFixed(1), score.toFixed(1))
            return (
              <tr key={id}>
                <th scope="row">{name}</th>
                <td>
                  <div className={classes.track} role="img" aria-label={label}>
                    {before !== null && (
                      <>
                        <i
                          className={classes.change}
                          data-down={isDown || undefined}
                          style={{ left: at(Math.min(score, before)), right: `calc(100% - ${at(Math.max(score, before))})` }}
                        />
                        <i className={classes.before} style={{ left: at(before) }} />
                      </>
                    )}
                    <i className={classes.now} style={{ left: at(score) }} />
                  </div>
                </td>
                <td className="figures">
                  {score.toFixed(1)}
                  {hasBefore && <small data-down={isDown || undefined}>{before === null ? t.firstTime : change(score - before)}</small>}
                </td>
              </tr>
            )
          })}
        </tbody>
      </table>
      <div className={classes.scale} aria-hidden>
        <span>{t.low}</span>
        <span>{t.high}</span>
      </div>
    </>
  )
}
