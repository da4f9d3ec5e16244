import { Button } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { Link, useParams } from '@tanstack/react-router'
import { useWords } from '#web/i18n/use-words.tsx'
import { ErrorNotice } from '#web/ui/error-notice.tsx'
import { PageHead } from '#web/ui/page-head.tsx'
import { PageSkeleton } from '#web/ui/skeletons.tsx'
import { usePageTitle } from '#web/use-page-title.ts'
import { resumeQuery } from '../queries.ts'
import classes from '../resumes-page.module.css'
import { ResumeDesk } from './resume-desk.tsx'

export function ResumePage() {
  const { app, resumes } = useWords()
  const { resumeId } = useParams({ from: '/inside/resumes/$resumeId' })
  const { data: detail, error, refetch } = useQuery(resumeQuery(resumeId))
  usePageTitle(detail?.title ?? resumes.place)
  if (detail) return <ResumeDesk key={detail.id} detail={detail} />
  return error ? (
    <div className={classes.page}>
      <PageHead title={app.error.title} />
      <ErrorNotice error={error} onAgain={refetch} />
      <Button variant="default" renderRoot={(props) => <Link {...props} to="/resumes" />}>
        {resumes.conversation.gone.action}
      </Button>
    </div>
  ) : (
    <PageSkeleton />
  )
}
