// One request to models: as many calls as it takes and is allowed, joined to one answer.
import { AttemptError } from './attempt.ts'
import { createJoined } from './joined.ts'
import { type ChatMessage, type ChatPart, type ChatRequest, ModelError } from './llm.ts'
import type { Member } from './member.ts'
import type { Surroundings } from './one-call.ts'
import type { Plan } from './plan.ts'
import { recordedChat } from './recorded.ts'
import { seamPrefix } from './seam.ts'

/** What one request needs: its plan, the shared surroundings, and who may stop it. */
export interface StreamOptions {
  /** Made when the reading begins. @throws when nobody can be asked */
  plan: () => Plan
  around: Surroundings
  signal: AbortSignal
  /** Text that an earlier attempt has already given. */
  prefix: string
  sleep: (ms: number, signal: AbortSignal) => Promise<void>
}

/** @throws {ModelError} or the reason of the signal. */
export async function* streamChat(
  request: ChatRequest,
  { plan: createPlan, around, signal, prefix, sleep }: StreamOptions,
): AsyncGenerator<ChatPart> {
  const plan = createPlan()
  const joined = createJoined(prefix)
  const goesOn = () => !request.schema && joined.isLong
  // Once an answer has broken off it is gone on from, or begun anew. A second time it is given up.
  let recovered = false
  let endedByLength: ChatPart | undefined
  let member = plan.first()

  if (prefix !== '' && !goesOn()) yield* joined.restart()
  for (;;) {
    joined.begin()
    try {
      const call = { ...request, signal, number: plan.count(), remainingMs: plan.remainingMs() }
      let came = false
      for await (const part of recordedChat(member, request, messagesFor(request, joined.text), call, around)) {
        if (part.type === 'text') {
          came = true
          for (const piece of joined.push(part.text)) yield piece
          continue
        }
        const whole = part.finishReason === 'stop'
        yield* joined.end(whole)
        // A model that has nothing to add to a torn sentence has not ended it.
        if (whole && !came && !endsSentence(joined.text))
          throw new AttemptError('cut', 'nothing came after a torn sentence', { advice: 'go-on' })
        const end: ChatPart = { ...part, endpoint: member.endpoint.name, model: member.model }
        if (whole || recovered || !goesOn() || !plan.canContinue()) {
          yield end
          return
        }
        endedByLength = end
      }
      recovered = true
    } catch (error) {
      signal.throwIfAborted()
      if (!(error instanceof AttemptError)) throw error
      yield* joined.end(false)
      const midText = joined.changed
      const next = midText && recovered ? undefined : plan.after(error, member, { request, midText })
      if (!next) {
        if (!endedByLength) throw asModelError(error, member)
        yield endedByLength
        return
      }
      if (midText) {
        recovered = true
        if (!goesOn()) yield* joined.restart()
      }
      if (next.waitMs > 0) await sleep(next.waitMs, signal)
      member = next.member
    }
  }
}

function messagesFor(request: ChatRequest, text: string): ChatMessage[] {
  return text === '' ? request.messages : [...request.messages, { role: 'assistant', content: seamPrefix(text) }]
}

function endsSentence(text: string): boolean {
  return /[.!?。…][)\]"'”’」』]*$/.test(text.trimEnd())
}

/** Names the endpoint and the class of the failure; the endpoint's own words stay out, since they may quote the request. */
export function asModelError(error: AttemptError, member: Member): ModelError {
  return new ModelError(error.failure, `${member.endpoint.name}: ${error.message}`, {
    cause: error,
    retryAfter: error.retryAfterSeconds,
    limit: error.limit,
  })
}
