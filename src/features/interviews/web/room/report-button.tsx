import { Button } from '@mantine/core'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { useWords } from '#web/i18n/use-words.tsx'
import { messageOf } from '#web/ui/error-notice.tsx'
import { useNotice } from '#web/ui/notices.tsx'
import { interviewQuery, interviewsQuery, makeReport } from '../queries.ts'

interface ReportButtonProps {
  interviewId: string
  isMain: boolean
}

/** Makes the report of what is answered so far, and opens it. */
export function ReportButton({ interviewId, isMain }: ReportButtonProps) {
  const t = useWords()
  const queries = useQueryClient()
  const navigate = useNavigate()
  const notify = useNotice()
  const making = useMutation({
    mutationFn: () => makeReport(interviewId),
    async onSuccess() {
      await queries.invalidateQueries({ queryKey: interviewQuery(interviewId).queryKey })
      void queries.invalidateQueries({ queryKey: interviewsQuery.queryKey, exact: true })
      await navigate({ to: '/interviews/$interviewId/report', params: { interviewId } })
    },
    onError: (error) => notify(messageOf(error, t), 'error'),
  })
  return (
    <Button size="md" variant={isMain ? 'filled' : 'default'} loading={making.isPending} onClick={() => making.mutate()}>
      {t.interviews.room.report}
    </Button>
  )
}
