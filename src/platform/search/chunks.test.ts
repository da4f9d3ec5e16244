import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { chunksOf, cleanText, MAX_CHUNK_LENGTH } from './chunks.ts'

const sentence = (length: number) => `${'가'.repeat(length - 1)}.`

describe('a text in chunks', () => {
  it('stays whole when it is short, with its paragraphs', () => {
    expect(chunksOf('담당 업무\r\n- 서버 개발\r\n\r\n자격 요건\r\n- 자바')).toEqual(['담당 업무\n- 서버 개발\n\n자격 요건\n- 자바'])
    expect(chunksOf(' \n\n ')).toEqual([])
  })

  it('is cut between paragraphs rather than inside one', () => {
    const paragraphs = [sentence(400), sentence(400), sentence(200)]
    expect(chunksOf(paragraphs.join('\n\n'))).toEqual([paragraphs[0], `${paragraphs[1]}\n\n${paragraphs[2]}`])
  })

  it('is cut between sentences and lines when a paragraph is long', () => {
    const sentences = [sentence(300), sentence(300), sentence(300)]
    expect(chunksOf(sentences.join(' '))).toEqual([`${sentences[0]} ${sentences[1]}`, sentences[2]])
    expect(chunksOf(Array.from({ length: 40 }, () => '가'.repeat(50)).join('\n')).every((chunk) => chunk.length % 51 === 50)).toBe(true)
  })

  it('is not cut inside a version or a figure', () => {
    const text = `${'가'.repeat(690)}. 3.5점 Node.js 끝`
    expect(chunksOf(text).join(' ')).toBe(text)
    expect(chunksOf(text).at(-1)).toContain('3.5점 Node.js 끝')
  })

  it('loses nothing but white space, makes no chunk too long, and breaks no character', () => {
    fc.assert(
      fc.property(
        fc.array(fc.oneof(fc.string({ unit: 'grapheme', maxLength: 300 }), fc.constantFrom('\n\n', '. ', ' ', '\n', '🙂'.repeat(800)))),
        (parts) => {
          const text = parts.join('')
          const chunks = chunksOf(text)
          expect(chunks.join('').replace(/\s/g, '')).toBe(cleanText(text).replace(/\s/g, ''))
          for (const chunk of chunks) expect(chunk.length > 0 && chunk.length <= MAX_CHUNK_LENGTH && chunk.isWellFormed()).toBe(true)
        },
      ),
    )
  })

  it('is cleaned of what a database refuses', () => {
    expect(cleanText('a\u0000b\ud800c\r\nd'.normalize('NFD'))).toBe('a b\ufffdc\nd')
  })
})
