import { Title } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useWords } from '#web/i18n/use-words.tsx'
import { Empty } from '#web/ui/empty.tsx'
import { ErrorNotice } from '#web/ui/error-notice.tsx'
import { PageHead } from '#web/ui/page-head.tsx'
import { PageSkeleton } from '#web/ui/skeletons.tsx'
import { usePageTitle } from '#web/use-page-title.ts'
import { resumesQuery, sessionsQuery } from './queries.ts'
import { ResumeRow } from './resume-row.tsx'
import classes from './resumes-page.module.css'
import { SessionRow } from './session-row.tsx'
import { StartForm } from './start-form.tsx'

/** All résumés, the conversations that wait to be gone on with, and the way to begin one. */
export function ResumesPage() {
  const { app, resumes: words } = useWords()
  const { page, list, going, start, place } = words
  usePageTitle(place)
  const resumes = useQuery(resumesQuery)
  const sessions = useQuery(sessionsQuery)
  const error = resumes.error ?? sessions.error
  if ((!resumes.data || !sessions.data) && !error) return <PageSkeleton />

  const items = resumes.data?.items ?? []
  const live = (sessions.data?.items ?? []).filter(({ status }) => status !== 'complete')
  const isLoaded = resumes.data !== undefined && sessions.data !== undefined
  const title = live.length > 0 ? page.going(live.length) : items.length > 0 ? page.rested : isLoaded ? page.first : app.error.title
  return (
    <div className={classes.page}>
      <PageHead title={title} text={page.text} />
      <section className={classes.start} aria-labelledby="start">
        <Title order={2} id="start">
          {start.title}
        </Title>
        <StartForm />
      </section>
      <div className={classes.list}>
        {error && (
          <ErrorNotice
            error={error}
            onAgain={() => {
              void resumes.refetch()
              void sessions.refetch()
            }}
          />
        )}
        {live.length > 0 && (
          <section aria-labelledby="going">
            <Title order={2} id="going">
              {going.title}
            </Title>
            <ul>
              {live.map((session) => (
                <SessionRow key={session.id} session={session} />
              ))}
            </ul>
          </section>
        )}
        {items.length > 0 && (
          <section aria-labelledby="resumes">
            <Title order={2} id="resumes">
              {list.title}
            </Title>
            <ul>
              {items.map((resume) => (
                <ResumeRow key={resume.id} resume={resume} />
              ))}
            </ul>
          </section>
        )}
        {isLoaded && items.length + live.length === 0 && <Empty title={list.none.title} text={list.none.text} />}
      </div>
    </div>
  )
}
