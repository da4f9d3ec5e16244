import { Title } from '@mantine/core'
import type { Application } from '#features/letters/contract.ts'
import { useWords } from '#web/i18n/use-words.tsx'
import { isOver, isSent } from '../application-progress.ts'
import { ApplicationRow } from '../application-row.tsx'

/** What is in preparation by deadline, then what is written, handed in or over, the latest first. */
export function ApplicationList({ applications }: { applications: readonly Application[] }) {
  const { applications: words } = useWords()
  const now = new Date()
  const isClosed = (application: Application) => application.isFinished || isSent(application) || isOver(application, now)
  return (
    <>
      <Group title={words.open} applications={applications.filter((application) => !isClosed(application))} />
      <Group title={words.closed} applications={applications.filter(isClosed).toReversed()} />
    </>
  )
}

function Group({ title, applications }: { title: string; applications: readonly Application[] }) {
  if (applications.length === 0) return null
  return (
    <section>
      <Title order={2}>{title}</Title>
      <ul>
        {applications.map((application) => (
          <ApplicationRow key={application.id} application={application} hasMenu />
        ))}
      </ul>
    </section>
  )
}
