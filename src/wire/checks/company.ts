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
}

const LEGAL_FORM =
  /주식회사|유한회사|재단법인|사단법인|학교법인|의료법인|\(주\)|\(유\)|\(재\)|\(사\)|㈜|,? ?(?:Inc|Ltd|Corp|Co)\.?,?(?: Ltd)?\.?$/gi
const keyOf = (name: string) => name.replace(LEGAL_FORM, '').replace(/\s+/g, '').toLowerCase()

/** Each spelling's company, by its first spelling, and each company's spellings. */
const FIRST_OF = new Map(COMPANIES.flatMap((spellings) => spellings.map((name) => [keyOf(name), keyOf(spellings[0] ?? name)] as const)))
const SPELLINGS_OF = new Map(COMPANIES.map((spellings) => [keyOf(spellings[0] ?? ''), spellings.map(keyOf)] as const))
const findKnown = createLexicon<Named>([
  ...COMPANIES.flatMap((spellings) =>
    spellings.map((name) => [name, { key: keyOf(spellings[0] ?? name), everyday: EVERYDAY_NAMES.has(name.toLowerCase()) }] as const),
  ),
  ...GROUP_NAMES.map((name) => [name, { key: keyOf(name), everyday: true }] as const),
])

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
      ? [company.replace(LEGAL_FORM, '').trim(), company].map((name) => [name, { key: keyOf(company), everyday: false }] as const)
      : []),
    ...others.map(([name, key]) => [name, { key, everyday: EVERYDAY_NAMES.has(key) }] as const),
  ])
  const mentions = withoutOverlaps([...findGiven(view.text), ...(company ? findKnown(view.text) : [])])
  const own = mentions.filter(({ value }) => isOwn(value.key))
  return mentions.flatMap((mention) => {
    if (isOwn(mention.value.key) || !wording.ENDS.test(view.text.slice(mention.end, mention.end + 8))) return []
    if (!isMeantFor(view, mention, own)) return []
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
function isMeantFor(view: TextView, { start, end, value }: LexiconHit<Named>, own: readonly LexiconHit<Named>[]): boolean {
  const before = view.before(start)
  const after = view.after(end)
  if (!/[가-힣]/.test(before + after)) return isMeantInEnglish(before, after)
  if (wording.NEUTRAL_BEFORE.test(before)) return false
  if (wording.LONGED_FOR.test(before)) return true
  const strong = lengthOf(wording.STRONG_AFTER, after)
  const neutral = Math.min(lengthOf(wording.NEUTRAL_NEXT, after), lengthOf(wording.NEUTRAL_DEED, after))
  if (strong <= neutral && strong < Number.POSITIVE_INFINITY) return true
  const wish = after.search(wording.LONGING)
  if (neutral < Number.POSITIVE_INFINITY && (wish < 0 || neutral < wish)) return false
  const sentence = view.sentenceAt(start)
  if (value.everyday || wording.ADDRESSED.test(before + after)) return false
  // Where the applied company stands in the sentence too, the wish is for the one that it follows.
  if (own.some(({ start: other }) => view.sentenceAt(other) === sentence))
    return wish >= 0 && own.every(({ start: other }) => other < start || view.sentenceAt(other) !== sentence)
  if (wish >= 0) return true
  const next = view.sentences[sentence + 1]?.text.slice(0, 90) ?? ''
  if (wording.ANAPHORA.test(next) && wording.LONGING.test(next)) return true
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
