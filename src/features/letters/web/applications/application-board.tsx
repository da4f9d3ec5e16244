import { Badge, Title } from '@mantine/core'
import { IconHeartFilled } from '@tabler/icons-react'
import { Link } from '@tanstack/react-router'
import type { Application } from '#features/letters/contract.ts'
import { useWords } from '#web/i18n/use-words.tsx'
import { Cells } from '#web/ui/cells.tsx'
import { ApplicationMenu } from '../application-menu.tsx'
import { dueLead, finishedOf, isLiked, isUrgent, PROGRESS, progressOf } from '../application-progress.ts'
import classes from './application-board.module.css'

/** A column for each step from the first word to the answer of the company. */
export function ApplicationBoard({ applications }: { applications: readonly Application[] }) {
  const { applications: words } = useWords()
  const columns = Map.groupBy(applications, progressOf)
  return (
    <div className={classes.board}>
      {PROGRESS.map((progress) => {
        const own = columns.get(progress) ?? []
        return (
          <section key={progress} aria-labelledby={`column-${progress}`} data-empty={own.length === 0 || undefined}>
            <Title order={2} id={`column-${progress}`}>
              {words.progress[progress]} <span className="figures">{own.length}</span>
            </Title>
            <ul>
              {own.map((application) => (
                <Card key={application.id} application={application} />
              ))}
            </ul>
            {own.length === 0 && <p>{words.emptyColumn}</p>}
          </section>
        )
      })}
    </div>
  )
}

function Card({ application }: { application: Application }) {
  const { applications: words } = useWords()
  const { id, company, position, dueDate, letters, stage } = application
  const now = new Date()
  const finished = finishedOf(application)
  const isClosed = stage === 'accepted' || stage === 'rejected'
  return (
    <li className={classes.card}>
      <Link to="/applications/$applicationId" params={{ applicationId: id }}>
        <span className={classes.top}>
          {!isClosed && (
            <b className="figures" data-urgent={isUrgent(application, now) || undefined}>
              {dueLead(dueDate, now, words)}
            </b>
          )}
          {stage !== 'preparing' && stage !== 'submitted' && (
            <Badge size="sm" variant="outline" color={stage === 'rejected' ? 'gray' : 'teal'}>
              {words.stages[stage]}
            </Badge>
          )}
          {isLiked(application) && <IconHeartFilled className="small-icon" aria-label={words.liked} role="img" />}
        </span>
        <strong>{company}</strong>
        <small>{position}</small>
        {letters.length > 0 && (
          <span className={classes.progress}>
            <Cells filled={finished} total={letters.length} label={words.written(finished, letters.length)} />
            <span className="figures" aria-hidden>
              {finished}/{letters.length}
            </span>
          </span>
        )}
      </Link>
      <ApplicationMenu application={application} />
    </li>
  )
}
