import { boolean, index, integer, jsonb, pgTable, primaryKey, text, timestamp, unique, uuid } from 'drizzle-orm/pg-core'
import { usersTable } from '#features/account/tables.ts'
import type { ReadingNote } from '#wire/reading-notes.ts'
import type { Regions } from './contract.ts'

const at = (name: string) => timestamp(name, { withTimezone: true, precision: 3 })

/** A posting with its fields. Without an owner it is shared with everyone and the operator's to change. */
export const postingsTable = pgTable(
  'postings',
  {
    id: uuid('id').primaryKey(),
    userId: text('user_id').references(() => usersTable.id, { onDelete: 'cascade' }),
    language: text('language').notNull(),
    company: text('company').notNull(),
    title: text('title').notNull(),
    position: text('position').notNull(),
    responsibilities: jsonb('responsibilities').$type<string[]>().notNull(),
    requirements: jsonb('requirements').$type<string[]>().notNull(),
    preferred: jsonb('preferred').$type<string[]>().notNull(),
    /** `fixed`, `rolling`, `until-filled`; null when it is not known. */
    deadlineKind: text('deadline_kind'),
    deadlineAt: at('deadline_at'),
    body: text('body').notNull(),
    regions: jsonb('regions').$type<Regions>().notNull(),
    readingNotes: jsonb('reading_notes').$type<ReadingNote[]>().notNull().default([]),
    origin: text('origin').notNull(),
    originName: text('origin_name'),
    sample: boolean('sample').notNull().default(false),
    source: text('source').notNull(),
    runId: uuid('run_id'),
    /** Of the body without white space and marks: the same text is the same posting. */
    contentHash: text('content_hash').notNull(),
    /** Company and title without white space and marks: what may be the same posting in another dress. */
    nameKey: text('name_key').notNull(),
    createdAt: at('created_at').notNull().defaultNow(),
    updatedAt: at('updated_at').notNull().defaultNow(),
  },
  (table) => [
    unique('postings_content').on(table.userId, table.contentHash).nullsNotDistinct(),
    index('postings_user').on(table.userId, table.createdAt),
    index('postings_name').on(table.nameKey),
    index('postings_position').on(table.position, table.createdAt),
  ],
)

/** A file of many postings that is being taken in, or was. */
export const postingImportsTable = pgTable(
  'posting_imports',
  {
    id: uuid('id').primaryKey(),
    userId: text('user_id')
      .notNull()
      .references(() => usersTable.id, { onDelete: 'cascade' }),
    shared: boolean('shared').notNull(),
    name: text('name').notNull(),
    format: text('format').notNull(),
    /** Where the file is kept until the import has ended. */
    fileKey: text('file_key'),
    status: text('status').notNull().default('queued'),
    /** Why it failed as a whole, by the code of an error. */
    failure: text('failure'),
    /** Rows of the file; null until it has been read once. */
    total: integer('total'),
    /** Rows that are done with: added, merged or refused. A server that takes over begins after them. */
    processed: integer('processed').notNull().default(0),
    added: integer('added').notNull().default(0),
    merged: integer('merged').notNull().default(0),
    refused: integer('refused').notNull().default(0),
    createdAt: at('created_at').notNull().defaultNow(),
    updatedAt: at('updated_at').notNull().defaultNow(),
  },
  (table) => [index('posting_imports_user').on(table.userId, table.createdAt)],
)

/** A row that was not taken in, and why. */
export const postingRefusalsTable = pgTable(
  'posting_refusals',
  {
    importId: uuid('import_id')
      .notNull()
      .references(() => postingImportsTable.id, { onDelete: 'cascade' }),
    /** The line of a CSV or JSONL file, the place of an entry in a ZIP file; from 1. */
    line: integer('line').notNull(),
    /** The entry's name, in a ZIP file. */
    name: text('name'),
    reason: text('reason').notNull(),
  },
  (table) => [primaryKey({ columns: [table.importId, table.line] })],
)
