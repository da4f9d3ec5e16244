// The only SQL of the record of calls.
import { randomUUID } from 'node:crypto'
import { and, eq, notInArray, type SQL, sql } from 'drizzle-orm'
import type { Db } from '#platform/database/database.ts'
import { after, type Page } from '#platform/database/pages.ts'
import type { Attempt } from '#platform/llm/attempt.ts'
import type { UsageRow } from '../contract.ts'
import { modelCallsTable as table } from '../tables.ts'
import type { CallFilter, CallTrace, HealthPoint, PersonUsage } from './contract.ts'

export type CallRow = typeof table.$inferSelect & { userName: string | null }
const QUIET = ['ok', 'aborted']
const MOST_PEOPLE = 500
const MOST_TRACED = 1000
const PRUNED_AT_ONCE = 2000

export function createCallStore(db: Db) {
  const selected = () =>
    db.select({
      call: table,
      // Of the people only the name: raw, since a feature does not import another's tables.
      userName: sql<string | null>`(select u.name from users u where u.id = ${table.userId})`,
    })
  const flat = (rows: { call: typeof table.$inferSelect; userName: string | null }[]): CallRow[] =>
    rows.map(({ call, userName }) => ({ ...call, userName }))

  return {
    async record({ at, userId, runId, call, ...attempt }: Attempt) {
      const whole = (ms: number | undefined) => (ms === undefined ? null : Math.round(ms))
      await db.insert(table).values({
        ...attempt,
        id: randomUUID(),
        at,
        userId: userId ?? null,
        runId: runId ?? null,
        callNumber: call,
        connectMs: whole(attempt.connectMs),
        queueMs: Math.round(attempt.queueMs),
        firstTokenMs: whole(attempt.firstTokenMs),
        totalMs: Math.round(attempt.totalMs),
      })
    },

    /** Newest first; one more than the page, if there is more. */
    async list({ task, endpoint, outcome, userId }: CallFilter, page: Page): Promise<CallRow[]> {
      const conditions: (SQL | undefined)[] = [
        task === undefined ? undefined : eq(table.task, task),
        endpoint === undefined ? undefined : eq(table.endpoint, endpoint),
        outcome === undefined ? undefined : outcome === 'failed' ? notInArray(table.outcome, QUIET) : eq(table.outcome, outcome),
        userId === undefined ? undefined : eq(table.userId, userId),
        after(table.at, table.id, page.cursor),
      ]
      const rows = await selected()
        .from(table)
        .where(and(...conditions))
        .orderBy(sql`${table.at} desc, ${table.id} desc`)
        .limit(page.limit + 1)
      return flat(rows)
    },

    /** The calls of a run, those of its parts (`runId:n`) among them. `since` lets the index find them. */
    async ofRun(runId: string, since: Date): Promise<CallRow[]> {
      const rows = await selected()
        .from(table)
        .where(and(sql`${table.at} >= ${since.toISOString()}::timestamptz`, sql`split_part(${table.runId}, ':', 1) = ${runId}`))
        .orderBy(table.at, table.callNumber)
        .limit(MOST_TRACED)
      return flat(rows)
    },
    /** How a run went, without what it was about. */
    async run(id: string): Promise<CallTrace['run'] | undefined> {
      const { rows } = await db.execute<NonNullable<CallTrace['run']> & Record<string, unknown>>(sql`
        select id, kind, status, source, error->>'code' as "errorCode", takeovers, created_at as "createdAt", ended_at as "endedAt"
        from runs where id::text = ${id}`)
      const [row] = rows
      return row && { ...row, createdAt: iso(row.createdAt), endedAt: row.endedAt === null ? null : iso(row.endedAt) }
    },

    /** What each endpoint did in slices of time. */
    async history(since: Date, sliceSeconds: number): Promise<HealthPoint[]> {
      const { rows } = await db.execute<HealthPoint & Record<string, unknown>>(sql`
        select to_timestamp(floor(extract(epoch from at) / ${sliceSeconds}::int) * ${sliceSeconds}::int) as at, endpoint, model, count(*)::int as calls,
          count(*) filter (where outcome not in ('ok', 'aborted'))::int as failures,
          percentile_cont(0.5) within group (order by first_token_ms)::float8 as "firstTokenMs",
          percentile_cont(0.95) within group (order by first_token_ms)::float8 as "firstTokenMsP95",
          percentile_cont(0.95) within group (order by queue_ms)::float8 as "queueMsP95"
        from model_calls where at >= ${since.toISOString()}::timestamptz group by 1, 2, 3 order by 1`)
      return rows.map((row) => ({ ...row, at: iso(row.at) }))
    },

    /** Calls by day, task and model. */
    async usage(since: Date, timeZone: string): Promise<UsageRow[]> {
      const { rows } = await db.execute<UsageRow & Record<string, unknown>>(sql`
        select to_char(at at time zone ${timeZone}, 'YYYY-MM-DD') as day, task, model, count(*)::int as calls,
          count(*) filter (where outcome not in ('ok', 'aborted'))::int as failures,
          coalesce(sum(tokens_in), 0)::float8 as "tokensIn", coalesce(sum(tokens_out), 0)::float8 as "tokensOut",
          round(percentile_cont(0.5) within group (order by first_token_ms))::int as "firstTokenMs",
          coalesce(sum(cost), 0)::float8 as cost, max(currency) as currency
        from model_calls where at >= ${since.toISOString()}::timestamptz
        group by day, task, model, coalesce(currency, '') order by day desc, task, model limit 5000`)
      return rows
    },
    /** Calls by person, who used most first. */
    async people(since: Date): Promise<PersonUsage[]> {
      const { rows } = await db.execute<PersonUsage & Record<string, unknown>>(sql`
        with recent as (
          select coalesce(user_id, '') as person, * from model_calls where at >= ${since.toISOString()}::timestamptz
        ), sums as (
          select person, count(*)::int as calls, count(*) filter (where outcome not in ('ok', 'aborted'))::int as failures,
            count(distinct split_part(run_id, ':', 1))::int as runs, coalesce(sum(tokens_in), 0)::float8 as "tokensIn",
            coalesce(sum(tokens_out), 0)::float8 as "tokensOut", max(at) as "lastAt"
          from recent group by person
        ), costs as (
          select person, jsonb_object_agg(currency, spent) as cost
          from (select person, currency, sum(cost)::float8 as spent from recent where currency is not null group by person, currency) one group by person
        )
        select u.id as "userId", u.name, u.email, calls, failures, runs, "tokensIn", "tokensOut", coalesce(cost, '{}') as cost, "lastAt"
        from sums left join costs using (person) left join users u on u.id = person
        order by "tokensIn" + "tokensOut" desc, calls desc limit ${MOST_PEOPLE}`)
      return rows.map((row) => ({ ...row, lastAt: iso(row.lastAt) }))
    },

    /** In pieces, so that nobody waits for long. @returns how many were forgotten */
    async prune(before: Date): Promise<number> {
      for (let gone = 0; ; ) {
        const { rows } = await db.execute(sql`
          delete from model_calls where id in (select id from model_calls where at < ${before.toISOString()}::timestamptz limit ${PRUNED_AT_ONCE}) returning 1`)
        gone += rows.length
        if (rows.length < PRUNED_AT_ONCE) return gone
      }
    },

    /** A removed person leaves sums behind, not a trace of who. */
    async forget(userId: string) {
      await db.update(table).set({ userId: null, runId: null }).where(eq(table.userId, userId))
    },
    dump: (userId: string) => db.select().from(table).where(eq(table.userId, userId)),
  }
}

/** Drivers give a timestamp of plain SQL as a text or as a date. */
function iso(value: unknown): string {
  return new Date(value as string).toISOString()
}
