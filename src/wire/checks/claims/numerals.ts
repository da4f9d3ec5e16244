// Numbers as they are written in Korean and English: 1,200 · 2천3백만 · 천이백 · 열두 · 서너 · twelve.

const NATIVE_ONES: Record<string, number> = {
  하나: 1,
  한: 1,
  둘: 2,
  두: 2,
  셋: 3,
  세: 3,
  석: 3,
  서: 3,
  넷: 4,
  네: 4,
  넉: 4,
  다섯: 5,
  여섯: 6,
  일곱: 7,
  여덟: 8,
  아홉: 9,
}
const NATIVE_TENS: Record<string, number> = {
  열: 10,
  스물: 20,
  스무: 20,
  서른: 30,
  마흔: 40,
  쉰: 50,
  예순: 60,
  일흔: 70,
  여든: 80,
  아흔: 90,
}
/** Words for a few, which name a span. */
const SPANS: Record<string, readonly [number, number]> = {
  한두: [1, 2],
  두어: [2, 3],
  두세: [2, 3],
  두서너: [2, 4],
  서너: [3, 4],
  너댓: [4, 5],
  네댓: [4, 5],
  너덧: [4, 5],
  네다섯: [4, 5],
  대여섯: [5, 6],
  예닐곱: [6, 7],
  일고여덟: [7, 8],
  여덟아홉: [8, 9],
  여남은: [10, 13],
  열댓: [13, 16],
}
const SINO: Record<string, number> = { 일: 1, 이: 2, 삼: 3, 사: 4, 오: 5, 육: 6, 륙: 6, 칠: 7, 팔: 8, 구: 9 }
const SMALL: Record<string, number> = { 십: 10, 백: 100, 천: 1000 }
const LARGE: Record<string, number> = { 만: 1e4, 억: 1e8, 조: 1e12 }
const ENGLISH: Record<string, number> = {
  one: 1,
  two: 2,
  three: 3,
  four: 4,
  five: 5,
  six: 6,
  seven: 7,
  eight: 8,
  nine: 9,
  ten: 10,
  eleven: 11,
  twelve: 12,
  thirteen: 13,
  fourteen: 14,
  fifteen: 15,
  sixteen: 16,
  seventeen: 17,
  eighteen: 18,
  nineteen: 19,
  twenty: 20,
  thirty: 30,
  forty: 40,
  fifty: 50,
  sixty: 60,
  seventy: 70,
  eighty: 80,
  ninety: 90,
}

// Runs of digits are bounded: a longer one is no number that a person writes, and the work stays linear.
const DIGITS = '(?:\\d{1,3}(?:,\\d{3}){1,5}|\\d{1,15})(?:\\.\\d{1,6})?'
const longestFirst = (words: Iterable<string>) => [...words].sort((a, b) => b.length - a.length).join('|')
const ENGLISH_WORD = longestFirst(Object.keys(ENGLISH))
const TENS = `(?:${longestFirst(Object.keys(NATIVE_TENS))})`
const MIXED = new RegExp(TENS)
const ONES = longestFirst(Object.keys(NATIVE_ONES))

/** Patterns of numbers, without what must stand before and after them. */
export const NUMBER = {
  digits: `${DIGITS}(?: ?[십백천만억조]{1,2}(?: ?${DIGITS} ?[십백천만억]{1,2}){0,3}(?: ?\\d{3,4}|\\d{1,2})?)?`,
  sino: `(?:[일이삼사오육륙칠팔구]?[십백천만억](?:(?<=[만억]) )?){1,6}(?:${TENS}(?:${ONES})?|[일이삼사오육칠팔구])?`,
  native: `${longestFirst(Object.keys(SPANS))}|${TENS}(?: ?(?:${ONES}))?|${ONES}`,
  english: `(?:(?:${ENGLISH_WORD})(?:[- ](?:${ENGLISH_WORD}))?(?: (?:hundred|thousand|million|dozen))?|half a (?:million|dozen)|a (?:hundred|thousand|million|dozen)|dozens?)`,
} as const

/** The least and the most that a number says: alike but for 서너 and its kind. */
export function spanOf(written: string): readonly [number, number] | undefined {
  const text = written.replace(/[ ,]/g, '')
  if (SPANS[text]) return SPANS[text]
  const value = /^[a-z]/i.test(text)
    ? englishValue(written.trim().toLowerCase())
    : (nativeValue(text) ?? mixedValue(text) ?? sinoValue(text))
  return value === undefined ? undefined : [value, value]
}

function nativeValue(text: string): number | undefined {
  const tens = Object.keys(NATIVE_TENS).find((word) => text.startsWith(word))
  const rest = tens ? text.slice(tens.length) : text
  if (tens && rest === '') return NATIVE_TENS[tens]
  const ones = NATIVE_ONES[rest]
  return ones === undefined ? undefined : (tens ? (NATIVE_TENS[tens] ?? 0) : 0) + ones
}

/** 사백열두: hundreds in one way of counting and the rest in the other. */
function mixedValue(text: string): number | undefined {
  const at = text.search(MIXED)
  const hundreds = at > 0 ? sinoValue(text.slice(0, at)) : undefined
  const rest = at > 0 ? nativeValue(text.slice(at)) : undefined
  return hundreds === undefined || rest === undefined ? undefined : hundreds + rest
}

/** Digits and Korean marks of size in any mixture: 1만2천, 2.1천, 이백십, 3억 5000만. Nothing is a number where it is written as 0. */
function sinoValue(text: string): number | undefined {
  let total = 0
  let section = 0
  let digit = 0
  for (const [part] of text.matchAll(/\d+(?:\.\d+)?|[^\d]/g)) {
    if (part in SINO) digit = SINO[part] as number
    else if (part in SMALL) {
      section += (digit || 1) * (SMALL[part] as number)
      digit = 0
    } else if (part in LARGE) {
      total += (section + digit || 1) * (LARGE[part] as number)
      section = 0
      digit = 0
    } else if (/^\d/.test(part)) digit = Number(part)
    else return undefined
  }
  // 1억 2천 is 1억 2천만: after hundreds of millions nobody counts thousands of won.
  const rest = /억\d{1,3}천(?:[\d]백)?$/.test(text) ? section * 1e4 : section + digit
  const value = Math.round((total + rest) * 1e6) / 1e6
  return (value > 0 || text.startsWith('0')) && Number.isFinite(value) ? value : undefined
}

function englishValue(text: string): number | undefined {
  if (text === 'half a dozen') return 6
  if (/^(?:a )?dozens?$/.test(text)) return 12
  if (text === 'half a million') return 500_000
  let total = 0
  for (const word of text.split(/[- ]/)) {
    if (word === 'hundred') total = (total || 1) * 100
    else if (word === 'thousand') total = (total || 1) * 1000
    else if (word === 'million') total = (total || 1) * 1e6
    else if (word === 'dozen') total *= 12
    else total += ENGLISH[word] ?? 0
  }
  return total || undefined
}
