// Quantities with what they measure: 0.5초, 1,200건, 1년 6개월, 절반, 두 배, 이틀, 20%대, 400건 남짓.
import { withoutOverlaps } from '../rules.ts'
import { englishQuantities } from './english-quantities.ts'
import { NUMBER, spanOf } from './numerals.ts'
import { DAY, type Dimension, KOREAN_UNIT, type Unit, unitOf } from './units.ts'

/** How exactly a figure is told: 30, about 30, 30 or more, nearly 30, the thirties. */
export type Bound = 'exact' | 'about' | 'over' | 'under' | 'nearly' | 'tens' | 'early' | 'middle' | 'late'

export interface Quantity {
  start: number
  end: number
  /** In the base unit of its dimension; the middle of what is said. */
  value: number
  /** The least and the most that is said: alike but for 서너 명, 2~3회 and 3년 차. */
  low: number
  high: number
  /** The last digit that is written, in the base unit: 0.1 of 8.4 %, 1 of 34 %. */
  grain: number
  dimension: Dimension
  bound: Bound
  /** Written as a Korean or English word, as small everyday counts are. */
  inWords: boolean
  unit: string
}

const ABOUT = '(?: ?(?:여|쯤|남짓|가량|여 ?개))?'
const KOREAN = new RegExp(
  `(?<![A-Za-z0-9.,-])(?:(?<from>\\d{1,6}(?:\\.\\d{1,3})?) ?[~∼〜–-] ?)?(?<digits>(?:(?<![가-힣\\d])만 (?=[1-9] ?[천백]))?${NUMBER.digits})${ABOUT} ?(?<unit>${KOREAN_UNIT})(?![A-Za-z])|(?<![가-힣])(?<words>${NUMBER.sino}|${NUMBER.native}|[일이삼사오육칠팔구](?= ?(?:년|개월|퍼센트)))${ABOUT} ?(?<counter>${KOREAN_UNIT})(?![A-Za-z])`,
  'g',
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
  한나절: ['seconds', 12 * 3600],
  반년: ['months', 6],
  '반 년': ['months', 6],
}
const PERIOD = new RegExp(`(?<![가-힣])(?:${Object.keys(PERIODS).join('|')})`, 'g')
const HALF = /(?<![가-힣])절반|(?<![가-힣])반(?=으로 |이 |만 |이하로 |에서 )|(?<![가-힣])반토막|(?<![가-힣])갑절|(?<![가-힣])곱절/g
const FRACTION =
  /(?<![가-힣0-9])(?<whole>\d{1,6}|[두세네]|[이삼사오육칠팔구십백천만]{1,4}|다섯|여섯|일곱|여덟|아홉|열) ?분의 ?(?<part>\d{1,6}|[일이삼사오육칠팔구]|하나|한|둘)/g
const SLASH = /(?<![\d.,/:])(?<part>[1-9]) ?\/ ?(?<whole>\d{1,2})(?=로| 수준| 가량|만| 이하|을|를)(?![\d/.])/g
const RATIO = /(?<![\d.,:])1 ?: ?(?<whole>\d{2,6})(?![\d:])/g
/** 17:30, 오후 5시 30분, 5시 반, 5:30 p.m. */
const CLOCK =
  /(?<![\d:.])(?:(?<hour>[01]\d|2[0-4]|[2-9](?=:\d\d ?(?:[~∼–-]|[ap]\.?m|출근|퇴근|까지|부터|에|마감|시작)))(?::(?<minute>[0-5]\d))(?![:\d])|(?<at>\d{1,2}|한|두|세|네|다섯|여섯|일곱|여덟|아홉|열|열한|열두) ?시 ?(?:(?<past>\d{1,2}|[이삼사오]?십오?) ?분|(?<half>반)(?![가-힣]*시간)))/g
const DECIMAL = /(?<![A-Za-z0-9.,/-])\d{1,9}\.\d{1,6}[천만억]?(?!\.?\d|[A-Za-z])/g
const INTEGER =
  /(?<![A-Za-z0-9.,/:~가-힣-])(?:(?<=[총약월연]) ?)?(?:\d{1,3}(?:,\d{3}){1,5}|\d{1,15})(?:[천만억](?: ?\d{1,4}[천백]?)?)?(?![\d,.:/]*\d|[A-Za-z-])/g
