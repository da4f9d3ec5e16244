// Claims that stand in nothing the person has said: figures, dates, employers, technologies, awards, certificates.
import { baseOf } from './claims/bases.ts'
import { datesOf, withoutDates } from './claims/dates.ts'
import { isEveryday } from './claims/everyday.ts'
import { type Facts, factsOf, type Manner } from './claims/facts.ts'
import { isGeneral } from './claims/general.ts'
import { type Known, knownOf } from './claims/known.ts'
import { type NameClaim, nameClaims } from './claims/names.ts'
import { nonesOf, tellsNone } from './claims/none.ts'
import { spanOf } from './claims/numerals.ts'
import { isForesight, isPlan, isWish } from './claims/plans.ts'
import { type Quantity, quantitiesOf } from './claims/quantities.ts'
import { MONTH } from './claims/worked-out.ts'
import { normalForm } from './normal-form.ts'
import type { Reason } from './reasons.ts'
import { type Hit, withoutOverlaps } from './rules.ts'
import type { TextView } from './text-view.ts'

/** So many figures of a sentence are looked at to each side of one. */
const MOST_NEAR = 8

export interface ClaimOptions {
  sources: readonly string[] | undefined
  company: string | undefined
}

export function findUnsupported(view: TextView, { sources, company }: ClaimOptions): Hit[] {
  if (!sources) return []
  const said = sources.map((source) => normalForm(source).text)
  const facts = factsOf(said)
  const known = knownOf(said)
  const nones = nonesOf(said)
  const hits: Hit[] = []
  const add = (reason: Reason, severity: 'error' | 'warning', { start, end }: { start: number; end: number }) =>
    hits.push({ kind: 'unsupported', reason, severity, start, end })

  const dates = datesOf(view.text)
  const quantities = withoutDates(quantitiesOf(view.text), dates)
  const ofCompany = companyPattern(company)
  for (const date of dates) {
    if (isPlan(view, date) || isOfCompany(view, date, ofCompany) || isGeneral(view, date) || isForesight(view, date) || isWish(view, date))
      continue
    if (!facts.holdsDate(date)) add('unsupported-date', 'error', date)
  }
  const holds = (quantity: Quantity) =>
    !isUnbroken(view, quantity, said) &&
    facts.holdsQuantity(quantity, mannerOf(view, quantity), view.text) &&
    !isOtherLevel(view, quantity, known)
  const explained = explainedIn(view, holds)
  quantities.forEach((quantity, at) => {
    if (
      isOfCompany(view, quantity, ofCompany) ||
      isEveryday(view.text, quantity) ||
      isPlan(view, quantity) ||
      isGeneral(view, quantity) ||
      isWish(view, quantity)
    )
      return
    if (isKnownRate(view, quantity, facts.holdsRate)) return
    if (quantity.value === 0 && tellsNone(nones, view.before(quantity.start))) return
    if (holds(quantity) || isKnownShare(view, quantities, at, facts.holdsShare, holds)) return
    if (isKnownOtherwise(view, quantity, known)) return
    const isDenied = isUnbroken(view, quantity, said) || facts.isToldOtherwise(quantity, view.text)
    if (!isDenied && explained(quantity, quantities, at)) return
    if (quantity.unit === '일' && facts.holdsDate({ start: 0, end: 0, day: quantity.value / 86_400 })) return
    const isPeriod = quantity.dimension === 'months'
    add(isPeriod ? 'unsupported-date' : 'unsupported-number', isPeriod ? 'error' : 'warning', quantity)
  })
  for (const claim of nameClaims(view.text, known, company)) {
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

function mannerOf(view: TextView, quantity: Quantity): Manner {
  const { start, end } = quantity
  const before = view.before(start).slice(-24)
  const after = view.after(end).slice(0, 16)
  return {
    base: baseOf(view.text, quantity),
    isTotal:
      (quantity.dimension === 'seconds' && quantity.bound !== 'exact') ||
      /(?:총|연인원|연 인원|모두|합쳐|합하면|합해|통틀어|누적|전부|더해|동안|[년월달주일]간|내내|in all|in total|altogether|total of|over the|hours to )/i.test(
        before + after,
      ),
    isAverage: /(?:평균|씩|마다|한 번에|한 (?:곳|명|건|반|팀|회)에|회당|건당|명당|당 |on average|\beach\b|\bper\b|average of)/.test(
      before + after,
    ),
    isChange:
      /^(?:p|포인트)?(?:을|를|나|이나|가|만큼)? ?(?:이상|넘게|가까이|가량|정도|쯤|남짓)?(?:을|를|이나)? ?(?:줄|감소|단축|절감|낮|늘|증가|올|높|향상|개선|떨어|빨라)/.test(
        after,
      ) ||
      /\b(?:by|(?:drop|cut|fall|rise|gain|increase|reduction|decrease|saving) of)(?: (?:about|nearly|over|roughly|almost|more than))? $/.test(
        before,
      ) ||
      /^(?:을|를|이|가)? ?(?:새로|추가로|더 )/.test(after) ||
      /(?:새로|추가로) ?(?:[가-힣]{1,8} )?$/.test(before),
    isTarget:
      /^ ?(?:이하|미만|아래|밑|수준|정도|가량|안팎)?(?:까지|으로|로)(?:만)? ?(?:줄|단축|낮|끌어|높|늘|올|감소|떨어|내려|당겨|앞당|개선|키[웠우])/.test(
        after,
      ) ||
      (/\bto $/.test(before) && !/from [^.]{0,20} to $/.test(before)),
    isBeyond:
      /^(?:를|을|나|이나|만큼|p|포인트)? ?(?:이상|넘게|가까이)? ?(?:초과|상회|웃돌|웃도|넘겼|넘긴|넘어|더 (?:팔|달성|채)|높은|앞섰|앞서)/.test(
        after,
      ),
    withSelf: /(?:저를|저까지|나까지|포함|including me|and me|and I)/.test(before + after),
    withoutSelf: /(?:저와|저를 (?:뺀|제외)|저 말고|나를 뺀|나머지|다른|동료|팀원|조원|후배|선배|함께|my |other |with )/.test(
      before + after,
    ),
  }
}

/** Whether a figure follows from others of its own sentence, which the sources have: 매달 60만 원, 1년이면 720만 원. */
function explainedIn(view: TextView, holds: (quantity: Quantity) => boolean) {
  const bySentence = new Map<number, Facts | undefined>()
  return (quantity: Quantity, quantities: readonly Quantity[], at: number): boolean => {
    const number = view.sentenceAt(quantity.start)
    const sentence = view.sentences[number]
    if (!sentence) return false
    if (!bySentence.has(number)) {
      const near = quantities.slice(Math.max(0, at - MOST_NEAR), at + MOST_NEAR).filter((one) => view.sentenceAt(one.start) === number)
      const isHeld = (one: Quantity) => holds(one) || isEveryday(view.text, one)
      bySentence.set(
        number,
        near.some(isHeld)
          ? factsOf([
              without(
                sentence,
                near.filter((one) => !isHeld(one)),
              ),
            ])
          : undefined,
      )
    }
    return (
      bySentence.get(number)?.holdsQuantity(quantity, { ...mannerOf(view, quantity), isTotal: true, isAverage: true }, view.text) ?? false
    )
  }
}

/** A sentence with some of its figures blanked out. */
function without({ text, start }: { text: string; start: number }, figures: readonly Quantity[]): string {
  let out = ''
  let from = 0
  for (const figure of figures) {
    out += `${text.slice(from, figure.start - start)} `
    from = Math.max(from, figure.end - start)
  }
  return out + text.slice(from)
}

/** 2주에 한 번, where the sources have 한 달에 두 번. */
function isKnownRate(view: TextView, { end, value, dimension }: Quantity, holdsRate: (times: number) => boolean): boolean {
  const times = spanOf(/^(?:에|마다|간) ?(한|두|세|네|[1-9]) ?(?:번|회|차례)/.exec(view.after(end))?.[1] ?? '')?.[0]
  const months = dimension === 'months' ? value : dimension === 'seconds' ? value / MONTH : 0
  return times !== undefined && months > 0 && holdsRate(times / months)
}

/** 24개월 연속, where the sources tell that one or the other was missed. */
function isUnbroken(view: TextView, { end, dimension }: Quantity, said: readonly string[]): boolean {
  if (dimension !== 'months' && dimension !== 'occasions' && dimension !== 'seconds') return false
  if (!/^(?:간)? ?(?:연속|내리 |한 번도 빠짐없이|하루도 빠짐없이)/.test(view.after(end))) return false
  return (
    said.some((source) => /거의|못 ?[가-힣]|빼고|제외|실패|놓[쳤친]|가끔|한두 번|한두번/.test(source)) &&
    !said.some((source) => /연속|내리|연달아/.test(source))
  )
}

/** 한국사 2급 where the sources have 한국사 1급. */
function isOtherLevel(view: TextView, { start, end, dimension }: Quantity, known: Known): boolean {
  if (dimension !== 'grade') return false
  const name = /([가-힣]{2,12}) ?$/.exec(view.before(start))?.[1]
  if (name === undefined) return false
  const hasLevel = (level: string) => known.hasLevel([name], level)
  return [...'123456'].some((level) => hasLevel(`${level}급`)) && !hasLevel(view.text.slice(start, end))
}

/** 일본어능력시험 2급(N2): what brackets add may be what the sources have. */
function isKnownOtherwise(view: TextView, { end, dimension }: Quantity, known: Known): boolean {
  const inside = dimension === 'grade' ? /^ ?\(([^()\n]{2,24})\)/.exec(view.after(end))?.[1] : undefined
  return inside !== undefined && known.has(inside)
}

/** Words that name the company applied to. */
function companyPattern(company: string | undefined): string {
  const name = company?.trim().replace(/[.*+?^${}()|[\]\\]/g, '\\$&')
  const kind = /(?:공사|공단|은행|병원|재단|협회|대학교?|센터|연구원|그룹)$/.exec(name ?? '')?.[0]
  return `(?:귀사|${kind ? `(?<![가-힣])${kind}|` : ''}귀 ?기관|귀행|귀 ?공단|귀 ?공사|귀 ?병원${name ? `|${name}` : ''})`
}

const OF_COMPANY = '(?:앱|서비스|제품|매장|홈페이지|사이트|공장|고객|매출|시스템|사업|직원|창구)'

/** 귀사의 1,200개 매장: what the company has is no claim about the writer. */
function isOfCompany(view: TextView, { start, end }: { start: number; end: number }, company: string): boolean {
  const before = view.before(start)
  if (/(?<![가-힣])(?:저|제|나)(?:는|가|의)? /.test(before)) return false
  if (!/[가-힣]/.test(before))
    return new RegExp(`(?<!(?:at|for|to|with|in|joining|join) )${company}(?:'s)?(?: [A-Za-z-]+){0,6} ?$`).test(before)
  const subject = new RegExp(`${company}(?:(?:의|가|이|는|은)| ${OF_COMPANY}[가-힣]{0,3}) ([^.,]{0,44})$`).exec(before)
  if (subject) return !/에서|지원|경험/.test(subject[1] ?? '')
  return new RegExp(`^[^.,]{1,24} ${company}`).test(view.after(end))
}

const OF_WHICH = /^(?:이|의)? ?(?:[가-힣]{1,4} )?(?:중|가운데|에|당|마다|out of|in)/
/** 열 명 중 둘. */
const PART_AFTER = /^(?:이|의)? ?(?:[가-힣]{1,4} )?(?:중|가운데|에) ?(하나|둘|셋|넷|다섯|여섯|일곱|여덟|아홉)/
const AMONG_WHICH = /^(?:이|의)? ?(?:[가-힣]{1,6} ?)?(?:중|가운데|out of|of which|of whom)/

/** 열 명 중 아홉 명, 천 개 가운데 세 개: counts of a round number that are a share the sources know. */
function isKnownShare(
  view: TextView,
  quantities: readonly Quantity[],
  at: number,
  holdsShare: (part: number, whole: number) => boolean,
  holdsWhole: (whole: Quantity) => boolean,
): boolean {
  const quantity = quantities[at] as Quantity
  const sentence = view.sentenceAt(quantity.start)
  const near = quantities
    .slice(Math.max(0, at - 4), at + 5)
    .filter(({ start, dimension }) => dimension === quantity.dimension && view.sentenceAt(start) === sentence)
  // Of two wholes it is of the one before it: 열 명 중 둘이던 것이 열 명 중 하나로.
  const isBefore = (one: Quantity) => Number(one.start <= quantity.start)
  const whole = near
    .toSorted((a, b) => isBefore(b) - isBefore(a) || Math.abs(quantity.start - a.start) - Math.abs(quantity.start - b.start))
    .find(
      (one) =>
        (/^10{1,5}$/.test(String(one.value)) ? OF_WHICH : AMONG_WHICH).test(view.after(one.end)) &&
        (/^10{1,5}$/.test(String(one.value)) || near.some(({ value }) => value === 1) || holdsWhole(one)),
    )
  if (!whole) return false
  const parts = quantity === whole ? near.filter((one) => one !== whole && one.start > whole.start).slice(0, 1) : [quantity]
  const counted = PART_AFTER.exec(view.after(whole.end))?.[1]
  if (quantity === whole && counted !== undefined && holdsShare(spanOf(counted)?.[0] ?? 0, whole.value)) return true
  return parts.some((part) => part.value < whole.value && holdsShare(part.value, whole.value))
}
