import { Button, TextInput } from '@mantine/core'
import { useState } from 'react'
import { useWords } from '#web/i18n/use-words.tsx'
import { ErrorNotice } from '#web/ui/error-notice.tsx'
import { FormDialog } from '#web/ui/form-dialog.tsx'
import classes from './postings-page.module.css'

interface CompanyDialogProps {
  opened: boolean
  isPending: boolean
  error: unknown
  onApply(company: string): void
  onClose(): void
}

/** Asks for the company that a posting does not name: an application is written to somebody, and checked for other names. */
export function CompanyDialog({ opened, onClose, ...props }: CompanyDialogProps) {
  const { detail } = useWords().postings
  return (
    <FormDialog opened={opened} onClose={onClose} title={detail.apply} size="sm">
      <CompanyForm {...props} />
    </FormDialog>
  )
}

function CompanyForm({ isPending, error, onApply }: Pick<CompanyDialogProps, 'isPending' | 'error' | 'onApply'>) {
  const { applications, postings } = useWords()
  const words = applications.new
  const [company, setCompany] = useState('')
  const [asked, setAsked] = useState(false)
  return (
    <form
      className={classes.form}
      noValidate
      onSubmit={(event) => {
        event.preventDefault()
        setAsked(true)
        if (company.trim() && !isPending) onApply(company.trim())
      }}
    >
      <TextInput
        label={words.company}
        placeholder={words.companyExample}
        value={company}
        maxLength={100}
        autoComplete="off"
        data-autofocus
        onChange={(event) => setCompany(event.currentTarget.value)}
        error={asked && !company.trim() && words.needsCompany}
      />
      {error != null && <ErrorNotice error={error} />}
      <Button type="submit" loading={isPending}>
        {postings.detail.apply}
      </Button>
    </form>
  )
}
