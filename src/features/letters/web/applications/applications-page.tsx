import { Button, NativeSelect, SegmentedControl, Switch } from '@mantine/core'
import { IconPlus } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { Link, useNavigate, useSearch } from '@tanstack/react-router'
import { useWords } from '#web/i18n/use-words.tsx'
import { Empty } from '#web/ui/empty.tsx'
import { ErrorNotice } from '#web/ui/error-notice.tsx'
import { PageHead } from '#web/ui/page-head.tsx'
import { SearchField } from '#web/ui/search-field.tsx'
import { PageSkeleton } from '#web/ui/skeletons.tsx'
import { usePageTitle } from '#web/use-page-title.ts'
import { byDeadline, isAmong, isOver, isSent, PROGRESS, type Progress } from '../application-progress.ts'
import { applicationsQuery } from '../queries.ts'
import { SampleButton } from '../sample-button.tsx'
import { ApplicationBoard } from './application-board.tsx'
import { ApplicationCalendar } from './application-calendar.tsx'
import { ApplicationList } from './application-list.tsx'
import classes from './applications-page.module.css'
import { isMonth } from './month.ts'

const views = ['list', 'board', 'calendar'] as const

/** All applications as a list, a board or a calendar; what is looked at and looked for stands in the address. */
export function ApplicationsPage() {
  const { applications: words, app, home } = useWords()
  usePageTitle(app.places.applications)
  const search = useSearch({ from: '/inside/applications' })
  const { view = 'list', month, ...filter } = search
  const navigate = useNavigate()
  const { data, error, refetch } = useQuery(applicationsQuery)
  const change = (changes: typeof search) => void navigate({ to: '/applications', search: { ...search, ...changes }, replace: true })
  if (!data) return error ? <ErrorNotice error={error} onAgain={refetch} /> : <PageSkeleton />

  const now = new Date()
  const inPreparation = data.items.filter(
    (application) => !(application.isFinished || isSent(application) || isOver(application, now)),
  ).length
  // The board shows how far they are itself, and has no such choice.
  const sought = view === 'board' ? { ...filter, progress: undefined } : filter
  const found = data.items.filter((application) => isAmong(application, sought)).toSorted(byDeadline)
  const add = (
    <Button leftSection={<IconPlus aria-hidden />} renderRoot={(props) => <Link {...props} to="/applications/new" />}>
      {home.add}
    </Button>
  )
  if (data.items.length === 0)
    return (
      <div className={classes.page}>
        <PageHead title={words.title(0)} />
        <Empty title={home.none.title} text={home.none.text}>
          {add}
          <SampleButton />
        </Empty>
      </div>
    )

  return (
    <div className={classes.page}>
      <PageHead title={inPreparation === 0 ? words.allDone : words.title(inPreparation)} text={words.text} action={add} />
      <div className={classes.tools}>
        <SegmentedControl
          aria-label={words.views.label}
          value={view}
          onChange={(value) => change({ view: value === 'list' ? undefined : (value as 'board' | 'calendar') })}
          data={views.map((value) => ({ value, label: words.views[value] }))}
        />
        <search className={classes.filters}>
          <SearchField size="sm" aria-label={words.search} placeholder={words.search} q={filter.q} onSeek={(q) => change({ q })} />
          {view !== 'board' && (
            <NativeSelect
              size="sm"
              aria-label={words.filter.progress}
              value={filter.progress ?? ''}
              onChange={(event) => change({ progress: (event.currentTarget.value || undefined) as Progress | undefined })}
              data={[{ value: '', label: words.filter.any }, ...PROGRESS.map((value) => ({ value, label: words.progress[value] }))]}
            />
          )}
          <Switch
            size="sm"
            label={words.filter.liked}
            checked={filter.liked ?? false}
            onChange={(event) => change({ liked: event.currentTarget.checked || undefined })}
          />
        </search>
      </div>
      {found.length === 0 && (
        <Empty title={words.nothingFound} text={words.nothingFoundText}>
          <Button variant="default" onClick={() => change({ q: undefined, progress: undefined, liked: undefined })}>
            {words.filter.clear}
          </Button>
        </Empty>
      )}
      {found.length > 0 && view === 'list' && <ApplicationList applications={found} />}
      {found.length > 0 && view === 'board' && <ApplicationBoard applications={found} />}
      {found.length > 0 && view === 'calendar' && (
        <ApplicationCalendar
          applications={found}
          month={month !== undefined && isMonth(month) ? month : undefined}
          onMonth={(next) => change({ month: next })}
        />
      )}
    </div>
  )
}
