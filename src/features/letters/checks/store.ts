import { and, eq } from 'drizzle-orm'
import type { Db } from '#platform/database/database.ts'
import { letterDismissalsTable } from '../tables.ts'

type Dismissal = typeof letterDismissalsTable.$inferSelect

/** Findings that people have put aside. Every function takes the owner. */
export function createDismissalStore(db: Db) {
  const ofLetter = (userId: string, letterId: string) =>
    and(eq(letterDismissalsTable.userId, userId), eq(letterDismissalsTable.letterId, letterId))
  return {
    async list(userId: string, letterId: string): Promise<Dismissal[]> {
      return db.select().from(letterDismissalsTable).where(ofLetter(userId, letterId))
    },
    /** Keeps a dismissal, or finds the one that is there. @returns its id. */
    async put(row: typeof letterDismissalsTable.$inferInsert): Promise<string> {
      const [kept] = await db
        .insert(letterDismissalsTable)
        .values(row)
        .onConflictDoUpdate({
          target: [letterDismissalsTable.letterId, letterDismissalsTable.kind, letterDismissalsTable.hash],
          set: { kind: row.kind },
        })
        .returning({ id: letterDismissalsTable.id })
      return kept?.id ?? row.id
    },
    async remove(userId: string, letterId: string, id: string): Promise<boolean> {
      const rows = await db
        .delete(letterDismissalsTable)
        .where(and(ofLetter(userId, letterId), eq(letterDismissalsTable.id, id)))
        .returning({ id: letterDismissalsTable.id })
      return rows.length > 0
    },
  }
}
