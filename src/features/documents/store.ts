import { and, desc, eq } from 'drizzle-orm'
import type { Db } from '#platform/database/database.ts'
import { after, type Page } from '#platform/database/pages.ts'
import { documentsTable } from './tables.ts'

export type DocumentRow = typeof documentsTable.$inferSelect

export function createDocumentStore(db: Db) {
  const mine = (userId: string, id: string) => and(eq(documentsTable.userId, userId), eq(documentsTable.id, id))
  return {
    async insert(row: typeof documentsTable.$inferInsert): Promise<DocumentRow> {
      const [kept] = await db.insert(documentsTable).values(row).returning()
      if (!kept) throw new Error('the document was not kept')
      return kept
    },
    async find(userId: string, id: string): Promise<DocumentRow | undefined> {
      const [row] = await db.select().from(documentsTable).where(mine(userId, id))
      return row
    },
    async findSample(userId: string): Promise<DocumentRow | undefined> {
      const [row] = await db
        .select()
        .from(documentsTable)
        .where(and(eq(documentsTable.userId, userId), eq(documentsTable.sample, true)))
      return row
    },
    async list(userId: string, page: Page): Promise<DocumentRow[]> {
      return db
        .select()
        .from(documentsTable)
        .where(and(eq(documentsTable.userId, userId), after(documentsTable.createdAt, documentsTable.id, page.cursor)))
        .orderBy(desc(documentsTable.createdAt), desc(documentsTable.id))
        .limit(page.limit + 1)
    },
    async remove(userId: string, id: string): Promise<DocumentRow | undefined> {
      const [row] = await db.delete(documentsTable).where(mine(userId, id)).returning()
      return row
    },
    async all(userId: string): Promise<DocumentRow[]> {
      return db.select().from(documentsTable).where(eq(documentsTable.userId, userId))
    },
    async removeAll(userId: string) {
      await db.delete(documentsTable).where(eq(documentsTable.userId, userId))
    },
  }
}
