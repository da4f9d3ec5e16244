// Invitations, for `JIWON_SIGNUP=invite`: an operator makes one, hands its code over, and it lets one account in.
import { createHash, randomBytes } from 'node:crypto'
import type { Clock } from '#platform/clock.ts'
import type { Db } from '#platform/database/database.ts'
import { errorsOf } from '#platform/errors.ts'
import { accountErrors } from './contract.ts'
import { createAccountStore } from './store.ts'

const errors = errorsOf('account', accountErrors)
const VALID_DAYS = 14

const hashOf = (code: string) => createHash('sha256').update(code.trim().toLowerCase()).digest('hex')
const plain = (email: unknown) =>
  String(email ?? '')
    .trim()
    .toLowerCase()

export type Invitations = ReturnType<typeof createInvitations>
export function createInvitations({ db, clock }: { db: Db; clock: Clock }) {
  const store = createAccountStore(db)
  return {
    /** Makes an invitation, for one address or for anyone who has the code, into a group or into none. The code is not kept and cannot be shown again. */
    async make(
      operatorId: string,
      { email, groupId = null }: { email?: string | undefined; groupId?: string | null | undefined },
    ): Promise<{ code: string; expiresAt: string }> {
      if (groupId !== null && !(await store.groupExists(groupId))) throw errors.groupNotFound()
      const code = randomBytes(10).toString('hex')
      const expiresAt = new Date(clock.now().getTime() + VALID_DAYS * 86_400_000)
      await store.addInvitation({
        codeHash: hashOf(code),
        email: email === undefined ? null : plain(email),
        groupId,
        createdBy: operatorId,
        expiresAt,
      })
      return { code, expiresAt: expiresAt.toISOString() }
    },
    /** @returns whether this code lets this address in; it is used from now on */
    take: (code: unknown, email: unknown) => store.takeInvitation(hashOf(String(code ?? '')), plain(email), clock.now()),
    /** Puts who has come by this code into its group. */
    join: (code: unknown, userId: string) => store.joinGroup(hashOf(String(code ?? '')), userId),
    giveBack: (code: unknown) => store.returnInvitation(hashOf(String(code ?? ''))),
  }
}
