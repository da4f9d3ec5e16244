import type { ScoredCriterion } from '#features/interviews/contract.ts'
import { useWords } from '#web/i18n/use-words.tsx'
import { Cells } from '#web/ui/cells.tsx'
import classes from './room.module.css'

/** Every criterion in squares, with what was said of it and the words that earned it. */
export function Scores({ criteria }: { criteria: readonly ScoredCriterion[] }) {
  const { evaluation: words } = useWords().interviews
  return (
    <dl className={classes.scores} aria-label={words.criteria}>
      {criteria.map(({ id, name, score, comment, excerpt }) => (
        <div key={id}>
          <dt>{name}</dt>
          <dd>
            {score === null ? (
              <span className={classes.unscored}>{words.unscored}</span>
            ) : (
              <span className={classes.cells}>
                <Cells filled={score} total={5} label={words.outOfFive(score)} />
                <b className="figures" aria-hidden>
                  {score}
                </b>
              </span>
            )}
            <p>{comment}</p>
            {excerpt && <p className={classes.excerpt}>{words.excerpt(excerpt)}</p>}
          </dd>
        </div>
      ))}
    </dl>
  )
}
