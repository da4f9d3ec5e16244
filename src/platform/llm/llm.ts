// The port to language models. Features do not see it: they know tasks (platform/tasks), and tasks know this.

/** One turn of a conversation with a model. */
export interface ChatMessage {
  role: 'system' | 'user' | 'assistant'
  content: string
}

/** How long one attempt may take, in milliseconds. Comments and empty pieces are no content: they do not hold a deadline off. */
export interface Deadlines {
  /** Until the first piece of content, counted from the start of the call, connecting and headers included. */
  firstTokenMs: number
  /** Between two pieces of content. */
  gapMs: number
  /** For the whole answer. */
  totalMs: number
}

/** What a model is asked. */
export interface ChatRequest {
  /** The task's name, such as `letters.draft`, for the record of calls. */
  task: string
  /** Of the prompt that the messages were made from, for the record. */
  promptVersion?: string | undefined
  messages: ChatMessage[]
  /** Shown with the first message of the user, in their order. Only endpoints that see are asked. */
  pictures?: readonly { bytes: Uint8Array; mediaType: string }[] | undefined
  /** Asks for one JSON value of this shape; by schema mode where the endpoint has it. */
  schema?: { name: string; schema: Record<string, unknown> } | undefined
  maxTokens?: number | undefined
  temperature?: number | undefined
  deadlines?: Partial<Deadlines> | undefined
  /** Endpoints, by name, that have already given an unusable answer to this request. */
  except?: readonly string[] | undefined
  /** For whom: the record of calls and the fair queue need it. Never sent to an endpoint. */
  userId?: string | undefined
  runId?: string | undefined
}

/** Why a model stopped. `stop` alone means that the answer is whole. */
export type FinishReason = 'stop' | 'length' | 'content-filter' | 'other'

/** A piece of a streamed answer. Joining them gives the text; `end` is the last. */
export type ChatPart =
  | { type: 'text'; text: string }
  /** What came so far is void; the text begins anew. */
  | { type: 'restart' }
  | { type: 'end'; finishReason: FinishReason; endpoint: string; model: string }

/** A whole answer, or one that its limit ended: see `finishReason`. */
export interface ChatAnswer {
  text: string
  finishReason: FinishReason
  endpoint: string
  model: string
}

/** Language models, whatever stands behind. */
export interface Llm {
  /** Whether any chat endpoint is configured. When not, every task goes straight to its rules. */
  readonly available: boolean
  /** Whether an endpoint that takes pictures is configured. */
  readonly canSee: boolean
  /** The name of the configured embedding model, if any: vectors of different models are never compared. */
  readonly embeddingModel: string | undefined
  /**
   * The answer piece by piece, from the first endpoint that gives one. After a cut it goes on once, from the text so far.
   * `prefix` is text that an earlier attempt has already given: the answer goes on from there, or begins with `restart`.
   * @throws {ModelError} when no endpoint gives a whole answer.
   */
  stream(request: ChatRequest, options: { signal: AbortSignal; prefix?: string | undefined }): AsyncIterable<ChatPart>
  /** The whole answer at once. An answer that was cut is an error, never a result. @throws {ModelError} */
  complete(request: ChatRequest, options: { signal: AbortSignal }): Promise<ChatAnswer>
  /** One vector for each text, all by `embeddingModel`. @throws {ModelError} */
  embed(texts: readonly string[], options: { signal: AbortSignal }): Promise<{ model: string; vectors: number[][] }>
}

/** What went wrong with a call, as far as what to do next depends on it. */
export type ModelFailure =
  | 'unavailable'
  | 'timeout'
  | 'rate-limit'
  | 'cut'
  | 'refused-key'
  | 'bad-request'
  | 'content-filter'
  | 'busy'
  | 'over-budget'
  | 'malformed'

/** The cap that a call would have broken: whose, of which span, and when it begins anew. */
export interface BudgetLimit {
  scope: 'person' | 'all'
  span: 'day' | 'month'
  resetsAt: Date
}

/** What is known of a call that failed. */
export interface ModelErrorOptions {
  cause?: unknown
  retryAfter?: number | undefined
  limit?: BudgetLimit | undefined
}

/** A call to models that gave no whole answer. */
export class ModelError extends Error {
  readonly failure: ModelFailure
  /** Seconds after which trying again makes sense, when an endpoint or a budget said so. */
  readonly retryAfter: number | undefined
  /** With `over-budget`. */
  readonly limit: BudgetLimit | undefined
  constructor(failure: ModelFailure, message: string, options: ModelErrorOptions = {}) {
    super(message, { cause: options.cause })
    this.name = 'ModelError'
    this.failure = failure
    this.retryAfter = options.retryAfter
    this.limit = options.limit
  }
}
