// A way back in for who forgot the password, on a server without mail: an operator makes a link, hands it over, and it works once.
import { randomBytes } from 'node:crypto'
import type { Clock } from '#platform/clock.ts'
import type { Auth } from './auth.ts'
import type { ResetLink } from './contract.ts'

const VALID_HOURS = 24

export interface ResetLinkOptions {
  auth: Auth
  publicUrl: string
  clock: Clock
}

/**
 * A link with which this person sets a new password, once, within a day. Until then nothing changes; then every session of theirs ends.
 * What is kept of it is a hash.
 */
export async function makeResetLink({ auth, publicUrl, clock }: ResetLinkOptions, userId: string): Promise<ResetLink> {
  const { internalAdapter } = await auth.$context
  const token = randomBytes(24).toString('base64url')
  const expiresAt = new Date(clock.now().getTime() + VALID_HOURS * 3_600_000)
  // The name under which better-auth's own `POST /api/auth/reset-password` looks for it.
  await internalAdapter.createVerificationValue({ identifier: `reset-password:${token}`, value: userId, expiresAt })
  return { url: `${publicUrl}/reset?token=${token}`, expiresAt: expiresAt.toISOString() }
}
