// Claims that stand in nothing the person has said: figures, dates, employers, technologies, awards, certificates.

import { baseOf } from './claims/bases.ts'
import { datesOf, withoutDates } from './claims/dates.ts'
import { isEveryday } from './claims/everyday.ts'
import { type Facts, factsOf, type Manner } from './claims/facts.ts'
import { isGeneral, isPast } from './claims/general.ts'
import { type Known, knownOf } from './claims/known.ts'
import { type NameClaim, nameClaims } from './claims/names.ts'
import { spanOf } from './claims/numerals.ts'
import { type Quantity, quantitiesOf } from './claims/quantities.ts'
import { normalForm } from './normal-form.ts'
import type { Reason } from './reasons.ts'
import { type Hit, withoutOverlaps } from './rules.ts'
import type { TextView } from './text-view.ts'

/** What is meant to come is a plan, no claim. */
const PLAN_BEFORE =
  /(?:입사 ?(?:후|하면|한다면|한 뒤|하게 된다면|첫|이후)|앞으로|향후|장차|훗날|언젠가|장기적으로|단기적으로|다음 ?(?:해|분기|목표)|이루고 싶은|목표는|꿈은|계획은|\bthe next|in the coming|over the coming|\bI (?:will|want|hope|plan|would)|my goal)/i
const PLAN_AFTER =
  /^[^!?]{0,80}(?:겠습니다|싶습니다|할 것입니다|될 것입니다|것이 목표|목표입니다|계획입니다|포부입니다|꿈입니다|하고자 합니다|되고자 합니다|입니다)/
const WISH_AFTER =
  /^[^!?]{0,80}(?:겠습니다|싶습니다|할 것입니다|될 것입니다|것이 목표|목표입니다|계획입니다|포부입니다|꿈입니다|고자 합니다)/
