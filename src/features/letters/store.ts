// The only SQL of letters. Every function takes the owner: someone else's row is as good as none.
import { and, asc, desc, eq, getTableColumns, ilike, inArray, or, type SQL, sql } from 'drizzle-orm'
import type { Db } from '#platform/database/database.ts'
import { after, type Page } from '#platform/database/pages.ts'
import { applicationsTable, letterMessagesTable, lettersTable, letterVersionsTable } from './tables.ts'

export type ApplicationRow = typeof applicationsTable.$inferSelect
export type LetterRow = typeof lettersTable.$inferSelect
export type VersionRow = typeof letterVersionsTable.$inferSelect
/** A letter with what it shares with its application and its current text. */
export type LetterView = LetterRow & {
  application: Pick<ApplicationRow, 'company' | 'position' | 'dueDate' | 'postingId' | 'copiedFrom' | 'sample'>
  version: Pick<VersionRow, 'content' | 'origin' | 'exampleIds' | 'connecting'> | null
}

/** A turn of the conversation. */
export interface MessageView {
  id: string
  query: string
  versionId: string
  createdAt: Date
  content: string
  origin: string
}

/**
 * What became of a letter that was `drafting` when its run ended, and whose state could not be settled with it, such as after a change of version:
 * nobody writes it any more, so nobody has to wait.
 */
const ABANDONED = 'failed'
const isWritten = sql<boolean>`exists (select 1 from runs where runs.id = letters.run_id and runs.status in ('queued', 'running'))`
const view = {
  letter: {
    ...getTableColumns(lettersTable),
    status: sql<string>`case when letters.status = 'drafting' and not ${isWritten} then ${ABANDONED} else letters.status end`,
  },
  application: {
    company: applicationsTable.company,
    position: applicationsTable.position,
    dueDate: applicationsTable.dueDate,
    postingId: applicationsTable.postingId,
    copiedFrom: applicationsTable.copiedFrom,
    sample: applicationsTable.sample,
  },
  version: {
    content: letterVersionsTable.content,
    origin: letterVersionsTable.origin,
    exampleIds: letterVersionsTable.exampleIds,
    connecting: letterVersionsTable.connecting,
  },
}
const isCurrent = eq(letterVersionsTable.id, lettersTable.versionId)
const matches = (like: string) =>
  or(
    ilike(applicationsTable.company, like),
    ilike(applicationsTable.position, like),
    sql`exists (select 1 from letters where letters.application_id = ${applicationsTable.id} and (letters.title ilike ${like} or letters.question ilike ${like}))`,
  )
const contains = (text: string) => `%${text.replaceAll(/[\\%_]/g, '\\$&')}%`

