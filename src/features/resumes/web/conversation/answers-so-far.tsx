import { Anchor, Button, Group, Text, Textarea } from '@mantine/core'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import type { AgentSession } from '#features/resumes/contract.ts'
import { useWords } from '#web/i18n/use-words.tsx'
import { ErrorNotice } from '#web/ui/error-notice.tsx'
import { Fold } from '#web/ui/fold.tsx'
import { useNotice } from '#web/ui/notices.tsx'
import { editAnswer, sessionQuery } from '../queries.ts'
import classes from './conversation.module.css'

/** What was answered, each to be changed; the open question stays where it is. */
export function AnswersSoFar({ session }: { session: AgentSession }) {
  const { conversation } = useWords().resumes
  return (
    <Fold name={conversation.answered(session.turns.length)} state="">
      <ol className={classes.answers}>
        {session.turns.map((turn) => (
          <AnsweredTurn key={turn.turn} session={session} turn={turn} />
        ))}
      </ol>
    </Fold>
  )
}

function AnsweredTurn({ session, turn }: { session: AgentSession; turn: AgentSession['turns'][number] }) {
  const { app, resumes } = useWords()
  const { conversation } = resumes
  const queries = useQueryClient()
  const notify = useNotice()
  const [draft, setDraft] = useState<string>()
  const saving = useMutation({
    mutationFn: (text: string) => editAnswer(session.id, turn.turn, text),
    onSuccess(saved) {
      queries.setQueryData(sessionQuery(session.id).queryKey, saved)
      setDraft(undefined)
      notify(conversation.saved)
    },
  })
  return (
    <li>
      <Text size="sm" c="dimmed">
        {turn.given ? `${conversation.card} · ${turn.question}` : turn.question}
      </Text>
      {draft === undefined ? (
        <>
          <p>{turn.skipped ? <i>{conversation.skipped}</i> : turn.answer}</p>
          {session.status === 'asking' && (
            <Anchor
              component="button"
              type="button"
              aria-label={conversation.editLabel(turn.question)}
              onClick={() => setDraft(turn.answer)}
            >
              {conversation.edit}
            </Anchor>
          )}
        </>
      ) : (
        <form
          onSubmit={(event) => {
            event.preventDefault()
            if (draft.trim()) saving.mutate(draft)
          }}
        >
          <Textarea
            aria-label={conversation.editLabel(turn.question)}
            minRows={3}
            maxLength={5000}
            value={draft}
            onChange={(event) => setDraft(event.currentTarget.value)}
            data-autofocus
          />
          {saving.error && <ErrorNotice error={saving.error} />}
          <Group gap="xs" justify="flex-end">
            <Button variant="default" size="compact-sm" onClick={() => setDraft(undefined)}>
              {app.cancel}
            </Button>
            <Button type="submit" size="compact-sm" loading={saving.isPending} disabled={!draft.trim()}>
              {app.save}
            </Button>
          </Group>
        </form>
      )}
    </li>
  )
}