/** Numbers that put in order or name, and count nothing. */
const NAMING =
  /^(?: ?(?:차(?! ?[례])|층|호선|번 ?출구|번째|째|학년|학기|세대|순위|교대|인칭|자 |대 |월|일|년|부 ?리그|종|조 ?\d|항|호|세|살|월호|식|일자|인 1조)|[·&+])/
const RATING = /^ ?(?:점? ?만점(?!을 (?:받|기록|맞))|점? ?척도|점제|년제|일제|교대|부작|행시)/

/** All quantities of a text in its order, of those at one place the longest. Linear in its length. */
export function quantitiesOf(text: string): Quantity[] {
  const found: Quantity[] = []
  const add = (
    start: number,
    length: number,
    [dimension, factor]: Unit,
    unit: string,
    span: readonly [number, number],
    grain: number,
    inWords: boolean,
  ) =>
    found.push({
      start,
      end: start + length,
      value: ((span[0] + span[1]) / 2) * factor,
      low: span[0] * factor,
      high: span[1] * factor,
      grain: grain * factor,
      dimension,
      bound: 'exact',
      inWords,
      unit,
    })
  // A fraction is told roughly: a fifth may be 21 %.
  const share = (start: number, length: number, percent: number) =>
    add(start, length, ['percent', 1], '분의', [percent, percent], percent / 10, true)

  for (const match of text.matchAll(KOREAN)) addKorean(text, match, add)
  for (const { 0: word, index } of text.matchAll(PERIOD)) add(index, word.length, PERIODS[word] ?? ['seconds', DAY], word, [1, 1], 1, true)
  for (const { 0: word, index } of text.matchAll(HALF)) {
    if (/[갑곱]절/.test(word)) add(index, word.length, ['times', 1], '배', [2, 2], 1, true)
    else share(index, word.length, 50)
  }
  for (const pattern of [FRACTION, SLASH, RATIO]) {
    for (const { 0: written, index, groups } of text.matchAll(pattern)) {
      const whole = spanOf(groups?.whole ?? '')?.[0] ?? 1
      share(index, written.length, ((spanOf(groups?.part ?? '1')?.[0] ?? 1) / whole) * 100)
    }
  }
  for (const { 0: written, index, groups } of text.matchAll(CLOCK)) {
    const hour = spanOf(groups?.hour ?? groups?.at ?? '')?.[0]
    const minute = groups?.half === undefined ? (spanOf(groups?.minute ?? groups?.past ?? '0')?.[0] ?? 0) : 30
    if (hour !== undefined && hour <= 24 && minute < 60)
      add(index, written.length, ['clock', 1], '시', both(hour + minute / 60), 0.01, false)
  }
  if (/[A-Za-z]{3}/.test(text)) englishQuantities(text, add)
  for (const { 0: written, index } of text.matchAll(DECIMAL)) {
    if (RATING.test(text.slice(index + written.length, index + written.length + 6))) continue
    add(index, written.length, ['bare', 1], '', spanOf(written) ?? both(0), grainOf(written), false)
  }
  for (const { 0: written, index } of text.matchAll(INTEGER)) {
    const after = text.slice(index + written.length, index + written.length + 8)
    if (NAMING.test(after) || RATING.test(after) || (/^[.)]/.test(after) && /(?:^|\n) *$/.test(text.slice(Math.max(0, index - 4), index))))
      continue
    add(index, written.length, ['bare', 1], '', spanOf(written) ?? both(0), 1, false)
  }
  return withUnits(text, joined(text, withoutOverlaps(found.filter(({ value }) => value >= 0)))).map((quantity) => ({
    ...quantity,
    bound: boundOf(text, quantity),
  }))
}

/** Adds a number: its place and length, unit and its name, the least and most, its last digit, whether it is in words. */
export type Add = (
  start: number,
  length: number,
  unit: Unit,
  name: string,
  span: readonly [number, number],
  grain: number,
  inWords: boolean,
) => void

const both = (value: number): readonly [number, number] => [value, value]

/** 0.1 of 8.4; 1 of 34; 100 of 2,300; what is written in words counts as exact. */
export function grainOf(written: string): number {
  const decimals = /\.(\d+)/.exec(written)?.[1]?.length ?? 0
  return 10 ** -decimals
}

