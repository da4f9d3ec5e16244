import { sql } from 'drizzle-orm'
import { index, integer, jsonb, pgTable, primaryKey, text, timestamp, uuid } from 'drizzle-orm/pg-core'

const at = (name: string) => timestamp(name, { withTimezone: true })

/** One row for each run. The row is the fence: who does not hold its `epoch` while it is `running` cannot write. */
export const runsTable = pgTable(
  'runs',
  {
    id: uuid('id').primaryKey(),
    // No foreign key: the platform does not know the table of people. Deleting a person deletes these rows by feature code.
    userId: text('user_id').notNull(),
    kind: text('kind').notNull(),
    input: jsonb('input').notNull(),
    /** What the run is about, such as a letter's id. */
    subjectId: text('subject_id'),
    language: text('language').notNull().default('ko'),
    status: text('status').notNull().default('running'),
    epoch: integer('epoch').notNull().default(1),
    lastSeq: integer('last_seq').notNull().default(0),
    leaseUntil: at('lease_until').notNull(),
    /** How often another process took it over, and how long its text was the last time. */
    takeovers: integer('takeovers').notNull().default(0),
    resumedLength: integer('resumed_length').notNull().default(0),
    result: jsonb('result'),
    source: text('source'),
    error: jsonb('error'),
    createdAt: at('created_at').notNull().defaultNow(),
    endedAt: at('ended_at'),
  },
  (table) => [
    index('runs_user').on(table.userId, table.createdAt),
    index('runs_open').on(table.leaseUntil).where(sql`status in ('queued', 'running')`),
    index('runs_ended').on(table.endedAt),
  ],
)

/** The log of a run: what was shown, in order. A reader is told of an event only after it stands here. */
export const runEventsTable = pgTable(
  'run_events',
  {
    runId: uuid('run_id')
      .notNull()
      .references(() => runsTable.id, { onDelete: 'cascade' }),
    seq: integer('seq').notNull(),
    type: text('type').notNull(),
    /** The text of `text-delta` and `text-snapshot`; the other events are in `data`. */
    text: text('text'),
    data: jsonb('data'),
  },
  (table) => [primaryKey({ columns: [table.runId, table.seq] })],
)

/** Everything but text that happened to a person's runs, numbered for each person. */
export const personEventsTable = pgTable(
  'person_events',
  {
    userId: text('user_id').notNull(),
    seq: integer('seq').notNull(),
    runId: uuid('run_id').notNull(),
    data: jsonb('data').notNull(),
    createdAt: at('created_at').notNull().defaultNow(),
  },
  (table) => [primaryKey({ columns: [table.userId, table.seq] }), index('person_events_at').on(table.createdAt)],
)

export const personCountersTable = pgTable('person_counters', {
  userId: text('user_id').primaryKey(),
  lastSeq: integer('last_seq').notNull(),
})
