// Groups of people who share limits, such as a class.
import { randomUUID } from 'node:crypto'
import { type QuotaFeature, UNLIMITED } from '#features/account/contract.ts'
import type { Db } from '#platform/database/database.ts'
import { errorsOf } from '#platform/errors.ts'
import { type Group, operationErrors } from '../contract.ts'
import { createGroupStore, type GroupRow } from './group-store.ts'

const errors = errorsOf('operations', operationErrors)
type Limits = Partial<Record<QuotaFeature, number | null | undefined>>

export type Groups = ReturnType<typeof createGroups>
export function createGroups({ db }: { db: Db }) {
  const store = createGroupStore(db)

  async function existing(id: string, inside = store): Promise<Group> {
    const row = (await inside.list()).find((group) => group.id === id)
    if (!row) throw errors.groupNotFound()
    return show(row)
  }

  return {
    list: async (): Promise<Group[]> => (await store.list()).map(show),

    /** @throws `operations.group_exists` */
    async add(name: string): Promise<Group> {
      const id = randomUUID()
      if (!(await store.insert(id, name))) throw errors.groupExists()
      return existing(id)
    },

    /** Another name, or other limits: null is unlimited, `unset` goes back to the configured ones. @throws `operations.group_exists` */
    async change(id: string, { name, quotas = {}, unset = [] }: { name?: string; quotas?: Limits; unset?: readonly QuotaFeature[] }) {
      await db.transaction(async (tx) => {
        const inside = createGroupStore(tx)
        await inside.lock()
        await existing(id, inside)
        if (name !== undefined && !(await inside.rename(id, name))) throw errors.groupExists()
        for (const feature of unset) await inside.unsetLimit(id, feature)
        for (const [feature, limit] of Object.entries(quotas))
          if (limit !== undefined) await inside.setLimit(id, feature as QuotaFeature, limit ?? UNLIMITED)
      })
      return existing(id)
    },

    /** Its people stay, without a group. */
    async remove(id: string) {
      if (!(await store.remove(id))) throw errors.groupNotFound()
    },
  }
}

function show({ id, name, people, limits, createdAt }: GroupRow): Group {
  return {
    id,
    name,
    people,
    limits: Object.fromEntries(Object.entries(limits).map(([feature, limit]) => [feature, limit === UNLIMITED ? null : limit])),
    createdAt: createdAt.toISOString(),
  }
}