function addKorean(text: string, match: RegExpMatchArray & { index: number }, add: Add) {
  const { from, digits, unit, words, counter } = match.groups ?? {}
  const name = unit ?? counter ?? ''
  const end = match.index + match[0].length
  const after = text.slice(end, end + 8)
  const span = spanOf(digits ?? words ?? '')
  // 4.5 만점 is the scale, not forty-five thousand.
  if (/만점$/.test(match[0])) return
  if (!span || isWord(after, match[0], name, words)) return
  if (RATING.test(text.slice(end - name.length, end + 8)) || RATING.test(after)) return
  const ordinal = /^(?:년|해|개월)$/.test(name) ? /^ ?(?:차(?!례|이|별)|째)/.exec(after) : null
  const half = /^ ?반(?![가-힣]|복|대|응)|^ ?반(?= |의|을|이|동안|에|만)/.test(after) && /^(?:시간|년|달|개월|주|배)$/.test(name) ? 0.5 : 0
  const low = from === undefined ? span[0] : Number(from)
  const isPerson = name === '분' && words !== undefined && !/[십백]/.test(words)
  const values = [ordinal ? low - 1 : low + half, span[1] + half] as const
  const length = match[0].length + (half > 0 ? after.indexOf('반') + 1 : 0)
  add(match.index, length, isPerson ? ['people', 1] : unitOf(name), name, values, grainOf(digits ?? ''), digits === undefined)
}

const JOINED = /^(?:두|세|네|한)(?:배|달|명|시간|개월|건|분)|^[석넉]달|^(?:백|천|만)여? ?(?:명|건|원|개|장|통|회)/

/** Words that only look like a number and a unit: 이번, 이 일, 세대, 오일, 한번에, 98년생, 4차 산업, 20대 고객. */
function isWord(after: string, whole: string, unit: string, words: string | undefined): boolean {
  if (unit === '위' && /^(?:원|치|험|기|협)/.test(after)) return true
  if (words === undefined)
    return (
      (unit === '년' && /^(?:생|식|도 |대|도[에의부])/.test(after)) ||
      (unit === '대' && /^ ?(?:[1-9]|초반|중반|후반|고객|여성|남성|청년|이용자|직장인|를 (?:위|겨냥|대상)|층|의 고객)/.test(after)) ||
      (/^[차회기호층위]$/.test(unit) &&
        /^ ?(?:산업|방정식|전직|면접|전형|병원|의료|협력|가공|밴더|벤더|자료|창작|시험|출구|차 |대회|졸업|인쇄|수료)/.test(after)) ||
      (unit === '차' && !/^(?:례|선)/.test(after)) ||
      (unit === '주차' && !/장/.test(after)) ||
      (unit === '인' && /^ ?(?:가구|용|실|조 |칭|미디어|기업|개발자|창업|크리에이터|체제|시위|출판|당 |당$|분 |다역)/.test(after)) ||
      (unit === '세대' && /^ ?(?:이동|통신|배터리|전투)/.test(after)) ||
      (unit === '급' && /^ ?(?:공무원|청사)/.test(after)) ||
      unit === '교대' ||
      (unit === '종' && /^ ?(?:보통|대형|면허|운전|오토|수동)/.test(after))
    )
  if (
    (unit === '조' && /^(?:건|각|직|합)/.test(after)) ||
    words === '이' ||
    words === '서' ||
    (words === '한' &&
      /^ ?(?:편|번|층|때|장|판|반|동|조|표|부|자|기|술|곡|발)/.test(whole.slice(1)) &&
      !/^한 (?:편|번|장|판|부|곡|발|술)/.test(whole))
  )
    return true
  return !/\s/.test(whole) && words.length < 2 && !JOINED.test(whole)
}

/** 1년 6개월, 2시간 30분 and 3kg 500g are one figure: smaller units that follow at once add to the larger. */
function joined(text: string, found: readonly Quantity[]): Quantity[] {
  const whole: Quantity[] = []
  for (const quantity of found) {
    const last = whole.at(-1)
    const follows =
      last &&
      /^(?:seconds|months|grams|metres)$/.test(last.dimension) &&
      last.dimension === quantity.dimension &&
      last.low === last.high &&
      quantity.value < last.value &&
      last.unit !== quantity.unit &&
      /^ ?$/.test(text.slice(last.end, quantity.start))
    if (!follows) whole.push(quantity)
    else {
      const [low, high] = [last.value + quantity.low, last.value + quantity.high]
      whole[whole.length - 1] = { ...last, end: quantity.end, value: (low + high) / 2, low, high, grain: quantity.grain }
    }
  }
  return whole
}

