import { eq, inArray, sql } from 'drizzle-orm'
import type { Db } from '#platform/database/database.ts'
import { acceptedLettersTable } from './tables.ts'

export type AcceptedLetter = typeof acceptedLettersTable.$inferSelect
export type NewAcceptedLetter = typeof acceptedLettersTable.$inferInsert

export function createCorpusStore(db: Db) {
  return {
    async put(letter: NewAcceptedLetter) {
      const { createdAt: _, ...kept } = letter
      await db.insert(acceptedLettersTable).values(letter).onConflictDoUpdate({ target: acceptedLettersTable.id, set: kept })
    },
    async find(ids: readonly string[]): Promise<AcceptedLetter[]> {
      if (ids.length === 0) return []
      const rows = await db
        .select()
        .from(acceptedLettersTable)
        .where(inArray(acceptedLettersTable.id, [...ids]))
      return ids.flatMap((id) => rows.find((row) => row.id === id) ?? [])
    },
    async remove(id: string): Promise<boolean> {
      const rows = await db.delete(acceptedLettersTable).where(eq(acceptedLettersTable.id, id)).returning({ id: acceptedLettersTable.id })
      return rows.length > 0
    },
    async count(): Promise<number> {
      const { rows } = await db.execute<{ count: number }>(sql`select count(*)::int as count from accepted_letters`)
      return rows[0]?.count ?? 0
    },
  }
}
