import { index, integer, jsonb, pgTable, text, timestamp, unique, uuid } from 'drizzle-orm/pg-core'
import { usersTable } from '#features/account/tables.ts'
import type { Evaluation, QuestionCounts, Report, TurnCriterion } from './contract.ts'

const at = (name: string) => timestamp(name, { withTimezone: true, precision: 3 })
const owner = () =>
  text('user_id')
    .notNull()
    .references(() => usersTable.id, { onDelete: 'cascade' })

/** Technical questions that an operator has imported; those of the product are files. */
export const importedQuestionsTable = pgTable('imported_questions', {
  id: text('id').primaryKey(),
  position: text('position').notNull(),
  topic: text('topic').notNull(),
  language: text('language').notNull(),
  question: text('question').notNull(),
  exampleAnswer: text('example_answer').notNull(),
  createdAt: at('created_at').notNull().defaultNow(),
})

/** One practice session. */
export const interviewsTable = pgTable(
  'interviews',
  {
    id: uuid('id').primaryKey(),
    userId: owner(),
    position: text('position').notNull(),
    language: text('language').notNull(),
    counts: jsonb('counts').$type<QuestionCounts>().notNull(),
    /** What its personal questions were made from; the session stays when these are removed. */
    documentId: uuid('document_id'),
    letterId: uuid('letter_id'),
    status: text('status').notNull().default('preparing'),
    state: text('state').notNull().default('active'),
    source: text('source'),
    runId: uuid('run_id'),
    report: jsonb('report').$type<Report>(),
    createdAt: at('created_at').notNull().defaultNow(),
    updatedAt: at('updated_at').notNull().defaultNow(),
  },
  (table) => [index('interviews_user').on(table.userId, table.createdAt)],
)

/** A question of a session. A follow-up stands right behind the turn that it goes on from. */
export const interviewTurnsTable = pgTable(
  'interview_turns',
  {
    id: uuid('id').primaryKey(),
    userId: owner(),
    interviewId: uuid('interview_id')
      .notNull()
      .references(() => interviewsTable.id, { onDelete: 'cascade' }),
    /** Leaves room between the planned questions for follow-ups. */
    ordinal: integer('ordinal').notNull(),
    kind: text('kind').notNull(),
    /** How its answer is judged; of a follow-up, the manner of the turn before. */
    basis: text('basis').notNull(),
    parentId: uuid('parent_id'),
    depth: integer('depth').notNull().default(0),
    questionId: text('question_id'),
    topic: text('topic'),
    difficulty: integer('difficulty'),
    question: text('question').notNull(),
    claim: text('claim'),
    criteria: jsonb('criteria').$type<TurnCriterion[]>().notNull().default([]),
    /** Of a technical follow-up: the key points that it asks for. */
    focus: jsonb('focus').$type<string[]>().notNull().default([]),
    createdAt: at('created_at').notNull().defaultNow(),
  },
  (table) => [
    unique('interview_turns_place').on(table.interviewId, table.ordinal),
    index('interview_turns_user').on(table.userId, table.questionId),
  ],
)

/** Every answer that was given to a question, so that a second try can be compared with the first. */
export const interviewAttemptsTable = pgTable(
  'interview_attempts',
  {
    id: uuid('id').primaryKey(),
    userId: owner(),
    interviewId: uuid('interview_id')
      .notNull()
      .references(() => interviewsTable.id, { onDelete: 'cascade' }),
    turnId: uuid('turn_id')
      .notNull()
      .references(() => interviewTurnsTable.id, { onDelete: 'cascade' }),
    number: integer('number').notNull(),
    answer: text('answer').notNull(),
    seconds: integer('seconds'),
    status: text('status').notNull().default('evaluating'),
    runId: uuid('run_id'),
    evaluation: jsonb('evaluation').$type<Evaluation>(),
    /** The score again, to be sorted and averaged by. */
    score: integer('score'),
    createdAt: at('created_at').notNull().defaultNow(),
  },
  (table) => [
    unique('interview_attempts_number').on(table.turnId, table.number),
    index('interview_attempts_interview').on(table.interviewId),
    index('interview_attempts_user').on(table.userId),
  ],
)
