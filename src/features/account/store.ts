import { and, eq, inArray, isNull, sql } from 'drizzle-orm'
import type { Db } from '#platform/database/database.ts'
import { type QuotaFeature, UNLIMITED } from './contract.ts'
import { invitationsTable, quotasTable, usersTable } from './tables.ts'

export function createAccountStore(db: Db) {
  return {
    async anyone(): Promise<boolean> {
      const { rows } = await db.execute(sql`select 1 from users limit 1`)
      return rows.length > 0
    },

    /** Makes the earliest account the operator, once and for all. Of two first sign-ups at once, one becomes it. */
    async nameOperator() {
      await db.execute(sql`
        with claim as (insert into operator_claim (id) values (1) on conflict do nothing returning id)
        update users set role = 'operator' from claim where users.id = (select id from users order by created_at, id limit 1)`)
    },

    async addInvitation(row: typeof invitationsTable.$inferInsert) {
      await db.insert(invitationsTable).values(row)
    },
    /** Takes an invitation, once. @returns false when there is none, it is used or too old, or it is for another address */
    async takeInvitation(codeHash: string, email: string, now: Date): Promise<boolean> {
      const { rows } = await db.execute(sql`
        update invitations set used_at = ${now.toISOString()}::timestamptz
        where code_hash = ${codeHash} and used_at is null and expires_at > ${now.toISOString()}::timestamptz and (email is null or email = ${email})
        returning code_hash`)
      return rows.length > 0
    },
    async groupExists(groupId: string): Promise<boolean> {
      return (await db.execute(sql`select 1 from groups where id = ${groupId}`)).rows.length > 0
    },
    /** Whoever has come by an invitation joins its group. */
    async joinGroup(codeHash: string, userId: string) {
      await db.execute(sql`
        update users set group_id = i.group_id from invitations i where i.code_hash = ${codeHash} and i.group_id is not null and users.id = ${userId}`)
    },
    /** For a sign-up that failed after all. */
    async returnInvitation(codeHash: string) {
      await db.execute(sql`update invitations set used_at = null where code_hash = ${codeHash}`)
    },

    /** Counts a guess before the password is looked at. @returns how many there were in this slot and those since `since`, this one included. */
    async countGuess(emailHash: string, { slot, since }: { slot: Date; since: Date }): Promise<number> {
      const { rows } = await db.execute<{ guesses: number }>(sql`
        with now_one as (
          insert into sign_in_guesses as g (email_hash, slot, guesses) values (${emailHash}, ${slot.toISOString()}::timestamptz, 1)
          on conflict (email_hash, slot) do update set guesses = g.guesses + 1 returning guesses)
        select (select guesses from now_one) + coalesce(sum(guesses), 0)::int as guesses from sign_in_guesses
        where email_hash = ${emailHash} and slot >= ${since.toISOString()}::timestamptz and slot < ${slot.toISOString()}::timestamptz`)
      return rows[0]?.guesses ?? 1
    },
    async forgetGuesses(emailHash: string) {
      await db.execute(sql`delete from sign_in_guesses where email_hash = ${emailHash}`)
    },
    /** Forgets what is of no use any more: old guesses, invitations and sessions that are over, and what was used long ago. */
    async prune(now: Date) {
      const daysAgo = (days: number) => sql`${new Date(now.getTime() - days * 86_400_000).toISOString()}::timestamptz`
      await db.execute(sql`delete from sign_in_guesses where slot < ${daysAgo(1)}`)
      await db.execute(sql`delete from invitations where expires_at < ${daysAgo(30)}`)
      await db.execute(sql`delete from sessions where expires_at < ${daysAgo(1)}`)
      await db.execute(sql`delete from verifications where expires_at < ${daysAgo(1)}`)
      await db.execute(sql`delete from quota_use where day < (${daysAgo(90)})::date`)
    },

    async byEmail(email: string) {
      const [row] = await db.select().from(usersTable).where(eq(usersTable.email, email.trim().toLowerCase())).limit(1)
      return row
    },
    /** The operator who has been one for longest and may sign in; for what is done on the command line. */
    async operator() {
      const [row] = await db
        .select()
        .from(usersTable)
        .where(and(eq(usersTable.role, 'operator'), isNull(usersTable.disabledAt)))
        .orderBy(usersTable.createdAt, usersTable.id)
        .limit(1)
      return row
    },
    async emails(ids: readonly string[]): Promise<Map<string, string>> {
      if (ids.length === 0) return new Map()
      const rows = await db
        .select({ id: usersTable.id, email: usersTable.email })
        .from(usersTable)
        .where(inArray(usersTable.id, [...new Set(ids)]))
      return new Map(rows.map(({ id, email }) => [id, email]))
    },
    async exists(userId: string): Promise<boolean> {
      const rows = await db.select({ id: usersTable.id }).from(usersTable).where(eq(usersTable.id, userId))
      return rows.length > 0
    },
    async setLimit(userId: string, feature: QuotaFeature, limit: number) {
      await db
        .insert(quotasTable)
        .values({ userId, feature, limit })
        .onConflictDoUpdate({ target: [quotasTable.userId, quotasTable.feature], set: { limit } })
    },

    /** Limits set for this person, else for their group. */
    async limits(userId: string): Promise<Partial<Record<QuotaFeature, number>>> {
      const { rows } = await db.execute<{ feature: QuotaFeature; limit: number }>(
        sql`select distinct on (feature) feature, "limit" from (
            select 1 as rank, feature, "limit" from quotas where user_id = ${userId}
            union all select 2, g.feature, g."limit" from group_quotas g join users u on u.group_id = g.group_id where u.id = ${userId}
          ) as limits order by feature, rank`,
      )
      return Object.fromEntries(rows.map(({ feature, limit }) => [feature, limit]))
    },

    async used(userId: string, day: string): Promise<Partial<Record<QuotaFeature, number>>> {
      const { rows } = await db.execute<{ feature: QuotaFeature; used: number }>(
        sql`select feature, used from quota_use where user_id = ${userId} and day = ${day}`,
      )
      return Object.fromEntries(rows.map(({ feature, used }) => [feature, used]))
    },

    /** Takes one, if there is one left. One statement, so that a hundred at once take exactly what there is. */
    async take(userId: string, feature: QuotaFeature, day: string, limit: number): Promise<boolean> {
      if (limit === 0) return false
      const { rows } = await db.execute(sql`
        insert into quota_use as q (user_id, feature, day, used) values (${userId}, ${feature}, ${day}, 1)
        on conflict (user_id, feature, day) do update set used = q.used + 1 where ${limit} = ${UNLIMITED} or q.used < ${limit}
        returning used`)
      return rows.length > 0
    },

    async giveBack(userId: string, feature: QuotaFeature, day: string) {
      await db.execute(
        sql`update quota_use set used = used - 1 where user_id = ${userId} and feature = ${feature} and day = ${day} and used > 0`,
      )
    },

    /** Everything about a person that this feature keeps, for the export. Secrets (password hashes, tokens) are left out. */
    async dump(userId: string): Promise<Record<string, unknown[]>> {
      const [person, sessions, keys, quotas, use] = [
        await db.execute(
          sql`select id, name, email, role, (select g.name from groups g where g.id = group_id) as "group", created_at, updated_at from users where id = ${userId}`,
        ),
        await db.execute(sql`select ip_address, user_agent, created_at, expires_at from sessions where user_id = ${userId}`),
        await db.execute(sql`select name, created_at, last_used_at, expires_at from api_keys where user_id = ${userId}`),
        await db.execute(sql`select feature, "limit" from quotas where user_id = ${userId}`),
        await db.execute(sql`select feature, day, used from quota_use where user_id = ${userId}`),
      ]
      return { person: person.rows, sessions: sessions.rows, apiKeys: keys.rows, quotas: quotas.rows, quotaUse: use.rows }
    },

    /** Waits for others who leave, or who change operators, so that two operators cannot go at once. */
    async lockOperators() {
      await db.execute(sql`select id from operator_claim for update`)
    },
    /** Whether others have accounts here, and nobody of them could run the server. */
    async isNeeded(userId: string): Promise<boolean> {
      const { rows } = await db.execute<{ needed: boolean }>(sql`
        select count(*) > 0 and count(*) filter (where role = 'operator' and disabled_at is null) = 0 as needed from users where id <> ${userId}`)
      return rows[0]?.needed ?? false
    },
    /** @returns whether there is such an account */
    async promote(email: string): Promise<boolean> {
      const { rows } = await db.execute(
        sql`update users set role = 'operator', disabled_at = null, updated_at = now() where email = ${email.trim().toLowerCase()} returning id`,
      )
      return rows.length > 0
    },

    /** Keeps a person from being removed until the transaction ends. @returns whether they are there */
    async hold(userId: string): Promise<boolean> {
      const { rows } = await db.execute(sql`select id from users where id = ${userId} for share`)
      return rows.length > 0
    },
    /** Waits for all that `hold` this person, and has new ones wait. Not for rows that only point at them: those lock before what is removed with them. */
    async lockToRemove(userId: string) {
      await db.execute(sql`select id from users where id = ${userId} for no key update`)
    },
    /** When nobody is left, the next who signs up is the operator, as the first one was. */
    async remove(userId: string) {
      await db.execute(sql`delete from idempotency_keys where user_id = ${userId}`)
      await db.execute(sql`delete from users where id = ${userId}`)
      await db.execute(sql`delete from operator_claim where not exists (select 1 from users)`)
    },
  }
}
