import { promisify } from 'node:util'
import { getConnInfo } from '@hono/node-server/conninfo'
import { type AsyncZippable, strToU8, zip } from 'fflate'
import type { MiddlewareHandler } from 'hono'
import type { Clock } from '#platform/clock.ts'
import type { Db } from '#platform/database/database.ts'
import { errorsOf } from '#platform/errors.ts'
import type { Env, User } from '#platform/http/env.ts'
import type { PersonalData } from '#platform/personal-data.ts'
import { ADDRESS_HEADER, type Auth } from './auth.ts'
import { accountErrors, type ResetLink } from './contract.ts'
import type { Keys } from './keys.ts'
import { makeResetLink } from './reset-links.ts'
import { createAccountStore } from './store.ts'

const zipAsync = promisify<AsyncZippable, Uint8Array>(zip)
const errors = errorsOf('account', accountErrors)

export interface AccountOptions {
  db: Db
  auth: Auth
  keys: Pick<Keys, 'keyOf' | 'ownerOf'>
  clock: Clock
  publicUrl: string
  /** The header in which our proxy writes the address of the caller. */
  proxyHeader: string | undefined
}

export type Account = ReturnType<typeof createAccount>
export function createAccount({ db, auth, keys, clock, publicUrl, proxyHeader }: AccountOptions) {
  /** Everything a feature keeps of people, in the order in which it is to be removed. */
  const personal: PersonalData[] = []

  const authenticate: MiddlewareHandler<Env> = async (c, next) => {
    const key = keys.keyOf(c.req.raw.headers)
    // A key that does not hold is refused, even where a cookie would do: the caller means the key.
    const found = key === undefined ? (await auth.api.getSession({ headers: c.req.raw.headers }))?.user : await keys.ownerOf(key)
    if (!found) throw errors.unauthorized()
    if (found.disabledAt) throw errors.disabled()
    const { id, name, email, createdAt } = found
    c.set('user', { id, name, email, role: found.role === 'operator' ? 'operator' : 'user', createdAt })
    c.set('byKey', key !== undefined)
    return next()
  }
  const operatorOnly: MiddlewareHandler<Env> = async (c, next) => {
    if (c.get('user').role !== 'operator') throw errors.operatorOnly()
    return next()
  }

  /** better-auth's own routes. The address of the caller is the socket's, or the one our proxy has written: never what a caller says. */
  const handle: MiddlewareHandler<Env> = async (c) => {
    const headers = new Headers(c.req.raw.headers)
    headers.delete(ADDRESS_HEADER)
    const address = proxyHeader ? headers.get(proxyHeader) : getConnInfo(c).remote.address
    if (address) headers.set(ADDRESS_HEADER, address)
    // Browsers always send Sec-Fetch-Site. Programs may send the others of its kind, and would be asked for an Origin they have no reason to send.
    if (!headers.has('sec-fetch-site')) for (const name of ['sec-fetch-mode', 'sec-fetch-dest']) headers.delete(name)
    const reply = await auth.handler(new Request(c.req.raw, { headers }))
    const answer = new Headers(reply.headers)
    // Pages have the cookie, which scripts cannot read; only programs get the token (ASVS 3.3.4).
    if (headers.has('sec-fetch-site')) answer.delete('set-auth-token')
    const retryAfter = answer.get('x-retry-after')
    if (retryAfter) answer.set('retry-after', retryAfter)
    return new Response(reply.body, { status: reply.status, headers: answer })
  }

  return {
    authenticate,
    operatorOnly,
    handle,
    /** Who answers for what is done on the command line; undefined as long as nobody has signed up. */
    async operator(): Promise<User | undefined> {
      const row = await createAccountStore(db).operator()
      return row && { id: row.id, name: row.name, email: row.email, role: 'operator', createdAt: row.createdAt }
    },
    /** For operators at the machine: who has this address. */
    async personOf(email: string): Promise<User | undefined> {
      const row = await createAccountStore(db).byEmail(email)
      return (
        row && {
          id: row.id,
          name: row.name,
          email: row.email,
          role: row.role === 'operator' ? 'operator' : 'user',
          createdAt: row.createdAt,
        }
      )
    },
    /** For operators: the addresses of accounts, by their ids. */
    emailsOf: (userIds: readonly string[]) => createAccountStore(db).emails(userIds),
    /** For operators: a link with which a person sets a new password. */
    async resetLink(userId: string): Promise<ResetLink> {
      if (!(await createAccountStore(db).exists(userId))) throw errors.personNotFound()
      return makeResetLink({ auth, publicUrl, clock }, userId)
    },
    /** Declares data of people that a feature keeps, so that it is exported and removed with them. */
    keeps: (data: PersonalData) => void personal.push(data),

    /** Everything of a person as a ZIP: a JSON file for each part of the product, and their own files. */
    async exportArchive(user: User): Promise<Uint8Array> {
      const json = (value: unknown) => strToU8(`${JSON.stringify(value, null, 2)}\n`)
      const entries: Record<string, Uint8Array> = { 'account.json': json(await createAccountStore(db).dump(user.id)) }
      for (const { name, dump, files } of personal) {
        entries[`${name}.json`] = json(await dump(user.id))
        for (const file of (await files?.(user.id)) ?? []) entries[file.name.replaceAll(/[\\:*?"<>|]|\.\.+/g, '_')] = file.bytes
      }
      return zipAsync(entries)
    },

    /** Whether nobody has an account yet. */
    isEmpty: async () => !(await createAccountStore(db).anyone()),

    /** Forgets what is over: guesses, invitations, sessions. */
    prune: () => createAccountStore(db).prune(clock.now()),

    /** Keeps a person from being removed until the transaction ends. @throws `account.unauthorized` when they are gone */
    async hold(tx: Db, userId: string): Promise<void> {
      if (!(await createAccountStore(tx).hold(userId))) throw errors.unauthorized()
    },

    /** Removes a person with everything that is theirs, in one transaction. @throws `account.last_operator` while others would be left without one */
    async remove(user: User) {
      const afterwards = await db.transaction(async (tx) => {
        const accounts = createAccountStore(tx)
        await accounts.lockOperators()
        if (user.role === 'operator' && (await accounts.isNeeded(user.id))) throw errors.lastOperator()
        await accounts.lockToRemove(user.id)
        const left: ((() => Promise<void>) | undefined)[] = []
        for (const { remove } of personal) left.push(await remove(tx, user.id))
        await accounts.remove(user.id)
        return left
      })
      for (const finish of afterwards) await finish?.()
    },
  }
}
