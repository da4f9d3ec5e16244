import type { Report } from '#features/interviews/contract.ts'
import { useWords } from '#web/i18n/use-words.tsx'
import classes from './report.module.css'

/** The lines to read scores by, out of 100. */
const GRID = [0, 50, 100]
/** More points than this would run into each other on a phone. */
const MOST = 6
const y = (score: number) => 100 - score

/** Scores over sessions. Only the line is SVG, so that the words keep their size at any width. */
export function Trend({ points }: { points: Report['trend'] }) {
  const { report: t } = useWords().interviews
  const shown = points.slice(-MOST).map(({ interviewId, score, at }) => {
    const day = new Date(at)
    return { interviewId, score, date: `${day.getMonth() + 1}.${day.getDate()}` }
  })
  const x = (index: number) => (index / (shown.length - 1)) * 100
  return (
    <>
      <p className={classes.legend}>{t.trendText}</p>
      <div className={classes.trend} role="img" aria-label={shown.map(({ date, score }) => t.trendPoint(date, score)).join(', ')}>
        {GRID.map((score) => (
          <i key={score} className="figures" style={{ top: `${y(score)}%` }}>
            {score}
          </i>
        ))}
        <div className={classes.plot}>
          <svg viewBox="0 0 100 100" preserveAspectRatio="none" aria-hidden>
            <polyline points={shown.map(({ score }, index) => `${x(index)},${y(score)}`).join(' ')} vectorEffect="non-scaling-stroke" />
          </svg>
          {shown.map(({ interviewId, score }, index) => (
            <span key={interviewId} className="figures" style={{ left: `${x(index)}%`, top: `${y(score)}%` }}>
              <b>{score}</b>
            </span>
          ))}
          {shown.map(({ interviewId, date }, index) => (
            <small key={interviewId} className="figures" style={{ left: `${x(index)}%` }}>
              {date}
            </small>
          ))}
        </div>
      </div>
    </>
  )
}
