// The only SQL of operators on accounts: who may come in, and who is an operator. Never what people keep here.
import { sql } from 'drizzle-orm'
import type { Db } from '#platform/database/database.ts'
import type { Cursor, Page } from '#platform/database/pages.ts'

export interface PersonRow {
  id: string
  name: string
  email: string
  role: string
  disabledAt: Date | null
  createdAt: Date
  groupId: string | null
  /** When they were last here, as far as sessions tell. */
  seenAt: Date | null
}

export function createPeopleStore(db: Db) {
  const columns =
    sql.raw(`u.id, u.name, u.email, u.role, u.disabled_at as "disabledAt", u.created_at as "createdAt", u.group_id as "groupId",
    (select max(s.updated_at) from sessions s where s.user_id = u.id) as "seenAt"`)
  const read = (rows: Record<string, unknown>[]): PersonRow[] =>
    rows.map((row) => ({
      ...(row as unknown as PersonRow),
      createdAt: new Date(row.createdAt as string),
      disabledAt: row.disabledAt === null ? null : new Date(row.disabledAt as string),
      seenAt: row.seenAt === null ? null : new Date(row.seenAt as string),
    }))
  const before = (cursor: Cursor | undefined) =>
    cursor ? sql`and (date_trunc('milliseconds', u.created_at), u.id) < (${cursor.at}::timestamptz, ${cursor.id})` : sql``

  return {
    /** Newest first, by a part of the name or the address, of one group or of all; one more than the page, if there is more. */
    async list({ q, group }: { q?: string | undefined; group?: string | undefined }, page: Page): Promise<PersonRow[]> {
      const pattern = q ? `%${q.replace(/[\\%_]/g, (sign) => `\\${sign}`)}%` : '%'
      const { rows } = await db.execute<Record<string, unknown>>(sql`
        select ${columns} from users u where (u.name ilike ${pattern} or u.email ilike ${pattern})
          ${group ? sql`and u.group_id = ${group}` : sql``} ${before(page.cursor)}
        order by u.created_at desc, u.id desc limit ${page.limit + 1}`)
      return read(rows)
    },
    async find(id: string): Promise<PersonRow | undefined> {
      const { rows } = await db.execute<Record<string, unknown>>(sql`select ${columns} from users u where u.id = ${id}`)
      return read(rows)[0]
    },
    /** Waits for others who change operators, so that two of them cannot remove each other at once. */
    async lockOperators() {
      await db.execute(sql`select id from operator_claim for update`)
    },
    async isActiveOperator(id: string): Promise<boolean> {
      const { rows } = await db.execute(sql`select 1 from users where id = ${id} and role = 'operator' and disabled_at is null`)
      return rows.length > 0
    },
    async setRole(id: string, role: 'user' | 'operator') {
      await db.execute(sql`update users set role = ${role}, updated_at = now() where id = ${id}`)
    },
    async setGroup(id: string, groupId: string | null) {
      await db.execute(sql`update users set group_id = ${groupId}, updated_at = now() where id = ${id}`)
    },
    /** A disabled account is signed out everywhere. */
    async setDisabled(id: string, disabled: boolean) {
      await db.execute(
        sql`update users set disabled_at = ${disabled ? sql`coalesce(disabled_at, now())` : sql`null`}, updated_at = now() where id = ${id}`,
      )
      if (disabled) await db.execute(sql`delete from sessions where user_id = ${id}`)
    },
  }
}
