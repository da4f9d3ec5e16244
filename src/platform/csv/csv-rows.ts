/** A row of a CSV file with the line on which it begins, from 1. `isBroken`: a quote is never closed. */
export interface CsvRow {
  line: number
  cells: string[]
  isBroken: boolean
}

/**
 * The rows of a CSV file (RFC 4180), one after the other, in linear time. The separator is the comma, semicolon or tab that the first line holds most of.
 * Empty lines are no rows.
 */
export function* csvRows(text: string): Generator<CsvRow, undefined> {
  const separator = separatorOf(text)
  let at = text.charCodeAt(0) === 0xfeff ? 1 : 0
  let line = 1
  while (at < text.length) {
    const begin = line
    const cells: string[] = []
    let isBroken = false
    for (;;) {
      const cell = text[at] === '"' ? quoted(text, at) : plain(text, at, separator)
      line += cell.lines
      cells.push(cell.value)
      isBroken ||= cell.isBroken
      at = cell.end
      if (text[at] !== separator) break
      at++
    }
    if (text[at] === '\r') at++
    if (text[at] === '\n') at++
    line++
    if (cells.length > 1 || cells[0]?.trim()) yield { line: begin, cells, isBroken }
  }
  return undefined
}

interface Cell {
  value: string
  end: number
  /** Line breaks inside it. */
  lines: number
  isBroken: boolean
}

function plain(text: string, start: number, separator: string): Cell {
  let end = start
  while (end < text.length && text[end] !== separator && text[end] !== '\n' && text[end] !== '\r') end++
  return { value: text.slice(start, end), end, lines: 0, isBroken: false }
}

function quoted(text: string, start: number): Cell {
  const parts: string[] = []
  let from = start + 1
  for (;;) {
    const quote = text.indexOf('"', from)
    if (quote === -1) {
      const value = parts.join('') + text.slice(from)
      return { value, end: text.length, lines: lineBreaks(value), isBroken: true }
    }
    parts.push(text.slice(from, quote))
    if (text[quote + 1] === '"') {
      parts.push('"')
      from = quote + 2
      continue
    }
    // What stands between the closing quote and the separator belongs to nothing.
    const value = parts.join('')
    let end = quote + 1
    while (end < text.length && !/[,;\t\r\n]/.test(text.charAt(end))) end++
    return { value, end, lines: lineBreaks(value), isBroken: false }
  }
}

function lineBreaks(text: string): number {
  let count = 0
  for (let at = text.indexOf('\n'); at !== -1; at = text.indexOf('\n', at + 1)) count++
  return count
}

function separatorOf(text: string): string {
  const first = text.slice(0, 10_000).split('\n', 1)[0] ?? ''
  const count = (mark: string) => first.split(mark).length
  return [',', ';', '\t'].reduce((best, mark) => (count(mark) > count(best) ? mark : best))
}
