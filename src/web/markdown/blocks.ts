// Splits Markdown into blocks while it is written, so that what no longer changes is never parsed again.

export interface Blocks {
  /** The whole text so far. */
  text: string
  /** Blocks that no further text can change. */
  settled: readonly string[]
  /** The block that is being written. */
  open: string
}

export const noBlocks: Blocks = { text: '', settled: [], open: '' }

const FENCE = /^ {0,3}(`{3,}|~{3,})/
const LIST = /^ {0,3}(?:[-*+]|\d{1,9}[.)])(?: |$)/
const INDENTED = /^(?: {2,}|\t)/

/**
 * The blocks of `text`, given those of an earlier, shorter one. Text that is added is looked at once; anything else begins anew.
 * A block ends at an empty line outside of a fence, once the next line shows that it does not go on (a list goes on with an item or an
 * indented line).
 */
export function growBlocks(before: Blocks, text: string): Blocks {
  if (text === before.text) return before
  const grows = text.length > before.text.length && text.startsWith(before.text)
  const from = grows ? before : noBlocks
  const { ended, rest } = splitOpen(from.open + text.slice(from.text.length))
  return { text, settled: ended.length > 0 ? [...from.settled, ...ended] : from.settled, open: rest }
}

function splitOpen(text: string): { ended: string[]; rest: string } {
  const ended: string[] = []
  let start = 0
  let fence: string | undefined
  let isList = false
  let wasEmpty = false
  for (let at = 0; at < text.length; ) {
    const newline = text.indexOf('\n', at)
    const line = text.slice(at, newline < 0 ? text.length : newline)
    const opening = FENCE.exec(line)?.[1]
    if (wasEmpty && fence === undefined && line.trim() !== '') {
      // Half a line may still become an item of the list: it decides nothing yet.
      const undecided = newline < 0 && isList && /^ {0,3}(?:\d{0,9}|[-*+]?)$/.test(line)
      const goesOn = isList && (LIST.test(line) || INDENTED.test(line))
      if (!undecided && !goesOn) {
        ended.push(text.slice(start, at))
        start = at
        isList = false
      }
    }
    if (fence !== undefined) {
      if (opening?.startsWith(fence) && line.trim() === opening) fence = undefined
    } else if (opening) fence = opening
    else if (LIST.test(line)) isList = true
    wasEmpty = line.trim() === '' && at > start
    if (newline < 0) break
    at = newline + 1
  }
  return { ended, rest: text.slice(start) }
}
