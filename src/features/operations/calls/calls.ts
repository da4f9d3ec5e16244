// The record of calls: kept as they end, looked at by operators.
import type { Clock } from '#platform/clock.ts'
import type { Db } from '#platform/database/database.ts'
import { type Page, pageOf } from '#platform/database/pages.ts'
import { errorsOf } from '#platform/errors.ts'
import type { Attempt } from '#platform/llm/attempt.ts'
import type { Log } from '#platform/log.ts'
import { operationErrors } from '../contract.ts'
import type { CallFilter, CallTrace, HealthHistory, ModelCall } from './contract.ts'
import { type CallRow, createCallStore } from './store.ts'

const errors = errorsOf('operations', operationErrors)
const DAY_MS = 86_400_000
/** A chart has about so many points. */
const SLICES = 60

/** Keeps a row for each call. A call is not held up by its record, and does not fail with it. */
export function createCallRecord({ db, log }: { db: Db; log: Log }) {
  const store = createCallStore(db)
  return (attempt: Attempt) => {
    store.record(attempt).catch((error: unknown) => log.warn({ error, task: attempt.task }, 'a call to a model could not be recorded'))
  }
}

export type Calls = ReturnType<typeof createCalls>
export function createCalls({ db, clock, timeZone }: { db: Db; clock: Clock; timeZone: string }) {
  const store = createCallStore(db)
  const daysAgo = (days: number) => new Date(clock.now().getTime() - days * DAY_MS)

  return {
    async list(filter: CallFilter, page: Page) {
      const rows = await store.list(filter, page)
      return pageOf(
        rows.map((row) => ({ ...row, createdAt: row.at })),
        page.limit,
        show,
      )
    },

    /** How a run went, call by call. @throws `operations.calls_not_found` */
    async trace(runId: string): Promise<CallTrace> {
      const run = await store.run(runId)
      const since = run ? new Date(new Date(run.createdAt).getTime() - 1000) : daysAgo(30)
      const calls = await store.ofRun(runId, since)
      if (!run && calls.length === 0) throw errors.callsNotFound()
      return { run: run ?? null, calls: calls.map(show) }
    },

    async history(minutes: number): Promise<HealthHistory> {
      const sliceSeconds = Math.max(10, Math.round((minutes * 60) / SLICES))
      const to = clock.now()
      // A slice begins where all others of its length do, so that a chart does not tremble as time goes on.
      const from = new Date(Math.floor((to.getTime() / 1000 - minutes * 60) / sliceSeconds) * sliceSeconds * 1000)
      return { from: from.toISOString(), to: to.toISOString(), sliceSeconds, points: await store.history(from, sliceSeconds) }
    },

    /** Forgets what is older. @returns how many calls */
    prune: (days: number) => store.prune(daysAgo(days)),
    usage: (days: number) => store.usage(daysAgo(days), timeZone),
    people: (days: number) => store.people(daysAgo(days)),
  }
}

function show({ at, kind, ...row }: CallRow): ModelCall {
  return { ...row, kind: kind === 'embedding' ? 'embedding' : 'chat', at: at.toISOString() }
}
