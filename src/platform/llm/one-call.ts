// What surrounds every call, whatever it asks for: its place in the queue, its budget, its key, its span, and what it leaves behind for the breaker,
// the choice and the record.
import { beginning, callName, ending } from '../telemetry/gen-ai.ts'
import type { Telemetry } from '../telemetry/telemetry.ts'
import { type Attempt, AttemptError, type CallNotes } from './attempt.ts'
import type { Budget, Reservation } from './budget.ts'
import { amountOf, moneyOf, usedBy } from './charge.ts'
import { type ChatRequest, type FinishReason, ModelError } from './llm.ts'
import { type Member, noteFailure, speaksAgainst } from './member.ts'

/** What every call of a router shares: clocks, the record, how long a place is waited for, and what calls may cost. */
export interface Surroundings {
  elapsed: () => number
  now: () => Date
  record: (attempt: Attempt) => void
  maxWaitMs: number
  /** Absent when no cap is set: then nothing is counted. */
  budget: Budget | undefined
  telemetry: Telemetry
  warn: (message: string, error: unknown) => void
}

/** What one call needs to know of its request. */
export interface CallOf {
  task: string
  promptVersion?: string | undefined
  userId?: string | undefined
  runId?: string | undefined
  signal: AbortSignal
  /** From 1. */
  number: number
  /** Milliseconds until the request as a whole must have ended. */
  remainingMs: number
}

/** What surrounds a call has to know of it besides. */
export interface Beginning extends CallOf {
  continuation: boolean
  /** What it may use at most. Counting a text takes time, so that it is only done when somebody wants to know. */
  most: { tokensIn: () => number; tokensOut: number }
  /** How long it may take. */
  forMs: number
  /** Of a chat. */
  request?: Pick<ChatRequest, 'maxTokens' | 'temperature' | 'schema'>
}

/**
 * Begins a call: waits for its place, reserves what it may cost, picks its key. Who begins it has to `end` it.
 * @throws {AttemptError} `over-budget`, {ModelError} `busy`, or the reason of the signal
 */
export async function beginCall(member: Member, kind: Attempt['kind'], call: Beginning, around: Surroundings) {
  const { elapsed, now, telemetry } = around
  const place = await member.queue.acquire({
    user: call.userId ?? '',
    maxWaitMs: Math.min(around.maxWaitMs, call.remainingMs),
    signal: call.signal,
  })
  const at = now()
  const notes: CallNotes = {}
  const mostIn = around.budget ? call.most.tokensIn() : 0
  const record = (outcome: Attempt['outcome'], totalMs: number, status?: number) =>
    around.record({
      ...attemptOf(member, kind, call, notes),
      at,
      requestId: telemetry.requestId(),
      queueMs: place.waitedMs,
      outcome,
      totalMs,
      status,
    })

  const reservation = await reserve(member, call, mostIn, around.budget).catch((error: unknown) => {
    place.release()
    if (error instanceof AttemptError) record('over-budget', 0)
    throw error
  })
  const key = member.keys.pick()
  const tell = member.breaker.begin()
  const started = elapsed()
  const span = telemetry.begin(callName(kind, member.model), { kind: 'client', attributes: () => beginning(member, kind, call) })
  let outcome: Attempt['outcome'] = 'aborted'
  let status: number | undefined

  return {
    key,
    notes,
    span,
    /** For whoever looks into the log of the endpoint: which of our requests it was. */
    headers: headersOf(telemetry.requestId(), call.number, span.traceparent),
    waitedMs: place.waitedMs,
    good(finishReason?: FinishReason) {
      outcome = 'ok'
      if (finishReason) notes.finishReason = finishReason
      member.keys.accepted(key)
    },
    failed(error: unknown) {
      if (!(error instanceof AttemptError)) return
      outcome = error.failure
      status = error.status
      noteFailure(member, error, { elapsed, now })
      if (error.failure === 'refused-key') member.keys.refused(key)
    },
    async end() {
      const totalMs = elapsed() - started
      const bad = outcome !== 'ok' && outcome !== 'aborted' && speaksAgainst(outcome)
      tell(outcome === 'ok' ? 'good' : bad ? 'bad' : 'neutral')
      if (kind === 'chat' && outcome !== 'aborted')
        member.pace.measured(notes.firstTokenMs ?? (outcome === 'timeout' ? totalMs : undefined), outcome === 'ok')
      place.release()
      record(outcome, totalMs, status)
      span.set(() => ending(notes, { queueMs: place.waitedMs, cost: moneyOf(member.endpoint.price, notes) }))
      if (outcome !== 'ok') span.fail(outcome)
      span.end()
      // What cannot be settled now expires as spent: the cap stays hard, and the answer is not lost for it.
      await reservation
        ?.settle(usedBy(notes, { price: member.endpoint.price, mostIn, aborted: outcome === 'aborted' }))
        .catch((error: unknown) => around.warn('what a call has cost could not be written down', error))
    },
  }
}

/** @throws {AttemptError} `over-budget`: another endpoint may cost nothing */
async function reserve({ endpoint }: Member, { most, userId, forMs, signal }: Beginning, mostIn: number, budget: Budget | undefined) {
  if (!budget) return undefined
  let reservation: Reservation
  try {
    reservation = await budget.reserve(amountOf(endpoint.price, mostIn, most.tokensOut), { userId, forMs })
  } catch (error) {
    if (!(error instanceof ModelError)) throw error
    throw new AttemptError(error.failure, error.message, { advice: 'go-on', limit: error.limit, retryAfterSeconds: error.retryAfter })
  }
  if (signal.aborted) {
    await reservation.settle({ micros: 0, tokens: 0 })
    signal.throwIfAborted()
  }
  return reservation
}

function attemptOf({ endpoint, model }: Member, kind: Attempt['kind'], call: Beginning, notes: CallNotes) {
  const { task, promptVersion, userId, runId, number, continuation } = call
  const { connectMs, firstTokenMs, tokensIn, tokensOut } = notes
  const cost = moneyOf(endpoint.price, notes)
  const currency = cost === undefined ? undefined : endpoint.price?.currency
  const asked = { kind, endpoint: endpoint.name, model, task, promptVersion, userId, runId, call: number, continuation }
  return { ...asked, connectMs, firstTokenMs, tokensIn, tokensOut, cost, currency }
}

function headersOf(requestId: string | undefined, number: number, traceparent: string | undefined): Record<string, string> {
  return {
    ...(requestId !== undefined && { 'x-client-request-id': `${requestId}.${number}` }),
    ...(traceparent !== undefined && { traceparent }),
  }
}
