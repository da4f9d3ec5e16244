// Finds the texts that are about the same as another, in memory: cosine similarity of TF-IDF vectors over the terms of the search.
import { QUERY_WEIGHTS, tokensOf } from '#platform/search/tokens.ts'

export interface Hit {
  id: string
  /** Of `similar` 0 to 1, where 1 is the same words; of `holding` comparable within one search only. */
  score: number
}

type Vector = Map<string, number>

export type TextIndex = ReturnType<typeof createTextIndex>
/** An id may have several texts, such as one for each language; the best counts. */
export function createTextIndex(texts: readonly { id: string; text: string }[]) {
  const frequencies = new Map<string, number>()
  const counted = texts.map(({ id, text }) => ({ id, counts: countsOf(text) }))
  for (const { counts } of counted) for (const term of counts.keys()) frequencies.set(term, (frequencies.get(term) ?? 0) + 1)
  // Smoothed as in scikit-learn, so that a term that no text has still counts: a query full of them is like nothing here.
  const rarity = (term: string) => Math.log((1 + texts.length) / (1 + (frequencies.get(term) ?? 0))) + 1
  const toVector = (counts: Vector): Vector => {
    const raw = [...counts].map(([term, count]): [string, number] => [term, count * rarity(term)])
    const length = Math.hypot(...raw.map(([, weight]) => weight)) || 1
    return new Map(raw.map(([term, weight]) => [term, weight / length]))
  }
  const postings = new Map<string, { at: number; weight: number }[]>()
  for (const [at, { counts }] of counted.entries())
    for (const [term, weight] of toVector(counts)) {
      const held = postings.get(term)
      if (held) held.push({ at, weight })
      else postings.set(term, [{ at, weight }])
    }

  return {
    /** The texts that hold words of a search, by BM25 without the length of the text: the bank's texts are all of a kind. */
    holding(text: string): Hit[] {
      const scores = new Map<string, number>()
      for (const [term, weight] of countsOf(text)) {
        const held = postings.get(term) ?? []
        const rare = Math.log(1 + (texts.length - held.length + 0.5) / (held.length + 0.5))
        for (const { at } of held) {
          const { id, counts } = counted[at] ?? { id: '', counts: new Map<string, number>() }
          const count = counts.get(term) ?? 0
          scores.set(id, (scores.get(id) ?? 0) + (weight * rare * count) / (count + 1.2))
        }
      }
      return sorted(scores)
    },
    /** The texts that share anything with this one, the likest first; equals in the order of their ids. */
    similar(text: string): Hit[] {
      const byText = new Map<number, number>()
      for (const [term, weight] of toVector(countsOf(text)))
        for (const posting of postings.get(term) ?? []) byText.set(posting.at, (byText.get(posting.at) ?? 0) + weight * posting.weight)
      const best = new Map<string, number>()
      for (const [at, score] of byText) {
        const id = texts[at]?.id ?? ''
        best.set(id, Math.max(best.get(id) ?? 0, score))
      }
      return sorted(best)
    },
  }
}

function sorted(scores: ReadonlyMap<string, number>): Hit[] {
  return [...scores].map(([id, score]) => ({ id, score })).sort((a, b) => b.score - a.score || (a.id < b.id ? -1 : 1))
}

/** Terms by what their kind counts in a search, so that a whole word counts for more than a piece of it. */
function countsOf(text: string): Vector {
  const counts: Vector = new Map()
  for (const { term, kind } of tokensOf(text)) counts.set(term, (counts.get(term) ?? 0) + QUERY_WEIGHTS[kind])
  return counts
}
