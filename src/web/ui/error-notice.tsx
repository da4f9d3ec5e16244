import { Button } from '@mantine/core'
import { IconAlertTriangle } from '@tabler/icons-react'
import { ApiError } from '../api.ts'
import { clock } from '../dates.ts'
import { useWords } from '../i18n/use-words.tsx'
import type { Words } from '../i18n/words.ts'
import classes from './error-notice.module.css'

interface ErrorNoticeProps {
  error: unknown
  /** What to do about it, when asking again may help. */
  onAgain?: (() => void) | undefined
}

/** What happened, what is kept and what to do; told to screen readers as it appears. */
export function ErrorNotice({ error, onAgain }: ErrorNoticeProps) {
  const t = useWords()
  return (
    <div className={classes.notice} role="alert">
      <IconAlertTriangle aria-hidden />
      <p>{messageOf(error, t)}</p>
      {onAgain && (
        <Button variant="default" size="compact-sm" onClick={onAgain}>
          {t.app.error.again}
        </Button>
      )}
    </div>
  )
}

/** The words for a failure: the server's own where it has any. */
export function messageOf(error: unknown, { app }: Words): string {
  if (!(error instanceof ApiError)) return app.error.unknown
  if (error.code === 'network') return app.error.network
  if (error.status === 403 && error.message === '') return app.error.forbidden
  const message = error.message || app.error.unknown
  if (error.retryAfterSeconds === undefined || error.status !== 429) return message
  return `${message} ${app.error.returnsAt(clock(new Date(Date.now() + error.retryAfterSeconds * 1000)))}`
}
