import { useCallback, useEffect, useRef, useState } from 'react'
import { ApiError, call } from './api.ts'
import { useWords } from './i18n/use-words.tsx'
import { freshRun, joinRun, type RunState } from './run.ts'
import { messageOf } from './ui/error-notice.tsx'
import { useNotice } from './ui/notices.tsx'
import { watchRun } from './watch-run.ts'

export interface WatchedRun extends RunState {
  /** False while a lost connection is being sought again; the run itself goes on. */
  connected: boolean
}

interface Watched {
  runId: string
  run: WatchedRun
}

/**
 * Watches a run from wherever it is: after a refresh the server sends what there is so far, then goes on.
 * `onEnd` is told once, with the last state. `stop` never rejects: when the word does not reach the server, it says so and the run goes on.
 */
export function useRun(
  runId: string | null | undefined,
  onEnd: (run: RunState) => void,
): { run: WatchedRun | undefined; stop: () => Promise<void> } {
  const [watched, setWatched] = useState<Watched>()
  const ended = useRef(onEnd)
  const notify = useNotice()
  const words = useWords()
  useEffect(() => {
    ended.current = onEnd
  })

  useEffect(() => {
    if (!runId) return
    const gone = new AbortController()
    let run: WatchedRun = { ...freshRun, connected: true }
    const show = (next: WatchedRun) => {
      run = next
      setWatched({ runId, run })
    }
    show(run)
    watchRun(runId, {
      signal: gone.signal,
      onEvent: (event) => show({ ...joinRun(run, event), connected: true }),
      onConnection: (connected) => connected !== run.connected && show({ ...run, connected }),
    })
      .catch((error: unknown) => {
        const { code, message } = error instanceof ApiError ? error : { code: 'internal', message: String(error) }
        show({ ...run, status: 'failed', error: { code, message } })
      })
      .finally(() => {
        if (gone.signal.aborted) return
        if (run.notice) notify(run.notice.message, 'error')
        ended.current(run)
      })
    return () => gone.abort()
  }, [runId, notify])

  const stop = useCallback(async () => {
    if (!runId) return
    try {
      await call('DELETE', `/runs/${runId}`)
    } catch (error) {
      notify(messageOf(error, words), 'error')
    }
  }, [runId, notify, words])

  return { run: watched && watched.runId === runId ? watched.run : undefined, stop }
}
