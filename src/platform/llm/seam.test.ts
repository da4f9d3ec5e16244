import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { createSeam } from './seam.ts'

/** What a reader holds after a continuation that came in these pieces. */
function join(shown: string, pieces: readonly string[], whole = true): string {
  const seam = createSeam(shown)
  let text = shown
  for (const output of [...pieces.map((piece) => seam.push(piece)), seam.end(whole)]) text = (output.restart ? '' : text) + output.text
  return text
}

/** The rules of the seam in their plainest form, on a continuation that is there at once. */
function joinPlainly(shown: string, continuation: string, whole: boolean): string {
  const prefix = shown.trimEnd()
  const add = (rest: string) => shown + rest.slice(common(shown.slice(prefix.length), rest))
  if (continuation.length >= 20 && prefix.startsWith(continuation.slice(0, 20))) {
    const same = common(prefix, continuation)
    if (same === prefix.length) return add(continuation.slice(same))
    return same === continuation.length && !whole ? shown : continuation
  }
  for (let length = Math.min(prefix.length, continuation.length); length >= 20; length--)
    if (prefix.endsWith(continuation.slice(0, length))) return add(continuation.slice(length))
  return add(continuation)
}

function common(one: string, other: string): number {
  let length = 0
  while (length < one.length && one[length] === other[length]) length++
  return length
}

const letters = [...'가나다라마바사아자차카타파하거너더러머버서어저처커터퍼허고노도로모보소오조초코토포호abcdefghijklmnopqrstuvwxyz']
const gaps = [' ', ' ', ' ', '. ', '\n\n', ', ']
/** Words that do not repeat by chance, since what repeats is what is tested: letters drawn by a seed that is not shrunk. */
const prose = (words: number) =>
  fc.noShrink(fc.noBias(fc.integer({ min: 1, max: 2 ** 31 - 1 }))).map((seed) => {
    let state = seed
    const draw = <T>(list: readonly T[]) => {
      state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0
      return list[Math.floor((state / 2 ** 32) * list.length)] as T
    }
    return Array.from(
      { length: words + (seed % 40) },
      () => Array.from({ length: 2 + (seed % 7) }, () => draw(letters)).join('') + draw(gaps),
    ).join('')
  })
const cutInto = (text: string) =>
  fc.array(fc.integer({ min: 1, max: 12 }), { minLength: 1, maxLength: 60, size: 'max' }).map((sizes) => {
    const pieces: string[] = []
    for (let at = 0, turn = 0; at < text.length; turn++) {
      const size = sizes[turn % sizes.length] ?? 1
      pieces.push(text.slice(at, at + size))
      at += size
    }
    return pieces
  })
/** A text, the place where it broke off, and sizes of pieces. */
const broken = prose(30).chain((text) =>
  fc.record({ text: fc.constant(text.trim()), at: fc.integer({ min: 60, max: Math.max(60, text.trim().length - 1) }) }),
)

describe('the seam between a cut text and its continuation', () => {
  it('a model that goes on gives the whole text', () => {
    fc.assert(
      fc.property(
        broken.chain(({ text, at }) => {
          const shown = text.slice(0, at)
          return fc.tuple(fc.constant(text), fc.constant(shown), cutInto(text.slice(shown.trimEnd().length)))
        }),
        ([text, shown, pieces]) => void expect(join(shown, pieces)).toBe(text),
      ),
      { numRuns: 500 },
    )
  })

  it('a model that starts over with the same text gives it once', () => {
    fc.assert(
      fc.property(
        broken.chain(({ text, at }) => fc.tuple(fc.constant(text), fc.constant(text.slice(0, at)), cutInto(text))),
        ([text, shown, pieces]) => void expect(join(shown, pieces)).toBe(text),
      ),
      { numRuns: 500 },
    )
  })

  it('a model that starts over and goes another way replaces the text', () => {
    const other = broken.chain(({ text, at }) =>
      fc.record({ same: fc.integer({ min: 20, max: at - 1 }), rest: prose(5) }).chain(({ same, rest }) => {
        const next = text[same] === '가' ? '나' : '가'
        const continuation = `${text.slice(0, same)}${next}${rest}`
        return fc.tuple(fc.constant(continuation), fc.constant(text.slice(0, at).trimEnd()), cutInto(continuation))
      }),
    )
    fc.assert(
      fc.property(other, ([continuation, shown, pieces]) => {
        fc.pre(shown.length >= 60)
        expect(join(shown, pieces)).toBe(continuation)
      }),
      { numRuns: 500 },
    )
  })

  it('a model that says its last sentence again says it once', () => {
    const repeating = broken.chain(({ text, at }) =>
      fc.integer({ min: 20, max: at - 1 }).chain((length) => {
        const shown = text.slice(0, at).trimEnd()
        const continuation = shown.slice(-length) + text.slice(shown.length)
        return fc.tuple(fc.constant(text), fc.constant(shown), cutInto(continuation))
      }),
    )
    fc.assert(
      fc.property(repeating, ([text, shown, pieces]) => void expect(join(shown, pieces)).toBe(text)),
      { numRuns: 500 },
    )
  })

  it('follows the plain rules for any text and any pieces, even where everything repeats', () => {
    const dull = (max: number) => fc.string({ unit: fc.constantFrom('a', 'a', 'a', 'b', ' '), minLength: 0, maxLength: max, size: 'max' })
    const case_ = fc
      .tuple(dull(90), dull(90), fc.boolean(), fc.integer({ min: 0, max: 90 }), fc.integer({ min: 0, max: 3 }))
      .chain(([one, two, whole, from, kind]) => {
        const shown = `a${one}`
        const continuation = kind === 0 ? two : kind === 1 ? shown + two : kind === 2 ? shown.slice(from) + two : shown.slice(0, from) + two
        return fc.tuple(fc.constant(shown), fc.constant(continuation), fc.constant(whole), cutInto(continuation))
      })
    fc.assert(
      fc.property(case_, ([shown, continuation, whole, pieces]) => {
        fc.pre(shown.trimEnd().length >= 20)
        expect(join(shown, pieces, whole)).toBe(joinPlainly(shown, continuation, whole))
      }),
      { numRuns: 20_000 },
    )
  })

  it('holds nothing back from a model that clearly goes on', () => {
    const seam = createSeam('저는 주문 처리 시스템을 비동기 큐 방식으로 바꾸어 응답 시간을 줄였고, 그 과정에서 많은 것을 배웠')
    expect(seam.push('습')).toEqual({ restart: false, text: '습' })
  })

  it('a whole answer that is shorter than what was shown replaces it, a cut one does not', () => {
    const shown = '저는 주문 처리 시스템을 비동기 큐 방식으로 바꾸었습니다. 그리고 응답 시간을 줄였습니다. 그'
    const shorter = shown.slice(0, 30)
    expect(join(shown, [shorter], true)).toBe(shorter)
    expect(join(shown, [shorter], false)).toBe(shown)
  })
})
