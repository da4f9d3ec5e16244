import { randomBytes } from 'node:crypto'
import type { Bus } from '../bus/bus.ts'
import type { LogItem } from './store.ts'

/** What a watcher of one run is told: the items themselves when this process wrote them, nothing when it has to read them. */
type Listener = (items: readonly LogItem[] | undefined) => void

/** A wish lasts a little longer than the time after which it is said again (watch.ts). */
const WISH_MS = 3_000

/**
 * Tells watchers in this process and, through the bus, in the others that something stands in the log. Of text others are told only while they
 * ask for it: most runs are watched where they are written, and a message for each of their ticks would cost more than the writing.
 */
export function createHub({ bus, holds }: HubOptions) {
  const runs = new Map<string, Set<Listener>>()
  const people = new Map<string, Set<() => void>>()
  const outbox = new Set<string>()
  /** Until when other processes wish to be told of runs that are written here. */
  const wishes = new Map<string, number>()
  const ourselves = randomBytes(4).toString('hex')

  function listen<L>(all: Map<string, Set<L>>, key: string, listener: L) {
    const set = all.get(key) ?? new Set()
    all.set(key, set.add(listener))
    return () => {
      set.delete(listener)
      if (set.size === 0 && all.get(key) === set) all.delete(key)
    }
  }
  function publish(kind: 'run' | 'person' | 'wish', id: string) {
    // The writer tells of many runs at once: one message for all of them.
    if (outbox.size === 0)
      queueMicrotask(() => {
        bus.publish([...outbox])
        outbox.clear()
      })
    outbox.add(`${kind}:${id}:${ourselves}`)
  }
  const wakeRun = (id: string, items?: readonly LogItem[]) => {
    for (const listener of runs.get(id) ?? []) listener(items)
  }
  const wakePerson = (id: string) => {
    for (const listener of people.get(id) ?? []) listener()
  }
  const unsubscribe = bus.subscribe((topic) => {
    const [kind, id = '', sender] = topic.split(':')
    // Buses give back what one has sent.
    if (sender === ourselves) return
    if (kind === 'run') wakeRun(id)
    else if (kind === 'person') wakePerson(id)
    else if (kind === 'wish' && holds(id)) wishes.set(id, performance.now() + WISH_MS)
  })

  return {
    /** Whether this process writes a run, so that its watchers here are told of everything without asking. */
    holds,
    onRun: (id: string, listener: Listener) => listen(runs, id, listener),
    onPerson: (id: string, listener: () => void) => listen(people, id, listener),
    /** Asks whoever writes this run to tell of its text; lasts for WISH_MS. */
    wish: (runId: string) => publish('wish', runId),
    /** After the commit: these items are in the log. Without `items` watchers read them. */
    told(runId: string, userId: string, items?: readonly LogItem[]) {
      wakeRun(runId, items)
      const notable = !items || items.some(({ event }) => !event.type.startsWith('text-'))
      if (notable || (wishes.get(runId) ?? 0) > performance.now()) publish('run', runId)
      if (!notable) return
      wakePerson(userId)
      publish('person', userId)
    },
    /** The run is no longer written here. */
    forget: (runId: string) => void wishes.delete(runId),
    close: unsubscribe,
  }
}
export type Hub = ReturnType<typeof createHub>

export interface HubOptions {
  bus: Bus
  holds: (runId: string) => boolean
}
