import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Finding } from '#wire/text/checks.ts'
import { carryFindings } from './carry-findings.ts'

const finding = (text: string, excerpt: string): Finding => {
  const start = text.indexOf(excerpt)
  return { kind: 'cliche', severity: 'hint', start, end: start + excerpt.length, excerpt, message: '' }
}

describe('findings while one types', () => {
  const text = '책임감을 가지고 최선을 다해 성실히 일했습니다.'
  const findings = [finding(text, '책임감'), finding(text, '최선을 다해'), finding(text, '성실')]

  it('stay with their words when something is typed before or after them', () => {
    const edited = text.replace('최선', '저는 최선')
    expect(carryFindings(findings, text, edited).map(({ start, end }) => edited.slice(start, end))).toEqual([
      '책임감',
      '최선을 다해',
      '성실',
    ])
  })

  it('go when their own words are changed', () => {
    expect(carryFindings(findings, text, text.replace('최선을 다해', '날마다')).map(({ excerpt }) => excerpt)).toEqual(['책임감', '성실'])
    expect(carryFindings(findings, text, '')).toEqual([])
  })

  it('always stand on the very words they are about', () => {
    fc.assert(
      fc.property(fc.nat(text.length), fc.nat(text.length), fc.string(), (a, b, typed) => {
        const edited = text.slice(0, Math.min(a, b)) + typed + text.slice(Math.max(a, b))
        for (const { start, end, excerpt } of carryFindings(findings, text, edited)) expect(edited.slice(start, end)).toBe(excerpt)
      }),
    )
  })
})
