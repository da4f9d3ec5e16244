import { Anchor, Button, NativeSelect, Text, TextInput } from '@mantine/core'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { Link, useNavigate } from '@tanstack/react-router'
import { useState } from 'react'
import type { Posting } from '#features/postings/contract.ts'
import { positionOf } from '#features/postings/web/position-of.ts'
import { usePapers } from '#features/profile/web/use-papers.ts'
import { useWords } from '#web/i18n/use-words.tsx'
import { forget, keep, kept } from '#web/kept.ts'
import { ErrorNotice } from '#web/ui/error-notice.tsx'
import classes from './projects-page.module.css'
import { sessionsQuery, startSession } from './queries.ts'

const KEPT = 'new-project'

interface Values {
  position: string
  /** What was chosen to compare with; see `usePapers`. */
  paper: string | undefined
}

/** What subjects are found from: a position, the CV whose skills count as shown, and a posting if one came from there. */
export function StartForm({ posting }: { posting?: Posting | undefined }) {
  const { projects, positions } = useWords()
  const { start } = projects
  const queries = useQueryClient()
  const navigate = useNavigate()
  const [values, setValues] = useState<Values>(() =>
    posting ? { position: positionOf(posting, positions), paper: undefined } : (kept<Values>(KEPT) ?? { position: '', paper: undefined }),
  )
  const [asked, setAsked] = useState(false)
  const change = (changes: Partial<Values>) => {
    const next = { ...values, ...changes }
    setValues(next)
    keep(KEPT, next)
  }
  const { papers = [], paper, documentId } = usePapers(values.paper)
  const starting = useMutation({
    mutationFn: startSession,
    async onSuccess({ sessionId }) {
      forget(KEPT)
      void queries.invalidateQueries({ queryKey: sessionsQuery.queryKey, exact: true })
      await navigate({ to: '/projects/sessions/$sessionId', params: { sessionId } })
    },
  })
  const submit = (event: React.FormEvent) => {
    event.preventDefault()
    setAsked(true)
    const desiredPosition = values.position.trim()
    if (!desiredPosition) return
    starting.mutate({ desiredPosition, ...(documentId && { documentId }), ...(posting && { postingId: posting.id }) })
  }

  return (
    <form className={classes.form} onSubmit={submit} noValidate>
      {posting && (
        <Text size="sm">
          {start.fromPosting(posting.company || positions[posting.position])}{' '}
          <Anchor renderRoot={(props) => <Link {...props} to="/projects" search={{}} />}>{start.withoutPosting}</Anchor>
        </Text>
      )}
      <TextInput
        label={start.position}
        placeholder={start.positionExample}
        value={values.position}
        onChange={(event) => change({ position: event.currentTarget.value })}
        maxLength={100}
        autoComplete="off"
        error={asked && !values.position.trim() && start.needsPosition}
      />
      {papers.length > 0 ? (
        <NativeSelect
          label={start.document}
          value={paper}
          onChange={(event) => change({ paper: event.currentTarget.value })}
          data={papers}
        />
      ) : (
        <Text size="sm" c="dimmed">
          {start.noDocument}
        </Text>
      )}
      {starting.error && <ErrorNotice error={starting.error} />}
      <Button type="submit" size="md" loading={starting.isPending}>
        {start.submit}
      </Button>
    </form>
  )
}
