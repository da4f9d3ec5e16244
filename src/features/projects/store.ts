// The only SQL of projects. Every function takes the owner: someone else's row is as good as none.
import { and, asc, count, desc, eq, gte, inArray, lt, sql } from 'drizzle-orm'
import type { Db } from '#platform/database/database.ts'
import { after, type Page } from '#platform/database/pages.ts'
import { projectSessionsTable, projectSubjectsTable, projectsTable } from './tables.ts'

export type SessionRow = typeof projectSessionsTable.$inferSelect
export type SubjectRow = typeof projectSubjectsTable.$inferSelect
export type ProjectRow = typeof projectsTable.$inferSelect

export function createProjectStore(db: Db) {
  const mySession = (userId: string, id: string) => and(eq(projectSessionsTable.userId, userId), eq(projectSessionsTable.id, id))
  const myProject = (userId: string, id: string) => and(eq(projectsTable.userId, userId), eq(projectsTable.id, id))
  const mySubject = (userId: string, sessionId: string, id: string) =>
    and(eq(projectSubjectsTable.userId, userId), eq(projectSubjectsTable.sessionId, sessionId), eq(projectSubjectsTable.id, id))

  return {
    async insertSession(row: typeof projectSessionsTable.$inferInsert) {
      await db.insert(projectSessionsTable).values(row)
    },
    async findSession(userId: string, id: string): Promise<SessionRow | undefined> {
      const [row] = await db.select().from(projectSessionsTable).where(mySession(userId, id))
      return row
    },
    /** Locks the session until the transaction ends, so that of two requests one waits. */
    async lockSession(userId: string, id: string): Promise<SessionRow | undefined> {
      const [row] = await db.select().from(projectSessionsTable).where(mySession(userId, id)).for('update')
      return row
    },
    async changeSession(userId: string, id: string, change: Partial<Omit<SessionRow, 'id' | 'userId' | 'createdAt'>>) {
      await db.update(projectSessionsTable).set(change).where(mySession(userId, id))
    },
    /** Those whose time is not over, newest first, each with how many subjects it has shown. */
    async listSessions(userId: string, now: Date, page: Page): Promise<(SessionRow & { shown: number })[]> {
      const rows = await db
        .select({ session: projectSessionsTable, shown: count(projectSubjectsTable.id) })
        .from(projectSessionsTable)
        .leftJoin(projectSubjectsTable, eq(projectSubjectsTable.sessionId, projectSessionsTable.id))
        .where(
          and(
            eq(projectSessionsTable.userId, userId),
            gte(projectSessionsTable.expiresAt, now),
            after(projectSessionsTable.createdAt, projectSessionsTable.id, page.cursor),
          ),
        )
        .groupBy(projectSessionsTable.id)
        .orderBy(desc(projectSessionsTable.createdAt), desc(projectSessionsTable.id))
        .limit(page.limit + 1)
      return rows.map(({ session, shown }) => ({ ...session, shown }))
    },
    async removeSession(userId: string, id: string): Promise<SessionRow | undefined> {
      const [row] = await db.delete(projectSessionsTable).where(mySession(userId, id)).returning()
      return row
    },
    async removeExpired(now: Date): Promise<number> {
      const rows = await db
        .delete(projectSessionsTable)
        .where(lt(projectSessionsTable.expiresAt, now))
        .returning({ id: projectSessionsTable.id })
      return rows.length
    },

    async insertSubjects(rows: readonly (typeof projectSubjectsTable.$inferInsert)[]) {
      await db.insert(projectSubjectsTable).values([...rows])
    },
    /** All that a session has shown, in the order in which it showed them. */
    async subjects(userId: string, sessionId: string): Promise<SubjectRow[]> {
      return db
        .select()
        .from(projectSubjectsTable)
        .where(and(eq(projectSubjectsTable.userId, userId), eq(projectSubjectsTable.sessionId, sessionId)))
        .orderBy(asc(projectSubjectsTable.round), asc(projectSubjectsTable.ordinal))
    },
    async findSubject(userId: string, sessionId: string, id: string): Promise<SubjectRow | undefined> {
      const [row] = await db
        .select()
        .from(projectSubjectsTable)
        .where(mySubject(userId, sessionId, id))
      return row
    },
    async lockSubject(userId: string, sessionId: string, id: string): Promise<SubjectRow | undefined> {
      const [row] = await db
        .select()
        .from(projectSubjectsTable)
        .where(mySubject(userId, sessionId, id))
        .for('update')
      return row
    },

    async insertProject(row: typeof projectsTable.$inferInsert): Promise<ProjectRow | undefined> {
      const [inserted] = await db.insert(projectsTable).values(row).returning()
      return inserted
    },
    async findProject(userId: string, id: string): Promise<ProjectRow | undefined> {
      const [row] = await db.select().from(projectsTable).where(myProject(userId, id))
      return row
    },
    async findProjectOf(userId: string, subjectId: string): Promise<ProjectRow | undefined> {
      const [row] = await db
        .select()
        .from(projectsTable)
        .where(and(eq(projectsTable.userId, userId), eq(projectsTable.subjectId, subjectId)))
      return row
    },
    /** Which of the subjects were chosen, and what came of them. */
    async projectsOf(userId: string, subjectIds: readonly string[]): Promise<Map<string, string>> {
      if (subjectIds.length === 0) return new Map()
      const rows = await db
        .select({ id: projectsTable.id, subjectId: projectsTable.subjectId })
        .from(projectsTable)
        .where(and(eq(projectsTable.userId, userId), inArray(projectsTable.subjectId, [...subjectIds])))
      return new Map(rows.map(({ id, subjectId }) => [subjectId, id]))
    },
    async lockProject(userId: string, id: string): Promise<ProjectRow | undefined> {
      const [row] = await db.select().from(projectsTable).where(myProject(userId, id)).for('update')
      return row
    },
    async changeProject(userId: string, id: string, change: Partial<Pick<ProjectRow, 'title' | 'tasks'>>) {
      await db
        .update(projectsTable)
        .set({ ...change, updatedAt: sql`now()` })
        .where(myProject(userId, id))
    },
    async removeProject(userId: string, id: string): Promise<boolean> {
      const rows = await db.delete(projectsTable).where(myProject(userId, id)).returning({ id: projectsTable.id })
      return rows.length > 0
    },
    async listProjects(userId: string, page: Page): Promise<ProjectRow[]> {
      return db
        .select()
        .from(projectsTable)
        .where(and(eq(projectsTable.userId, userId), after(projectsTable.createdAt, projectsTable.id, page.cursor)))
        .orderBy(desc(projectsTable.createdAt), desc(projectsTable.id))
        .limit(page.limit + 1)
    },

    async dump(userId: string) {
      return {
        sessions: await db.select().from(projectSessionsTable).where(eq(projectSessionsTable.userId, userId)),
        subjects: await db.select().from(projectSubjectsTable).where(eq(projectSubjectsTable.userId, userId)),
        projects: await db.select().from(projectsTable).where(eq(projectsTable.userId, userId)),
      }
    },
    async removePerson(userId: string) {
      await db.delete(projectSessionsTable).where(eq(projectSessionsTable.userId, userId))
      await db.delete(projectsTable).where(eq(projectsTable.userId, userId))
    },
  }
}
