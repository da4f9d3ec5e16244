import { useCallback, useEffect, useRef, useState } from 'react'
import { isOffline } from './api.ts'
import { forget, keep } from './kept.ts'

export type SaveState = 'saved' | 'unsaved' | 'saving' | 'offline' | 'failed'

const QUIET_MS = 800
const AGAIN_MS = 5_000

interface Autosave<T> {
  /** Under which name what is not yet saved is kept in the browser. */
  name: string
  /** Sends to the server. `last` is true when the page is being left. */
  save(value: T, last: boolean): Promise<void>
}

export interface Autosaved<T> {
  state: SaveState
  savedAt: Date | undefined
  error: unknown
  change(value: T): void
  /** Sends what is waiting now, and waits until it has arrived. */
  flush(): Promise<void>
}

/**
 * Saves by itself, a moment after the last change, one request at a time. What the server does not have yet is in the browser's own store,
 * and is sent again when the connection is back.
 */
export function useAutosave<T>({ name, save }: Autosave<T>): Autosaved<T> {
  const [shown, setShown] = useState<{ state: SaveState; savedAt: Date | undefined; error: unknown }>({
    state: 'saved',
    savedAt: undefined,
    error: undefined,
  })
  const work = useRef<{
    waiting: { value: T } | undefined
    timer: ReturnType<typeof setTimeout> | undefined
    sending: Promise<void> | undefined
  }>({
    waiting: undefined,
    timer: undefined,
    sending: undefined,
  })
  const send = useRef(save)
  useEffect(() => {
    send.current = save
  })

  const flush = useCallback(async (): Promise<void> => {
    const own = work.current
    clearTimeout(own.timer)
    if (own.sending) {
      await own.sending
      return flush()
    }
    const { waiting } = own
    if (!waiting) return
    own.waiting = undefined
    setShown((before) => ({ ...before, state: 'saving' }))
    own.sending = send.current(waiting.value, false).then(
      () => {
        if (!own.waiting) forget(name)
        setShown({ state: own.waiting ? 'unsaved' : 'saved', savedAt: new Date(), error: undefined })
      },
      (error: unknown) => {
        own.waiting ??= waiting
        setShown((before) => ({ ...before, state: isOffline(error) ? 'offline' : 'failed', error }))
        if (isOffline(error)) own.timer = setTimeout(flush, AGAIN_MS)
      },
    )
    await own.sending
    own.sending = undefined
  }, [name])

  const change = useCallback(
    (value: T) => {
      const own = work.current
      keep(name, value)
      own.waiting = { value }
      clearTimeout(own.timer)
      own.timer = setTimeout(flush, QUIET_MS)
      setShown((before) => ({ ...before, state: 'unsaved' }))
    },
    [name, flush],
  )

  useEffect(() => {
    const onOnline = () => void flush()
    const onLeave = () => {
      const { waiting } = work.current
      // Whether it arrives is not known any more, so the copy in the browser stays until the next visit.
      if (waiting) void send.current(waiting.value, true).catch(() => undefined)
    }
    addEventListener('online', onOnline)
    addEventListener('pagehide', onLeave)
    return () => {
      removeEventListener('online', onOnline)
      removeEventListener('pagehide', onLeave)
      void flush()
    }
  }, [flush])

  return { ...shown, change, flush }
}
