import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { flowsOn, isOrdinary, plainText, undecidedTail } from './plain-text.ts'
import { createStreamCleaner } from './stream-cleaner.ts'

const pieces = fc.constantFrom(
  ...[
    '저는 ',
    '팀을 ',
    '이끌었습니다. ',
    'JWT(JSON Web Token)',
    'don’t ',
    '2**3 ',
    '3 * 4 ',
    'a*b ',
    '1. ',
    '82% ',
    '- ',
    '* ',
    '• ',
    '# ',
    '## ',
    '> ',
  ],
  ...[
    '**',
    '*',
    '***',
    '`',
    '```',
    '```json\n',
    '\n',
    '\n\n',
    '---\n',
    '===\n',
    '"',
    '“',
    '”',
    "'",
    '!',
    '[',
    ']',
    '(',
    ')',
    '[성장 과정]\n',
  ],
  ...[
    '[글](https://a.example/글)',
    '![그림](https://a.example/x.png)',
    '[성과](2023년)',
    'A: ',
    '답변: ',
    '자기소개서\n',
    'Cover letter: ',
  ],
  ...[
    '물론입니다! ',
    '물론입니다! 요청하신 결과입니다.\n',
    '네, 작성해 드리겠습니다.\n\n',
    "Sure! Here's your letter:\n",
    '\n도움이 되었기를 바랍니다.',
    '\nLet me know if you need changes.',
  ],
)
const hostile = fc.array(pieces, { minLength: 0, maxLength: 30, size: 'max' }).map((list) => list.join(''))

function chunks(text: string, sizes: readonly number[]): string[] {
  const list: string[] = []
  for (let at = 0, turn = 0; at < text.length; turn++) {
    const size = sizes[turn % sizes.length] ?? 1
    list.push(text.slice(at, at + size))
    at += size
  }
  return list
}
const sizes = fc.array(fc.integer({ min: 1, max: 9 }), { minLength: 1, maxLength: 10 })

const flow = { begins: flowsOn, takes: isOrdinary }
/** What a watcher shows after every piece, and after the end. */
function watch(list: readonly string[], headLength = 60) {
  const cleaner = createStreamCleaner({ clean: plainText, undecided: undecidedTail, headLength, flow })
  const views: string[] = []
  let shown = ''
  let snapshots = 0
  for (const told of [...list.map((piece) => () => cleaner.push(piece)), () => cleaner.end()].map((step) => step())) {
    if (told?.type === 'text') shown += told.delta
    else if (told) {
      snapshots++
      shown = told.text
    }
    views.push(shown)
  }
  return { shown, snapshots, views }
}

