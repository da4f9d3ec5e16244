import { ActionIcon, Button, Menu, TextInput } from '@mantine/core'
import { IconCopy, IconCopyPlus, IconDots, IconPencil, IconTrash } from '@tabler/icons-react'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { useState } from 'react'
import type { ResumeDetail } from '#features/resumes/contract.ts'
import { copyText } from '#web/copy-text.ts'
import { useWords } from '#web/i18n/use-words.tsx'
import { ConfirmDialog } from '#web/ui/confirm-dialog.tsx'
import { ErrorNotice, messageOf } from '#web/ui/error-notice.tsx'
import { FormDialog } from '#web/ui/form-dialog.tsx'
import { useNotice } from '#web/ui/notices.tsx'
import { changeResume, copyResume, removeResume, resumeQuery, resumesQuery } from '../queries.ts'

interface ResumeMenuProps {
  detail: ResumeDetail
  flush(): Promise<void>
}

/** The rarer things one does with a résumé. */
export function ResumeMenu({ detail, flush }: ResumeMenuProps) {
  const t = useWords()
  const { document, list } = t.resumes
  const queries = useQueryClient()
  const navigate = useNavigate()
  const notify = useNotice()
  const [dialog, setDialog] = useState<'rename' | 'remove'>()
  const close = () => setDialog(undefined)
  const onError = (error: unknown) => notify(messageOf(error, t), 'error')
  const listed = () => queries.invalidateQueries({ queryKey: resumesQuery.queryKey, exact: true })
  const copying = useMutation({
    async mutationFn() {
      await flush()
      return copyResume(detail.id, document.copyTitle(detail.title).slice(0, 200))
    },
    async onSuccess({ id }) {
      await listed()
      notify(document.copied)
      await navigate({ to: '/resumes/$resumeId', params: { resumeId: id } })
    },
    onError,
  })
  const removing = useMutation({
    mutationFn: () => removeResume(detail.id),
    async onSuccess() {
      close()
      await navigate({ to: '/resumes' })
      queries.removeQueries({ queryKey: resumeQuery(detail.id).queryKey })
      await listed()
    },
    onError,
  })
  const copyMarkdown = async () => {
    try {
      await copyText(detail.markdown)
      notify(document.textCopied)
    } catch {
      notify(t.app.error.copy, 'error')
    }
  }
  return (
    <>
      <Menu>
        <Menu.Target>
          <ActionIcon variant="subtle" color="gray" size="lg" aria-label={t.app.more} loading={copying.isPending}>
            <IconDots />
          </ActionIcon>
        </Menu.Target>
        <Menu.Dropdown>
          <Menu.Item leftSection={<IconPencil className="small-icon" aria-hidden />} onClick={() => setDialog('rename')}>
            {document.rename}
          </Menu.Item>
          <Menu.Item leftSection={<IconCopyPlus className="small-icon" aria-hidden />} onClick={() => copying.mutate()}>
            {document.copy}
          </Menu.Item>
          <Menu.Item leftSection={<IconCopy className="small-icon" aria-hidden />} onClick={copyMarkdown}>
            {document.copyText}
          </Menu.Item>
          <Menu.Divider />
          <Menu.Item color="red" leftSection={<IconTrash className="small-icon" aria-hidden />} onClick={() => setDialog('remove')}>
            {document.remove}
          </Menu.Item>
        </Menu.Dropdown>
      </Menu>
      <FormDialog opened={dialog === 'rename'} onClose={close} title={document.rename} size="sm">
        <RenameForm detail={detail} onDone={close} />
      </FormDialog>
      <ConfirmDialog
        opened={dialog === 'remove'}
        title={document.remove}
        text={list.removeAsk}
        action={list.remove}
        isPending={removing.isPending}
        onConfirm={() => removing.mutate()}
        onClose={close}
      />
    </>
  )
}

function RenameForm({ detail, onDone }: { detail: ResumeDetail; onDone(): void }) {
  const { app, resumes } = useWords()
  const queries = useQueryClient()
  const [title, setTitle] = useState(detail.title)
  const saving = useMutation({
    mutationFn: () => changeResume(detail.id, { title: title.trim() }),
    onSuccess(saved) {
      queries.setQueryData(resumeQuery(detail.id).queryKey, saved)
      onDone()
      return queries.invalidateQueries({ queryKey: resumesQuery.queryKey, exact: true })
    },
  })
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault()
        if (title.trim()) saving.mutate()
      }}
    >
      <TextInput
        label={resumes.document.title}
        value={title}
        onChange={(event) => setTitle(event.currentTarget.value)}
        maxLength={200}
        data-autofocus
      />
      {saving.error && <ErrorNotice error={saving.error} />}
      <Button type="submit" mt="md" loading={saving.isPending} disabled={!title.trim()}>
        {app.save}
      </Button>
    </form>
  )
}
