// What an operator sees and sets: models and their health, calls and their cost, people and their limits. Never a person's papers.
import type { Account } from '#features/account/account.ts'
import type { QuotaFeature } from '#features/account/contract.ts'
import type { Quotas } from '#features/account/quotas.ts'
import type { Clock } from '#platform/clock.ts'
import type { Db } from '#platform/database/database.ts'
import { type Page, pageOf } from '#platform/database/pages.ts'
import { errorsOf } from '#platform/errors.ts'
import type { Attempt } from '#platform/llm/attempt.ts'
import type { Router } from '#platform/llm/router.ts'
import type { Log } from '#platform/log.ts'
import type { PersonalData } from '#platform/personal-data.ts'
import { type AdminUser, type ModelHealth, operationErrors } from './contract.ts'
import { createOperationStore } from './store.ts'

const errors = errorsOf('operations', operationErrors)
const USAGE_DAYS = 30

/** Keeps a row for each call. A call is not held up by its record, and does not fail with it. */
export function createCallRecord({ db, log }: { db: Db; log: Log }) {
  const store = createOperationStore(db)
  return (attempt: Attempt) => {
    store.record(attempt).catch((error: unknown) => log.warn({ error, task: attempt.task }, 'a call to a model could not be recorded'))
  }
}

export type OperatorDesk = ReturnType<typeof createOperatorDesk>
export function createOperatorDesk({
  db,
  llm,
  account,
  quotas,
  clock,
  timeZone,
}: {
  db: Db
  llm: Router
  account: Account
  quotas: Quotas
  clock: Clock
  timeZone: string
}) {
  const store = createOperationStore(db)
  const personal: PersonalData = {
    name: 'modelCalls',
    dump: (userId) => store.calls(userId),
    async remove(tx, userId) {
      await createOperationStore(tx).forget(userId)
      return undefined
    },
  }
  return {
    personal,
    models: (): ModelHealth[] =>
      llm.status().map(({ restsForMs: _, region = null, firstTokenMs = null, lastFailure, ...health }) => ({
        ...health,
        region,
        firstTokenMs,
        lastFailure: lastFailure
          ? { failure: lastFailure.failure, status: lastFailure.status ?? null, at: lastFailure.at.toISOString() }
          : null,
      })),
    usage: () => store.usage(new Date(clock.now().getTime() - USAGE_DAYS * 86_400_000), timeZone),
    async users(page: Page) {
      return pageOf(
        await account.people(page),
        page.limit,
        ({ id, name, email, role, disabledAt, createdAt }): AdminUser => ({
          id,
          name,
          email,
          role: role === 'operator' ? 'operator' : 'user',
          disabledAt: disabledAt?.toISOString() ?? null,
          createdAt: createdAt.toISOString(),
        }),
      )
    },
    /** Sets limits of one person. @returns what is left of today under the new ones */
    async setQuotas(userId: string, limits: Partial<Record<QuotaFeature, number | null | undefined>>) {
      if (!(await account.exists(userId))) throw errors.userNotFound()
      await quotas.set(userId, limits)
      return quotas.list(userId)
    },
  }
}
