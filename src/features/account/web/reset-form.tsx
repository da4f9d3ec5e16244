import { Button, PasswordInput } from '@mantine/core'
import { useMutation } from '@tanstack/react-query'
import { useNavigate, useSearch } from '@tanstack/react-router'
import { useState } from 'react'
import { useWords } from '#web/i18n/use-words.tsx'
import { accountProblem } from './account-problem.ts'
import { FormProblem } from './form-problem.tsx'
import { resetPassword } from './queries.ts'

/** Where the link for a new password leads. */
export function ResetForm() {
  const t = useWords()
  const { account } = t
  const { token = '' } = useSearch({ strict: false })
  const navigate = useNavigate()
  const [newPassword, setNewPassword] = useState('')
  const { mutate, isPending, error } = useMutation({
    mutationFn: resetPassword,
    onSuccess: () => navigate({ to: '/sign-in', search: { reset: true } }),
  })
  const submit = (event: React.FormEvent) => {
    event.preventDefault()
    mutate({ token, newPassword })
  }
  return (
    <form onSubmit={submit} noValidate>
      <PasswordInput
        label={account.newPassword}
        description={account.passwordRule}
        autoComplete="new-password"
        value={newPassword}
        onChange={(event) => setNewPassword(event.currentTarget.value)}
      />
      <FormProblem words={error && accountProblem(error, t)} />
      <Button type="submit" size="md" fullWidth loading={isPending}>
        {account.reset}
      </Button>
    </form>
  )
}
