import { ActionIcon, Button, Menu } from '@mantine/core'
import {
  IconCheck,
  IconCopy,
  IconCopyPlus,
  IconDots,
  IconHeart,
  IconHeartFilled,
  IconHistory,
  IconKeyboard,
  IconMicrophone,
  IconPencil,
  IconTrash,
} from '@tabler/icons-react'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { useState } from 'react'
import type { Application, ExportFormat, Letter } from '#features/letters/contract.ts'
import { copyText } from '#web/copy-text.ts'
import { download } from '#web/download.ts'
import { useWords } from '#web/i18n/use-words.tsx'
import { ConfirmDialog } from '#web/ui/confirm-dialog.tsx'
import { messageOf } from '#web/ui/error-notice.tsx'
import { useNotice } from '#web/ui/notices.tsx'
import { DuplicateDialog } from '../duplicate-dialog.tsx'
import { ExportItems, ExportMenu } from '../export-menu.tsx'
import { rememberLetter } from '../letter-cache.ts'
import { letterName } from '../letter-name.ts'
import { applicationQuery, applicationsQuery, deleteApplication, deleteLetter, exportPath, letterQuery, updateLetter } from '../queries.ts'
import { useApplicationExport } from '../use-application-export.ts'
import { useErrorsFirst } from '../use-errors-first.tsx'
import { ApplicationDialog } from './application-dialog.tsx'
import { QuestionDialog } from './question-dialog.tsx'

interface DeskActionsProps {
  application: Application
  letter: Letter
  hasText: boolean
  /** How many errors are open in the text. */
  errors: number
  onLookAtErrors(): void
  /** The text at the moment it is asked for. */
  readText(): string
  flush(): Promise<void>
  onOpenKeys(): void
  onOpenVersions(): void
}

type Removed = 'removeLetter' | 'removeApplication'