export function createLetterStore(db: Db) {
  const views = (where: SQL | undefined) =>
    db
      .select(view)
      .from(lettersTable)
      .innerJoin(applicationsTable, eq(applicationsTable.id, lettersTable.applicationId))
      .leftJoin(letterVersionsTable, isCurrent)
      .where(where)
      .$dynamic()
  const flat = (rows: { letter: LetterRow; application: LetterView['application']; version: LetterView['version'] }[]): LetterView[] =>
    rows.map(({ letter, application, version }) => ({ ...letter, application, version }))
  const myLetter = (userId: string, id: string) => and(eq(lettersTable.userId, userId), eq(lettersTable.id, id))
  const myApplication = (userId: string, id: string) => and(eq(applicationsTable.userId, userId), eq(applicationsTable.id, id))

  return {
    async insertApplication(row: typeof applicationsTable.$inferInsert) {
      await db.insert(applicationsTable).values(row)
    },
    async findApplication(userId: string, id: string): Promise<ApplicationRow | undefined> {
      const [row] = await db.select().from(applicationsTable).where(myApplication(userId, id))
      return row
    },
    async findSampleApplication(userId: string): Promise<ApplicationRow | undefined> {
      const [row] = await db
        .select()
        .from(applicationsTable)
        .where(and(eq(applicationsTable.userId, userId), eq(applicationsTable.sample, true)))
      return row
    },
    async listApplications(userId: string, page: Page, text?: string): Promise<ApplicationRow[]> {
      return db
        .select()
        .from(applicationsTable)
        .where(
          and(
            eq(applicationsTable.userId, userId),
            text ? matches(contains(text)) : undefined,
            after(applicationsTable.createdAt, applicationsTable.id, page.cursor),
          ),
        )
        .orderBy(desc(applicationsTable.createdAt), desc(applicationsTable.id))
        .limit(page.limit + 1)
    },
    async changeApplication(
      userId: string,
      id: string,
      change: Partial<Pick<ApplicationRow, 'company' | 'position' | 'dueDate' | 'postingId' | 'stage'>>,
    ): Promise<boolean> {
      const rows = await db
        .update(applicationsTable)
        .set({ ...change, updatedAt: sql`now()` })
        .where(myApplication(userId, id))
        .returning({ id: applicationsTable.id })
      return rows.length > 0
    },
    async removeApplication(userId: string, id: string): Promise<boolean> {
      const rows = await db.delete(applicationsTable).where(myApplication(userId, id)).returning({ id: applicationsTable.id })
      return rows.length > 0
    },

    async insertLetter(row: typeof lettersTable.$inferInsert) {
      await db
        .insert(lettersTable)
        .values({ ...row, ordinal: sql`(select coalesce(max(ordinal) + 1, 0) from letters where application_id = ${row.applicationId})` })
    },
    async find(userId: string, id: string): Promise<LetterView | undefined> {
      return flat(await views(myLetter(userId, id)))[0]
    },
    /** Locks the letter until the transaction ends, so that of two writers one waits. */
    async lock(userId: string, id: string): Promise<LetterRow | undefined> {
      const [row] = await db.select().from(lettersTable).where(myLetter(userId, id)).for('update')
      if (row?.status !== 'drafting') return row
      // Asked once the lock is held: the statement that waited for it does not see the run of who had it before.
      const [run] = await db.select({ isWritten }).from(lettersTable).where(myLetter(userId, id))
      return run?.isWritten ? row : { ...row, status: ABANDONED }
    },
    async list(
      userId: string,
      filter: { finished?: boolean | undefined; liked?: boolean | undefined; q?: string | undefined },
      page: Page,
    ): Promise<LetterView[]> {
      const like = filter.q ? contains(filter.q) : undefined
      const rows = await views(
        and(
          eq(lettersTable.userId, userId),
          filter.finished === undefined ? undefined : eq(lettersTable.isFinished, filter.finished),
          filter.liked === undefined ? undefined : eq(lettersTable.isLiked, filter.liked),
          like
            ? or(
                ilike(lettersTable.title, like),
                ilike(lettersTable.question, like),
                ilike(applicationsTable.company, like),
                ilike(applicationsTable.position, like),
                ilike(letterVersionsTable.content, like),
              )
            : undefined,
          after(lettersTable.createdAt, lettersTable.id, page.cursor),
        ),
      )
        .orderBy(desc(lettersTable.createdAt), desc(lettersTable.id))
        .limit(page.limit + 1)
      return flat(rows)
    },
    /** Letters that draw from cards, with the ids of the cards. */
    async withCards(userId: string): Promise<LetterView[]> {
      return flat(
        await views(and(eq(lettersTable.userId, userId), sql`jsonb_array_length(${lettersTable.experienceIds}) > 0`)).orderBy(
          desc(lettersTable.createdAt),
        ),
      )
    },
    async ofApplications(userId: string, applicationIds: readonly string[]): Promise<LetterView[]> {
      if (applicationIds.length === 0) return []
      return flat(
        await views(and(eq(lettersTable.userId, userId), inArray(lettersTable.applicationId, [...applicationIds]))).orderBy(
          asc(lettersTable.ordinal),
          asc(lettersTable.createdAt),
        ),
      )
    },
    async change(
      userId: string,
      id: string,
      change: Partial<Omit<LetterRow, 'id' | 'userId' | 'createdAt' | 'updatedAt'>>,
    ): Promise<boolean> {
      const rows = await db
        .update(lettersTable)
        .set({ ...change, updatedAt: sql`now()` })
        .where(myLetter(userId, id))
        .returning({ id: lettersTable.id })
      return rows.length > 0
    },
    async remove(userId: string, id: string): Promise<LetterRow | undefined> {
      const [row] = await db.delete(lettersTable).where(myLetter(userId, id)).returning()
      return row
    },

    async insertVersion(row: typeof letterVersionsTable.$inferInsert) {
      await db.insert(letterVersionsTable).values(row)
    },
    async findVersion(userId: string, letterId: string, id: string): Promise<VersionRow | undefined> {
      const [row] = await db
        .select()
        .from(letterVersionsTable)
        .where(and(eq(letterVersionsTable.userId, userId), eq(letterVersionsTable.letterId, letterId), eq(letterVersionsTable.id, id)))
      return row
    },
    async removeVersion(userId: string, id: string) {
      await db.delete(letterVersionsTable).where(and(eq(letterVersionsTable.userId, userId), eq(letterVersionsTable.id, id)))
    },
    async versions(userId: string, letterId: string, page: Page): Promise<VersionRow[]> {
      return db
        .select()
        .from(letterVersionsTable)
        .where(
          and(
            eq(letterVersionsTable.userId, userId),
            eq(letterVersionsTable.letterId, letterId),
            after(letterVersionsTable.createdAt, letterVersionsTable.id, page.cursor),
          ),
        )
        .orderBy(desc(letterVersionsTable.createdAt), desc(letterVersionsTable.id))
        .limit(page.limit + 1)
    },

    async insertMessage(row: typeof letterMessagesTable.$inferInsert) {
      await db.insert(letterMessagesTable).values(row)
    },
    /** The conversation of a letter, newest first, each turn with the text that came of it. */
    async messages(userId: string, letterId: string, page: Page): Promise<MessageView[]> {
      return db
        .select({
          id: letterMessagesTable.id,
          query: letterMessagesTable.query,
          versionId: letterMessagesTable.versionId,
          createdAt: letterMessagesTable.createdAt,
          content: letterVersionsTable.content,
          origin: letterVersionsTable.origin,
        })
        .from(letterMessagesTable)
        .innerJoin(letterVersionsTable, eq(letterVersionsTable.id, letterMessagesTable.versionId))
        .where(
          and(
            eq(letterMessagesTable.userId, userId),
            eq(letterMessagesTable.letterId, letterId),
            after(letterMessagesTable.createdAt, letterMessagesTable.id, page.cursor),
          ),
        )
        .orderBy(desc(letterMessagesTable.createdAt), desc(letterMessagesTable.id))
        .limit(page.limit + 1)
    },
    async countMessages(userId: string, letterId: string): Promise<number> {
      return db.$count(letterMessagesTable, and(eq(letterMessagesTable.userId, userId), eq(letterMessagesTable.letterId, letterId)))
    },

    async dump(userId: string) {
      return {
        applications: await db.select().from(applicationsTable).where(eq(applicationsTable.userId, userId)),
        letters: await db.select().from(lettersTable).where(eq(lettersTable.userId, userId)),
        versions: await db.select().from(letterVersionsTable).where(eq(letterVersionsTable.userId, userId)),
        messages: await db.select().from(letterMessagesTable).where(eq(letterMessagesTable.userId, userId)),
      }
    },
    async removePerson(userId: string) {
      await db.delete(applicationsTable).where(eq(applicationsTable.userId, userId))
    },
  }
}
