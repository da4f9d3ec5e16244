/** Cuts a picture into pieces for text recognition. Runs in the child process only: decoders of pictures have had their share of holes. */
import path from 'node:path'
import { type GrayImage, loadGrayImage } from './gray-image.ts'
import { writeCrop } from './image-crop.ts'
import { findLines, type Line } from './image-lines.ts'
import { type Box, findTables, type ImageTable } from './image-table.ts'
import type { ImageLayout, PieceKind } from './reading.ts'

/** In pixels of a page 860 wide. */
const cellPadding = 3
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
  const tables = findTables(horizontal, findLines(image, 'vertical'), image.scale)
  const pieces: PieceKind[] = []
  const cut: Cut = async (box, { isCell }) => {
    const lines = await writeCrop(image, box, path.join(folder, `${pieces.length}.png`), { trim: isCell })
    if (lines === 0) return null
    return pieces.push(isCell ? (lines === 1 ? 'line' : 'block') : 'column') - 1
  }
  const parts: ImageLayout['parts'] = []
  const addText = async (top: number, bottom: number) => {
    const partings = tables.length > 0 ? horizontal : []
    for (const band of bandsOf(image, top, bottom, partings)) {
      const piece = await cut({ left: 0, right: image.width, ...band }, { isCell: false })
      if (piece !== null) parts.push({ kind: 'text', piece })
    }
  }
  let reached = 0
  for (const table of tables) {
    await addText(reached, table.top - 2)
    parts.push({ kind: 'table', rowCount: table.rowCount, cells: await cutCells(table, cellPadding * image.scale, cut) })
    reached = table.bottom + 2
  }
  await addText(reached, image.height)
  return { pieces, parts }
}

/** Cuts one piece and tells its number; `null` when there is nothing in it. */
type Cut = (box: Box, kind: { isCell: boolean }) => Promise<number | null>

async function cutCells(table: ImageTable, padding: number, cut: Cut) {
  const cells = []
  for (const { row, column, rows, columns, left, top, right, bottom } of table.cells) {
    const piece = await cut(
      { left: left + padding, top: top + padding, right: right - padding, bottom: bottom - padding },
      { isCell: true },
    )
    cells.push({ row, column, rows, columns, piece })
  }
  return cells
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
