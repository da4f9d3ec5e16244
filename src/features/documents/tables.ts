import { boolean, index, integer, jsonb, pgTable, text, timestamp, uuid } from 'drizzle-orm/pg-core'
import { usersTable } from '#features/account/tables.ts'
import type { ReadingNote } from '#wire/reading-notes.ts'

export const documentsTable = pgTable(
  'documents',
  {
    id: uuid('id').primaryKey(),
    userId: text('user_id')
      .notNull()
      .references(() => usersTable.id, { onDelete: 'cascade' }),
    name: text('name').notNull(),
    mediaType: text('media_type').notNull(),
    pages: integer('pages').notNull(),
    characters: integer('characters').notNull(),
    ocr: boolean('ocr').notNull().default(false),
    sample: boolean('sample').notNull().default(false),
    text: text('text').notNull(),
    warnings: jsonb('warnings').$type<string[]>().notNull().default([]),
    readingNotes: jsonb('reading_notes').$type<ReadingNote[]>().notNull().default([]),
    /** Where the file itself is kept. */
    fileKey: text('file_key').notNull(),
    createdAt: timestamp('created_at', { withTimezone: true }).notNull().defaultNow(),
  },
  (table) => [index('documents_user').on(table.userId, table.createdAt)],
)
