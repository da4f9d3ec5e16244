// The only SQL of interviews. Every function takes the owner: someone else's row is as good as none.
import { and, asc, desc, eq, inArray, sql } from 'drizzle-orm'
import type { Db } from '#platform/database/database.ts'
import { after, type Page } from '#platform/database/pages.ts'
import { interviewAttemptsTable, interviewsTable, interviewTurnsTable } from './tables.ts'

export type InterviewRow = typeof interviewsTable.$inferSelect
export type TurnRow = typeof interviewTurnsTable.$inferSelect
export type AttemptRow = typeof interviewAttemptsTable.$inferSelect

/** How far a session has come. */
export interface Progress {
  questions: number
  answered: number
  score: number | null
}
export type InterviewView = InterviewRow & { progress: Progress }

/** The turns that are evaluated: of several attempts the newest counts. */
const newestScores = sql`select distinct on (turn_id) turn_id, interview_id, user_id, score, created_at from interview_attempts
  where status = 'done' order by turn_id, number desc`

export function createInterviewStore(db: Db) {
  const mine = (userId: string, id: string) => and(eq(interviewsTable.userId, userId), eq(interviewsTable.id, id))

  async function progressOf(ids: readonly string[]): Promise<Map<string, Progress>> {
    if (ids.length === 0) return new Map()
    const { rows } = await db.execute<{ id: string } & Record<keyof Progress, number | null>>(sql`
      select t.interview_id as id, count(*)::int as questions, count(n.score)::int as answered, round(avg(n.score))::int as score
      from interview_turns t left join (${newestScores}) n on n.turn_id = t.id
      where t.interview_id in (select jsonb_array_elements_text(${JSON.stringify(ids)}::jsonb)::uuid) group by t.interview_id`)
    return new Map(rows.map(({ id, questions, answered, score }) => [id, { questions: questions ?? 0, answered: answered ?? 0, score }]))
  }

  async function withProgress(rows: readonly InterviewRow[]): Promise<InterviewView[]> {
    const progress = await progressOf(rows.map(({ id }) => id))
    return rows.map((row) => ({ ...row, progress: progress.get(row.id) ?? { questions: 0, answered: 0, score: null } }))
  }

  return {
    async insert(row: typeof interviewsTable.$inferInsert) {
      await db.insert(interviewsTable).values(row)
    },
    async find(userId: string, id: string): Promise<InterviewView | undefined> {
      return (await withProgress(await db.select().from(interviewsTable).where(mine(userId, id))))[0]
    },
    /** Locks the session until the transaction ends. */
    async lock(userId: string, id: string): Promise<InterviewRow | undefined> {
      const [row] = await db.select().from(interviewsTable).where(mine(userId, id)).for('update')
      return row
    },
    async list(userId: string, page: Page): Promise<InterviewView[]> {
      const rows = await db
        .select()
        .from(interviewsTable)
        .where(and(eq(interviewsTable.userId, userId), after(interviewsTable.createdAt, interviewsTable.id, page.cursor)))
        .orderBy(desc(interviewsTable.createdAt), desc(interviewsTable.id))
        .limit(page.limit + 1)
      return withProgress(rows)
    },
    async change(
      userId: string,
      id: string,
      change: Partial<Omit<InterviewRow, 'id' | 'userId' | 'createdAt' | 'updatedAt'>>,
    ): Promise<boolean> {
      const rows = await db
        .update(interviewsTable)
        .set({ ...change, updatedAt: sql`now()` })
        .where(mine(userId, id))
        .returning({ id: interviewsTable.id })
      return rows.length > 0
    },
    async remove(userId: string, id: string): Promise<boolean> {
      const rows = await db.delete(interviewsTable).where(mine(userId, id)).returning({ id: interviewsTable.id })
      return rows.length > 0
    },

    async insertTurns(rows: readonly (typeof interviewTurnsTable.$inferInsert)[]) {
      if (rows.length > 0) await db.insert(interviewTurnsTable).values([...rows])
    },
    async turns(userId: string, interviewId: string): Promise<TurnRow[]> {
      return db
        .select()
        .from(interviewTurnsTable)
        .where(and(eq(interviewTurnsTable.userId, userId), eq(interviewTurnsTable.interviewId, interviewId)))
        .orderBy(asc(interviewTurnsTable.ordinal))
    },
    async lockTurn(userId: string, interviewId: string, id: string): Promise<TurnRow | undefined> {
      const [row] = await db
        .select()
        .from(interviewTurnsTable)
        .where(
          and(eq(interviewTurnsTable.userId, userId), eq(interviewTurnsTable.interviewId, interviewId), eq(interviewTurnsTable.id, id)),
        )
        .for('update')
      return row
    },

    async insertAttempt(row: typeof interviewAttemptsTable.$inferInsert) {
      await db.insert(interviewAttemptsTable).values(row)
    },
    async attempts(userId: string, interviewId: string): Promise<AttemptRow[]> {
      return db
        .select()
        .from(interviewAttemptsTable)
        .where(and(eq(interviewAttemptsTable.userId, userId), eq(interviewAttemptsTable.interviewId, interviewId)))
        .orderBy(asc(interviewAttemptsTable.turnId), asc(interviewAttemptsTable.number))
    },
    async changeAttempt(userId: string, id: string, change: Partial<Pick<AttemptRow, 'status' | 'evaluation' | 'score'>>) {
      await db
        .update(interviewAttemptsTable)
        .set(change)
        .where(and(eq(interviewAttemptsTable.userId, userId), eq(interviewAttemptsTable.id, id)))
    },

    /** What this person was asked and how it went, for the choice of the next questions. */
    async history(userId: string): Promise<{ asked: Map<string, Date>; topics: Map<string, number> }> {
      const asked = await db.execute<{ id: string; at: string }>(sql`
        select question_id as id, max(created_at)::text as at from interview_turns where user_id = ${userId} and question_id is not null and depth = 0 group by question_id`)
      const topics = await db.execute<{ topic: string; score: number }>(sql`
        select t.topic, avg(n.score)::float as score from interview_turns t join (${newestScores}) n on n.turn_id = t.id
        where t.user_id = ${userId} and t.topic is not null group by t.topic`)
      return {
        asked: new Map(asked.rows.map(({ id, at }) => [id, new Date(at)])),
        topics: new Map(topics.rows.map(({ topic, score }) => [topic, score])),
      }
    },
    /** Reports of other sessions of this person, oldest first. */
    async reports(userId: string, exceptId: string): Promise<InterviewRow[]> {
      return db
        .select()
        .from(interviewsTable)
        .where(
          and(eq(interviewsTable.userId, userId), sql`${interviewsTable.report} is not null`, sql`${interviewsTable.id} <> ${exceptId}`),
        )
        .orderBy(asc(interviewsTable.createdAt))
        .limit(100)
    },

    async dump(userId: string) {
      const interviews = await db.select().from(interviewsTable).where(eq(interviewsTable.userId, userId))
      const ids = interviews.map(({ id }) => id)
      return {
        interviews,
        turns: ids.length === 0 ? [] : await db.select().from(interviewTurnsTable).where(inArray(interviewTurnsTable.interviewId, ids)),
        attempts:
          ids.length === 0 ? [] : await db.select().from(interviewAttemptsTable).where(inArray(interviewAttemptsTable.interviewId, ids)),
      }
    },
    async removePerson(userId: string) {
      await db.delete(interviewsTable).where(eq(interviewsTable.userId, userId))
    },
  }
}
