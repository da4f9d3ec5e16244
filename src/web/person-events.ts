// One connection for all tabs of a browser: over plain HTTP a browser has six for each server, and every tab that watches takes one.
import { useQueryClient } from '@tanstack/react-query'
import { useEffect } from 'react'
import type { RunEvent } from '#wire/events.ts'
import { endsRun } from '#wire/joined-events.ts'
import { followEvents } from './follow.ts'

export type PersonEvent = RunEvent & { runId: string }
interface Told {
  event: PersonEvent
  id: string | undefined
}

/**
 * Hears everything that happens to a person's runs. The tab that holds the lock has the connection and tells the others; when it closes,
 * the next one takes over from the last event that it has heard of.
 */
export function followPerson(userId: string, signal: AbortSignal, onEvent: (event: PersonEvent) => void) {
  const name = `jiwon-events-${userId}`
  const channel = new BroadcastChannel(name)
  let lastId: string | undefined
  const hear = ({ event, id }: Told) => {
    lastId = id ?? lastId
    onEvent(event)
  }
  channel.onmessage = ({ data }: MessageEvent<Told>) => hear(data)
  signal.addEventListener('abort', () => channel.close(), { once: true })

  const lead = () =>
    followEvents<PersonEvent>('/events', {
      signal,
      lastId,
      onEvent(event, id) {
        channel.postMessage({ event, id } satisfies Told)
        hear({ event, id })
        return false
      },
    })
  // Without locks (an old browser, or plain HTTP on another machine) each tab has a connection of its own.
  const led = navigator.locks ? navigator.locks.request(name, { signal }, lead) : lead()
  led.catch((error: unknown) => {
    // Signed out, or the tab is closing: what is on the page stays, and every page still asks for itself.
    if (!signal.aborted) console.warn('events are not followed any more', error)
  })
}

/** Pages show what other tabs and devices have made, as soon as it is there. */
export function usePersonEvents(userId: string | undefined) {
  const queries = useQueryClient()
  useEffect(() => {
    if (userId === undefined) return
    const gone = new AbortController()
    followPerson(userId, gone.signal, (event) => {
      // Only what is on a page is fetched anew, and nothing that is itself a run: it would be told of here, and begin again without end.
      if (endsRun(event) || event.type === 'run-start')
        void queries.invalidateQueries({ type: 'active', predicate: ({ meta }) => meta?.startsRun !== true })
    })
    return () => gone.abort()
  }, [userId, queries])
}
