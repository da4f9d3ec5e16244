// Accounts as an operator sees and sets them.
import type { QuotaFeature } from '#features/account/contract.ts'
import type { Quotas } from '#features/account/quotas.ts'
import type { Db } from '#platform/database/database.ts'
import { type Page, pageOf } from '#platform/database/pages.ts'
import { errorsOf } from '#platform/errors.ts'
import { type AdminUser, type AdminUserPatch, operationErrors } from '../contract.ts'
import { createGroupStore } from './group-store.ts'
import { createPeopleStore, type PersonRow } from './store.ts'

const errors = errorsOf('operations', operationErrors)

export type People = ReturnType<typeof createPeople>
export function createPeople({ db, quotas }: { db: Db; quotas: Quotas }) {
  const store = createPeopleStore(db)

  async function existing(id: string): Promise<PersonRow> {
    const person = await store.find(id)
    if (!person) throw errors.userNotFound()
    return person
  }

  return {
    async list(filter: { q?: string | undefined; group?: string | undefined }, page: Page) {
      return pageOf(await store.list(filter, page), page.limit, show)
    },

    /** Puts somebody into a group, lets them in or out, or changes who operates. @throws `operations.not_yourself`, so that one operator always remains */
    async change(operatorId: string, id: string, { role, disabled, groupId }: AdminUserPatch): Promise<AdminUser> {
      await existing(id)
      const isAboutEntry = role !== undefined || disabled !== undefined
      if (isAboutEntry && id === operatorId) throw errors.notYourself()
      await db.transaction(async (tx) => {
        const inside = createPeopleStore(tx)
        if (isAboutEntry) await inside.lockOperators()
        // Whoever has meanwhile been removed by the other one changes nobody any more.
        if (!(await inside.isActiveOperator(operatorId))) throw errors.notYourself()
        if (groupId !== undefined) {
          if (groupId !== null && !(await createGroupStore(tx).hold(groupId))) throw errors.groupNotFound()
          await inside.setGroup(id, groupId)
        }
        if (role !== undefined) await inside.setRole(id, role)
        if (disabled !== undefined) await inside.setDisabled(id, disabled)
      })
      return show(await existing(id))
    },

    async quotas(id: string) {
      await existing(id)
      return quotas.list(id)
    },
    /** Sets limits of one person. @returns what is left of today under the new ones */
    async setQuotas(id: string, limits: Partial<Record<QuotaFeature, number | null | undefined>>) {
      await existing(id)
      await quotas.set(id, limits)
      return quotas.list(id)
    },
  }
}

function show({ role, disabledAt, createdAt, seenAt, ...person }: PersonRow): AdminUser {
  return {
    ...person,
    role: role === 'operator' ? 'operator' : 'user',
    disabledAt: disabledAt?.toISOString() ?? null,
    createdAt: createdAt.toISOString(),
    seenAt: seenAt?.toISOString() ?? null,
  }
}
