import { Button, Text } from '@mantine/core'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { useState } from 'react'
import type { Application } from '#features/letters/contract.ts'
import { useWords } from '#web/i18n/use-words.tsx'
import { ErrorNotice } from '#web/ui/error-notice.tsx'
import { FormDialog } from '#web/ui/form-dialog.tsx'
import { useNotice } from '#web/ui/notices.tsx'
import { ApplicationFields, toInput, toValues } from './application-fields.tsx'
import form from './form.module.css'
import { applicationQuery, applicationsQuery, duplicateApplication } from './queries.ts'

interface DuplicateDialogProps {
  application: Application
  opened: boolean
  onClose(): void
}

/** The same letters for another company. The desk of the copy opens where the old name still stands. */
export function DuplicateDialog({ application, opened, onClose }: DuplicateDialogProps) {
  const { applications } = useWords()
  return (
    <FormDialog opened={opened} onClose={onClose} title={applications.duplicate.title}>
      <DuplicateForm application={application} onDone={onClose} />
    </FormDialog>
  )
}

function DuplicateForm({ application, onDone }: { application: Application; onDone(): void }) {
  const { duplicate } = useWords().applications
  const queries = useQueryClient()
  const navigate = useNavigate()
  const notify = useNotice()
  const [values, setValues] = useState(() => toValues({ company: '', position: application.position, dueDate: null }))
  const [asked, setAsked] = useState(false)
  const copying = useMutation({
    mutationFn: () => duplicateApplication(application.id, toInput(values)),
    async onSuccess({ checks, ...copy }) {
      queries.setQueryData(applicationQuery(copy.id).queryKey, copy)
      void queries.invalidateQueries({ queryKey: applicationsQuery.queryKey })
      const leftovers = checks.map(({ letterId, findings }) => ({
        letterId,
        count: findings.filter(({ kind }) => kind === 'company').length,
      }))
      const total = leftovers.reduce((sum, { count }) => sum + count, 0)
      const first = leftovers.find(({ count }) => count > 0)?.letterId
      onDone()
      await navigate({
        to: '/applications/$applicationId',
        params: { applicationId: copy.id },
        search: { ...(first !== undefined && { letter: first }), part: total > 0 ? 'checks' : 'draft' },
      })
      notify(total > 0 ? duplicate.leftovers(application.company, total) : duplicate.done)
    },
  })
  const submit = (event: React.FormEvent) => {
    event.preventDefault()
    setAsked(true)
    if (values.company.trim() && values.position.trim()) copying.mutate()
  }
  return (
    <form className={form.form} onSubmit={submit} noValidate>
      <Text size="sm" c="dimmed">
        {duplicate.text}
      </Text>
      <ApplicationFields values={values} onChange={setValues} asked={asked} />
      {copying.error && <ErrorNotice error={copying.error} />}
      <Button type="submit" loading={copying.isPending}>
        {duplicate.action}
      </Button>
    </form>
  )
}
