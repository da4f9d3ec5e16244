import { Anchor, Button, PasswordInput, TextInput } from '@mantine/core'
import { useMutation } from '@tanstack/react-query'
import { Link, useSearch } from '@tanstack/react-router'
import { useState } from 'react'
import { ApiError } from '#web/api.ts'
import { useWords } from '#web/i18n/use-words.tsx'
import { accountProblem } from './account-problem.ts'
import { FormProblem } from './form-problem.tsx'
import { signUp } from './queries.ts'
import classes from './sign-in-page.module.css'
import { SocialButtons } from './social-buttons.tsx'
import { useEnter } from './use-enter.ts'

const LEAST_PASSWORD = 10

/** The field for a code appears only when the server asks for one: at its first account on a public address, or when people are invited. */
export function SignUpForm() {
  const t = useWords()
  const { account } = t
  const search = useSearch({ strict: false })
  const enter = useEnter()
  const [input, setInput] = useState({ name: '', email: '', password: '', code: '' })
  const [asked, setAsked] = useState(false)
  const [wanted, setWanted] = useState<'code' | 'invite' | undefined>(search.invite ? 'invite' : undefined)
  const code = input.code || search.invite || ''
  const { mutate, isPending, error } = useMutation({
    mutationFn: signUp,
    onSuccess: enter,
    onError: (failure) => {
      if (!(failure instanceof ApiError)) return
      if (failure.code.startsWith('account.code')) setWanted('code')
      if (failure.code.startsWith('account.invite')) setWanted('invite')
    },
  })
  const set = (name: keyof typeof input) => (event: React.ChangeEvent<HTMLInputElement>) =>
    setInput({ ...input, [name]: event.currentTarget.value })

  const submit = (event: React.FormEvent) => {
    event.preventDefault()
    setAsked(true)
    const { name, email, password } = { ...input, name: input.name.trim(), email: input.email.trim() }
    if (!name || !email || password.length < LEAST_PASSWORD) return
    mutate({ name, email, password, ...(wanted && code && { [wanted]: code.trim() }) })
  }

  // The field that was asked for explains itself; the notice would only say the same again.
  const asksForCode = error instanceof ApiError && /^account\.(code|invite)_needed$/.test(error.code)
  return (
    <>
      <form onSubmit={submit} noValidate>
        <TextInput
          label={account.name}
          autoComplete="name"
          value={input.name}
          onChange={set('name')}
          error={asked && !input.name.trim() && account.emptyName}
        />
        <TextInput
          label={account.email}
          type="email"
          autoComplete="username"
          value={input.email}
          onChange={set('email')}
          error={asked && !input.email.trim() && account.emptyEmail}
        />
        <PasswordInput
          label={account.password}
          description={account.passwordRule}
          autoComplete="new-password"
          value={input.password}
          onChange={set('password')}
          error={asked && input.password.length < LEAST_PASSWORD && account.shortPassword}
        />
        {wanted && (
          <TextInput
            label={wanted === 'code' ? account.code : account.invite}
            description={wanted === 'code' ? account.codeText : account.inviteText}
            autoComplete="off"
            autoFocus
            value={code}
            onChange={set('code')}
          />
        )}
        <FormProblem words={error && !asksForCode ? accountProblem(error, t) : undefined} />
        <Button type="submit" size="md" fullWidth loading={isPending}>
          {account.signUp}
        </Button>
      </form>
      <SocialButtons />
      <p className={classes.links}>
        <Anchor component={Link} to="/sign-in" search={{ next: search.next } as never}>
          {account.toSignIn}
        </Anchor>
      </p>
    </>
  )
}
