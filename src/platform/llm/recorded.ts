// One call to one endpoint, with everything that surrounds it.
import { inputContent, outputContent } from '../telemetry/gen-ai.ts'
import { AttemptError } from './attempt.ts'
import { mostTokensIn, mostTokensOut } from './charge.ts'
import { deadlinesFor } from './endpoints.ts'
import type { ChatMessage, ChatRequest } from './llm.ts'
import type { Member } from './member.ts'
import { beginCall, type CallOf, type Surroundings } from './one-call.ts'
import { type CallPart, callChat } from './openai-compatible.ts'
import { callEmbeddings } from './openai-embeddings.ts'
import { chatBody } from './request-body.ts'

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
  const most = {
    tokensIn: () => mostTokensIn(messages, { schema: request.schema?.schema, pictures: request.pictures?.length ?? 0 }),
    tokensOut: mostTokensOut(request.maxTokens),
  }
  const own = await beginCall(member, 'chat', { ...call, continuation, most, forMs: deadlines.totalMs, request }, around)
  const { capturesContent } = around.telemetry
  const remainingMs = call.remainingMs - own.waitedMs
  let said = ''
  let empty = true
  if (capturesContent) own.span.set(() => inputContent(messages))
  try {
    const parts = callChat({
      baseUrl: member.endpoint.baseUrl,
      apiKey: own.key,
      headers: own.headers,
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
      if (part.type === 'text') {
        empty &&= part.text.trim() === ''
        if (capturesContent) said += part.text
      } else {
        checkEnd(part.finishReason, empty && !continuation)
        own.good(part.finishReason)
      }
      yield part
    }
  } catch (error) {
    own.failed(error)
    throw error
  } finally {
    if (capturesContent) own.span.set(() => outputContent(said, own.notes.finishReason))
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
  const own = await beginCall(member, 'embedding', { ...call, continuation: false, most, forMs: totalMs }, around)
  try {
    const vectors = await callEmbeddings({
      baseUrl: member.endpoint.baseUrl,
      apiKey: own.key,
      headers: own.headers,
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
