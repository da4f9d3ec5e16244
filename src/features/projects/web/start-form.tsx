import { Anchor, Button, NativeSelect, Text, TextInput } from '@mantine/core'
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { Link, useNavigate } from '@tanstack/react-router'
import { useState } from 'react'
import { documentsQuery } from '#features/documents/web/queries.ts'
import type { Posting } from '#features/postings/contract.ts'
import { useWords } from '#web/i18n/use-words.tsx'
import { forget, keep, kept } from '#web/kept.ts'
import { ErrorNotice } from '#web/ui/error-notice.tsx'
import classes from './projects-page.module.css'
import { sessionsQuery, startSession } from './queries.ts'

const KEPT = 'new-project'

interface Values {
  position: string
  /** Undefined as long as nothing was chosen: then the newest CV is. */
  documentId: string | undefined
}

/** What subjects are found from: a position, the CV whose skills count as shown, and a posting if one came from there. */
export function StartForm({ posting }: { posting?: Posting | undefined }) {
  const { projects, positions } = useWords()
  const { start } = projects
  const queries = useQueryClient()
  const navigate = useNavigate()
  const { data: documents } = useQuery(documentsQuery)
  const [values, setValues] = useState<Values>(() =>
    posting
      ? { position: posting.title || positions[posting.position], documentId: undefined }
      : (kept<Values>(KEPT) ?? { position: '', documentId: undefined }),
  )
  const [asked, setAsked] = useState(false)
  const change = (changes: Partial<Values>) => {
    const next = { ...values, ...changes }
    setValues(next)
    keep(KEPT, next)
  }
  const papers = (documents?.items ?? []).map(({ id, name }) => ({ value: id, label: name }))
  const chosen = values.documentId === '' ? '' : (papers.find(({ value }) => value === values.documentId) ?? papers[0])?.value
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
    starting.mutate({ desiredPosition, ...(chosen && { documentId: chosen }), ...(posting && { postingId: posting.id }) })
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
          value={chosen ?? ''}
          onChange={(event) => change({ documentId: event.currentTarget.value })}
          data={[...papers, { value: '', label: start.none }]}
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
