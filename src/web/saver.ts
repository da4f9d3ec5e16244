import { ApiError, isOffline } from './api.ts'

export type SaveState = 'saved' | 'unsaved' | 'saving' | 'offline' | 'failed'

export interface SaveView {
  state: SaveState
  savedAt: Date | undefined
  error: unknown
}

export const NOTHING_SAVED: SaveView = { state: 'saved', savedAt: undefined, error: undefined }

const QUIET_MS = 800
const AGAIN_MS = 5_000

interface SaverOptions<T> {
  send(value: T): Promise<void>
  /** Into the browser's own store, until the server has it. */
  keep(value: T): void
  forget(): void
  show(view: SaveView): void
}

/**
 * Sends a moment after the last change, one request at a time. What could not be sent for a reason that passes (no connection, a server
 * that is busy or broken) is sent again by itself.
 */
export function createSaver<T>({ send, keep, forget, show }: SaverOptions<T>) {
  let view = NOTHING_SAVED
  let waiting: { value: T } | undefined
  let sending: Promise<void> | undefined
  let timer: ReturnType<typeof setTimeout> | undefined
  let isRetired = false
  let preceding: Promise<void> | undefined
  const tell = (changes: Partial<SaveView>) => {
    view = { ...view, ...changes }
    show(view)
  }

  /** Never rejects. Quietly, when it tries again by itself: that it failed has been said already. */
  async function attempt(quietly: boolean): Promise<void> {
    clearTimeout(timer)
    if (sending) {
      await sending
      return attempt(quietly)
    }
    const now = waiting
    if (!now) return
    waiting = undefined
    if (!quietly) tell({ state: 'saving' })
    sending = (preceding ? preceding.then(() => send(now.value)) : send(now.value))
      .then(
        () => {
          // What is kept by now is the successor's.
          if (isRetired) return
          if (!waiting) forget()
          tell({ state: waiting ? 'unsaved' : 'saved', savedAt: new Date(), error: undefined })
        },
        (error: unknown) => {
          if (isRetired) return
          waiting ??= now
          tell({ state: isOffline(error) ? 'offline' : 'failed', error })
          const waitMs = againAfterMs(error)
          if (waitMs === undefined) return
          clearTimeout(timer)
          timer = setTimeout(() => void attempt(true), waitMs)
        },
      )
      .finally(() => {
        sending = undefined
        preceding = undefined
      })
    await sending
  }

  return {
    change(value: T) {
      keep(value)
      waiting = { value }
      clearTimeout(timer)
      timer = setTimeout(() => void attempt(false), QUIET_MS)
      tell({ state: 'unsaved' })
    },
    /** Sends at once what an earlier visit has kept: what is typed next begins from what comes of it. */
    restore(value: T) {
      waiting = { value }
      void attempt(false)
    },
    /** Sends what is waiting now. @throws why, when it has not arrived: nothing may go on as if it had */
    async flush(): Promise<void> {
      // What was changed while the earlier text was on its way goes, too.
      do await attempt(false)
      while (waiting && view.error === undefined)
      if (waiting) throw view.error
    },
    /** Sends what is waiting now; whether it arrived is shown. */
    attempt: () => attempt(false),
    /** Gives up what is waiting. */
    drop() {
      clearTimeout(timer)
      waiting = undefined
      forget()
      tell({ state: 'saved', error: undefined })
    },
    /** What the server does not have yet. */
    waiting: () => waiting,
    /** Whether anything waits or is on its way. */
    isBusy: () => waiting !== undefined || sending !== undefined,
    /** Hands what waits, which is kept in the browser, to another saver of the same. @returns when nothing of this one is on its way */
    async retire(): Promise<void> {
      isRetired = true
      clearTimeout(timer)
      waiting = undefined
      await sending
    },
    /** Sends nothing before `retired` is over: two that send one text would each find the other's on the server. */
    follow(retired: Promise<void>) {
      preceding = retired
    },
  }
}

/** How long until it makes sense to send again; undefined when the same would be refused again. */
function againAfterMs(error: unknown): number | undefined {
  if (isOffline(error)) return AGAIN_MS
  if (!(error instanceof ApiError) || (error.status !== 429 && error.status < 500)) return undefined
  return Math.max(AGAIN_MS, (error.retryAfterSeconds ?? 0) * 1000)
}
