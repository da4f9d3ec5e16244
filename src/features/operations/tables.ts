import { boolean, doublePrecision, index, integer, jsonb, pgTable, primaryKey, text, timestamp, uuid } from 'drizzle-orm/pg-core'
import type { EvaluationReport } from './evaluation/contract.ts'

const at = (name: string) => timestamp(name, { withTimezone: true, precision: 3 })

/** Prompts that operators have written. Versions are never changed; the first of a name is 1, since 0 is the product's own. */
export const promptVersionsTable = pgTable(
  'prompt_versions',
  {
    name: text('name').notNull(),
    language: text('language').notNull(),
    version: integer('version').notNull(),
    template: text('template').notNull(),
    note: text('note').notNull(),
    author: text('author').notNull(),
    createdAt: at('created_at').notNull().defaultNow(),
  },
  (table) => [primaryKey({ columns: [table.name, table.language, table.version] })],
)

/** Which version is used now, with who chose it and when: the newest row of a prompt holds. */
export const promptPublicationsTable = pgTable(
  'prompt_publications',
  {
    id: uuid('id').primaryKey(),
    name: text('name').notNull(),
    language: text('language').notNull(),
    version: integer('version').notNull(),
    publisher: text('publisher').notNull(),
    publishedAt: at('published_at').notNull().defaultNow(),
  },
  (table) => [index('prompt_publications_name').on(table.name, table.language, table.publishedAt)],
)

/** One row for each call to a model: how long, how much, how it ended. Never a word of what was said. */
export const modelCallsTable = pgTable(
  'model_calls',
  {
    id: uuid('id').primaryKey(),
    at: at('at').notNull(),
    kind: text('kind').notNull(),
    endpoint: text('endpoint').notNull(),
    model: text('model').notNull(),
    task: text('task').notNull(),
    userId: text('user_id'),
    runId: text('run_id'),
    /** Of the request that it was made for, as logs and replies have it. */
    requestId: text('request_id'),
    promptVersion: text('prompt_version'),
    outcome: text('outcome').notNull(),
    /** The status of an HTTP reply that was an error. */
    status: integer('status'),
    /** Which call of its request this was, from 1; null for calls that were recorded before this was. */
    callNumber: integer('call_number'),
    /** Whether it went on from text that an earlier call had given. */
    continuation: boolean('continuation').notNull().default(false),
    connectMs: integer('connect_ms'),
    queueMs: integer('queue_ms').notNull(),
    firstTokenMs: integer('first_token_ms'),
    totalMs: integer('total_ms').notNull(),
    tokensIn: integer('tokens_in'),
    tokensOut: integer('tokens_out'),
    cost: doublePrecision('cost'),
    currency: text('currency'),
  },
  (table) => [index('model_calls_at').on(table.at), index('model_calls_user').on(table.userId)],
)

/** What came of running the cases of data/evals, to be compared with others. The cases are invented, so that nothing here is anybody's. */
export const evaluationsTable = pgTable(
  'evaluations',
  {
    id: uuid('id').primaryKey(),
    author: text('author').notNull(),
    report: jsonb('report').$type<EvaluationReport>().notNull(),
    createdAt: at('created_at').notNull().defaultNow(),
  },
  (table) => [index('evaluations_at').on(table.createdAt)],
)
