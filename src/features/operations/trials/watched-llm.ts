// The port to models with a window in it: a trial sees every answer as it came, and can keep to one endpoint.
import { type ChatMessage, type ChatPart, type ChatRequest, type Llm, ModelError } from '#platform/llm/llm.ts'

/** One question to a model and what came of it. */
export interface WatchedRound {
  messages: readonly ChatMessage[]
  endpoint: string | undefined
  model: string | undefined
  text: string
  finishReason: string | undefined
  /** Why there was no whole answer. */
  failure: string | undefined
  firstTokenMs: number | undefined
  totalMs: number
}

interface WatchOptions {
  /** Endpoints that are not asked. */
  except?: readonly string[] | undefined
  /** Told of the raw answer as it comes; a new one begins with `undefined`. */
  onText?: ((delta: string | undefined) => void) | undefined
}

export function watchLlm(llm: Llm, { except = [], onText = () => undefined }: WatchOptions = {}): { llm: Llm; rounds: WatchedRound[] } {
  const rounds: WatchedRound[] = []

  async function* stream(request: ChatRequest, options: Parameters<Llm['stream']>[1]): AsyncGenerator<ChatPart> {
    const began = performance.now()
    const round: WatchedRound = {
      messages: request.messages,
      endpoint: undefined,
      model: undefined,
      text: options.prefix ?? '',
      finishReason: undefined,
      failure: undefined,
      firstTokenMs: undefined,
      totalMs: 0,
    }
    rounds.push(round)
    onText(undefined)
    try {
      for await (const part of llm.stream({ ...request, except: [...(request.except ?? []), ...except] }, options)) {
        if (part.type === 'text') {
          round.firstTokenMs ??= performance.now() - began
          round.text += part.text
          onText(part.text)
        } else if (part.type === 'restart') {
          round.text = ''
          onText(undefined)
        } else Object.assign(round, { finishReason: part.finishReason, endpoint: part.endpoint, model: part.model })
        yield part
      }
    } catch (error) {
      round.failure = error instanceof ModelError ? error.failure : 'stopped'
      throw error
    } finally {
      round.totalMs = performance.now() - began
    }
  }

  const watched: Llm = {
    available: llm.available,
    canSee: llm.canSee,
    embeddingModel: llm.embeddingModel,
    stream,
    async complete(request, options) {
      let text = ''
      for await (const part of stream(request, options)) {
        if (part.type === 'text') text += part.text
        else if (part.type === 'restart') text = ''
        else return { text, finishReason: part.finishReason, endpoint: part.endpoint, model: part.model }
      }
      throw new ModelError('cut', 'the answer has no end')
    },
    embed: llm.embed,
  }
  return { llm: watched, rounds }
}

/** No model at all, so that the rules answer. */
export function withoutModel(): Llm {
  const none = () => {
    throw new ModelError('unavailable', 'no model is asked')
  }
  return { available: false, canSee: false, embeddingModel: undefined, stream: none, complete: none, embed: none }
}
