// What numbers are of. Numbers of one dimension are held against each other in its base unit.

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
  | 'clock'
  | 'degrees'
  | 'metres'
  | 'grams'
  | 'bytes'
  | 'watts'
  | 'watthours'
  | 'volts'
  | 'hertz'
  | 'pascals'
  | 'litres'
  | 'area'
  | 'bare'

export type Unit = readonly [dimension: Dimension, factor: number]

export const DAY = 86_400

/** Each line: the dimension, then units with how much of the base unit they are. */
const MEASURES = `
seconds ms 0.001 밀리초 0.001 초 1 s 1 sec 1 분 60 min 60 시간 3600 hr 3600 hrs 3600 h 3600 일 86400 날 86400 주일 604800 주간 604800 주 604800 박 86400
months 개월 1 달 1 분기 3 학기 6 년 12 해 12 주년 12 개년 12
points %p 1 %P 1 %포인트 1 퍼센트포인트 1 %p포인트 1
percent % 1 퍼센트 1 프로 1 할 10
times 배 1 곱절 1
money 원 1 만원 10000 억원 100000000 달러 1 불 1 유로 1 엔 1 위안 1
people 명 1 사람 1 인 1
occasions 회 1 번 1 차례 1
score 점 1 학점 1
rank 위 1 등 1
grade 급 1 등급 1
clock 시 1
degrees 도 1 °C 1 ℃ 1
metres km 1000 킬로미터 1000 m 1 미터 1 cm 0.01 센티미터 0.01 센티 0.01 mm 0.001 밀리미터 0.001 마이크로미터 0.000001 um 0.000001 µm 0.000001 μm 0.000001 nm 0.000000001 나노미터 0.000000001
grams kg 1000 킬로그램 1000 킬로 1000 g 1 그램 1 mg 0.001 톤 1000000 t 1000000
watts W 1 kW 1000 킬로와트 1000 MW 1000000 메가와트 1000000 GW 1000000000 기가와트 1000000000
watthours Wh 1 kWh 1000 킬로와트시 1000 MWh 1000000 메가와트시 1000000
volts mV 0.001 V 1 볼트 1 kV 1000 킬로볼트 1000
hertz Hz 1 헤르츠 1 kHz 1000 킬로헤르츠 1000 MHz 1000000 메가헤르츠 1000000 GHz 1000000000 기가헤르츠 1000000000
pascals Pa 1 kPa 1000 MPa 1000000 GPa 1000000000 파스칼 1 메가파스칼 1000000
litres L 1 ℓ 1 리터 1 ml 0.001 mL 0.001 ㎖ 0.001 밀리리터 0.001 cc 0.001 kL 1000
area 평 3.305785 제곱미터 1 평방미터 1 ㎡ 1 m² 1 m2 1 ha 10000 헥타르 10000 km² 1000000 ㎢ 1000000 제곱킬로미터 1000000 에이커 4046.86 마지기 661
bytes TB 1000000000000 GB 1000000000 MB 1000000 KB 1000 테라바이트 1000000000000 테라 1000000000000 기가바이트 1000000000 기가 1000000000 메가바이트 1000000
`
/** Counters of things: all of one dimension, since a letter may call a sheet a page. */
const COUNTERS =
  '건 개 곳 군데 대 권 장 쪽 페이지 팀 종 종류 가지 통 편 줄 행 열 문항 문제 과목 층 마리 그루 송이 상자 박스 병 잔 그릇 벌 켤레 채 동 호 호점 개소 개국 개사 개교 개팀 개점 가구 세대 매 부 자루 포대 차 라인 항목 단계 회차 기 척 조각 세트 A 칼로리 kcal 글자 자 문장 단어 커밋 이슈 쿼리 테이블 화면 배럴 판 코스 좌석 석 표 주문 리뷰 후기 다운로드 팔로워 구독자 조회 클릭 주차 rpm RPM TPS QPS mA Ah mAh dB Mbps Gbps mol lux Nm fps dpi ppm 병상 침상 베드 학급 반 모둠 조 필지 두 구좌 계좌 품목 점포 매장 지점 대리점 가맹점 식 끼 인분 학교 업체 기업 부서 컷 곡 작품 슬라이드 시트 칸 발 술 첩 꼭지 쌍 바퀴 타 갈래 마디 걸음 축 장면 킬로바이트 타임 교시 차시 회기 세션 강좌 클래스 콜 캔 팩 롤 봉지 봉 컵 접시 포기 카트 팔레트 파레트 컨테이너 TEU 배치 스프린트 부스 댓글 뷰 좋아요 게시물 게시글 다발 묶음 사이클 케이스 샘플 시료 컴포넌트'

