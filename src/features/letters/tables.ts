import { boolean, index, integer, jsonb, pgTable, text, timestamp, uniqueIndex, uuid } from 'drizzle-orm/pg-core'
import { usersTable } from '#features/account/tables.ts'
import type { Source } from '#wire/events.ts'
import type { LengthLimit } from '#wire/text/limit.ts'

const at = (name: string) => timestamp(name, { withTimezone: true, precision: 3 })
const owner = () =>
  text('user_id')
    .notNull()
    .references(() => usersTable.id, { onDelete: 'cascade' })

/** One application for a job: what its letters have in common. */
export const applicationsTable = pgTable(
  'applications',
  {
    id: uuid('id').primaryKey(),
    userId: owner(),
    company: text('company').notNull(),
    position: text('position').notNull(),
    /** A day, or a day and an hour of Seoul; as text, since the two are different promises. */
    dueDate: text('due_date'),
    postingId: uuid('posting_id'),
    /** What has become of it outside of here; only the person knows. */
    stage: text('stage').notNull().default('preparing'),
    /** The application of which this is a copy for another company. */
    copiedFrom: uuid('copied_from'),
    sample: boolean('sample').notNull().default(false),
    createdAt: at('created_at').notNull().defaultNow(),
    updatedAt: at('updated_at').notNull().defaultNow(),
  },
  (table) => [index('applications_user').on(table.userId, table.createdAt)],
)

/** One question of a company and what it is answered from. The text itself is in the versions. */
export const lettersTable = pgTable(
  'letters',
  {
    id: uuid('id').primaryKey(),
    userId: owner(),
    applicationId: uuid('application_id')
      .notNull()
      .references(() => applicationsTable.id, { onDelete: 'cascade' }),
    ordinal: integer('ordinal').notNull().default(0),
    title: text('title').notNull(),
    question: text('question').notNull(),
    intent: text('intent').notNull(),
    guidelines: jsonb('guidelines').$type<string[]>().notNull().default([]),
    /** Who has made the hints, a model or rules; null when that is not known. */
    guidelinesSource: text('guidelines_source').$type<Source>(),
    answers: jsonb('answers').$type<string[]>().notNull().default([]),
    freeAnswer: text('free_answer').notNull().default(''),
    favorInfo: text('favor_info').notNull().default(''),
    experienceIds: jsonb('experience_ids').$type<string[]>().notNull().default([]),
    limit: jsonb('limit').$type<LengthLimit>(),
    status: text('status').notNull().default('empty'),
    /** The run that is writing now. */
    runId: uuid('run_id'),
    versionId: uuid('version_id'),
    /** What was said in the conversation before the turns that are told whole: a running summary, and how many turns it holds. */
    memory: text('memory').notNull().default(''),
    memoryTurns: integer('memory_turns').notNull().default(0),
    isFinished: boolean('is_finished').notNull().default(false),
    isLiked: boolean('is_liked').notNull().default(false),
    createdAt: at('created_at').notNull().defaultNow(),
    updatedAt: at('updated_at').notNull().defaultNow(),
  },
  (table) => [index('letters_user').on(table.userId, table.createdAt), index('letters_application').on(table.applicationId, table.ordinal)],
)

/** Every text that a letter has had. Texts by a model or by rules never change; hand edits of one sitting are one version. */
export const letterVersionsTable = pgTable(
  'letter_versions',
  {
    id: uuid('id').primaryKey(),
    userId: owner(),
    letterId: uuid('letter_id')
      .notNull()
      .references(() => lettersTable.id, { onDelete: 'cascade' }),
    content: text('content').notNull(),
    origin: text('origin').notNull(),
    name: text('name'),
    partial: boolean('partial').notNull().default(false),
    /** The ids of the accepted letters that were in the prompt. */
    exampleIds: jsonb('example_ids').$type<string[]>().notNull().default([]),
    /** By rules: the sentences between the person's own. */
    connecting: jsonb('connecting').$type<string[]>().notNull().default([]),
    createdAt: at('created_at').notNull().defaultNow(),
    updatedAt: at('updated_at').notNull().defaultNow(),
  },
  (table) => [index('letter_versions_letter').on(table.letterId, table.createdAt)],
)

/** The conversation that revises a letter: what was asked, and the version that came of it. */
export const letterMessagesTable = pgTable(
  'letter_messages',
  {
    id: uuid('id').primaryKey(),
    userId: owner(),
    letterId: uuid('letter_id')
      .notNull()
      .references(() => lettersTable.id, { onDelete: 'cascade' }),
    query: text('query').notNull(),
    versionId: uuid('version_id')
      .notNull()
      .references(() => letterVersionsTable.id, { onDelete: 'cascade' }),
    createdAt: at('created_at').notNull().defaultNow(),
  },
  (table) => [index('letter_messages_letter').on(table.letterId, table.createdAt)],
)

/** Findings of the checks that a person has put aside: by the hash of the words and what stands around them, so that they stay aside for that text. */
export const letterDismissalsTable = pgTable(
  'letter_dismissals',
  {
    id: uuid('id').primaryKey(),
    userId: owner(),
    letterId: uuid('letter_id')
      .notNull()
      .references(() => lettersTable.id, { onDelete: 'cascade' }),
    kind: text('kind').notNull(),
    hash: text('hash').notNull(),
    createdAt: at('created_at').notNull().defaultNow(),
  },
  (table) => [
    uniqueIndex('letter_dismissals_finding').on(table.letterId, table.kind, table.hash),
    index('letter_dismissals_user').on(table.userId),
  ],
)
