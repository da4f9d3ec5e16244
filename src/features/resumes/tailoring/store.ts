// The SQL of proposals. Every function takes the owner: someone else's row is as good as none.
import { and, desc, eq, sql } from 'drizzle-orm'
import type { Db } from '#platform/database/database.ts'
import { resumeTailoringsTable } from '../tables.ts'

export type TailoringRow = typeof resumeTailoringsTable.$inferSelect

export function createTailoringStore(db: Db) {
  const mine = (userId: string, resumeId: string, id: string) =>
    and(eq(resumeTailoringsTable.userId, userId), eq(resumeTailoringsTable.resumeId, resumeId), eq(resumeTailoringsTable.id, id))
  return {
    async insert(row: typeof resumeTailoringsTable.$inferInsert) {
      await db.insert(resumeTailoringsTable).values(row)
    },
    async find(userId: string, resumeId: string, id: string): Promise<TailoringRow | undefined> {
      const [row] = await db
        .select()
        .from(resumeTailoringsTable)
        .where(mine(userId, resumeId, id))
      return row
    },
    /** Those of a résumé, the newest first. */
    async list(userId: string, resumeId: string): Promise<TailoringRow[]> {
      return db
        .select()
        .from(resumeTailoringsTable)
        .where(and(eq(resumeTailoringsTable.userId, userId), eq(resumeTailoringsTable.resumeId, resumeId)))
        .orderBy(desc(resumeTailoringsTable.createdAt), desc(resumeTailoringsTable.id))
        .limit(50)
    },
    async change(
      userId: string,
      resumeId: string,
      id: string,
      change: Partial<Pick<TailoringRow, 'status' | 'changes' | 'source'>>,
    ): Promise<TailoringRow | undefined> {
      const [row] = await db
        .update(resumeTailoringsTable)
        .set({ ...change, updatedAt: sql`now()` })
        .where(mine(userId, resumeId, id))
        .returning()
      return row
    },
    async remove(userId: string, resumeId: string, id: string): Promise<TailoringRow | undefined> {
      const [row] = await db
        .delete(resumeTailoringsTable)
        .where(mine(userId, resumeId, id))
        .returning()
      return row
    },
  }
}
