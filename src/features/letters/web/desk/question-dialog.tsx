import { Button } from '@mantine/core'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { useState } from 'react'
import type { Application, Letter } from '#features/letters/contract.ts'
import { useWords } from '#web/i18n/use-words.tsx'
import { ErrorNotice } from '#web/ui/error-notice.tsx'
import { FormDialog } from '#web/ui/form-dialog.tsx'
import form from '../form.module.css'
import { rememberLetter } from '../letter-cache.ts'
import { limitOf, problemOf, toFields } from '../limit-fields.tsx'
import { applicationQuery, updateApplication, updateLetter } from '../queries.ts'
import { QuestionFields } from '../question-fields.tsx'

interface QuestionDialogProps {
  application: Application
  /** The letter to change; without it a new question is added. */
  letter?: Letter
  opened: boolean
  onClose(): void
}

export function QuestionDialog({ opened, onClose, ...props }: QuestionDialogProps) {
  const { desk } = useWords()
  return (
    <FormDialog opened={opened} onClose={onClose} size="lg" title={props.letter ? desk.actions.editQuestion : desk.addQuestion}>
      <QuestionForm {...props} onDone={onClose} />
    </FormDialog>
  )
}

function QuestionForm({ application, letter, onDone }: Pick<QuestionDialogProps, 'application' | 'letter'> & { onDone(): void }) {
  const { app, applications } = useWords()
  const queries = useQueryClient()
  const navigate = useNavigate()
  const [values, setValues] = useState({
    question: letter?.question ?? '',
    title: letter?.title ?? '',
    limit: toFields(letter?.limit ?? null),
  })
  const [asked, setAsked] = useState(false)

  const saving = useMutation({
    async mutationFn() {
      const input = { question: values.question.trim(), title: values.title.trim(), limit: limitOf(values.limit) }
      if (!letter) return updateApplication(application.id, { letters: [input] })
      // Hints belong to their question: a new one asks for new hints.
      const changed = await updateLetter(letter.id, { ...input, ...(input.question !== letter.question && { guidelines: [] }) })
      rememberLetter(queries, changed)
      return queries.fetchQuery({ ...applicationQuery(application.id), staleTime: 0 })
    },
    async onSuccess(saved) {
      queries.setQueryData(applicationQuery(application.id).queryKey, saved)
      onDone()
      const added = letter ? undefined : saved.letters.find(({ id }) => !application.letters.some((before) => before.id === id))
      if (added)
        await navigate({ to: '/applications/$applicationId', params: { applicationId: application.id }, search: { letter: added.id } })
    },
  })
  const submit = (event: React.FormEvent) => {
    event.preventDefault()
    setAsked(true)
    if (values.question.trim() && problemOf(values.limit, applications) === undefined) saving.mutate()
  }
  return (
    <form className={form.form} onSubmit={submit} noValidate>
      <QuestionFields label={applications.new.questions} values={values} onChange={setValues} asked={asked} />
      {saving.error && <ErrorNotice error={saving.error} />}
      <Button type="submit" loading={saving.isPending}>
        {app.save}
      </Button>
    </form>
  )
}
