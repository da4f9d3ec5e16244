/**
 * What rulings do not say, blank space does: tables with lines between their rows alone, and cells whose ruling cannot be told from a dark or pale ground.
 */
import type { GrayImage } from './gray-image.ts'
import { inkProfile, runsOf } from './image-ink.ts'
import type { Line } from './image-lines.ts'
import type { Box, ImageCell, ImageTable } from './image-table.ts'

/** In pixels of a page 860 wide. Words stand nearer to each other than columns, lines nearer than rows. */
const widestWordGap = 14
const highestLineGap = 16
const inset = 3
const reach = 8
const tallestRow = 400
const lowestRow = 16
const leastRules = 3
const leastWidth = 0.3
/** Of the rows so many are blank between two columns: a merged cell crosses it in some. */
const blankShare = 0.7
/** So much of the gap before a column is blank in each of its rows. */
const openShare = 0.7
/** A text in the middle of its row lies no further from it, as a share of the row's height. */
const offCentre = 0.14

/**
 * Vertical lines that a table has in its reader's mind: between rows that are ruled and columns that are not.
 * @returns none for what is crossed by a real vertical line
 */
export function missingVerticals(image: GrayImage, horizontal: readonly Line[], vertical: readonly Line[]): Line[] {
  return rowGroups(image, horizontal)
    .filter(
      ({ from, to, rules }) =>
        !vertical.some(
          ({ at, from: top, to: bottom }) => at > from - reach && at < to + reach && bottom > (rules[0] ?? 0) && top < (rules.at(-1) ?? 0),
        ),
    )
    .flatMap((group) => verticalsOf(image, group))
}

interface RowGroup {
  from: number
  to: number
  /** Heights of the rulings, downwards. */
  rules: number[]
}

/** Rulings of the same width below each other, no further apart than rows are. */
function rowGroups({ width, scale }: GrayImage, horizontal: readonly Line[]): RowGroup[] {
  const groups: RowGroup[] = []
  for (const { at, from, to } of [...horizontal].sort((a, b) => a.at - b.at)) {
    if (to - from < leastWidth * width) continue
    const group = groups.find((other) => {
      const gap = at - (other.rules.at(-1) ?? 0)
      const same = Math.abs(other.from - from) <= reach * scale && Math.abs(other.to - to) <= reach * scale
      return same && gap <= tallestRow * scale && gap >= lowestRow * scale
    })
    if (group) group.rules.push(at)
    else groups.push({ from, to, rules: [at] })
  }
  return groups.filter(({ rules }) => rules.length >= leastRules)
}

/** A row between two rulings, with the columns of pixels that have ink. */
interface RuledRow {
  top: number
  bottom: number
  ink: readonly boolean[]
}

/** Rows that belong together, and where their columns begin. */
interface Rows {
  rows: readonly RuledRow[]
  columns: number[]
  score: number
}

function verticalsOf(image: GrayImage, { from, to, rules }: RowGroup): Line[] {
  const margin = inset * image.scale
  const rows = rules.slice(1).map((bottom, index): RuledRow => {
    const top = rules[index] ?? 0
    const profile = inkProfile(image, { left: from, right: to, top: top + margin, bottom: bottom - margin })
    return { top, bottom, ink: profile?.columns ?? [] }
  })
  return tablesAmong(rows, image.scale).flatMap(({ rows: own, columns }) => {
    const [first, last] = [own[0], own.at(-1)]
    const borders = [from, to].map((at) => ({ at, from: first?.top ?? 0, to: last?.bottom ?? 0 }))
    const gap = widestWordGap * image.scale
    const inner = columns
      .slice(1)
      .flatMap((left) =>
        own.filter((row) => isOpen(row, left, gap)).map((row) => ({ at: from + left - gap / 2, from: row.top, to: row.bottom })),
      )
    return [...borders, ...inner]
  })
}

/** Between two tables stands a heading, which is no row of either: of all ways to part the rows the one that fills most cells is taken. */
function tablesAmong(rows: readonly RuledRow[], scale: number): Rows[] {
  const best: { score: number; tables: Rows[] }[] = [{ score: 0, tables: [] }]
  for (let end = 1; end <= rows.length; end += 1) {
    let found = { score: best[end - 1]?.score ?? 0, tables: best[end - 1]?.tables ?? [] }
    for (let begin = end - 2; begin >= 0; begin -= 1) {
      const table = columnsOf(rows.slice(begin, end), scale)
      const score = (best[begin]?.score ?? 0) + (table?.score ?? 0)
      if (table && score > found.score) found = { score, tables: [...(best[begin]?.tables ?? []), table] }
    }
    best.push(found)
  }
  return best.at(-1)?.tables ?? []
}

