import { Anchor, Button, Title } from '@mantine/core'
import { IconPlus } from '@tabler/icons-react'
import { Link } from '@tanstack/react-router'
import type { Application } from '#features/letters/contract.ts'
import { ApplicationRow } from '#features/letters/web/application-row.tsx'
import { useWords } from '../i18n/use-words.tsx'
import classes from './home-page.module.css'

const MOST = 5

interface DueListProps {
  applications: readonly Application[]
  total: number
}

export function DueList({ applications, total }: DueListProps) {
  const { home } = useWords()
  return (
    <section className={classes.due} aria-labelledby="due">
      <div className={classes.heading}>
        <Title order={2} id="due">
          {home.dueList}
        </Title>
        <Button
          variant="transparent"
          size="compact-sm"
          px={0}
          leftSection={<IconPlus aria-hidden />}
          renderRoot={(props) => <Link {...props} to="/applications/new" />}
        >
          {home.add}
        </Button>
      </div>
      <ul>
        {applications.slice(0, MOST).map((application) => (
          <ApplicationRow key={application.id} application={application} />
        ))}
      </ul>
      <Anchor component={Link} to="/applications">
        {home.all(total)}
      </Anchor>
    </section>
  )
}
