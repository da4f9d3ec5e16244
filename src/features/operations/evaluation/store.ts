// The only SQL of evaluations.
import { desc, eq, sql } from 'drizzle-orm'
import type { Db } from '#platform/database/database.ts'
import { after, type Page } from '#platform/database/pages.ts'
import { evaluationsTable } from '../tables.ts'
import type { EvaluationEntry, EvaluationReport } from './contract.ts'

export function createEvaluationStore(db: Db) {
  return {
    async insert(author: string, report: EvaluationReport) {
      await db.insert(evaluationsTable).values({ id: report.id, author, report, createdAt: new Date(report.createdAt) })
    },
    /** Without the cases, which are most of them. */
    async list(page: Page) {
      return db
        .select({
          id: evaluationsTable.id,
          createdAt: evaluationsTable.createdAt,
          entry: sql<EvaluationEntry>`${evaluationsTable.report} - 'cases' - 'tasks'`,
        })
        .from(evaluationsTable)
        .where(after(evaluationsTable.createdAt, evaluationsTable.id, page.cursor))
        .orderBy(desc(evaluationsTable.createdAt), desc(evaluationsTable.id))
        .limit(page.limit + 1)
    },
    async find(id: string): Promise<EvaluationReport | undefined> {
      const [row] = await db.select({ report: evaluationsTable.report }).from(evaluationsTable).where(eq(evaluationsTable.id, id))
      return row?.report
    },
    async remove(id: string): Promise<boolean> {
      const rows = await db.delete(evaluationsTable).where(eq(evaluationsTable.id, id)).returning({ id: evaluationsTable.id })
      return rows.length > 0
    },
    /** The numbers stay, who asked for them does not. */
    async forget(userId: string) {
      await db.update(evaluationsTable).set({ author: '' }).where(eq(evaluationsTable.author, userId))
    },
  }
}
