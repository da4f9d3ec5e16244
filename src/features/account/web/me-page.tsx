import { Button, Title } from '@mantine/core'
import { useSuspenseQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { DocumentList } from '#features/documents/web/document-list.tsx'
import { MePapers } from '#features/profile/web/me-papers.tsx'
import { useWords } from '#web/i18n/use-words.tsx'
import { PageHead } from '#web/ui/page-head.tsx'
import { usePageTitle } from '#web/use-page-title.ts'
import { DataSettings } from './data-settings.tsx'
import { KeySettings } from './key-settings.tsx'
import { LookSettings } from './look-settings.tsx'
import classes from './me-page.module.css'
import { PasswordSettings } from './password-settings.tsx'
import { meQuery } from './queries.ts'

/** One's own place: CVs, how the app looks and speaks, and what becomes of one's data. */
export function MePage() {
  const { app, account, operations } = useWords()
  usePageTitle(app.places.me)
  // The way in has asked already; this never waits.
  const { data: me } = useSuspenseQuery(meQuery)

  return (
    <div className={classes.page}>
      <PageHead
        above={me.email}
        title={account.me.title(me.name)}
        text={me.role === 'operator' ? account.me.operator : undefined}
        action={
          // A phone's bar has no room for the console.
          me.role === 'operator' && (
            <Button variant="default" renderRoot={(props) => <Link {...props} to="/admin" />}>
              {operations.place}
            </Button>
          )
        }
      />
      <DocumentList />
      <MePapers />
      <section aria-labelledby="settings">
        <Title order={2} id="settings">
          {account.me.settings}
        </Title>
        <LookSettings modelAvailable={me.modelAvailable} />
        <PasswordSettings email={me.email} />
      </section>
      <section aria-labelledby="keys">
        <Title order={2} id="keys">
          {account.me.keys.title}
        </Title>
        <KeySettings />
      </section>
      <section aria-labelledby="data">
        <Title order={2} id="data">
          {account.me.data}
        </Title>
        <DataSettings me={me} />
      </section>
    </div>
  )
}
