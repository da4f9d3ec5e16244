import { EXACT_CHUNKS } from './indexes.ts'
import { type Frequencies, inverseFrequency, type QueryTerm } from './sparse.ts'
import type { WordsList } from './statement.ts'

// How many shared chunks the words of a question may bring up for weighing. Of 500,000 invented postings, 8,000 lose 1 % of the first 20 results
// of a question of 2 to 5 words at 12 ms of processor time, 40,000 none at 53 ms.
const BUDGET = 8_000
// Long questions are texts that are matched, now and then, rather than typed: many terms decide, and a tenth of a second is well spent.
const LONG_QUESTION_TERMS = 60
const LONG_BUDGET = 40_000
// A filter leaves few of what is brought up, so that more may be.
const MAX_BUDGET = 40_000

/**
 * Which shared chunks of a corpus with an index a question weighs: `all` where the filter leaves few, else those that hold the terms that say most,
 * as long as these stay few; `newest` when every term stands in more chunks than can be weighed.
 */
export function weighedBy(
  terms: readonly QueryTerm[],
  frequencies: Frequencies,
  chunks: { all: number; filtered: number },
): WordsList['weighed'] {
  const isLong = terms.length > LONG_QUESTION_TERMS
  if (chunks.filtered <= (isLong ? LONG_BUDGET : EXACT_CHUNKS)) return 'all'
  const perSample = chunks.all / Math.max(frequencies.chunks, 1)
  const perFilter = chunks.all / Math.max(chunks.filtered, 1)
  const budget = Math.min(MAX_BUDGET, (isLong ? LONG_BUDGET : BUDGET) * Math.max(1, perFilter))
  const byWorth = terms
    .map(({ hash, weight }) => ({
      hash,
      worth: weight * inverseFrequency(hash, frequencies),
      held: (frequencies.counts.get(hash) ?? 1) * perSample,
    }))
    .sort((a, b) => b.worth - a.worth || a.hash - b.hash)
  const chosen: number[] = []
  let held = 0
  for (const term of byWorth) {
    if (held + term.held > budget) continue
    chosen.push(term.hash)
    held += term.held
  }
  if (chosen.length > 0) return chosen
  const rarest = byWorth.toSorted((a, b) => a.held - b.held || a.hash - b.hash)[0]
  return rarest && rarest.held <= MAX_BUDGET ? [rarest.hash] : 'newest'
}
