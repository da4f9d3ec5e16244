import type { RunEvent } from '#wire/events.ts'
import { storableText } from '../database/storable.ts'
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

/** With many runs at work the tick grows by this for each of them, since most of what a piece costs it costs however long it is. */
const TICK_MS_FOR_RUN = 0.5
/** Slower than this a text would no longer seem to flow. */
const LONGEST_TICK_MS = 250
/** A database that is slow is given more at a time: between two statements it rests at least so many times as long as the last one took. */
const REST = 2

/**
 * One writer for each process: gathers what all its runs have to say and writes it in one fenced statement a tick, so that 2,000 streams
 * cost a few statements a second and not 25,000. Watchers are told after the commit, never before.
 */
export function createWriter({ store, tickMs, told, log }: WriterOptions) {
  const waiting = new Map<string, Waiting>()
  let timer: NodeJS.Timeout | undefined
  /** Resolves when what is waiting now has been written. */
  let nextWrite: PromiseWithResolvers<void> | undefined
  let lastTurn: Promise<unknown> = Promise.resolve()
  let writing = false
  /** When the next tick is due. */
  let dueAt = 0

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
    nextWrite ??= Promise.withResolvers()
    wind()
  }

  /** After a pause the first piece goes at once, so that a lone reader does not wait for a tick. */
  function wind() {
    if (timer || writing || !nextWrite) return
    timer = setTimeout(tick, Math.max(0, dueAt - performance.now()))
  }

  async function tick() {
    timer = undefined
    const mine = nextWrite
    nextWrite = undefined
    writing = true
    try {
      await inTurn(write)
    } finally {
      writing = false
      mine?.resolve()
      wind()
    }
  }

  async function write() {
    const batch = [...waiting.values()].filter(({ items }) => items.length > 0)
    const pieces: Piece[] = batch.flatMap(({ held, items }) => items.map((item) => ({ runId: held.id, epoch: held.epoch, ...item })))
    const written = batch.map(({ held, items }) => ({ held, items }))
    for (const one of batch) one.items = []
    for (const [id, { items, carry }] of waiting) if (items.length === 0 && carry === '') waiting.delete(id)
    if (pieces.length === 0) return
    const begun = performance.now()
    const ours = await attempt(() => store.append(pieces), log)
    const now = performance.now()
    dueAt = now + Math.min(LONGEST_TICK_MS, Math.max(tickMs, written.length * TICK_MS_FOR_RUN, (now - begun) * REST))
    for (const { held, items } of written) {
      if (ours?.has(held.id)) told(held.id, items)
      else held.lost()
    }
  }

  /** Does `work` while nothing is written. */
  function inTurn<T>(work: () => Promise<T>): Promise<T> {
    const turn = lastTurn.then(work)
    lastTurn = turn.catch(() => undefined)
    return turn
  }

  /** Resolves when everything that was said before the call is stored (or its run was lost). Waits for the tick: many runs may end at once. */
  async function flush(): Promise<void> {
    await (nextWrite?.promise ?? lastTurn)
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
      push(held, { type: 'text-snapshot', text: storableText(text) })
    },
    event: push,
    flush,
    inTurn,
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
