import { useQuery } from '@tanstack/react-query'
import { useParams, useSearch } from '@tanstack/react-router'
import { meQuery } from '#features/account/web/queries.ts'
import { ApiError } from '#web/api.ts'
import { ErrorPage } from '#web/ui/error-page.tsx'
import { NotFoundPage } from '#web/ui/not-found-page.tsx'
import { PageSkeleton } from '#web/ui/skeletons.tsx'
import { applicationQuery, letterQuery } from '../queries.ts'
import { Desk } from './desk.tsx'
import { EmptyDesk } from './empty-desk.tsx'

/** The writing desk of an application: `?letter=` says which question lies on it. */
export function DeskPage() {
  const { applicationId } = useParams({ from: '/inside/applications/$applicationId' })
  const search = useSearch({ from: '/inside/applications/$applicationId' })
  const { data: me } = useQuery(meQuery)
  const { data: application, error, refetch } = useQuery(applicationQuery(applicationId))
  const chosen =
    application?.letters.find(({ id }) => id === search.letter) ??
    application?.letters.find(({ isFinished }) => !isFinished) ??
    application?.letters[0]
  const {
    data: letter,
    error: letterError,
    refetch: refetchLetter,
  } = useQuery({ ...letterQuery(chosen?.id ?? ''), enabled: chosen !== undefined })

  const failure = application ? letter === undefined && letterError : error
  if (failure instanceof ApiError && failure.status === 404) return <NotFoundPage />
  if (failure) return <ErrorPage error={failure} onAgain={application ? refetchLetter : refetch} />
  if (!application || !me) return <PageSkeleton />
  if (!chosen) return <EmptyDesk application={application} />
  if (!letter) return <PageSkeleton />
  return <Desk key={letter.id} application={application} letter={letter} part={search.part} modelAvailable={me.modelAvailable} />
}
