// Foreign names in Hangul and in Latin letters, compared by their consonants: 다빈치 리졸브 and DaVinci Resolve are both T P N S L S L P.

/** Initial and final consonants of Hangul syllables, by sounds that transliteration keeps apart. */
const INITIALS = ['K', 'K', 'N', 'T', 'T', 'L', 'M', 'P', 'P', 'S', 'S', '', 'S', 'S', 'S', 'K', 'T', 'P', 'H']
const FINALS = ' K K K N N N T L K M P L L P L M P P T T N S S K T P T'.split(' ')
const EU = 18
/** A name of fewer consonants is like too many others. */
const LEAST_CONSONANTS = 3
const MOST_VARIANTS = 32

/** How a spelling in Latin letters may sound, the longest spelling first; several where it is heard in several ways. */
const SOUNDS: readonly (readonly [RegExp, readonly string[]])[] = [
  [/^tion|^sion/, ['SN']],
  [/^sch|^tch|^sh/, ['S']],
  [/^ch/, ['S', 'K']],
  [/^th/, ['S', 'T']],
  [/^ph/, ['P']],
  [/^gh/, ['', 'K']],
  [/^ck/, ['K']],
  [/^ng(?![aeiouy])/, ['N', 'NK']],
  [/^kn/, ['N']],
  [/^wh/, ['']],
  [/^c(?=[eiy])/, ['S']],
  [/^g(?=[eiy])/, ['S', 'K']],
  [/^t(?=ure|ual)/, ['S']],
  [/^d(?=u)/, ['T', 'S']],
  [/^[bpfv]/, ['P']],
  [/^x/, ['KS', 'S']],
  [/^[kqgc]/, ['K']],
  [/^[td]/, ['T']],
  [/^[szj]/, ['S']],
  [/^l/, ['L']],
  [/^r(?=[aeiouyh])/, ['L']],
  [/^r/, ['', 'L']],
  [/^m/, ['M']],
  [/^n/, ['N']],
  [/^h(?=[aeiou])/, ['H', '']],
  [/^[aeiouy]/, ['.']],
]

/** Doubled consonants are heard once, and vowels only keep consonants apart. */
const consonantsOf = (sounds: string) => sounds.replace(/([A-Z])\1+/g, '$1').replaceAll('.', '')

/** The consonants of Hangul and how many syllables are heard: those with the helping vowel ㅡ are not. */
function soundsOfHangul(text: string): string {
  let sounds = ''
  for (const character of text) {
    const code = character.charCodeAt(0) - 0xac00
    if (code < 0 || code > 11171) continue
    const vowel = Math.floor((code % 588) / 28)
    sounds += (INITIALS[Math.floor(code / 588)] ?? '') + (vowel === EU ? '' : '.') + (FINALS[code % 28] ?? '').trim()
  }
  return sounds
}

/** The ways in which a name in Latin letters may sound, as consonants. */
function soundsOfLatin(name: string): string[] {
  let variants = ['']
  let rest = name.toLowerCase().replace(/[^a-z]/g, '')
  while (rest !== '') {
    const sound = SOUNDS.find(([spelling]) => spelling.test(rest))
    if (sound) variants = sound[1].flatMap((heard) => variants.map((variant) => variant + heard)).slice(0, MOST_VARIANTS)
    rest = rest.slice(sound?.[0].exec(rest)?.[0].length ?? 1)
  }
  return [...new Set(variants.map(consonantsOf))].filter((variant) => variant.length >= LEAST_CONSONANTS)
}

/** Knows the foreign names of texts by how they sound. */
export interface Sounds {
  /** Whether a name in Latin letters stands there in Hangul. */
  hasLatin(name: string): boolean
  /** Whether a name in Hangul stands there in Latin letters. */
  hasHangul(name: string): boolean
}

/** Reads texts when it is first asked: each Hangul word and each two that follow each other, with any particle cut off. */
export function soundsOf(texts: readonly string[]): Sounds {
  let hangul: Set<string> | undefined
  let latin: Set<string> | undefined
  return {
    hasLatin(name) {
      hangul ??= hangulSounds(texts)
      return name.length >= 4 && soundsOfLatin(name).some((sounds) => hangul?.has(sounds))
    },
    hasHangul(name) {
      latin ??= new Set(texts.flatMap(latinSounds))
      const consonants = consonantsOf(soundsOfHangul(name))
      return consonants.length >= LEAST_CONSONANTS && latin.has(consonants)
    },
  }
}

function latinSounds(text: string): string[] {
  const words = [...text.matchAll(/[A-Za-z]{2,20}/g)].map(([word]) => word)
  return words.flatMap((word, at) => [...soundsOfLatin(word), ...soundsOfLatin(word + (words[at + 1] ?? ''))])
}

function hangulSounds(texts: readonly string[]): Set<string> {
  const known = new Set<string>()
  for (const text of texts) {
    let previous = ''
    for (const [word] of text.matchAll(/[가-힣]{1,14}/g)) {
      for (let length = 2; length <= word.length; length += 1) {
        const start = word.slice(0, length)
        known.add(consonantsOf(soundsOfHangul(start)))
        if (previous !== '') known.add(consonantsOf(soundsOfHangul(previous + start)))
      }
      previous = word
    }
  }
  return known
}
