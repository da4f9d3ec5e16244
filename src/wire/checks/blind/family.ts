// Facts about the applicant's family: jobs, employers, means, honours, education, and who belongs to it.
import { applyRules, type Hit, joinedNear, pattern, withoutOverlaps } from '../rules.ts'
import type { TextView } from '../text-view.ts'
import { DEEDS_AFTER, DEEDS_BEFORE } from './family-deeds.ts'
import { ENGLISH } from './family-english.ts'
import { FACT_AFTER, FACT_BEFORE, RELATIVE } from './family-facts.ts'
import { NOT_FAMILY, THEIRS } from './family-guards.ts'
import { HOUSEHOLDS } from './family-households.ts'
import { MEANS } from './family-means.ts'
import { OWN_FAMILY } from './family-own.ts'
import { actorOf, describedBy } from './owner.ts'

const KIN = pattern(`(?<![가-힣])${RELATIVE}`)
/** Relatives that are words of the trade as well, or belong to whoever is served. */
const NO_KIN =
  /^(?:(?:아버님|어머님|어머니|아버지|부모님|조부모님|이모님|할머님)들|(?:가족|형제|자매|남매|식구|아들|딸) ?(?:회사|사진관|식당|기업|농장|카페|호텔|펜션|요금|병원|공원|극장)|형(?:식|태|편|성|광|님 같|사)|동생 같|형제 같|이모(?:티|지|님들)|부모 ?(?:클래스|노드|컴포넌트|프로세스|교육)|가족(?:관계|수당|친화|사진|회사|요금|관)|장인의 (?:공방|작품|작업|솜씨|기술|혼|손)|외가닥|조모임|조부모 노드|딸(?:기|림|려)|아들레|식구(?:처럼)|장인(?:정신| 정신|의 손| 기업)|처가방)/
/** Who is like a relative is none: 부모님처럼, 자식 같은. */
const LIKE =
  /^님들|^ ?직업(?:을|란|칸| ?조사)|^(?:이|가|들이) (?:많(?:았|은)|늘었|계셨)|^(?:님)?(?:들)?(?:처럼| 같은| 같이|같은|뻘| 대하듯|의 마음)/

/** 두 형제가 세운 회사: so many brothers are somebody's. */
const COUNTED_KIN = /^(?:형제|자매|남매|아들|딸|자녀)$/
/** 부모님의 가게 일을 돕는 학생: who helps there is the one whose parents they are. */
const HELPED = /^(?:일|에서|를|을|의|에)[을를은]? ?(?:[가-힣]{1,6} )?(?:돕는|물려받은|물려받을|이어받은|잇는|떠나는|둔) (?!저|제|나|내)/
/** 아버지가 어부인 학생들: what ends so is told of the noun behind it. */
const DESCRIBING = /(?:는|던|신|은|한|인|운|둔|된)$/

/** Facts that stand so near each other are told in one breath: 부유한 집에서 태어나 부족함 없이. */
const NEAR = 8

export function findFamily(view: TextView): Hit[] {
  const kin = [...view.text.matchAll(KIN)].flatMap(({ 0: word, index }) => factOf(view, index, index + word.length))
  const households = applyRules(view, 'blind-family', [...HOUSEHOLDS, ...OWN_FAMILY, ...MEANS]).filter(
    ({ start, end }) =>
      actorOf(upToActor(view, start, end), { kin: false }) !== 'other' &&
      !(RAISING.test(view.text.slice(start, end)) && isOfWhoFollows(view, start, end)),
  )
  const korean = joinedNear(withoutOverlaps([...kin, ...households]), NEAR)
  return withoutOverlaps([...korean, ...applyRules(view, 'blind-family', ENGLISH)])
}

/** Whether what is found describes somebody else behind it: 부모님이 맞벌이하시는 학생, 두 아이를 키우는 고객. */
function isOfWhoFollows(view: TextView, start: number, end: number): boolean {
  const after = view.after(end)
  const tail = /^[가-힣]*/.exec(after)?.[0] ?? ''
  if (/^(?:에|에서|으로|로|께서|께|에게|와|과|까지|부터)[은는]$/.test(tail)) return false
  const words = view.text.slice(start, end) + tail
  return DESCRIBING.test(words.trimEnd()) && describedBy(after, { kin: false }) === 'other'
}

/** Households that are as often a customer's: who is meant stands behind them. */
const RAISING = /(?:키우|둔|기르|모시|돌보|맞벌이|식구|많|없|잇|이어)[가-힣 ]{0,4}$/

/** What stands before a household, with its own first word when that says who acts: 대표님은 교육자 집안. */
function upToActor(view: TextView, start: number, end: number): string {
  const first = /^[가-힣]+(?:은|는|께서는?) /.exec(view.text.slice(start, end))?.[0] ?? ''
  return view.before(start) + first
}

const TOLD = [...FACT_AFTER, ...DEEDS_AFTER]
const DESCRIBED = [...FACT_BEFORE, ...DEEDS_BEFORE]

/** A relative with what is told of it, when it is the applicant's. */
function factOf(view: TextView, start: number, end: number): Hit[] {
  const before = view.before(start)
  const after = view.after(end)
  if (NO_KIN.test(view.text.slice(start, end + 6)) || LIKE.test(after) || NOT_FAMILY.test(before + after)) return []
  if (COUNTED_KIN.test(view.text.slice(start, end)) && /(?<!(?:저희|우리) )(?:두|세|네) $/.test(before)) return []
  const described = lengthOf(DESCRIBED, before)
  const told = lengthOf(TOLD, after)
  if (described === 0 && told === 0) return []
  const [from, to] = [start - described, end + told]
  const left = view.before(from)
  if (THEIRS.test(left) || actorOf(left, { kin: false }) === 'other') return []
  if (HELPED.test(view.after(to)) && describedBy(view.after(to), { kin: false }) !== 'self') return []
  if (isOfWhoFollows(view, from, to)) return []
  return [{ kind: 'blind-family', reason: 'blind-family', severity: 'error', start: from, end: to }]
}

/** How many characters the first of the patterns takes that matches. */
function lengthOf(patterns: readonly RegExp[], text: string): number {
  for (const one of patterns) {
    const length = one.exec(text)?.[0].length ?? 0
    if (length > 0) return length
  }
  return 0
}
