// Texts as sets of weighed search terms, to say how much of one stands in another.
import { type TokenKind, tokensOf } from '#platform/search/tokens.ts'

/** A whole word says more than two syllables of it, these more than four of its letters. */
const WEIGHTS: Readonly<Record<TokenKind, number>> = { stem: 1, part: 0.6, gram: 0.3 }

export type Terms = ReadonlyMap<string, number>

export function termsOf(text: string): Terms {
  return new Map(tokensOf(text).map(({ term, kind }) => [term, WEIGHTS[kind]]))
}

export function without(terms: Terms, others: Terms): Terms {
  return new Map([...terms].filter(([term]) => !others.has(term)))
}

/** The weight of the terms that stand in the others, too. */
export function sharedWeight(terms: Terms, others: Terms): number {
  let sum = 0
  for (const [term, weight] of terms) if (others.has(term)) sum += weight
  return sum
}

export function weightOf(terms: Terms): number {
  let sum = 0
  for (const weight of terms.values()) sum += weight
  return sum
}

/** How much of the terms stands in the others, 0 to 1; of nothing, nothing does. */
export function shareIn(terms: Terms, others: Terms): number {
  return terms.size === 0 ? 0 : sharedWeight(terms, others) / weightOf(terms)
}
