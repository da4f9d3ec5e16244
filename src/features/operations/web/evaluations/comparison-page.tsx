import { Title } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useParams } from '@tanstack/react-router'
import { whenWritten } from '#web/dates.ts'
import { useLanguage } from '#web/i18n/use-words.tsx'
import { ErrorNotice } from '#web/ui/error-notice.tsx'
import { Fold } from '#web/ui/fold.tsx'
import { PageHead } from '#web/ui/page-head.tsx'
import { Skeletons } from '#web/ui/skeletons.tsx'
import { usePageTitle } from '#web/use-page-title.ts'
import type { Comparison } from '../../evaluation/contract.ts'
import classes from '../console.module.css'
import { comparisonQuery } from '../queries.ts'
import { CaseDetail } from './case-detail.tsx'
import styles from './evaluations.module.css'
import { SummaryTable } from './summary-table.tsx'

/** Two evaluations by the cases that both have, and whether the difference is more than chance. */
export function ComparisonPage() {
  const { words, language } = useLanguage()
  const { evaluations, tasks, parts } = words.operations
  const t = evaluations.comparing
  const { id, other } = useParams({ from: '/inside/admin/evaluations/$id/compare/$other' })
  usePageTitle(parts.evaluations)
  const { data, error, refetch } = useQuery(comparisonQuery(id, other))
  if (!data)
    return (
      <div className={classes.page}>
        <PageHead title={error ? words.app.error.title : evaluations.compare} />
        {error ? <ErrorNotice error={error} onAgain={refetch} /> : <Skeletons lines={8} />}
      </div>
    )
  const name = ({ label, createdAt, source, models }: Comparison['before']) =>
    `${label || whenWritten(createdAt, language, new Date())} (${source === 'rules' ? evaluations.byRules : models.join(', ')})`
  const { shared, better, worse, chance, total, changes } = data
  return (
    <div className={classes.page}>
      <PageHead
        above={`${name(data.before)} → ${name(data.after)}`}
        title={t.title(better, worse)}
        text={t.text(shared, better, worse, Math.round(chance * 100))}
      />
      <SummaryTable
        label={evaluations.compare}
        lines={data.tasks.map(({ task, before, after }) => ({ task, before, now: after }))}
        sum={{ before: total.before, now: total.after }}
      />
      <section aria-labelledby="changes">
        <Title order={2} id="changes">
          {t.changes}
        </Title>
        {changes.length === 0 && <p className={classes.note}>{t.none}</p>}
        <div className={classes.folds}>
          {changes.map(({ task, id: caseId, time, direction, before, after }) => (
            <Fold
              key={`${task} ${caseId} ${time}`}
              name={`${tasks[task] ?? task} · ${caseId}`}
              state={
                <span className={classes.state} data-tone={direction === 'worse' ? 'bad' : 'good'}>
                  {t[direction]}
                </span>
              }
            >
              <div className={styles.pair}>
                <section>
                  <b>{t.before}</b>
                  <CaseDetail result={before} />
                </section>
                <section>
                  <b>{t.after}</b>
                  <CaseDetail result={after} />
                </section>
              </div>
            </Fold>
          ))}
        </div>
      </section>
    </div>
  )
}
