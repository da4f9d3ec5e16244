/** A name found in a text, as offsets of the form for matching. */
export interface LexiconHit<T> {
  start: number
  end: number
  value: T
}

interface Entry<T> {
  /** Without spaces, Latin letters small. */
  name: string
  value: T
}

const small = (text: string) => text.replace(/[A-Z]+/g, (letters) => letters.toLowerCase())
const isWordCharacter = (character: string | undefined) => character !== undefined && /[가-힣A-Za-z0-9]/.test(character)
const isLatin = (character: string | undefined) => character !== undefined && /[A-Za-z0-9]/.test(character)

/**
 * Finds names of a list in a text, the longest at each place, whatever their case. In names of four characters or more each character may be preceded
 * by one space that the list has not, and spaces of the list may be missing. A name begins where a word begins; a Latin name also ends where its word ends.
 * Linear in the text: at each place only names with the same first character are tried, and their number and length are fixed.
 */
export function createLexicon<T>(names: Iterable<readonly [string, T]>) {
  const byFirst = new Map<string, Entry<T>[]>()
  for (const [written, value] of names) {
    const name = small(written).replace(/\s+/g, '')
    const first = name[0]
    if (first === undefined) continue
    const entries = byFirst.get(first) ?? []
    entries.push({ name, value })
    byFirst.set(first, entries)
  }
  for (const entries of byFirst.values()) entries.sort((a, b) => b.name.length - a.name.length)

  return function find(text: string): LexiconHit<T>[] {
    const low = small(text)
    const hits: LexiconHit<T>[] = []
    let free = 0
    for (let at = 0; at < low.length; at += 1) {
      if (at < free || (at > 0 && isWordCharacter(low[at - 1]) && isSameScript(low[at - 1], low[at]))) continue
      for (const { name, value } of byFirst.get(low[at] ?? '') ?? []) {
        const end = endOf(low, at, name)
        if (end < 0 || (isLatin(name.at(-1)) && isLatin(low[end]))) continue
        hits.push({ start: at, end, value })
        free = end
        break
      }
    }
    return hits
  }
}

/** Hangul glued to Latin is a particle or a new word (네이버API), so only the same script goes on with a word. */
function isSameScript(a: string | undefined, b: string | undefined): boolean {
  return isLatin(a) === isLatin(b)
}

function endOf(text: string, start: number, name: string): number {
  const mayHaveSpaces = name.length >= 4
  let at = start
  for (let index = 0; index < name.length; index += 1) {
    if (mayHaveSpaces && index > 0 && text[at] === ' ') at += 1
    if (text[at] !== name[index]) return -1
    at += 1
  }
  return at
}
