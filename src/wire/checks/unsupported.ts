// Claims that stand in nothing the person has said: figures, dates, employers, technologies, awards, certificates.
import { datesOf, withoutDates } from './claims/dates.ts'
import { isEveryday } from './claims/everyday.ts'
import { baseOf, factsOf, type Manner } from './claims/facts.ts'
import { knownOf } from './claims/known.ts'
import { type NameClaim, nameClaims } from './claims/names.ts'
import { type Quantity, quantitiesOf } from './claims/quantities.ts'
import { normalForm } from './normal-form.ts'
import type { Reason } from './reasons.ts'
import { type Hit, withoutOverlaps } from './rules.ts'
import type { TextView } from './text-view.ts'

/** What is meant to come is a plan, no claim. */
const PLAN_BEFORE =
  /(?:입사 ?(?:후|하면|한다면|한 뒤|하게 된다면|첫|이후)|앞으로|향후|장차|훗날|언젠가|장기적으로|단기적으로|다음 ?(?:해|분기|목표)|이루고 싶은|목표는|꿈은|계획은|\bthe next|in the coming|over the coming|\bI (?:will|want|hope|plan|would)|my goal)/i
const PLAN_AFTER =
  /^[^.!?]{0,80}(?:겠습니다|싶습니다|할 것입니다|될 것입니다|것이 목표|목표입니다|계획입니다|포부입니다|꿈입니다|하고자 합니다|되고자 합니다|입니다)/
const WISH_AFTER =
  /^[^.!?]{0,80}(?:겠습니다|싶습니다|할 것입니다|될 것입니다|것이 목표|목표입니다|계획입니다|포부입니다|꿈입니다|고자 합니다)/
const PLAN_SPAN = /^ ?(?:안에|이내에|내에|뒤에는|뒤에|뒤|후에는|후에|후|차에는|차에|간의 목표)/
const ENGLISH_PLAN = /\b(?:I (?:will|want|hope|plan|would|aim|intend)|I'd (?:like|love)|my goal|in the next|the coming|I look forward)\b/i

export interface ClaimOptions {
  sources: readonly string[] | undefined
  company: string | undefined
}

export function findUnsupported(view: TextView, { sources, company }: ClaimOptions): Hit[] {
  if (!sources) return []
  const said = sources.map((source) => normalForm(source).text)
  const facts = factsOf(said)
  const hits: Hit[] = []
  const add = (reason: Reason, severity: 'error' | 'warning', { start, end }: { start: number; end: number }) =>
    hits.push({ kind: 'unsupported', reason, severity, start, end })

  const dates = datesOf(view.text)
  for (const date of dates) if (!isPlan(view, date) && !facts.holdsDate(date)) add('unsupported-date', 'error', date)
  const quantities = withoutDates(quantitiesOf(view.text), dates)
  const ofCompany = companyPattern(company)
  quantities.forEach((quantity, at) => {
    if (isOfCompany(view, quantity, ofCompany) || isEveryday(view.text, quantity) || isPlan(view, quantity)) return
    if (facts.holdsQuantity(quantity, mannerOf(view, quantity)) || isKnownShare(view, quantities, at, facts.holdsShare)) return
    if (quantity.unit === '일' && facts.holdsDate({ start: 0, end: 0, day: quantity.value / 86_400 })) return
    const isPeriod = quantity.dimension === 'months'
    add(isPeriod ? 'unsupported-date' : 'unsupported-number', isPeriod ? 'error' : 'warning', quantity)
  })
  for (const claim of nameClaims(view.text, knownOf(said), company)) {
    if (isPlan(view, claim)) continue
    add(REASON_OF[claim.kind], claim.kind === 'technology' ? 'warning' : 'error', claim)
  }
  return withoutOverlaps(hits)
}

const REASON_OF: Record<NameClaim['kind'], Reason> = {
  organisation: 'unsupported-organisation',
  technology: 'unsupported-technology',
  award: 'unsupported-award',
  certificate: 'unsupported-certificate',
}

function mannerOf(view: TextView, { start, end }: Quantity): Manner {
  const before = view.before(start).slice(-24)
  const after = view.after(end).slice(0, 16)
  return {
    base: baseOf(view.text, start),
    isTotal: /(?:총|모두|합쳐|합하면|합해|통틀어|누적|전부|더해|동안|in all|in total|altogether|total of)/i.test(before + after),
    withSelf: /(?:저를|저까지|나까지|포함|including me|and me|and I)/.test(before + after),
    withoutSelf: /(?:저와|저를 (?:뺀|제외)|저 말고|나를 뺀|나머지|다른|동료|팀원|조원|후배|선배|함께|my |other |with )/.test(
      before + after,
    ),
  }
}

/** Words that name the company applied to. */
function companyPattern(company: string | undefined): string {
  const name = company?.trim().replace(/[.*+?^${}()|[\]\\]/g, '\\$&')
  return `(?:귀사|귀 ?기관|귀행|귀 ?공단|귀 ?공사|귀 ?병원${name ? `|${name}` : ''})`
}

/** 귀사의 1,200개 매장: what the company has is no claim about the writer. */
function isOfCompany(view: TextView, { start, end }: Quantity, company: string): boolean {
  const before = view.before(start)
  if (/(?<![가-힣])(?:저|제|나)(?:는|가|의)? /.test(before)) return false
  return new RegExp(`${company}(?:의|가|이|는|은) [^.,]{0,16}$`).test(before) || new RegExp(`^[^.,]{1,24} ${company}`).test(view.after(end))
}

/** 열 명 중 아홉 명, 천 개 가운데 세 개: counts of a round number that are a share the sources know. */
function isKnownShare(
  view: TextView,
  quantities: readonly Quantity[],
  at: number,
  holdsShare: (part: number, whole: number) => boolean,
): boolean {
  const quantity = quantities[at] as Quantity
  const sentence = view.sentenceAt(quantity.start)
  const near = quantities
    .slice(Math.max(0, at - 4), at + 5)
    .filter(({ start, dimension }) => dimension === quantity.dimension && view.sentenceAt(start) === sentence)
  const whole = near.find(
    ({ value, end }) => /^10{1,5}$/.test(String(value)) && /^(?:이|의)? ?(?:중|가운데|에|당|마다|out of|in)/.test(view.after(end)),
  )
  if (!whole) return false
  const parts = quantity === whole ? near.filter((one) => one !== whole) : [quantity]
  return parts.some((part) => part.value < whole.value && holdsShare(part.value, whole.value))
}

function isPlan(view: TextView, { start, end }: { start: number; end: number }): boolean {
  const after = view.after(end)
  const before = view.before(start)
  if (!/[가-힣]/.test(before + after)) return ENGLISH_PLAN.test(before)
  if (PLAN_SPAN.test(after) && WISH_AFTER.test(after)) return true
  return PLAN_BEFORE.test(before) && PLAN_AFTER.test(after)
}
