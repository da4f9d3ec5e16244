// A piece of a posting's Markdown as the plain text of a list: marks are gone, table cells and list items are told apart by a dot.

interface Place {
  start: number
  end: number
}

/** What is no text, each with what stands in its place. */
const MARKS: readonly (readonly [RegExp, '' | ' ' | ' · '])[] = [
  // The line under the head of a table, also where an excerpt cuts it.
  [/[|:\s-]*-{3,}[|:\s-]*/y, ' · '],
  [/<br\s*\/?>/iy, ' '],
  [/(?<=^…?)\s*#{1,6}\s+/my, ' · '],
  [/(?<=^…?)\s*>\s?/my, ' '],
  [/(?<=^…?)\s*[-*+]\s+/my, ' · '],
  [/\s*\|\s*/y, ' · '],
  [/\*\*|__|~~|`+/y, ''],
  [/!?\[(?=[^\]\n]*\]\()/y, ''],
  [/\]\([^)\s]*\)/y, ''],
  [/\\(?=[\\`*_{}[\]()#+\-.!|>~])/y, ''],
  [/\s+/y, ' '],
]

/** @returns the text without its marks, and the places where they are then */
export function plainText(text: string, places: readonly Place[] = []): { text: string; places: Place[] } {
  let plain = ''
  let gap: '' | ' ' | ' · ' = ''
  /** For each letter that stays, where it stands in the plain text. */
  const kept = new Map<number, number>()
  for (let at = 0; at < text.length; ) {
    const [length, instead] = markAt(text, at)
    if (length > 0) {
      if (instead.length > gap.length) gap = instead
      at += length
      continue
    }
    if (plain !== '' && plain !== '…') plain += gap
    gap = ''
    kept.set(at, plain.length)
    plain += text[at]
    at++
  }
  return {
    text: plain,
    places: places.flatMap(({ start, end }) => {
      const letters = Array.from({ length: end - start }, (_, index) => kept.get(start + index)).filter((index) => index !== undefined)
      const [first, last] = [letters[0], letters.at(-1)]
      return first === undefined || last === undefined ? [] : [{ start: first, end: last + 1 }]
    }),
  }
}

function markAt(text: string, at: number): [length: number, instead: '' | ' ' | ' · '] {
  for (const [pattern, instead] of MARKS) {
    pattern.lastIndex = at
    const match = pattern.exec(text)
    if (match && match[0].length > 0) return [match[0].length, instead]
  }
  return [0, '']
}
