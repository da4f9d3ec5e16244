import { IconAlertTriangle, IconCheck } from '@tabler/icons-react'
import { createContext, useCallback, useContext, useEffect, useState } from 'react'
import classes from './notices.module.css'

type Tone = 'done' | 'error'
interface Notice {
  words: string
  tone: Tone
  turn: number
}

const STAYS_MS = { done: 3_000, error: 8_000 }
const NoticeContext = createContext<(words: string, tone?: Tone) => void>(() => undefined)

/** One passing line at the bottom, for what was done or went wrong without a place of its own on the page. */
export function Notices({ children }: { children: React.ReactNode }) {
  const [notice, setNotice] = useState<Notice>()
  const notify = useCallback(
    (words: string, tone: Tone = 'done') => setNotice((before) => ({ words, tone, turn: (before?.turn ?? 0) + 1 })),
    [],
  )
  useEffect(() => {
    if (!notice) return
    const timer = setTimeout(() => setNotice(undefined), STAYS_MS[notice.tone])
    return () => clearTimeout(timer)
  }, [notice])
  const Icon = notice?.tone === 'error' ? IconAlertTriangle : IconCheck
  return (
    <NoticeContext value={notify}>
      {children}
      <div className={classes.notices} role="status" aria-live="polite">
        {notice && (
          <p key={notice.turn} data-tone={notice.tone}>
            <Icon className="small-icon" aria-hidden />
            {notice.words}
          </p>
        )}
      </div>
    </NoticeContext>
  )
}

export function useNotice(): (words: string, tone?: Tone) => void {
  return useContext(NoticeContext)
}
