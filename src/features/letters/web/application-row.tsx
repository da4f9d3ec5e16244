import { Badge, Button } from '@mantine/core'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import type { Application } from '#features/letters/contract.ts'
import { daysUntil, dDay, deadline } from '#web/dates.ts'
import { useLanguage } from '#web/i18n/use-words.tsx'
import { Cells } from '#web/ui/cells.tsx'
import { Row } from '#web/ui/row.tsx'
import { finishedOf, isUntouched } from './application-progress.ts'
import { applicationsQuery, deleteApplication } from './queries.ts'

const URGENT_DAYS = 4

/** An application as one line: its D-day, what it is, how far it has come. The sample can be removed right here. */
export function ApplicationRow({ application }: { application: Application }) {
  const { words, language } = useLanguage()
  const { applications, home } = words
  const queries = useQueryClient()
  const { mutate: remove, isPending } = useMutation({
    mutationFn: () => deleteApplication(application.id),
    onSettled: () => queries.invalidateQueries({ queryKey: applicationsQuery.queryKey }),
  })
  const { id, company, position, dueDate, letters, sample } = application
  const days = dueDate === null ? undefined : daysUntil(dueDate, new Date())
  const finished = finishedOf(application)
  const isComplete = letters.length > 0 && finished === letters.length

  return (
    <Row
      lead={days === undefined ? applications.noDate : dDay(days)}
      urgent={days !== undefined && days >= 0 && days <= URGENT_DAYS && !isComplete}
      title={
        <>
          <b>{company}</b> {position}{' '}
          {sample && (
            <Badge size="sm" variant="outline" color="gray">
              {home.sample.mark}
            </Badge>
          )}
        </>
      }
      text={dueDate === null ? applications.noDateText : deadline(dueDate, language)}
      aside={
        letters.length > 0 && (
          <>
            <Cells filled={finished} total={letters.length} label={applications.written(finished, letters.length)} />
            <span className="figures" aria-hidden>
              {finished}/{letters.length}
            </span>
          </>
        )
      }
      action={isComplete ? applications.actions.look : isUntouched(application) ? applications.actions.start : applications.actions.go}
      link={{ to: '/applications/$applicationId', params: { applicationId: id } }}
      beside={
        sample && (
          <Button variant="default" size="compact-sm" loading={isPending} onClick={() => remove()}>
            {home.sample.remove}
          </Button>
        )
      }
    />
  )
}
