import { index, integer, pgTable, text, timestamp } from 'drizzle-orm/pg-core'

/** Keys of files that nothing names any more and that are still to be removed: written in the transaction that forgets them. */
export const filesToRemoveTable = pgTable(
  'files_to_remove',
  {
    key: text('key').primaryKey(),
    /** How often it was tried in vain. */
    tries: integer('tries').notNull().default(0),
    dueAt: timestamp('due_at', { withTimezone: true }).notNull().defaultNow(),
  },
  (table) => [index('files_to_remove_due').on(table.dueAt)],
)
