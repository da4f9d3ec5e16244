// Counts that claim nothing: 한 번, 두 가지 이유, 첫째, 주 5일, 24시간, 2인 1조.
import type { Quantity } from './quantities.ts'
import { DAY } from './units.ts'

const ORDINAL_AFTER =
  /^ ?(?:째(?!로 (?:일|근무|운영|이어|맡))|번째|학년|차 산업|교대|순위|대 국|층짜리|번 ?출구|호선|만점(?!을 (?:받|기록|맞))|점 만점|척도|분위|선발|루타|할 이상의 확률)/
const ORDINAL_BEFORE = /(?:제|第|no\. ?|top |step |phase |part |chapter |level )$/i
const RATE_BEFORE = /(?:주|하루|일주일에?|매일|격주|한 달에) ?$/
/** Figures that are names of a thing. */
const IDIOM =
  /^(?:24 ?시간 ?(?:운영|대기|응대|문의|가동|교대|근무|돌아가|깨어|열려|편의점|불이|내내|연락|멈추지)|365 ?일|(?:주 ?)?52 ?시간|2인 ?1조|1 ?대 ?1|1인 ?(?:1|칭)|백 ?번|천 ?번|만 ?번|백 ?마디|천 ?마디|열 ?번 찍|열 ?길|천 ?리|만 ?리|만 ?가지|백 ?사람|천 ?냥|1분 ?1초|일분일초|1등 공신|일등 공신|1[01]0% (?!(?:이상 ?)?(?:늘|줄|올|높|낮|개선|증|감(?!사)|성장|향상|달성|초과|충원|가동|완료|유지|회수|준수|준공|출석|참여율|정시|넘|가까)|(?:of|more|less|growth|increase|rise|on-time|uptime|attendance|success|pass|and|to|in) )[가-힣a-z]|100% ?환불)/
/** Units of which one, two or three are small talk. */
const SMALL_TALK =
  /^(?:번|가지|차례|마디|쪽|축|단계|갈래|마리|줄|칸|화면|사람|걸음|장면|바퀴|팀|부서|군데|편|항목|발|문장|단어|조각|켤레|잔|꼭지|시|그릇)$/
/** Even two of these are an achievement. */
const WORKS_BEFORE =
  /(?:논문|특허|수상|저서|작품|표창|발표|대회|입상|우승|장학금|전시|공연|출전|출품|선정|합격|승진|인턴|학회|특강|출간|출품|입선)(?:을|를|은|이)? ?$/
/** 일주일에 네 번, 1년에 3회: what something is counted by. */
const PER_AFTER =
  /^(?:에|당|마다)(?:는|도)? ?(?:평균 |약 |보통 )?(?:[0-9]|[한두세네서너몇수]|하루|이틀|사흘|다섯|여섯|일곱|여덟|아홉|열|스|서른|마흔|쉰|백|천)/
/** 1년이면 720만 원: by what a figure is counted up. */
const COUNTED_UP = /^(?:이면|으로 치면|로 치면|이면은|으로 환산하면|로 환산하면)/
/** Even one of these is a claim. */
const CLAIMING_ONE = /^(?:배|곱절|퍼센트|프로|할|위|등|급|등급|도|원|년|학기|주년)$/

/** Whether a figure is an everyday count. `text` is what it stands in. */
export function isEveryday(text: string, quantity: Quantity): boolean {
  const { start, end, low, high, dimension, inWords, unit } = quantity
  const after = text.slice(end, end + 12)
  const before = text.slice(Math.max(0, start - 8), start)
  const written = text.slice(start, end)
  if (
    (ORDINAL_AFTER.test(after) && !(dimension === 'months' && /^ ?째/.test(after))) ||
    ORDINAL_BEFORE.test(before) ||
    IDIOM.test(text.slice(start, end + 12))
  )
    return true
  if (unit === '가지' && high <= 5) return true
  if (COUNTED_UP.test(after) && /^(?:1|한|일) ?(?:년|달|주|주일|일|개월|해|시간)$|^(?:하루|일주일)$/.test(written)) return true
  if (
    PER_AFTER.test(after) &&
    (unit === '일주일' ||
      (high === 1 && /^(?:초|분|시간|일|주|주일|개월|달|년|학기|분기)$/.test(unit)) ||
      /^(?:한|하나|1|일) /.test(written))
  )
    return true
  if (inWords && (/하루에도 $/.test(before) || /^도 더/.test(after))) return true
  if (dimension === 'times') return high === 1
  if (unit === '일' && /주 ?$/.test(before) && high <= 7 * DAY) return true
  if (/^(?:회|번)$/.test(unit) && RATE_BEFORE.test(before) && high === 1) return true
  if (!inWords || dimension === 'percent') return false
  if (/[a-z]/i.test(written)) return isEverydayEnglish(quantity, written, before, after)
  if (low !== high) return high <= 4 && !/^(?:년|해|개월|배)$/.test(unit)
  if (/^(?:한|하나)/.test(written)) return !CLAIMING_ONE.test(unit) || unit === '도' || unit === '시'
  return high <= 3 && SMALL_TALK.test(unit) && !WORKS_BEFORE.test(before)
}

function isEverydayEnglish({ high, dimension, unit }: Quantity, written: string, before: string, after: string): boolean {
  if (/^(?:one|a)\b/i.test(written)) return !/\bto $/.test(before)
  if (high <= 4 && / or $/.test(before)) return true
  if (dimension === 'percent') return false
  return (
    high > 0 &&
    high <= 3 &&
    (unit === '' || dimension === 'bare') &&
    !/^ (?:[a-z-]+ )?(?:people|members|colleagues|employees|customers|awards?|certificates?)/.test(after)
  )
}
