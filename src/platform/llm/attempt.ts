import type { BudgetLimit, FinishReason, ModelFailure } from './llm.ts'

/** What to do after an attempt failed: ask the same endpoint once more, ask another, or give up since no endpoint would answer. */
export type Advice = 'retry' | 'go-on' | 'give-up'

/** What is known of a failure. */
export interface AttemptErrorOptions {
  advice: Advice
  status?: number | undefined
  /** Seconds, as the endpoint said. */
  retryAfterSeconds?: number | undefined
  /** What the endpoint named as wrong, for decisions. */
  detail?: string | undefined
  /** The cap that it would have broken. */
  limit?: BudgetLimit | undefined
  cause?: unknown
}

/** One call to one endpoint gave no whole answer. The message holds neither a key nor any text of the request or the reply. */
export class AttemptError extends Error {
  readonly failure: ModelFailure
  readonly advice: Advice
  readonly status: number | undefined
  readonly retryAfterSeconds: number | undefined
  readonly limit: BudgetLimit | undefined
  readonly #detail: string
  constructor(failure: ModelFailure, message: string, options: AttemptErrorOptions) {
    super(message, { cause: options.cause })
    this.name = 'AttemptError'
    this.failure = failure
    this.advice = options.advice
    this.status = options.status
    this.retryAfterSeconds = options.retryAfterSeconds
    this.limit = options.limit
    this.#detail = options.detail ?? ''
  }

  /** What the endpoint named as wrong. It may quote the request, so that it is kept where no log finds it. */
  get detail(): string {
    return this.#detail
  }
}

/** What one call took and cost, for the operator. It holds no text. */
export interface Attempt {
  at: Date
  kind: 'chat' | 'embedding'
  endpoint: string
  model: string
  task: string
  promptVersion: string | undefined
  userId: string | undefined
  runId: string | undefined
  /** Of the request that it was made for, as logs and replies have it. */
  requestId: string | undefined
  /** `aborted` when the caller did not want the answer any more. */
  outcome: 'ok' | 'aborted' | ModelFailure
  status: number | undefined
  /** Which call of its request this is, from 1. */
  call: number
  /** Whether it went on from text that an earlier call had given. */
  continuation: boolean
  queueMs: number
  /** Until the headers of the reply. */
  connectMs: number | undefined
  firstTokenMs: number | undefined
  totalMs: number
  tokensIn: number | undefined
  tokensOut: number | undefined
  /** In `currency`; absent when the endpoint has no price or told no tokens. */
  cost: number | undefined
  currency: string | undefined
}

/** Filled in while a call goes on, read when it has ended, however it ended. */
export interface CallNotes {
  connectMs?: number
  firstTokenMs?: number
  tokensIn?: number
  tokensOut?: number
  /** Of the text so far, what was thought aloud included. */
  bytesOut?: number
  finishReason?: FinishReason
}
