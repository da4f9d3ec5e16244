// Names of companies other than the one applied to, where a letter speaks to them: leftovers of another application.
import * as wording from './company/wording.ts'
import { COMPANIES, EVERYDAY_NAMES, GROUP_NAMES } from './data/companies.ts'
import { createLexicon, type LexiconHit } from './lexicon.ts'
import { CHANGING_PARTICLE, particleAfter } from './particles.ts'
import { type Hit, withoutOverlaps } from './rules.ts'
import type { TextView } from './text-view.ts'

interface Named {
  /** Spelling by which companies are held against each other. */
  key: string
  /** Also a word of everyday language: only strong wording makes it a company. */
  everyday: boolean
  /** One of the person's other applications. */
  given: boolean
}

const LEGAL_FORM =
  /주식회사|유한회사|재단법인|사단법인|학교법인|의료법인|\(주\)|\(유\)|\(재\)|\(사\)|㈜|,? ?(?:Inc|Ltd|Corp|Co)\.?,?(?: Ltd)?\.?$/gi
const keyOf = (name: string) => name.replace(LEGAL_FORM, '').replace(/\s+/g, '').toLowerCase()

/** Each spelling's company, by its first spelling, and each company's spellings. */
const FIRST_OF = new Map(COMPANIES.flatMap((spellings) => spellings.map((name) => [keyOf(name), keyOf(spellings[0] ?? name)] as const)))
const SPELLINGS_OF = new Map(COMPANIES.map((spellings) => [keyOf(spellings[0] ?? ''), spellings.map(keyOf)] as const))
const findKnown = createLexicon<Named>([
  ...COMPANIES.flatMap((spellings) =>
    spellings.map(
      (name) => [name, { key: keyOf(spellings[0] ?? name), everyday: EVERYDAY_NAMES.has(name.toLowerCase()), given: false }] as const,
    ),
  ),
  ...GROUP_NAMES.map((name) => [name, { key: keyOf(name), everyday: true, given: false }] as const),
])

/** A name with a legal form is a firm, whatever else its word means. */
const LEGAL_BESIDE = /(?:㈜|\(주\)|회사) ?\||\| ?(?:㈜|\(주\))/
const ENGLISH_AT = /(?:^|\b(?:join|joining|at|for|to|with|in|into|chose|choose|Dear|why) )$/i
/** As a firm is told of; what is called by its name stands right beside it. */
const WITH_PARTICLE = /^(?:의|에|에서|에게|을|를|은|는|이|가|와|과|로|으로|라는|이라는)/
/** Words of every sentence that are names of companies, too. */
const AMBIGUOUS =
  /^(?:다음|대상|하나|우리|라인|크림|기아|메타|당근|한화|현대|배달|오늘|오리온|스노우|타다|미소|잔디|우체국|대한|한국|서울)$/

export interface CompanyOptions {
  company: string | undefined
  otherCompanies: readonly string[]
}

/** Finds other companies where the words around say that the letter is meant for them; without `company` only those of `otherCompanies`. */
export function findCompanies(view: TextView, { company, otherCompanies }: CompanyOptions): Hit[] {
  const isOwn = ownerTest(company)
  const others = otherCompanies
    .map((name) => [name.replace(LEGAL_FORM, '').trim(), keyOf(name)] as const)
    .filter(([, key]) => key.length > 1)
  const findGiven = createLexicon<Named>([
    ...(company
      ? [company.replace(LEGAL_FORM, '').trim(), company].map(
          (name) => [name, { key: keyOf(company), everyday: false, given: false }] as const,
        )
      : []),
    ...others.flatMap(([name, key]) =>
      [...shortNames(name), ...(SPELLINGS_OF.get(FIRST_OF.get(key) ?? '') ?? [])].map(
        (short) => [short, { key, everyday: EVERYDAY_NAMES.has(keyOf(short)), given: true }] as const,
      ),
    ),
  ])
  const mentions = withoutOverlaps([...findGiven(view.text), ...(company ? findKnown(view.text) : [])])
  const own = mentions.filter(({ value }) => isOwn(value.key))
  return mentions.flatMap((mention) => {
    if (isOwn(mention.value.key) || !wording.ENDS.test(view.text.slice(mention.end, mention.end + 8))) return []
    if (!isMeantFor(view, mention, own, mentions)) return []
    return [{ kind: 'company', reason: 'company', severity: 'error', ...withFix(view.text, mention, company) }]
  })
}

/** Whether a name is that of the applied company: any of its spellings, or the bare name of its group. */
function ownerTest(company: string | undefined): (key: string) => boolean {
  if (!company) return () => false
  const own = keyOf(company)
  const first = FIRST_OF.get(own) ?? own
  const spellings = [own, ...(SPELLINGS_OF.get(first) ?? [])]
  return (key) => key === first || FIRST_OF.get(key) === first || spellings.some((spelling) => spelling.includes(key))
}

