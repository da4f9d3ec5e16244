/** A cell of a table as it stands in the source; merged cells span more than one column or row. */
export interface TableCell {
  text: string
  columns?: number
  rows?: number
}

/** Above these, a span is an attack or a mistake: no form has so many. */
const widestSpan = 50
const tallestSpan = 200

/**
 * A GitHub-flavoured Markdown table. Merged cells are repeated in every row and column they cover, so that each row stands alone:
 * a model that reads one row of a form then still knows what the row belongs to.
 * @param rows the cells of each row as in HTML: a cell that is covered by a merged one is not listed
 * @returns the first row as the head; an empty string when there is no cell
 */
export function markdownTable(rows: readonly (readonly TableCell[])[]): string {
  const grid = expandSpans(rows)
  const width = grid.reduce((widest, row) => Math.max(widest, row.length), 0)
  if (width === 0) return ''
  const lines = grid.map((row) => `| ${Array.from({ length: width }, (_, column) => row[column] ?? '').join(' | ')} |`)
  return [lines[0], `|${' --- |'.repeat(width)}`, ...lines.slice(1)].join('\n')
}

function expandSpans(rows: readonly (readonly TableCell[])[]): string[][] {
  const grid: string[][] = rows.map(() => [])
  rows.forEach((cells, rowIndex) => {
    let column = 0
    for (const cell of cells) {
      while (grid[rowIndex]?.[column] !== undefined) column += 1
      const columns = clamp(cell.columns, widestSpan)
      // A row span reaches at most to the last row of the table.
      const covered = grid.slice(rowIndex, rowIndex + clamp(cell.rows, tallestSpan))
      // Places left of the cell stay holes: later cells of that row still fill them.
      for (const row of covered) for (let step = 0; step < columns; step += 1) row[column + step] = cellText(cell.text)
      column += columns
    }
  })
  return grid
}

function clamp(span: number | undefined, most: number): number {
  return span === undefined || !Number.isFinite(span) ? 1 : Math.min(most, Math.max(1, Math.trunc(span)))
}

function cellText(text: string): string {
  return text
    .trim()
    .replace(/\s*\n\s*/g, ' / ')
    .replace(/\s+/g, ' ')
    .replace(/\|/g, '\\|')
}
