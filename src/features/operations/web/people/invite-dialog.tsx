import { Button, Group, Text, TextInput } from '@mantine/core'
import { useMutation } from '@tanstack/react-query'
import { useState } from 'react'
import { useWords } from '#web/i18n/use-words.tsx'
import { CopyButton } from '#web/ui/copy-button.tsx'
import { ErrorNotice } from '#web/ui/error-notice.tsx'
import { FormDialog } from '#web/ui/form-dialog.tsx'
import classes from '../console.module.css'
import { invite } from '../queries.ts'
import { GroupSelect } from './group-select.tsx'

/** Makes an invitation; its address is shown this once. */
export function InviteDialog({ opened, onClose }: { opened: boolean; onClose(): void }) {
  const { people: t } = useWords().operations
  return (
    <FormDialog opened={opened} onClose={onClose} title={t.inviteTitle}>
      <InviteForm onClose={onClose} />
    </FormDialog>
  )
}

function InviteForm({ onClose }: { onClose(): void }) {
  const { operations, app } = useWords()
  const t = operations.people
  const [email, setEmail] = useState('')
  const [groupId, setGroupId] = useState<string | null>(null)
  const making = useMutation({ mutationFn: invite })
  const address = making.data && `${location.origin}/sign-up?invite=${making.data.code}`
  return (
    <form
      className={classes.form}
      noValidate
      onSubmit={(event) => {
        event.preventDefault()
        making.mutate({ ...(email.trim() !== '' && { email: email.trim() }), groupId })
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
            <CopyButton variant="default" text={address} label={t.copy} copied={t.copied} />
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
          <GroupSelect label={operations.groups.joins} none={operations.groups.none} value={groupId} onChange={setGroupId} />
          {making.error && <ErrorNotice error={making.error} />}
          <Group justify="flex-end">
            <Button type="submit" loading={making.isPending}>
              {t.inviteMake}
            </Button>
          </Group>
        </>
      )}
    </form>
  )
}
