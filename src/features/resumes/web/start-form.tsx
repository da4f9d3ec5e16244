import { Button, NativeSelect, NumberInput, SegmentedControl, Switch, TextInput } from '@mantine/core'
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { useState } from 'react'
import { meQuery } from '#features/account/web/queries.ts'
import { documentsQuery } from '#features/documents/web/queries.ts'
import { profileQuery } from '#features/profile/web/queries.ts'
import { useWords } from '#web/i18n/use-words.tsx'
import { forget, keep, kept } from '#web/kept.ts'
import { ErrorNotice } from '#web/ui/error-notice.tsx'
import { addResume, beginConversation, cardsQuery, resumesQuery, sessionsQuery } from './queries.ts'
import classes from './resumes-page.module.css'

const KEPT = 'new-resume'
const MOST_PROJECTS = 3
const MOST_CARDS = 3

interface Values {
  job: string
  worked: boolean
  company: string
  position: string
  projects: number
  documentId: string
  cardIds: string[]
}
const blank: Values = { job: '', worked: true, company: '', position: '', projects: 1, documentId: '', cardIds: [] }

/** What is known before the first question. All of it may stay empty: then it is asked for. */
export function StartForm() {
  const { start } = useWords().resumes
  const queries = useQueryClient()
  const navigate = useNavigate()
  const { data: me } = useQuery(meQuery)
  const { data: profile } = useQuery(profileQuery)
  const { data: documents } = useQuery(documentsQuery)
  const { data: cards } = useQuery(cardsQuery)
  const [values, setValues] = useState<Values>(() => ({ ...blank, ...kept<Values>(KEPT) }))
  const change = (changes: Partial<Values>) => {
    const next = { ...values, ...changes }
    setValues(next)
    keep(KEPT, next)
  }
  const papers = (documents?.items ?? []).map(({ id, name }) => ({ value: id, label: name }))
  // What was chosen earlier may be gone by now.
  const documentId = papers.find(({ value }) => value === values.documentId)?.value
  const experiences = cards?.items ?? []
  const cardIds = values.cardIds.filter((id) => experiences.some((card) => card.id === id))

  const beginning = useMutation({
    mutationFn: () => {
      const said = { preferred_job: values.job, ...(values.worked && { company_name: values.company, position: values.position }) }
      const inputs = Object.fromEntries(Object.entries(said).filter(([, text]) => text.trim() !== ''))
      return beginConversation({
        inputs: { ...inputs, ...(!values.worked && { work_period: 0 }), project_count: values.projects },
        ...(documentId && { documentId }),
        ...(cardIds.length > 0 && { experienceIds: cardIds }),
      })
    },
    async onSuccess({ sessionId }) {
      forget(KEPT)
      void queries.invalidateQueries({ queryKey: sessionsQuery.queryKey, exact: true })
      await navigate({ to: '/resumes/conversations/$sessionId', params: { sessionId } })
    },
  })
  const writing = useMutation({
    mutationFn: () => {
      const { name = '', email = '' } = me ?? {}
      const { basics, ...parts } = profile ?? { basics: {} }
      return addResume({
        title: start.byHandTitle(name),
        resume: {
          ...parts,
          basics: { email, ...basics, name: basics.name ?? name, ...(values.job.trim() && { label: values.job.trim() }) },
        },
      })
    },
    async onSuccess({ id }) {
      void queries.invalidateQueries({ queryKey: resumesQuery.queryKey, exact: true })
      await navigate({ to: '/resumes/$resumeId', params: { resumeId: id }, search: { part: 'edit' } })
    },
  })

  return (
    <form
      className={classes.form}
      noValidate
      onSubmit={(event) => {
        event.preventDefault()
        beginning.mutate()
      }}
    >
      <TextInput
        label={start.job}
        placeholder={start.jobExample}
        value={values.job}
        onChange={(event) => change({ job: event.currentTarget.value })}
        maxLength={100}
        autoComplete="off"
      />
      <fieldset className={classes.choice}>
        <legend>{start.worked}</legend>
        <SegmentedControl
          aria-label={start.worked}
          value={values.worked ? 'yes' : 'no'}
          onChange={(value) => change({ worked: value === 'yes' })}
          data={[
            { value: 'yes', label: start.workedYes },
            { value: 'no', label: start.workedNo },
          ]}
        />
      </fieldset>
      {values.worked && (
        <>
          <TextInput
            label={start.company}
            value={values.company}
            onChange={(event) => change({ company: event.currentTarget.value })}
            maxLength={100}
            autoComplete="organization"
          />
          <TextInput
            label={start.position}
            value={values.position}
            onChange={(event) => change({ position: event.currentTarget.value })}
            maxLength={100}
            autoComplete="organization-title"
          />
        </>
      )}
      <NumberInput
        label={start.projects}
        min={0}
        max={MOST_PROJECTS}
        clampBehavior="strict"
        allowDecimal={false}
        value={values.projects}
        onChange={(value) => change({ projects: Number(value) || 0 })}
      />
      {papers.length > 0 && (
        <NativeSelect
          label={start.document}
          description={start.documentText}
          value={documentId ?? ''}
          onChange={(event) => change({ documentId: event.currentTarget.value })}
          data={[{ value: '', label: start.none }, ...papers]}
        />
      )}
      {experiences.length > 0 && (
        <fieldset className={classes.choice}>
          <legend>{start.cards}</legend>
          {experiences.slice(0, 20).map(({ id, title }) => {
            const isChosen = cardIds.includes(id)
            return (
              <Switch
                key={id}
                label={title}
                size="sm"
                labelPosition="right"
                checked={isChosen}
                disabled={!isChosen && cardIds.length >= MOST_CARDS}
                onChange={() => change({ cardIds: isChosen ? cardIds.filter((one) => one !== id) : [...cardIds, id] })}
              />
            )
          })}
        </fieldset>
      )}
      {(beginning.error ?? writing.error) && <ErrorNotice error={beginning.error ?? writing.error} />}
      <Button type="submit" size="md" loading={beginning.isPending} disabled={writing.isPending}>
        {start.submit}
      </Button>
      <Button variant="subtle" loading={writing.isPending} disabled={beginning.isPending} onClick={() => writing.mutate()}>
        {start.byHand}
      </Button>
    </form>
  )
}