const UNITS = new Map<string, Unit>()
for (const line of MEASURES.trim().split('\n')) {
  const [dimension = '', ...pairs] = line.split(' ')
  for (let at = 0; at < pairs.length; at += 2) UNITS.set(pairs[at] ?? '', [dimension as Dimension, Number(pairs[at + 1])])
}
for (const counter of COUNTERS.split(' ')) if (!UNITS.has(counter)) UNITS.set(counter, ['items', 1])

const ENGLISH_MEASURES: Record<string, Unit> = {
  ms: ['seconds', 0.001],
  millisecond: ['seconds', 0.001],
  second: ['seconds', 1],
  sec: ['seconds', 1],
  minute: ['seconds', 60],
  min: ['seconds', 60],
  hr: ['seconds', 3600],
  h: ['seconds', 3600],
  yr: ['months', 12],
  hour: ['seconds', 3600],
  day: ['seconds', DAY],
  week: ['seconds', 7 * DAY],
  month: ['months', 1],
  quarter: ['months', 3],
  year: ['months', 12],
  percent: ['percent', 1],
  'per cent': ['percent', 1],
  '%': ['percent', 1],
  'percentage point': ['points', 1],
  times: ['times', 1],
  won: ['money', 1],
  dollar: ['money', 1],
  pound: ['money', 1],
  euro: ['money', 1],
  degree: ['degrees', 1],
  point: ['score', 1],
  km: ['metres', 1000],
  cm: ['metres', 0.01],
  mm: ['metres', 0.001],
  kg: ['grams', 1000],
  kilo: ['grams', 1000],
  kilogram: ['grams', 1000],
  gram: ['grams', 1],
  litre: ['litres', 1],
  liter: ['litres', 1],
  metre: ['metres', 1],
  meter: ['metres', 1],
  kilometre: ['metres', 1000],
  kilometer: ['metres', 1000],
  'square metre': ['area', 1],
  'square meter': ['area', 1],
  hectare: ['area', 10000],
  acre: ['area', 4046.86],
  kilowatt: ['watts', 1000],
  megawatt: ['watts', 1e6],
  volt: ['volts', 1],
  ton: ['grams', 1e6],
  tonne: ['grams', 1e6],
  TB: ['bytes', 1e12],
  GB: ['bytes', 1e9],
  MB: ['bytes', 1e6],
}
for (const one of 'person people member user customer employee developer engineer student colleague coworker co-worker teammate volunteer patient client teammate nurse designer guest visitor staff crew intern nurse teacher trainee child children'.split(
  ' ',
))
  ENGLISH_MEASURES[one] = ['people', 1]

const escaped = (unit: string) => unit.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')
const alternatives = (units: Iterable<string>) =>
  [...units]
    .sort((a, b) => b.length - a.length)
    .map(escaped)
    .join('|')

/** Korean units and symbols, the longest first. */
export const KOREAN_UNIT: string = alternatives(UNITS.keys())
/** English units in the singular, the longest first. */
export const ENGLISH_UNIT: string = alternatives(Object.keys(ENGLISH_MEASURES).filter((unit) => unit !== '%'))

/** What a unit measures; a counter that is not listed counts things. */
export function unitOf(name: string): Unit {
  return UNITS.get(name) ?? ENGLISH_MEASURES[name] ?? ['items', 1]
}
