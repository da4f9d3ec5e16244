import { Button } from '@mantine/core'
import { IconUserPlus } from '@tabler/icons-react'
import { useInfiniteQuery } from '@tanstack/react-query'
import { useNavigate, useSearch } from '@tanstack/react-router'
import { useState } from 'react'
import { useWords } from '#web/i18n/use-words.tsx'
import { Empty } from '#web/ui/empty.tsx'
import { ErrorNotice } from '#web/ui/error-notice.tsx'
import { PageHead } from '#web/ui/page-head.tsx'
import { SearchField } from '#web/ui/search-field.tsx'
import { Skeletons } from '#web/ui/skeletons.tsx'
import { usePageTitle } from '#web/use-page-title.ts'
import classes from '../console.module.css'
import { peopleQuery } from '../queries.ts'
import { GroupSelect } from './group-select.tsx'
import { Groups } from './groups.tsx'
import { InviteDialog } from './invite-dialog.tsx'
import { PersonRow } from './person-row.tsx'

/** Who may come in, who operates, and how much each may use. */
export function PeoplePage() {
  const { operations, app } = useWords()
  const t = operations.people
  usePageTitle(operations.parts.people)
  const { q, group } = useSearch({ from: '/inside/admin/people' })
  const navigate = useNavigate()
  const [inviting, setInviting] = useState(false)
  const { data, error, refetch, fetchNextPage, hasNextPage, isFetchingNextPage } = useInfiniteQuery(peopleQuery({ q, group }))
  const items = data?.pages.flatMap((page) => page.items) ?? []

  return (
    <div className={classes.page}>
      <PageHead
        title={t.title(1)}
        text={t.text}
        action={
          <Button leftSection={<IconUserPlus aria-hidden />} onClick={() => setInviting(true)}>
            {t.invite}
          </Button>
        }
      />
      <search className={classes.filters}>
        <SearchField
          label={t.search}
          q={q}
          onSeek={(next) => void navigate({ to: '/admin/people', search: { q: next, group }, replace: true })}
        />
        <GroupSelect
          label={operations.groups.filter}
          none={operations.all}
          value={group ?? null}
          onChange={(next) => void navigate({ to: '/admin/people', search: { q, group: next ?? undefined }, replace: true })}
        />
      </search>
      {error && <ErrorNotice error={error} onAgain={refetch} />}
      {!data && !error && <Skeletons lines={6} />}
      {data && items.length === 0 && <Empty title={t.nobody} text={t.nobodyText} />}
      <ul className={classes.folds}>
        {items.map((person) => (
          <PersonRow key={person.id} person={person} />
        ))}
      </ul>
      {hasNextPage && (
        <Button variant="default" loading={isFetchingNextPage} onClick={() => void fetchNextPage()}>
          {app.more}
        </Button>
      )}
      <Groups />
      <InviteDialog opened={inviting} onClose={() => setInviting(false)} />
    </div>
  )
}
