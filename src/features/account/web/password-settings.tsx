import { Button, PasswordInput } from '@mantine/core'
import { useMutation, useQuery } from '@tanstack/react-query'
import { type FormEvent, useState } from 'react'
import { useWords } from '#web/i18n/use-words.tsx'
import { FormDialog } from '#web/ui/form-dialog.tsx'
import { useNotice } from '#web/ui/notices.tsx'
import { accountProblem } from './account-problem.ts'
import { FormProblem } from './form-problem.tsx'
import classes from './me-page.module.css'
import { changePassword, waysInQuery } from './queries.ts'

/** Another password; nothing is shown to those who come in by another service only, and have none. */
export function PasswordSettings({ email }: { email: string }) {
  const { account } = useWords()
  const { password: t } = account.me
  const { data: ways } = useQuery(waysInQuery)
  const [changing, setChanging] = useState(false)
  if (!ways?.some(({ providerId }) => providerId === 'credential')) return null
  return (
    <dl className={classes.lines}>
      <div>
        <dt>
          {account.password}
          <span>{t.text}</span>
        </dt>
        <dd>
          <Button variant="default" onClick={() => setChanging(true)}>
            {t.change}
          </Button>
          <FormDialog opened={changing} onClose={() => setChanging(false)} title={t.change} size="sm">
            <PasswordForm email={email} onDone={() => setChanging(false)} />
          </FormDialog>
        </dd>
      </div>
    </dl>
  )
}

function PasswordForm({ email, onDone }: { email: string; onDone(): void }) {
  const t = useWords()
  const { account } = t
  const notify = useNotice()
  const [currentPassword, setCurrentPassword] = useState('')
  const [newPassword, setNewPassword] = useState('')
  const [asked, setAsked] = useState(false)
  const changing = useMutation({
    mutationFn: changePassword,
    onSuccess() {
      notify(account.me.password.changed)
      onDone()
    },
  })
  const submit = (event: FormEvent) => {
    event.preventDefault()
    setAsked(true)
    if (currentPassword && newPassword) changing.mutate({ currentPassword, newPassword })
  }
  return (
    <form className={classes.form} onSubmit={submit} noValidate>
      {/* For password managers, which otherwise do not know whose password it is. */}
      <input type="email" name="email" autoComplete="username" value={email} readOnly hidden />
      <PasswordInput
        label={account.me.password.current}
        autoComplete="current-password"
        value={currentPassword}
        onChange={(event) => setCurrentPassword(event.currentTarget.value)}
        error={asked && !currentPassword && account.emptyPassword}
        data-autofocus
      />
      <PasswordInput
        label={account.newPassword}
        description={account.passwordRule}
        autoComplete="new-password"
        value={newPassword}
        onChange={(event) => setNewPassword(event.currentTarget.value)}
        error={asked && !newPassword && account.emptyPassword}
      />
      <FormProblem words={changing.error && accountProblem(changing.error, t)} />
      <Button type="submit" loading={changing.isPending}>
        {account.me.password.change}
      </Button>
    </form>
  )
}
