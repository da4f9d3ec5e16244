import type { Bus } from '../bus/bus.ts'
import type { LogItem } from './store.ts'

/** What a watcher of one run is told: the items themselves when this process wrote them, nothing when it has to read them. */
type Listener = (items: readonly LogItem[] | undefined) => void

/** Tells watchers in this process and, through the bus, in the others that something stands in the log. */
export function createHub(bus: Bus) {
  const runs = new Map<string, Set<Listener>>()
  const people = new Map<string, Set<() => void>>()
  const outbox = new Set<string>()

  function listen<L>(all: Map<string, Set<L>>, key: string, listener: L) {
    const set = all.get(key) ?? new Set()
    all.set(key, set.add(listener))
    return () => {
      set.delete(listener)
      if (set.size === 0 && all.get(key) === set) all.delete(key)
    }
  }
  function publish(topic: string) {
    // The writer tells of many runs at once: one message for all of them.
    if (outbox.size === 0)
      queueMicrotask(() => {
        bus.publish([...outbox])
        outbox.clear()
      })
    outbox.add(topic)
  }
  const wakeRun = (id: string, items?: readonly LogItem[]) => {
    for (const listener of runs.get(id) ?? []) listener(items)
  }
  const wakePerson = (id: string) => {
    for (const listener of people.get(id) ?? []) listener()
  }
  const unsubscribe = bus.subscribe((topic) => {
    if (topic.startsWith('run:')) wakeRun(topic.slice(4))
    else if (topic.startsWith('person:')) wakePerson(topic.slice(7))
  })

  return {
    onRun: (id: string, listener: Listener) => listen(runs, id, listener),
    onPerson: (id: string, listener: () => void) => listen(people, id, listener),
    /** After the commit: these items are in the log. Without `items` watchers read them. */
    told(runId: string, userId: string, items?: readonly LogItem[]) {
      wakeRun(runId, items)
      publish(`run:${runId}`)
      if (!items || items.some(({ event }) => !event.type.startsWith('text-'))) {
        wakePerson(userId)
        publish(`person:${userId}`)
      }
    },
    close: unsubscribe,
  }
}
export type Hub = ReturnType<typeof createHub>
