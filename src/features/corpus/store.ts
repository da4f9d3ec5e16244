// The only SQL of the corpus: accepted letters, and the list of what was done with them.
import { and, count, desc, eq, inArray, sql } from 'drizzle-orm'
import type { Db } from '#platform/database/database.ts'
import { after, type Page } from '#platform/database/pages.ts'
import type { CorpusFilter } from './contract.ts'
import { acceptedLettersTable, corpusAuditTable } from './tables.ts'

export type AcceptedLetter = typeof acceptedLettersTable.$inferSelect
export type NewAcceptedLetter = typeof acceptedLettersTable.$inferInsert
export type AuditRow = typeof corpusAuditTable.$inferSelect

const columns = acceptedLettersTable
const fits = ({ position, consentBy }: CorpusFilter) =>
  and(position ? eq(columns.position, position) : undefined, consentBy ? eq(columns.consentBy, consentBy) : undefined)

export function createCorpusStore(db: Db) {
  return {
    async put(letter: NewAcceptedLetter) {
      const { createdAt: _, ...kept } = letter
      await db.insert(acceptedLettersTable).values(letter).onConflictDoUpdate({ target: acceptedLettersTable.id, set: kept })
    },
    /** @returns the ids of those that were not there. */
    async insertNew(letters: readonly NewAcceptedLetter[]): Promise<Set<string>> {
      if (letters.length === 0) return new Set()
      const rows = await db
        .insert(acceptedLettersTable)
        .values([...letters])
        .onConflictDoNothing()
        .returning({ id: columns.id })
      return new Set(rows.map(({ id }) => id))
    },
    async find(ids: readonly string[]): Promise<AcceptedLetter[]> {
      if (ids.length === 0) return []
      const rows = await db
        .select()
        .from(acceptedLettersTable)
        .where(inArray(columns.id, [...ids]))
      return ids.flatMap((id) => rows.find((row) => row.id === id) ?? [])
    },
    async list(filter: CorpusFilter, page: Page): Promise<AcceptedLetter[]> {
      return db
        .select()
        .from(acceptedLettersTable)
        .where(and(fits(filter), after(columns.createdAt, columns.id, page.cursor)))
        .orderBy(desc(columns.createdAt), desc(columns.id))
        .limit(page.limit + 1)
    },
    async count(filter: CorpusFilter = {}): Promise<number> {
      const [row] = await db.select({ count: count() }).from(acceptedLettersTable).where(fits(filter))
      return row?.count ?? 0
    },
    /** Removes a letter, or all of one person. @returns the ids of those that were there */
    async remove(which: { letterId?: string | undefined; consentBy?: string | undefined }): Promise<string[]> {
      const { letterId, consentBy } = which
      const condition = letterId !== undefined ? eq(columns.id, letterId) : eq(columns.consentBy, consentBy ?? '')
      const rows = await db.delete(acceptedLettersTable).where(condition).returning({ id: columns.id })
      return rows.map(({ id }) => id)
    },

    async record(rows: readonly (typeof corpusAuditTable.$inferInsert)[]) {
      if (rows.length > 0) await db.insert(corpusAuditTable).values([...rows])
    },
    /** Which of the letters were withdrawn once. */
    async withdrawn(ids: readonly string[]): Promise<Set<string>> {
      if (ids.length === 0) return new Set()
      const rows = await db
        .select({ id: corpusAuditTable.letterId })
        .from(corpusAuditTable)
        .where(and(eq(corpusAuditTable.action, 'withdrawn'), inArray(corpusAuditTable.letterId, [...ids])))
      return new Set(rows.flatMap(({ id }) => id ?? []))
    },
    async audit(page: Page): Promise<AuditRow[]> {
      return db
        .select()
        .from(corpusAuditTable)
        .where(after(corpusAuditTable.createdAt, corpusAuditTable.id, page.cursor))
        .orderBy(desc(corpusAuditTable.createdAt), desc(corpusAuditTable.id))
        .limit(page.limit + 1)
    },
    /** Whether an import of this id is in the list already. */
    async isRecorded(id: string): Promise<boolean> {
      const { rows } = await db.execute(sql`select 1 from ${corpusAuditTable} where ${corpusAuditTable.id} = ${id}`)
      return rows.length > 0
    },
  }
}
