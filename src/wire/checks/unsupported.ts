// Claims that stand in nothing the person has said: figures, dates, employers, technologies, awards, certificates.
import { datesOf } from './claims/dates.ts'
import { factsOf } from './claims/facts.ts'
import { knownOf, type NameClaim, nameClaims } from './claims/names.ts'
import { type Quantity, quantitiesOf } from './claims/quantities.ts'
import { normalForm } from './normal-form.ts'
import type { Reason } from './reasons.ts'
import { type Hit, withoutOverlaps } from './rules.ts'
import type { TextView } from './text-view.ts'

/** What is meant to come is a plan, no claim. */
const PLAN_BEFORE =
  /(?:입사 ?(?:후|하면|한다면|한 뒤|하게 된다면|첫|이후)|앞으로|향후|장차|훗날|언젠가|장기적으로|단기적으로|다음 ?(?:해|분기|목표)|이루고 싶은|the next|within|in the coming|over the coming|I (?:will|want|hope|plan|would)|my goal)/i
const PLAN_AFTER =
  /^[^.!?]{0,80}(?:겠습니다|싶습니다|할 것입니다|될 것입니다|것이 목표|목표입니다|계획입니다|포부입니다|꿈입니다|하고자 합니다|되고자 합니다)/
const PLAN_SPAN = /^ ?(?:안에|이내에|내에|뒤에는|뒤에|뒤|후에는|후에|후|차에는|차에|간의 목표)/
/** Units that count on one hand in everyday speech. */
const EVERYDAY_UNIT =
  /^(?:번|가지|사람|차례|걸음|마디|쪽|축|장면|단계|갈래|마리|개|줄|칸|장|명|권|곳|편|판|화면|코스|일|해|년|달|시간|분|주|배)$/
const EVERYDAY_PAIR = /^(?:번|가지|차례|마디|쪽|축|단계|갈래|마리|줄|칸|화면|사람)$/
const ORDINAL_AFTER = /^ ?(?:째|번째|학년|차 산업|교대|순위|대 국|층짜리)/

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
  for (const quantity of quantitiesOf(view.text)) {
    if (dates.some((date) => date.start < quantity.end && quantity.start < date.end)) continue
    if (isEveryday(view.text, quantity) || isPlan(view, quantity) || facts.holdsQuantity(quantity)) continue
    const isPeriod = quantity.dimension === 'months'
    add(isPeriod ? 'unsupported-date' : 'unsupported-number', isPeriod ? 'error' : 'warning', quantity)
  }
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

/** 한 번, 두 가지, 첫째: counts that claim nothing. */
function isEveryday(text: string, { start, end, value, dimension, inWords, unit }: Quantity): boolean {
  if (ORDINAL_AFTER.test(text.slice(end, end + 6)) || /(?:제|第)$/.test(text.slice(Math.max(0, start - 1), start))) return true
  if (unit === '가지' && value <= 5) return true
  if (inWords && dimension !== 'times' && dimension !== 'percent') {
    const written = text.slice(start, end)
    if (/^(?:한|하나|일)(?![가-힣]*십)/.test(written) && EVERYDAY_UNIT.test(unit)) return true
    if (/^(?:one|a|an)\b/i.test(written)) return true
    if (value <= 3 && EVERYDAY_PAIR.test(unit)) return true
    if (/[a-z]/i.test(written) && value <= 3 && !/second|minute|hour|day|week|month|year/.test(unit)) return true
  }
  return dimension === 'times' && value === 1
}

function isPlan(view: TextView, { start, end }: { start: number; end: number }): boolean {
  const after = view.after(end)
  if (PLAN_SPAN.test(after) && PLAN_AFTER.test(after)) return true
  return PLAN_BEFORE.test(view.before(start)) && (PLAN_AFTER.test(after) || /[a-z]{3}/i.test(after))
}
