// The hard cap: what a call may cost is reserved before it is made, for its person and for all, and settled when it has ended.
import { randomUUID } from 'node:crypto'
import type { Clock } from '../clock.ts'
import type { Db } from '../database/database.ts'
import type { PersonalData } from '../personal-data.ts'
import { type Amount, createBudgetStore, type Place } from './budget-store.ts'
import type { Endpoint } from './endpoints.ts'
import { type BudgetLimit, ModelError } from './llm.ts'

/** At most so much; what is left out has no limit. Money in millionths of the currency. */
export type Cap = Partial<Amount>
type Scope = BudgetLimit['scope']
type Span = BudgetLimit['span']
export type Caps = Record<Scope, Record<Span, Cap>>

/** The calendar of the operator's time zone. */
export interface Calendar {
  /** `2026-11-21` */
  dayOf(at: Date): string
  endOfDay(at: Date): Date
}

export interface BudgetOptions extends Calendar {
  db: Db
  clock: Clock
  caps: Caps
}

export interface Reservation {
  /** What was used is spent, the rest is free again. A second time it does nothing. */
  settle(used: Amount): Promise<void>
}

/** What a cap leaves. */
export interface BudgetState {
  scope: Scope
  span: Span
  period: string
  cap: Cap
  spent: Amount
  reserved: Amount
}

export interface Budget {
  /**
   * Reserves what a call may cost. `forMs`: how long the call may take at most.
   * @throws {ModelError} `over-budget` with the cap that it would break
   */
  reserve(most: Amount, call: { userId: string | undefined; forMs: number }): Promise<Reservation>
  /** What the caps leave, for everyone or for one person. */
  state(userId?: string): Promise<BudgetState[]>
  /** Counts what dead servers had reserved as spent, and forgets months long ago. `alone`: no other server has this database. */
  sweep(options?: { alone?: boolean }): Promise<number>
  personal: PersonalData
}

const SPANS: readonly Span[] = ['day', 'month']
/** A reservation outlives its call by so much before it counts as left behind. */
const GRACE_MS = 60_000
const MONTHS_KEPT = 13
/** Each failed one means that another call was quicker. */
const MOST_ATTEMPTS = 5
const NOTHING: Amount = { micros: 0, tokens: 0 }
const scopeOf = (userId: string) => `person:${userId}`

/** The settings that set caps, money in whole units of the currency. */
export type BudgetSettings = Partial<
  Record<`JIWON_${'BUDGET' | 'TOKENS'}_${'DAY' | 'MONTH' | 'PERSON_DAY' | 'PERSON_MONTH'}`, number | undefined>
>

/** The caps that the settings set. */
export function capsFromSettings(settings: BudgetSettings): Caps {
  const cap = (span: 'DAY' | 'MONTH' | 'PERSON_DAY' | 'PERSON_MONTH'): Cap => {
    const [money, tokens] = [settings[`JIWON_BUDGET_${span}`], settings[`JIWON_TOKENS_${span}`]]
    return { ...(money !== undefined && { micros: Math.round(money * 1_000_000) }), ...(tokens !== undefined && { tokens }) }
  }
  return { all: { day: cap('DAY'), month: cap('MONTH') }, person: { day: cap('PERSON_DAY'), month: cap('PERSON_MONTH') } }
}

/** Sentences for the operator: prices that the caps cannot be compared with. */
export function currencyMistakes(caps: Caps, endpoints: readonly Endpoint[], currency: string): string[] {
  const capsMoney = [caps.all, caps.person].some(({ day, month }) => day.micros !== undefined || month.micros !== undefined)
  return endpoints
    .filter(({ price }) => capsMoney && price && price.currency !== currency)
    .map(({ name, price }) => `JIWON_BUDGET_CURRENCY: is ${currency}, but the price of ${name} is in ${price?.currency}`)
}

/** Whether any cap is set. Without one nothing is counted. */
export function hasCaps(caps: Caps): boolean {
  return [caps.person, caps.all].some((spans) => SPANS.some((span) => Object.values(spans[span]).some((limit) => limit !== undefined)))
}

