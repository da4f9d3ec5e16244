import { Button, Title } from '@mantine/core'
import { useInfiniteQuery, useQuery } from '@tanstack/react-query'
import { useSearch } from '@tanstack/react-router'
import { postingQuery } from '#features/postings/web/queries.ts'
import { useWords } from '#web/i18n/use-words.tsx'
import { Empty } from '#web/ui/empty.tsx'
import { ErrorNotice } from '#web/ui/error-notice.tsx'
import { PageHead } from '#web/ui/page-head.tsx'
import { PageSkeleton } from '#web/ui/skeletons.tsx'
import { usePageTitle } from '#web/use-page-title.ts'
import { ProjectRow } from './project-row.tsx'
import classes from './projects-page.module.css'
import { projectsQuery, sessionsQuery } from './queries.ts'
import { SessionRow } from './session-row.tsx'
import { StartForm } from './start-form.tsx'

/** Saved projects, subjects that were found and not yet chosen, and the way to find more. */
export function ProjectsPage() {
  const { app, projects: t } = useWords()
  usePageTitle(t.place)
  const { posting: postingId } = useSearch({ from: '/inside/projects' })
  const { data, error, refetch, fetchNextPage, hasNextPage, isFetchingNextPage } = useInfiniteQuery(projectsQuery)
  const sessions = useQuery(sessionsQuery)
  const posting = useQuery({ ...postingQuery(postingId ?? ''), enabled: postingId !== undefined })
  if ((!data && !error) || posting.isLoading) return <PageSkeleton />

  const saved = data?.pages.flatMap(({ items }) => items) ?? []
  const found = sessions.data?.items ?? []
  const going = saved.filter(({ progress }) => progress.done < progress.total).length
  const isNew = saved.length === 0 && found.length === 0
  const title = !data ? app.error.title : saved.length === 0 ? t.page.first : going > 0 ? t.page.going(going) : t.page.done
  return (
    <div className={classes.page}>
      <PageHead title={title} text={t.page.text} />
      <section className={classes.start} aria-labelledby="start">
        <Title order={2} id="start">
          {t.start.title}
        </Title>
        <StartForm key={postingId} posting={posting.data} />
      </section>
      <div className={classes.list}>
        {error && <ErrorNotice error={error} onAgain={refetch} />}
        {sessions.error && !error && <ErrorNotice error={sessions.error} onAgain={sessions.refetch} />}
        {data && isNew && <Empty title={t.saved.none.title} text={t.saved.none.text} />}
        {saved.length > 0 && (
          <section aria-labelledby="saved">
            <Title order={2} id="saved">
              {t.saved.title}
            </Title>
            <ul>
              {saved.map((project) => (
                <ProjectRow key={project.id} project={project} />
              ))}
            </ul>
            {hasNextPage && (
              <Button variant="default" loading={isFetchingNextPage} onClick={() => void fetchNextPage()}>
                {t.saved.more}
              </Button>
            )}
          </section>
        )}
        {found.length > 0 && (
          <section aria-labelledby="found">
            <Title order={2} id="found">
              {t.sessions.title}
            </Title>
            <ul>
              {found.map((session) => (
                <SessionRow key={session.sessionId} session={session} />
              ))}
            </ul>
          </section>
        )}
      </div>
    </div>
  )
}