/** 승객 300명의 안전을 책임지는 승무원이 되겠습니다. */
const BECOMING_AFTER = /^[^.!?]{0,60}(?:는|을|를) [가-힣]{1,12}[이가] 되겠습니다/
/** 시속 4km로 걷는 여행을 만들고 싶습니다; with 5년의 경험 one wishes something else. */
const MEANS = /경험|경력|실력|역량|자격|노하우|바탕|살려|점수|강점|리더십|통해|활용|가지고|지금|현재|쌓|익힌|배운|이끈|해 온|해온/
const PLAN_SPAN = /^ ?(?:안에|이내에|내에|뒤에는|뒤에|뒤|후에는|후에|후|차에는|차에|간의 목표)/
const ENGLISH_PLAN = /\b(?:I (?:will|want|hope|plan|would|aim|intend)|I'd (?:like|love)|my goal|in the next|the coming|I look forward)\b/i

/** What years are of that are no memory: 2030 비전, 2050 탄소중립. */
const FORESIGHT = /^(?:년)?(?:까지)?(?:의)? ?(?:비전|로드맵|탄소|넷제로|전략|목표|중장기)/

/** How a source tells that there was none. */
const NONE = /없|무사고|무결점|무재해|무결석|무단|\bno\b|\bnone\b|\bnever\b|\bwithout\b|\bzero\b/i

/** So many figures of a sentence are looked at to each side of one. */
const MOST_NEAR = 8

/** Whether a source says that there was none of what the words before a figure speak of. */
function tellsNone(source: string, before: string): boolean {
  const none = NONE.exec(source)
  if (!none) return false
  const near = source.slice(Math.max(0, none.index - 14), none.index + 8)
  const words = before.match(/[가-힣]{2,}/g) ?? []
  return words.length === 0 || words.some((word) => near.includes(word.slice(0, 2)) || near.includes(word.slice(-2)))
}

export interface ClaimOptions {
  sources: readonly string[] | undefined
  company: string | undefined
}

export function findUnsupported(view: TextView, { sources, company }: ClaimOptions): Hit[] {
  if (!sources) return []
  const said = sources.map((source) => normalForm(source).text)
  const facts = factsOf(said)
  const known = knownOf(said)
  const hits: Hit[] = []
  const add = (reason: Reason, severity: 'error' | 'warning', { start, end }: { start: number; end: number }) =>
    hits.push({ kind: 'unsupported', reason, severity, start, end })

  const dates = datesOf(view.text)

  const quantities = withoutDates(quantitiesOf(view.text), dates)
  const ofCompany = companyPattern(company)
  for (const date of dates) {
    if (isPlan(view, date) || isOfCompany(view, date, ofCompany) || isGeneral(view, date) || FORESIGHT.test(view.after(date.end))) continue
    if (!facts.holdsDate(date)) add('unsupported-date', 'error', date)
  }
  const holds = (quantity: Quantity) => facts.holdsQuantity(quantity, mannerOf(view, quantity)) && !isOtherLevel(view, quantity, known)
  const explained = explainedIn(view, holds)
  quantities.forEach((quantity, at) => {
    if (isOfCompany(view, quantity, ofCompany) || isEveryday(view.text, quantity) || isPlan(view, quantity) || isGeneral(view, quantity))
      return
    if (quantity.value === 0 && said.some((source) => tellsNone(source, view.before(quantity.start)))) return
    if (holds(quantity) || isKnownShare(view, quantities, at, facts.holdsShare, holds)) return
    if (isKnownOtherwise(view, quantity, known)) return
    if (explained(quantity, quantities, at)) return
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
      /(?:총|모두|합쳐|합하면|합해|통틀어|누적|전부|더해|동안|[년월달주일]간|내내|in all|in total|altogether|total of|over the|hours to )/i.test(
        before + after,
      ),
    isAverage: /(?:평균|씩|마다|한 번에|한 (?:곳|명|건|반|팀|회)에|회당|건당|명당|당 |on average|\beach\b|\bper\b|average of)/.test(
      before + after,
    ),
    isChange:
      /^(?:p|포인트)?(?:을|를|나|이나|가)? ?(?:이상|넘게|가까이|가량|정도)? ?(?:줄|감소|단축|절감|낮|늘|증가|올|높|향상|개선|떨어|빨라)/.test(
        after,
      ),
    isTarget:
      /^(?:까지|으로|로)(?:만)? ?(?:줄|단축|낮|끌어|높|늘|올|감소|떨어|내려|당겨|앞당|개선|키[웠우])/.test(after) ||
      (/\bto $/.test(before) && !/from [^.]{0,20} to $/.test(before)),
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
    return bySentence.get(number)?.holdsQuantity(quantity, { ...mannerOf(view, quantity), isTotal: true, isAverage: true }) ?? false
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
  const whole = near.find(
    (one) =>
      (/^10{1,5}$/.test(String(one.value)) ? OF_WHICH : AMONG_WHICH).test(view.after(one.end)) &&
      (/^10{1,5}$/.test(String(one.value)) || near.some(({ value }) => value === 1) || holdsWhole(one)),
  )
  if (!whole) return false
  const parts = quantity === whole ? near.filter((one) => one !== whole) : [quantity]
  const counted = PART_AFTER.exec(view.after(whole.end))?.[1]
  if (quantity === whole && counted !== undefined && holdsShare(spanOf(counted)?.[0] ?? 0, whole.value)) return true
  return parts.some((part) => part.value < whole.value && holdsShare(part.value, whole.value))
}

function isPlan(view: TextView, { start, end }: { start: number; end: number }): boolean {
  const after = view.after(end)
  const before = view.before(start)
  if (!/[가-힣]/.test(before + after))
    return (
      ENGLISH_PLAN.test(before) ||
      (/\b(?:within|in|over|during) (?:(?:the|my) (?:next|coming|first) )?$/i.test(before) && ENGLISH_PLAN.test(after))
    )
  if (BECOMING_AFTER.test(after) && !/[았었했였렸됐]/.test(before + after)) return true
  if (/(?:겠|싶)습니다[.!]*$/.test(after) && !MEANS.test(before + after) && !isPast(before + after)) return true
  if (PLAN_SPAN.test(after) && WISH_AFTER.test(after)) return true
  return PLAN_BEFORE.test(before) && PLAN_AFTER.test(after)
}
