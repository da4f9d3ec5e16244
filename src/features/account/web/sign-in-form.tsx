import { Anchor, Button, PasswordInput, TextInput } from '@mantine/core'
import { useMutation } from '@tanstack/react-query'
import { Link, useSearch } from '@tanstack/react-router'
import { useState } from 'react'
import { useWords } from '#web/i18n/use-words.tsx'
import { accountProblem } from './account-problem.ts'
import { FormProblem } from './form-problem.tsx'
import { signIn } from './queries.ts'
import classes from './sign-in-page.module.css'
import { SocialButtons } from './social-buttons.tsx'
import { useEnter } from './use-enter.ts'

export function SignInForm() {
  const t = useWords()
  const { account } = t
  const search = useSearch({ strict: false })
  const enter = useEnter()
  const [email, setEmail] = useState('')
  const [password, setPassword] = useState('')
  const [asked, setAsked] = useState(false)
  const [forgotten, setForgotten] = useState(false)
  const { mutate, isPending, error } = useMutation({ mutationFn: signIn, onSuccess: enter })

  const submit = (event: React.FormEvent) => {
    event.preventDefault()
    setAsked(true)
    if (email.trim() && password) mutate({ email: email.trim(), password })
  }

  return (
    <>
      {search.reset && <p role="status">{account.resetDone}</p>}
      <form onSubmit={submit} noValidate>
        <TextInput
          label={account.email}
          type="email"
          autoComplete="username"
          value={email}
          onChange={(event) => setEmail(event.currentTarget.value)}
          error={asked && !email.trim() && account.emptyEmail}
        />
        <PasswordInput
          label={account.password}
          autoComplete="current-password"
          value={password}
          onChange={(event) => setPassword(event.currentTarget.value)}
          error={asked && !password && account.emptyPassword}
        />
        <FormProblem words={error && accountProblem(error, t)} />
        <Button type="submit" size="md" fullWidth loading={isPending}>
          {account.signIn}
        </Button>
      </form>
      <SocialButtons />
      <p className={classes.links}>
        <Anchor component={Link} to="/sign-up" search={{ next: search.next } as never}>
          {account.toSignUp}
        </Anchor>
        <Anchor component="button" type="button" aria-expanded={forgotten} onClick={() => setForgotten(!forgotten)}>
          {account.forgotten}
        </Anchor>
      </p>
      {forgotten && <p className={classes.note}>{account.forgottenText}</p>}
    </>
  )
}