/** What one does with a letter once it is written: export, finish, like, and the rarer things behind a menu. */
export function DeskActions({
  application,
  letter,
  hasText,
  errors,
  onLookAtErrors,
  readText,
  flush,
  onOpenKeys,
  onOpenVersions,
}: DeskActionsProps) {
  const t = useWords()
  const { actions, parts } = t.desk
  const queries = useQueryClient()
  const navigate = useNavigate()
  const notify = useNotice()
  const [dialog, setDialog] = useState<'application' | 'question' | 'duplicate' | Removed>()
  const close = () => setDialog(undefined)
  const onError = (error: unknown) => notify(messageOf(error, t), 'error')

  const change = useMutation({
    mutationFn: (changes: { isFinished: boolean } | { isLiked: boolean }) => updateLetter(letter.id, changes),
    onSuccess(saved) {
      rememberLetter(queries, saved)
      return queries.invalidateQueries({ queryKey: ['applications'] })
    },
    onError,
  })
  const exporting = useMutation({
    async mutationFn(format: ExportFormat) {
      await flush()
      await download(exportPath(letter.id, format), `${application.company} ${letterName(letter, t.desk)}.${format}`)
    },
    onError,
  })
  const errorsFirst = useErrorsFirst({ applicationId: application.id, here: { letterId: letter.id, look: onLookAtErrors } })
  const exportAll = useApplicationExport({ application, ask: errorsFirst.ask, here: { letterId: letter.id, count: errors, flush } })
  const openErrors = errors > 0 ? [{ letterId: letter.id, name: letterName(letter, t.desk), count: errors }] : []
  const exportOne = (format: ExportFormat) => errorsFirst.ask({ action: 'export', letters: openErrors, go: () => exporting.mutate(format) })
  const removing = useMutation({
    // What is removed is said with the request: by the time of the answer the dialog may be closed.
    mutationFn: (what: Removed) => (what === 'removeApplication' ? deleteApplication(application.id) : deleteLetter(letter.id)),
    async onSuccess(_, what) {
      const leaves = what === 'removeApplication'
      close()
      if (leaves) await navigate({ to: '/applications' })
      else await navigate({ to: '/applications/$applicationId', params: { applicationId: application.id }, search: {} })
      queries.removeQueries({ queryKey: letterQuery(letter.id).queryKey })
      if (leaves) queries.removeQueries({ queryKey: applicationQuery(application.id).queryKey })
      await queries.invalidateQueries({ queryKey: applicationsQuery.queryKey })
    },
    onError,
  })
  const copy = async () => {
    try {
      await copyText(readText())
      notify(errors > 0 ? actions.copiedWithErrors(errors) : actions.copied)
    } catch {
      notify(t.app.error.copy, 'error')
    }
  }
  const copyItem = (
    <Menu.Item leftSection={<IconCopy className="small-icon" aria-hidden />} onClick={copy}>
      {actions.copy}
    </Menu.Item>
  )
  const finish = letter.isFinished ? actions.unfinish : actions.finish
  const setFinished = () => {
    const go = () => change.mutate({ isFinished: !letter.isFinished })
    if (letter.isFinished) go()
    else errorsFirst.ask({ action: 'finish', letters: openErrors, go })
  }

  return (
    <>
      {hasText && (
        <>
          <Menu>
            <Menu.Target>
              <Button variant="subtle" visibleFrom="lg" loading={exporting.isPending}>
                {actions.export}
              </Button>
            </Menu.Target>
            <Menu.Dropdown>
              <ExportItems onExport={exportOne} />
              <Menu.Divider />
              {copyItem}
            </Menu.Dropdown>
          </Menu>
          <Button variant="default" visibleFrom="lg" onClick={setFinished}>
            {finish}
          </Button>
        </>
      )}
      <Menu>
        <Menu.Target>
          <ActionIcon variant="subtle" color="gray" size="lg" aria-label={t.app.more}>
            <IconDots />
          </ActionIcon>
        </Menu.Target>
        <Menu.Dropdown>
          <Menu.Item
            leftSection={
              letter.isLiked ? <IconHeartFilled className="small-icon" aria-hidden /> : <IconHeart className="small-icon" aria-hidden />
            }
            onClick={() => change.mutate({ isLiked: !letter.isLiked })}
          >
            {letter.isLiked ? actions.unlike : actions.like}
          </Menu.Item>
          <Menu.Item
            hiddenFrom="lg"
            disabled={!hasText}
            leftSection={<IconCheck className="small-icon" aria-hidden />}
            onClick={setFinished}
          >
            {finish}
          </Menu.Item>
          <Menu.Item leftSection={<IconHistory className="small-icon" aria-hidden />} onClick={onOpenVersions}>
            {parts.versions}
          </Menu.Item>
          <Menu.Divider />
          <ExportMenu label={actions.export} hiddenFrom="lg" disabled={!hasText} onExport={exportOne} />
          <ExportMenu
            label={actions.exportAll}
            disabled={!hasText && application.letters.every(({ count }) => count === 0)}
            onExport={exportAll}
          />
          {copyItem}
          <Menu.Item
            disabled={!hasText}
            leftSection={<IconMicrophone className="small-icon" aria-hidden />}
            onClick={() => void navigate({ to: '/interviews', search: { letter: letter.id } })}
          >
            {actions.practise}
          </Menu.Item>
          <Menu.Divider />
          <Menu.Item leftSection={<IconPencil className="small-icon" aria-hidden />} onClick={() => setDialog('question')}>
            {actions.editQuestion}
          </Menu.Item>
          <Menu.Item leftSection={<IconPencil className="small-icon" aria-hidden />} onClick={() => setDialog('application')}>
            {actions.edit}
          </Menu.Item>
          <Menu.Item leftSection={<IconCopyPlus className="small-icon" aria-hidden />} onClick={() => setDialog('duplicate')}>
            {t.applications.duplicate.action}
          </Menu.Item>
          <Menu.Item visibleFrom="lg" leftSection={<IconKeyboard className="small-icon" aria-hidden />} onClick={onOpenKeys}>
            {actions.keys}
          </Menu.Item>
          <Menu.Divider />
          <Menu.Item color="red" leftSection={<IconTrash className="small-icon" aria-hidden />} onClick={() => setDialog('removeLetter')}>
            {actions.removeLetter}
          </Menu.Item>
          <Menu.Item
            color="red"
            leftSection={<IconTrash className="small-icon" aria-hidden />}
            onClick={() => setDialog('removeApplication')}
          >
            {actions.removeApplication}
          </Menu.Item>
        </Menu.Dropdown>
      </Menu>
      {errorsFirst.dialog}
      <ApplicationDialog application={application} opened={dialog === 'application'} onClose={close} />
      <DuplicateDialog application={application} opened={dialog === 'duplicate'} onClose={close} />
      <QuestionDialog application={application} letter={letter} opened={dialog === 'question'} onClose={close} />
      <ConfirmDialog
        opened={dialog === 'removeLetter' || dialog === 'removeApplication'}
        title={dialog === 'removeApplication' ? actions.removeApplication : actions.removeLetter}
        text={dialog === 'removeApplication' ? actions.removeApplicationAsk(application.company) : actions.removeLetterAsk}
        action={actions.remove}
        isPending={removing.isPending}
        onConfirm={() => removing.mutate(dialog === 'removeApplication' ? dialog : 'removeLetter')}
        onClose={close}
      />
    </>
  )
}
