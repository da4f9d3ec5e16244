import { Button, TextInput, Title } from '@mantine/core'
import { IconPlus, IconSearch } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import type { Application } from '#features/letters/contract.ts'
import { useWords } from '#web/i18n/use-words.tsx'
import { Empty } from '#web/ui/empty.tsx'
import { ErrorNotice } from '#web/ui/error-notice.tsx'
import { PageHead } from '#web/ui/page-head.tsx'
import { PageSkeleton } from '#web/ui/skeletons.tsx'
import { usePageTitle } from '#web/use-page-title.ts'
import { byDeadline, isOver } from './application-progress.ts'
import { ApplicationRow } from './application-row.tsx'
import classes from './applications-page.module.css'
import { applicationsQuery } from './queries.ts'
import { SampleButton } from './sample-button.tsx'

/** So few are seen at a glance. */
const SEARCH_FROM = 5

/** All applications: what is in preparation by deadline, then what is over or finished. */
export function ApplicationsPage() {
  const { applications: words, app, home } = useWords()
  usePageTitle(app.places.applications)
  const { data, error, refetch } = useQuery(applicationsQuery)
  const [sought, setSought] = useState('')
  if (!data) return error ? <ErrorNotice error={error} onAgain={refetch} /> : <PageSkeleton />

  const now = new Date()
  const isClosed = (application: Application) => application.isFinished || isOver(application, now)
  const found = data.items
    .filter(({ company, position }) => `${company} ${position}`.toLowerCase().includes(sought.trim().toLowerCase()))
    .toSorted(byDeadline)
  const open = found.filter((application) => !isClosed(application))
  const closed = found.filter(isClosed)
  const inPreparation = data.items.filter((application) => !isClosed(application)).length
  const add = (
    <Button leftSection={<IconPlus aria-hidden />} renderRoot={(props) => <Link {...props} to="/applications/new" />}>
      {home.add}
    </Button>
  )

  return (
    <div className={classes.page}>
      <PageHead
        title={words.title(inPreparation)}
        text={data.items.length > 0 ? words.text : undefined}
        action={data.items.length > 0 && add}
      />
      {data.items.length === 0 && (
        <Empty title={home.none.title} text={home.none.text}>
          {add}
          <SampleButton />
        </Empty>
      )}
      {data.items.length >= SEARCH_FROM && (
        <TextInput
          type="search"
          aria-label={words.search}
          placeholder={words.search}
          leftSection={<IconSearch className="small-icon" aria-hidden />}
          value={sought}
          onChange={(event) => setSought(event.currentTarget.value)}
        />
      )}
      {data.items.length > 0 && found.length === 0 && <p role="status">{words.nothingFound}</p>}
      <Group title={words.open} applications={open} />
      <Group title={words.closed} applications={closed} />
    </div>
  )
}

function Group({ title, applications }: { title: string; applications: readonly Application[] }) {
  if (applications.length === 0) return null
  return (
    <section>
      <Title order={2}>{title}</Title>
      <ul>
        {applications.map((application) => (
          <ApplicationRow key={application.id} application={application} />
        ))}
      </ul>
    </section>
  )
}
