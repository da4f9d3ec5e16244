import { Button } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { Link, Navigate, useParams } from '@tanstack/react-router'
import { ApiError } from '#web/api.ts'
import { useWords } from '#web/i18n/use-words.tsx'
import { Empty } from '#web/ui/empty.tsx'
import { ErrorNotice } from '#web/ui/error-notice.tsx'
import { PageHead } from '#web/ui/page-head.tsx'
import { PageSkeleton } from '#web/ui/skeletons.tsx'
import { usePageTitle } from '#web/use-page-title.ts'
import { sessionQuery } from '../queries.ts'
import classes from '../resumes-page.module.css'
import { Conversation } from './conversation.tsx'

/** A conversation wherever it stands: the open question, the work on the next one, or its end, which is the résumé. */
export function ConversationPage() {
  const words = useWords()
  const { conversation, place } = words.resumes
  usePageTitle(place)
  const { sessionId } = useParams({ from: '/inside/resumes/conversations/$sessionId' })
  const { data: session, error, refetch } = useQuery(sessionQuery(sessionId))
  const isGone = error instanceof ApiError && error.status === 404

  if (isGone)
    return (
      <div className={classes.page}>
        <PageHead title={conversation.gone.title} text={conversation.gone.text} />
        <Button renderRoot={(props) => <Link {...props} to="/resumes" />}>{conversation.gone.action}</Button>
      </div>
    )
  if (!session)
    return error ? (
      <div className={classes.page}>
        <PageHead title={words.app.error.title} />
        <ErrorNotice error={error} onAgain={refetch} />
      </div>
    ) : (
      <PageSkeleton />
    )
  if (session.status === 'complete')
    return session.resumeId === null ? (
      <div className={classes.page}>
        <Empty {...conversation.resumeGone}>
          <Button renderRoot={(props) => <Link {...props} to="/resumes" />}>{conversation.gone.action}</Button>
        </Empty>
      </div>
    ) : (
      <Navigate to="/resumes/$resumeId" params={{ resumeId: session.resumeId }} replace />
    )
  return <Conversation session={session} />
}
