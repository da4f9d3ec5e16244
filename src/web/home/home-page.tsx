import { useQuery } from '@tanstack/react-query'
import { byDeadline, isOver, isSent } from '#features/letters/web/application-progress.ts'
import { applicationsQuery } from '#features/letters/web/queries.ts'
import { daysUntil, today } from '../dates.ts'
import { useLanguage } from '../i18n/use-words.tsx'
import { ErrorNotice } from '../ui/error-notice.tsx'
import { PageHead } from '../ui/page-head.tsx'
import { PageSkeleton } from '../ui/skeletons.tsx'
import { usePageTitle } from '../use-page-title.ts'
import { Continue } from './continue.tsx'
import { DueList } from './due-list.tsx'
import { FirstSteps } from './first-steps.tsx'
import classes from './home-page.module.css'
import { OtherPlaces } from './other-places.tsx'
import { Quotas } from './quotas.tsx'
import { SuggestionNote } from './suggestion-note.tsx'

/** What is due, where one left off, what is left of today, and one suggestion. */
export function HomePage() {
  const { words, language } = useLanguage()
  const { home } = words
  usePageTitle(words.app.places.home)
  const { data, error, refetch } = useQuery(applicationsQuery)
  const now = new Date()
  if (!data && !error) return <PageSkeleton />

  const all = data?.items ?? []
  const coming = all.filter((application) => !isSent(application) && !isOver(application, now)).toSorted(byDeadline)
  const next = coming.find(({ dueDate, isFinished }) => dueDate !== null && !isFinished) ?? coming.find(({ dueDate }) => dueDate !== null)

  function head() {
    if (!data) return { title: words.app.error.title }
    if (all.length === 0) return home.none
    if (!next) return home.calm
    const finished = next.letters.filter(({ isFinished }) => isFinished).length
    return { title: home.due(next.company, daysUntil(next.dueDate ?? '', now)), text: home.progress(finished, next.letters.length) }
  }

  return (
    <div className={classes.home}>
      <PageHead above={today(language, now)} {...head()} />
      {error && <ErrorNotice error={error} onAgain={refetch} />}
      {data && all.length === 0 && <FirstSteps />}
      {coming.length > 0 && <Continue applications={coming} />}
      {all.length > 0 && <DueList applications={coming} total={all.length} />}
      <aside className={classes.aside}>
        <OtherPlaces />
        <Quotas />
        {data && <SuggestionNote applications={all.toSorted(byDeadline)} />}
      </aside>
    </div>
  )
}
