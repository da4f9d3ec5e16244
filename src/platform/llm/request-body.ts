import type { AttemptError } from './attempt.ts'
import type { ChatMessage, ChatRequest } from './llm.ts'

/** What an endpoint has been found not to take. Learnt from its refusals and kept while the process lives. */
export interface Quirks {
  /** `auto` until the first answer or refusal. */
  schema: boolean | 'auto'
  maxTokens: 'max_tokens' | 'max_completion_tokens'
  temperature: boolean
  streamOptions: boolean
}

/** What is assumed of an endpoint that has refused nothing yet. */
export function initialQuirks(supportsSchema: boolean | 'auto'): Quirks {
  return { schema: supportsSchema, maxTokens: 'max_tokens', temperature: true, streamOptions: true }
}

/** The body of one call. Where an endpoint has no schema mode, the shape is told in words. */
export function chatBody(model: string, request: ChatRequest, quirks: Quirks): Record<string, unknown> {
  const { schema, maxTokens, temperature } = request
  return {
    model,
    messages: withPictures(
      schema && quirks.schema === false ? withShape(request.messages, schema.schema) : request.messages,
      request.pictures ?? [],
    ),
    stream: true,
    ...(quirks.streamOptions && { stream_options: { include_usage: true } }),
    ...(maxTokens !== undefined && { [quirks.maxTokens]: maxTokens }),
    ...(temperature !== undefined && quirks.temperature && { temperature }),
    ...(schema &&
      quirks.schema !== false && {
        response_format: {
          type: 'json_schema',
          json_schema: { name: schema.name, schema: schema.schema, strict: isStrict(schema.schema) },
        },
      }),
  }
}

/** The first message of the user in parts, as OpenAI's API takes pictures: each as a `data:` URL, so that no server fetches anything. */
function withPictures(messages: readonly ChatMessage[], pictures: NonNullable<ChatRequest['pictures']>) {
  if (pictures.length === 0) return messages
  const first = messages.findIndex(({ role }) => role === 'user')
  return messages.map(({ role, content }, at) => {
    if (at !== first) return { role, content }
    const shown = pictures.map(({ bytes, mediaType }) => ({
      type: 'image_url',
      image_url: { url: `data:${mediaType};base64,${Buffer.from(bytes).toString('base64')}` },
    }))
    return { role, content: [{ type: 'text', text: content }, ...shown] }
  })
}

function withShape(messages: readonly ChatMessage[], schema: Record<string, unknown>): ChatMessage[] {
  const shape = `Answer with one JSON value of this JSON Schema and with nothing else:\n${JSON.stringify(schema)}`
  const [first, ...rest] = messages
  if (first?.role === 'system') return [{ role: 'system', content: `${first.content}\n\n${shape}` }, ...rest]
  return [{ role: 'system', content: shape }, ...messages]
}

/** Whether every object lists all its properties as required and forbids others, which is what strict schema modes insist on. */
function isStrict(schema: unknown): boolean {
  if (Array.isArray(schema)) return schema.every(isStrict)
  if (typeof schema !== 'object' || schema === null) return true
  if ('properties' in schema && typeof schema.properties === 'object' && schema.properties !== null) {
    const required = 'required' in schema && Array.isArray(schema.required) ? schema.required : []
    const closed = 'additionalProperties' in schema && schema.additionalProperties === false
    if (!closed || Object.keys(schema.properties).some((name) => !required.includes(name))) return false
    return (
      isStrict(Object.values(schema.properties)) && Object.entries(schema).every(([key, value]) => key === 'properties' || isStrict(value))
    )
  }
  return Object.values(schema).every(isStrict)
}

/**
 * What a refused request teaches about the endpoint, if anything: the same request without the refused part is then worth one more call.
 * An endpoint that does not say what it disliked is assumed to dislike the schema, the part that fewest know.
 */
export function learn(quirks: Quirks, request: ChatRequest, error: AttemptError): Quirks | undefined {
  if (error.status !== 400 && error.status !== 422) return undefined
  if (error.failure !== 'bad-request' || /too long/.test(error.message)) return undefined
  const { detail } = error
  if (request.maxTokens !== undefined && quirks.maxTokens === 'max_tokens' && detail.includes('max_completion_tokens'))
    return { ...quirks, maxTokens: 'max_completion_tokens' }
  if (request.temperature !== undefined && quirks.temperature && /temperature/i.test(detail)) return { ...quirks, temperature: false }
  if (quirks.streamOptions && /stream_options|include_usage/i.test(detail)) return { ...quirks, streamOptions: false }
  return request.schema && quirks.schema === 'auto' ? { ...quirks, schema: false } : undefined
}
