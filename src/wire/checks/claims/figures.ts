// Figures by what they count, and whether one lies between two bounds.
import type { Dimension } from './units.ts'

/** What a figure is of. */
export interface Kind {
  dimension: Dimension
  unit: string
}

/** Figures that were put in, by kind. */
export interface Figures {
  put(kind: Kind, value: number): void
  /** Whether a figure of a kind, or of one that may stand for it unless `isOfOne`, lies between the two, both counting. */
  hasBetween(kind: Kind, low: number, high: number, isOfOne?: boolean): boolean
}

/** Counters that may stand for any other. */
const GENERAL = new Set(['', '개', '건', '가지'])
/** What happened so many times may be told by what came of it. */
const OF_OCCASIONS = new Set([
  '',
  '개',
  '건',
  '통',
  '편',
  '호',
  '가지',
  '판',
  '작품',
  '팀',
  '기',
  '회차',
  '종',
  '권',
  '문항',
  '이슈',
  '커밋',
  '표',
  '타임',
  '교시',
  '차시',
  '회기',
  '세션',
  '강좌',
  '클래스',
  '콜',
  '조회',
  '뷰',
  '사이클',
  '강',
  '경기',
  '문제',
  '끼',
])
const GROUPS = new Map(
  [
    '쪽 페이지',
    '곳 군데 개소 점포 매장 지점 대리점 가맹점 호점 개점 개사 개국 개교 업체 기업 학교 세대 가구',
    '편 작품 컷 꼭지 곡',
    '반 학급',
    '팀 조 모둠 개팀',
    '석 좌석',
    '식 끼 인분 그릇',
    '장 매 부',
    '종 종류 품목 권',
    '병상 침상 베드',
    '리뷰 후기',
    '대 척 기',
    '칼로리 kcal',
    '자 글자',
    '층 개층',
    '회차 차',
    '통 콜',
    '타임 교시 차시 회기 강좌 클래스 세션',
    '조회 뷰',
    '상자 박스',
    '게시물 게시글 글',
    '시료 샘플',
    '봉지 봉',
    '팔레트 파레트',
  ].flatMap((group) => group.split(' ').map((unit) => [unit, group] as const)),
)
/** Dimensions of which a bare number may be (1억이 넘는 재고). Periods are told with their unit. */
const MAY_BE_BARE = new Set<Dimension>(
  'items people occasions score grade rank points percent times degrees metres grams clock money bytes watts watthours volts hertz pascals litres area'.split(
    ' ',
  ) as Dimension[],
)

export function createFigures(): Figures {
  const lists = new Map<string, { kind: Kind; values: number[]; sorted: boolean }>()
  return {
    put(kind, value) {
      const key = keyOf(kind)
      const list = lists.get(key)
      if (!list) lists.set(key, { kind, values: [value], sorted: false })
      else {
        list.values.push(value)
        list.sorted = false
      }
    },
    hasBetween(kind, low, high, isOfOne = false) {
      for (const list of lists.values()) {
        if (isOfOne ? kind.dimension !== list.kind.dimension : !isAlike(kind, list.kind)) continue
        if (!list.sorted) list.values.sort((a, b) => a - b)
        list.sorted = true
        if (firstFrom(list.values, low) <= high) return true
      }
      return false
    },
  }
}

const keyOf = ({ dimension, unit }: Kind) => (dimension === 'items' ? `items ${GROUPS.get(unit) ?? unit}` : dimension)

/** Whether two figures may count the same. */
function isAlike(a: Kind, b: Kind): boolean {
  if (a.dimension === b.dimension) return a.dimension !== 'items' || keyOf(a) === keyOf(b) || GENERAL.has(a.unit) || GENERAL.has(b.unit)
  return isLike(a, b) || isLike(b, a)
}

function isLike(a: Kind, b: Kind): boolean {
  switch (a.dimension) {
    case 'bare':
      return MAY_BE_BARE.has(b.dimension)
    case 'items':
      if (b.dimension === 'occasions') return OF_OCCASIONS.has(a.unit)
      // A meal is had by one.
      if (b.dimension === 'people') return a.unit === '' || /^(?:식|끼|인분|그릇)$/.test(a.unit)
      return (b.dimension === 'score' || b.dimension === 'grade' || b.dimension === 'rank' || b.dimension === 'clock') && a.unit === ''
    case 'score':
      return b.dimension === 'grade' || b.dimension === 'points'
    case 'points':
      return b.dimension === 'percent'
    default:
      return false
  }
}

/** The least of sorted values that is not below a bound. */
function firstFrom(values: readonly number[], low: number): number {
  let from = 0
  let to = values.length
  while (from < to) {
    const middle = (from + to) >> 1
    if ((values[middle] as number) < low) from = middle + 1
    else to = middle
  }
  return values[from] ?? Number.POSITIVE_INFINITY
}
