import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { growBlocks, noBlocks } from './blocks.ts'

const whole = (text: string) => growBlocks(noBlocks, text)
const all = ({ settled, open }: { settled: readonly string[]; open: string }) => [...settled, open]

describe('blocks', () => {
  it.each([
    ['paragraphs', '가나다\n\n라마바', ['가나다\n\n', '라마바']],
    ['a fence with an empty line in it', '```\n가\n\n나\n```\n\n다', ['```\n가\n\n나\n```\n\n', '다']],
    ['a list whose items stand apart', '1. 가\n\n2. 나\n\n다', ['1. 가\n\n2. 나\n\n', '다']],
    ['an item of two paragraphs', '- 가\n\n  나\n\n- 다', ['- 가\n\n  나\n\n- 다']],
    ['a table', '|가|나|\n|-|-|\n|1|2|\n\n끝', ['|가|나|\n|-|-|\n|1|2|\n\n', '끝']],
    ['an open fence', '가\n\n```ts\nlet a\n\nlet b', ['가\n\n', '```ts\nlet a\n\nlet b']],
  ])('%s', (_, text, blocks) => expect(all(whole(text))).toEqual(blocks))

  it('are the same however the text came, and joined are the text', () => {
    const line = fc.constantFrom(
      '가나다',
      '',
      '- 하나',
      '1. 둘',
      '  안쪽',
      '```',
      '```ts',
      '~~~',
      '|a|b|',
      '|-|-|',
      '# 제목',
      '**굵게',
      '12',
      '-',
    )
    fc.assert(
      fc.property(
        fc.array(line, { maxLength: 25 }),
        fc.array(fc.integer({ min: 1, max: 4 }), { minLength: 1, maxLength: 8 }),
        (lines, sizes) => {
          const text = lines.join('\n')
          let blocks = noBlocks
          for (let at = 0, turn = 0; at < text.length; turn++) {
            at = Math.min(text.length, at + (sizes[turn % sizes.length] ?? 1))
            blocks = growBlocks(blocks, text.slice(0, at))
          }
          expect(all(blocks).join('')).toBe(text)
          expect(all(blocks)).toEqual(all(whole(text)))
        },
      ),
      { numRuns: 2000 },
    )
  })

  it('what is settled keeps its identity while text is added, and a text that is replaced begins anew', () => {
    const one = whole('가\n\n나\n\n다')
    const two = growBlocks(one, '가\n\n나\n\n다라')
    expect(two.settled).toBe(one.settled)
    expect(growBlocks(two, '다른 글').settled).toEqual([])
  })
})
