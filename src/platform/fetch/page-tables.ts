// Tables as they can be told in Markdown: each row complete, each cell one line.
import type { PageDocument, PageElement } from './dom.ts'

/** Above these, a span is an attack or a mistake. */
const WIDEST_SPAN = 50
const TALLEST_SPAN = 200
const BLOCKS = 'li, p, div, h1, h2, h3, h4, h5, h6, tr, dd, dt'

/**
 * Changes the tables of a page in place. Merged cells are repeated in every row and column that they cover, so that a row stands alone; what stands
 * in lines inside a cell is separated by `<br>`; tables that only lay out one column become plain blocks.
 */
export function straightenTables(document: PageDocument): void {
  // From the inside out: a table in a cell becomes lines of that cell.
  for (const table of [...document.querySelectorAll('table')].reverse()) {
    const rows = [...table.querySelectorAll('tr')].filter((row) => row.closest('table') === table)
    const grid = gridOf(rows)
    const width = Math.max(0, ...grid.map((row) => row.length))
    if (width <= 1) table.replaceWith(...grid.map(([cell]) => blockOf(document, cell?.innerHTML ?? '')))
    else table.replaceWith(tableOf(document, grid, width))
  }
}

function gridOf(rows: readonly PageElement[]): PageElement[][] {
  const grid: PageElement[][] = rows.map(() => [])
  rows.forEach((row, rowIndex) => {
    let column = 0
    for (const cell of Array.from(row.children).filter(({ nodeName }) => /^t[dh]$/i.test(nodeName))) {
      while (grid[rowIndex]?.[column] !== undefined) column++
      const columns = spanOf(cell, 'colspan', WIDEST_SPAN)
      for (const covered of grid.slice(rowIndex, rowIndex + spanOf(cell, 'rowspan', TALLEST_SPAN)))
        for (let step = 0; step < columns; step++) covered[column + step] = cell
      column += columns
    }
  })
  return grid
}

function spanOf(cell: PageElement, attribute: string, most: number): number {
  const span = Math.trunc(Number(cell.getAttribute(attribute) ?? 1))
  return Number.isFinite(span) ? Math.min(most, Math.max(1, span)) : 1
}

function blockOf(document: PageDocument, html: string): PageElement {
  const block = document.createElement('div')
  block.innerHTML = html
  return block
}

function tableOf(document: PageDocument, grid: readonly (readonly (PageElement | undefined)[])[], width: number): PageElement {
  const lines = new Map<PageElement, string[]>()
  const table = document.createElement('table')
  for (const cells of grid) {
    const row = document.createElement('tr')
    for (let column = 0; column < width; column++) {
      const cell = document.createElement(row.parentNode === null && table.children.length === 0 ? 'th' : 'td')
      const source = cells[column]
      if (source && !lines.has(source)) lines.set(source, linesOf(source))
      const texts = (source && lines.get(source)) ?? []
      for (const [index, text] of texts.entries()) cell.append(...(index > 0 ? [document.createElement('br'), text] : [text]))
      row.append(cell)
    }
    table.append(row)
  }
  return table
}

/** The text of a cell by its lines. */
function linesOf(cell: PageElement): string[] {
  for (const line of cell.querySelectorAll('br')) line.replaceWith('\n')
  for (const block of cell.querySelectorAll(BLOCKS)) {
    const text = block.textContent
    if (!block.querySelector(BLOCKS)) block.replaceWith(`\n${text.replace(/\n\s*/g, ' ')}\n`)
    else block.append('\n')
  }
  return cell.textContent
    .split('\n')
    .map((line) => line.replace(/\s+/g, ' ').trim())
    .filter(Boolean)
}
