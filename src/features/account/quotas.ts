import type { Clock } from '#platform/clock.ts'
import type { Db } from '#platform/database/database.ts'
import { errorsOf } from '#platform/errors.ts'
import { type Quota, type QuotaFeature, quotaErrors, UNLIMITED } from './contract.ts'
import { dayIn, endOfDay } from './days.ts'
import { createAccountStore } from './store.ts'

const errors = errorsOf('quota', quotaErrors)
const FEATURES: readonly QuotaFeature[] = ['revisions', 'interviews']

export interface QuotaOptions {
  db: Db
  clock: Clock
  timeZone: string
  defaults: Record<QuotaFeature, number | 'unlimited'>
}

/** What was reserved, to be given back when the work fails: the day is that of the reservation, also after midnight. */
export interface Reservation {
  feature: QuotaFeature
  day: string
}

export type Quotas = ReturnType<typeof createQuotas>
export function createQuotas({ db, clock, timeZone, defaults }: QuotaOptions) {
  const limitOf = (feature: QuotaFeature, own: Partial<Record<QuotaFeature, number>>) => {
    const byDefault = defaults[feature]
    return own[feature] ?? (byDefault === 'unlimited' ? UNLIMITED : byDefault)
  }
  return {
    async list(userId: string): Promise<Quota[]> {
      const store = createAccountStore(db)
      const now = clock.now()
      const day = dayIn(timeZone, now)
      const [own, used] = [await store.limits(userId), await store.used(userId, day)]
      const resetsAt = endOfDay(timeZone, now).toISOString()
      return FEATURES.map((feature) => {
        const limit = limitOf(feature, own)
        const spent = used[feature] ?? 0
        if (limit === UNLIMITED) return { feature, limit: null, used: spent, remaining: null, resetsAt }
        return { feature, limit, used: spent, remaining: Math.max(0, limit - spent), resetsAt }
      })
    },

    /** Reserves one before the work begins, in the transaction that begins it. @throws `quota.exhausted`, with `Retry-After` */
    async reserve(tx: Db, userId: string, feature: QuotaFeature): Promise<Reservation> {
      const store = createAccountStore(tx)
      const now = clock.now()
      const day = dayIn(timeZone, now)
      const limit = limitOf(feature, await store.limits(userId))
      if (await store.take(userId, feature, day, limit)) return { feature, day }
      const resetsAt = endOfDay(timeZone, now)
      const seconds = Math.max(1, Math.ceil((resetsAt.getTime() - now.getTime()) / 1000))
      throw errors.exhausted({ details: { feature, limit, resetsAt: resetsAt.toISOString() }, headers: { 'Retry-After': String(seconds) } })
    },

    /** Sets limits for one person alone; null is no limit. */
    async set(userId: string, limits: Partial<Record<QuotaFeature, number | null | undefined>>) {
      const store = createAccountStore(db)
      for (const feature of FEATURES) {
        const limit = limits[feature]
        if (limit !== undefined) await store.setLimit(userId, feature, limit ?? UNLIMITED)
      }
    },

    /** For work that failed, and for results made by rules, which are never charged. */
    giveBack: (tx: Db, userId: string, { feature, day }: Reservation) => createAccountStore(tx).giveBack(userId, feature, day),
  }
}
