import { Button, NativeSelect, NumberInput, SegmentedControl, Text, TextInput } from '@mantine/core'
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { useState } from 'react'
import { meQuery, quotasQuery } from '#features/account/web/queries.ts'
import { documentsQuery } from '#features/documents/web/queries.ts'
import type { QuestionCounts } from '#features/interviews/contract.ts'
import { applicationsQuery } from '#features/letters/web/queries.ts'
import { clock } from '#web/dates.ts'
import { useLanguage } from '#web/i18n/use-words.tsx'
import { forget, keep, kept } from '#web/kept.ts'
import { ErrorNotice } from '#web/ui/error-notice.tsx'
import type { Language } from '#wire/language.ts'
import classes from './interviews-page.module.css'
import { interviewsQuery, startInterview } from './queries.ts'

const KEPT = 'new-interview'
const MOST = 10
const KINDS = ['technical', 'behavioural', 'personal'] as const

interface Values {
  /** Undefined as long as nothing was typed: then it is that of the letter. */
  position: string | undefined
  language: Language
  /** Undefined as long as nothing was changed: then the operator's are. */
  counts: QuestionCounts | undefined
  documentId: string
  letterId: string
}

interface StartFormProps {
  defaultCounts: QuestionCounts
  /** The letter that is chosen to begin with. */
  wantedLetterId: string | undefined
}

/** What a session is made from: a position, how many questions of each kind, and papers of one's own. */
export function StartForm({ defaultCounts, wantedLetterId }: StartFormProps) {
  const { words, language } = useLanguage()
  const { start } = words.interviews
  const queries = useQueryClient()
  const navigate = useNavigate()
  const { data: documents } = useQuery(documentsQuery)
  const { data: applications } = useQuery(applicationsQuery)
  const { data: me } = useQuery(meQuery)
  const { data: quotas } = useQuery(quotasQuery)
  const quota = quotas?.items.find(({ feature }) => feature === 'interviews')
  const [values, setValues] = useState<Values>(() => {
    const before = kept<Values>(KEPT) ?? { position: undefined, language, counts: undefined, documentId: '', letterId: '' }
    return wantedLetterId === undefined ? before : { ...before, position: before.position || undefined, letterId: wantedLetterId }
  })
  const [asked, setAsked] = useState(false)
  const change = (changes: Partial<Values>) => {
    const next = { ...values, ...changes }
    setValues(next)
    keep(KEPT, next)
  }
  const letters = (applications?.items ?? []).flatMap(({ company, letters: all }) =>
    all.map(({ id, title, question }) => ({ value: id, label: `${company} · ${title || question}` })),
  )
  const papers = (documents?.items ?? []).map(({ id, name }) => ({ value: id, label: name }))
  // What was chosen earlier may be gone by now.
  const documentId = papers.find(({ value }) => value === values.documentId)?.value
  const letterId = letters.find(({ value }) => value === values.letterId)?.value
  const application = applications?.items.find((one) => one.letters.some(({ id }) => id === letterId))
  const position = values.position ?? application?.position ?? ''
  const counts = values.counts ?? defaultCounts
  const total = KINDS.reduce((sum, kind) => sum + counts[kind], 0)
  const starting = useMutation({
    mutationFn: startInterview,
    async onSuccess({ interviewId }) {
      forget(KEPT)
      void queries.invalidateQueries({ queryKey: quotasQuery.queryKey })
      void queries.invalidateQueries({ queryKey: interviewsQuery.queryKey, exact: true })
      await navigate({ to: '/interviews/$interviewId', params: { interviewId } })
    },
  })
  const submit = (event: React.FormEvent) => {
    event.preventDefault()
    setAsked(true)
    if (!position.trim() || total === 0) return
    starting.mutate({
      position: position.trim(),
      language: values.language,
      counts,
      ...(documentId && { documentId }),
      ...(letterId && { letterId }),
    })
  }
  const isCounted = me?.modelAvailable === true
  const isUsedUp = isCounted && quota?.remaining === 0

  return (
    <form className={classes.form} onSubmit={submit} noValidate>
      <TextInput
        label={start.position}
        placeholder={start.positionExample}
        value={position}
        onChange={(event) => change({ position: event.currentTarget.value })}
        maxLength={100}
        autoComplete="off"
        error={asked && !position.trim() && start.needsPosition}
      />
      {papers.length > 0 && (
        <NativeSelect
          label={start.document}
          value={documentId ?? ''}
          onChange={(event) => change({ documentId: event.currentTarget.value })}
          data={[{ value: '', label: start.none }, ...papers]}
        />
      )}
      {letters.length > 0 && (
        <NativeSelect
          label={start.letter}
          value={letterId ?? ''}
          onChange={(event) => change({ letterId: event.currentTarget.value })}
          data={[{ value: '', label: start.none }, ...letters]}
        />
      )}
      <fieldset className={classes.counts}>
        <legend>{start.counts}</legend>
        {KINDS.map((kind) => (
          <NumberInput
            key={kind}
            label={start[kind]}
            min={0}
            max={MOST}
            clampBehavior="strict"
            allowDecimal={false}
            value={counts[kind]}
            onChange={(value) => change({ counts: { ...counts, [kind]: Number(value) || 0 } })}
          />
        ))}
        {!documentId && !letterId && (
          <Text size="xs" c="dimmed">
            {start.noPapers}
          </Text>
        )}
      </fieldset>
      <SegmentedControl
        aria-label={start.language}
        value={values.language}
        onChange={(next) => change({ language: next as Language })}
        data={[
          { value: 'ko', label: start.languages.ko },
          { value: 'en', label: start.languages.en },
        ]}
      />
      {asked && total === 0 && (
        <Text size="sm" c="var(--jw-error)" role="alert">
          {start.needsQuestions}
        </Text>
      )}
      {starting.error && <ErrorNotice error={starting.error} />}
      <Button type="submit" size="md" loading={starting.isPending} disabled={isUsedUp}>
        {start.submit(total)}
      </Button>
      {isCounted && quota && quota.remaining !== null && (
        <Text size="xs" c="dimmed">
          {quota.remaining > 0 ? start.left(quota.remaining) : start.usedUp(clock(quota.resetsAt))}
        </Text>
      )}
    </form>
  )
}
