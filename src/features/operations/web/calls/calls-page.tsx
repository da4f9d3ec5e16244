import { Button, NativeSelect, Switch } from '@mantine/core'
import { useInfiniteQuery, useQuery } from '@tanstack/react-query'
import { Link, useNavigate, useSearch } from '@tanstack/react-router'
import { useLanguage } from '#web/i18n/use-words.tsx'
import { Empty } from '#web/ui/empty.tsx'
import { ErrorNotice } from '#web/ui/error-notice.tsx'
import { PageHead } from '#web/ui/page-head.tsx'
import { Skeletons } from '#web/ui/skeletons.tsx'
import { usePageTitle } from '#web/use-page-title.ts'
import classes from '../console.module.css'
import { moment } from '../format.ts'
import { type CallSearch, callsQuery, modelsQuery, promptsQuery } from '../queries.ts'
import { TableFrame } from '../table-frame.tsx'
import { CallCells } from './call-cells.tsx'

/** The record of calls; what is looked at stands in the address. */
export function CallsPage() {
  const { words, language } = useLanguage()
  const { calls: t, tasks, all, noPersonal } = words.operations
  usePageTitle(t.title)
  const filter = useSearch({ from: '/inside/admin/calls' })
  const navigate = useNavigate()
  const { data, error, refetch, fetchNextPage, hasNextPage, isFetchingNextPage } = useInfiniteQuery(callsQuery(filter))
  const names = [...new Set((useQuery(promptsQuery).data?.items ?? []).map(({ name }) => name))]
  const endpoints = [...new Set((useQuery(modelsQuery).data?.items ?? []).map(({ name }) => name))]
  const items = data?.pages.flatMap((page) => page.items) ?? []
  const change = (changes: CallSearch) => void navigate({ to: '/admin/calls', search: { ...filter, ...changes }, replace: true })
  const isFiltered = Object.values(filter).some(Boolean)
  const person = filter.userId ? (items[0]?.userName ?? filter.userId) : undefined

  return (
    <div className={classes.page}>
      <PageHead title={t.title} text={`${t.text} ${noPersonal}`} above={person} />
      <search className={classes.filters}>
        <NativeSelect
          label={t.task}
          value={filter.task ?? ''}
          onChange={(event) => change({ task: event.currentTarget.value || undefined })}
          data={[{ value: '', label: all }, ...names.map((value) => ({ value, label: tasks[value] ?? value }))]}
        />
        <NativeSelect
          label={t.endpoint}
          value={filter.endpoint ?? ''}
          onChange={(event) => change({ endpoint: event.currentTarget.value || undefined })}
          data={[{ value: '', label: all }, ...endpoints.map((value) => ({ value, label: value }))]}
        />
        <Switch
          size="sm"
          label={t.failed}
          checked={filter.outcome === 'failed'}
          onChange={(event) => change({ outcome: event.currentTarget.checked ? 'failed' : undefined })}
        />
      </search>
      {error && <ErrorNotice error={error} onAgain={refetch} />}
      {!data && !error && <Skeletons lines={8} />}
      {data && items.length === 0 && (
        <Empty title={t.empty} text={t.emptyText}>
          {isFiltered && (
            <Button variant="default" onClick={() => void navigate({ to: '/admin/calls', search: {}, replace: true })}>
              {t.clear}
            </Button>
          )}
        </Empty>
      )}
      {items.length > 0 && (
        <TableFrame label={t.title}>
          <thead>
            <tr>
              <th scope="col">{t.when}</th>
              <th scope="col" data-words>
                {t.task}
              </th>
              <th scope="col" data-words>
                {t.who}
              </th>
              <CallCells.Heads />
              <th scope="col">
                <span className="visually-hidden">{t.trace}</span>
              </th>
            </tr>
          </thead>
          <tbody>
            {items.map((call) => (
              <tr key={call.id}>
                <td>{moment(call.at, language)}</td>
                <td data-words>{tasks[call.task] ?? call.task}</td>
                <td data-words>{call.userName ?? '–'}</td>
                <CallCells.Row call={call} />
                <td>
                  {call.runId && (
                    <Link to="/admin/calls/$runId" params={{ runId: call.runId.split(':')[0] ?? call.runId }}>
                      {t.trace}
                    </Link>
                  )}
                </td>
              </tr>
            ))}
          </tbody>
        </TableFrame>
      )}
      {hasNextPage && (
        <Button variant="default" loading={isFetchingNextPage} onClick={() => void fetchNextPage()}>
          {words.app.more}
        </Button>
      )}
    </div>
  )
}
