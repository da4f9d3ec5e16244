import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { countAll, countBy, countCharacters, measure, minimumOf, normaliseText } from './count.ts'

describe('counting the length of a text', () => {
  it('counts Hangul, spaces, line breaks and a family of emoji as a reader sees them, however they are encoded', () => {
    const text = '한글 abc\r\n👩‍👩‍👧'
    for (const form of [text, text.normalize('NFD')]) {
      expect(countAll(form)).toEqual({
        characters: 8,
        charactersNoSpaces: 6,
        bytesEucKr: 4 + 1 + 3 + 1 + 10,
        bytesUtf8: 6 + 1 + 3 + 1 + 18,
      })
    }
  })

  it('counts two bytes for a syllable as EUC-KR does and three as UTF-8 does', () => {
    expect(countAll('가나다 abc')).toEqual({ characters: 7, charactersNoSpaces: 6, bytesEucKr: 10, bytesUtf8: 13 })
  })

  it('weighs a line break with 0, 1 or 2', () => {
    const at = (newline: 0 | 1 | 2) => countBy('가\n나\r\n다', { unit: 'characters', newline })
    expect([at(0), at(1), at(2)]).toEqual([3, 5, 7])
    expect(countBy('가\n나', { unit: 'bytesUtf8', newline: 2 })).toBe(8)
  })

  it('never counts line breaks or full-width spaces where spaces do not count', () => {
    expect(countBy('가\n　나 다', { unit: 'charactersNoSpaces', newline: 2 })).toBe(3)
  })

  it('counts an empty text as nothing', () => {
    expect(countAll('')).toEqual({ characters: 0, charactersNoSpaces: 0, bytesEucKr: 0, bytesUtf8: 0 })
  })

  it('gives the same counts whether a text was typed on a Mac (NFD), on Windows (CR LF) or elsewhere', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        const normal = normaliseText(text)
        expect(countAll(normal.normalize('NFD'))).toEqual(countAll(text))
        expect(countAll(normal.replaceAll('\n', '\r\n'))).toEqual(countAll(text))
      }),
    )
  })

  it('adds up over texts that are joined at a line break', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), fc.string({ unit: 'grapheme' }), (a, b) => {
        expect(countCharacters(`${a.trim()}\n${b.trim()}`)).toBe(countCharacters(a.trim()) + 1 + countCharacters(b.trim()))
      }),
    )
  })

  it('takes the short way only where it gives what the segmenter gives', () => {
    const segmenter = new Intl.Segmenter('ko')
    const letters = fc.string({ unit: fc.constantFrom(...'가힣각ㄱㅎㅏㅣ az~ \n·‘’“”…—「」〈〉％'), maxLength: 40 })
    fc.assert(
      fc.property(letters, (text) => {
        expect(countCharacters(text)).toBe([...segmenter.segment(normaliseText(text))].length)
      }),
    )
  })
})

describe('holding a text against a limit', () => {
  const rule = { unit: 'characters', max: 10 } as const

  it('wants four fifths of the maximum when no minimum is given', () => {
    expect(minimumOf({ max: 700 })).toBe(560)
    expect(minimumOf({ max: 501 })).toBe(401)
    expect(minimumOf({ max: 700, min: 0 })).toBe(0)
  })

  it('tells empty, too short, fitting and too long apart at their very borders', () => {
    const state = (length: number) => measure('가'.repeat(length), rule).state
    expect([0, 1, 7, 8, 10, 11].map(state)).toEqual(['empty', 'short', 'short', 'fits', 'fits', 'over'])
  })
})
