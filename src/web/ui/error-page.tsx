import { Title } from '@mantine/core'
import { useRouter } from '@tanstack/react-router'
import { useWords } from '../i18n/use-words.tsx'
import { ErrorNotice } from './error-notice.tsx'
import classes from './plain-page.module.css'

interface ErrorPageProps {
  error: unknown
  /** Asks again what failed. Without it the page is loaded anew, which asks nothing that the page itself asked for. */
  onAgain?: () => void
}

/** A page that did not load, or broke. */
export function ErrorPage({ error, onAgain }: ErrorPageProps) {
  const { app } = useWords()
  const router = useRouter()
  return (
    <div className={classes.page}>
      <Title order={1}>{app.error.title}</Title>
      <ErrorNotice error={error} onAgain={onAgain ?? (() => router.invalidate())} />
    </div>
  )
}
