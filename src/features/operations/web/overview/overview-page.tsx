import { useQuery } from '@tanstack/react-query'
import { useWords } from '#web/i18n/use-words.tsx'
import { Empty } from '#web/ui/empty.tsx'
import { ErrorNotice } from '#web/ui/error-notice.tsx'
import { PageHead } from '#web/ui/page-head.tsx'
import { Skeletons } from '#web/ui/skeletons.tsx'
import { usePageTitle } from '#web/use-page-title.ts'
import type { ModelHealth } from '../../contract.ts'
import classes from '../console.module.css'
import { historyQuery } from '../queries.ts'
import { LastDay } from './last-day.tsx'
import { ModelCard } from './model-card.tsx'
import { keyOf, useLive } from './use-live.ts'

/** How the models are, now and over the last hour. */
export function OverviewPage() {
  const { overview: t, place } = useWords().operations
  usePageTitle(place)
  const { data, error, refetch, looks } = useLive()
  const history = useQuery(historyQuery).data
  const models = data?.items ?? []
  const sum = (read: (point: { calls: number; failures: number }) => number) =>
    history?.points.reduce((total, point) => total + read(point), 0) ?? 0
  const title = models.length === 0 ? t.title.none : models.every(isWell) ? t.title.well : t.title.ill

  return (
    <div className={classes.page}>
      {data ? (
        <PageHead
          title={title}
          text={
            models.length === 0
              ? undefined
              : t.text(
                  sum(({ calls }) => calls),
                  sum(({ failures }) => failures),
                )
          }
        />
      ) : (
        <h1 className="visually-hidden">{place}</h1>
      )}
      {error && !data && <ErrorNotice error={error} onAgain={refetch} />}
      {!data && !error && <Skeletons lines={8} />}
      {data && models.length === 0 && <Empty title={t.title.none} text={t.noneText} />}
      {models.map((model) => (
        <ModelCard key={keyOf(model)} model={model} looks={looks.get(keyOf(model)) ?? []} history={history} />
      ))}
      <LastDay />
      {models.length > 0 && <p className={classes.note}>{t.here}</p>}
    </div>
  )
}

function isWell({ circuit, allowed, keys }: ModelHealth): boolean {
  return circuit === 'closed' && allowed && keys.usable > 0
}
