import { Badge, Button } from '@mantine/core'
import { IconHeartFilled } from '@tabler/icons-react'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import type { Application } from '#features/letters/contract.ts'
import { deadline } from '#web/dates.ts'
import { useLanguage } from '#web/i18n/use-words.tsx'
import { Cells } from '#web/ui/cells.tsx'
import { messageOf } from '#web/ui/error-notice.tsx'
import { useNotice } from '#web/ui/notices.tsx'
import { Row } from '#web/ui/row.tsx'
import { ApplicationMenu } from './application-menu.tsx'
import { dueLead, finishedOf, isLiked, isSent, isUntouched, isUrgent } from './application-progress.ts'
import { applicationsQuery, deleteApplication } from './queries.ts'

interface ApplicationRowProps {
  application: Application
  /** Whether what can be done with it stands beside it. */
  hasMenu?: boolean
}

/** An application as one line: its D-day, what it is, how far it has come. The sample can be removed right here. */
export function ApplicationRow({ application, hasMenu = false }: ApplicationRowProps) {
  const { words, language } = useLanguage()
  const { applications, home } = words
  const queries = useQueryClient()
  const notify = useNotice()
  const { mutate: remove, isPending } = useMutation({
    mutationFn: () => deleteApplication(application.id),
    onError: (error) => notify(messageOf(error, words), 'error'),
    onSettled: () => queries.invalidateQueries({ queryKey: applicationsQuery.queryKey }),
  })
  const { id, company, position, dueDate, letters, sample, stage } = application
  const finished = finishedOf(application)
  const isComplete = letters.length > 0 && finished === letters.length

  return (
    <Row
      lead={isSent(application) ? applications.stages[stage] : dueLead(dueDate, new Date(), applications)}
      urgent={isUrgent(application, new Date())}
      title={
        <>
          <b>{company}</b> {position}{' '}
          {sample && (
            <Badge size="sm" variant="outline" color="gray">
              {home.sample.mark}
            </Badge>
          )}
          {isLiked(application) && <IconHeartFilled className="small-icon" role="img" aria-label={applications.liked} />}
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
      action={
        isComplete || isSent(application)
          ? applications.actions.look
          : isUntouched(application)
            ? applications.actions.start
            : applications.actions.go
      }
      link={{ to: '/applications/$applicationId', params: { applicationId: id } }}
      beside={
        <>
          {sample && (
            <Button variant="default" size="compact-sm" loading={isPending} onClick={() => remove()}>
              {home.sample.remove}
            </Button>
          )}
          {hasMenu && <ApplicationMenu application={application} />}
        </>
      }
    />
  )
}
