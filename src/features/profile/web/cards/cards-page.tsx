import { Button, SegmentedControl, Text } from '@mantine/core'
import { IconPlus } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { useNavigate, useSearch } from '@tanstack/react-router'
import { useWords } from '#web/i18n/use-words.tsx'
import { Empty } from '#web/ui/empty.tsx'
import { ErrorNotice } from '#web/ui/error-notice.tsx'
import { PageHead } from '#web/ui/page-head.tsx'
import { SearchField } from '#web/ui/search-field.tsx'
import { PageSkeleton } from '#web/ui/skeletons.tsx'
import { usePageTitle } from '#web/use-page-title.ts'
import { experiencesQuery, foundExperiencesQuery } from '../queries.ts'
import { CardDialog } from './card-dialog.tsx'
import { CardRow } from './card-row.tsx'
import classes from './cards-page.module.css'
import { Coverage } from './coverage.tsx'
import { FoundInCv } from './found-in-cv.tsx'

/** The bank of experiences: found by words, made by hand or from a CV, and shown where letters use them. */
export function CardsPage() {
  const { cards: t } = useWords().profile
  usePageTitle(t.place)
  const search = useSearch({ from: '/inside/me/experiences' })
  const { q, view, card } = search
  const navigate = useNavigate()
  const { data, error, refetch } = useQuery(experiencesQuery)
  const found = useQuery({ ...foundExperiencesQuery(q ?? ''), enabled: q !== undefined })
  const change = (changes: typeof search, replace = true) =>
    void navigate({ to: '/me/experiences', search: { ...search, ...changes }, replace })
  if (!data) return error ? <ErrorNotice error={error} onAgain={refetch} /> : <PageSkeleton />

  const shown = q === undefined ? data : found.data
  const opened = card === undefined || card === 'new' ? undefined : data.find(({ id }) => id === card)
  const open = (id: string | undefined) => change({ card: id }, id === undefined)
  const add = (
    <Button leftSection={<IconPlus aria-hidden />} onClick={() => open('new')}>
      {t.add}
    </Button>
  )
  return (
    <div className={classes.page}>
      <PageHead title={data.length === 0 ? t.first : t.title(data.length)} text={t.text} action={data.length > 0 && add} />
      {data.length === 0 && (
        <Empty title={t.none.title} text={t.none.text}>
          {add}
        </Empty>
      )}
      {data.length > 0 && (
        <div className={classes.tools}>
          <SegmentedControl
            aria-label={t.views.label}
            value={view ?? 'list'}
            onChange={(next) => change({ view: next === 'coverage' ? 'coverage' : undefined })}
            data={[
              { value: 'list', label: t.views.list },
              { value: 'coverage', label: t.views.coverage },
            ]}
          />
          {view !== 'coverage' && (
            <search>
              <SearchField
                size="sm"
                aria-label={t.search}
                placeholder={t.search}
                maxLength={500}
                q={q}
                onSeek={(words) => change({ q: words })}
              />
            </search>
          )}
        </div>
      )}
      {view === 'coverage' && data.length > 0 && <Coverage cards={data} onOpen={open} />}
      {view !== 'coverage' && (
        <>
          {found.error && <ErrorNotice error={found.error} onAgain={found.refetch} />}
          {q !== undefined && shown?.length === 0 && (
            <Empty title={t.nothingFound} text={t.nothingFoundText}>
              <Button variant="default" onClick={() => change({ q: undefined })}>
                {t.clear}
              </Button>
              {add}
            </Empty>
          )}
          {shown && shown.length > 0 && (
            <ul className={classes.cards} aria-busy={found.isPlaceholderData || undefined}>
              {shown.map((one) => (
                <CardRow key={one.id} card={one} onOpen={() => open(one.id)} />
              ))}
            </ul>
          )}
          <FoundInCv cards={data} />
        </>
      )}
      {card !== undefined && card !== 'new' && !opened && (
        <Text size="sm" role="status">
          {t.gone}
        </Text>
      )}
      <CardDialog card={opened} opened={card === 'new' || opened !== undefined} onClose={() => open(undefined)} />
    </div>
  )
}
