import { clean, tidy } from './clean.ts'
import { markdownTable } from './markdown.ts'
import type { ImageLayout } from './reading.ts'

/** A word as tesseract reports it, with its place in pixels of its piece. */
export interface Word {
  piece: number
  block: string
  line: string
  left: number
  top: number
  width: number
  height: number
  text: string
  /** 0 to 100. */
  confidence: number
}

/** Below this, "words" are specks and parts of pictures. */
const leastConfidence = 20
/** Words read with less certainty may be of another script; with more, they are taken for what was read. */
const doubtful = 80
const sure = 70
const certainty = 8
const coveredShare = 0.5
const latinWord = /^[A-Za-z][A-Za-z0-9.+#/&-]{2,}[,.)]?$/
/** tesseract splits Korean at every syllable; a gap of so many letter heights is a real space. 0.3 was seen to merge words. */
const realGap = 0.2

/**
 * Reads the words out of what `tesseract list.txt stdout tsv` writes.
 * @param pieces the numbers of the pieces in the order of the list; tesseract counts them as pages from 1
 */
export function parseWords(tsv: string, pieces: readonly number[]): Word[] {
  return tsv.split('\n').flatMap((row) => {
    const [level, page, block, paragraph, line, , left, top, width, height, confidence, text = ''] = row.split('\t')
    const piece = pieces[Number(page) - 1]
    if (level !== '5' || piece === undefined || text.trim() === '' || Number(confidence) < leastConfidence) return []
    const place = { left: Number(left), top: Number(top), width: Number(width), height: Number(height) }
    return [{ ...place, piece, block: `${block}`, line: `${block}.${paragraph}.${line}`, text, confidence: Number(confidence) }]
  })
}

/** Pieces in which a word was read with so little certainty that it may be Latin: Korean data take `SQL` for `50)L`. */
export function doubtfulPieces(words: readonly Word[]): number[] {
  return [...new Set(words.filter(({ confidence }) => confidence < doubtful).map(({ piece }) => piece))]
}

/**
 * The same words with Latin ones in their places where these were read with more certainty.
 * @param latin what was recognised of the same pieces as English alone
 */
export function withLatinWords(words: readonly Word[], latin: readonly Word[]): Word[] {
  const surer = latin.filter(({ text, confidence }) => confidence >= sure && latinWord.test(text))
  const replaced = new Set<Word>()
  const taken = surer.flatMap((candidate) => {
    const covered = words.filter((word) => word.piece === candidate.piece && overlap(word, candidate) > coveredShare)
    const [first] = covered
    const isSurer = covered.every(({ confidence }) => confidence < candidate.confidence - certainty)
    if (!first || !isSurer || covered.some((word) => replaced.has(word))) return []
    for (const word of covered) replaced.add(word)
    // A dash before the word may have been read as a part of it.
    const dash = first.text.startsWith('-') && !candidate.text.startsWith('-') ? [{ ...first, text: '-', width: first.height / 2 }] : []
    return [...dash, { ...candidate, line: first.line, block: first.block }]
  })
  return [...words.filter((word) => !replaced.has(word)), ...taken]
}

/** The share of a word that lies inside the place of another. */
function overlap(word: Word, place: Word): number {
  const across = Math.min(word.left + word.width, place.left + place.width) - Math.max(word.left, place.left)
  const along = Math.min(word.top + word.height, place.top + place.height) - Math.max(word.top, place.top)
  return across <= 0 || along <= 0 ? 0 : (across * along) / Math.max(1, word.width * word.height)
}

/**
 * Puts recognised words together.
 * @returns Markdown, in the order of the layout; empty when nothing was recognised
 */
export function textOfPieces(words: readonly Word[], layout: ImageLayout): string {
  const byPiece = Map.groupBy(words, ({ piece }) => piece)
  const textOf = (piece: number) => linesOf(byPiece.get(piece) ?? [])
  const blocks = layout.parts.map((part) => {
    if (part.kind === 'text') return part.pieces.map(textOf).join('\n')
    const rows = Array.from({ length: part.rowCount }, (_, row) =>
      part.cells.filter((cell) => cell.row === row).sort((a, b) => a.column - b.column),
    )
    return markdownTable(
      rows.map((cells) =>
        cells.map(({ pieces, rows, columns }) => ({ text: withoutRulings(pieces.map(textOf).join('\n')), rows, columns })),
      ),
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
