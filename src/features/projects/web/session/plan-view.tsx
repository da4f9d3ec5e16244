import { Button, Loader, Text } from '@mantine/core'
import { IconPlayerStopFilled } from '@tabler/icons-react'
import { useQueryClient } from '@tanstack/react-query'
import { Link, useNavigate } from '@tanstack/react-router'
import { useCallback } from 'react'
import type { Project } from '#features/projects/contract.ts'
import { ApiError } from '#web/api.ts'
import { useWords } from '#web/i18n/use-words.tsx'
import { MarkdownStream } from '#web/markdown/markdown-stream.tsx'
import type { RunState } from '#web/run.ts'
import { ErrorNotice } from '#web/ui/error-notice.tsx'
import { useAnnounce } from '#web/ui/live-region.tsx'
import { PageHead } from '#web/ui/page-head.tsx'
import { Skeletons } from '#web/ui/skeletons.tsx'
import { useRun } from '#web/use-run.ts'
import { projectQuery, projectsQuery, sessionQuery } from '../queries.ts'
import classes from './session.module.css'

/** A plan as it is written; when it is done its project takes this page's place. */
export function PlanView({ sessionId, runId }: { sessionId: string; runId: string }) {
  const { plan: t } = useWords().projects
  const queries = useQueryClient()
  const navigate = useNavigate()
  const announce = useAnnounce()
  const ended = useCallback(
    async ({ status, result }: RunState) => {
      announce(status === 'done' ? t.said.done : t.said.failed)
      if (status !== 'done') return
      const project = result as Project
      queries.setQueryData(projectQuery(project.id).queryKey, project)
      void queries.invalidateQueries({ queryKey: projectsQuery.queryKey })
      void queries.invalidateQueries({ queryKey: sessionQuery(sessionId).queryKey })
      await navigate({ to: '/projects/$projectId', params: { projectId: project.id }, replace: true })
    },
    [announce, t, queries, navigate, sessionId],
  )
  const { run, stop } = useRun(runId, ended)
  const isWriting = !run || run.status === 'running' || run.status === 'done'
  return (
    <div className={classes.page}>
      <PageHead title={t.title} text={isWriting ? t.text : undefined} />
      {isWriting ? (
        <div className={classes.working}>
          <Loader size="xs" aria-hidden />
          <Text size="sm">{t.writing}</Text>
          <Button variant="default" leftSection={<IconPlayerStopFilled aria-hidden />} disabled={!run} onClick={stop}>
            {t.stop}
          </Button>
        </div>
      ) : (
        <>
          {run.error && <ErrorNotice error={new ApiError(run.error.code, 0, run.error.message)} />}
          {(run.status === 'stopped' || run.status === 'interrupted') && <Text role="status">{t[run.status]}</Text>}
          <div>
            <Button
              renderRoot={(props) => <Link {...props} to="/projects/sessions/$sessionId" params={{ sessionId }} search={{}} replace />}
            >
              {t.back}
            </Button>
          </div>
        </>
      )}
      <div className={classes.sheet} aria-busy={isWriting}>
        {run?.text ? <MarkdownStream text={run.text} isWriting={isWriting} /> : isWriting && <Skeletons lines={8} />}
      </div>
    </div>
  )
}
