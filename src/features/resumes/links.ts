// Links to a file that are good for a short while: whoever has one must also be signed in as its owner.
import { createHmac, timingSafeEqual } from 'node:crypto'
import type { Clock } from '#platform/clock.ts'
import { errorsOf } from '#platform/errors.ts'
import { resumeErrors } from './contract.ts'

const errors = errorsOf('resumes', resumeErrors)
export const LINK_SECONDS = 15 * 60

export type Links = ReturnType<typeof createLinks>
export function createLinks({ secret, publicUrl, clock }: { secret: string; publicUrl: string; clock: Clock }) {
  // A key of its own, so that a signature made here is none anywhere else.
  const key = createHmac('sha256', secret).update('jiwon résumé links').digest()
  const sign = (id: string, userId: string, expires: number) =>
    createHmac('sha256', key)
      .update(JSON.stringify([id, userId, expires]))
      .digest('base64url')
  return {
    /** The address of a résumé's .docx for its owner. */
    make(userId: string, id: string): string {
      const expires = Math.floor(clock.now().getTime() / 1000) + LINK_SECONDS
      return `${publicUrl}/api/v1/resumes/${id}/download?expires=${expires}&signature=${sign(id, userId, expires)}`
    },
    /** @throws `resumes.not_found` for a signature that was not made for this person and file, `resumes.link_expired` for one that was. */
    check(userId: string, id: string, { expires, signature }: { expires: number; signature: string }) {
      const [given, right] = [Buffer.from(signature), Buffer.from(sign(id, userId, expires))]
      if (given.length !== right.length || !timingSafeEqual(given, right)) throw errors.notFound()
      if (expires * 1000 < clock.now().getTime()) throw errors.linkExpired()
    },
  }
}
