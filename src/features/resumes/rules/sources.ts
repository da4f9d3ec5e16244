// Whether two questions ask the same, and whether a line says nothing that its sources do not say.
import { wordsOf } from '#platform/search/tokens.ts'

/** Two questions that share so many of the shorter one's words ask the same. */
const ALIKE_SHARE = 0.75
/** A line may add words that join facts; most of its words are those of its sources. */
const SOURCE_SHARE = 0.5

const stemsOf = (text: string) => new Set(wordsOf(text).map(({ stem }) => stem))

export function isAlike(one: string, other: string): boolean {
  const [a, b] = [stemsOf(one), stemsOf(other)]
  const [small, large] = a.size <= b.size ? [a, b] : [b, a]
  // One word in common tells nothing: “work” stands in every other question.
  if (small.size < 2) return one.trim() === other.trim()
  let shared = 0
  for (const stem of small) if (large.has(stem)) shared++
  return shared / small.size >= ALIKE_SHARE
}

/** No figure and no Latin name that the sources lack, and at least half of the words from them. */
export function isFromSources(text: string, sources: readonly string[]): boolean {
  const all = sources.join('\n')
  const figures = new Set(all.match(/\d+(?:[.,]\d+)*/g))
  if ((text.match(/\d+(?:[.,]\d+)*/g) ?? []).some((figure) => !figures.has(figure))) return false
  const korean = /[가-힣]/.test(text)
  const lower = all.toLowerCase()
  // In a Korean line a Latin word is a name; in an English one those with a capital inside a sentence are.
  const names = text.match(korean ? /[A-Za-z][A-Za-z0-9.+#]*/g : /(?<=\S\s)[A-Z][A-Za-z0-9.+#]*|\b\w*[a-z][A-Z]\w*/g) ?? []
  if (names.some((name) => !lower.includes(name.toLowerCase().replace(/\.$/, '')))) return false
  const stems = [...stemsOf(text)]
  const known = stemsOf(all)
  const shared = stems.filter(
    (stem) =>
      known.has(stem) ||
      [...known].some((other) => other.length >= 2 && stem.length >= 2 && (stem.startsWith(other) || other.startsWith(stem))),
  )
  return stems.length === 0 || shared.length / stems.length >= SOURCE_SHARE
}
