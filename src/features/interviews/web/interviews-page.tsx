import { Anchor, Title } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { Link, useSearch } from '@tanstack/react-router'
import { useWords } from '#web/i18n/use-words.tsx'
import { Empty } from '#web/ui/empty.tsx'
import { ErrorNotice } from '#web/ui/error-notice.tsx'
import { PageHead } from '#web/ui/page-head.tsx'
import { PageSkeleton } from '#web/ui/skeletons.tsx'
import { usePageTitle } from '#web/use-page-title.ts'
import { InterviewRow } from './interview-row.tsx'
import classes from './interviews-page.module.css'
import { interviewsQuery } from './queries.ts'
import { Trend } from './report/trend.tsx'
import { StartForm } from './start-form.tsx'

/** All practice sessions, and the way to begin one: `?letter=` says from which letter. */
export function InterviewsPage() {
  const { app, interviews } = useWords()
  const { page, list, start, place } = interviews
  usePageTitle(place)
  const { letter } = useSearch({ from: '/inside/interviews' })
  const { data, error, refetch } = useQuery(interviewsQuery)
  if (!data && !error) return <PageSkeleton />

  const items = data?.items ?? []
  // The newest come first in the list, and last in the picture.
  const scored = items.flatMap(({ id, score, createdAt }) => (score === null ? [] : [{ interviewId: id, score, at: createdAt }])).reverse()
  const going = items.filter(({ status, state }) => status === 'ready' && state !== 'finished').length
  const title = !data ? app.error.title : items.length === 0 ? page.first : going > 0 ? page.going(going) : page.rested
  return (
    <div className={classes.page}>
      <PageHead title={title} text={page.text} />
      {data && (
        <section className={classes.start} aria-labelledby="start">
          <Title order={2} id="start">
            {start.title}
          </Title>
          <StartForm key={letter} defaultCounts={data.defaultCounts} wantedLetterId={letter} />
        </section>
      )}
      <div className={classes.list}>
        {error && <ErrorNotice error={error} onAgain={refetch} />}
        {data && items.length === 0 && <Empty title={list.none.title} text={list.none.text} />}
        {items.length > 0 && (
          <section aria-labelledby="sessions">
            <Title order={2} id="sessions">
              {list.title}
            </Title>
            <ul>
              {items.map((interview) => (
                <InterviewRow key={interview.id} interview={interview} />
              ))}
            </ul>
          </section>
        )}
        {scored.length > 1 && (
          <section aria-labelledby="sessions-trend">
            <Title order={2} id="sessions-trend">
              {list.trend}
            </Title>
            <Trend points={scored} />
          </section>
        )}
        <nav className={classes.others} aria-label={page.others}>
          <Anchor renderRoot={(props) => <Link {...props} to="/feedback" />}>{page.one}</Anchor>
          <Anchor renderRoot={(props) => <Link {...props} to="/questions" />}>{page.bank}</Anchor>
        </nav>
      </div>
    </div>
  )
}
