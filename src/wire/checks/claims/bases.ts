// By what a figure is told: by the year, the month, the day.

/** A day in months. */
export const PER_DAY = 0.0329
const BASE_BEFORE =
  /(?<![가-힣\d])(?<!\d )(연|연간|해마다|매년|1년|일 년|한 해|매 ?학기|학기마다|한 학기|학기|일주일|1주일|매 ?분기|분기|월|한 달|매달|매월|달마다|주|매주|하루|매일|날마다|1일|일일|일)(?:에|간|이면|마다|당|별|(?:이?로|으로)? ?(?:치면|따지면|환산하면|계산하면)|기준으로)?(?: ?평균)?(?:에| ?평균|간)?(?:(?<=[연월일주])(?:매출액?|수익|소득|생산량|판매량|거래액|거래량|방문자|이용자))?(?: (?!동안|만에|안에|뒤|후|전|내내|중|이내|평균|약)[가-힣]{2,6}){0,2} ?(?:(?:약|평균|총) ?)?$/
/** What a figure is told by, in months. */
const MONTHS_OF: Readonly<Record<string, number>> = {
  연: 12,
  연간: 12,
  해마다: 12,
  매년: 12,
  '1년': 12,
  '일 년': 12,
  '한 해': 12,
  '매 학기': 6,
  매학기: 6,
  학기마다: 6,
  '한 학기': 6,
  학기: 6,
  '매 분기': 3,
  매분기: 3,
  일주일: 0.23,
  '1주일': 0.23,
  분기: 3,
  월: 1,
  '한 달': 1,
  매달: 1,
  매월: 1,
  달마다: 1,
  주: 0.23,
  매주: 0.23,
  하루: PER_DAY,
  매일: PER_DAY,
  날마다: PER_DAY,
  '1일': PER_DAY,
  일일: PER_DAY,
  일: PER_DAY,
}

const ENGLISH_BASE = /^ ?(?:[a-z-]+ ){0,3}(?:an?|per|each|every) (day|night|shift|week|month|quarter|year)\b/
const ENGLISH_MONTHS: Readonly<Record<string, number>> = {
  day: PER_DAY,
  night: PER_DAY,
  shift: PER_DAY,
  week: 0.23,
  month: 1,
  quarter: 3,
  year: 12,
}

/** The months by which the figure at a place is told. */
export function baseOf(text: string, { start, end }: { start: number; end: number }): number | undefined {
  const korean = BASE_BEFORE.exec(text.slice(Math.max(0, start - 18), start))?.[1]
  if (korean !== undefined) return MONTHS_OF[korean]
  return ENGLISH_MONTHS[ENGLISH_BASE.exec(text.slice(end, end + 40))?.[1] ?? '']
}
