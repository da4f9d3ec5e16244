import { boolean, date, index, integer, pgTable, primaryKey, text, timestamp } from 'drizzle-orm/pg-core'

const at = (name: string) => timestamp(name, { withTimezone: true })

/** People who share limits, such as a class. */
export const groupsTable = pgTable('groups', {
  id: text('id').primaryKey(),
  name: text('name').notNull().unique(),
  createdAt: at('created_at').notNull().defaultNow(),
})

// The next four tables have the shape that better-auth asks for.
export const usersTable = pgTable('users', {
  id: text('id').primaryKey(),
  name: text('name').notNull(),
  email: text('email').notNull().unique(),
  emailVerified: boolean('email_verified').notNull().default(false),
  image: text('image'),
  role: text('role').notNull().default('user'),
  groupId: text('group_id').references(() => groupsTable.id, { onDelete: 'set null' }),
  disabledAt: at('disabled_at'),
  createdAt: at('created_at').notNull().defaultNow(),
  updatedAt: at('updated_at').notNull().defaultNow(),
})

const owner = () =>
  text('user_id')
    .notNull()
    .references(() => usersTable.id, { onDelete: 'cascade' })

export const sessionsTable = pgTable(
  'sessions',
  {
    id: text('id').primaryKey(),
    token: text('token').notNull().unique(),
    userId: owner(),
    expiresAt: at('expires_at').notNull(),
    ipAddress: text('ip_address'),
    userAgent: text('user_agent'),
    createdAt: at('created_at').notNull().defaultNow(),
    updatedAt: at('updated_at').notNull().defaultNow(),
  },
  (table) => [index('sessions_user').on(table.userId)],
)

export const credentialsTable = pgTable(
  'credentials',
  {
    id: text('id').primaryKey(),
    accountId: text('account_id').notNull(),
    providerId: text('provider_id').notNull(),
    userId: owner(),
    accessToken: text('access_token'),
    refreshToken: text('refresh_token'),
    idToken: text('id_token'),
    accessTokenExpiresAt: at('access_token_expires_at'),
    refreshTokenExpiresAt: at('refresh_token_expires_at'),
    scope: text('scope'),
    password: text('password'),
    createdAt: at('created_at').notNull().defaultNow(),
    updatedAt: at('updated_at').notNull().defaultNow(),
  },
  (table) => [index('credentials_user').on(table.userId)],
)

export const verificationsTable = pgTable(
  'verifications',
  {
    id: text('id').primaryKey(),
    identifier: text('identifier').notNull(),
    value: text('value').notNull(),
    expiresAt: at('expires_at').notNull(),
    createdAt: at('created_at').notNull().defaultNow(),
    updatedAt: at('updated_at').notNull().defaultNow(),
  },
  (table) => [index('verifications_identifier').on(table.identifier)],
)

/** Keys of programs, each as a hash. */
export const apiKeysTable = pgTable(
  'api_keys',
  {
    id: text('id').primaryKey(),
    userId: owner(),
    name: text('name').notNull(),
    hash: text('hash').notNull().unique(),
    /** The last four characters. */
    ending: text('ending').notNull(),
    createdAt: at('created_at').notNull(),
    lastUsedAt: at('last_used_at'),
    expiresAt: at('expires_at'),
  },
  (table) => [index('api_keys_user').on(table.userId)],
)

/** One row, taken by the first account: of two first sign-ups at once, one becomes the operator. */
export const operatorClaimTable = pgTable('operator_claim', { id: integer('id').primaryKey() })

/** Invitations to sign up, each for one account. The code itself is shown once and kept as a hash. */
export const invitationsTable = pgTable('invitations', {
  codeHash: text('code_hash').primaryKey(),
  /** Only for this address, if there is one. */
  email: text('email'),
  /** Whoever comes by it joins this group. */
  groupId: text('group_id').references(() => groupsTable.id, { onDelete: 'set null' }),
  createdBy: text('created_by').notNull(),
  createdAt: at('created_at').notNull().defaultNow(),
  expiresAt: at('expires_at').notNull(),
  usedAt: at('used_at'),
})

/** Guesses at a password, for each address: a row for each ten minutes. The address is kept as a hash. */
export const signInGuessesTable = pgTable(
  'sign_in_guesses',
  {
    emailHash: text('email_hash').notNull(),
    slot: at('slot').notNull(),
    guesses: integer('guesses').notNull(),
  },
  (table) => [primaryKey({ columns: [table.emailHash, table.slot] })],
)

/** Limits that an operator has set for one person; -1 is unlimited. Everybody else has those of the group, or the configured ones. */
export const quotasTable = pgTable(
  'quotas',
  { userId: owner(), feature: text('feature').notNull(), limit: integer('limit').notNull() },
  (table) => [primaryKey({ columns: [table.userId, table.feature] })],
)

/** Limits of a group, for its people who have none of their own; -1 is unlimited. */
export const groupQuotasTable = pgTable(
  'group_quotas',
  {
    groupId: text('group_id')
      .notNull()
      .references(() => groupsTable.id, { onDelete: 'cascade' }),
    feature: text('feature').notNull(),
    limit: integer('limit').notNull(),
  },
  (table) => [primaryKey({ columns: [table.groupId, table.feature] })],
)

/** What was used on a day. The day is a key, so that midnight needs no job. */
export const quotaUseTable = pgTable(
  'quota_use',
  { userId: owner(), feature: text('feature').notNull(), day: date('day').notNull(), used: integer('used').notNull() },
  (table) => [primaryKey({ columns: [table.userId, table.feature, table.day] })],
)
