import { bigint, index, pgTable, primaryKey, text, timestamp, uuid } from 'drizzle-orm/pg-core'

const amount = (name: string) => bigint(name, { mode: 'number' }).notNull().default(0)

/** What models have cost in a day or a month, for one person and for all: what is spent, and what calls that are under way may still spend. */
export const modelSpendTable = pgTable(
  'model_spend',
  {
    /** `all`, or `person:` and an id. */
    scope: text('scope').notNull(),
    /** `2026-11-21` or `2026-11`, so that midnight needs no job. */
    period: text('period').notNull(),
    /** In millionths of the currency: whole numbers, so that sums stay exact. */
    spentMicros: amount('spent_micros'),
    reservedMicros: amount('reserved_micros'),
    spentTokens: amount('spent_tokens'),
    reservedTokens: amount('reserved_tokens'),
  },
  (table) => [primaryKey({ columns: [table.scope, table.period] })],
)

/** One row for each call that is under way, so that what a dead server had reserved is found again. */
export const modelReservationsTable = pgTable(
  'model_reservations',
  {
    id: uuid('id').primaryKey(),
    scopes: text('scopes').array().notNull(),
    periods: text('periods').array().notNull(),
    micros: amount('micros'),
    tokens: amount('tokens'),
    expiresAt: timestamp('expires_at', { withTimezone: true, precision: 3 }).notNull(),
  },
  (table) => [index('model_reservations_expiry').on(table.expiresAt)],
)
