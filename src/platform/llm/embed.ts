import { AttemptError } from './attempt.ts'
import { ModelError } from './llm.ts'
import type { Surroundings } from './one-call.ts'
import type { Plan } from './plan.ts'
import { recordedEmbeddings } from './recorded.ts'
import { asModelError } from './stream.ts'

/** Texts in one call: servers differ in what they take, and all take this. */
const BATCH = 64

/** What a request for vectors needs. */
export interface EmbedOptions {
  /** A new plan for each batch. */
  plan: () => Plan
  around: Surroundings
  signal: AbortSignal
  sleep: (ms: number, signal: AbortSignal) => Promise<void>
}

/** One vector for each text, in their order. @throws {ModelError} or the reason of the signal. */
export async function embedTexts(texts: readonly string[], options: EmbedOptions): Promise<number[][]> {
  const vectors: number[][] = []
  for (let start = 0; start < texts.length; start += BATCH) {
    vectors.push(...(await embedBatch(texts.slice(start, start + BATCH), options)))
    if (vectors.at(-1)?.length !== vectors[0]?.length) throw new ModelError('malformed', 'the vectors differ in length')
  }
  return vectors
}

async function embedBatch(texts: readonly string[], { plan: createPlan, around, signal, sleep }: EmbedOptions): Promise<number[][]> {
  const plan = createPlan()
  let member = plan.first()
  for (;;) {
    try {
      const call = { task: 'embedding', signal, number: plan.count(), remainingMs: plan.remainingMs() }
      return await recordedEmbeddings(member, texts, call, around)
    } catch (error) {
      signal.throwIfAborted()
      if (!(error instanceof AttemptError)) throw error
      const next = plan.after(error, member, { midText: false })
      if (!next) throw asModelError(error, member)
      if (next.waitMs > 0) await sleep(next.waitMs, signal)
      member = next.member
    }
  }
}
