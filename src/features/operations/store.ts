import { randomUUID } from 'node:crypto'
import { and, desc, eq, sql } from 'drizzle-orm'
import type { Db } from '#platform/database/database.ts'
import type { Attempt } from '#platform/llm/attempt.ts'
import type { Language } from '#wire/language.ts'
import type { UsageRow } from './contract.ts'
import { modelCallsTable, promptPublicationsTable, promptVersionsTable } from './tables.ts'

export type PromptRow = typeof promptVersionsTable.$inferSelect

export function createOperationStore(db: Db) {
  return {
    /** The version that was published last; undefined when none ever was. */
    async published(name: string, language: Language): Promise<number | undefined> {
      const [row] = await db
        .select({ version: promptPublicationsTable.version })
        .from(promptPublicationsTable)
        .where(and(eq(promptPublicationsTable.name, name), eq(promptPublicationsTable.language, language)))
        .orderBy(desc(promptPublicationsTable.publishedAt), desc(promptPublicationsTable.id))
        .limit(1)
      return row?.version
    },
    /** The published text, in one question, since it is asked at every call of a model. */
    async publishedTemplate(name: string, language: Language): Promise<{ version: number; template: string } | undefined> {
      const { rows } = await db.execute<{ version: number; template: string }>(sql`
        select v.version, v.template from prompt_versions v where v.name = ${name} and v.language = ${language}
          and v.version = (select p.version from prompt_publications p where p.name = ${name} and p.language = ${language} order by p.published_at desc, p.id desc limit 1)`)
      return rows[0]
    },
    async versions(name: string, language: Language): Promise<(PromptRow & { publishedAt: Date | null })[]> {
      const rows = await db
        .select()
        .from(promptVersionsTable)
        .where(and(eq(promptVersionsTable.name, name), eq(promptVersionsTable.language, language)))
        .orderBy(desc(promptVersionsTable.version))
      const publications = await db
        .select()
        .from(promptPublicationsTable)
        .where(and(eq(promptPublicationsTable.name, name), eq(promptPublicationsTable.language, language)))
        .orderBy(desc(promptPublicationsTable.publishedAt))
      return rows.map((row) => ({ ...row, publishedAt: publications.find(({ version }) => version === row.version)?.publishedAt ?? null }))
    },
    async addVersion(row: { name: string; language: Language; template: string; note: string; author: string }): Promise<number> {
      const { rows } = await db.execute<{ version: number }>(sql`
        insert into prompt_versions (name, language, version, template, note, author)
        select ${row.name}, ${row.language}, coalesce(max(version), 0) + 1, ${row.template}, ${row.note}, ${row.author}
        from prompt_versions where name = ${row.name} and language = ${row.language}
        returning version`)
      return rows[0]?.version ?? 0
    },
    async publish(row: { name: string; language: Language; version: number; publisher: string }) {
      // The clock of the statement, not of the transaction: of two publications the later one holds.
      await db.execute(sql`insert into prompt_publications (id, name, language, version, publisher, published_at)
        values (${randomUUID()}, ${row.name}, ${row.language}, ${row.version}, ${row.publisher}, clock_timestamp())`)
    },

    async record({ at, userId, runId, connectMs: _, status: __, call: ___, continuation: ____, ...attempt }: Attempt) {
      const whole = (ms: number | undefined) => (ms === undefined ? null : Math.round(ms))
      await db.insert(modelCallsTable).values({
        ...attempt,
        id: randomUUID(),
        at,
        userId: userId ?? null,
        runId: runId ?? null,
        queueMs: Math.round(attempt.queueMs),
        firstTokenMs: whole(attempt.firstTokenMs),
        totalMs: Math.round(attempt.totalMs),
      })
    },
    /** Calls by day, task and model. */
    async usage(since: Date, timeZone: string): Promise<UsageRow[]> {
      const { rows } = await db.execute<UsageRow & Record<string, unknown>>(sql`
        select to_char(at at time zone ${timeZone}, 'YYYY-MM-DD') as day, task, model, count(*)::int as calls,
          count(*) filter (where outcome not in ('ok', 'aborted'))::int as failures,
          coalesce(sum(tokens_in), 0)::int as "tokensIn", coalesce(sum(tokens_out), 0)::int as "tokensOut",
          round(percentile_cont(0.5) within group (order by first_token_ms))::int as "firstTokenMs",
          coalesce(sum(cost), 0)::float8 as cost, max(currency) as currency
        from model_calls where at >= ${since.toISOString()}::timestamptz group by 1, 2, 3 order by 1 desc, 2, 3 limit 2000`)
      return rows
    },

    /** A removed person leaves sums behind, not a trace of who. */
    async forget(userId: string) {
      await db.update(modelCallsTable).set({ userId: null, runId: null }).where(eq(modelCallsTable.userId, userId))
    },
    calls: (userId: string) => db.select().from(modelCallsTable).where(eq(modelCallsTable.userId, userId)),
  }
}
