import { eq, sql } from 'drizzle-orm'
import type { Db } from '#platform/database/database.ts'
import type { Profile } from './contract.ts'
import { profilesTable } from './tables.ts'

export type ProfileRow = typeof profilesTable.$inferSelect

export function createProfileRecord(db: Db) {
  return {
    async find(userId: string): Promise<ProfileRow | undefined> {
      const [row] = await db.select().from(profilesTable).where(eq(profilesTable.userId, userId))
      return row
    },
    /** Keeps it, unless it was written since `seen`; undefined then. Without `seen` it replaces whatever there is. */
    async put(userId: string, profile: Profile, seen: Date | undefined): Promise<ProfileRow | undefined> {
      // Two writes never carry the same time, or the second of two devices would not be noticed.
      const later = sql`greatest(now(), ${profilesTable.updatedAt} + interval '1 millisecond')`
      const [row] = await db
        .insert(profilesTable)
        .values({ userId, profile })
        .onConflictDoUpdate({
          target: profilesTable.userId,
          set: { profile, updatedAt: later },
          ...(seen && { setWhere: eq(profilesTable.updatedAt, seen) }),
        })
        .returning()
      return row
    },
    async remove(userId: string) {
      await db.delete(profilesTable).where(eq(profilesTable.userId, userId))
    },
  }
}
