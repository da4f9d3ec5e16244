// A posting's body by its lines, with what each of them is. Offsets are UTF-16 units of the body, so that every field can show where it stands.

/** A piece of the body: one list item, one line of a table cell, one line of text. */
export interface Piece {
  /** Without list marks and emphasis. */
  text: string
  /** From 1. */
  line: number
  start: number
  end: number
}

export interface TextLine extends Piece {
  kind: 'heading' | 'item' | 'text' | 'blank'
  /** How the line is set apart: `#` marks, bold, brackets and signs; 0 for a plain one. */
  isSetApart: boolean
}
export interface TableLine {
  kind: 'row'
  line: number
  cells: Piece[][]
}
export type Line = TextLine | TableLine

const TABLE = /^\s*\|.*\|\s*$/
const RULE = /^[\s:|-]+$/
const BULLET = /^\s*(?:[-*+•·‣∙▪◦ㆍ–—→✓✔]\s+|[-•·‣∙▪◦ㆍ](?=\S)|\(?\d{1,2}[.)]\s+|[①-⑳]\s*|[가-하][.)]\s+)/
const SIGN = /^\s*(?:[■□▣◆◇●○◎▶▷►▸★☆※◈❖▪]\s*)+/
const HASHES = /^\s*#{1,6}\s+/
const WRAPPED = /^\s*(?:\*\*(.+?)\*\*|__(.+?)__|[[【<〈《](.+?)[\]】>〉》])\s*(?::\s*)?$/

/** The lines of a body. A table is given row by row, without the row of dashes. */
export function linesOf(body: string): Line[] {
  const lines: Line[] = []
  let start = 0
  for (const [index, raw] of body.split('\n').entries()) {
    if (TABLE.test(raw)) {
      if (!RULE.test(raw)) lines.push({ kind: 'row', line: index + 1, cells: cellsOf(raw, index + 1, start) })
    } else lines.push(textLine(raw, index + 1, start))
    start += raw.length + 1
  }
  return lines
}

function textLine(raw: string, line: number, start: number): TextLine {
  const sign = SIGN.exec(raw)?.[0] ?? ''
  const hashes = HASHES.exec(raw)?.[0] ?? ''
  const bullet = sign || hashes ? '' : (BULLET.exec(raw)?.[0] ?? '')
  const mark = sign || hashes || bullet
  const rest = raw.slice(mark.length)
  const piece = pieceOf(rest, line, start + mark.length)
  const kind = piece.text === '' ? 'blank' : hashes ? 'heading' : bullet ? 'item' : 'text'
  return { ...piece, kind, isSetApart: hashes !== '' || sign !== '' || WRAPPED.test(rest) }
}

function cellsOf(raw: string, line: number, start: number): Piece[][] {
  const cells: Piece[][] = []
  let at = raw.indexOf('|') + 1
  for (const match of raw.matchAll(/(?<!\\)\|/g)) {
    if (match.index < at) continue
    cells.push(linesOfCell(raw.slice(at, match.index), line, start + at))
    at = match.index + 1
  }
  return cells
}

/** `<br>`, and the `/` that stands for a line where a format has no other sign for it. In a cell with bullets a line without one goes on with the item above. */
function linesOfCell(cell: string, line: number, start: number): Piece[] {
  const pieces: Piece[] = []
  let hasBullets = false
  let at = 0
  for (const match of [...cell.matchAll(/<br\s*\/?>| \/ (?=[-•·*]?\s*\S)/gi), undefined]) {
    const text = cell.slice(at, match?.index)
    const bullet = BULLET.exec(text)?.[0] ?? ''
    const piece = pieceOf(text.slice(bullet.length), line, start + at + bullet.length)
    const last = pieces.at(-1)
    if (last && hasBullets && bullet === '' && piece.text !== '') {
      last.text = `${last.text} ${piece.text}`
      last.end = piece.end
    } else if (piece.text !== '') pieces.push(piece)
    hasBullets ||= bullet !== ''
    at = match ? match.index + match[0].length : cell.length
  }
  return pieces
}

function pieceOf(raw: string, line: number, start: number): Piece {
  const trimmed = raw.trim()
  const from = start + (raw.length - raw.trimStart().length)
  return { text: withoutMarks(trimmed), line, start: from, end: from + trimmed.length }
}

/** Emphasis and code marks say nothing in a field. A single `*` or `_` may belong to the text. */
export function withoutMarks(text: string): string {
  return text
    .replace(/\*\*|__|`/g, '')
    .replace(/\s+/g, ' ')
    .trim()
}
