import { Button, Group, NativeSelect, Text, Textarea, TextInput } from '@mantine/core'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import type { Deadline, Posting } from '#features/postings/contract.ts'
import { joinParts, partsOf } from '#web/dates.ts'
import { useWords } from '#web/i18n/use-words.tsx'
import { ErrorNotice } from '#web/ui/error-notice.tsx'
import { FormDialog } from '#web/ui/form-dialog.tsx'
import { useNotice } from '#web/ui/notices.tsx'
import type { Position } from '#wire/positions.ts'
import { inSeoul } from './deadline-words.ts'
import classes from './postings-page.module.css'
import { changePosting, postingQuery } from './queries.ts'

const LISTS = ['responsibilities', 'requirements', 'preferred'] as const
type Kind = 'none' | Deadline['kind']

interface EditDialogProps {
  posting: Posting
  opened: boolean
  onClose(): void
}

/** Corrects what was read from a posting, field by field. */
export function EditDialog({ opened, ...form }: EditDialogProps) {
  const { editing: t } = useWords().postings
  return (
    <FormDialog opened={opened} onClose={form.onClose} title={t.title} size="lg">
      <EditForm {...form} />
    </FormDialog>
  )
}

function EditForm({ posting, onClose }: Omit<EditDialogProps, 'opened'>) {
  const { postings, positions, app } = useWords()
  const { editing: t, detail } = postings
  const queries = useQueryClient()
  const notify = useNotice()
  const [values, setValues] = useState(() => {
    const { day, hour } = partsOf(posting.deadline?.kind === 'fixed' ? inSeoul(posting.deadline.at) : null)
    return {
      company: posting.company,
      title: posting.title,
      position: posting.position,
      responsibilities: posting.responsibilities.join('\n'),
      requirements: posting.requirements.join('\n'),
      preferred: posting.preferred.join('\n'),
      kind: (posting.deadline?.kind ?? 'none') as Kind,
      day,
      hour,
    }
  })
  const change = (changes: Partial<typeof values>) => setValues({ ...values, ...changes })
  const saving = useMutation({
    mutationFn: () => {
      const { company, title, position, kind, day, hour } = values
      const lists = Object.fromEntries(LISTS.map((name) => [name, linesOf(values[name])]))
      return changePosting(posting.id, { company, title, position, ...lists, deadline: deadlineOf(kind, joinParts({ day, hour })) })
    },
    async onSuccess(saved) {
      queries.setQueryData(postingQuery(saved.id).queryKey, saved)
      notify(t.saved)
      onClose()
      await queries.invalidateQueries({ queryKey: ['postings'] })
    },
  })
  return (
    <form
      className={classes.form}
      noValidate
      onSubmit={(event) => {
        event.preventDefault()
        saving.mutate()
      }}
    >
      <Text size="sm" c="dimmed">
        {t.text}
      </Text>
      <TextInput
        label={detail.company}
        value={values.company}
        maxLength={100}
        onChange={(event) => change({ company: event.currentTarget.value })}
      />
      <TextInput label={t.name} value={values.title} maxLength={200} onChange={(event) => change({ title: event.currentTarget.value })} />
      <NativeSelect
        label={detail.position}
        value={values.position}
        onChange={(event) => change({ position: event.currentTarget.value as Position })}
        data={Object.entries(positions).map(([value, label]) => ({ value, label }))}
      />
      {LISTS.map((name) => (
        <Textarea
          key={name}
          label={detail[name]}
          minRows={3}
          maxRows={10}
          value={values[name]}
          onChange={(event) => change({ [name]: event.currentTarget.value })}
        />
      ))}
      <NativeSelect
        label={detail.deadline}
        value={values.kind}
        onChange={(event) => change({ kind: event.currentTarget.value as Kind })}
        data={Object.entries(t.deadlines).map(([value, label]) => ({ value, label }))}
      />
      {values.kind === 'fixed' && (
        <Group grow>
          <TextInput type="date" label={t.day} value={values.day} onChange={(event) => change({ day: event.currentTarget.value })} />
          <TextInput type="time" label={t.hour} value={values.hour} onChange={(event) => change({ hour: event.currentTarget.value })} />
        </Group>
      )}
      {saving.error && <ErrorNotice error={saving.error} />}
      <Group justify="flex-end" gap="xs">
        <Button variant="default" onClick={onClose}>
          {app.cancel}
        </Button>
        <Button type="submit" loading={saving.isPending}>
          {app.save}
        </Button>
      </Group>
    </form>
  )
}

function linesOf(text: string): string[] {
  return text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '')
}

/** A day without an hour closes with its last minute, in Seoul. */
function deadlineOf(kind: Kind, at: string | null): Deadline | null {
  if (kind === 'rolling' || kind === 'until-filled') return { kind }
  return kind === 'fixed' && at ? { kind, at: `${at.includes('T') ? at : `${at}T23:59`}:00+09:00` } : null
}
