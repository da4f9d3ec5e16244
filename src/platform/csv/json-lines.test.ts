import iconv from 'iconv-lite'
import { describe, expect, it } from 'vitest'
import { decodeText } from './decode-text.ts'
import { jsonLines } from './json-lines.ts'

describe('the lines of a JSONL file', () => {
  it('are counted with the empty ones, and what is no object is told', () => {
    expect([...jsonLines('\ufeff{"a":1}\r\n\n[1]\n{"b"\n  {"c":"가"}')]).toEqual([
      { line: 1, value: { a: 1 } },
      { line: 3, value: undefined },
      { line: 4, value: undefined },
      { line: 5, value: { c: '가' } },
    ])
  })
})

describe('the text of a file', () => {
  it('is read as UTF-8, else in the Korean code page of Excel, else not at all', () => {
    expect(decodeText(Buffer.from('지원 동기'))).toBe('지원 동기')
    expect(decodeText(iconv.encode('지원 동기', 'cp949'))).toBe('지원 동기')
    expect(decodeText(Buffer.from([0xff, 0xff, 0xff]))).toBeUndefined()
  })
})
