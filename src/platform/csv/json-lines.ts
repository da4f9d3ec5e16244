/** A line of a JSONL file, from 1. `value` is undefined for one that is no JSON object. */
export interface JsonLine {
  line: number
  value: Record<string, unknown> | undefined
}

/** The lines of a JSONL file one after the other; empty ones are none. */
export function* jsonLines(text: string): Generator<JsonLine, undefined> {
  let line = 0
  for (let start = text.charCodeAt(0) === 0xfeff ? 1 : 0; start < text.length; ) {
    const end = text.indexOf('\n', start)
    const row = text.slice(start, end === -1 ? text.length : end).trim()
    start = end === -1 ? text.length : end + 1
    line++
    if (row !== '') yield { line, value: objectOf(row) }
  }
  return undefined
}

function objectOf(row: string): Record<string, unknown> | undefined {
  try {
    const value: unknown = JSON.parse(row)
    return typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Record<string, unknown>) : undefined
  } catch {
    // Not JSON: whoever reads the file says so with the line, and goes on with the next.
    return undefined
  }
}
