import type { AttemptError } from './attempt.ts'
import { inOrder, isWell } from './choice.ts'
import { type ChatRequest, ModelError } from './llm.ts'
import type { Member } from './member.ts'
import { learn } from './request-body.ts'

/** No request makes more calls than this, whatever fails. */
const MOST_CALLS = 3

/** `members`: the endpoints that may be asked, in the order of the operator. */
export interface PlanOptions {
  members: readonly Member[]
  elapsed: () => number
  random: () => number
  /** After this time no call begins and none goes on, in milliseconds from now. */
  requestMs: number
}

/**
 * Which endpoint one request asks, and which next when a call failed: the same one once more, the next key, another endpoint, or none.
 */
export function createPlan({ members, elapsed, random, requestMs }: PlanOptions) {
  const endsAt = elapsed() + requestMs
  const failed = new Set<Member>()
  const retried = new Set<Member>()
  let calls = 0

  const remainingMs = () => endsAt - elapsed()
  const others = () =>
    inOrder(
      members.filter((member) => !failed.has(member)),
      elapsed,
    )

  function first(): Member {
    const [best] = others()
    if (!best) throw new ModelError('unavailable', 'no endpoint can be asked')
    // The last one left is tried even when it is not well, but only once.
    if (!isWell(best, elapsed)) retried.add(best)
    return best
  }

  function another(): Member | undefined {
    const [best] = others()
    if (best && !isWell(best, elapsed)) retried.add(best)
    return best
  }

  return {
    first,
    remainingMs,
    /** A call begins. @returns its number, from 1. */
    count: () => ++calls,
    canContinue: () => calls < MOST_CALLS && remainingMs() > 0,
    /** @returns undefined when no further call is of use or allowed. */
    after(
      error: AttemptError,
      member: Member,
      { request, midText }: { request?: ChatRequest; midText: boolean },
    ): { member: Member; waitMs: number } | undefined {
      if (calls >= MOST_CALLS) return undefined
      const next = choose(error, member, { request, midText })
      return next && remainingMs() > next.waitMs ? next : undefined
    },
  }

  function choose(error: AttemptError, member: Member, { request, midText }: { request: ChatRequest | undefined; midText: boolean }) {
    const lesson = request && learn(member.quirks, request, error)
    if (lesson) {
      member.quirks = lesson
      return { member, waitMs: 0 }
    }
    if (error.advice === 'give-up') return undefined
    if (error.failure === 'refused-key' && member.keys.usable > 0) return { member, waitMs: 0 }
    const elsewhere = others().find((other) => other !== member && isWell(other, elapsed))
    // Text that broke off, or a wait that was asked for, makes another endpoint the better one.
    const moveOn = elsewhere !== undefined && (midText || error.retryAfterSeconds !== undefined)
    if (error.advice === 'retry' && !retried.has(member) && !moveOn) {
      retried.add(member)
      return { member, waitMs: error.retryAfterSeconds !== undefined ? error.retryAfterSeconds * 1000 : 50 + random() * 200 }
    }
    failed.add(member)
    const next = another()
    return next && { member: next, waitMs: 0 }
  }
}
export type Plan = ReturnType<typeof createPlan>
