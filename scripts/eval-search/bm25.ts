import { stemEnglish } from '#platform/search/english.ts'
import { tokensOf } from '#platform/search/tokens.ts'

/** The words as they stand, between white space and marks. */
export function eojeolOf(text: string): string[] {
  return (
    text
      .normalize('NFC')
      .toLowerCase()
      .match(/[가-힣]+|[a-z0-9+#]+/g)
      ?.map(stemEnglish) ?? []
  )
}

export function stemsOf(text: string): string[] {
  return tokensOf(text)
    .filter(({ kind }) => kind === 'stem')
    .map(({ term }) => term)
}

/** Stems, pairs of syllables and other spellings, without the four letters of Latin words. */
export function stemsAndPairsOf(text: string): string[] {
  return tokensOf(text)
    .filter(({ kind }) => kind !== 'gram')
    .map(({ term }) => term)
}

/** Plain BM25 (k1 1.2, b .75) over whole texts: what a method is measured against. */
export function createBm25(
  texts: readonly { id: string; text: string }[],
  termsOf: (text: string) => string[],
): (query: string) => string[] {
  const documents = texts.map(({ id, text }) => {
    const terms = termsOf(text)
    return { id, counts: countsOf(terms), length: terms.length }
  })
  const average = documents.reduce((sum, { length }) => sum + length, 0) / documents.length
  const holding = countsOf(documents.flatMap(({ counts }) => [...counts.keys()]))
  return (query) => {
    const asked = [...countsOf(termsOf(query))]
    const scored = documents.map(({ id, counts, length }) => {
      const norm = 1.2 * (0.25 + (0.75 * length) / average)
      const score = asked.reduce((sum, [term, times]) => {
        const count = counts.get(term) ?? 0
        const held = holding.get(term) ?? 0
        return sum + (times * Math.log(1 + (documents.length - held + 0.5) / (held + 0.5)) * count * 2.2) / (count + norm)
      }, 0)
      return { id, score }
    })
    return scored
      .filter(({ score }) => score > 0)
      .sort((a, b) => b.score - a.score || (a.id < b.id ? -1 : 1))
      .slice(0, 20)
      .map(({ id }) => id)
  }
}

function countsOf(terms: readonly string[]): Map<string, number> {
  const counts = new Map<string, number>()
  for (const term of terms) counts.set(term, (counts.get(term) ?? 0) + 1)
  return counts
}
