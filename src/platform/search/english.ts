const VOWEL = /[aeiouy]/

/**
 * A light stem: plural, past, -ing and a last e are taken off, so that libraries meets library, and managing meets manage.
 * It is no dictionary form; it only has to be the same for the forms of one word.
 * @param word lower-case letters and digits.
 */
export function stemEnglish(word: string): string {
  if (word.length < 4 || /\d/.test(word)) return word
  return withoutLastE(withoutPastOrIng(withoutPlural(word)))
}

function withoutPlural(word: string): string {
  if (word.endsWith('ies') && word.length > 4) return `${word.slice(0, -3)}y`
  if (word.endsWith('sses')) return word.slice(0, -2)
  return word.endsWith('s') && !/[suia]s$/.test(word) ? word.slice(0, -1) : word
}

function withoutPastOrIng(word: string): string {
  const stem = word.replace(/(?:ing|ed)$/, '')
  if (stem === word || stem.length < 3 || !VOWEL.test(stem)) return word
  // planned becomes plan; call, pass and buzz keep both letters.
  return /([^aeioulsz])\1$/.test(stem) ? stem.slice(0, -1) : stem
}

function withoutLastE(word: string): string {
  return word.length > 4 && word.endsWith('e') ? word.slice(0, -1) : word
}
