// One call with everything around it: its place in the queue, its budget, its key, and what it leaves behind for the breaker, the choice and the record.
import { type Attempt, AttemptError, type CallNotes } from './attempt.ts'
import type { Budget, Reservation } from './budget.ts'
import { amountOf, mostTokensIn, mostTokensOut, usedBy } from './charge.ts'
import { deadlinesFor } from './endpoints.ts'
import { type ChatMessage, type ChatRequest, ModelError } from './llm.ts'
import { type Member, noteFailure, speaksAgainst } from './member.ts'
import { type CallPart, callChat } from './openai-compatible.ts'
import { callEmbeddings } from './openai-embeddings.ts'
import { chatBody } from './request-body.ts'

/** What every call of a router shares: clocks, the record, and how long a place is waited for. */
export interface Surroundings {
  elapsed: () => number
  now: () => Date
  record: (attempt: Attempt) => void
  maxWaitMs: number
  /** Absent when no cap is set: then nothing is counted. */
  budget: Budget | undefined
  /** Of the request that is being answered, if any. */
  requestId: () => string | undefined
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

/** Streams one answer; `messages` may end in the text to go on from. @throws {AttemptError}, {ModelError} `busy`, or the reason of the signal. */
export async function* recordedChat(
  member: Member,
  request: ChatRequest,
  messages: ChatMessage[],
  call: CallOf,
  around: Surroundings,
): AsyncGenerator<CallPart> {
  const continuation = messages.length > request.messages.length
  const deadlines = deadlinesFor(member.endpoint, request.deadlines)
  const most = { tokensIn: () => mostTokensIn(messages, request.schema?.schema), tokensOut: mostTokensOut(request.maxTokens) }
  const own = await begin(member, 'chat', { ...call, continuation, most, forMs: deadlines.totalMs }, around)
  const remainingMs = call.remainingMs - own.waitedMs
  let empty = true
  try {
    const parts = callChat({
      baseUrl: member.endpoint.baseUrl,
      apiKey: own.key,
      body: chatBody(member.model, { ...request, messages }, member.quirks),
      deadlines: {
        firstTokenMs: Math.min(deadlines.firstTokenMs, remainingMs),
        gapMs: deadlines.gapMs,
        totalMs: Math.min(deadlines.totalMs, remainingMs),
      },
      signal: call.signal,
      dispatcher: member.dispatcher,
      notes: own.notes,
      elapsed: around.elapsed,
    })
    for await (const part of parts) {
      if (part.type === 'text') empty &&= part.text.trim() === ''
      else checkEnd(part.finishReason, empty && !continuation)
      if (part.type === 'end') own.good()
      yield part
    }
  } catch (error) {
    own.failed(error)
    throw error
  } finally {
    await own.end()
  }
}

function checkEnd(finishReason: Extract<CallPart, { type: 'end' }>['finishReason'], empty: boolean) {
  if (finishReason === 'content-filter') throw new AttemptError('content-filter', 'the answer was filtered', { advice: 'give-up' })
  if (finishReason === 'other')
    throw new AttemptError('malformed', 'the model stopped for a reason that is no end of a text', { advice: 'go-on' })
  if (empty) throw new AttemptError('malformed', 'the answer is empty', { advice: 'retry' })
}

/** @throws {AttemptError}, {ModelError} `busy`, or the reason of the signal. */
export async function recordedEmbeddings(
  member: Member,
  texts: readonly string[],
  call: CallOf,
  around: Surroundings,
): Promise<number[][]> {
  const { totalMs } = deadlinesFor(member.endpoint)
  const most = { tokensIn: () => mostTokensIn(texts.map((content) => ({ role: 'user', content }))), tokensOut: 0 }
  const own = await begin(member, 'embedding', { ...call, continuation: false, most, forMs: totalMs }, around)
  try {
    const vectors = await callEmbeddings({
      baseUrl: member.endpoint.baseUrl,
      apiKey: own.key,
      model: member.model,
      texts,
      totalMs: Math.min(totalMs, call.remainingMs - own.waitedMs),
      signal: call.signal,
      dispatcher: member.dispatcher,
      notes: own.notes,
      elapsed: around.elapsed,
    })
    own.good()
    return vectors
  } catch (error) {
    own.failed(error)
    throw error
  } finally {
    await own.end()
  }
}

interface Beginning extends CallOf {
  continuation: boolean
  /** What it may use at most. Counting a text takes time, so that it is only done when somebody wants to know. */
  most: { tokensIn: () => number; tokensOut: number }
  /** How long it may take. */
  forMs: number
}

async function begin(member: Member, kind: Attempt['kind'], call: Beginning, around: Surroundings) {
  const { elapsed, now, record, maxWaitMs } = around
  const place = await member.queue.acquire({
    user: call.userId ?? '',
    maxWaitMs: Math.min(maxWaitMs, call.remainingMs),
    signal: call.signal,
  })
  const at = now()
  let outcome: Attempt['outcome'] = 'aborted'
  let status: number | undefined
  const mostIn = around.budget ? call.most.tokensIn() : 0
  const reservation = await reserve(member, call, mostIn, around).catch((error: unknown) => {
    place.release()
    if (error instanceof AttemptError) tellRecord('over-budget', 0)
    throw error
  })
  const key = member.keys.pick()
  const tell = member.breaker.begin()
  const started = elapsed()
  const notes: CallNotes = {}

  function tellRecord(ended: Attempt['outcome'], totalMs: number, told: CallNotes = {}) {
    const { price } = member.endpoint
    const { tokensIn, tokensOut } = told
    const counted = price && (tokensIn !== undefined || tokensOut !== undefined)
    record({
      at,
      kind,
      endpoint: member.endpoint.name,
      model: member.model,
      task: call.task,
      promptVersion: call.promptVersion,
      userId: call.userId,
      runId: call.runId,
      requestId: around.requestId(),
      outcome: ended,
      status,
      call: call.number,
      continuation: call.continuation,
      queueMs: place.waitedMs,
      connectMs: told.connectMs,
      firstTokenMs: told.firstTokenMs,
      totalMs,
      tokensIn,
      tokensOut,
      cost: counted ? ((tokensIn ?? 0) * price.inputPerMillion + (tokensOut ?? 0) * price.outputPerMillion) / 1_000_000 : undefined,
      currency: counted ? price.currency : undefined,
    })
  }

  return {
    key,
    notes,
    waitedMs: place.waitedMs,
    good() {
      outcome = 'ok'
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
      tellRecord(outcome, totalMs, notes)
      // What cannot be settled now expires as spent: the cap stays hard, and the answer is not lost for it.
      await reservation
        ?.settle(usedBy(notes, { price: member.endpoint.price, mostIn, aborted: outcome === 'aborted' }))
        .catch((error: unknown) => around.warn('what a call has cost could not be written down', error))
    },
  }
}

/** @throws {AttemptError} `over-budget`: another endpoint may cost nothing */
async function reserve(member: Member, { most, userId, forMs, signal }: Beginning, mostIn: number, { budget }: Surroundings) {
  if (!budget) return undefined
  let reservation: Reservation
  try {
    reservation = await budget.reserve(amountOf(member.endpoint.price, mostIn, most.tokensOut), { userId, forMs })
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
