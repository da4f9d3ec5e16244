import { Title } from '@mantine/core'
import { useRouter } from '@tanstack/react-router'
import { useWords } from '../i18n/use-words.tsx'
import { ErrorNotice } from './error-notice.tsx'
import classes from './plain-page.module.css'

/** A page that did not load, or broke. */
export function ErrorPage({ error }: { error: unknown }) {
  const { app } = useWords()
  const router = useRouter()
  return (
    <div className={classes.page}>
      <Title order={1}>{app.error.title}</Title>
      <ErrorNotice error={error} onAgain={() => router.invalidate()} />
    </div>
  )
}
