/** Letters and digits alone, in lower case: what is left when a text is dressed differently. */
export function bareText(text: string): string {
  return text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]/gu, '')
}

/** The pairs of neighbouring letters of a text, without white space and marks. */
export function letterPairs(text: string): Set<string> {
  const bare = bareText(text)
  return new Set(Array.from({ length: Math.max(0, bare.length - 1) }, (_, at) => bare.slice(at, at + 2)))
}

/** The share of what two sets have in common in all that they have (Jaccard), from 0 to 1. Two empty sets have nothing in common. */
export function likenessOf(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  const [small, large] = a.size < b.size ? [a, b] : [b, a]
  let shared = 0
  for (const one of small) if (large.has(one)) shared++
  const all = a.size + b.size - shared
  return all === 0 ? 0 : shared / all
}
