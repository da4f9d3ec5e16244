// Numbers as they are written in Korean and English: 1,200 · 1만 2천 · 천이백 · 열두 · twelve.

const NATIVE_ONES: Record<string, number> = {
  하나: 1,
  한: 1,
  둘: 2,
  두: 2,
  셋: 3,
  세: 3,
  석: 3,
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
const SINO: Record<string, number> = { 일: 1, 이: 2, 삼: 3, 사: 4, 오: 5, 육: 6, 칠: 7, 팔: 8, 구: 9 }
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

const DIGITS = '(?:\\d{1,3}(?:,\\d{3})+|\\d+)(?:\\.\\d+)?'
const LARGE_MARK = '[만억조]'
const ENGLISH_WORD = Object.keys(ENGLISH)
  .sort((a, b) => b.length - a.length)
  .join('|')

/** Patterns of numbers, without what must stand before and after them. */
export const NUMBER = {
  digits: `${DIGITS}(?: ?(?:[십백천]?${LARGE_MARK}|[백천]))?(?: ?${DIGITS}(?: ?[백천]?만|천|백))?`,
  sino: `(?:[일이삼사오육칠팔구]?[십백천만억]){1,6}[일이삼사오육칠팔구]?`,
  native: `(?:${Object.keys(NATIVE_TENS).join('|')})(?: ?(?:${Object.keys(NATIVE_ONES)
    .sort((a, b) => b.length - a.length)
    .join('|')}))?|${Object.keys(NATIVE_ONES)
    .sort((a, b) => b.length - a.length)
    .join('|')}`,
  english: `(?:(?:${ENGLISH_WORD})(?:[- ](?:${ENGLISH_WORD}))?(?: (?:hundred|thousand|million))?|a (?:hundred|thousand|million|dozen)|dozens?|half a million)`,
} as const

/** The value of a number in any of these spellings; undefined when it is none. */
export function numberOf(written: string): number | undefined {
  const text = written.replace(/[ ,]/g, '')
  if (/^\d/.test(text)) return digitsValue(text)
  if (/^[a-z]/i.test(text)) return englishValue(written.trim().toLowerCase())
  return nativeValue(text) ?? sinoValue(text)
}

function digitsValue(text: string): number | undefined {
  let total = 0
  for (const [, digits = '', small = '', large = ''] of text.matchAll(/(\d+(?:\.\d+)?)([십백천]?)([만억조]?)/g)) {
    total += Number(digits) * (SMALL[small] ?? 1) * (LARGE[large] ?? 1)
  }
  return Number.isFinite(total) ? total : undefined
}

function nativeValue(text: string): number | undefined {
  const tens = Object.keys(NATIVE_TENS).find((word) => text.startsWith(word))
  const rest = tens ? text.slice(tens.length) : text
  if (tens && rest === '') return NATIVE_TENS[tens]
  const ones = NATIVE_ONES[rest]
  return ones === undefined ? undefined : (tens ? (NATIVE_TENS[tens] ?? 0) : 0) + ones
}

function sinoValue(text: string): number | undefined {
  let total = 0
  let section = 0
  let digit = 0
  for (const character of text) {
    if (character in SINO) digit = SINO[character] as number
    else if (character in SMALL) {
      section += (digit || 1) * (SMALL[character] as number)
      digit = 0
    } else if (character in LARGE) {
      total += (section + digit || 1) * (LARGE[character] as number)
      section = 0
      digit = 0
    } else return undefined
  }
  return total + section + digit || undefined
}

function englishValue(text: string): number | undefined {
  if (/dozen/.test(text)) return 12
  if (text === 'half a million') return 500_000
  let total = 0
  for (const word of text.split(/[- ]/)) {
    if (word === 'hundred') total = (total || 1) * 100
    else if (word === 'thousand') total = (total || 1) * 1000
    else if (word === 'million') total = (total || 1) * 1e6
    else total += ENGLISH[word] ?? 0
  }
  return total || undefined
}
