// The only SQL of the budget of models.
import { type SQL, sql } from 'drizzle-orm'
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

/** Whose budget, of which day or month, and how much it may be. */
export interface Place {
  scope: string
  period: string
  cap: Partial<Amount>
}

const columns = sql`scope, period, spent_micros as "spentMicros", reserved_micros as "reservedMicros", spent_tokens as "spentTokens",
  reserved_tokens as "reservedTokens"`
const texts = (list: readonly string[]) => sql`${sql.param(list)}::text[]`
const numbers = (list: readonly (number | undefined)[]) => sql`${sql.param(list.map((one) => one ?? null))}::bigint[]`
/** Rows are always locked in this order, so that two calls never wait for each other in a circle. */
const inOrder = sql`order by m.scope, m.period for update of m`

export function createBudgetStore(db: Db) {
  return {
    /** Makes the rows that are missing. */
    async ensure(places: readonly Place[]) {
      await db.execute(sql`
        insert into model_spend (scope, period)
        select * from unnest(${texts(places.map(({ scope }) => scope))}, ${texts(places.map(({ period }) => period))}) order by 1, 2
        on conflict (scope, period) do nothing`)
    },

    /**
     * Reserves in every place whose cap allows it, in one statement, so that it costs a call one trip to the database.
     * @returns in how many; with fewer than all of them it has to be settled with nothing
     */
    async reserve(id: string, places: readonly Place[], { micros, tokens }: Amount, expiresAt: Date): Promise<number> {
      const fits = (spent: SQL, reserved: SQL, wanted: number, cap: SQL) =>
        sql`(${wanted}::bigint = 0 or ${cap} is null or ${spent} + ${reserved} + ${wanted}::bigint <= ${cap})`
      const { rows } = await db.execute<{ taken: number }>(sql`
        with wanted as (
          select * from unnest(${texts(places.map(({ scope }) => scope))}, ${texts(places.map(({ period }) => period))},
            ${numbers(places.map(({ cap }) => cap.micros))}, ${numbers(places.map(({ cap }) => cap.tokens))}) as w (scope, period, most_micros, most_tokens)
        ), held as (
          select m.scope, m.period, w.most_micros, w.most_tokens from wanted w join model_spend m on m.scope = w.scope and m.period = w.period ${inOrder}
        ), taken as (
          update model_spend m set reserved_micros = m.reserved_micros + ${micros}::bigint, reserved_tokens = m.reserved_tokens + ${tokens}::bigint
          from held where m.scope = held.scope and m.period = held.period
            and ${fits(sql`m.spent_micros`, sql`m.reserved_micros`, micros, sql`held.most_micros`)}
            and ${fits(sql`m.spent_tokens`, sql`m.reserved_tokens`, tokens, sql`held.most_tokens`)}
          returning m.scope, m.period
        ), made as (
          insert into model_reservations (id, scopes, periods, micros, tokens, expires_at)
          select ${id}::uuid, array_agg(scope), array_agg(period), ${micros}::bigint, ${tokens}::bigint, ${expiresAt.toISOString()}::timestamptz
          from taken having count(*) > 0
        ) select count(*)::int as taken from taken`)
      return rows[0]?.taken ?? 0
    },

    /** Ends a reservation: what was used of it is spent, the rest is free again. One that has ended stays as it is. */
    async settle(id: string, used: Amount) {
      await db.execute(sql`
        with gone as (delete from model_reservations where id = ${id} returning scopes, periods, micros, tokens),
        held as (
          select m.scope, m.period, g.micros, g.tokens from gone g cross join unnest(g.scopes, g.periods) as p (scope, period)
            join model_spend m on m.scope = p.scope and m.period = p.period ${inOrder}
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
          select p.scope, p.period, sum(g.micros)::bigint as micros, sum(g.tokens)::bigint as tokens
          from gone g cross join unnest(g.scopes, g.periods) as p (scope, period) group by 1, 2
        ), held as (
          select m.scope, m.period, sums.micros, sums.tokens from sums join model_spend m on m.scope = sums.scope and m.period = sums.period ${inOrder}
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

    async read(places: readonly Place[]): Promise<Spend[]> {
      const { rows } = await db.execute<Record<string, unknown>>(sql`
        select m.* from (select ${columns} from model_spend) m
          join unnest(${texts(places.map(({ scope }) => scope))}, ${texts(places.map(({ period }) => period))}) as w (scope, period)
            on m.scope = w.scope and m.period = w.period order by m.scope, m.period`)
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
      // The two lists belong together, place by place.
      await db.execute(sql`
        update model_reservations r set (scopes, periods) = (
          select coalesce(array_agg(p.scope), '{}'), coalesce(array_agg(p.period), '{}') from unnest(r.scopes, r.periods) as p (scope, period)
          where p.scope <> ${scope}
        ) where ${scope} = any(r.scopes)`)
    },
  }
}

/** Drivers give numbers of 64 bits as text. */
function read(row: Record<string, unknown>): Spend {
  const { scope, period, ...amounts } = row
  return {
    scope: String(scope),
    period: String(period),
    spentMicros: Number(amounts.spentMicros),
    reservedMicros: Number(amounts.reservedMicros),
    spentTokens: Number(amounts.spentTokens),
    reservedTokens: Number(amounts.reservedTokens),
  }
}
