// Given names of Korean people in Latin letters: Minseo, Do-yun, hyeri.
import { isGivenName, looksGiven, WORD_NAMES } from '../data/names.ts'
import { SYLLABLES } from '../data/romanised.ts'

/** The two syllables of a romanised word as Korean ones, in every reading. */
function readings(word: string): string[] {
  const found: string[] = []
  for (let cut = 1; cut < word.length; cut += 1) {
    for (const first of SYLLABLES.get(word.slice(0, cut)) ?? []) {
      for (const second of SYLLABLES.get(word.slice(cut)) ?? []) found.push(first + second)
    }
  }
  return found
}

/** Whether small letters are a given name that is often met and no everyday word in any reading that makes it one. */
export function isLatinGiven(word: string): boolean {
  return word.length <= 12 && readings(word).some((given) => isGivenName(given) && !WORD_NAMES.has(given))
}

/** Whether small letters may be a given name. */
export function mayBeLatinGiven(word: string): boolean {
  return word.length >= 3 && word.length <= 12 && readings(word).some((given) => looksGiven(given) || WORD_NAMES.has(given))
}
