import { Anchor, Title } from '@mantine/core'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import type { Project, ProjectTask } from '#features/projects/contract.ts'
import { useWords } from '#web/i18n/use-words.tsx'
import { messageOf } from '#web/ui/error-notice.tsx'
import { useNotice } from '#web/ui/notices.tsx'
import classes from './project-page.module.css'
import { changeProject, projectQuery, projectsQuery } from './queries.ts'

/** The tasks of a project. A tick shows at once; the server counts what is left. */
export function TaskList({ project }: { project: Project }) {
  const words = useWords()
  const { project: t } = words.projects
  const queries = useQueryClient()
  const notify = useNotice()
  const { queryKey } = projectQuery(project.id)
  // A box has to be what it was made within the click: what is kept of the server's answers is told a moment later, and the box would jump back for that long.
  const [ticks, setTicks] = useState<Readonly<Record<string, boolean>>>({})
  const ticking = useMutation({
    // One after the other, so that of two quick ticks the later is the last that the server hears of.
    scope: { id: `ticks-${project.id}` },
    mutationFn: (tick: Pick<ProjectTask, 'id' | 'isDone'>) => changeProject(project.id, { tasks: [tick] }),
    async onMutate(tick) {
      await queries.cancelQueries({ queryKey })
      queries.setQueryData(queryKey, (before) => before && ticked(before, tick))
    },
    onError: (error) => notify(messageOf(error, words), 'error'),
    async onSettled(_data, _error, { id, isDone }) {
      void queries.invalidateQueries({ queryKey: projectsQuery.queryKey })
      await queries.invalidateQueries({ queryKey })
      setTicks(({ [id]: latest, ...others }) => (latest === undefined || latest === isDone ? others : { ...others, [id]: latest }))
    },
  })
  return (
    <section className={classes.tasks} aria-labelledby="tasks">
      <Title order={2} id="tasks">
        {t.tasks}
      </Title>
      <ol>
        {project.tasks
          .map((kept) => ({ ...kept, isDone: ticks[kept.id] ?? kept.isDone }))
          .map((task) => (
            <li key={task.id} data-done={task.isDone || undefined}>
              <label className={classes.task}>
                <input
                  type="checkbox"
                  checked={task.isDone}
                  onChange={(event) => {
                    const isDone = event.currentTarget.checked
                    setTicks({ ...ticks, [task.id]: isDone })
                    ticking.mutate({ id: task.id, isDone })
                  }}
                />
                <b>{task.title}</b>
                <span className="figures">{t.days(task.days)}</span>
              </label>
              <div className={classes.detail}>
                <p>{task.detail}</p>
                <dl>
                  <dt>{t.acceptance}</dt>
                  <dd>{task.acceptance}</dd>
                  {task.proves.length > 0 && <dt>{t.proves}</dt>}
                  {task.proves.map(({ postingId, requirement }) => {
                    const posting = project.postings.find(({ id }) => id === postingId)
                    return (
                      <dd key={postingId + requirement}>
                        {requirement}
                        {posting && (
                          <Anchor renderRoot={(props) => <Link {...props} to="/postings/$postingId" params={{ postingId }} />}>
                            {t.provesOf(posting.company, posting.title) || words.postings.untitled}
                          </Anchor>
                        )}
                      </dd>
                    )
                  })}
                </dl>
              </div>
            </li>
          ))}
      </ol>
    </section>
  )
}

/** The project as it will be, for as long as the server has not said so. */
function ticked(project: Project, { id, isDone }: Pick<ProjectTask, 'id' | 'isDone'>): Project {
  const tasks = project.tasks.map((task) => (task.id === id ? { ...task, isDone } : task))
  const open = tasks.filter((task) => !task.isDone)
  const daysLeft = open.reduce((sum, { days }) => sum + days, 0)
  return { ...project, tasks, progress: { done: tasks.length - open.length, total: tasks.length, daysLeft } }
}
