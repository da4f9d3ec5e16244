import { Button, TextInput } from '@mantine/core'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { useState } from 'react'
import type { Me } from '#features/account/contract.ts'
import { download } from '#web/download.ts'
import { useWords } from '#web/i18n/use-words.tsx'
import { forgetAll } from '#web/kept.ts'
import { ConfirmDialog } from '#web/ui/confirm-dialog.tsx'
import { ErrorNotice } from '#web/ui/error-notice.tsx'
import { useNotice } from '#web/ui/notices.tsx'
import classes from './me-page.module.css'
import { deleteAccount, EXPORT_PATH, signOut } from './queries.ts'

/** Take everything along, leave, or have everything deleted. */
export function DataSettings({ me }: { me: Me }) {
  const { account } = useWords()
  const words = account.me
  const queries = useQueryClient()
  const navigate = useNavigate()
  const notify = useNotice()
  const [removing, setRemoving] = useState(false)
  const [typed, setTyped] = useState('')
  const leave = async () => {
    forgetAll()
    await navigate({ to: '/sign-in' })
    queries.clear()
  }
  const exporting = useMutation({ mutationFn: () => download(EXPORT_PATH, 'jiwon.zip'), onSuccess: () => notify(words.exportReady) })
  const leaving = useMutation({ mutationFn: signOut, onSuccess: leave })
  const deleting = useMutation({ mutationFn: deleteAccount, onSuccess: leave })
  const error = exporting.error ?? leaving.error ?? (removing ? null : deleting.error)

  return (
    <>
      <dl className={classes.lines}>
        <div>
          <dt>
            {words.export}
            <span>{words.exportText}</span>
          </dt>
          <dd>
            <Button variant="default" loading={exporting.isPending} onClick={() => exporting.mutate()}>
              {words.export}
            </Button>
          </dd>
        </div>
        <div>
          <dt>
            {words.signOut}
            <span>{words.signOutText}</span>
          </dt>
          <dd>
            <Button variant="default" loading={leaving.isPending} onClick={() => leaving.mutate()}>
              {words.signOut}
            </Button>
          </dd>
        </div>
        <div>
          <dt>
            {words.remove}
            <span>{words.removeText}</span>
          </dt>
          <dd>
            <Button variant="subtle" color="red" onClick={() => setRemoving(true)}>
              {words.remove}
            </Button>
          </dd>
        </div>
      </dl>
      {error && <ErrorNotice error={error} />}
      <ConfirmDialog
        opened={removing}
        title={words.removeTitle}
        text={words.removeAsk(me.email)}
        action={words.removeAction}
        isPending={deleting.isPending}
        error={deleting.error}
        disabled={typed.trim() !== me.email}
        onConfirm={() => deleting.mutate()}
        onClose={() => setRemoving(false)}
      >
        <TextInput label={words.removeField} value={typed} onChange={(event) => setTyped(event.currentTarget.value)} autoComplete="off" />
      </ConfirmDialog>
    </>
  )
}
