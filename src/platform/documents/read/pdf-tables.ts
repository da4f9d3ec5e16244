/** Tables of a PDF page without tags: its rulings make the same grids as those of a picture, and each text belongs to the cell that it stands in. */
import type { PDFPageProxy } from 'pdfjs-dist/types/src/display/api.js'
import { findTables, type ImageTable } from './image-table.ts'
import { markdownTable } from './markdown.ts'
import { orderSegments, type PlacedText, segmentsOf, textOf } from './pdf-order.ts'
import { type Matrix, rulingsOf } from './pdf-rules.ts'

/** Distances between rulings are given for a page so wide. */
const usualWidth = 860
/** A cell with more is a form's text area, and no use in a row. */
const longestCell = 1200
const fewestTexts = 4
/** The middle of a letter, as a share of its height above the baseline. */
const middle = 0.35

export interface TableText {
  /** What stands before, between and behind the tables; one more than there are tables. */
  around: PlacedText[][]
  /** Markdown. */
  tables: string[]
}

/** @returns undefined when the page has no table */
export async function tablesOf(page: PDFPageProxy, texts: readonly PlacedText[], toDevice: Matrix): Promise<TableText | undefined> {
  const { horizontal, vertical } = await rulingsOf(page, toDevice)
  const tables = findTables(horizontal, vertical, page.getViewport({ scale: 1 }).width / usualWidth)
  if (tables.length === 0) return undefined
  const around: PlacedText[][] = Array.from({ length: tables.length + 1 }, () => [])
  const inside = tables.map(() => new Map<number, PlacedText[]>())
  for (const text of texts) {
    const [x, y] = [text.x + text.width / 2, text.y - middle * text.size]
    const at = tables.findIndex((table) => cellAt(table, x, y) >= 0)
    const table = tables[at]
    if (!table) around[tables.filter(({ top }) => top < y).length]?.push(text)
    else {
      const cell = cellAt(table, x, y)
      inside[at]?.set(cell, [...(inside[at]?.get(cell) ?? []), text])
    }
  }
  const written: string[] = []
  for (const [at, table] of tables.entries()) {
    const markdown = markdownOf(table, inside[at] ?? new Map())
    if (markdown === undefined) return undefined
    written.push(markdown)
  }
  return { around, tables: written }
}

function cellAt({ cells }: ImageTable, x: number, y: number): number {
  return cells.findIndex(({ left, top, right, bottom }) => x >= left && x <= right && y >= top && y <= bottom)
}

/** @returns undefined for what is a frame around text rather than a table */
function markdownOf({ rowCount, cells }: ImageTable, texts: ReadonlyMap<number, readonly PlacedText[]>): string | undefined {
  const placed = cells.map((cell, index) => ({ ...cell, text: textOf(orderSegments(segmentsOf(texts.get(index) ?? [])).segments) }))
  if (texts.size < fewestTexts || placed.some(({ text }) => text.length > longestCell)) return undefined
  return markdownTable(
    Array.from({ length: rowCount }, (_, row) => placed.filter((cell) => cell.row === row).sort((a, b) => a.column - b.column)),
  )
}
