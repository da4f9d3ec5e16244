import { ActionIcon } from '@mantine/core'
import { IconMessageQuestion, IconX } from '@tabler/icons-react'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import type { AgentSession } from '#features/resumes/contract.ts'
import { whenWritten } from '#web/dates.ts'
import { useLanguage } from '#web/i18n/use-words.tsx'
import { Cells } from '#web/ui/cells.tsx'
import { ConfirmDialog } from '#web/ui/confirm-dialog.tsx'
import { messageOf } from '#web/ui/error-notice.tsx'
import { useNotice } from '#web/ui/notices.tsx'
import { Row } from '#web/ui/row.tsx'
import { cancelConversation, sessionsQuery } from './queries.ts'

/** A conversation that waits: how far it got, and until when it is kept. */
export function SessionRow({ session }: { session: AgentSession }) {
  const { words, language } = useLanguage()
  const { going } = words.resumes
  const { id, job, checklist, expiresAt, isWriting } = session
  const queries = useQueryClient()
  const notify = useNotice()
  const [asking, setAsking] = useState(false)
  const name = going.name(job ?? '')
  const done = checklist.filter((item) => item.done).length
  const cancelling = useMutation({
    mutationFn: () => cancelConversation(id),
    onSuccess: () => {
      notify(going.cancelled)
      return queries.invalidateQueries({ queryKey: sessionsQuery.queryKey, exact: true })
    },
    onError: (error) => notify(messageOf(error, words), 'error'),
  })
  return (
    <>
      <Row
        lead={<IconMessageQuestion aria-hidden />}
        title={<b>{name}</b>}
        text={isWriting ? going.writing : going.until(whenWritten(expiresAt, language, new Date()))}
        aside={<Cells filled={done} total={checklist.length} label={going.progress(done, checklist.length)} />}
        action={going.action}
        link={{ to: '/resumes/conversations/$sessionId', params: { sessionId: id } }}
        beside={
          <ActionIcon
            variant="subtle"
            color="gray"
            size="lg"
            aria-label={going.cancelLabel(name)}
            loading={cancelling.isPending}
            onClick={() => setAsking(true)}
          >
            <IconX />
          </ActionIcon>
        }
      />
      <ConfirmDialog
        opened={asking}
        title={going.cancelLabel(name)}
        text={going.cancelAsk}
        action={going.cancel}
        isPending={cancelling.isPending}
        onConfirm={() => cancelling.mutate()}
        onClose={() => setAsking(false)}
      />
    </>
  )
}
