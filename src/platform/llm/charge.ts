// What a call may cost at most, and what it has cost.
import type { CallNotes } from './attempt.ts'
import type { Amount } from './budget-store.ts'
import type { Endpoint } from './endpoints.ts'
import type { ChatMessage } from './llm.ts'

/** What is reserved for an answer whose request sets no limit. */
const USUAL_LIMIT = 8192
/** Models count a picture as anything from some hundred tokens to, for a small one of a large provider, 37,000. */
const PICTURE = 40_000
/** The marks that servers put around each message. */
const MARKS = 16

/**
 * The most tokens that a request can hold: tokenizers that work on bytes make at most one token of each, and those of all common models do.
 * Two to four times the real number for Korean, but a cap is only hard when nothing is underestimated.
 */
export function mostTokensIn(
  messages: readonly ChatMessage[],
  { schema, pictures = 0 }: { schema?: object | undefined; pictures?: number } = {},
): number {
  const text = messages.reduce((sum, { content }) => sum + Buffer.byteLength(content) + MARKS, MARKS)
  // Where an endpoint has no schema mode, the shape is told in words.
  return text + pictures * PICTURE + (schema ? Buffer.byteLength(JSON.stringify(schema)) + 100 : 0)
}

/** The most tokens of an answer. */
export function mostTokensOut(maxTokens: number | undefined): number {
  return maxTokens ?? USUAL_LIMIT
}

/** A price is for a million tokens, and money is counted in millionths: so it is for one token in millionths. Rounded up. */
export function amountOf(price: Endpoint['price'], tokensIn: number, tokensOut: number): Amount {
  return {
    // What floating point adds at the last places must not become a whole millionth.
    micros: price ? Math.ceil(Number((tokensIn * price.inputPerMillion + tokensOut * price.outputPerMillion).toPrecision(15))) : 0,
    tokens: tokensIn + tokensOut,
  }
}

/** What a call has cost, in the currency of the price; undefined without a price, or when the endpoint counted nothing. */
export function moneyOf(price: Endpoint['price'], { tokensIn, tokensOut }: CallNotes): number | undefined {
  if (!price || (tokensIn === undefined && tokensOut === undefined)) return undefined
  return ((tokensIn ?? 0) * price.inputPerMillion + (tokensOut ?? 0) * price.outputPerMillion) / 1_000_000
}

/**
 * What a call has used: what the endpoint counted, or, when it told nothing but had begun to answer, the most that it can have been. A call that
 * failed before its answer began has used nothing.
 */
export function usedBy(
  notes: CallNotes,
  { price, mostIn, aborted }: { price: Endpoint['price']; mostIn: number; aborted: boolean },
): Amount {
  const { tokensIn, tokensOut, bytesOut = 0 } = notes
  if (tokensIn !== undefined || tokensOut !== undefined) return amountOf(price, tokensIn ?? mostIn, tokensOut ?? bytesOut)
  const began = bytesOut > 0 || (aborted && notes.connectMs !== undefined)
  return began ? amountOf(price, mostIn, bytesOut) : { micros: 0, tokens: 0 }
}
