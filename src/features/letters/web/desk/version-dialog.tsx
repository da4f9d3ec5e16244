import { Button, TextInput } from '@mantine/core'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import type { Letter } from '#features/letters/contract.ts'
import { whenWritten } from '#web/dates.ts'
import { useLanguage } from '#web/i18n/use-words.tsx'
import { ErrorNotice } from '#web/ui/error-notice.tsx'
import { FormDialog } from '#web/ui/form-dialog.tsx'
import form from '../form.module.css'
import { rememberLetter } from '../letter-cache.ts'
import { updateLetter } from '../queries.ts'

interface VersionDialogProps {
  letter: Letter
  text: string
  opened: boolean
  onClose(): void
  onSaved(letter: Letter): void
  flush(): Promise<void>
}

/** Keeps the present text as a version with a name. */
export function VersionDialog({ opened, onClose, ...props }: VersionDialogProps) {
  const { desk } = useLanguage().words
  return (
    <FormDialog opened={opened} onClose={onClose} title={desk.versions.keep} size="sm">
      <VersionForm {...props} onDone={onClose} />
    </FormDialog>
  )
}

function VersionForm({ letter, text, onDone, onSaved, flush }: Omit<VersionDialogProps, 'opened' | 'onClose'> & { onDone(): void }) {
  const { words, language } = useLanguage()
  const { app, desk } = words
  const queries = useQueryClient()
  const [name, setName] = useState(() => whenWritten(new Date().toISOString(), language, new Date()))
  const saving = useMutation({
    async mutationFn() {
      await flush()
      return updateLetter(letter.id, { content: text, versionName: name.trim() })
    },
    onSuccess(saved) {
      rememberLetter(queries, saved)
      onSaved(saved)
      onDone()
    },
  })
  const submit = (event: React.FormEvent) => {
    event.preventDefault()
    if (name.trim()) saving.mutate()
  }
  return (
    <form className={form.form} onSubmit={submit}>
      <TextInput
        label={desk.versions.name}
        placeholder={desk.versions.nameExample}
        value={name}
        onChange={(event) => setName(event.currentTarget.value)}
        maxLength={100}
        data-autofocus
      />
      {saving.error && <ErrorNotice error={saving.error} />}
      <Button type="submit" loading={saving.isPending}>
        {app.save}
      </Button>
    </form>
  )
}