describe('a text that is cleaned while it is written', () => {
  it('ends as the whole text cleaned at once, however it is cut into pieces', () => {
    fc.assert(
      fc.property(hostile, sizes, (text, cut) => void expect(watch(chunks(text, cut)).shown).toBe(plainText(text))),
      { numRuns: 5000 },
    )
  })

  it('shows after every piece exactly what is clean so far', () => {
    fc.assert(
      fc.property(hostile, sizes, (text, cut) => {
        const list = chunks(text, cut)
        const { views } = watch(list, 0)
        let raw = ''
        for (const [index, piece] of list.entries()) {
          raw += piece
          expect(views[index]).toBe(plainText(raw.slice(0, raw.length - undecidedTail(raw))))
        }
      }),
      { numRuns: 1000 },
    )
  })

  it('shows the same when most of it flows, wherever marks, quotes, closings and whitespace come in', () => {
    const start = fc.constantFrom(
      '저는 기록을 다시 살폈습니다. '.repeat(10),
      `${'저는 기록을 살폈습니다. '.repeat(12)}\n`,
      `“${'저는 '.repeat(60)}`,
      `답변${' '.repeat(170)}`,
    )
    const others = fc.constantFrom(
      ' ',
      '  ',
      '\t',
      '\u00a0',
      '\u2028',
      '가',
      '그리고 ',
      '더',
      '더 ',
      '도움이 되',
      '었기를 바랍니다.',
      ':',
      '.',
      ',',
      '?',
    )
    const rest = fc.array(fc.oneof({ weight: 3, arbitrary: others }, { weight: 1, arbitrary: pieces }), { maxLength: 40, size: 'max' })
    fc.assert(
      fc.property(start, rest, sizes, (head, tail, cut) => {
        const list = chunks(head + tail.join(''), cut)
        const { views } = watch(list, 0)
        let raw = ''
        for (const [index, piece] of list.entries()) {
          raw += piece
          expect(views[index]).toBe(plainText(raw.slice(0, raw.length - undecidedTail(raw))))
        }
      }),
      { numRuns: 3000 },
    )
  })

  it('does not look at the whole text again for every piece', () => {
    let read = 0
    const count = (text: string) => {
      read += text.length
      return plainText(text)
    }
    const cleaner = createStreamCleaner({ clean: count, undecided: undecidedTail, headLength: 60, flow })
    const text = '저는 주문 기록을 살피고 고쳤습니다. '.repeat(500)
    for (const piece of chunks(text, [3])) cleaner.push(piece)
    expect(cleaner.shown).toBe(text.trimEnd())
    expect(read).toBeLessThan(text.length)
  })

  const letter = [
    '물론입니다! 요청하신 자기소개서입니다.',
    '',
    '## [성장 과정] 기록하는 습관',
    '저는 **주문 처리 시스템**을 *비동기* 큐로 바꾸어 응답 시간을 820ms에서 140ms로 줄였습니다! **JWT(JSON Web Token)**는 물론 2**3 같은 식도 다루었습니다.',
    '',
    '- 첫째, `Redis`를 도입했습니다.',
    '- 둘째, [문서](https://docs.example/a)를 썼습니다. [성과](2023년)도 있습니다.',
    '',
    '---',
    '> 함께 성장하겠습니다.',
  ].join('\n')
  const clean = [
    '[성장 과정] 기록하는 습관',
    '저는 주문 처리 시스템을 비동기 큐로 바꾸어 응답 시간을 820ms에서 140ms로 줄였습니다! JWT(JSON Web Token)는 물론 2**3 같은 식도 다루었습니다.',
    '',
    '첫째, Redis를 도입했습니다.',
    '둘째, 문서를 썼습니다. [성과](2023년)도 있습니다.',
    '',
    '함께 성장하겠습니다.',
  ].join('\n')

  it.each([1, 2, 3, 4, 7, 50])('is never taken back for its marks, in pieces of %i', (size) => {
    const { shown, snapshots, views } = watch(chunks(letter, [size]))
    expect([shown, snapshots]).toEqual([clean, 0])
    for (const view of views) expect(clean.startsWith(view)).toBe(true)
  })

  it('is shown as it comes when there is nothing to clean', () => {
    const plain =
      '저는 주문 처리 시스템을 비동기 큐 방식으로 바꾸어 응답 시간을 줄인 경험이 있습니다. 그 과정에서 많은 것을 배웠고, 이를 기록했습니다.'
    const { views } = watch(chunks(plain, [4]))
    expect(views.findIndex((view) => view !== '')).toBe(Math.ceil(60 / 4) - 1)
    expect(views.slice(15).every((view, index) => view.length >= Math.min(plain.length, (16 + index) * 4) - 1)).toBe(true)
  })

  it('goes on from what an earlier attempt has shown', () => {
    const cleaner = createStreamCleaner({ clean: plainText, undecided: undecidedTail, headLength: 60 }, '저는 팀을 ')
    expect(cleaner.push('이끌**었')).toEqual({ type: 'text', delta: '이끌었' })
    expect(cleaner.end()).toBeUndefined()
  })

  it('keeps what is shown until there is something else to show', () => {
    const cleaner = createStreamCleaner({ clean: plainText, undecided: undecidedTail, headLength: 4 })
    cleaner.push('첫 번째 글입니다.')
    cleaner.restart()
    expect(cleaner.push('둘')).toBeUndefined()
    expect(cleaner.push('째 글입니다.')).toEqual({ type: 'snapshot', text: '둘째 글입니다.' })
    cleaner.restart()
    expect(cleaner.push('둘째 글')).toBeUndefined()
    expect(cleaner.push('입니다. 그리고')).toEqual({ type: 'text', delta: ' 그리고' })
    cleaner.restart()
    cleaner.push('둘째 글입니다.')
    expect(cleaner.end()).toEqual({ type: 'snapshot', text: '둘째 글입니다.' })
  })
})
