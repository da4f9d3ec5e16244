import { describe, expect, it } from 'vitest'
import { notesOf, piecesOf } from './notes.ts'

const answer = '색인은 읽기를 빠르게 합니다. 쓰기도 빨라집니다.'

describe('the notes on an answer', () => {
  it('begin with what should be looked at again and end with what is missing', () => {
    const notes = notesOf({
      covered: [{ point: '읽기', excerpt: '읽기를 빠르게' }],
      missed: ['쓰기의 대가'],
      wrong: [{ belief: '쓰기가 빨라진다', excerpt: '쓰기도 빨라집니다' }],
    })
    expect(notes.map(({ tone }) => tone)).toEqual(['wrong', 'covered', 'missed'])
  })

  it('are tied to the words they speak of, and the pieces are the whole answer', () => {
    const notes = notesOf({
      covered: [{ point: '읽기', excerpt: '읽기를 빠르게' }],
      missed: [],
      wrong: [{ belief: '쓰기', excerpt: '쓰기도' }],
    })
    const pieces = piecesOf(answer, notes)
    expect(pieces.map(({ text }) => text).join('')).toBe(answer)
    expect(pieces.filter(({ note }) => note).map(({ text }) => text)).toEqual(['읽기를 빠르게', '쓰기도'])
  })

  it('leave the words to the first of two that overlap, and are kept where the answer lacks their words', () => {
    const notes = notesOf({
      covered: [
        { point: '가', excerpt: '읽기를 빠르게 합니다' },
        { point: '나', excerpt: '빠르게' },
        { point: '다', excerpt: '없는 말' },
      ],
      missed: [],
      wrong: [],
    })
    expect(notes).toHaveLength(3)
    expect(piecesOf(answer, notes).flatMap(({ note }) => note?.title ?? [])).toEqual(['가'])
  })
})
