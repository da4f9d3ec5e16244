import type { Project } from '#features/projects/contract.ts'
import { useWords } from '#web/i18n/use-words.tsx'
import { Cells } from '#web/ui/cells.tsx'
import { Row } from '#web/ui/row.tsx'
import { deleteProject } from './queries.ts'
import { RemoveButton } from './remove-button.tsx'

/** One saved project: how much of it is done, and how much work is left. */
export function ProjectRow({ project }: { project: Project }) {
  const { projects, positions } = useWords()
  const { saved: t } = projects
  const { id, title, position, progress } = project
  const isFinished = progress.done === progress.total
  const said = t.progress(progress.done, progress.total)
  return (
    <Row
      lead={isFinished ? t.finished : `${Math.round((100 * progress.done) / progress.total)}%`}
      title={<b>{title}</b>}
      text={`${positions[position]} · ${isFinished ? said : t.daysLeft(progress.daysLeft)}`}
      aside={<Cells filled={progress.done} total={progress.total} label={said} />}
      action={progress.done > 0 && !isFinished ? t.action : t.look}
      link={{ to: '/projects/$projectId', params: { projectId: id } }}
      beside={
        <RemoveButton
          label={t.removeLabel(title)}
          text={t.removeAsk}
          action={t.remove}
          removed={t.removed}
          remove={() => deleteProject(id)}
        />
      }
    />
  )
}
