// The wire format of OpenAI-compatible chat, as far as we read it. Servers differ, so that everything is optional here.
import { z } from 'zod'
import type { FinishReason } from './llm.ts'

const Usage = z.object({ prompt_tokens: z.number().nullish(), completion_tokens: z.number().nullish() })
const Content = z.object({ content: z.string().nullish() })

const Reply = z.object({
  choices: z
    .array(
      z.object({ index: z.number().nullish(), delta: Content.nullish(), message: Content.nullish(), finish_reason: z.string().nullish() }),
    )
    .nullish(),
  usage: Usage.nullish(),
  error: z.union([z.string(), z.object({ code: z.unknown(), type: z.unknown(), message: z.unknown() })]).nullish(),
})

/** One event of a stream, or a whole reply. */
export interface Chunk {
  text: string
  finishReason: FinishReason | undefined
  usage: { tokensIn: number | undefined; tokensOut: number | undefined } | undefined
  error: { code?: unknown; type?: unknown; message?: unknown } | undefined
}

/** @returns undefined when this is no chunk at all. */
export function readChunk(json: string): Chunk | undefined {
  let value: unknown
  try {
    value = JSON.parse(json)
  } catch {
    return undefined
  }
  const parsed = Reply.safeParse(value)
  if (!parsed.success) return undefined
  const { choices, usage, error } = parsed.data
  if (!choices && !usage && !error) return undefined
  const choice = choices?.find(({ index }) => (index ?? 0) === 0)
  return {
    text: choice?.delta?.content ?? choice?.message?.content ?? '',
    finishReason: choice?.finish_reason ? finishReason(choice.finish_reason) : undefined,
    usage: usage ? { tokensIn: count(usage.prompt_tokens), tokensOut: count(usage.completion_tokens) } : undefined,
    error: typeof error === 'string' ? { message: error } : (error ?? undefined),
  }
}

/** What is no number of tokens is as good as nothing told: budgets are kept by it. */
function count(tokens: number | null | undefined): number | undefined {
  return tokens !== null && tokens !== undefined && tokens >= 0 && tokens < 1e12 ? Math.ceil(tokens) : undefined
}

function finishReason(reason: string): FinishReason {
  if (reason === 'stop' || reason === 'end_turn' || reason === 'eos' || reason === 'eos_token') return 'stop'
  if (reason === 'length' || reason === 'max_tokens') return 'length'
  return reason === 'content_filter' ? 'content-filter' : 'other'
}
