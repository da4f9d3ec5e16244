import { boolean, date, index, integer, pgTable, text, timestamp, uuid } from 'drizzle-orm/pg-core'
import { usersTable } from '#features/account/tables.ts'

const at = (name: string) => timestamp(name, { withTimezone: true, precision: 3 })

/** The shared corpus: accepted letters that may lawfully be used as examples. */
export const acceptedLettersTable = pgTable(
  'accepted_letters',
  {
    /** Of an imported one made of its text, so that the same letter is always the same. */
    id: text('id').primaryKey(),
    company: text('company').notNull(),
    position: text('position').notNull(),
    jobTitle: text('job_title').notNull(),
    language: text('language').notNull(),
    intent: text('intent').notNull(),
    question: text('question').notNull(),
    content: text('content').notNull(),
    /** Where it comes from, and under which terms it may be used. */
    source: text('source').notNull(),
    licence: text('licence').notNull(),
    /** How its writer has agreed to this use. */
    consent: text('consent').notNull(),
    /** Who has agreed, and on which day. */
    consentBy: text('consent_by').notNull().default(''),
    consentOn: date('consent_on', { mode: 'string' }),
    /** The import that brought it. */
    importId: uuid('import_id'),
    sample: boolean('sample').notNull().default(false),
    createdAt: at('created_at').notNull().defaultNow(),
  },
  (table) => [
    index('accepted_letters_intent').on(table.intent),
    index('accepted_letters_created').on(table.createdAt),
    index('accepted_letters_consent').on(table.consentBy),
  ],
)

/** What was done with the corpus: who, what, when, and nothing of any text. */
export const corpusAuditTable = pgTable(
  'corpus_audit',
  {
    id: uuid('id').primaryKey(),
    /** Null when the account is gone, or when it was done on the command line. */
    userId: text('user_id').references(() => usersTable.id, { onDelete: 'set null' }),
    via: text('via').notNull(),
    action: text('action').notNull(),
    /** Of a withdrawal: the letter, which never comes back by another import. */
    letterId: text('letter_id'),
    reason: text('reason'),
    /** Of an import. */
    fileName: text('file_name'),
    added: integer('added'),
    known: integer('known'),
    refused: integer('refused'),
    createdAt: at('created_at').notNull(),
  },
  (table) => [index('corpus_audit_created').on(table.createdAt), index('corpus_audit_letter').on(table.letterId)],
)
