/** Tables in a picture: connected rulings make a grid, and places of the grid without a ruling between them make a merged cell. */
import type { Line } from './image-lines.ts'

export interface Box {
  left: number
  top: number
  right: number
  bottom: number
}

export interface ImageCell extends Box {
  row: number
  column: number
  rows: number
  columns: number
}

export interface ImageTable extends Box {
  rowCount: number
  cells: ImageCell[]
}

/** In pixels of a page 860 wide. */
const reach = 8
const leastCellSide = 12
const mostRows = 80
const mostColumns = 20
/** So much of the side of a cell must be ruled. */
const ruledShare = 0.6

/**
 * @returns tables from top to bottom. Of two that lie in one another the one with more cells is kept: a small table in a cell of a form is text of that cell,
 * and a large table in a frame is what the frame is for.
 */
export function findTables(horizontal: readonly Line[], vertical: readonly Line[], scale: number): ImageTable[] {
  const tables = connected(horizontal, vertical, reach * scale).flatMap((group) => gridOf(group.horizontal, group.vertical, scale) ?? [])
  const hasRival = (table: ImageTable) =>
    tables.some(
      (other) =>
        (contains(other, table) && other.cells.length >= table.cells.length) ||
        (contains(table, other) && other.cells.length > table.cells.length),
    )
  return tables.filter((table) => !hasRival(table)).sort((a, b) => a.top - b.top)
}

function contains(outer: ImageTable, inner: ImageTable): boolean {
  if (outer === inner) return false
  return outer.left <= inner.left + 2 && outer.right >= inner.right - 2 && outer.top <= inner.top + 2 && outer.bottom >= inner.bottom - 2
}

/** Disjoint sets over `count` members; `root` names the set of a member. */
function disjointSets(count: number) {
  const parents = Array.from({ length: count }, (_, index) => index)
  const root = (member: number): number => {
    let current = member
    while (parents[current] !== current) {
      parents[current] = parents[parents[current] ?? current] ?? current
      current = parents[current] ?? current
    }
    return current
  }
  return {
    root,
    join: (a: number, b: number): void => {
      parents[root(a)] = root(b)
    },
  }
}

interface LineGroup {
  horizontal: Line[]
  vertical: Line[]
}

/** Lines that cross or touch each other, directly or by way of others. */
function connected(horizontal: readonly Line[], vertical: readonly Line[], tolerance: number): LineGroup[] {
  const sets = disjointSets(horizontal.length + vertical.length)
  horizontal.forEach((row, rowIndex) => {
    vertical.forEach((column, columnIndex) => {
      const meet = isWithin(column.at, row, tolerance) && isWithin(row.at, column, tolerance)
      if (meet) sets.join(rowIndex, horizontal.length + columnIndex)
    })
  })
  const groups = new Map<number, LineGroup>()
  const groupOf = (member: number): LineGroup => {
    const root = sets.root(member)
    const group = groups.get(root) ?? { horizontal: [], vertical: [] }
    groups.set(root, group)
    return group
  }
  horizontal.forEach((line, index) => {
    groupOf(index).horizontal.push(line)
  })
  vertical.forEach((line, index) => {
    groupOf(horizontal.length + index).vertical.push(line)
  })
  return [...groups.values()]
}

function isWithin(place: number, line: Line, tolerance: number): boolean {
  return place >= line.from - tolerance && place <= line.to + tolerance
}

function gridOf(horizontal: readonly Line[], vertical: readonly Line[], scale: number): ImageTable | undefined {
  const ys = distinct(
    horizontal.map(({ at }) => at),
    leastCellSide * scale,
  )
  const xs = distinct(
    vertical.map(({ at }) => at),
    leastCellSide * scale,
  )
  const rowCount = ys.length - 1
  const columnCount = xs.length - 1
  // A frame around text is no table: at least two columns, and three horizontal rulings in all.
  if (horizontal.length < 3 || rowCount < 1 || columnCount < 2 || rowCount > mostRows || columnCount > mostColumns) return undefined
  const tolerance = reach * scale
  const sets = disjointSets(rowCount * columnCount)
  for (let row = 0; row < rowCount; row += 1) {
    for (let column = 0; column < columnCount; column += 1) {
      const [left = 0, right = 0] = xs.slice(column, column + 2)
      const [top = 0, bottom = 0] = ys.slice(row, row + 2)
      const place = row * columnCount + column
      if (column + 1 < columnCount && !isRuled(vertical, right, top, bottom, tolerance)) sets.join(place + 1, place)
      if (row + 1 < rowCount && !isRuled(horizontal, bottom, left, right, tolerance)) sets.join(place + columnCount, place)
    }
  }
  const cells = cellsOf(sets.root, rowCount, columnCount, xs, ys)
  return { left: xs[0] ?? 0, right: xs.at(-1) ?? 0, top: ys[0] ?? 0, bottom: ys.at(-1) ?? 0, rowCount, cells }
}

/** Sorted values, of which near ones count as one. */
function distinct(values: readonly number[], tolerance: number): number[] {
  const kept: number[] = []
  for (const value of [...values].sort((a, b) => a - b)) if (value - (kept.at(-1) ?? Number.NEGATIVE_INFINITY) > tolerance) kept.push(value)
  return kept
}

function isRuled(lines: readonly Line[], at: number, from: number, to: number, tolerance: number): boolean {
  const near = lines.filter((line) => Math.abs(line.at - at) <= tolerance)
  const covered = near.reduce((sum, line) => sum + Math.max(0, Math.min(line.to, to) - Math.max(line.from, from)), 0)
  return covered > ruledShare * (to - from)
}

function cellsOf(
  root: (place: number) => number,
  rowCount: number,
  columnCount: number,
  xs: readonly number[],
  ys: readonly number[],
): ImageCell[] {
  const spans = new Map<number, { row: number; column: number; lastRow: number; lastColumn: number }>()
  for (let place = 0; place < rowCount * columnCount; place += 1) {
    const row = Math.floor(place / columnCount)
    const column = place % columnCount
    const span = spans.get(root(place)) ?? { row, column, lastRow: row, lastColumn: column }
    span.row = Math.min(span.row, row)
    span.column = Math.min(span.column, column)
    span.lastRow = Math.max(span.lastRow, row)
    span.lastColumn = Math.max(span.lastColumn, column)
    spans.set(root(place), span)
  }
  const count = new Map<number, number>()
  for (let place = 0; place < rowCount * columnCount; place += 1) count.set(root(place), (count.get(root(place)) ?? 0) + 1)
  // A merged cell is a rectangle. Of what is none, a ruling was not seen, such as a dark one between dark heads: each place stands by itself.
  const rectangles = [...spans].flatMap(([key, span]) => {
    const { row, column, lastRow, lastColumn } = span
    if (count.get(key) === (lastRow - row + 1) * (lastColumn - column + 1)) return [span]
    return Array.from({ length: rowCount * columnCount }, (_, place) => place)
      .filter((place) => root(place) === key)
      .map((place) => [Math.floor(place / columnCount), place % columnCount] as const)
      .map(([at, over]) => ({ row: at, column: over, lastRow: at, lastColumn: over }))
  })
  return rectangles.map(({ row, column, lastRow, lastColumn }) => ({
    row,
    column,
    rows: lastRow - row + 1,
    columns: lastColumn - column + 1,
    left: xs[column] ?? 0,
    right: xs[lastColumn + 1] ?? 0,
    top: ys[row] ?? 0,
    bottom: ys[lastRow + 1] ?? 0,
  }))
}
