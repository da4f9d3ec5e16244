// The only SQL of imports. Every function takes the owner, but for the worker, which has the import's id from its job.
import { and, asc, desc, eq, inArray, sql } from 'drizzle-orm'
import type { Db } from '#platform/database/database.ts'
import { after, type Page } from '#platform/database/pages.ts'
import { postingImportsTable, postingRefusalsTable } from '../tables.ts'

export type ImportRow = typeof postingImportsTable.$inferSelect
export type RefusalRow = typeof postingRefusalsTable.$inferSelect

export function createImportStore(db: Db) {
  const mine = (userId: string, id: string) => and(eq(postingImportsTable.userId, userId), eq(postingImportsTable.id, id))
  return {
    async insert(row: typeof postingImportsTable.$inferInsert): Promise<ImportRow> {
      const [inserted] = await db.insert(postingImportsTable).values(row).returning()
      if (!inserted) throw new Error('an insert gave no row')
      return inserted
    },
    async find(userId: string, id: string): Promise<ImportRow | undefined> {
      const [row] = await db.select().from(postingImportsTable).where(mine(userId, id))
      return row
    },
    async list(userId: string, page: Page): Promise<ImportRow[]> {
      return db
        .select()
        .from(postingImportsTable)
        .where(and(eq(postingImportsTable.userId, userId), after(postingImportsTable.createdAt, postingImportsTable.id, page.cursor)))
        .orderBy(desc(postingImportsTable.createdAt), desc(postingImportsTable.id))
        .limit(page.limit + 1)
    },
    async unended(userId: string, name: string): Promise<ImportRow[]> {
      const isOpen = inArray(postingImportsTable.status, ['queued', 'running'])
      return db
        .select()
        .from(postingImportsTable)
        .where(and(eq(postingImportsTable.userId, userId), eq(postingImportsTable.name, name), isOpen))
    },
    async remove(userId: string, id: string): Promise<ImportRow | undefined> {
      const [row] = await db.delete(postingImportsTable).where(mine(userId, id)).returning()
      return row
    },
    async refusals(importId: string, limit: number): Promise<RefusalRow[]> {
      return db
        .select()
        .from(postingRefusalsTable)
        .where(eq(postingRefusalsTable.importId, importId))
        .orderBy(asc(postingRefusalsTable.line))
        .limit(limit)
    },

    async get(id: string): Promise<ImportRow | undefined> {
      const [row] = await db.select().from(postingImportsTable).where(eq(postingImportsTable.id, id))
      return row
    },
    /** Locks the import until the transaction ends: what a batch has done and where the next begins are one. */
    async lock(id: string): Promise<ImportRow | undefined> {
      const [row] = await db.select().from(postingImportsTable).where(eq(postingImportsTable.id, id)).for('update')
      return row
    },
    async change(id: string, change: Partial<Omit<ImportRow, 'id' | 'userId' | 'createdAt'>>) {
      await db
        .update(postingImportsTable)
        .set({ ...change, updatedAt: sql`now()` })
        .where(eq(postingImportsTable.id, id))
    },
    async refuse(rows: readonly (typeof postingRefusalsTable.$inferInsert)[]) {
      if (rows.length > 0) await db.insert(postingRefusalsTable).values([...rows])
    },

    /** Ends all that are open, of everybody. @returns the keys that their files had */
    async failOpen(failure: string): Promise<{ fileKey: string | null }[]> {
      const open = inArray(postingImportsTable.status, ['queued', 'running'])
      const rows = await db.select({ fileKey: postingImportsTable.fileKey }).from(postingImportsTable).where(open)
      await db.update(postingImportsTable).set({ status: 'failed', failure, fileKey: null, updatedAt: sql`now()` }).where(open)
      return rows
    },

    async dump(userId: string) {
      return db.select().from(postingImportsTable).where(eq(postingImportsTable.userId, userId))
    },
  }
}
