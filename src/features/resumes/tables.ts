import { index, integer, jsonb, pgTable, text, timestamp, unique, uuid } from 'drizzle-orm/pg-core'
import { usersTable } from '#features/account/tables.ts'
import type { JsonResume } from '#wire/json-resume.ts'
import type { TiedLine } from './contract.ts'

const at = (name: string) => timestamp(name, { withTimezone: true, precision: 3 })
const owner = () =>
  text('user_id')
    .notNull()
    .references(() => usersTable.id, { onDelete: 'cascade' })

/** A conversation with the agent: its state between questions, with a time to live. */
export const resumeSessionsTable = pgTable(
  'resume_sessions',
  {
    id: uuid('id').primaryKey(),
    userId: owner(),
    /** The caller's label as JSON, so that a number stays one. */
    member: text('member').notNull(),
    status: text('status').notNull(),
    /** The number of the open question; it only grows. */
    turn: integer('turn').notNull().default(0),
    /** Raised by everyone who begins to work: whoever holds an older one cannot write. */
    epoch: integer('epoch').notNull().default(1),
    /** Raised by every write. */
    version: integer('version').notNull().default(1),
    runId: uuid('run_id'),
    /** Parsed by `SessionState` on its way in. */
    state: jsonb('state').notNull(),
    resumeId: uuid('resume_id'),
    expiresAt: at('expires_at').notNull(),
    createdAt: at('created_at').notNull().defaultNow(),
    updatedAt: at('updated_at').notNull().defaultNow(),
  },
  (table) => [unique('resume_sessions_member').on(table.userId, table.member), index('resume_sessions_expiry').on(table.expiresAt)],
)

/** A résumé that stays, whatever becomes of the conversation. */
export const resumesTable = pgTable(
  'resumes',
  {
    id: uuid('id').primaryKey(),
    userId: owner(),
    member: text('member'),
    title: text('title').notNull(),
    language: text('language').notNull(),
    content: jsonb('content').$type<JsonResume>().notNull(),
    lines: jsonb('lines').$type<TiedLine[]>().notNull(),
    source: text('source').notNull(),
    /** Where the .docx of its first writing is kept. */
    fileKey: text('file_key').notNull(),
    createdAt: at('created_at').notNull().defaultNow(),
    updatedAt: at('updated_at').notNull().defaultNow(),
  },
  (table) => [index('resumes_user').on(table.userId, table.createdAt)],
)
