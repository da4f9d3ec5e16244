// The attributes of a call to a model, as the semantic conventions of OpenTelemetry for generative AI name them. Each try is a span of its own, since
// each may ask another server.
import type { Attempt, CallNotes } from '../llm/attempt.ts'
import type { ChatMessage, FinishReason } from '../llm/llm.ts'
import type { Member } from '../llm/member.ts'
import type { Beginning } from '../llm/one-call.ts'
import type { Attributes } from './telemetry.ts'

const OPERATIONS = { chat: 'chat', embedding: 'embeddings' } as const

/** `chat` or `embeddings`, and the model. */
export function callName(kind: Attempt['kind'], model: string): string {
  return `${OPERATIONS[kind]} ${model}`
}

/** What is known when a call begins. */
export function beginning({ endpoint, model }: Member, kind: Attempt['kind'], { request, ...call }: Beginning): Attributes {
  const { hostname, port, protocol } = new URL(endpoint.baseUrl)
  return {
    'gen_ai.operation.name': OPERATIONS[kind],
    // The protocol that is spoken; who stands behind an address is not known.
    'gen_ai.provider.name': 'openai',
    'gen_ai.request.model': model,
    'gen_ai.request.max_tokens': request?.maxTokens,
    'gen_ai.request.temperature': request?.temperature,
    'gen_ai.output.type': kind === 'chat' ? (request?.schema ? 'json' : 'text') : undefined,
    'server.address': hostname,
    'server.port': Number(port) || (protocol === 'https:' ? 443 : 80),
    'jiwon.endpoint': endpoint.name,
    'jiwon.task': call.task,
    'jiwon.prompt.version': call.promptVersion,
    'jiwon.run.id': call.runId,
    'jiwon.call.number': call.number,
    'jiwon.call.continuation': call.continuation,
  }
}

/** What is known when it has ended, however it ended. */
export function ending(notes: CallNotes, { queueMs, cost }: { queueMs: number; cost: number | undefined }): Attributes {
  return {
    'gen_ai.response.finish_reasons': notes.finishReason && [notes.finishReason.replace('-', '_')],
    'gen_ai.usage.input_tokens': notes.tokensIn,
    'gen_ai.usage.output_tokens': notes.tokensOut,
    'gen_ai.response.time_to_first_chunk': notes.firstTokenMs === undefined ? undefined : notes.firstTokenMs / 1000,
    'jiwon.queue.seconds': queueMs / 1000,
    'jiwon.cost': cost,
  }
}

/** What was asked, for operators who want texts in their spans. */
export function inputContent(messages: readonly ChatMessage[]): Attributes {
  return { 'gen_ai.input.messages': JSON.stringify(messages.map(({ role, content }) => ({ role, parts: [{ type: 'text', content }] }))) }
}

/** What was answered. */
export function outputContent(content: string, finishReason: FinishReason | undefined): Attributes {
  const message = { role: 'assistant', parts: [{ type: 'text', content }], finish_reason: finishReason ?? 'error' }
  return { 'gen_ai.output.messages': JSON.stringify([message]) }
}
