import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { plainText } from './plain.ts'

const plain = (text: string) => plainText(text).text

describe('an excerpt of a posting', () => {
  it('has no marks of Markdown; items and cells stay apart', () => {
    expect(plain('# 달빛테크 채용\n\n**모집 부문** 데이터 분석가\n- SQL 활용\n- `dbt` 경험')).toBe(
      '달빛테크 채용 모집 부문 데이터 분석가 · SQL 활용 · dbt 경험',
    )
    expect(plain('| 부문 | 자격요건 |\n| --- | :---: |\n| 백엔드<br>개발 | Java\\*, [Spring](https://spring.io) |')).toBe(
      '부문 · 자격요건 · 백엔드 개발 · Java*, Spring ·'.replace(/ ·$/, ''),
    )
  })

  it('keeps what only looks like a mark', () => {
    expect(plain('C# 3-5년, 2 * 3, snake_case, 1 > 0')).toBe('C# 3-5년, 2 * 3, snake_case, 1 > 0')
  })

  it('that was cut in the middle begins with its first word', () => {
    expect(plain('…## 우대사항\n- Kafka 운영…')).toBe('…우대사항 · Kafka 운영…')
    expect(plain('…| --- |\n| 서울 |')).toBe('…서울')
  })

  it('still marks the words that it was found by', () => {
    const text = '## **Kafka** 운영\n| SQL | 경험 |'
    const places = ['Kafka', 'SQL'].map((word) => ({ start: text.indexOf(word), end: text.indexOf(word) + word.length }))
    const result = plainText(text, places)
    expect(result.places.map(({ start, end }) => result.text.slice(start, end))).toEqual(['Kafka', 'SQL'])
  })

  it('never marks outside of itself, whatever the text', () => {
    const piece = fc.constantFrom('가', '**', '|', ' ', '\n', '#', '-', '---', '[a](b)', '`', '…', '\\', '<br>')
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 40 }), fc.nat(60), fc.nat(20), (pieces, from, length) => {
        const text = pieces.join('')
        const start = Math.min(from, text.length)
        const { text: shown, places } = plainText(text, [{ start, end: Math.min(text.length, start + length) }])
        for (const place of places) expect(place.start >= 0 && place.start < place.end && place.end <= shown.length).toBe(true)
        expect(shown).not.toContain('**')
        expect(shown).not.toContain('|')
      }),
    )
  })
})
