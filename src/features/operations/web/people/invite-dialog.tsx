import { Button, Group, Modal, Text, TextInput } from '@mantine/core'
import { useMutation } from '@tanstack/react-query'
import { useState } from 'react'
import { useWords } from '#web/i18n/use-words.tsx'
import { ErrorNotice } from '#web/ui/error-notice.tsx'
import { useNotice } from '#web/ui/notices.tsx'
import classes from '../console.module.css'
import { invite } from '../queries.ts'

/** Makes an invitation; its address is shown this once. */
export function InviteDialog({ onClose }: { onClose(): void }) {
  const { operations, app } = useWords()
  const t = operations.people
  const notify = useNotice()
  const [email, setEmail] = useState('')
  const making = useMutation({ mutationFn: invite })
  const address = making.data && `${location.origin}/sign-up?invite=${making.data.code}`
  async function copy(text: string) {
    await navigator.clipboard.writeText(text)
    notify(t.copied)
  }
  return (
    <Modal opened onClose={onClose} title={t.inviteTitle} closeButtonProps={{ 'aria-label': app.close }}>
      <form
        className={classes.form}
        noValidate
        onSubmit={(event) => {
          event.preventDefault()
          making.mutate(email.trim())
        }}
      >
        <Text size="sm">{t.inviteText}</Text>
        {address ? (
          <>
            <TextInput
              label={t.inviteCode}
              description={t.inviteOnce}
              value={address}
              readOnly
              onFocus={(event) => event.currentTarget.select()}
            />
            <Group justify="flex-end" gap="xs">
              {/* Over plain HTTP on another machine a page may not write to the clipboard. */}
              {'clipboard' in navigator && (
                <Button variant="default" onClick={() => void copy(address)}>
                  {t.copy}
                </Button>
              )}
              <Button onClick={onClose}>{app.close}</Button>
            </Group>
          </>
        ) : (
          <>
            <TextInput
              type="email"
              label={t.inviteEmail}
              description={t.inviteOptional}
              value={email}
              maxLength={200}
              onChange={(event) => setEmail(event.currentTarget.value)}
              data-autofocus
            />
            {making.error && <ErrorNotice error={making.error} />}
            <Group justify="flex-end">
              <Button type="submit" loading={making.isPending}>
                {t.inviteMake}
              </Button>
            </Group>
          </>
        )}
      </form>
    </Modal>
  )
}
