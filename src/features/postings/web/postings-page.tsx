import { Anchor, Button, NativeSelect, Switch, Text } from '@mantine/core'
import { IconPlus } from '@tabler/icons-react'
import { useInfiniteQuery } from '@tanstack/react-query'
import { Link, useNavigate, useSearch } from '@tanstack/react-router'
import { useState } from 'react'
import { useWords } from '#web/i18n/use-words.tsx'
import { Empty } from '#web/ui/empty.tsx'
import { ErrorNotice } from '#web/ui/error-notice.tsx'
import { PageHead } from '#web/ui/page-head.tsx'
import { SearchField } from '#web/ui/search-field.tsx'
import { Skeletons } from '#web/ui/skeletons.tsx'
import { usePageTitle } from '#web/use-page-title.ts'
import { AddDialog } from './add-dialog.tsx'
import { PostingRow } from './posting-row.tsx'
import classes from './postings-page.module.css'
import { type PostingSearch, postingsQuery } from './queries.ts'

/** Postings, one's own and shared ones; what they are searched by stands in the address. */
export function PostingsPage() {
  const { postings: t, positions } = useWords()
  usePageTitle(t.place)
  const filter = useSearch({ from: '/inside/postings' })
  const navigate = useNavigate()
  const [adding, setAdding] = useState(false)
  const { data, error, refetch, fetchNextPage, hasNextPage, isFetchingNextPage } = useInfiniteQuery(postingsQuery(filter))
  const change = (changes: PostingSearch) => void navigate({ to: '/postings', search: { ...filter, ...changes }, replace: true })
  const items = data?.pages.flatMap((page) => page.items) ?? []
  const isFiltered = Boolean(filter.q || filter.position || filter.open)
  const add = (
    <Button leftSection={<IconPlus aria-hidden />} onClick={() => setAdding(true)}>
      {t.add}
    </Button>
  )

  return (
    <div className={classes.page}>
      <PageHead title={t.title} text={t.text} action={add} />
      <nav className={classes.links} aria-label={t.links.label}>
        <Anchor renderRoot={(props) => <Link {...props} to="/postings/matches" />}>{t.links.matches}</Anchor>
        <Anchor renderRoot={(props) => <Link {...props} to="/projects" />}>{t.links.projects}</Anchor>
        <Anchor renderRoot={(props) => <Link {...props} to="/postings/imports" />}>{t.links.imports}</Anchor>
      </nav>
      <search className={classes.filters}>
        <SearchField label={t.search} placeholder={t.searchExample} maxLength={1000} q={filter.q} onSeek={(q) => change({ q })} />
        <NativeSelect
          label={t.position}
          value={filter.position ?? ''}
          onChange={(event) => change({ position: event.currentTarget.value || undefined })}
          data={[{ value: '', label: t.any }, ...Object.entries(positions).map(([value, label]) => ({ value, label }))]}
        />
        <Switch
          size="sm"
          label={t.openOnly}
          checked={filter.open ?? false}
          onChange={(event) => change({ open: event.currentTarget.checked || undefined })}
        />
      </search>
      {error && <ErrorNotice error={error} onAgain={refetch} />}
      {!data && !error && <Skeletons lines={8} />}
      {data && items.length === 0 && (
        <Empty title={isFiltered ? t.nothing.title : t.none.title} text={isFiltered ? t.nothing.text : t.none.text}>
          {isFiltered && (
            <Button variant="default" onClick={() => void navigate({ to: '/postings', search: {}, replace: true })}>
              {t.nothing.action}
            </Button>
          )}
        </Empty>
      )}
      {items.length > 0 && (
        <Text className="visually-hidden" role="status">
          {t.found(items.length)}
        </Text>
      )}
      <ul>
        {items.map((posting) => (
          <PostingRow key={posting.id} posting={posting} />
        ))}
      </ul>
      {hasNextPage && (
        <Button variant="default" loading={isFetchingNextPage} onClick={() => void fetchNextPage()}>
          {t.more}
        </Button>
      )}
      <AddDialog opened={adding} onClose={() => setAdding(false)} />
    </div>
  )
}
