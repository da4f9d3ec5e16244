import { Button } from '@mantine/core'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { Link, useNavigate } from '@tanstack/react-router'
import { useState } from 'react'
import type { AgentSession } from '#features/resumes/contract.ts'
import { useWords } from '#web/i18n/use-words.tsx'
import { ConfirmDialog } from '#web/ui/confirm-dialog.tsx'
import { messageOf } from '#web/ui/error-notice.tsx'
import { useNotice } from '#web/ui/notices.tsx'
import { cancelConversation, sessionQuery, sessionsQuery } from '../queries.ts'
import classes from './conversation.module.css'

/** Two ways out: for now, which loses nothing, and for good. */
export function LeaveButtons({ session }: { session: AgentSession }) {
  const t = useWords()
  const { conversation, going } = t.resumes
  const queries = useQueryClient()
  const navigate = useNavigate()
  const notify = useNotice()
  const [asking, setAsking] = useState(false)
  const cancelling = useMutation({
    mutationFn: () => cancelConversation(session.id),
    async onSuccess() {
      notify(going.cancelled)
      await navigate({ to: '/resumes' })
      queries.removeQueries({ queryKey: sessionQuery(session.id).queryKey })
      await queries.invalidateQueries({ queryKey: sessionsQuery.queryKey, exact: true })
    },
    onError: (error) => notify(messageOf(error, t), 'error'),
  })
  return (
    <div className={classes.leave}>
      <Button variant="subtle" color="gray" size="compact-sm" renderRoot={(props) => <Link {...props} to="/resumes" />}>
        {conversation.later}
      </Button>
      <Button variant="subtle" color="gray" size="compact-sm" onClick={() => setAsking(true)}>
        {conversation.cancel}
      </Button>
      <ConfirmDialog
        opened={asking}
        title={conversation.cancel}
        text={going.cancelAsk}
        action={going.cancel}
        isPending={cancelling.isPending}
        onConfirm={() => cancelling.mutate()}
        onClose={() => setAsking(false)}
      />
    </div>
  )
}
