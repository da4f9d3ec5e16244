import { Button, Text } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { Link, useParams, useSearch } from '@tanstack/react-router'
import { ApiError } from '#web/api.ts'
import { useWords } from '#web/i18n/use-words.tsx'
import { Empty } from '#web/ui/empty.tsx'
import { ErrorNotice } from '#web/ui/error-notice.tsx'
import { PageHead } from '#web/ui/page-head.tsx'
import { PageSkeleton, Skeletons } from '#web/ui/skeletons.tsx'
import { usePageTitle } from '#web/use-page-title.ts'
import { sessionQuery } from '../queries.ts'
import { timeLeft } from '../time-left.ts'
import { FindingBar } from './finding-bar.tsx'
import { PlanView } from './plan-view.tsx'
import classes from './session.module.css'
import { SubjectList } from './subject-list.tsx'
import { useFinding } from './use-finding.ts'

/** The subjects of a session, and the plan of a chosen one as it is written. Both runs survive a refresh: one by the session, one by the address. */
export function SessionPage() {
  const { projects, app } = useWords()
  const { session: t, sessions } = projects
  usePageTitle(projects.place)
  const { sessionId } = useParams({ from: '/inside/projects/sessions/$sessionId' })
  const { plan } = useSearch({ from: '/inside/projects/sessions/$sessionId' })
  const { data: session, error, refetch } = useQuery(sessionQuery(sessionId))
  const finding = useFinding(session)

  if (!session)
    return error ? (
      <div className={classes.page}>
        <PageHead title={app.error.title} />
        <ErrorNotice error={error} onAgain={error instanceof ApiError && error.status < 500 && error.status > 0 ? undefined : refetch} />
        <div>
          <Button variant="default" renderRoot={(props) => <Link {...props} to="/projects" search={{}} />}>
            {t.back}
          </Button>
        </div>
      </div>
    ) : (
      <PageSkeleton />
    )
  if (plan) return <PlanView sessionId={sessionId} runId={plan} />
  const failure = finding.last?.error
  if (session.subjects.length === 0 && finding.isWorking)
    return (
      <div className={classes.page}>
        <PageHead above={session.desiredPosition} title={t.working.title} text={t.working.text} />
        <FindingBar finding={finding} />
        <Skeletons lines={6} />
      </div>
    )
  if (session.subjects.length === 0)
    return (
      <div className={classes.page}>
        <PageHead above={session.desiredPosition} title={t.failed.title} />
        {failure && <ErrorNotice error={new ApiError(failure.code, 0, failure.message)} />}
        {finding.error && <ErrorNotice error={finding.error} />}
        <Empty title={session.desiredPosition} text={t.failed.text}>
          <Button onClick={finding.again}>{t.failed.action}</Button>
          <Button variant="default" renderRoot={(props) => <Link {...props} to="/projects" search={{}} />}>
            {t.failed.back}
          </Button>
        </Empty>
      </div>
    )
  return (
    <div className={classes.page}>
      <PageHead
        above={timeLeft(session.expiresAt, new Date(), sessions)}
        title={t.title(session.desiredPosition)}
        text={t.from(session.postings.length)}
      />
      <div className={classes.again}>
        {finding.isWorking ? (
          <FindingBar finding={finding} />
        ) : (
          <>
            <Button variant="default" onClick={finding.again}>
              {t.again}
            </Button>
            <Text size="sm" c="dimmed">
              {t.againText}
            </Text>
          </>
        )}
      </div>
      {finding.error && <ErrorNotice error={finding.error} />}
      {failure && !finding.isWorking && <ErrorNotice error={new ApiError(failure.code, 0, failure.message)} />}
      {(finding.last?.status === 'stopped' || finding.last?.status === 'interrupted') && !finding.isWorking && (
        <Text size="sm" c="dimmed" role="status">
          {t[finding.last.status]}
        </Text>
      )}
      <SubjectList session={session} />
    </div>
  )
}
