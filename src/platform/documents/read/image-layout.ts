/** Cuts a picture into pieces for text recognition. Runs in the child process only: decoders of pictures have had their share of holes. */
import path from 'node:path'
import { type GrayImage, loadGrayImage } from './gray-image.ts'
import { inkLines, writeCrop } from './image-crop.ts'
import { missingVerticals, partSeemingMerges } from './image-gaps.ts'
import { findLines, type Line } from './image-lines.ts'
import { type Box, findTables, type ImageTable } from './image-table.ts'
import type { ImageLayout, PieceKind } from './reading.ts'

/** In pixels of a page 860 wide. */
const cellPadding = 3
/** What is taller has more than one line in it, which touch each other. */
const tallestLine = 56
/** A band, which is as tall as four screens at most, has no more lines of text. */
const mostLines = 120
/** As a share of the lower of two lines. */
const closeLines = 0.5
const thinnestBand = 7
/** tesseract fails above 32,767 pixels, and grows slow well before. In pixels of the enlarged picture. */
const tallestBand = 3600
const searchForBlank = 1200
/** A ruling over so much of the width parts the text above from the text below. */
const partingShare = 0.8

/**
 * Writes the pieces as `0.png`, `1.png` … into `folder`.
 * @returns where each piece belongs, from top to bottom
 * @throws Refusal
 */
export async function layOutImage(bytes: Uint8Array, folder: string): Promise<ImageLayout> {
  const image = await loadGrayImage(bytes)
  const horizontal = findLines(image, 'horizontal')
  const vertical = findLines(image, 'vertical')
  const missing = missingVerticals(image, horizontal, vertical)
  const tables = findTables(horizontal, [...vertical, ...missing], image.scale).map((table) => partSeemingMerges(image, table))
  const pieces: PieceKind[] = []
  /** Writes one piece and tells its number; `undefined` when there is nothing in it. */
  const cut = async (box: Box, kind: PieceKind) =>
    (await writeCrop(image, box, path.join(folder, `${pieces.length}.png`))) ? pieces.push(kind) - 1 : undefined
  const parts: ImageLayout['parts'] = []
  const addText = async (top: number, bottom: number) => {
    const partings = tables.length > 0 ? horizontal : []
    for (const band of bandsOf(image, top, bottom, partings)) {
      const whole = { left: 0, right: image.width, ...band }
      const lines = inkLines(image, whole)
      // A picture, or a page full of specks: what lines it has is for tesseract to say.
      const isText = lines.length <= mostLines
      for (const paragraph of isText ? paragraphsOf(lines) : [[whole]]) {
        const pieces = await cutLines(image, paragraph, 'column', cut)
        if (pieces.length > 0) parts.push({ kind: 'text', pieces })
      }
    }
  }
  let reached = 0
  for (const table of tables) {
    await addText(reached, table.top - 2 * image.scale)
    parts.push({ kind: 'table', rowCount: table.rowCount, cells: await cutCells(image, table, cut) })
    reached = table.bottom + 2 * image.scale
  }
  await addText(reached, image.height)
  return { pieces, parts }
}

type Cut = (box: Box, kind: PieceKind) => Promise<number | undefined>

async function cutCells(image: GrayImage, table: ImageTable, cut: Cut) {
  const padding = cellPadding * image.scale
  const cells = []
  for (const { row, column, rows, columns, left, top, right, bottom } of table.cells) {
    const inside = { left: left + padding, top: top + padding, right: right - padding, bottom: bottom - padding }
    cells.push({ row, column, rows, columns, pieces: await cutLines(image, inkLines(image, inside), 'block', cut) })
  }
  return cells
}

/**
 * Every line is a piece of its own: left to find them itself, tesseract sees columns in narrow cells, and reads lines twice.
 * @param tall what is too tall for a line: a block of lines that touch, or a picture
 */
async function cutLines(image: GrayImage, lines: readonly Box[], tall: PieceKind, cut: Cut): Promise<number[]> {
  const pieces: number[] = []
  for (const line of lines) {
    const piece = await cut(line, line.bottom - line.top > tallestLine * image.scale ? tall : 'line')
    if (piece !== undefined) pieces.push(piece)
  }
  return pieces
}

/** Lines that follow each other closely are one paragraph. */
function paragraphsOf(lines: readonly Box[]): Box[][] {
  const paragraphs: Box[][] = []
  for (const line of lines) {
    const last = paragraphs.at(-1)?.at(-1)
    const height = last ? Math.min(last.bottom - last.top, line.bottom - line.top) : 0
    if (last && line.top - last.bottom < closeLines * height) paragraphs.at(-1)?.push(line)
    else paragraphs.push([line])
  }
  return paragraphs
}

interface Band {
  top: number
  bottom: number
}

function bandsOf(image: GrayImage, top: number, bottom: number, partings: readonly Line[]): Band[] {
  const inside = partings.filter(({ at, from, to }) => to - from > partingShare * image.width && at > top + 6 && at < bottom - 6)
  const borders = [top, ...inside.map(({ at }) => at), bottom].sort((a, b) => a - b)
  const bands = borders.slice(1).map((border, index) => ({ top: (borders[index] ?? 0) + 2, bottom: border - 2 }))
  return bands.filter((band) => band.bottom - band.top > thinnestBand * image.scale).flatMap((band) => lowerBands(image, band))
}

/** Cuts a tall band where the least ink is, so that no line of text is cut. */
function lowerBands(image: GrayImage, { top, bottom }: Band): Band[] {
  const bands: Band[] = []
  let from = Math.max(0, Math.round(top))
  while (bottom - from > tallestBand) {
    const to = blankestRow(image, from + tallestBand - searchForBlank, from + tallestBand)
    bands.push({ top: from, bottom: to })
    from = to
  }
  return [...bands, { top: from, bottom }]
}

function blankestRow({ levels, width }: GrayImage, from: number, to: number): number {
  let best = { row: to, spread: Number.POSITIVE_INFINITY }
  for (let row = to; row > from; row -= 1) {
    let darkest = 255
    let lightest = 0
    for (let offset = row * width; offset < (row + 1) * width; offset += 2) {
      const level = levels[offset] ?? 0
      if (level < darkest) darkest = level
      if (level > lightest) lightest = level
    }
    if (lightest - darkest < best.spread) best = { row, spread: lightest - darkest }
  }
  return best.row
}
