import { index, integer, jsonb, pgTable, text, timestamp, uuid } from 'drizzle-orm/pg-core'
import { usersTable } from '#features/account/tables.ts'
import type { ProjectTask } from './contract.ts'
import type { Ground } from './ground.ts'

const at = (name: string) => timestamp(name, { withTimezone: true, precision: 3 })
const owner = () =>
  text('user_id')
    .notNull()
    .references(() => usersTable.id, { onDelete: 'cascade' })

/** One search for a project: what was found and understood once, so that asking again costs neither. */
export const projectSessionsTable = pgTable(
  'project_sessions',
  {
    id: uuid('id').primaryKey(),
    userId: owner(),
    desiredPosition: text('desired_position').notNull(),
    position: text('position').notNull(),
    documentId: uuid('document_id'),
    /** The posting that it began from. */
    postingId: uuid('posting_id'),
    language: text('language').notNull(),
    /** The postings, what they ask for, and what of it the person's text shows; null until the first run has found it. */
    ground: jsonb('ground').$type<Ground>(),
    /** The run that proposes subjects now. */
    runId: uuid('run_id'),
    status: text('status').notNull().default('working'),
    rounds: integer('rounds').notNull().default(0),
    expiresAt: at('expires_at').notNull(),
    createdAt: at('created_at').notNull().defaultNow(),
  },
  (table) => [index('project_sessions_user').on(table.userId, table.createdAt), index('project_sessions_expiry').on(table.expiresAt)],
)

/** Every subject that a session has shown. */
export const projectSubjectsTable = pgTable(
  'project_subjects',
  {
    id: uuid('id').primaryKey(),
    userId: owner(),
    sessionId: uuid('session_id')
      .notNull()
      .references(() => projectSessionsTable.id, { onDelete: 'cascade' }),
    round: integer('round').notNull(),
    ordinal: integer('ordinal').notNull(),
    title: text('title').notNull(),
    reason: text('reason').notNull(),
    postingIds: jsonb('posting_ids').$type<string[]>().notNull(),
    /** The skills that it would show, by their ids. */
    skills: jsonb('skills').$type<string[]>().notNull(),
    /** By rules: the setting of the library that it plays in. */
    setting: text('setting'),
    source: text('source').notNull(),
    createdAt: at('created_at').notNull().defaultNow(),
  },
  (table) => [index('project_subjects_session').on(table.sessionId, table.round, table.ordinal)],
)

/** A project that a person has chosen to build. It outlives its session. */
export const projectsTable = pgTable(
  'projects',
  {
    id: uuid('id').primaryKey(),
    userId: owner(),
    /** The subject that it came of; chosen twice, it is one project. */
    subjectId: uuid('subject_id').notNull(),
    position: text('position').notNull(),
    language: text('language').notNull(),
    title: text('title').notNull(),
    overview: text('overview').notNull(),
    features: jsonb('features').$type<string[]>().notNull(),
    stack: jsonb('stack').$type<string[]>().notNull(),
    tasks: jsonb('tasks').$type<ProjectTask[]>().notNull(),
    /** The postings that it cites, as they were: one of them may be gone tomorrow. */
    postings: jsonb('postings').$type<{ id: string; company: string; title: string }[]>().notNull(),
    source: text('source').notNull(),
    runId: uuid('run_id').notNull(),
    createdAt: at('created_at').notNull().defaultNow(),
    updatedAt: at('updated_at').notNull().defaultNow(),
  },
  (table) => [index('projects_user').on(table.userId, table.createdAt), index('projects_subject').on(table.subjectId)],
)
