import { ActionIcon, Button } from '@mantine/core'
import { IconTrash } from '@tabler/icons-react'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import type { InterviewSummary } from '#features/interviews/contract.ts'
import { whenWritten } from '#web/dates.ts'
import { useLanguage } from '#web/i18n/use-words.tsx'
import { Cells } from '#web/ui/cells.tsx'
import { ConfirmDialog } from '#web/ui/confirm-dialog.tsx'
import { messageOf } from '#web/ui/error-notice.tsx'
import { useNotice } from '#web/ui/notices.tsx'
import { Row } from '#web/ui/row.tsx'
import { deleteInterview, interviewsQuery } from './queries.ts'

/** One session: its score so far, how far it got, and the way on. */
export function InterviewRow({ interview }: { interview: InterviewSummary }) {
  const { words, language } = useLanguage()
  const { list } = words.interviews
  const { id, position, status, state, questions, answered, score, hasReport, createdAt } = interview
  const queries = useQueryClient()
  const notify = useNotice()
  const [asking, setAsking] = useState(false)
  const name = list.name(words.positions[position], whenWritten(createdAt, language, new Date()))
  const removing = useMutation({
    mutationFn: () => deleteInterview(id),
    onSuccess: () => {
      notify(list.removed)
      return queries.invalidateQueries({ queryKey: interviewsQuery.queryKey, exact: true })
    },
    onError: (error) => notify(messageOf(error, words), 'error'),
  })
  const params = { interviewId: id }
  const isFinished = status === 'ready' && state === 'finished'

  return (
    <>
      <Row
        lead={score ?? list.noScore}
        title={<b>{name}</b>}
        text={status === 'ready' ? list.progress(answered, questions) : list[status]}
        aside={status === 'ready' && <Cells filled={answered} total={questions} label={list.progress(answered, questions)} />}
        action={isFinished ? list.action.report : status === 'ready' ? list.action.continue : list.action.look}
        link={isFinished ? { to: '/interviews/$interviewId/report', params } : { to: '/interviews/$interviewId', params }}
        beside={
          <>
            {hasReport && !isFinished && (
              <Button
                variant="subtle"
                size="compact-sm"
                renderRoot={(props) => <Link {...props} to="/interviews/$interviewId/report" params={params} />}
              >
                {list.action.report}
              </Button>
            )}
            <ActionIcon
              variant="subtle"
              color="gray"
              size="lg"
              aria-label={list.removeLabel(name)}
              loading={removing.isPending}
              onClick={() => setAsking(true)}
            >
              <IconTrash />
            </ActionIcon>
          </>
        }
      />
      <ConfirmDialog
        opened={asking}
        title={list.removeLabel(name)}
        text={list.removeAsk}
        action={list.remove}
        isPending={removing.isPending}
        onConfirm={() => removing.mutate()}
        onClose={() => setAsking(false)}
      />
    </>
  )
}
