import { expect, it } from 'vitest'
import type { GrayImage } from './gray-image.ts'
import { findLines, type Line } from './image-lines.ts'
import { findTables } from './image-table.ts'

const line = (at: number, from: number, to: number): Line => ({ at, from, to })

it('a grid with a missing piece of ruling has a merged cell', () => {
  const horizontal = [line(0, 0, 300), line(40, 100, 300), line(80, 0, 300)]
  const vertical = [line(0, 0, 80), line(100, 0, 80), line(200, 40, 80), line(300, 0, 80)]
  const [table] = findTables(horizontal, vertical, 1)
  expect(table).toMatchObject({ left: 0, right: 300, top: 0, bottom: 80, rowCount: 2 })
  expect(table?.cells.map(({ row, column, rows, columns }) => [row, column, rows, columns])).toEqual([
    [0, 0, 2, 1],
    [0, 1, 1, 2],
    [1, 1, 1, 1],
    [1, 2, 1, 1],
  ])
})

it('a merged cell is a rectangle: where rulings are missing around a corner, each place stands by itself', () => {
  // The heads above and at the left are dark, and the rulings between them with them.
  const horizontal = [line(0, 0, 300), line(40, 100, 300), line(80, 100, 300), line(120, 0, 300)]
  const vertical = [line(0, 0, 120), line(100, 40, 120), line(200, 40, 120), line(300, 0, 120)]
  const [table] = findTables(horizontal, vertical, 1)
  expect(table?.cells).toHaveLength(9)
  expect(table?.cells.every(({ rows, columns }) => rows === 1 && columns === 1)).toBe(true)
})

it('a frame and an underline are no tables', () => {
  expect(findTables([line(0, 0, 300), line(80, 0, 300)], [line(0, 0, 80), line(300, 0, 80)], 1)).toEqual([])
  expect(findTables([line(10, 0, 300)], [], 1)).toEqual([])
})

/** Evenly ruled, `rows` x `columns`. */
function ruled(
  left: number,
  top: number,
  right: number,
  bottom: number,
  rows: number,
  columns: number,
): { horizontal: Line[]; vertical: Line[] } {
  return {
    horizontal: Array.from({ length: rows + 1 }, (_, row) => line(top + ((bottom - top) * row) / rows, left, right)),
    vertical: Array.from({ length: columns + 1 }, (_, column) => line(left + ((right - left) * column) / columns, top, bottom)),
  }
}

it.each([
  ['a small table in a cell of a form belongs to the form', ruled(0, 0, 800, 600, 3, 2), ruled(30, 50, 170, 130, 2, 2), 0],
  ['a large table in a frame stands for itself', ruled(0, 0, 800, 600, 2, 2), ruled(30, 50, 370, 250, 4, 4), 30],
])('%s', (_name, outer, inner, left) => {
  const tables = findTables([...outer.horizontal, ...inner.horizontal], [...outer.vertical, ...inner.vertical], 1)
  expect(tables.map((table) => table.left)).toEqual([left])
})

it('rulings are found in a picture, letters are not', () => {
  const image: GrayImage = { levels: new Uint8Array(200 * 100).fill(255), width: 200, height: 100, scale: 1 }
  for (let x = 20; x < 180; x += 1) image.levels[50 * 200 + x] = 221
  for (let x = 30; x < 60; x += 1) image.levels[80 * 200 + x] = 0
  expect(findLines(image, 'horizontal')).toEqual([{ at: 50, from: 20, to: 179 }])
  expect(findLines(image, 'vertical')).toEqual([])
})
