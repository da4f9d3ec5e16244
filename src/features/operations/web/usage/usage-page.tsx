import { SegmentedControl, Title } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { Link, useNavigate, useSearch } from '@tanstack/react-router'
import { whenWritten } from '#web/dates.ts'
import { useLanguage } from '#web/i18n/use-words.tsx'
import { Empty } from '#web/ui/empty.tsx'
import { ErrorNotice } from '#web/ui/error-notice.tsx'
import { PageHead } from '#web/ui/page-head.tsx'
import { Skeletons } from '#web/ui/skeletons.tsx'
import { usePageTitle } from '#web/use-page-title.ts'
import { DayBars } from '../charts/day-bars.tsx'
import classes from '../console.module.css'
import { costs, count } from '../format.ts'
import { peopleUsageQuery, usageQuery } from '../queries.ts'
import { TableFrame } from '../table-frame.tsx'
import { Budget } from './budget.tsx'
import { byDay, byTask, costOf, type Measure } from './sums.ts'

const PERIODS = [7, 30, 90] as const
const MEASURES = ['calls', 'tokens', 'cost'] as const

/** What was used: by day, by task and by person. */
export function UsagePage() {
  const { words, language } = useLanguage()
  const { usage: t, tasks, leftPerson } = words.operations
  usePageTitle(t.title)
  const { days = 30, measure = 'calls' } = useSearch({ from: '/inside/admin/usage' })
  const navigate = useNavigate()
  const { data, error, refetch } = useQuery(usageQuery(days))
  const people = useQuery(peopleUsageQuery(days)).data?.items ?? []
  const rows = data?.items ?? []
  const hasCost = rows.some(({ currency }) => currency !== null)
  const change = (next: { days?: number; measure?: Measure }) =>
    void navigate({ to: '/admin/usage', search: { days, measure, ...next }, replace: true })
  const shown = (value: number) =>
    measure === 'cost'
      ? costs(hasCost ? { [rows.find(({ currency }) => currency !== null)?.currency ?? 'USD']: value } : {}, language)
      : count(value, language)

  return (
    <div className={classes.page}>
      <PageHead
        title={t.title}
        action={
          <div>
            <SegmentedControl
              aria-label={t.period}
              value={String(days)}
              onChange={(value) => change({ days: Number(value) })}
              data={PERIODS.map((value) => ({ value: String(value), label: t.days(value) }))}
            />
          </div>
        }
      />
      <Budget />
      {error && <ErrorNotice error={error} onAgain={refetch} />}
      {!data && !error && <Skeletons lines={8} />}
      {data && rows.length === 0 && <Empty title={t.empty} text={t.emptyText} />}
      {rows.length > 0 && (
        <>
          <section aria-labelledby="by-day">
            <div className={classes.buttons}>
              <Title order={2} id="by-day">
                {t.byDay}
              </Title>
              <SegmentedControl
                size="xs"
                aria-label={t.measure}
                value={measure}
                onChange={(value) => change({ measure: value as Measure })}
                data={MEASURES.filter((value) => value !== 'cost' || hasCost).map((value) => ({ value, label: t.measures[value] }))}
              />
            </div>
            <DayBars
              title={t.measures[measure]}
              days={byDay(rows, measure, days, new Date().toISOString().slice(0, 10))}
              format={shown}
              say={t.bar}
            />
          </section>
          <section>
            <Title order={2}>{t.byTask}</Title>
            <TableFrame label={t.byTask}>
              <thead>
                <tr>
                  <th scope="col">{words.operations.calls.task}</th>
                  <th scope="col" data-words>
                    {words.operations.prompts.try.measures.model}
                  </th>
                  <th scope="col">{t.calls}</th>
                  <th scope="col">{t.failures}</th>
                  <th scope="col">{t.tokensIn}</th>
                  <th scope="col">{t.tokensOut}</th>
                  <th scope="col">{t.cost}</th>
                </tr>
              </thead>
              <tbody>
                {byTask(rows).map((sum) => (
                  <tr key={`${sum.task} ${sum.model}`}>
                    <th scope="row">
                      <Link to="/admin/calls" search={{ task: sum.task }}>
                        {tasks[sum.task] ?? sum.task}
                      </Link>
                    </th>
                    <td data-words>{sum.model}</td>
                    <td>{count(sum.calls, language)}</td>
                    <td>{count(sum.failures, language)}</td>
                    <td>{count(sum.tokensIn, language)}</td>
                    <td>{count(sum.tokensOut, language)}</td>
                    <td>{costs(sum.cost, language)}</td>
                  </tr>
                ))}
              </tbody>
              <tfoot>
                <tr>
                  <th scope="row">{t.sum}</th>
                  <td />
                  <td>{count(sumOf(rows, 'calls'), language)}</td>
                  <td>{count(sumOf(rows, 'failures'), language)}</td>
                  <td>{count(sumOf(rows, 'tokensIn'), language)}</td>
                  <td>{count(sumOf(rows, 'tokensOut'), language)}</td>
                  <td>{costs(costOf(rows), language)}</td>
                </tr>
              </tfoot>
            </TableFrame>
            {!hasCost && <p className={classes.note}>{t.noPrice}</p>}
          </section>
          <section>
            <Title order={2}>{t.byPerson}</Title>
            <TableFrame label={t.byPerson}>
              <thead>
                <tr>
                  <th scope="col">{words.operations.calls.who}</th>
                  <th scope="col">{t.runs}</th>
                  <th scope="col">{t.calls}</th>
                  <th scope="col">{t.failures}</th>
                  <th scope="col">{t.tokensIn}</th>
                  <th scope="col">{t.tokensOut}</th>
                  <th scope="col">{t.cost}</th>
                  <th scope="col">{t.last}</th>
                </tr>
              </thead>
              <tbody>
                {people.map((person) => (
                  <tr key={person.userId ?? ''}>
                    <th scope="row">
                      {person.userId && person.name ? (
                        <Link to="/admin/calls" search={{ userId: person.userId }}>
                          {person.name}
                        </Link>
                      ) : (
                        leftPerson
                      )}
                    </th>
                    <td>{count(person.runs, language)}</td>
                    <td>{count(person.calls, language)}</td>
                    <td>{count(person.failures, language)}</td>
                    <td>{count(person.tokensIn, language)}</td>
                    <td>{count(person.tokensOut, language)}</td>
                    <td>{costs(person.cost, language)}</td>
                    <td>{whenWritten(person.lastAt, language, new Date())}</td>
                  </tr>
                ))}
              </tbody>
            </TableFrame>
          </section>
        </>
      )}
    </div>
  )
}

function sumOf<Name extends 'calls' | 'failures' | 'tokensIn' | 'tokensOut'>(rows: readonly Record<Name, number>[], name: Name): number {
  return rows.reduce((sum, row) => sum + row[name], 0)
}
