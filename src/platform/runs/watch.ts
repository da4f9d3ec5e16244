import type { RunEvent } from '#wire/events.ts'
import { endsRun, joinText } from '#wire/joined-events.ts'
import { errorsOf } from '../errors.ts'
import { runErrors } from './errors.ts'
import type { Hub } from './hub.ts'
import type { LogItem, RunRow, RunStore } from './store.ts'

const errors = errorsOf('runs', runErrors)
/** Hints between processes may be lost; the database is asked at least this often. */
const POLL_MS = 1_000

export interface Watcher {
  /** Takes events in order. @returns whether it can take more now; if not, it says `resume` later. */
  deliver(items: readonly LogItem[]): boolean
}

export interface Watch {
  /** Resolves when the last event was delivered, or the watch was ended. */
  done: Promise<void>
  resume(): void
  end(): void
}

/** What a late watcher is shown: one snapshot in the place of all the text before it. */
export function condense(items: readonly LogItem[]): LogItem[] {
  const isText = ({ event }: LogItem) => event.type === 'text-delta' || event.type === 'text-snapshot'
  const lastText = items.findLastIndex(isText)
  if (lastText < 0) return [...items]
  const text = joinText(items.map(({ event }) => event))
  return items.flatMap((item, at): LogItem[] => {
    if (at === lastText) return [{ seq: item.seq, event: { type: 'text-snapshot', text } }]
    return isText(item) ? [] : [item]
  })
}

/** Reading the logs of runs: from the database first, then as it comes, each event once and in order. */
export function createWatching({ store, hub, polling }: { store: RunStore; hub: Hub; polling: boolean }) {
  function watchRun(id: string, after: number | undefined, watcher: Watcher): Watch {
    let last = after ?? 0
    let joining = after === undefined
    let mustRead = true
    let full = false
    let reading = false
    let inbox: LogItem[] = []
    const done = Promise.withResolvers<void>()

    function end() {
      unlisten()
      clearInterval(poll)
      done.resolve()
    }
    function give(items: readonly LogItem[]) {
      const news = items.filter(({ seq }) => seq > last)
      const newest = news.at(-1)
      if (!newest) return
      last = newest.seq
      full = !watcher.deliver(news)
      if (endsRun(newest.event)) end()
    }
    async function pump() {
      if (reading || full) return
      reading = true
      try {
        while (!full && (mustRead || inbox.length > 0)) {
          if (mustRead) {
            mustRead = false
            const items = await store.read(id, last)
            // Removed with what it was about: nothing will follow.
            if (!items) return end()
            give(joining ? condense(items) : items)
            joining = false
          } else if ((inbox[0]?.seq ?? 0) > last + 1) {
            // Something was written by another process, or was missed while the watcher was full.
            inbox = []
            mustRead = true
          } else give(inbox.splice(0))
        }
      } catch (error) {
        unlisten()
        clearInterval(poll)
        done.reject(error)
      } finally {
        reading = false
      }
    }
    const unlisten = hub.onRun(id, (items) => {
      if (full || !items) mustRead = true
      // The usual case, without a promise: what comes is the next.
      else if (!reading && !mustRead && inbox.length === 0 && items[0]?.seq === last + 1) return give(items)
      else inbox.push(...items)
      void pump()
    })
    // Of what is written here every item comes by itself.
    function askElsewhere() {
      if (hub.holds(id)) return
      hub.wish(id)
      mustRead = true
      void pump()
    }
    const poll = polling ? setInterval(askElsewhere, POLL_MS) : undefined
    if (polling) askElsewhere()
    void pump()
    return {
      done: done.promise,
      resume() {
        full = false
        inbox = []
        mustRead = true
        void pump()
      },
      end,
    }
  }

  return {
    watchRun,

    /** A person's events after `after` (undefined: only new ones), each with its number. */
    watchPerson(userId: string, after: number | undefined, deliver: (seq: number, runId: string, event: RunEvent) => boolean): Watch {
      let last = after
      let again = true
      let reading = false
      let full = false
      const done = Promise.withResolvers<void>()
      async function pump() {
        again = true
        if (reading || full) return
        reading = true
        try {
          last ??= await store.lastPersonSeq(userId)
          while (again && !full) {
            again = false
            for (const { seq, runId, event } of await store.readPerson(userId, last)) {
              last = seq
              again = true
              full = !deliver(seq, runId, event)
              if (full) break
            }
          }
        } catch (error) {
          unlisten()
          clearInterval(poll)
          done.reject(error)
        } finally {
          reading = false
        }
      }
      const unlisten = hub.onPerson(userId, () => void pump())
      const poll = polling ? setInterval(() => void pump(), POLL_MS) : undefined
      void pump()
      return {
        done: done.promise,
        resume() {
          full = false
          void pump()
        },
        end() {
          unlisten()
          clearInterval(poll)
          done.resolve()
        },
      }
    },

    /** Waits for the end of a run. @returns its row, or undefined when `signal` was aborted before, or the run was removed. */
    async wait(userId: string, id: string, signal: AbortSignal): Promise<RunRow | undefined> {
      // Only the end matters: the text is not read.
      const watch = watchRun(id, undefined, { deliver: () => true })
      signal.addEventListener('abort', watch.end, { once: true })
      if (signal.aborted) watch.end()
      try {
        await watch.done
      } finally {
        signal.removeEventListener('abort', watch.end)
      }
      return signal.aborted ? undefined : store.find(userId, id)
    },

    /** A run of its owner, with the text so far. @throws `runs.not_found` */
    async get(userId: string, id: string): Promise<RunRow & { text: string }> {
      const row = await store.find(userId, id)
      if (!row) throw errors.notFound()
      return { ...row, text: (await store.text(id)).text }
    },
  }
}
