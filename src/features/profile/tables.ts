import { index, jsonb, pgTable, text, timestamp, uuid } from 'drizzle-orm/pg-core'
import { usersTable } from '#features/account/tables.ts'
import type { Profile } from './contract.ts'

const at = (name: string) => timestamp(name, { withTimezone: true, precision: 3 })

/** The bank of experiences that letters draw from. */
export const experiencesTable = pgTable(
  'experiences',
  {
    id: uuid('id').primaryKey(),
    userId: text('user_id')
      .notNull()
      .references(() => usersTable.id, { onDelete: 'cascade' }),
    title: text('title').notNull(),
    situation: text('situation').notNull().default(''),
    task: text('task').notNull().default(''),
    action: text('action').notNull().default(''),
    result: text('result').notNull().default(''),
    tags: jsonb('tags').$type<string[]>().notNull().default([]),
    period: text('period').notNull().default(''),
    createdAt: at('created_at').notNull().defaultNow(),
    updatedAt: at('updated_at').notNull().defaultNow(),
  },
  (table) => [index('experiences_user').on(table.userId, table.createdAt)],
)

/** What a person has made of their CV, as JSON Resume; one each. */
export const profilesTable = pgTable('profiles', {
  userId: text('user_id')
    .primaryKey()
    .references(() => usersTable.id, { onDelete: 'cascade' }),
  profile: jsonb('profile').$type<Profile>().notNull(),
  updatedAt: at('updated_at').notNull().defaultNow(),
})
