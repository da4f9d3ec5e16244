// Quantities with what they measure: 0.5초, 1,200건, 절반, 두 배, 이틀, 90 percent.
import { NUMBER, numberOf } from './numerals.ts'

/** What a number is of. Numbers of one dimension can be held against each other after `value` is in its base unit. */
export type Dimension =
  | 'seconds'
  | 'months'
  | 'percent'
  | 'points'
  | 'times'
  | 'money'
  | 'people'
  | 'items'
  | 'occasions'
  | 'score'
  | 'rank'
  | 'grade'
  | 'degrees'
  | 'metres'
  | 'grams'
  | 'bytes'
  | 'bare'

export interface Quantity {
  start: number
  end: number
  value: number
  dimension: Dimension
  /** Written as a Korean or English word, as small everyday counts are. */
  inWords: boolean
  unit: string
}

type Unit = readonly [dimension: Dimension, factor: number]
const DAY = 86_400
const UNITS: Record<string, Unit> = {
  ms: ['seconds', 0.001],
  밀리초: ['seconds', 0.001],
  초: ['seconds', 1],
  분: ['seconds', 60],
  시간: ['seconds', 3600],
  일: ['seconds', DAY],
  주일: ['seconds', 7 * DAY],
  주간: ['seconds', 7 * DAY],
  주: ['seconds', 7 * DAY],
  박: ['seconds', DAY],
  개월: ['months', 1],
  달: ['months', 1],
  분기: ['months', 3],
  년: ['months', 12],
  해: ['months', 12],
  학기: ['months', 6],
  second: ['seconds', 1],
  minute: ['seconds', 60],
  hour: ['seconds', 3600],
  day: ['seconds', DAY],
  week: ['seconds', 7 * DAY],
  month: ['months', 1],
  year: ['months', 12],
  millisecond: ['seconds', 0.001],
  '%p': ['points', 1],
  '%포인트': ['points', 1],
  퍼센트포인트: ['points', 1],
  '%': ['percent', 1],
  퍼센트: ['percent', 1],
  프로: ['percent', 1],
  percent: ['percent', 1],
  할: ['percent', 10],
  'percentage point': ['points', 1],
  배: ['times', 1],
  곱절: ['times', 1],
  times: ['times', 1],
  원: ['money', 1],
  만원: ['money', 1e4],
  '만 원': ['money', 1e4],
  달러: ['money', 1],
  유로: ['money', 1],
  엔: ['money', 1],
  위안: ['money', 1],
  won: ['money', 1],
  dollar: ['money', 1],
  명: ['people', 1],
  사람: ['people', 1],
  인: ['people', 1],
  분께: ['people', 1],
  분의: ['people', 1],
  people: ['people', 1],
  person: ['people', 1],
  member: ['people', 1],
  user: ['people', 1],
  customer: ['people', 1],
  employee: ['people', 1],
  developer: ['people', 1],
  engineer: ['people', 1],
  student: ['people', 1],
  회: ['occasions', 1],
  번: ['occasions', 1],
  차례: ['occasions', 1],
  점: ['score', 1],
  학점: ['score', 1],
  point: ['score', 1],
  위: ['rank', 1],
  등: ['rank', 1],
  급: ['grade', 1],
  도: ['degrees', 1],
  '°C': ['degrees', 1],
  '℃': ['degrees', 1],
  degree: ['degrees', 1],
  km: ['metres', 1000],
  킬로미터: ['metres', 1000],
  m: ['metres', 1],
  미터: ['metres', 1],
  cm: ['metres', 0.01],
  센티미터: ['metres', 0.01],
  mm: ['metres', 0.001],
  밀리미터: ['metres', 0.001],
  마이크로미터: ['metres', 1e-6],
  um: ['metres', 1e-6],
  nm: ['metres', 1e-9],
  나노미터: ['metres', 1e-9],
  kg: ['grams', 1000],
  킬로그램: ['grams', 1000],
  킬로: ['grams', 1000],
  g: ['grams', 1],
  그램: ['grams', 1],
  mg: ['grams', 0.001],
  톤: ['grams', 1e6],
  t: ['grams', 1e6],
  ton: ['grams', 1e6],
  TB: ['bytes', 1e12],
  GB: ['bytes', 1e9],
  MB: ['bytes', 1e6],
  KB: ['bytes', 1e3],
  테라바이트: ['bytes', 1e12],
  기가바이트: ['bytes', 1e9],
  메가바이트: ['bytes', 1e6],
}
const COUNTERS =
  '건 개 곳 군데 대 권 장 쪽 페이지 팀 종 종류 가지 통 편 줄 행 열 문항 문제 과목 층 평 마리 그루 송이 상자 박스 병 잔 그릇 벌 켤레 채 동 호 호점 개소 개국 개사 개교 개팀 가구 세대 매 부 자루 포대 차 라인 항목 단계 회차 기 척 조각 세트 시 킬로와트 메가와트 kW MW kWh V A Hz 리터 L ml cc 칼로리 kcal 글자 자 문장 단어 커밋 이슈 쿼리 테이블 화면 배럴 판 코스 좌석 석 표 주문 리뷰 후기 다운로드 팔로워 구독자 조회 클릭 주차 편의 rpm fps dpi ppm'
