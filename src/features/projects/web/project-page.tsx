import { Anchor, Button, Menu, Text, Title } from '@mantine/core'
import { IconDownload } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { Link, useParams } from '@tanstack/react-router'
import { useState } from 'react'
import type { Project, ProjectExportFormat } from '#features/projects/contract.ts'
import { whenWritten } from '#web/dates.ts'
import { useLanguage, useWords } from '#web/i18n/use-words.tsx'
import { Cells } from '#web/ui/cells.tsx'
import { ErrorNotice, messageOf } from '#web/ui/error-notice.tsx'
import { useNotice } from '#web/ui/notices.tsx'
import { PageHead } from '#web/ui/page-head.tsx'
import { PageSkeleton } from '#web/ui/skeletons.tsx'
import { usePageTitle } from '#web/use-page-title.ts'
import classes from './project-page.module.css'
import { exportProject, projectQuery } from './queries.ts'
import { RenameDialog } from './rename-dialog.tsx'
import { TaskList } from './task-list.tsx'

/** A project that one builds: what it is, its tasks with their ticks, and the requirement that each proves. */
export function ProjectPage() {
  const { words, language } = useLanguage()
  const { projects, positions, app } = words
  const { project: t, saved } = projects
  const { projectId } = useParams({ from: '/inside/projects/$projectId' })
  const { data: project, error, refetch } = useQuery(projectQuery(projectId))
  usePageTitle(project?.title ?? projects.place)
  if (!project)
    return error ? (
      <div className={classes.page}>
        <PageHead title={app.error.title} />
        <ErrorNotice error={error} onAgain={refetch} />
      </div>
    ) : (
      <PageSkeleton />
    )
  const { title, overview, features, stack, position, progress, source, createdAt } = project
  const said = saved.progress(progress.done, progress.total)
  return (
    <div className={classes.page}>
      <PageHead
        above={t.above(positions[position], whenWritten(createdAt, language, new Date()))}
        title={title}
        action={<Actions project={project} />}
      />
      <p className={classes.progress} role="status">
        <Cells filled={progress.done} total={progress.total} label={said} />
        <span className="figures">
          {said} · {saved.daysLeft(progress.daysLeft)}
        </span>
      </p>
      <p className={classes.overview}>{overview}</p>
      <TaskList project={project} />
      <div className={classes.about}>
        <section aria-labelledby="features">
          <Title order={2} id="features">
            {t.features}
          </Title>
          <ul>
            {features.map((feature) => (
              <li key={feature}>{feature}</li>
            ))}
          </ul>
        </section>
        {stack.length > 0 && (
          <section aria-labelledby="stack">
            <Title order={2} id="stack">
              {t.stack}
            </Title>
            <p>{stack.join(' · ')}</p>
          </section>
        )}
        <Text size="xs" c="dimmed">
          {t[source]}
        </Text>
        <Anchor renderRoot={(props) => <Link {...props} to="/projects" search={{}} />}>{t.back}</Anchor>
      </div>
    </div>
  )
}

function Actions({ project }: { project: Project }) {
  const words = useWords()
  const { project: t } = words.projects
  const notify = useNotice()
  const [renaming, setRenaming] = useState(false)
  const take = (format: ProjectExportFormat) =>
    exportProject(project.id, format).catch((error: unknown) => notify(messageOf(error, words), 'error'))
  return (
    <div className={classes.actions}>
      <Button variant="default" onClick={() => setRenaming(true)}>
        {t.rename}
      </Button>
      <Menu>
        <Menu.Target>
          <Button leftSection={<IconDownload aria-hidden />}>{t.exports}</Button>
        </Menu.Target>
        <Menu.Dropdown>
          <Menu.Item onClick={() => void take('md')}>{t.markdown}</Menu.Item>
          <Menu.Item onClick={() => void take('csv')}>{t.csv}</Menu.Item>
        </Menu.Dropdown>
      </Menu>
      <RenameDialog project={project} opened={renaming} onClose={() => setRenaming(false)} />
    </div>
  )
}
