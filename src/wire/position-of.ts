import { z } from 'zod'
import type { Position } from './positions.ts'

// The words by which people name a field, with how much they say: of "AI 데이터 엔지니어" the AI says more. Longer words come before their parts.
const WORDS: readonly (readonly [Position, number, RegExp])[] = [
  [
    'public',
    6,
    /일반행정|사업행정|환경직|토목직|사서직|전산직|검사직|[가-힣]+직 ?(?:\d급|공무원)|공무원|공공기관|civil serv|public sector/g,
  ],
  ['accounting', 5, /회계|세무|재무|경리|자금 ?(?:담당|관리)|결산|account(?:ant|ing)|financ(?:e|ial) (?:manager|analyst)|bookkeep|tax /g],
  ['design', 5, /디자이너|디자인|(?:UX|UI)(?:\/U[IX])? ?(?:리서|디자|기획)|일러스트|designer|ux research/gi],
  ['marketing', 5, /마케터|마케팅|퍼포먼스|홍보|marketer|marketing|growth lead|public relations/gi],
  ['sales', 4, /영업|세일즈|고객 ?성공|sales|account (?:manager|executive)|customer success|business development/gi],
  [
    'pm',
    4,
    /프로덕트 ?(?:매니저|오너)|프로젝트 ?매니저|서비스 ?기획|상품 ?기획|기획자|IT ?기획|product (?:manager|owner)|project manager|(?<![a-z])(?:PM|PO)(?![a-z])/gi,
  ],
  ['fe', 5, /프론트(?:엔드)?|프런트(?:엔드)?|퍼블리셔|웹 ?개발|front[\s-]?end|(?<![a-z])FE(?![a-z])/gi],
  [
    'mobile',
    5,
    /안드로이드|아이폰|모바일|(?:iOS|Android|Flutter|앱) ?(?:앱 ?)?개발|앱 ?개발|android|ios(?![a-z])|flutter|react native|mobile/gi,
  ],
  [
    'ai',
    5,
    /머신 ?러닝|딥러닝|인공지능|자연어|컴퓨터 ?비전|음성 ?인식|추천 ?시스템|신용평가 ?모델|MLOps|machine learning|deep learning|(?<![a-z])(?:AI|ML|LLM|NLP)(?![a-z])|research engineer|applied scientist/gi,
  ],
  [
    'data',
    4,
    /데이터 ?(?:분석|엔지니어|사이언|플랫폼|관리)|애널리틱스|데이터 ?담당|data (?:analyst|engineer|scien|platform)|analytics|(?<![a-z])BI(?![a-z])/gi,
  ],
  [
    'infra',
    4,
    /인프라|데브옵스|사이트 ?신뢰성|시스템 ?엔지니어|네트워크|(?<!데이터 )플랫폼 ?엔지니어|클라우드 ?(?:엔지니어|보안|인프라)|데이터베이스 ?관리|정보시스템 ?운영|정보통신|클러스터|보안 ?엔지니어|devops|site reliability|(?<![a-z])(?:SRE|DBA)(?![a-z])|infrastructure|platform engineer|system engineer|security engineer/gi,
  ],
  ['be', 5, /백엔드|백앤드|서버 ?(?:개발|프로그래|엔지니어)|back[\s-]?end|server (?:developer|engineer)|(?<![a-z])BE(?![a-z])/gi],
  [
    'production',
    4,
    /생산|품질|공정|설비|제조|정비|물류센터 ?운영|조립|(?<![a-z])Q[CA](?![a-z])|manufactur|production|quality (?:control|assurance)|process engineer/gi,
  ],
  ['pm', 5, /기획자|프로덕트 ?(?:매니저|오너)/g],
  // What says little, for texts that say nothing else.
  ['public', 1, /공사|공단|행정/g],
  ['be', 1, /개발자|서버|프로그래머|software engineer|(?<![a-z])developer/gi],
  ['infra', 1, /클라우드|리눅스/g],
  ['data', 1, /데이터|통계/g],
]

const CODES = new Map<string, Position>(
  (
    [
      'ai',
      'be',
      'fe',
      'mobile',
      'data',
      'infra',
      'pm',
      'design',
      'marketing',
      'sales',
      'accounting',
      'production',
      'public',
      'other',
    ] as const
  ).map((code) => [code, code]),
)

/**
 * The field that free text names, such as a job title in Korean or English: `other` when it names none.
 * Words near the end count more, since a Korean title ends with what it is: "온라인 마케팅 서비스 기획자" plans.
 */
export function positionOf(text: string): Position {
  const given = text.normalize('NFKC').trim()
  const code = CODES.get(given.toLowerCase())
  if (code) return code
  // What stands in brackets narrows a title: 생산관리 (회계). It names one that says little by itself: 결제 SDK 개발자 (Android/iOS).
  const bare = given.replace(/\([^)]*\)/g, ' ').trim()
  const [outside, whole] = [bestOf(bare), bestOf(given)]
  return (outside.score >= 2 ? outside : whole).position
}

/** What a list is narrowed by: one of the fields, or free text such as `백엔드 개발자`, which is mapped to one. */
export const PositionFilter = z.string().trim().min(1).max(100).transform(positionOf)

function bestOf(text: string): { position: Position; score: number } {
  let best: { position: Position; score: number } = { position: 'other', score: 0 }
  for (const [position, weight, words] of WORDS) {
    const last = [...text.matchAll(words)].at(-1)
    if (!last) continue
    const score = weight + (last.index + last[0].length) / text.length
    if (score > best.score) best = { position, score }
  }
  return best
}
