import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { withWaiting, wordDiff } from './word-diff.ts'

const side = (parts: ReturnType<typeof wordDiff>, without: string) =>
  parts
    .filter(({ kind }) => kind !== without)
    .map(({ text }) => text)
    .join('')

describe('the difference of two texts', () => {
  it('goes by eojeol', () => {
    expect(wordDiff('검색이 평균 4.2초까지 느려졌습니다.', '검색이 느려졌습니다.')).toEqual([
      { kind: 'same', text: '검색이 ' },
      { kind: 'removed', text: '평균 4.2초까지 ' },
      { kind: 'same', text: '느려졌습니다.' },
    ])
  })

  it('does not count the space after a word as its change', () => {
    expect(wordDiff('줄었습니다.', '줄었습니다. 그 뒤로')).toEqual([
      { kind: 'same', text: '줄었습니다. ' },
      { kind: 'added', text: '그 뒤로' },
    ])
  })

  it('holds the new text whole, and every word of the old one', () => {
    const text = fc.string({ unit: fc.constantFrom('가', '나', ' ', '\n', 'a') })
    fc.assert(
      fc.property(text, text, (before, after) => {
        const parts = wordDiff(before, after)
        expect(side(parts, 'removed')).toBe(after)
        expect(side(parts, 'added').replace(/\s/g, '')).toBe(before.replace(/\s/g, ''))
      }),
    )
  })

  it('takes a word only when it is whole', () => {
    expect(wordDiff('하나 둘', '하나 두', { arriving: true })).toEqual(wordDiff('하나 둘', '하나 ', { arriving: true }))
  })

  it('keeps waiting in its place what the new text has not reached yet', () => {
    expect(wordDiff('하나 둘 셋 넷', '하나 두 번째 ', { arriving: true }).at(-1)).toEqual({ kind: 'waiting', text: '둘 셋 넷' })
    expect(withWaiting('하나 둘 셋 넷', '하나 두 번째 ')).toBe('하나 두 번째 둘 셋 넷')
    expect(wordDiff('하나 둘', '', { arriving: true })).toEqual([{ kind: 'waiting', text: '하나 둘' }])
  })
})
