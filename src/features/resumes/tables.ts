import { index, integer, jsonb, pgTable, text, timestamp, unique, uuid } from 'drizzle-orm/pg-core'
import { usersTable } from '#features/account/tables.ts'
import type { Source } from '#wire/events.ts'
import type { JsonResume } from '#wire/json-resume.ts'
import type { GivenAnswer, ResumeOrigin, TiedLine } from './contract.ts'
import type { TailoredChange, TailoringStatus } from './tailoring/contract.ts'

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

/** A résumé that stays, whatever becomes of the conversation. What it says is in its versions. */
export const resumesTable = pgTable(
  'resumes',
  {
    id: uuid('id').primaryKey(),
    userId: owner(),
    member: text('member'),
    title: text('title').notNull(),
    language: text('language').notNull(),
    /** The current version. */
    versionId: uuid('version_id').notNull(),
    /** What its lines were made from: kept, since the conversation is not. */
    answers: jsonb('answers').$type<GivenAnswer[]>().notNull().default([]),
    /** Where the .docx of its first writing is kept. */
    fileKey: text('file_key').notNull(),
    createdAt: at('created_at').notNull().defaultNow(),
    updatedAt: at('updated_at').notNull().defaultNow(),
  },
  (table) => [index('resumes_user').on(table.userId, table.createdAt)],
)

/** Everything that a résumé has said. Edits by hand of one sitting are one version; nothing else ever changes. */
export const resumeVersionsTable = pgTable(
  'resume_versions',
  {
    id: uuid('id').primaryKey(),
    userId: owner(),
    resumeId: uuid('resume_id')
      .notNull()
      .references(() => resumesTable.id, { onDelete: 'cascade' }),
    content: jsonb('content').$type<JsonResume>().notNull(),
    lines: jsonb('lines').$type<TiedLine[]>().notNull(),
    origin: text('origin').$type<ResumeOrigin>().notNull(),
    /** Who helped to write it; null for a text that a person wrote alone. */
    source: text('source').$type<Source>(),
    name: text('name'),
    createdAt: at('created_at').notNull().defaultNow(),
    updatedAt: at('updated_at').notNull().defaultNow(),
  },
  (table) => [index('resume_versions_resume').on(table.resumeId, table.createdAt)],
)

/** What was proposed to fit a résumé to a posting. The words of the posting are kept, since it may be gone when they are read. */
export const resumeTailoringsTable = pgTable(
  'resume_tailorings',
  {
    id: uuid('id').primaryKey(),
    userId: owner(),
    resumeId: uuid('resume_id')
      .notNull()
      .references(() => resumesTable.id, { onDelete: 'cascade' }),
    postingId: text('posting_id').notNull(),
    company: text('company').notNull(),
    title: text('title').notNull(),
    status: text('status').$type<TailoringStatus>().notNull(),
    changes: jsonb('changes').$type<TailoredChange[]>().notNull().default([]),
    source: text('source').$type<Source>(),
    runId: uuid('run_id').notNull(),
    createdAt: at('created_at').notNull().defaultNow(),
    updatedAt: at('updated_at').notNull().defaultNow(),
  },
  (table) => [index('resume_tailorings_resume').on(table.resumeId, table.createdAt)],
)
