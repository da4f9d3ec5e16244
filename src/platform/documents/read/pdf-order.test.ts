import { expect, it } from 'vitest'
import { countLeaps, orderSegments, type PlacedText, segmentsOf, textOf } from './pdf-order.ts'

const at = (text: string, x: number, y: number, width = text.length * 6): PlacedText => ({ text, x, y, width, size: 10 })
const inOrder = (texts: readonly PlacedText[]) => textOf(orderSegments(segmentsOf(texts)).segments)

it('pieces of a line are joined, with a space where there is a gap', () => {
  expect(inOrder([at('Maple', 0, 100), at('Freight', 34, 100), at('Inc', 80, 100.5)])).toBe('Maple Freight Inc')
})

it('columns with lines at different heights are read one after the other', () => {
  const rows = Array.from({ length: 12 }, (_, row) => [
    at(`left ${row}`, 40, 100 + row * 20),
    at(`right ${row}`, 300, 108 + row * 20),
  ]).flat()
  expect(inOrder(rows).split('\n')).toEqual([
    ...Array.from({ length: 12 }, (_, row) => `left ${row}`),
    ...Array.from({ length: 12 }, (_, row) => `right ${row}`),
  ])
})

it('a head above two columns and a foot below them keep their place', () => {
  const rows = Array.from({ length: 12 }, (_, row) => [
    at(`left ${row}`, 40, 100 + row * 20),
    at(`right ${row}`, 300, 108 + row * 20),
  ]).flat()
  const lines = inOrder([
    at('A head that spans both of the columns of the page', 40, 50, 400),
    ...rows,
    at('A foot that spans both columns', 40, 400, 400),
  ]).split('\n')
  expect(lines.at(0)).toMatch(/^A head/)
  expect(lines.at(-1)).toMatch(/^A foot/)
})

it('rows whose sides share their baselines are a table and stay rows', () => {
  const rows = Array.from({ length: 12 }, (_, row) => [
    at(`term ${row}`, 40, 100 + row * 20),
    at(`text ${row}`, 300, 100 + row * 20),
  ]).flat()
  expect(inOrder(rows).split('\n')[3]).toBe('term 3\ttext 3')
})

it('leaps count the changes of column in the stored order', () => {
  const rows = Array.from({ length: 12 }, (_, row) => [
    at(`left ${row}`, 40, 100 + row * 20),
    at(`right ${row}`, 300, 108 + row * 20),
  ]).flat()
  const { segments } = orderSegments(segmentsOf(rows))
  expect(countLeaps(rows, segments)).toEqual({ leaps: 23, steps: 24 })
  const inColumns = [...rows].sort((a, b) => a.x - b.x)
  expect(countLeaps(inColumns, segments).leaps).toBe(0)
})
