import { Button } from '@mantine/core'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import type { Application } from '#features/letters/contract.ts'
import { PostingField } from '#features/postings/web/posting-field.tsx'
import { useWords } from '#web/i18n/use-words.tsx'
import { ErrorNotice } from '#web/ui/error-notice.tsx'
import { FormDialog } from '#web/ui/form-dialog.tsx'
import { ApplicationFields, toInput, toValues } from '../application-fields.tsx'
import form from '../form.module.css'
import { applicationQuery, updateApplication } from '../queries.ts'

interface ApplicationDialogProps {
  application: Application
  opened: boolean
  onClose(): void
}

/** Company, position, deadline and posting, which all questions of an application share. */
export function ApplicationDialog({ application, opened, onClose }: ApplicationDialogProps) {
  const { desk } = useWords()
  return (
    <FormDialog opened={opened} onClose={onClose} title={desk.actions.edit}>
      <ApplicationForm application={application} onDone={onClose} />
    </FormDialog>
  )
}

function ApplicationForm({ application, onDone }: { application: Application; onDone(): void }) {
  const { app } = useWords()
  const queries = useQueryClient()
  const [values, setValues] = useState(() => toValues(application))
  const [postingId, setPostingId] = useState(application.postingId)
  const [asked, setAsked] = useState(false)
  const saving = useMutation({
    mutationFn: () => updateApplication(application.id, { ...toInput(values), postingId }),
    async onSuccess(saved) {
      queries.setQueryData(applicationQuery(application.id).queryKey, saved)
      await queries.invalidateQueries({ queryKey: ['letters'] })
      onDone()
    },
  })
  const submit = (event: React.FormEvent) => {
    event.preventDefault()
    setAsked(true)
    if (values.company.trim() && values.position.trim()) saving.mutate()
  }
  return (
    <form className={form.form} onSubmit={submit} noValidate>
      <ApplicationFields values={values} onChange={setValues} asked={asked} />
      <PostingField value={postingId} onChange={setPostingId} />
      {saving.error && <ErrorNotice error={saving.error} />}
      <Button type="submit" loading={saving.isPending}>
        {app.save}
      </Button>
    </form>
  )
}
