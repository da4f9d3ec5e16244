import { Text, Title } from '@mantine/core'
import { useWords } from '#web/i18n/use-words.tsx'
import { Manuscript } from '#web/ui/manuscript.tsx'
import { Mark } from '#web/ui/mark.tsx'
import { ResetForm } from './reset-form.tsx'
import { SignInForm } from './sign-in-form.tsx'
import classes from './sign-in-page.module.css'
import { SignUpForm } from './sign-up-form.tsx'

export function SignInPage() {
  return (
    <Doorway>
      <SignInForm />
    </Doorway>
  )
}

export function SignUpPage() {
  return (
    <Doorway>
      <SignUpForm />
    </Doorway>
  )
}

export function ResetPage() {
  return (
    <Doorway>
      <ResetForm />
    </Doorway>
  )
}

/** What all three share: the name, what this is for, and a page of manuscript paper that shows it. */
function Doorway({ children }: { children: React.ReactNode }) {
  const { app, account } = useWords()
  return (
    <div className={classes.page}>
      <main className={classes.form}>
        <p className={classes.name}>
          <Mark /> {app.name === '지원' ? undefined : app.name}
        </p>
        <Title order={1}>{account.motto}</Title>
        {children}
        <Text size="xs" c="dimmed">
          {account.trust}
        </Text>
      </main>
      <aside className={classes.sample}>
        <Manuscript columns={20} rows={12} text={account.manuscript} />
      </aside>
    </div>
  )
}
