// Keys for programs: a person makes one, sees it once, and takes it back at any time. A key stands for its person, but not for what only the person
// should do: it makes no further keys and does not remove the account.
import { createHash, randomBytes, randomUUID } from 'node:crypto'
import type { MiddlewareHandler } from 'hono'
import type { Clock } from '#platform/clock.ts'
import type { Db } from '#platform/database/database.ts'
import { errorsOf } from '#platform/errors.ts'
import type { Env, User } from '#platform/http/env.ts'
import { type ApiKey, type ApiKeyInput, accountErrors, type NewApiKey } from './contract.ts'
import { createApiKeyStore, type KeyRow } from './keys-store.ts'

const errors = errorsOf('account', accountErrors)
/** By this the keys are told from the tokens of a sign-in, and found by those who look for leaked secrets. */
const PREFIX = 'jiwon_'
const MOST_KEYS = 20
/** When a key was last used is written at most this often. */
const NOTED_EVERY_MS = 60_000

/** A key has 256 random bits: a plain hash tells nobody what it was. */
const hashOf = (key: string) => createHash('sha256').update(key).digest('hex')

export type Keys = ReturnType<typeof createKeys>
export function createKeys({ db, clock }: { db: Db; clock: Clock }) {
  const store = createApiKeyStore(db)
  return {
    /** The key that a request brings, as `Authorization: Bearer jiwon_…` or in `X-API-Key`. */
    keyOf(headers: Headers): string | undefined {
      const bearer = /^Bearer\s+(\S+)$/i.exec(headers.get('authorization') ?? '')?.[1]
      return headers.get('x-api-key') ?? (bearer?.startsWith(PREFIX) ? bearer : undefined)
    },

    /** Whose key this is. @returns undefined when there is none such, or it has expired */
    async ownerOf(key: string): Promise<(User & { disabledAt: Date | null }) | undefined> {
      const now = clock.now()
      const found = await store.owner(hashOf(key), now)
      if (!found) return undefined
      if (!found.lastUsedAt || now.getTime() - found.lastUsedAt.getTime() > NOTED_EVERY_MS) await store.noteUse(found.keyId, now)
      return found.user
    },

    async make(userId: string, { name, days }: ApiKeyInput): Promise<NewApiKey> {
      const key = PREFIX + randomBytes(32).toString('base64url')
      const now = clock.now()
      const row = {
        id: randomUUID(),
        userId,
        name,
        hash: hashOf(key),
        ending: key.slice(-4),
        createdAt: now,
        expiresAt: days === undefined ? null : new Date(now.getTime() + days * 86_400_000),
      }
      if (!(await store.add(row, MOST_KEYS))) throw errors.tooManyKeys()
      return { ...viewOf({ ...row, lastUsedAt: null }), key }
    },
    list: async (userId: string): Promise<ApiKey[]> => (await store.list(userId)).map(viewOf),
    async remove(userId: string, id: string) {
      if (!(await store.remove(userId, id))) throw errors.keyNotFound()
    },
  }
}

/** For what only the person may do, signed in by password. */
export const personOnly: MiddlewareHandler<Env> = async (c, next) => {
  if (c.get('byKey')) throw errors.signInNeeded()
  return next()
}

/** Who has a key of an operator is not to become one: that would outlive the key. */
export const rolesByPersonOnly: MiddlewareHandler<Env> = async (c, next) => {
  const body: unknown = await c.req.json()
  if (c.get('byKey') && body && typeof body === 'object' && 'role' in body) throw errors.signInNeeded()
  return next()
}

function viewOf({ id, name, ending, createdAt, lastUsedAt, expiresAt }: KeyRow): ApiKey {
  return {
    id,
    name,
    ending,
    createdAt: createdAt.toISOString(),
    lastUsedAt: lastUsedAt?.toISOString() ?? null,
    expiresAt: expiresAt?.toISOString() ?? null,
  }
}
