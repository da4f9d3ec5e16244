import { clean, tidy } from './clean.ts'
import { markdownTable } from './markdown.ts'
import type { ImageLayout } from './reading.ts'

/** A word as tesseract reports it. Places in pixels of its piece, confidence 0 to 100. */
interface Word {
  piece: number
  block: string
  line: string
  left: number
  width: number
  height: number
  confidence: number
  text: string
}

/** Below this, "words" are specks and parts of pictures. */
const leastConfidence = 20
/** tesseract splits Korean at every syllable; a gap of so many letter heights is a real space. 0.3 merges words (DOCUMENTS.md B1). */
const realGap = 0.2

/**
 * Puts recognised words together.
 * @param tsv what `tesseract list.txt stdout tsv` wrote: pages are pieces, counted from 1
 * @returns Markdown, in the order of the layout; empty when nothing was recognised
 */
export function textOfPieces(tsv: string, layout: ImageLayout): string {
  const words = parseWords(tsv)
  const pieces = Array.from({ length: layout.pieces }, (_, piece) => linesOf(words.filter((word) => word.piece === piece)))
  const textOf = (piece: number | null) => (piece === null ? '' : (pieces[piece] ?? ''))
  const blocks = layout.parts.map((part) => {
    if (part.kind === 'text') return textOf(part.piece)
    const rows = Array.from({ length: part.rowCount }, (_, row) =>
      part.cells.filter((cell) => cell.row === row).sort((a, b) => a.column - b.column),
    )
    return markdownTable(rows.map((cells) => cells.map(({ piece, rows, columns }) => ({ text: textOf(piece), rows, columns }))))
  })
  return tidy(clean(blocks.filter((block) => block !== '').join('\n\n')))
}

function parseWords(tsv: string): Word[] {
  return tsv.split('\n').flatMap((row) => {
    const [level, page, block, paragraph, line, , left, , width, height, confidence, text = ''] = row.split('\t')
    if (level !== '5' || text.trim() === '' || Number(confidence) < leastConfidence) return []
    const place = { left: Number(left), width: Number(width), height: Number(height) }
    return [
      { ...place, piece: Number(page) - 1, block: `${block}`, line: `${block}.${paragraph}.${line}`, confidence: Number(confidence), text },
    ]
  })
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
