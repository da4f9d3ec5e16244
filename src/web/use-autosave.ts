import { useCallback, useEffect, useRef, useState } from 'react'
import { ApiError } from './api.ts'
import { forget, keep, keptFor } from './kept.ts'
import { createSaver, NOTHING_SAVED, type SaveView } from './saver.ts'

interface Autosave<T> {
  /** Under which name what is not yet saved is kept in the browser. */
  name: string
  /** Sends to the server. `last` is true when the page is being left. */
  save(value: T, last: boolean): Promise<void>
}

export interface Autosaved<T> extends SaveView {
  change(value: T): void
  /** Sends at once what an earlier visit has kept: what is typed next begins from what comes of it. */
  restore(value: T): void
  /** Sends what is waiting now, and waits until it has arrived. @throws why it has not */
  flush(): Promise<void>
  /** Gives up what is waiting, here and in the browser's store. */
  drop(): void
}

/** Savers whose page has been left before all had arrived, by name: they go on until it has, or until the page is there again. */
const left = new Map<string, Pick<ReturnType<typeof createSaver>, 'retire'>>()

/**
 * Saves by itself, a moment after the last change. What the server does not have yet is in the browser's own store, and is sent again when
 * the connection is back.
 */
export function useAutosave<T>({ name, save }: Autosave<T>): Autosaved<T> {
  const [shown, setShown] = useState<SaveView>(NOTHING_SAVED)
  const [owner] = useState(keptFor)
  const latest = useRef(save)
  useEffect(() => {
    latest.current = save
  })
  const send = useCallback(
    async (value: T, last: boolean) => {
      // Somebody else has signed in meanwhile, in another tab: what was typed here would go into their account.
      if (keptFor() !== owner) throw new ApiError('signed_out', 401, '')
      await latest.current(value, last)
    },
    [owner],
  )
  const [saver] = useState(() =>
    createSaver<T>({
      send: (value) => send(value, false),
      keep: (value) => keep(name, value),
      forget() {
        forget(name)
        left.delete(name)
      },
      show: setShown,
    }),
  )

  useEffect(() => {
    const before = left.get(name)
    left.delete(name)
    // The page begins from what is kept, and so from what the earlier saver was about to send.
    if (before) saver.follow(before.retire())
  }, [saver, name])

  useEffect(() => {
    const onOnline = () => void saver.attempt()
    const onLeave = () => {
      const waiting = saver.waiting()
      // Whether it arrives is not known any more, so the copy in the browser stays until the next visit.
      if (waiting) void send(waiting.value, true).catch(() => undefined)
    }
    addEventListener('online', onOnline)
    addEventListener('pagehide', onLeave)
    return () => {
      removeEventListener('online', onOnline)
      removeEventListener('pagehide', onLeave)
      if (!saver.isBusy()) return
      left.set(name, saver)
      void saver.attempt()
    }
  }, [saver, send, name])

  return { ...shown, change: saver.change, restore: saver.restore, flush: saver.flush, drop: saver.drop }
}
