import { and, desc, eq, inArray, sql } from 'drizzle-orm'
import type { Db } from '#platform/database/database.ts'
import { after, type Page } from '#platform/database/pages.ts'
import type { ExperiencePatch } from './contract.ts'
import { experiencesTable } from './tables.ts'

export type ExperienceRow = typeof experiencesTable.$inferSelect

export function createProfileStore(db: Db) {
  const mine = (userId: string, id: string) => and(eq(experiencesTable.userId, userId), eq(experiencesTable.id, id))
  return {
    async insert(row: typeof experiencesTable.$inferInsert): Promise<ExperienceRow> {
      const [kept] = await db.insert(experiencesTable).values(row).returning()
      if (!kept) throw new Error('the card was not kept')
      return kept
    },
    async find(userId: string, ids: readonly string[]): Promise<ExperienceRow[]> {
      if (ids.length === 0) return []
      const rows = await db
        .select()
        .from(experiencesTable)
        .where(and(eq(experiencesTable.userId, userId), inArray(experiencesTable.id, [...ids])))
      return ids.flatMap((id) => rows.find((row) => row.id === id) ?? [])
    },
    async list(userId: string, page: Page): Promise<ExperienceRow[]> {
      return db
        .select()
        .from(experiencesTable)
        .where(and(eq(experiencesTable.userId, userId), after(experiencesTable.createdAt, experiencesTable.id, page.cursor)))
        .orderBy(desc(experiencesTable.createdAt), desc(experiencesTable.id))
        .limit(page.limit + 1)
    },
    async change(userId: string, id: string, change: ExperiencePatch): Promise<ExperienceRow | undefined> {
      const given = Object.fromEntries(Object.entries(change).filter(([, value]) => value !== undefined))
      const [row] = await db
        .update(experiencesTable)
        .set({ ...given, updatedAt: sql`now()` })
        .where(mine(userId, id))
        .returning()
      return row
    },
    async remove(userId: string, id: string): Promise<boolean> {
      const rows = await db.delete(experiencesTable).where(mine(userId, id)).returning({ id: experiencesTable.id })
      return rows.length > 0
    },
    all: (userId: string) => db.select().from(experiencesTable).where(eq(experiencesTable.userId, userId)),
    async removeAll(userId: string) {
      await db.delete(experiencesTable).where(eq(experiencesTable.userId, userId))
    },
  }
}