function columnsOf(rows: readonly RuledRow[], scale: number): Rows | undefined {
  const filled = rows.filter(({ ink }) => ink.length > 0)
  const width = Math.max(0, ...filled.map(({ ink }) => ink.length))
  const most = (1 - blankShare) * filled.length
  const isBlank = Array.from({ length: width }, (_, x) => filled.filter(({ ink }) => ink[x]).length <= most)
  const gap = widestWordGap * scale
  const gutters = runsOf(isBlank, true).filter((run) => run.to - run.from >= gap && run.from > 0 && run.to < width)
  const columns = [0, ...gutters.map((run) => run.to)]
  const cells = (row: RuledRow) => columns.filter((left, index) => row.ink.slice(left, columns[index + 1] ?? width).includes(true)).length
  const crossed = columns.slice(1).reduce((sum, left) => sum + filled.filter((row) => !isOpen(row, left, gap)).length, 0)
  // Each table pays a little, so that a row with a single text is none of it where it could be a heading.
  const score = filled.reduce((sum, row) => sum + cells(row) - 1, 0) - crossed - 0.5
  return columns.length < 2 || score <= 0 ? undefined : { rows, columns, score }
}

/** Whether nothing stands just before the place where a column begins. */
function isOpen({ ink }: RuledRow, left: number, gap: number): boolean {
  return !ink.slice(Math.max(0, Math.round(left - gap * openShare)), left).includes(true)
}

/** Parts cells that only seem merged, since the ruling between them was not seen: each part has its own text, with more space between than words or lines have. */
export function partSeemingMerges(image: GrayImage, table: ImageTable): ImageTable {
  const columnBorders = bordersOf(table, 'column')
  const rowBorders = bordersOf(table, 'row')
  const cells = table.cells
    .flatMap((cell) => partByColumns(image, cell, columnBorders))
    .flatMap((cell) => partByRows(image, cell, rowBorders))
  return { ...table, cells }
}

/** Where the columns (or rows) of a table begin. */
function bordersOf({ cells }: ImageTable, direction: 'column' | 'row'): Map<number, number> {
  return new Map(cells.map((cell) => (direction === 'column' ? [cell.column, cell.left] : [cell.row, cell.top])))
}

function partByColumns(image: GrayImage, cell: ImageCell, borders: ReadonlyMap<number, number>): ImageCell[] {
  if (cell.columns === 1) return [cell]
  const profile = inkProfile(image, inside(image, cell))
  if (!profile) return [cell]
  const places = [...borders].filter(([column]) => column > cell.column && column < cell.column + cell.columns).sort(([a], [b]) => a - b)
  const open = places.filter(([, left]) => {
    const gap = runsOf(profile.columns, false).find(({ from, to }) => from <= left - profile.box.left && to > left - profile.box.left)
    return gap && gap.from > 0 && gap.to < profile.columns.length && gap.to - gap.from >= widestWordGap * image.scale
  })
  const parts = cut(cell, open, 'column')
  // A part without text is the rest of a merged cell.
  return parts.every((part) => inkProfile(image, inside(image, part))) ? parts : [cell]
}

function partByRows(image: GrayImage, cell: ImageCell, borders: ReadonlyMap<number, number>): ImageCell[] {
  if (cell.rows === 1) return [cell]
  const profile = inkProfile(image, inside(image, cell))
  if (!profile) return [cell]
  const places = [...borders].filter(([row]) => row > cell.row && row < cell.row + cell.rows).sort(([a], [b]) => a - b)
  const open = places.filter(([, top]) => {
    const gap = runsOf(profile.rows, false).find(({ from, to }) => from <= top - profile.box.top && to > top - profile.box.top)
    return gap && gap.from > 0 && gap.to < profile.rows.length && gap.to - gap.from >= highestLineGap * image.scale
  })
  const parts = cut(cell, open, 'row')
  const isCentred = (part: ImageCell) => {
    const ink = inkProfile(image, inside(image, part))
    if (!ink) return false
    const [first, last] = [ink.rows.indexOf(true), ink.rows.lastIndexOf(true)]
    return Math.abs((first + last) / 2 - ink.rows.length / 2) <= offCentre * ink.rows.length
  }
  return parts.every(isCentred) ? parts : [cell]
}

function cut(cell: ImageCell, places: readonly (readonly [index: number, at: number])[], direction: 'column' | 'row'): ImageCell[] {
  const isColumn = direction === 'column'
  const end = isColumn ? cell.column + cell.columns : cell.row + cell.rows
  const starts: (readonly [number, number])[] = [[isColumn ? cell.column : cell.row, isColumn ? cell.left : cell.top], ...places]
  return starts.map(([index, at], number) => {
    const [next = end, limit = isColumn ? cell.right : cell.bottom] = starts[number + 1] ?? []
    return isColumn
      ? { ...cell, column: index, columns: next - index, left: at, right: limit }
      : { ...cell, row: index, rows: next - index, top: at, bottom: limit }
  })
}

function inside({ scale }: GrayImage, { left, top, right, bottom }: Box): Box {
  const margin = inset * scale
  return { left: left + margin, top: top + margin, right: right - margin, bottom: bottom - margin }
}
