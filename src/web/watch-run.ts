// Watching a run over all tabs of a browser: one of them has the connection, since over plain HTTP a browser has only six for each server.
import type { RunReply } from '#platform/runs/contract.ts'
import type { RunEvent } from '#wire/events.ts'
import { endsRun } from '#wire/joined-events.ts'
import { call } from './api.ts'
import { followEvents } from './follow.ts'

interface WatchOptions {
  signal: AbortSignal
  onEvent(event: RunEvent): void
  /** Whether the connection is lost and being sought again. */
  onConnection?(connected: boolean): void
}
interface Told {
  event: RunEvent
  seq: number
}

/** Follows a run to its end, over lost connections and closed tabs. @throws {ApiError} when it may not be watched. */
export async function watchRun(runId: string, { signal, onEvent, onConnection }: WatchOptions): Promise<void> {
  const name = `jiwon-run-${runId}`
  const ended = new AbortController()
  const over = AbortSignal.any([signal, ended.signal])
  const channel = new BroadcastChannel(name)
  let last = 0
  const give = ({ event, seq }: Told) => {
    if (seq <= last || over.aborted) return
    last = seq
    onEvent(event)
    if (endsRun(event)) ended.abort()
  }
  const lead = () =>
    followEvents<RunEvent>(`/runs/${runId}/events`, {
      signal: over,
      lastId: last > 0 ? String(Math.floor(last)) : undefined,
      onConnection,
      onEvent(event, id) {
        const told = { event, seq: Number(id) }
        channel.postMessage(told)
        give(told)
        return endsRun(event)
      },
    })

  /** What another tab hears; what is missing is asked for once, without a connection that stays. */
  const listen = async () => {
    let waiting: Told[] | undefined = []
    const catchUp = async () => {
      const run = await call<RunReply>('GET', `/runs/${runId}`, undefined, { signal: over })
      for (const told of standOf(run)) give(told)
      for (const told of waiting ?? []) give(told)
      waiting = undefined
    }
    channel.onmessage = ({ data }: MessageEvent<Told>) => {
      if (waiting) waiting.push(data)
      else if (data.seq <= last + 1) give(data)
      else {
        waiting = [data]
        void catchUp().catch(() => undefined)
      }
    }
    await catchUp()
  }

  try {
    // Without locks (an old browser, or plain HTTP on another machine) each tab has a connection of its own.
    if (!navigator.locks) return await lead()
    const first = await navigator.locks.request(name, { ifAvailable: true }, async (lock) => {
      if (lock) await lead()
      return lock !== null
    })
    if (first || over.aborted) return
    await listen()
    await navigator.locks.request(name, { signal: over }, () => {
      channel.onmessage = null
      return lead()
    })
  } catch (error) {
    if (!over.aborted) throw error
  } finally {
    channel.close()
  }
}

/** A run as it stands, as the events that would have told so. */
function standOf({ id, kind, status, text, lastEventId, result, source, error, notice }: RunReply): Told[] {
  const seq = Number(lastEventId)
  const told: RunEvent[] = [
    { type: 'run-start', runId: id, kind },
    { type: 'text-snapshot', text },
  ]
  if (status === 'done' && source) told.push({ type: 'run-end', result, source, ...(notice && { notice }) })
  else if (status === 'failed') told.push({ type: 'run-error', ...(error ?? { code: 'runs.failed', message: '' }) })
  else if (status === 'stopped' || status === 'interrupted') told.push({ type: `run-${status}` })
  // They stand for everything up to the last event: the earlier ones are given places of their own just before it.
  return told.map((event, at) => ({ event, seq: seq - (told.length - 1 - at) / told.length }))
}
