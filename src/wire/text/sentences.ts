/** A sentence and where it stands, as UTF-16 offsets. */
export interface Sentence {
  text: string
  start: number
  end: number
}

// A stop between digits (1.5) or inside a word (Node.js) ends nothing; closing quotes and brackets belong to the sentence before.
const END = /(?:(?<![.!?。…])[.!?。…]+(?=["'”’」』)\]]*(?:\s|$))["'”’」』)\]]*|\n+)/gu

/** The sentences of a text in their order, without the white space around them. Linear in the length of the text. */
export function sentencesOf(text: string): Sentence[] {
  const sentences: Sentence[] = []
  let from = 0
  const add = (to: number) => {
    const raw = text.slice(from, to)
    const lead = raw.length - raw.trimStart().length
    const trimmed = raw.trim()
    if (trimmed) sentences.push({ text: trimmed, start: from + lead, end: from + lead + trimmed.length })
    from = to
  }
  for (const match of text.matchAll(END)) add(match.index + match[0].length)
  add(text.length)
  return sentences
}
