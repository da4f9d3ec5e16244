// How long a text is, by the rules that companies' forms use. Pure: the server, the browser and the CLI count with this one module.

import type { Counts } from './checks.ts'
import type { LengthLimit } from './limit.ts'

/** The share of the maximum under which a letter counts as too short, unless the rule says otherwise. */
export const MINIMUM_SHARE = 0.8

const segmenter = new Intl.Segmenter('ko', { granularity: 'grapheme' })
// Composed Hangul, compatibility jamo, ASCII and usual punctuation are one cluster each: most texts need no segmenter, which is a hundred
// times slower.
const SIMPLE = /^[\n -~·가-힣ㄱ-ㅎㅏ-ㅣ\u2010-\u2027\u3001-\u3029\uff01-\uff60]*$/

/** The one form in which texts are counted, kept and compared: NFC, with LF as the only line break. */
export function normaliseText(text: string): string {
  return text.replace(/\r\n?/g, '\n').normalize('NFC')
}

/**
 * The number of characters as a reader sees them: grapheme clusters (UAX #29) of the normalised text.
 * A family emoji is one, a Hangul syllable in conjoining jamo is one, a line break is one.
 */
export function countCharacters(text: string): number {
  return clusters(normaliseText(text))
}

/** All four counts at once; a line break counts as one character or byte. `bytesEucKr` is two bytes for whatever is not ASCII, as forms from the EUC-KR days count. */
export function countAll(text: string): Counts {
  const normal = normaliseText(text)
  return {
    characters: clusters(normal),
    charactersNoSpaces: clusters(normal.replace(/\s/gu, '')),
    bytesEucKr: bytesEucKr(normal),
    bytesUtf8: bytesUtf8(normal),
  }
}

/**
 * The length of a text by one rule, in the rule's unit. A line break weighs 1 unless the rule says 0 or 2;
 * white space is never counted by `charactersNoSpaces`, so it has no weight there.
 */
export function countBy(text: string, { unit, newline = 1 }: Pick<LengthLimit, 'unit' | 'newline'>): number {
  const normal = normaliseText(text)
  if (unit === 'charactersNoSpaces') return clusters(normal.replace(/\s/gu, ''))
  const length = unit === 'characters' ? clusters(normal) : unit === 'bytesEucKr' ? bytesEucKr(normal) : bytesUtf8(normal)
  if (newline === 1) return length
  return length + (newline - 1) * (normal.split('\n').length - 1)
}

/** The least length of a rule: what it says, or four fifths of its maximum. */
export function minimumOf({ max, min }: Pick<LengthLimit, 'max' | 'min'>): number {
  return min ?? Math.ceil(max * MINIMUM_SHARE)
}

export interface Measure {
  count: number
  min: number
  max: number
  state: 'empty' | 'short' | 'fits' | 'over'
}

/** A text held against a rule. */
export function measure(text: string, rule: LengthLimit): Measure {
  const count = countBy(text, rule)
  const min = minimumOf(rule)
  const state = count > rule.max ? 'over' : count === 0 ? 'empty' : count < min ? 'short' : 'fits'
  return { count, min, max: rule.max, state }
}

function clusters(normal: string): number {
  if (SIMPLE.test(normal)) return normal.length
  let count = 0
  for (const _ of segmenter.segment(normal)) count += 1
  return count
}

function bytesEucKr(normal: string): number {
  let bytes = 0
  for (const character of normal) bytes += (character.codePointAt(0) ?? 0) < 0x80 ? 1 : 2
  return bytes
}

function bytesUtf8(normal: string): number {
  let bytes = 0
  for (const character of normal) {
    const code = character.codePointAt(0) ?? 0
    bytes += code < 0x80 ? 1 : code < 0x800 ? 2 : code < 0x10000 ? 3 : 4
  }
  return bytes
}
