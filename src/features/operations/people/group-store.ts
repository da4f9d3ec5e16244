import { sql } from 'drizzle-orm'
import type { QuotaFeature } from '#features/account/contract.ts'
import type { Db } from '#platform/database/database.ts'

export interface GroupRow {
  id: string
  name: string
  people: number
  /** By feature; -1 is unlimited. */
  limits: Partial<Record<QuotaFeature, number>>
  createdAt: Date
}

export function createGroupStore(db: Db) {
  return {
    /** All groups by name. There are as many as classes, not as people. */
    async list(): Promise<GroupRow[]> {
      const { rows } = await db.execute<Omit<GroupRow, 'createdAt'> & { createdAt: string }>(sql`
        select g.id, g.name, g.created_at as "createdAt", (select count(*)::int from users u where u.group_id = g.id) as people,
          coalesce((select jsonb_object_agg(q.feature, q."limit") from group_quotas q where q.group_id = g.id), '{}'::jsonb) as limits
        from groups g order by g.name, g.id`)
      return rows.map((row) => ({ ...row, createdAt: new Date(row.createdAt) }))
    },
    /** @returns false when the name is taken */
    async insert(id: string, name: string): Promise<boolean> {
      const { rows } = await db.execute(
        sql`insert into groups (id, name) values (${id}, ${name}) on conflict (name) do nothing returning id`,
      )
      return rows.length > 0
    },
    /** @returns false when another group has the name */
    async rename(id: string, name: string): Promise<boolean> {
      const { rows } = await db.execute(sql`
        update groups set name = ${name} where id = ${id} and not exists (select 1 from groups o where o.name = ${name} and o.id <> ${id}) returning id`)
      return rows.length > 0
    },
    async remove(id: string): Promise<boolean> {
      return (await db.execute(sql`delete from groups where id = ${id} returning id`)).rows.length > 0
    },
    async setLimit(id: string, feature: QuotaFeature, limit: number) {
      await db.execute(sql`
        insert into group_quotas (group_id, feature, "limit") values (${id}, ${feature}, ${limit})
        on conflict (group_id, feature) do update set "limit" = excluded."limit"`)
    },
    async unsetLimit(id: string, feature: QuotaFeature) {
      await db.execute(sql`delete from group_quotas where group_id = ${id} and feature = ${feature}`)
    },
    /** Keeps a group from being removed until the transaction ends. @returns false without such a one */
    async hold(id: string): Promise<boolean> {
      return (await db.execute(sql`select 1 from groups where id = ${id} for key share`)).rows.length > 0
    },
    /** One changes groups at a time, until the transaction ends: two renames to one name would otherwise both find it free. */
    async lock() {
      await db.execute(sql`lock table groups in share row exclusive mode`)
    },
  }
}
