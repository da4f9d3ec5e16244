import { describe, expect, it } from 'vitest'
import { stretchSpans } from './stretch-spans.ts'

const text = '하나를 했다. 둘을 했다. 셋을 했다.'
const spans = [...text.matchAll(/[^ ][^.]*\./g)].map(({ 0: words, index }) => ({ start: index, end: index + words.length }))
const sentencesIn = (edited: string) => stretchSpans(spans, text, edited).map(({ start, end }) => edited.slice(start, end))

describe('the sentences of a text while it is typed in', () => {
  it('grow with what is typed in them, and move with what is typed before them', () => {
    expect(sentencesIn('하나를 했다. 둘을 잘 했다. 셋을 했다.')).toEqual(['하나를 했다.', '둘을 잘 했다.', '셋을 했다.'])
    expect(sentencesIn(`${text} 넷`).at(-1)).toBe('셋을 했다. 넷')
  })
  it('go when all of their words go', () => {
    expect(sentencesIn('하나를 했다.  셋을 했다.')).toEqual(['하나를 했다.', '셋을 했다.'])
    expect(sentencesIn('')).toEqual([])
  })
})
