import type { RunEvent } from '#wire/events.ts'
import type { LogItem, Piece, RunStore } from './store.ts'

/** A run that this process holds. */
export interface Held {
  id: string
  epoch: number
  /** The place of the last event that has been given out, stored or not. */
  lastSeq: number
  /** Called when the fence has shut this process out: stopped elsewhere, or taken over. */
  lost: () => void
}

interface Waiting {
  held: Held
  items: LogItem[]
  /** Half of a surrogate pair that waits for its other half. */
  carry: string
}

/**
 * One writer for each process: gathers what all its runs have to say and writes it in one fenced statement a tick, so that 2,000 streams
 * cost tens of statements a second and not 25,000. Watchers are told after the commit, never before.
 */
export function createWriter({ store, tickMs, told, log }: WriterOptions) {
  const waiting = new Map<string, Waiting>()
  let timer: NodeJS.Timeout | undefined
  let flushing: Promise<void> | undefined

  function entry(held: Held): Waiting {
    let found = waiting.get(held.id)
    if (!found || found.held !== held) {
      found = { held, items: [], carry: '' }
      waiting.set(held.id, found)
    }
    return found
  }

  function push(held: Held, event: RunEvent) {
    const to = entry(held)
    const last = to.items.at(-1)
    if (event.type === 'text-delta' && last?.event.type === 'text-delta')
      last.event = { type: 'text-delta', text: last.event.text + event.text }
    else to.items.push({ seq: ++held.lastSeq, event })
    timer ??= setTimeout(() => void flush(), tickMs)
  }

  async function write() {
    const batch = [...waiting.values()].filter(({ items }) => items.length > 0)
    const pieces: Piece[] = batch.flatMap(({ held, items }) => items.map((item) => ({ runId: held.id, epoch: held.epoch, ...item })))
    const written = batch.map(({ held, items }) => ({ held, items }))
    for (const one of batch) one.items = []
    for (const [id, { items, carry }] of waiting) if (items.length === 0 && carry === '') waiting.delete(id)
    if (pieces.length === 0) return
    const ours = await attempt(() => store.append(pieces), log)
    for (const { held, items } of written) {
      if (ours?.has(held.id)) told(held.id, items)
      else held.lost()
    }
  }

  /** Resolves when everything that was said before the call is stored (or its run was lost). */
  async function flush(): Promise<void> {
    clearTimeout(timer)
    timer = undefined
    while (flushing) await flushing
    flushing = write().finally(() => {
      flushing = undefined
    })
    await flushing
  }

  return {
    /** Adds to the text. U+0000 cannot be stored and is left out. */
    text(held: Held, delta: string) {
      const to = entry(held)
      let text = (to.carry + delta).replaceAll('\u0000', '')
      to.carry = /[\ud800-\udbff]$/.test(text) ? text.slice(-1) : ''
      if (to.carry) text = text.slice(0, -1)
      if (text) push(held, { type: 'text-delta', text: text.toWellFormed() })
    },
    snapshot(held: Held, text: string) {
      entry(held).carry = ''
      push(held, { type: 'text-snapshot', text: text.replaceAll('\u0000', '').toWellFormed() })
    },
    event: push,
    flush,
    forget(held: Held) {
      if (waiting.get(held.id)?.held === held) waiting.delete(held.id)
    },
  }
}

export interface WriterOptions {
  store: Pick<RunStore, 'append'>
  tickMs: number
  /** Called after the commit, in order for each run. */
  told: (runId: string, items: readonly LogItem[]) => void
  log: (message: string, error: unknown) => void
}

/** A database may be away for a moment (a restart, a failover); longer than the lease makes no sense, since others take over then. */
async function attempt<T>(work: () => Promise<T>, log: WriterOptions['log']): Promise<T | undefined> {
  for (const waitMs of [100, 300, 1000, 2000]) {
    try {
      return await work()
    } catch (error) {
      log('the log of runs could not be written', error)
      await new Promise((resolve) => setTimeout(resolve, waitMs))
    }
  }
  return undefined
}
