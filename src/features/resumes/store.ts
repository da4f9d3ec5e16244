// The only SQL of résumés. Every function takes the owner: someone else's row is as good as none.
import { and, desc, eq, lt, sql } from 'drizzle-orm'
import type { Db } from '#platform/database/database.ts'
import { after, type Page } from '#platform/database/pages.ts'
import { resumeSessionsTable, resumesTable, resumeTailoringsTable, resumeVersionsTable } from './tables.ts'

export type SessionRow = typeof resumeSessionsTable.$inferSelect
export type VersionRow = typeof resumeVersionsTable.$inferSelect
/** A résumé with what its current version says. */
export type ResumeRow = typeof resumesTable.$inferSelect & { version: VersionRow }

export function createResumeStore(db: Db) {
  const mySession = (userId: string, id: string) => and(eq(resumeSessionsTable.userId, userId), eq(resumeSessionsTable.id, id))
  const sessionsTo = (userId: string, resumeId: string) =>
    and(eq(resumeSessionsTable.userId, userId), eq(resumeSessionsTable.resumeId, resumeId))
  const myResume = (userId: string, id: string) => and(eq(resumesTable.userId, userId), eq(resumesTable.id, id))
  const withVersions = () =>
    db
      .select({ resume: resumesTable, version: resumeVersionsTable })
      .from(resumesTable)
      .innerJoin(resumeVersionsTable, eq(resumeVersionsTable.id, resumesTable.versionId))
      .$dynamic()
  const flat = (rows: { resume: typeof resumesTable.$inferSelect; version: VersionRow }[]): ResumeRow[] =>
    rows.map(({ resume, version }) => ({ ...resume, version }))
  const alive = sql`${resumeSessionsTable.expiresAt} > now()`

  return {
    /** @returns whether it is new; false when the member has a conversation already. */
    async insertSession(row: typeof resumeSessionsTable.$inferInsert): Promise<boolean> {
      const rows = await db.insert(resumeSessionsTable).values(row).onConflictDoNothing().returning({ id: resumeSessionsTable.id })
      return rows.length > 0
    },
    async findSession(userId: string, id: string): Promise<SessionRow | undefined> {
      const [row] = await db
        .select()
        .from(resumeSessionsTable)
        .where(and(mySession(userId, id), alive))
      return row
    },
    async findMember(userId: string, member: string): Promise<SessionRow | undefined> {
      const [row] = await db
        .select()
        .from(resumeSessionsTable)
        .where(and(eq(resumeSessionsTable.userId, userId), eq(resumeSessionsTable.member, member), alive))
      return row
    },
    /** Locks the conversation until the transaction ends, so that of two updates one waits and then sees what the other did. Also one that has expired. */
    async lockMember(userId: string, member: string): Promise<SessionRow | undefined> {
      const [row] = await db
        .select()
        .from(resumeSessionsTable)
        .where(and(eq(resumeSessionsTable.userId, userId), eq(resumeSessionsTable.member, member)))
        .for('update')
      return row
    },
    async lockSession(userId: string, id: string): Promise<SessionRow | undefined> {
      const [row] = await db.select().from(resumeSessionsTable).where(mySession(userId, id)).for('update')
      return row
    },
    async sessions(userId: string): Promise<SessionRow[]> {
      return db
        .select()
        .from(resumeSessionsTable)
        .where(and(eq(resumeSessionsTable.userId, userId), alive))
        .orderBy(desc(resumeSessionsTable.updatedAt))
        .limit(50)
    },
    /** With `epoch`: writes only for who still holds the work. @returns whether it was written. */
    async changeSession(
      userId: string,
      id: string,
      change: Partial<Pick<SessionRow, 'status' | 'turn' | 'epoch' | 'runId' | 'state' | 'resumeId' | 'expiresAt'>>,
      epoch?: number,
    ): Promise<boolean> {
      const held = epoch === undefined ? undefined : and(eq(resumeSessionsTable.epoch, epoch), eq(resumeSessionsTable.status, 'working'))
      const rows = await db
        .update(resumeSessionsTable)
        .set({ ...change, version: sql`${resumeSessionsTable.version} + 1`, updatedAt: sql`now()` })
        .where(and(mySession(userId, id), held))
        .returning({ id: resumeSessionsTable.id })
      return rows.length > 0
    },
    async removeSession(userId: string, id: string): Promise<boolean> {
      const rows = await db.delete(resumeSessionsTable).where(mySession(userId, id)).returning({ id: resumeSessionsTable.id })
      return rows.length > 0
    },
    /** The conversations that led to a résumé. */
    async sessionsOf(userId: string, resumeId: string): Promise<string[]> {
      const rows = await db.select({ id: resumeSessionsTable.id }).from(resumeSessionsTable).where(sessionsTo(userId, resumeId))
      return rows.map(({ id }) => id)
    },
    async removeSessionsOf(userId: string, resumeId: string) {
      await db.delete(resumeSessionsTable).where(sessionsTo(userId, resumeId))
    },
    /** Conversations that nobody came back to; of everybody. */
    async removeExpired() {
      await db.delete(resumeSessionsTable).where(lt(resumeSessionsTable.expiresAt, sql`now()`))
    },

    /** A résumé and its first version. */
    async insert(row: typeof resumesTable.$inferInsert, version: typeof resumeVersionsTable.$inferInsert) {
      await db.insert(resumesTable).values(row)
      await db.insert(resumeVersionsTable).values(version)
    },
    async find(userId: string, id: string): Promise<ResumeRow | undefined> {
      return flat(await withVersions().where(myResume(userId, id)))[0]
    },
    /** Locks the résumé until the transaction ends. */
    async lock(userId: string, id: string): Promise<ResumeRow | undefined> {
      await db.select({ id: resumesTable.id }).from(resumesTable).where(myResume(userId, id)).for('update')
      return flat(await withVersions().where(myResume(userId, id)))[0]
    },
    async list(userId: string, page: Page): Promise<ResumeRow[]> {
      return flat(
        await withVersions()
          .where(and(eq(resumesTable.userId, userId), after(resumesTable.createdAt, resumesTable.id, page.cursor)))
          .orderBy(desc(resumesTable.createdAt), desc(resumesTable.id))
          .limit(page.limit + 1),
      )
    },
    async change(userId: string, id: string, change: Partial<Pick<ResumeRow, 'title' | 'versionId'>>) {
      await db
        .update(resumesTable)
        .set({ ...change, updatedAt: sql`now()` })
        .where(myResume(userId, id))
    },
    /** The runs that are at work on a résumé. */
    async working(userId: string, id: string): Promise<string[]> {
      const { userId: owner, resumeId, status, runId } = resumeTailoringsTable
      const rows = await db
        .select({ runId })
        .from(resumeTailoringsTable)
        .where(and(eq(owner, userId), eq(resumeId, id), eq(status, 'working')))
      return rows.map((row) => row.runId)
    },
    /** @returns the key of its file, or undefined when there was none of this person. */
    async remove(userId: string, id: string): Promise<string | undefined> {
      const [row] = await db.delete(resumesTable).where(myResume(userId, id)).returning({ fileKey: resumesTable.fileKey })
      return row?.fileKey
    },
    async all(userId: string): Promise<{ id: string; fileKey: string }[]> {
      return db.select({ id: resumesTable.id, fileKey: resumesTable.fileKey }).from(resumesTable).where(eq(resumesTable.userId, userId))
    },

    async insertVersion(row: typeof resumeVersionsTable.$inferInsert) {
      await db.insert(resumeVersionsTable).values(row)
    },
    async findVersion(userId: string, resumeId: string, id: string): Promise<VersionRow | undefined> {
      const [row] = await db
        .select()
        .from(resumeVersionsTable)
        .where(and(eq(resumeVersionsTable.userId, userId), eq(resumeVersionsTable.resumeId, resumeId), eq(resumeVersionsTable.id, id)))
      return row
    },
    async removeVersion(userId: string, id: string) {
      await db.delete(resumeVersionsTable).where(and(eq(resumeVersionsTable.userId, userId), eq(resumeVersionsTable.id, id)))
    },
    async versions(userId: string, resumeId: string, page: Page): Promise<VersionRow[]> {
      return db
        .select()
        .from(resumeVersionsTable)
        .where(
          and(
            eq(resumeVersionsTable.userId, userId),
            eq(resumeVersionsTable.resumeId, resumeId),
            after(resumeVersionsTable.createdAt, resumeVersionsTable.id, page.cursor),
          ),
        )
        .orderBy(desc(resumeVersionsTable.createdAt), desc(resumeVersionsTable.id))
        .limit(page.limit + 1)
    },

    async dump(userId: string) {
      return {
        conversations: await db.select().from(resumeSessionsTable).where(eq(resumeSessionsTable.userId, userId)),
        resumes: await db.select().from(resumesTable).where(eq(resumesTable.userId, userId)),
        versions: await db.select().from(resumeVersionsTable).where(eq(resumeVersionsTable.userId, userId)),
        tailorings: await db.select().from(resumeTailoringsTable).where(eq(resumeTailoringsTable.userId, userId)),
      }
    },
    async removePerson(userId: string) {
      await db.delete(resumeSessionsTable).where(eq(resumeSessionsTable.userId, userId))
      await db.delete(resumesTable).where(eq(resumesTable.userId, userId))
    },
  }
}
