import { Button, Group, TextInput } from '@mantine/core'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import type { Project } from '#features/projects/contract.ts'
import { useWords } from '#web/i18n/use-words.tsx'
import { ErrorNotice } from '#web/ui/error-notice.tsx'
import { FormDialog } from '#web/ui/form-dialog.tsx'
import { changeProject, projectQuery, projectsQuery } from './queries.ts'

interface RenameDialogProps {
  project: Project
  opened: boolean
  onClose(): void
}

export function RenameDialog({ opened, ...form }: RenameDialogProps) {
  const { project: t } = useWords().projects
  return (
    <FormDialog opened={opened} onClose={form.onClose} title={t.rename}>
      <RenameForm {...form} />
    </FormDialog>
  )
}

function RenameForm({ project, onClose }: Omit<RenameDialogProps, 'opened'>) {
  const { projects, app } = useWords()
  const { project: t } = projects
  const queries = useQueryClient()
  const [title, setTitle] = useState(project.title)
  const renaming = useMutation({
    mutationFn: () => changeProject(project.id, { title: title.trim() }),
    onSuccess(saved) {
      queries.setQueryData(projectQuery(saved.id).queryKey, saved)
      void queries.invalidateQueries({ queryKey: projectsQuery.queryKey })
      onClose()
    },
  })
  return (
    <form
      noValidate
      onSubmit={(event) => {
        event.preventDefault()
        if (title.trim()) renaming.mutate()
      }}
    >
      <TextInput
        label={t.name}
        value={title}
        maxLength={200}
        onChange={(event) => setTitle(event.currentTarget.value)}
        error={!title.trim() && t.needsName}
        data-autofocus
      />
      {renaming.error && <ErrorNotice error={renaming.error} />}
      <Group justify="flex-end" mt="lg" gap="xs">
        <Button variant="default" onClick={onClose}>
          {app.cancel}
        </Button>
        <Button type="submit" loading={renaming.isPending}>
          {app.save}
        </Button>
      </Group>
    </form>
  )
}
