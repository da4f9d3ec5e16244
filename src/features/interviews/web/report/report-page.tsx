import { Button, Text, Title } from '@mantine/core'
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { Link, useParams } from '@tanstack/react-router'
import { whenWritten } from '#web/dates.ts'
import { useLanguage } from '#web/i18n/use-words.tsx'
import { Empty } from '#web/ui/empty.tsx'
import { ErrorNotice } from '#web/ui/error-notice.tsx'
import { PageHead } from '#web/ui/page-head.tsx'
import { Row } from '#web/ui/row.tsx'
import { PageSkeleton } from '#web/ui/skeletons.tsx'
import { usePageTitle } from '#web/use-page-title.ts'
import { interviewQuery, makeReport } from '../queries.ts'
import classes from './report.module.css'
import { Strengths } from './strengths.tsx'
import { Trend } from './trend.tsx'

/** From these averages on the page begins with other words. */
const HIGH = 75
const MIDDLE = 45

/** How a session went: one picture by criterion, the trend, and what to practise. */
export function ReportPage() {
  const { words, language } = useLanguage()
  const { report: t, place } = words.interviews
  usePageTitle(place)
  const { interviewId } = useParams({ from: '/inside/interviews/$interviewId/report' })
  const queries = useQueryClient()
  const { data: interview, error, refetch } = useQuery(interviewQuery(interviewId))
  const making = useMutation({
    mutationFn: () => makeReport(interviewId),
    onSuccess: () => queries.invalidateQueries({ queryKey: ['interviews'] }),
  })
  const params = { interviewId }
  if (!interview)
    return error ? (
      <div className={classes.report}>
        <PageHead title={words.app.error.title} />
        <ErrorNotice error={error} onAgain={refetch} />
      </div>
    ) : (
      <PageSkeleton />
    )
  const { report } = interview
  const back = (text: string) => (
    <Button variant="default" renderRoot={(props) => <Link {...props} to="/interviews/$interviewId" params={params} search={{}} />}>
      {text}
    </Button>
  )
  if (!report)
    return (
      <div className={classes.report}>
        <PageHead title={t.none.title} />
        {making.error && <ErrorNotice error={making.error} />}
        <Empty title={words.positions[interview.position]} text={t.none.text}>
          <Button loading={making.isPending} onClick={() => making.mutate()}>
            {t.none.action}
          </Button>
          {back(t.none.back)}
        </Empty>
      </div>
    )
  const head = report.score >= HIGH ? t.heads.high : report.score >= MIDDLE ? t.heads.middle : t.heads.low
  const answered = interview.turns.filter(({ evaluation }) => evaluation).length

  return (
    <div className={classes.report}>
      <PageHead
        above={t.above(whenWritten(interview.createdAt, language, new Date()), words.positions[interview.position], report.answered)}
        title={head}
        text={t.score(report.score)}
      />
      {making.error && <ErrorNotice error={making.error} />}
      {answered !== report.answered && (
        <p className={classes.stale}>
          {t.stale}
          <Button variant="default" size="compact-sm" loading={making.isPending} onClick={() => making.mutate()}>
            {t.remake}
          </Button>
        </p>
      )}
      <section aria-labelledby="strengths">
        <Title order={2} id="strengths">
          {t.strengths}
        </Title>
        <Strengths criteria={report.criteria} />
      </section>
      <section aria-labelledby="trend">
        <Title order={2} id="trend">
          {t.trend(report.trend.length)}
        </Title>
        {report.trend.length > 1 ? <Trend points={report.trend} /> : <Text c="dimmed">{t.trendFirst}</Text>}
        <p className={classes.best}>
          <small>{t.best}</small>
          <Link to="/interviews/$interviewId" params={params} search={{ turn: report.best.turnId }}>
            {report.best.question}
          </Link>
        </p>
      </section>
      <section className={classes.practise} aria-labelledby="practise">
        <Title order={2} id="practise">
          {t.practise}
        </Title>
        {report.practise.length === 0 && <Text c="dimmed">{t.nothing}</Text>}
        <ol>
          {report.practise.map(({ title, detail, turnId }, index) => (
            <Row
              key={title}
              lead={index + 1}
              title={<b>{title}</b>}
              text={detail}
              action={t.again}
              link={{ to: '/interviews/$interviewId', params, search: turnId ? { turn: turnId } : {} }}
            />
          ))}
        </ol>
      </section>
      <footer>
        <Text size="xs" c="dimmed">
          {report.notice}
        </Text>
        {back(t.back)}
        <Button renderRoot={(props) => <Link {...props} to="/interviews" />}>{t.restart}</Button>
      </footer>
    </div>
  )
}
