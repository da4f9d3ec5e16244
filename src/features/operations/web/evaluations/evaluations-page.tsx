import { Button, Switch, Title } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { Link, useNavigate } from '@tanstack/react-router'
import { useState } from 'react'
import { whenWritten } from '#web/dates.ts'
import { useLanguage } from '#web/i18n/use-words.tsx'
import { Empty } from '#web/ui/empty.tsx'
import { ErrorNotice } from '#web/ui/error-notice.tsx'
import { PageHead } from '#web/ui/page-head.tsx'
import { Skeletons } from '#web/ui/skeletons.tsx'
import { usePageTitle } from '#web/use-page-title.ts'
import type { EvaluationEntry } from '../../evaluation/contract.ts'
import classes from '../console.module.css'
import { duration, percent } from '../format.ts'
import { evaluationsQuery } from '../queries.ts'
import { TableFrame } from '../table-frame.tsx'
import { StartForm } from './start-form.tsx'

/** What was measured, and the way to measure anew. Two can be compared. */
export function EvaluationsPage() {
  const { words, language } = useLanguage()
  const { evaluations: t, parts } = words.operations
  usePageTitle(parts.evaluations)
  const navigate = useNavigate()
  const { data, error, refetch } = useQuery(evaluationsQuery)
  const [chosen, setChosen] = useState<readonly string[]>([])
  const items = data?.items ?? []
  const nameOf = ({ label, createdAt }: EvaluationEntry) => label || whenWritten(createdAt, language, new Date())
  // The older one is the earlier side, whichever was chosen first.
  const [after, before] = items.filter(({ id }) => chosen.includes(id))

  return (
    <div className={classes.page}>
      <PageHead title={t.title} text={data && t.text(data.tasks.reduce((sum, { cases }) => sum + cases, 0))} />
      {error && !data && <ErrorNotice error={error} onAgain={refetch} />}
      {!data && !error && <Skeletons lines={8} />}
      {data && <StartForm list={data} />}
      {data && (
        <section>
          <div className={classes.buttons}>
            <Title order={2}>{t.list}</Title>
            {items.length > 1 && (
              <Button
                variant="default"
                size="compact-sm"
                disabled={chosen.length !== 2}
                onClick={() =>
                  before &&
                  after &&
                  void navigate({ to: '/admin/evaluations/$id/compare/$other', params: { id: before.id, other: after.id } })
                }
              >
                {t.compare}
              </Button>
            )}
          </div>
          {items.length === 0 && <Empty title={t.empty} text={t.emptyText} />}
          {items.length > 1 && chosen.length !== 2 && <p className={classes.note}>{t.compareText}</p>}
          {items.length > 0 && (
            <TableFrame label={t.list}>
              <thead>
                <tr>
                  <th scope="col">{t.label}</th>
                  <th scope="col" data-words>
                    {words.operations.prompts.try.measures.model}
                  </th>
                  <th scope="col">{t.columns.cases}</th>
                  <th scope="col">{t.columns.kept}</th>
                  <th scope="col">{t.columns.expected}</th>
                  <th scope="col">{t.columns.invented}</th>
                  <th scope="col">{t.columns.total}</th>
                  <th scope="col">
                    <span className="visually-hidden">{t.compare}</span>
                  </th>
                </tr>
              </thead>
              <tbody>
                {items.map((entry) => (
                  <tr key={entry.id}>
                    <th scope="row">
                      <Link to="/admin/evaluations/$id" params={{ id: entry.id }}>
                        {nameOf(entry)}
                      </Link>
                    </th>
                    <td data-words>{entry.source === 'rules' ? t.byRules : entry.models.join(', ')}</td>
                    <td>{entry.total.cases}</td>
                    <td>{percent(entry.total.keptShare)}</td>
                    <td>{percent(entry.total.expectedShare)}</td>
                    <td>{entry.total.invented}</td>
                    <td>{duration(entry.total.totalMsMedian, language)}</td>
                    <td>
                      <Switch
                        aria-label={t.choose(nameOf(entry))}
                        checked={chosen.includes(entry.id)}
                        onChange={(event) =>
                          setChosen(event.currentTarget.checked ? [...chosen, entry.id].slice(-2) : chosen.filter((id) => id !== entry.id))
                        }
                      />
                    </td>
                  </tr>
                ))}
              </tbody>
            </TableFrame>
          )}
        </section>
      )}
    </div>
  )
}
