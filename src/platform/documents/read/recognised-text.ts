import { clean, tidy } from './clean.ts'
import { markdownTable } from './markdown.ts'
import type { ImageLayout } from './reading.ts'

/** A word as tesseract reports it, with its place in pixels of its piece. */
export interface Word {
  piece: number
  block: string
  line: string
  left: number
  width: number
  height: number
  text: string
}

/** Below this, "words" are specks and parts of pictures. */
const leastConfidence = 20
/** tesseract splits Korean at every syllable; a gap of so many letter heights is a real space. 0.3 merges words (DOCUMENTS.md B1). */
const realGap = 0.2

/**
 * Reads the words out of what `tesseract list.txt stdout tsv` writes.
 * @param pieces the numbers of the pieces in the order of the list; tesseract counts them as pages from 1
 */
export function parseWords(tsv: string, pieces: readonly number[]): Word[] {
  return tsv.split('\n').flatMap((row) => {
    const [level, page, block, paragraph, line, , left, , width, height, confidence, text = ''] = row.split('\t')
    const piece = pieces[Number(page) - 1]
    if (level !== '5' || piece === undefined || text.trim() === '' || Number(confidence) < leastConfidence) return []
    const place = { left: Number(left), width: Number(width), height: Number(height) }
    return [{ ...place, piece, block: `${block}`, line: `${block}.${paragraph}.${line}`, text }]
  })
}

/**
 * Puts recognised words together.
 * @returns Markdown, in the order of the layout; empty when nothing was recognised
 */
export function textOfPieces(words: readonly Word[], layout: ImageLayout): string {
  const byPiece = Map.groupBy(words, ({ piece }) => piece)
  const textOf = (piece: number | null) => (piece === null ? '' : linesOf(byPiece.get(piece) ?? []))
  const blocks = layout.parts.map((part) => {
    if (part.kind === 'text') return textOf(part.piece)
    const rows = Array.from({ length: part.rowCount }, (_, row) =>
      part.cells.filter((cell) => cell.row === row).sort((a, b) => a.column - b.column),
    )
    return markdownTable(
      rows.map((cells) => cells.map(({ piece, rows, columns }) => ({ text: withoutRulings(textOf(piece)), rows, columns }))),
    )
  })
  return tidy(clean(blocks.filter((block) => block !== '').join('\n\n')))
}

/** A bar in a cell is the rest of a ruling. */
function withoutRulings(text: string): string {
  return text.replaceAll('|', '')
}

function linesOf(words: readonly Word[]): string {
  const lines = [...Map.groupBy(words, ({ line }) => line).values()]
  return lines.reduce((text, line, index) => {
    const startsBlock = index > 0 && line[0]?.block !== lines[index - 1]?.[0]?.block
    return `${text}${index === 0 ? '' : startsBlock ? '\n\n' : '\n'}${lineText(line)}`
  }, '')
}

function lineText(line: readonly Word[]): string {
  const words = [...line].sort((a, b) => a.left - b.left)
  const height = words.map((word) => word.height).sort((a, b) => a - b)[words.length >> 1] ?? 0
  const text = words.reduce((joined, word, index) => {
    const last = words[index - 1]
    const isApart = last !== undefined && word.left - (last.left + last.width) > realGap * height
    return joined + (isApart ? ' ' : '') + word.text
  }, '')
  // A bullet before Hangul is often read as one of these.
  return text.replace(/^(?:[«*©•°ㆍ·¢]{1,2}|[eo])\s+(?=\p{Script=Hangul})/u, '• ')
}
