// The only SQL of postings. A person sees their own and shared ones; someone else's row is as good as none.
import { and, desc, eq, inArray, isNull, or, type SQL, sql } from 'drizzle-orm'
import type { Db } from '#platform/database/database.ts'
import { after, type Page } from '#platform/database/pages.ts'
import type { Position } from '#wire/positions.ts'
import { postingsTable } from './tables.ts'

export type PostingRow = typeof postingsTable.$inferSelect
export type NewPosting = typeof postingsTable.$inferInsert

/** Whose posting: a person's, or null for those that everyone sees. */
export type OwnerId = string | null

const columns = postingsTable
const ownedBy = (ownerId: OwnerId) => (ownerId === null ? isNull(columns.userId) : eq(columns.userId, ownerId))
const seenBy = (userId: string) => or(isNull(columns.userId), eq(columns.userId, userId))
/** Not closed before a day of Seoul; what names no day is open. */
const openSince = (day: string) => sql`(${columns.deadlineAt} is null or ${columns.deadlineAt} >= ${`${day}T00:00:00+09:00`}::timestamptz)`

export function createPostingStore(db: Db) {
  return {
    /** @returns false when the same text is there already. */
    async insert(row: NewPosting): Promise<boolean> {
      const rows = await db.insert(postingsTable).values(row).onConflictDoNothing().returning({ id: columns.id })
      return rows.length > 0
    },
    /** @returns the ids of those that were not there. */
    async insertMany(rows: readonly NewPosting[]): Promise<Set<string>> {
      if (rows.length === 0) return new Set()
      const inserted = await db
        .insert(postingsTable)
        .values([...rows])
        .onConflictDoNothing()
        .returning({ id: columns.id })
      return new Set(inserted.map(({ id }) => id))
    },
    async find(userId: string, id: string): Promise<PostingRow | undefined> {
      const [row] = await db
        .select()
        .from(postingsTable)
        .where(and(eq(columns.id, id), seenBy(userId)))
      return row
    },
    async findMany(userId: string, ids: readonly string[]): Promise<PostingRow[]> {
      if (ids.length === 0) return []
      const rows = await db
        .select()
        .from(postingsTable)
        .where(and(inArray(columns.id, [...ids]), seenBy(userId)))
      return ids.flatMap((id) => rows.find((row) => row.id === id) ?? [])
    },
    async findByContent(ownerId: OwnerId, contentHash: string): Promise<PostingRow | undefined> {
      const [row] = await db
        .select()
        .from(postingsTable)
        .where(and(ownedBy(ownerId), eq(columns.contentHash, contentHash)))
      return row
    },
    /** Those of the same company and job, newest first. */
    async namesakes(ownerId: OwnerId, nameKey: string): Promise<PostingRow[]> {
      return db
        .select()
        .from(postingsTable)
        .where(and(ownedBy(ownerId), eq(columns.nameKey, nameKey)))
        .orderBy(desc(columns.createdAt), desc(columns.id))
        .limit(10)
    },
    async list(
      userId: string,
      { position, openOn }: { position?: Position | undefined; openOn?: string | undefined },
      page: Page,
    ): Promise<PostingRow[]> {
      return db
        .select()
        .from(postingsTable)
        .where(
          and(
            seenBy(userId),
            position ? eq(columns.position, position) : undefined,
            openOn ? openSince(openOn) : undefined,
            after(columns.createdAt, columns.id, page.cursor),
          ),
        )
        .orderBy(desc(columns.createdAt), desc(columns.id))
        .limit(page.limit + 1)
    },
    /** For a search: the ids of postings that are open on a day. */
    openOn(day: string): SQL {
      return sql`select ${columns.id}::text from ${postingsTable} where ${openSince(day)}`
    },
    /** Locks a posting until the transaction ends, so that of two changes one waits. */
    async lock(userId: string, id: string): Promise<PostingRow | undefined> {
      const [row] = await db
        .select()
        .from(postingsTable)
        .where(and(eq(columns.id, id), seenBy(userId)))
        .for('update')
      return row
    },
    async change(ownerId: OwnerId, id: string, change: Partial<NewPosting>) {
      await db
        .update(postingsTable)
        .set({ ...change, updatedAt: sql`now()` })
        .where(and(eq(columns.id, id), ownedBy(ownerId)))
    },
    async remove(ownerId: OwnerId, id: string) {
      await db.delete(postingsTable).where(and(eq(columns.id, id), ownedBy(ownerId)))
    },
    async anyShared(): Promise<boolean> {
      const rows = await db.select({ id: columns.id }).from(postingsTable).where(ownedBy(null)).limit(1)
      return rows.length > 0
    },

    async dump(userId: string) {
      return db.select().from(postingsTable).where(eq(columns.userId, userId))
    },
    async removePerson(userId: string) {
      await db.delete(postingsTable).where(eq(columns.userId, userId))
    },
  }
}
