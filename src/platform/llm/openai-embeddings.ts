import { z } from 'zod'
import { AttemptError } from './attempt.ts'
import { type Call, isFine, post, readText, refusal } from './openai-compatible.ts'
import { createWatch } from './watch.ts'

const Reply = z.object({
  data: z.array(z.object({ index: z.number().int().optional(), embedding: z.array(z.number()).min(1) })),
  usage: z.object({ prompt_tokens: z.number().nullish() }).nullish(),
})

/** 64 vectors of 4,096 numbers take about 6 MB as text. */
const MAX_REPLY = 32_000_000

/** One call for the vectors of some texts, `totalMs` at most. */
export interface EmbeddingCall extends Omit<Call, 'body' | 'deadlines'> {
  model: string
  texts: readonly string[]
  totalMs: number
}

/** One vector for each text, in their order. @throws {AttemptError} and, when the caller aborted, the reason of its signal. */
export async function callEmbeddings(call: EmbeddingCall): Promise<number[][]> {
  const watch = createWatch(call.signal)
  const started = call.elapsed()
  watch.total(call.totalMs)
  try {
    const reply = await post(
      `${call.baseUrl.replace(/\/+$/, '')}/embeddings`,
      { ...call, body: { model: call.model, input: call.texts, encoding_format: 'float' } },
      watch.signal,
    )
    call.notes.connectMs = call.elapsed() - started
    reply.body.setEncoding('utf8')
    if (!isFine(reply.statusCode)) throw await refusal(reply)
    return vectors(await readText(reply.body, MAX_REPLY), call)
  } catch (error) {
    throw watch.translate(error)
  } finally {
    watch.close()
  }
}

function vectors(text: string, { texts, notes }: EmbeddingCall): number[][] {
  const parsed = Reply.safeParse(parse(text))
  if (!parsed.success) throw new AttemptError('malformed', 'the reply holds no vectors', { advice: 'go-on' })
  const { data, usage } = parsed.data
  if (usage?.prompt_tokens && usage.prompt_tokens > 0) notes.tokensIn = Math.ceil(usage.prompt_tokens)
  const ordered = data.map(({ embedding, index }, place) => ({ embedding, index: index ?? place })).sort((a, b) => a.index - b.index)
  const whole =
    ordered.length === texts.length &&
    ordered.every(({ embedding, index }, place) => index === place && embedding.length === ordered[0]?.embedding.length)
  if (!whole) throw new AttemptError('malformed', 'the vectors do not fit the texts', { advice: 'go-on' })
  return ordered.map(({ embedding }) => embedding)
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch (error) {
    throw new AttemptError('malformed', 'the reply is not JSON', { advice: 'go-on', cause: error })
  }
}