/** 48에서 30시간으로, from 9 hours to 3: a number without a unit has that of the one it is told with. */
function withUnits(text: string, found: readonly Quantity[]): Quantity[] {
  return found.map((quantity, at) => {
    if (quantity.dimension !== 'bare' && quantity.unit !== '') return quantity
    const before = found[at - 1]
    const after = found[at + 1]
    const model =
      after && after.unit !== '' && /^ ?(?:에서|→|->|⇒|~|to) ?$/.test(text.slice(quantity.end, after.start))
        ? after
        : before &&
            before.unit !== '' &&
            /^,? ?(?:에서|→|->|⇒|~|to|으로|and|instead of|rather than|down from|up from|vs\.?|대신) ?$/.test(
              text.slice(before.end, quantity.start),
            )
          ? before
          : undefined
    if (!model || model.dimension === 'bare') return quantity
    const [dimension, unit] = unitOf(model.unit)
    const { value, low, high, grain } = quantity
    const factor = unit * sizeFrom(text, quantity, model)
    return {
      ...quantity,
      dimension,
      unit: model.unit,
      value: value * factor,
      low: low * factor,
      high: high * factor,
      grain: grain * factor,
    }
  })
}

/** 180→140만원: a number that is told with a larger one may leave out its size, when the two are near each other with it. */
function sizeFrom(text: string, quantity: Quantity, model: Quantity): number {
  if (/[십백천만억]/.test(text.slice(quantity.start, quantity.end))) return 1
  const mark = /^[\d,.]+ ?([백천만억]{1,2})(?!.*\d)/.exec(text.slice(model.start, model.end))?.[1]
  const size = mark === undefined ? 1 : (spanOf(`1${mark}`)?.[0] ?? 1)
  const isFar = (value: number) => Math.abs(Math.log(value / model.value))
  const value = quantity.value * unitOf(model.unit)[1]
  return value > 0 && model.value > 0 && isFar(value * size) < isFar(value) ? size : 1
}

const BEFORE_ABOUT = /(?:약|대략|거의|어림잡아|얼추|평균|about|around|roughly|approximately|some)\s?$/i
const BEFORE_NEARLY = /(?:nearly|almost|close to|just under)\s$/i
const BEFORE_OVER = /(?:over|more than|at least|above|exceeding|최소|적어도|무려)\s$/i
const BEFORE_UNDER = /(?:under|below|less than|fewer than|within|at most|up to|최대|많아야|불과)\s$/i
const OWN_OVER = /여|남짓/
const AFTER_PART = /^ ?(?:대의? ?)?(초|중|후)반/
const AFTER_TENS = /^ ?대(?![가-힣])|^ ?대[의를로에가 ]|^ ?대(?:까지|였|이)|^원대/
const AFTER_ABOUT = /^(?:의|을|를|으로|로)? ?(?:정도|쯤|가량|안팎|내외|꼴|수준|전후|언저리|조금|살짝)/
const AFTER_OVER =
  /^(?:을|를|이|가|도|은|는|간|동안|의)? ?(?:(?:조금|훌쩍|훨씬|살짝|약간|한참) )?(?:이상|넘|남짓|초과|웃도|웃돌|상회|돌파|(?:더 )?되는)|^ ?or more|^ ?plus/
const AFTER_UNDER =
  /^(?:의|을|를|에|이|도|으로)? ?(?:(?:조금|채|약간) )?(?:이하|미만|이내|되지 (?:않|못)|아래|밑|안에|안으로|못 미|못 되|안 되|모자라|모자란|밑도|밑돌|내로)/
const AFTER_NEARLY = /^(?:에|의|의 )? ?(?:(?:조금|거의) )?(?:가까이|가까운|가까워|가까이로|육박|달하|못 미치|근접)/

function boundOf(text: string, { start, end }: Quantity): Bound {
  const before = text.slice(Math.max(0, start - 14), start)
  const after = text.slice(end, end + 14)
  const part = AFTER_PART.exec(after)?.[1]
  if (part !== undefined) return part === '초' ? 'early' : part === '중' ? 'middle' : 'late'
  if (AFTER_TENS.test(after)) return 'tens'
  if (AFTER_NEARLY.test(after) || BEFORE_NEARLY.test(before)) return 'nearly'
  if (AFTER_OVER.test(after) || BEFORE_OVER.test(before) || OWN_OVER.test(text.slice(start + 1, end))) return 'over'
  if (AFTER_UNDER.test(after) || BEFORE_UNDER.test(before)) return 'under'
  if (AFTER_ABOUT.test(after) || BEFORE_ABOUT.test(before)) return 'about'
  return 'exact'
}
