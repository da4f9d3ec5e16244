import { and, desc, eq, sql } from 'drizzle-orm'
import type { Db } from '#platform/database/database.ts'
import type { User } from '#platform/http/env.ts'
import { apiKeysTable, usersTable } from './tables.ts'

export type KeyRow = Omit<typeof apiKeysTable.$inferSelect, 'hash' | 'userId'>

export function createApiKeyStore(db: Db) {
  const shown = {
    id: apiKeysTable.id,
    name: apiKeysTable.name,
    ending: apiKeysTable.ending,
    createdAt: apiKeysTable.createdAt,
    lastUsedAt: apiKeysTable.lastUsedAt,
    expiresAt: apiKeysTable.expiresAt,
  }
  return {
    async owner(hash: string, now: Date) {
      const [row] = await db
        .select({
          keyId: apiKeysTable.id,
          lastUsedAt: apiKeysTable.lastUsedAt,
          id: usersTable.id,
          name: usersTable.name,
          email: usersTable.email,
          role: usersTable.role,
          createdAt: usersTable.createdAt,
          disabledAt: usersTable.disabledAt,
        })
        .from(apiKeysTable)
        .innerJoin(usersTable, eq(usersTable.id, apiKeysTable.userId))
        .where(
          and(
            eq(apiKeysTable.hash, hash),
            sql`(${apiKeysTable.expiresAt} is null or ${apiKeysTable.expiresAt} > ${now.toISOString()}::timestamptz)`,
          ),
        )
      if (!row) return undefined
      const { keyId, lastUsedAt, role, ...person } = row
      const user: User & { disabledAt: Date | null } = { ...person, role: role === 'operator' ? 'operator' : 'user' }
      return { keyId, lastUsedAt, user }
    },
    async noteUse(id: string, now: Date) {
      await db.update(apiKeysTable).set({ lastUsedAt: now }).where(eq(apiKeysTable.id, id))
    },

    /** Adds a key unless the person has as many as one may have. The person's row is locked, so that two at once do not pass together. */
    async add(row: typeof apiKeysTable.$inferInsert, most: number): Promise<boolean> {
      return db.transaction(async (tx) => {
        await tx.execute(sql`select 1 from users where id = ${row.userId} for update`)
        const { rows } = await tx.execute<{ count: number }>(sql`select count(*)::int as count from api_keys where user_id = ${row.userId}`)
        if ((rows[0]?.count ?? 0) >= most) return false
        await tx.insert(apiKeysTable).values(row)
        return true
      })
    },
    async list(userId: string): Promise<KeyRow[]> {
      return db.select(shown).from(apiKeysTable).where(eq(apiKeysTable.userId, userId)).orderBy(desc(apiKeysTable.createdAt))
    },
    async remove(userId: string, id: string): Promise<boolean> {
      const rows = await db
        .delete(apiKeysTable)
        .where(and(eq(apiKeysTable.userId, userId), eq(apiKeysTable.id, id)))
        .returning({ id: apiKeysTable.id })
      return rows.length > 0
    },
  }
}
