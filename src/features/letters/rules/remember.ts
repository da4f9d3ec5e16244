import { sentencesOf } from '#wire/text/sentences.ts'

/** A sentence that holds something to know later: a figure, a name in Latin letters or quotes, or a statement about oneself. */
const FACT = /\d|[A-Z]{2,}|["'‘“「]|(저는|제가|제 |나는|내가|\bI\b|\bmy\b)/
/** A sentence that says how the person wants it from now on. */
const WISH = /(항상|앞으로|계속|말투|쓰지 말|빼 ?주|넣지|always|never|from now on|tone|don't)/i

/**
 * The summary of a conversation without a model: the person's own sentences that hold facts or lasting wishes, in their order, each once.
 * What is over `limit` characters is left out from the newest of the least telling ones, so that a fact of the first turn stays.
 */
export function digest(memory: string, queries: readonly string[], limit: number): string {
  // What stands in the memory was chosen before, by a model or by this: it is not weighed out again because it is worded otherwise.
  const known = new Set(sentencesOf(memory).map(({ text }) => text))
  const sentences = [...new Set([...known, ...queries.flatMap((query) => sentencesOf(query).map(({ text }) => text))])]
  const parts = sentences
    .map((text) => ({ text: text.slice(0, 200), weight: (FACT.test(text) ? 2 : 0) + (WISH.test(text) || known.has(text) ? 1 : 0) }))
    .filter(({ weight }) => weight > 0)
  let kept = parts
  while (kept.length > 1 && kept.reduce((sum, { text }) => sum + text.length + 1, 0) > limit) {
    const least = kept.reduce((found, part) => (part.weight <= found.weight ? part : found))
    kept = kept.filter((part) => part !== least)
  }
  return kept
    .map(({ text }) => text)
    .join('\n')
    .slice(0, limit)
}
