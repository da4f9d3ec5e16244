// One endpoint with all that is remembered of it while the process lives.
import { Agent, type Dispatcher } from 'undici'
import type { AttemptError } from './attempt.ts'
import { type Breaker, type Circuit, createBreaker } from './breaker.ts'
import type { Endpoint } from './endpoints.ts'
import { createKeys, type Keys } from './keys.ts'
import type { ModelFailure } from './llm.ts'
import { createPace, type Pace } from './pace.ts'
import { createQueue, type Queue } from './queue.ts'
import { initialQuirks, type Quirks } from './request-body.ts'

/** An endpoint in one role: its chat model and its embedding model fail apart. */
export interface Member {
  endpoint: Endpoint
  model: string
  breaker: Breaker
  queue: Queue
  keys: Keys
  pace: Pace
  quirks: Quirks
  dispatcher: Dispatcher
  /** Until when it asked to be left alone, by the `elapsed` clock. */
  restsUntil: number
  lastFailure: { failure: ModelFailure; status: number | undefined; at: Date } | undefined
}

/** `openMs`: how long its circuit stays open. */
export interface MemberOptions {
  elapsed: () => number
  openMs: number
  dispatcher?: Dispatcher | undefined
}

/** An endpoint of which nothing is known yet. */
export function createMember(endpoint: Endpoint, model: string, { elapsed, openMs, dispatcher }: MemberOptions): Member {
  return {
    endpoint,
    model,
    breaker: createBreaker({ elapsed, openMs }),
    queue: createQueue({ concurrency: endpoint.concurrency, elapsed }),
    keys: createKeys(endpoint.apiKeys, elapsed),
    pace: createPace(elapsed),
    quirks: initialQuirks(endpoint.supportsSchema),
    // One connection for each answer, HTTP/1.1: an abort then closes the socket, which every server understands.
    dispatcher: dispatcher ?? new Agent({ connect: { timeout: endpoint.connectMs }, allowH2: false, headersTimeout: 0, bodyTimeout: 0 }),
    restsUntil: 0,
    lastFailure: undefined,
  }
}

/** A server that asks to be left alone for an hour is asked earlier all the same. */
const LONGEST_REST_MS = 60_000

/** Remembers what a failure says about the endpoint. */
export function noteFailure(member: Member, error: AttemptError, { elapsed, now }: { elapsed: () => number; now: () => Date }) {
  member.lastFailure = { failure: error.failure, status: error.status, at: now() }
  if (error.retryAfterSeconds !== undefined) member.restsUntil = elapsed() + Math.min(error.retryAfterSeconds * 1000, LONGEST_REST_MS)
}

/** Whether a failure speaks against the endpoint, and not against the request, the key or the pace of asking. */
export function speaksAgainst(failure: ModelFailure): boolean {
  return failure === 'unavailable' || failure === 'timeout' || failure === 'cut' || failure === 'malformed'
}

/** What an operator sees of an endpoint. It holds no key. */
export interface EndpointStatus {
  name: string
  model: string
  kind: 'chat' | 'embedding'
  region: string | undefined
  /** Whether the region policy lets it be used. */
  allowed: boolean
  circuit: Circuit
  /** Average until the first token, weighted towards the latest; absent before the first call. */
  firstTokenMs: number | undefined
  /** 0 to 1, weighted likewise. */
  errorRate: number
  running: number
  waiting: number
  concurrency: number
  keys: { total: number; usable: number }
  /** For how long it asked to be left alone, from now. */
  restsForMs: number
  lastFailure: Member['lastFailure']
}

/** What an operator sees of it now. */
export function statusOf(
  member: Member,
  kind: EndpointStatus['kind'],
  { elapsed, allowed }: { elapsed: () => number; allowed: boolean },
): EndpointStatus {
  const { endpoint, model, breaker, queue, keys, pace } = member
  return {
    name: endpoint.name,
    model,
    kind,
    region: endpoint.region,
    allowed,
    circuit: breaker.circuit(),
    firstTokenMs: pace.firstTokenMs,
    errorRate: pace.errorRate,
    running: queue.taken,
    waiting: queue.waiting,
    concurrency: endpoint.concurrency,
    keys: { total: keys.total, usable: keys.usable },
    restsForMs: Math.max(0, member.restsUntil - elapsed()),
    lastFailure: member.lastFailure,
  }
}