for (const counter of COUNTERS.split(' ')) UNITS[counter] ??= ['items', 1]
const ENGLISH_UNIT =
  'percentage points?|milliseconds?|seconds?|minutes?|hours?|days?|weeks?|months?|years?|percent|times|won|dollars?|people|persons?|members?|users?|customers?|employees?|developers?|engineers?|students?|points?|degrees?|tons?|km|kg|ms|GB|MB|TB|mm|cm'

const KOREAN_UNIT = Object.keys(UNITS)
  .filter((unit) => /[가-힣%℃°]|^(?:ms|km|kg|cm|mm|um|nm|mg|TB|GB|MB|KB|kW|MW|kWh|ml|cc|rpm|fps|ppm|dpi|kcal|Hz|m|g|L|V|A|t)$/.test(unit))
  .sort((a, b) => b.length - a.length)
  .map((unit) => unit.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'))
  .join('|')

const QUANTITY = new RegExp(
  `(?<![A-Za-z0-9.,-])(?<digits>${NUMBER.digits})(?:여|쯤|남짓)? ?(?<unit>${KOREAN_UNIT})(?![A-Za-z])|(?<![가-힣])(?<words>${NUMBER.sino}|${NUMBER.native})(?:여|쯤|남짓)? ?(?<counter>${KOREAN_UNIT})(?![A-Za-z])`,
  'g',
)
const ENGLISH_QUANTITY = new RegExp(
  `(?<![A-Za-z0-9.,-])(?<number>${NUMBER.digits}|${NUMBER.english})(?: ?%|[- ]?(?<unit>${ENGLISH_UNIT})\\b|(?= (?:[a-z]+ ){0,1}?[a-z]{3,}s\\b))`,
  'gi',
)
const PERIODS: Record<string, Unit> = {
  이틀: ['seconds', 2 * DAY],
  사흘: ['seconds', 3 * DAY],
  나흘: ['seconds', 4 * DAY],
  닷새: ['seconds', 5 * DAY],
  엿새: ['seconds', 6 * DAY],
  이레: ['seconds', 7 * DAY],
  여드레: ['seconds', 8 * DAY],
  아흐레: ['seconds', 9 * DAY],
  열흘: ['seconds', 10 * DAY],
  보름: ['seconds', 15 * DAY],
  일주일: ['seconds', 7 * DAY],
  반나절: ['seconds', 6 * 3600],
  한나절: ['seconds', 12 * 3600],
  반년: ['months', 6],
}
const PERIOD = new RegExp(`(?<![가-힣])(?:${Object.keys(PERIODS).join('|')})`, 'g')
const HALF = /(?<![가-힣])절반|(?<![가-힣])반(?=으로 |이 |만 |이하로 )|\bhal(?:f|ved|ving)\b/g
const FRACTION = /(?<![가-힣0-9])(?<whole>\d+|[두세네]|[이삼사오육칠팔구십]+|다섯|여섯|열) ?분의 ?(?<part>\d+|일|이|삼|사|오|하나|한|둘)/g
const ENGLISH_FRACTION =
  /\b(?:(?:a|one)[- ](?<one>third|quarter|fifth|tenth)|(?<many>two|three)[- ](?<parts>thirds|quarters|fifths)|(?<fold>doubled|doubling|tripled|tripling|twice|threefold|twofold|quadrupled))\b/gi
const DECIMAL = /(?<![A-Za-z0-9.,/-])\d+\.\d+(?![\d.]|[A-Za-z])/g

/** All quantities of a text in its order. Linear in its length. */
export function quantitiesOf(text: string): Quantity[] {
  const found: Quantity[] = []
  const add = (start: number, length: number, value: number | undefined, [dimension, factor]: Unit, unit: string, inWords: boolean) => {
    if (value !== undefined && value > 0) found.push({ start, end: start + length, value: value * factor, dimension, unit, inWords })
  }
  for (const match of text.matchAll(QUANTITY)) {
    const { digits, unit, words, counter } = match.groups ?? {}
    const written = digits ?? words ?? ''
    const name = unit ?? counter ?? ''
    const half = /^ ?반/.test(text.slice(match.index + match[0].length)) && /^(?:시간|년|달|개월|일|주|배)$/.test(name)
    const value = numberOf(written)
    if (isWord(text, match.index, match[0], name, words)) continue
    add(
      match.index,
      match[0].length,
      half && value !== undefined ? value + 0.5 : value,
      UNITS[name] ?? ['items', 1],
      name,
      digits === undefined,
    )
  }
  if (/[A-Za-z]{3}/.test(text)) addEnglish(text, add)
  for (const match of text.matchAll(PERIOD)) add(match.index, match[0].length, 1, PERIODS[match[0]] ?? ['seconds', DAY], match[0], true)
  for (const match of text.matchAll(HALF)) add(match.index, match[0].length, 50, ['percent', 1], '절반', true)
  for (const match of text.matchAll(FRACTION)) {
    const share = ((numberOf(match.groups?.part ?? '') ?? 1) / (numberOf(match.groups?.whole ?? '') ?? 1)) * 100
    add(match.index, match[0].length, share, ['percent', 1], '분의', true)
  }
  for (const match of text.matchAll(DECIMAL)) add(match.index, match[0].length, Number(match[0]), ['bare', 1], '', false)
  return withoutNested(found)
}

type Add = (start: number, length: number, value: number | undefined, unit: Unit, name: string, inWords: boolean) => void

function addEnglish(text: string, add: Add) {
  for (const match of text.matchAll(ENGLISH_QUANTITY)) {
    const written = match.groups?.number ?? ''
    const unit =
      match.groups?.unit?.toLowerCase().replace(/s$/, (ending) => (/^(?:times|ms|gbs?)$/i.test(match.groups?.unit ?? '') ? ending : '')) ??
      (match[0].includes('%') ? '%' : '')
    add(match.index, match[0].length, numberOf(written), UNITS[unit] ?? ['items', 1], unit, !/^\d/.test(written))
  }
  const shares: Record<string, number> = { third: 100 / 3, quarter: 25, fifth: 20, tenth: 10, thirds: 100 / 3, quarters: 25, fifths: 20 }
  for (const match of text.matchAll(ENGLISH_FRACTION)) {
    const { one, many, parts, fold } = match.groups ?? {}
    if (fold) add(match.index, match[0].length, /tripl|three/i.test(fold) ? 3 : /quad/i.test(fold) ? 4 : 2, ['times', 1], 'times', true)
    else
      add(
        match.index,
        match[0].length,
        (shares[(one ?? parts ?? '').toLowerCase()] ?? 0) * (many ? (numberOf(many) ?? 1) : 1),
        ['percent', 1],
        'share',
        true,
      )
  }
}

const JOINED = /^(?:두|세|네)(?:배|달|명|시간|개월|건)|^석달|^(?:백|천|만)(?:명|건|원|개)/

/** Words that only look like a number and a unit: 이번, 이 일, 세대, 오일, 한번에, 98년생, 4차 산업. */
function isWord(text: string, start: number, whole: string, unit: string, words: string | undefined): boolean {
  const after = text.slice(start + whole.length, start + whole.length + 4)
  if (words === undefined)
    return (unit === '년' && /^(?:생|식|도 |대)/.test(after)) || (unit === '차' && /^ ?(?:산업|방정식|전직)/.test(after))
  if (words === '이' || (words === '한' && /^ ?(?:편|번|층|때|장|판)/.test(whole.slice(1)))) return true
  return !/\s/.test(whole) && words.length < 2 && !JOINED.test(whole)
}

/** Of quantities at one place the longest. */
function withoutNested(found: Quantity[]): Quantity[] {
  const kept: Quantity[] = []
  for (const quantity of found.toSorted((a, b) => a.start - b.start || b.end - a.end)) {
    if (quantity.start >= (kept.at(-1)?.end ?? 0)) kept.push(quantity)
  }
  return kept
}
