// What the sources name, found whatever its spaces, case and alphabet.
import { type Sounds, soundsOf } from './transliteration.ts'

/** Whether the sources know a name. */
export interface Known extends Sounds {
  /** Looks for a name without spaces and case; a name in Latin letters must be a word of its own. */
  has(name: string): boolean
  /** Whether a name stands there as a word, with or without a particle. */
  hasWord(name: string): boolean
  /** Whether a Korean name is short for one of the sources, or one of them short for it: 기재부 and 기획재정부. */
  hasShort(name: string): boolean
  /** Whether the sources have a word of three or four syllables that is short for a name. */
  hasAbbreviation(name: string): boolean
  /** Whether one of the names has a level (1급) in the sources, and not that of the next name. */
  hasLevel(names: readonly string[], level: string): boolean
  /** What follows a name wherever it stands, without spaces: up to 20 characters of its source. */
  afterEach(name: string): readonly string[]
  /** Whether one of the names stands in the sources with `words` within ten characters after it. */
  hasBeside(names: readonly string[], words: string): boolean
}

const PARTICLE = /(?:으로|에서|이랑|하고|[은는이가을를로와과도의랑])$/
const FOLLOWING = 20
/** So near to a name is what stands beside it. */
const BESIDE = 10
const DROPPED = /[\s.,'"()·\-_/]/
/** What ends a clause of notes. */
const STOP = /[.,;/|·\n]/
const isLatin = (character: string | undefined) => character !== undefined && character >= 'a' && character <= 'z'

/** A name as it is compared. */
export function squeeze(text: string): string {
  return text.toLowerCase().replace(/[\s.,'"()·\-_/]+/g, '')
}

export function knownOf(sources: readonly string[]): Known {
  const { text, breaks, stops } = squeezed(sources.join(' | ').toLowerCase())
  const isWord = (at: number, end: number) =>
    (!isLatin(text[at]) || !isLatin(text[at - 1]) || breaks.has(at)) && (!isLatin(text[end - 1]) || !isLatin(text[end]) || breaks.has(end))
  // Of 예금 상품 nobody has a 금상.
  const isWhole = (name: string, at: number) => {
    if (name.length > 3 || !/^[가-힣]+$/.test(name)) return true
    for (let inside = at + 1; inside < at + name.length; inside += 1) if (breaks.has(inside)) return breaks.has(at) || at === 0
    return true
  }
  const placeOf = (name: string, from: number) => {
    let at = text.indexOf(name, from)
    while (at >= 0 && !(isWord(at, at + name.length) && isWhole(name, at))) at = text.indexOf(name, at + 1)
    return at
  }
  const known = (name: string) => name !== '' && placeOf(name, 0) >= 0
  /** What follows a name, wherever it stands. */
  const after = (name: string) => {
    const sought = squeeze(name)
    const found: string[] = []
    for (let at = placeOf(sought, 0); at >= 0; at = placeOf(sought, at + 1))
      found.push(text.slice(at + sought.length, at + sought.length + BESIDE))
    return found
  }
  let words: Set<string> | undefined
  let wordsByFirst: Map<string, Set<string>> | undefined
  return {
    ...soundsOf(sources),
    hasShort: (name) => {
      wordsByFirst ??= koreanWords(sources)
      const sought = squeeze(name)
      return [...(wordsByFirst.get(sought[0] ?? '') ?? [])].some((word) => isShortFor(sought, word) || isShortFor(word, sought))
    },
    hasAbbreviation: (name) => {
      wordsByFirst ??= koreanWords(sources)
      return [...(wordsByFirst.get(name[0] ?? '') ?? [])].some(
        (word) => word.length >= 3 && word.length <= 4 && !word.endsWith('기사') && isShortFor(word, name),
      )
    },
    has: (name) => known(squeeze(name)),
    hasWord: (name) => {
      words ??= new Set(
        sources
          .flatMap((source) => source.match(/[A-Za-z]{2,30}|[가-힣]{2,16}/g) ?? [])
          .flatMap((word) => [word.toLowerCase(), word.replace(PARTICLE, '')]),
      )
      return words.has(name.toLowerCase())
    },
    hasBeside: (names, words) => names.some((name) => after(name).some((rest) => rest.includes(squeeze(words)))),
    afterEach: (name) => {
      const sought = squeeze(name)
      const found: string[] = []
      for (let at = placeOf(sought, 0); at >= 0; at = placeOf(sought, at + 1)) {
        const from = at + sought.length
        let end = from
        while (end < Math.min(text.length, from + FOLLOWING) && !stops.has(end)) end += 1
        found.push(text.slice(from, end))
      }
      return found
    },
    hasLevel: (names, level) =>
      names.some(
        (name) =>
          (known(squeeze(level) + squeeze(name)) && !after(name).some((rest) => /^[은는이가도]?\d급/.test(rest))) ||
          after(name).some((rest) => {
            return rest.includes(squeeze(level)) && /^\D{0,6}$/.test(rest.slice(0, rest.indexOf(squeeze(level))))
          }),
      ),
  }
}

/** A text without what is dropped, and where something was. */
function squeezed(written: string): { text: string; breaks: ReadonlySet<number>; stops: ReadonlySet<number> } {
  const breaks = new Set<number>()
  const stops = new Set<number>()
  let text = ''
  for (const character of written) {
    if (STOP.test(character)) stops.add(text.length)
    if (DROPPED.test(character)) breaks.add(text.length)
    else text += character
  }
  return { text, breaks, stops }
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
