// What the sources name, found whatever its spaces, case and alphabet.
import { type Sounds, soundsOf } from './transliteration.ts'

/** Whether the sources know a name. */
export interface Known extends Sounds {
  /** Looks for a name without spaces and case; a name in Latin letters must be a word of its own. */
  has(name: string): boolean
  /** Whether a Korean name is short for one of the sources, or one of them short for it: 기재부 and 기획재정부. */
  hasShort(name: string): boolean
  /** Whether one of the names stands in the sources with `words` within ten characters after it. */
  hasBeside(names: readonly string[], words: string): boolean
}

const DROPPED = /[\s.,'"()·\-_/]/
const isLatin = (character: string | undefined) => character !== undefined && character >= 'a' && character <= 'z'

/** A name as it is compared. */
export function squeeze(text: string): string {
  return text.toLowerCase().replace(/[\s.,'"()·\-_/]+/g, '')
}

export function knownOf(sources: readonly string[]): Known {
  const { text, breaks } = squeezed(sources.join(' | ').toLowerCase())
  const isWord = (at: number, end: number) =>
    (!isLatin(text[at]) || !isLatin(text[at - 1]) || breaks.has(at)) && (!isLatin(text[end - 1]) || !isLatin(text[end]) || breaks.has(end))
  const placeOf = (name: string, from: number) => {
    let at = text.indexOf(name, from)
    while (at >= 0 && !isWord(at, at + name.length)) at = text.indexOf(name, at + 1)
    return at
  }
  let wordsByFirst: Map<string, Set<string>> | undefined
  return {
    ...soundsOf(sources),
    hasShort: (name) => {
      wordsByFirst ??= koreanWords(sources)
      const sought = squeeze(name)
      return [...(wordsByFirst.get(sought[0] ?? '') ?? [])].some((word) => isShortFor(sought, word) || isShortFor(word, sought))
    },
    has: (name) => {
      const sought = squeeze(name)
      return sought !== '' && placeOf(sought, 0) >= 0
    },
    hasBeside: (names, words) =>
      names.map(squeeze).some((name) => {
        for (let at = placeOf(name, 0); at >= 0; at = placeOf(name, at + 1)) {
          if (text.slice(at + name.length, at + name.length + 10).includes(squeeze(words))) return true
        }
        return false
      }),
  }
}

/** A text without what is dropped, and where something was. */
function squeezed(written: string): { text: string; breaks: ReadonlySet<number> } {
  const breaks = new Set<number>()
  let text = ''
  for (const character of written) {
    if (DROPPED.test(character)) breaks.add(text.length)
    else text += character
  }
  return { text, breaks }
}

/** Words of Hangul by their first syllable, also two that follow each other. */
function koreanWords(sources: readonly string[]): Map<string, Set<string>> {
  const words = new Map<string, Set<string>>()
  for (const source of sources) {
    let previous = ''
    for (const [word] of source.matchAll(/[가-힣]{2,16}/g)) {
      for (const name of [word, previous + word]) {
        const first = name[0] ?? ''
        const list = words.get(first)
        if (list) list.add(name)
        else words.set(first, new Set([name]))
      }
      previous = word
    }
  }
  return words
}

/** Syllables of the long name in their order, its first and its last among them. */
function isShortFor(short: string, long: string): boolean {
  if (short.length < 2 || short.length >= long.length || short[0] !== long[0] || short.at(-1) !== long.at(-1)) return false
  let at = 0
  for (const syllable of long) if (syllable === short[at]) at += 1
  return at >= short.length
}