/** Whether the letter speaks to this company, rather than of it. */
function isMeantFor(
  view: TextView,
  { start, end, value }: LexiconHit<Named>,
  own: readonly LexiconHit<Named>[],
  mentions: readonly LexiconHit<Named>[],
): boolean {
  const before = view.before(start)
  const after = view.after(end)
  if (!/[가-힣]/.test(before + after)) return (!value.everyday || ENGLISH_AT.test(before)) && isMeantInEnglish(before, after)
  if (wording.NEUTRAL_BEFORE.test(before)) return false
  if (wording.LONGED_FOR.test(before) || (/왜 ?$/.test(before) && wording.WHY_AFTER.test(after))) return true
  const isWord = value.everyday && AMBIGUOUS.test(view.text.slice(start, end))
  if (!isWord && wording.CERTAIN_AFTER.test(after)) return true
  const strong = lengthOf(wording.STRONG_AFTER, after)
  const neutral = Math.min(lengthOf(wording.NEUTRAL_NEXT, after), lengthOf(wording.NEUTRAL_DEED, after))
  if (strong <= neutral && strong < Number.POSITIVE_INFINITY) return true
  const wish = after.search(wording.LONGING)
  const sentence = view.sentenceAt(start)
  const next = view.sentences[sentence + 1]?.text.slice(0, 90) ?? ''
  const isAlone = !mentions.some((other) => other.start !== start && Math.abs(view.sentenceAt(other.start) - sentence) < 2)
  // One reads of a company, and then wants to be there.
  if (
    isAlone &&
    wording.LEARNED.test(after) &&
    (wording.JOINING.test(after) || (/^(?:그래서|그렇기|그러|이에|그 )/.test(next) && wording.JOINING.test(next)))
  )
    return true
  if (neutral < Number.POSITIVE_INFINITY && (wish < 0 || neutral < wish)) return false
  const isFirm = LEGAL_BESIDE.test(`${before.slice(-4)}|${after.slice(0, 4)}`)
  if (
    (value.everyday &&
      !isFirm &&
      !(value.given && wish >= 0 && WITH_PARTICLE.test(after) && !AMBIGUOUS.test(view.text.slice(start, end)))) ||
    wording.ADDRESSED.test(before + after)
  )
    return false
  // Where the applied company stands in the sentence too, the wish is for the one that it follows.
  if (own.some(({ start: other }) => view.sentenceAt(other) === sentence))
    return wish >= 0 && own.every(({ start: other }) => other < start || view.sentenceAt(other) !== sentence)
  if (wish >= 0) return true
  if (isAlone && wording.ANAPHORA.test(next) && wording.LONGING.test(next)) return true
  const written = view.sentences[sentence]?.text ?? ''
  if (wording.PAST_END.test(written) && !wording.DECIDED.test(written)) return false
  return wording.OWN_WORDS.test(before) || wording.OWN_WORDS.test(after) || wording.LONGING.test(before)
}

/** How far a pattern that begins with the text reaches; for ever when it does not match. */
function lengthOf(pattern: RegExp, text: string): number {
  return pattern.exec(text)?.[0].length ?? Number.POSITIVE_INFINITY
}

function isMeantInEnglish(before: string, after: string): boolean {
  if (wording.ENGLISH_NEUTRAL.test(before) || wording.ENGLISH_NEUTRAL.test(after)) return false
  return wording.ENGLISH_LONGING.test(before) || wording.ENGLISH_LONGING.test(after)
}

/** The applied company's name instead; a particle that would no longer fit is replaced with it. */
function withFix(text: string, { start, end }: { start: number; end: number }, company: string | undefined) {
  if (!company) return { start, end }
  const particle = CHANGING_PARTICLE.exec(text.slice(end, end + 6))?.[0] ?? ''
  const fitting = particleAfter(company, particle)
  return fitting === particle ? { start, end, fix: company } : { start, end: end + particle.length, fix: company + fitting }
}

const GROUP = /^(?:현대|삼성|한화|롯데|신세계|대한|HL|HD|SK|LG|GS|CJ|KB|NH|DB|LS|LX|KDB|IBK|BNK)(?=[가-힣]{2})/
const ENDING = /(?:컴퍼니|코퍼레이션|엔터테인먼트|앤테크놀로지|테크놀로지|홀딩스|그룹|중앙회|코리아|시큐리티|인터내셔널)$/
const LETTERS: Readonly<Record<string, string>> = Object.fromEntries(
  'A에이 B비 C씨 D디 E이 F에프 G지 H에이치 I아이 J제이 K케이 L엘 M엠 N엔 O오 P피 Q큐 R알 S에스 T티 U유 V브이 W더블유 X엑스 Y와이 Z제트'
    .split(' ')
    .map((pair) => [pair[0] ?? '', pair.slice(1)]),
)

/** How a company is called: as it is written, without its group or its kind, and with its letters as they are read (SM, 에스엠). */
function shortNames(name: string): readonly string[] {
  const names = [name, name.replace(ENDING, ''), name.replace(GROUP, '')]
  const read = names.map((one) =>
    one.replace(/^[A-Z]{2,4}(?=[가-힣]|$)/, (letters) => [...letters].map((letter) => LETTERS[letter] ?? letter).join('')),
  )
  return [...new Set([...names, ...read])].filter((one) => one === name || one.length >= 3 || /^[A-Z]{2}/.test(one))
}