/** A budget that all servers on one database share. */
export function createBudget({ db, clock, caps, dayOf, endOfDay }: BudgetOptions): Budget {
  const store = createBudgetStore(db)
  // Finding where a day ends takes long, and the answer holds for a day.
  let today: { day: string; endsAt: Date } | undefined
  function now(): { at: Date; day: string; month: string } {
    const at = clock.now()
    if (!today || at >= today.endsAt || at.getTime() < today.endsAt.getTime() - 26 * 3_600_000)
      today = { day: dayOf(at), endsAt: endOfDay(at) }
    return { at, day: today.day, month: today.day.slice(0, 7) }
  }
  function placesOf(userId: string | undefined, { day, month }: { day: string; month: string }): Place[] {
    const scopes: [string, Scope][] = [['all', 'all'], ...(userId === undefined ? [] : [[scopeOf(userId), 'person'] as [string, Scope]])]
    return scopes.flatMap(([scope, kind]) => [
      { scope, period: day, cap: caps[kind].day },
      { scope, period: month, cap: caps[kind].month },
    ])
  }

  /** The caps that a call would break as things stand now. */
  async function broken(places: readonly Place[], { micros, tokens }: Amount): Promise<BudgetState | undefined> {
    return (await statesOf(places)).find(
      ({ cap, spent, reserved }) =>
        over(spent.micros + reserved.micros, micros, cap.micros) || over(spent.tokens + reserved.tokens, tokens, cap.tokens),
    )
  }

  async function statesOf(places: readonly Place[]): Promise<BudgetState[]> {
    const rows = await store.read(places)
    return places.map(({ scope, period, cap }) => {
      const row = rows.find((one) => one.scope === scope && one.period === period)
      return {
        scope: scope === 'all' ? 'all' : 'person',
        span: period.length === 7 ? 'month' : 'day',
        period,
        cap,
        spent: { micros: row?.spentMicros ?? 0, tokens: row?.spentTokens ?? 0 },
        reserved: { micros: row?.reservedMicros ?? 0, tokens: row?.reservedTokens ?? 0 },
      }
    })
  }

  function refusal({ scope, span }: BudgetState, at: Date): ModelError {
    const resetsAt = span === 'day' ? endOfDay(at) : endOfMonth(at)
    const retryAfter = Math.max(1, Math.ceil((resetsAt.getTime() - at.getTime()) / 1000))
    const whose = scope === 'all' ? 'the server' : 'the person'
    return new ModelError('over-budget', `the budget of ${whose} for this ${span} is used up`, {
      retryAfter,
      limit: { scope, span, resetsAt },
    })
  }

  function reservationOf(id: string): Reservation {
    let settled = false
    return {
      async settle(used) {
        if (settled) return
        settled = true
        await store.settle(id, used)
      },
    }
  }

  function endOfMonth(at: Date): Date {
    const month = dayOf(at).slice(0, 7)
    let end = endOfDay(at)
    while (dayOf(end).startsWith(month)) end = endOfDay(end)
    return end
  }

  return {
    async reserve(most, { userId, forMs }) {
      const time = now()
      const places = placesOf(userId, time)
      const expiresAt = new Date(time.at.getTime() + forMs + GRACE_MS)
      for (let attempt = 1; ; attempt++) {
        const id = randomUUID()
        const taken = await store.reserve(id, places, most, expiresAt)
        if (taken === places.length) return reservationOf(id)
        if (taken > 0) await store.settle(id, NOTHING)
        await store.ensure(places)
        const cap = await broken(places, most)
        if (cap) throw refusal(cap, time.at)
        // The rows were missing, or somebody has given something back meanwhile.
        if (attempt === MOST_ATTEMPTS) throw new ModelError('over-budget', 'the budget is contended', { retryAfter: 1 })
      }
    },

    state: (userId) => statesOf(placesOf(userId, now())),

    async sweep({ alone = false } = {}) {
      const { at, month } = now()
      const [year = 0, of = 0] = month.split('-').map(Number)
      await store.prune(new Date(Date.UTC(year, of - 1 - MONTHS_KEPT)).toISOString().slice(0, 7))
      return await store.expire(alone ? undefined : at)
    },

    personal: {
      name: 'modelBudget',
      dump: (userId) => store.dump(scopeOf(userId)),
      async remove(tx, userId) {
        await createBudgetStore(tx).forget(scopeOf(userId))
        return undefined
      },
    },
  }
}

/** A cap of nothing lets nothing through that costs anything. */
function over(used: number, wanted: number, cap: number | undefined): boolean {
  return cap !== undefined && wanted > 0 && used + wanted > cap
}
