import { describe, expect, it } from 'vitest'
import type { GrayImage } from './gray-image.ts'
import { missingVerticals, partSeemingMerges } from './image-gaps.ts'
import type { Line } from './image-lines.ts'
import { findTables, type ImageTable } from './image-table.ts'

type Ink = [left: number, top: number, right: number, bottom: number]

/** White, with black boxes for words. */
function pageWith(words: readonly Ink[], [width, height] = [860, 400]): GrayImage {
  const levels = new Uint8Array(width * height).fill(255)
  for (const [left, top, right, bottom] of words) for (let y = top; y < bottom; y += 1) levels.fill(0, y * width + left, y * width + right)
  return { levels, width, height, scale: 1 }
}
const rule = (at: number, from = 40, to = 820): Line => ({ at, from, to })
const places = ({ cells }: ImageTable) => cells.map(({ row, column, rows, columns }) => `${row},${column} ${rows}x${columns}`).sort()

describe('a table without vertical rulings', () => {
  const rules = [rule(50), rule(90), rule(130), rule(170)]
  const words = (top: number): Ink[] => [
    [50, top, 120, top + 16],
    [300, top, 420, top + 16],
    [600, top, 700, top + 16],
  ]

  it('has its columns where all rows leave a gap', () => {
    const image = pageWith([60, 100, 140].flatMap(words))
    const [table] = findTables(rules, missingVerticals(image, rules, []), 1)
    expect(table?.rowCount).toBe(3)
    expect(table?.cells).toHaveLength(9)
  })

  it('does not take a heading between two tables for a row', () => {
    const second = [rule(260), rule(300), rule(340)]
    const keyed = (top: number): Ink[] => [
      [50, top, 120, top + 16],
      [200, top, 700, top + 16],
    ]
    const image = pageWith([...[60, 100, 140].flatMap(words), [50, 225, 150, 245] as Ink, ...[270, 310].flatMap(keyed)])
    const tables = findTables([...rules, ...second], missingVerticals(image, [...rules, ...second], []), 1)
    expect(tables.map(({ rowCount, cells }) => [rowCount, cells.length])).toEqual([
      [3, 9],
      [2, 4],
    ])
  })

  it('is none when its lines only part paragraphs', () => {
    const paragraphs = pageWith([60, 100, 140].map((top): Ink => [50, top, 700, top + 16]))
    expect(missingVerticals(paragraphs, rules, [])).toEqual([])
  })

  it('is left alone when a real line crosses it', () => {
    const image = pageWith([60, 100, 140].flatMap(words))
    expect(missingVerticals(image, rules, [{ at: 200, from: 50, to: 170 }])).toEqual([])
  })
})

describe('cells that were taken for one', () => {
  const horizontal = [rule(0, 0, 400), rule(40, 0, 400), rule(80, 0, 400)]
  const columns = [0, 200, 400].map((at) => rule(at, 0, 80))

  it('are parted where each has its own text', () => {
    const image = pageWith([
      [60, 10, 120, 26],
      [260, 10, 320, 26],
      [60, 50, 120, 66],
      [260, 50, 320, 66],
    ])
    // The ruling between the heads was not seen.
    const [table] = findTables(horizontal, [rule(0, 0, 80), rule(200, 40, 80), rule(400, 0, 80)], 1)
    expect(table && places(table)).toContain('0,0 1x2')
    expect(table && places(partSeemingMerges(image, table))).toEqual(['0,0 1x1', '0,1 1x1', '1,0 1x1', '1,1 1x1'])
  })

  it('stay one when a text goes over the border, or stands on one side of it alone', () => {
    for (const words of [[[120, 10, 280, 26]], [[20, 10, 120, 26]]] as Ink[][]) {
      const image = pageWith([...words, [60, 50, 120, 66], [260, 50, 320, 66]])
      const [table] = findTables(horizontal, [rule(0, 0, 80), rule(200, 40, 80), rule(400, 0, 80)], 1)
      expect(table && places(partSeemingMerges(image, table))).toContain('0,0 1x2')
    }
  })

  it('over several rows are parted when each text stands in the middle of its row, and not when they are two lines of one', () => {
    const open = [rule(0, 0, 400), rule(40, 200, 400), rule(80, 0, 400)]
    const [table] = findTables(open, columns, 1)
    expect(table && places(table)).toContain('0,0 2x1')
    const apart = pageWith([
      [60, 12, 120, 28],
      [60, 52, 120, 68],
      [260, 12, 320, 28],
      [260, 52, 320, 68],
    ])
    expect(table && places(partSeemingMerges(apart, table))).toContain('1,0 1x1')
    const together = pageWith([
      [60, 20, 120, 36],
      [60, 44, 120, 60],
      [260, 12, 320, 28],
      [260, 52, 320, 68],
    ])
    expect(table && places(partSeemingMerges(together, table))).toContain('0,0 2x1')
  })
})
