// The only SQL of the question bank. Imported questions are the operator's and shared with all; they are nobody's personal data.
import { sql } from 'drizzle-orm'
import type { Db } from '#platform/database/database.ts'
import { importedQuestionsTable } from '../tables.ts'

export type ImportedRow = typeof importedQuestionsTable.$inferSelect

export function createBankStore(db: Db) {
  return {
    /** Another value when a question has come or gone: what was read before is then out of date. */
    async version(): Promise<string> {
      const { rows } = await db.execute<{ version: string }>(
        sql`select count(*)::text || ' ' || coalesce(max(created_at)::text, '') as version from imported_questions`,
      )
      return rows[0]?.version ?? ''
    },
    all: (): Promise<ImportedRow[]> => db.select().from(importedQuestionsTable).orderBy(importedQuestionsTable.id),
    /** @returns how many were not there before. */
    async insert(rows: readonly (typeof importedQuestionsTable.$inferInsert)[]): Promise<number> {
      if (rows.length === 0) return 0
      const kept = await db
        .insert(importedQuestionsTable)
        .values([...rows])
        .onConflictDoNothing()
        .returning({ id: importedQuestionsTable.id })
      return kept.length
    },
  }
}
