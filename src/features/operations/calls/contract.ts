// Calls to models as an operator sees them: how long, how much, how they ended. Never a word of what was said.
import { z } from 'zod'

export const ModelCall = z
  .object({
    id: z.string(),
    at: z.string(),
    kind: z.enum(['chat', 'embedding']),
    task: z.string(),
    endpoint: z.string(),
    model: z.string(),
    promptVersion: z.string().nullable(),
    /** `ok`, `aborted` when nobody wanted the answer any more, or what went wrong. */
    outcome: z.string(),
    status: z.number().int().nullable(),
    /** Which call of its request, from 1. */
    callNumber: z.number().int().nullable(),
    continuation: z.boolean(),
    queueMs: z.number().int(),
    connectMs: z.number().int().nullable(),
    firstTokenMs: z.number().int().nullable(),
    totalMs: z.number().int(),
    tokensIn: z.number().int().nullable(),
    tokensOut: z.number().int().nullable(),
    cost: z.number().nullable(),
    currency: z.string().nullable(),
    userId: z.string().nullable(),
    userName: z.string().nullable(),
    runId: z.string().nullable(),
    /** Of the request that it was made for: the `x-request-id` of its reply, and of the lines of the log. */
    requestId: z.string().nullable(),
  })
  .meta({ id: 'ModelCall' })
export type ModelCall = z.infer<typeof ModelCall>

export const CallList = z.object({ items: z.array(ModelCall), nextCursor: z.string().nullable() }).meta({ id: 'ModelCallList' })
export type CallList = z.infer<typeof CallList>

export const CallFilter = z.object({
  task: z.string().max(100).optional(),
  endpoint: z.string().max(64).optional(),
  /** `failed` is everything that is neither `ok` nor `aborted`. */
  outcome: z.string().max(40).optional(),
  userId: z.string().max(100).optional(),
})
export type CallFilter = z.infer<typeof CallFilter>

/** A run with its calls, in the order in which they began. */
export const CallTrace = z
  .object({
    /** null when the run is gone. It holds neither what was asked nor what came of it. */
    run: z
      .object({
        id: z.string(),
        kind: z.string(),
        status: z.string(),
        source: z.string().nullable(),
        errorCode: z.string().nullable(),
        takeovers: z.number().int(),
        createdAt: z.string(),
        endedAt: z.string().nullable(),
      })
      .nullable(),
    calls: z.array(ModelCall),
  })
  .meta({ id: 'CallTrace' })
export type CallTrace = z.infer<typeof CallTrace>

/** What an endpoint did in a slice of time, over all servers. */
export const HealthPoint = z.object({
  at: z.string(),
  endpoint: z.string(),
  model: z.string(),
  calls: z.number().int(),
  failures: z.number().int(),
  firstTokenMs: z.number().nullable(),
  firstTokenMsP95: z.number().nullable(),
  queueMsP95: z.number().nullable(),
})
export type HealthPoint = z.infer<typeof HealthPoint>
export const HealthHistory = z
  .object({ from: z.string(), to: z.string(), sliceSeconds: z.number().int(), points: z.array(HealthPoint) })
  .meta({ id: 'HealthHistory' })
export type HealthHistory = z.infer<typeof HealthHistory>

export const PersonUsage = z
  .object({
    /** null for calls of people who have left, and for those that the server makes by itself. */
    userId: z.string().nullable(),
    name: z.string().nullable(),
    email: z.string().nullable(),
    calls: z.number().int(),
    failures: z.number().int(),
    runs: z.number().int(),
    tokensIn: z.number().int(),
    tokensOut: z.number().int(),
    /** By currency. */
    cost: z.record(z.string(), z.number()),
    lastAt: z.string(),
  })
  .meta({ id: 'PersonUsage' })
export type PersonUsage = z.infer<typeof PersonUsage>
export const PersonUsageList = z.object({ items: z.array(PersonUsage) }).meta({ id: 'PersonUsageList' })
