import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { csvRows } from './csv-rows.ts'

const rows = (text: string) => [...csvRows(text)].map(({ line, cells }) => [line, ...cells])

describe('the rows of a CSV file', () => {
  it('have commas, quotes and line breaks in their cells, and the line on which they begin', () => {
    expect(rows('회사,본문\r\n"가, 나","첫째\n둘째 ""셋째"""\r\n\r\n다,라')).toEqual([
      [1, '회사', '본문'],
      [2, '가, 나', '첫째\n둘째 "셋째"'],
      [5, '다', '라'],
    ])
  })
  it('are separated as the first line is, with or without a byte order mark', () => {
    expect(rows('\ufeffa;b\n1,5;2')).toEqual([
      [1, 'a', 'b'],
      [2, '1,5', '2'],
    ])
    expect(rows('a\tb\n1\t2')).toEqual([
      [1, 'a', 'b'],
      [2, '1', '2'],
    ])
  })
  it('say when a quote is never closed', () => {
    expect([...csvRows('a,b\n"x,y\nz')].at(-1)).toMatchObject({ line: 2, isBroken: true })
  })
  it('come back as they were written, whatever is in them', () => {
    const cell = fc.string({ unit: fc.constantFrom('가', 'a', ',', '"', '\n', '\r\n', ';', ' ') })
    fc.assert(
      fc.property(fc.array(fc.tuple(cell, cell), { minLength: 1, maxLength: 8 }), (table) => {
        const text = `x,y\r\n${table.map((row) => row.map((one) => `"${one.replaceAll('"', '""')}"`).join(',')).join('\r\n')}`
        expect([...csvRows(text)].slice(1).map(({ cells }) => cells)).toEqual(table)
      }),
    )
  })
})
