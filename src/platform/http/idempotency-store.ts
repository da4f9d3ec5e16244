import { sql } from 'drizzle-orm'
import type { Db } from '../database/database.ts'

export interface KeptAnswer {
  state: 'mine' | 'open' | 'done'
  hash: string
  status: number | null
  runId: string | null
  body: unknown
}

const LEASE = sql`now() + interval '15 seconds'`

export type KeyStore = ReturnType<typeof createKeyStore>
export function createKeyStore(db: Db) {
  return {
    /** Takes the key for this request, or tells what became of the earlier one. A key whose process died without an answer is free again. */
    async claim(userId: string, key: string, hash: string): Promise<KeptAnswer> {
      const { rows } = await db.execute<{ mine: boolean }>(sql`
        insert into idempotency_keys as k (user_id, key, hash, lease_until) values (${userId}, ${key}, ${hash}, ${LEASE})
        on conflict (user_id, key) do update set hash = excluded.hash, lease_until = excluded.lease_until, status = null, run_id = null, body = null, created_at = now()
          where (k.status is null and k.lease_until < now()) or k.created_at < now() - interval '24 hours'
        returning true as mine`)
      if (rows.length > 0) return { state: 'mine', hash, status: null, runId: null, body: null }
      const { rows: kept } = await db.execute<{ hash: string; status: number | null; runId: string | null; body: unknown }>(
        sql`select hash, status, run_id as "runId", body from idempotency_keys where user_id = ${userId} and key = ${key}`,
      )
      const row = kept[0]
      // Freed between the two statements: the caller asks again.
      if (!row) return { state: 'open', hash, status: null, runId: null, body: null }
      return { state: row.status === null ? 'open' : 'done', ...row }
    },
    async renew(userId: string, key: string) {
      await db.execute(sql`update idempotency_keys set lease_until = ${LEASE} where user_id = ${userId} and key = ${key}`)
    },
    async settle(userId: string, key: string, answer: { status: number; runId: string; body: unknown }) {
      await db.execute(sql`
        update idempotency_keys set status = ${answer.status}, run_id = ${answer.runId}, body = ${JSON.stringify(answer.body)}::jsonb
        where user_id = ${userId} and key = ${key}`)
    },
    /** For an answer without a run; one that led to a run is settled already. */
    async settleOnce(userId: string, key: string, answer: { status: number; body: unknown }) {
      await db.execute(sql`
        update idempotency_keys set status = ${answer.status}, body = ${JSON.stringify(answer.body)}::jsonb
        where user_id = ${userId} and key = ${key} and status is null`)
    },
    async free(userId: string, key: string) {
      await db.execute(sql`delete from idempotency_keys where user_id = ${userId} and key = ${key} and status is null`)
    },
    async prune() {
      await db.execute(sql`delete from idempotency_keys where created_at < now() - interval '24 hours'`)
    },
  }
}
