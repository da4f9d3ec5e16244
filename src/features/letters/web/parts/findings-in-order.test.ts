import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Finding } from '#wire/text/checks.ts'
import { findingsInOrder, piecesOf } from './findings-in-order.ts'

const finding = (start: number, end: number, severity: Finding['severity'] = 'hint', excerpt = `${start}-${end}`): Finding => ({
  kind: 'cliche',
  severity,
  start,
  end,
  excerpt,
  message: '',
})

describe('findings as they are shown', () => {
  it('come errors first, and in the order of the text within each', () => {
    const order = findingsInOrder([finding(8, 9, 'hint'), finding(5, 6, 'error'), finding(0, 1, 'warning'), finding(2, 3, 'error')])
    expect(order.map(({ start }) => start)).toEqual([2, 5, 0, 8])
  })

  it('have names of their own though the same words stand twice', () => {
    const twice = findingsInOrder([finding(0, 2, 'hint', '최선'), finding(9, 11, 'hint', '최선')])
    expect(new Set(twice.map(({ id }) => id)).size).toBe(2)
  })

  it('give the graver of two the words they share', () => {
    const pieces = piecesOf('0123456789', findingsInOrder([finding(2, 6, 'hint'), finding(4, 8, 'error')]))
    expect(pieces.map(({ text, finding }) => [text, finding?.severity])).toEqual([
      ['01', undefined],
      ['23', 'hint'],
      ['4567', 'error'],
      ['89', undefined],
    ])
  })

  it('never lose, double or reorder a letter of the text', () => {
    const spans = fc.array(
      fc.record({
        start: fc.nat(30),
        length: fc.integer({ min: 1, max: 12 }),
        severity: fc.constantFrom('error' as const, 'warning' as const, 'hint' as const),
      }),
    )
    fc.assert(
      fc.property(fc.string({ maxLength: 30 }), spans, (text, all) => {
        const findings = findingsInOrder(all.map(({ start, length, severity }) => finding(start, start + length, severity)))
        expect(
          piecesOf(text, findings)
            .map((piece) => piece.text)
            .join(''),
        ).toBe(text)
      }),
    )
  })
})
