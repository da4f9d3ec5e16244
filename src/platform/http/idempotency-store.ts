import { sql } from 'drizzle-orm'
import type { Db } from '../database/database.ts'

/** A key that a request has taken. `since` is the fence: once another has taken the key over, nothing is written for this one any more. */
export interface Claim {
  userId: string
  key: string
  since: string
}

/** What became of the request that has the key. */
export interface KeptAnswer {
  state: 'open' | 'done'
  hash: string
  status: number | null
  runId: string | null
  body: unknown
}

const LEASE = sql`now() + interval '15 seconds'`

/** Its row, as long as no other request has taken it over. */
const held = ({ userId, key, since }: Claim) => sql`user_id = ${userId} and key = ${key} and created_at = ${since}::timestamptz`

export type KeyStore = ReturnType<typeof createKeyStore>
export function createKeyStore(db: Db) {
  return {
    /** Takes the key for this request, or tells what became of the earlier one. A key whose process died without an answer is free again. */
    async claim(userId: string, key: string, hash: string): Promise<({ state: 'mine' } & Claim) | KeptAnswer> {
      const { rows } = await db.execute<{ since: string }>(sql`
        insert into idempotency_keys as k (user_id, key, hash, lease_until) values (${userId}, ${key}, ${hash}, ${LEASE})
        on conflict (user_id, key) do update set hash = excluded.hash, lease_until = excluded.lease_until, status = null, run_id = null, body = null, created_at = now()
          where (k.status is null and k.lease_until < now()) or k.created_at < now() - interval '24 hours'
        returning created_at::text as since`)
      if (rows[0]) return { state: 'mine', userId, key, since: rows[0].since }
      const { rows: kept } = await db.execute<{ hash: string; status: number | null; runId: string | null; body: unknown }>(
        sql`select hash, status, run_id as "runId", body from idempotency_keys where user_id = ${userId} and key = ${key}`,
      )
      const row = kept[0]
      // Freed between the two statements: the caller asks again.
      if (!row) return { state: 'open', hash, status: null, runId: null, body: null }
      return { state: row.status === null ? 'open' : 'done', ...row }
    },
    async renew(claim: Claim) {
      await db.execute(sql`update idempotency_keys set lease_until = ${LEASE} where ${held(claim)}`)
    },
    async settle(claim: Claim, answer: { status: number; runId: string; body: unknown }) {
      await db.execute(sql`
        update idempotency_keys set status = ${answer.status}, run_id = ${answer.runId}, body = ${JSON.stringify(answer.body)}::jsonb
        where ${held(claim)}`)
    },
    /** For an answer without a run; one that led to a run is settled already. */
    async settleOnce(claim: Claim, answer: { status: number; body: unknown }) {
      await db.execute(sql`
        update idempotency_keys set status = ${answer.status}, body = ${JSON.stringify(answer.body)}::jsonb
        where ${held(claim)} and status is null`)
    },
    async free(claim: Claim) {
      await db.execute(sql`delete from idempotency_keys where ${held(claim)} and status is null`)
    },
    async prune() {
      await db.execute(sql`delete from idempotency_keys where created_at < now() - interval '24 hours'`)
    },
  }
}
