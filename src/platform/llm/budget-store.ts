// The only SQL of the budget of models.
import { randomUUID } from 'node:crypto'
import { sql } from 'drizzle-orm'
import type { Db } from '../database/database.ts'

/** What was spent and what is reserved, for one person or for all, in a day or a month. Money in millionths of the currency. */
export interface Spend {
  scope: string
  period: string
  spentMicros: number
  reservedMicros: number
  spentTokens: number
  reservedTokens: number
}

/** Money in millionths of the currency, and tokens of both directions. */
export interface Amount {
  micros: number
  tokens: number
}

/** Whose budgets, of which day and month: every scope in every period. */
export interface Place {
  scopes: string[]
  periods: string[]
}

const columns = sql`scope, period, spent_micros as "spentMicros", reserved_micros as "reservedMicros", spent_tokens as "spentTokens",
  reserved_tokens as "reservedTokens"`
const places = ({ scopes, periods }: Place) =>
  sql`unnest(${sql.param(scopes)}::text[]) as s (scope) cross join unnest(${sql.param(periods)}::text[]) as p (period)`

export function createBudgetStore(db: Db) {
  return {
    /**
     * The sums of a place, locked until the transaction ends. Always in the same order, so that two calls never wait for each other in a circle.
     */
    async lock(place: Place): Promise<Spend[]> {
      const { rows } = await db.execute<Record<string, unknown>>(sql`
        insert into model_spend (scope, period) select s.scope, p.period from ${places(place)} order by 1, 2
        on conflict (scope, period) do update set scope = excluded.scope returning ${columns}`)
      return rows.map(read)
    },

    /** @returns the id by which it is settled */
    async reserve(place: Place, { micros, tokens }: Amount, expiresAt: Date): Promise<string> {
      const id = randomUUID()
      await db.execute(sql`
        with made as (
          insert into model_reservations (id, scopes, periods, micros, tokens, expires_at)
          values (${id}, ${sql.param(place.scopes)}::text[], ${sql.param(place.periods)}::text[], ${micros}, ${tokens}, ${expiresAt.toISOString()}::timestamptz)
        ) update model_spend set reserved_micros = reserved_micros + ${micros}::bigint, reserved_tokens = reserved_tokens + ${tokens}::bigint
        where scope = any(${sql.param(place.scopes)}::text[]) and period = any(${sql.param(place.periods)}::text[])`)
      return id
    },

    /** Ends a reservation: what was used of it is spent, the rest is free again. One that has ended stays as it is. */
    async settle(id: string, used: Amount) {
      await db.execute(sql`
        with gone as (delete from model_reservations where id = ${id} returning scopes, periods, micros, tokens),
        held as (
          select m.scope, m.period, g.micros, g.tokens from gone g join model_spend m on m.scope = any(g.scopes) and m.period = any(g.periods)
          order by m.scope, m.period for update of m
        ) update model_spend m set reserved_micros = m.reserved_micros - held.micros, reserved_tokens = m.reserved_tokens - held.tokens,
          spent_micros = m.spent_micros + ${used.micros}::bigint, spent_tokens = m.spent_tokens + ${used.tokens}::bigint
        from held where m.scope = held.scope and m.period = held.period`)
    },

    /** Reservations of servers that died count as spent, since nobody knows what their calls have cost. @returns how many there were */
    async expire(before: Date | undefined): Promise<number> {
      const { rows } = await db.execute<{ gone: number }>(sql`
        with gone as (
          delete from model_reservations where ${before?.toISOString() ?? null}::timestamptz is null or expires_at < ${before?.toISOString() ?? null}::timestamptz
          returning scopes, periods, micros, tokens
        ), sums as (
          select s.scope, p.period, sum(g.micros)::bigint as micros, sum(g.tokens)::bigint as tokens
          from gone g cross join unnest(g.scopes) as s (scope) cross join unnest(g.periods) as p (period) group by 1, 2
        ), held as (
          select m.scope, m.period, sums.micros, sums.tokens from sums join model_spend m on m.scope = sums.scope and m.period = sums.period
          order by m.scope, m.period for update of m
        ), settled as (
          update model_spend m set reserved_micros = m.reserved_micros - held.micros, reserved_tokens = m.reserved_tokens - held.tokens,
            spent_micros = m.spent_micros + held.micros, spent_tokens = m.spent_tokens + held.tokens
          from held where m.scope = held.scope and m.period = held.period
        ) select count(*)::int as gone from gone`)
      return rows[0]?.gone ?? 0
    },

    /** Forgets days and months before this month, `2026-11`. */
    async prune(month: string) {
      await db.execute(sql`delete from model_spend where left(period, 7) < ${month}`)
    },

    async read(place: Place): Promise<Spend[]> {
      const { rows } = await db.execute<Record<string, unknown>>(sql`
        select ${columns} from model_spend
        where scope = any(${sql.param(place.scopes)}::text[]) and period = any(${sql.param(place.periods)}::text[]) order by scope, period`)
      return rows.map(read)
    },
    async dump(scope: string): Promise<Spend[]> {
      const { rows } = await db.execute<Record<string, unknown>>(
        sql`select ${columns} from model_spend where scope = ${scope} order by period`,
      )
      return rows.map(read)
    },
    async forget(scope: string) {
      await db.execute(sql`delete from model_spend where scope = ${scope}`)
      await db.execute(sql`update model_reservations set scopes = array_remove(scopes, ${scope}) where ${scope} = any(scopes)`)
    },
  }
}

/** Drivers give numbers of 64 bits as text. */
function read(row: Record<string, unknown>): Spend {
  const { scope, period, ...amounts } = row
  return { scope: String(scope), period: String(period), ...numbers(amounts) }
}

function numbers(amounts: Record<string, unknown>): Omit<Spend, 'scope' | 'period'> {
  return {
    spentMicros: Number(amounts.spentMicros),
    reservedMicros: Number(amounts.reservedMicros),
    spentTokens: Number(amounts.spentTokens),
    reservedTokens: Number(amounts.reservedTokens),
  }
}
