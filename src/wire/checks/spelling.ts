// Common misspellings with one right form. Only what is wrong in every context is here; words that a dictionary does not know are the server's part
// (platform/spelling), since the dictionary is too large for a page.
import { ENGLISH_MISSPELLINGS, MISSPELLINGS } from './data/misspellings.ts'
import { type Hit, pattern, withoutOverlaps } from './rules.ts'
import type { TextView } from './text-view.ts'

const START = '(?<![가-힣])'
const words = [...MISSPELLINGS.keys()].sort((a, b) => b.length - a.length)
const ANYWHERE = pattern(words.filter((word) => !word.startsWith('^')).join('|'))
const AT_START = pattern(
  `${START}(?:${words
    .filter((word) => word.startsWith('^'))
    .map((word) => word.slice(1))
    .join('|')})`,
)
const ENGLISH = pattern(`(?<![A-Za-z])(?:${[...ENGLISH_MISSPELLINGS.keys()].join('|')})(?![A-Za-z])`, 'i')

/** All syllables that end in ㅆ: 했, 맡았, 있, 겠. They stand 28 apart (Unicode, section 3.12). */
const PAST = Array.from({ length: 19 * 21 }, (_, index) => String.fromCharCode(0xac00 + index * 28 + 20)).join('')

interface Pattern {
  words: RegExp
  right: (wrong: string) => string
}

/** People act as what they are (으로서); 으로써 is for means. */
const ROLES =
  '(?:사람|팀장|개발자|직원|신입|신입사원|사원|엔지니어|리더|구성원|일원|지원자|담당자|디자이너|기획자|간호사|교사|선생님|연구원|인턴|조장|부장|회장|학생|인재|전문가|관리자|마케터|대표|책임자|실무자|청년|막내|선배|후배|동료|시민)'

const PATTERNS: readonly Pattern[] = [
  { words: pattern('(?<=[가-힣] ?)되(?=(?:요|서|야|야만|야지|야겠[가-힣]*)(?:[ .,!?~]|$))'), right: () => '돼' },
  // 할게요: the ending is written as it is not said (한글 맞춤법 53항). 께 after a plural is another word: 어르신들께.
  { words: pattern('(?<=[할드릴볼갈올될낼쓸줄킬릴])께(?=요(?:[ .,!?~]|$))'), right: () => '게' },
  { words: pattern(`(?<=[${PAST}없])슴(?=(?:[ .,\\n]|$))`), right: () => '음' },
  { words: pattern(`(?<=[${PAST}없])읍(?=니다)`), right: () => '습' },
  // 안 stands before a verb, 않 after -지.
  { words: pattern(`(?<!지(?:는|도|를)? )${START}않 ?(?=[하했한할되됩됐된될돼])`), right: () => '안 ' },
  { words: pattern('(?<=[가-힣]지(?:는|도|를)? )안(?=는다|았|습니다|아서|아도)'), right: () => '않' },
  { words: pattern(`(?<=${ROLES}(?:으)?)로써`), right: () => '로서' },
  { words: pattern('(?<=(?:더|보다) )낳은(?=[ .,])'), right: () => '나은' },
  { words: pattern('바램(?=[이은을과,.]|입니다|으로)'), right: () => '바람' },
  { words: pattern('(?<=[할될볼갈낼킬릴을])수(?= ?(?:있|없))'), right: () => ' 수' },
  { words: pattern('것같(?=[가-힣])'), right: () => '것 같' },
]

/** Misspellings, as hints with their fix. Linear in the length of the text. */
export function findMisspellings(view: TextView): Hit[] {
  const { text } = view
  const hits: Hit[] = []
  const add = (start: number, wrong: string, fix: string) =>
    hits.push({ kind: 'spelling', reason: 'spelling', severity: 'hint', start, end: start + wrong.length, fix })
  for (const { 0: wrong, index } of text.matchAll(ANYWHERE)) add(index, wrong, MISSPELLINGS.get(wrong) as string)
  for (const { 0: wrong, index } of text.matchAll(AT_START)) add(index, wrong, MISSPELLINGS.get(`^${wrong}`) as string)
  for (const { 0: wrong, index } of text.matchAll(ENGLISH)) {
    const right = ENGLISH_MISSPELLINGS.get(wrong.toLowerCase()) as string
    add(index, wrong, /^[A-Z]/.test(wrong) ? right.charAt(0).toUpperCase() + right.slice(1) : right)
  }
  for (const { words, right } of PATTERNS) for (const { 0: wrong, index } of text.matchAll(words)) add(index, wrong, right(wrong))
  return withoutOverlaps(hits)
}
