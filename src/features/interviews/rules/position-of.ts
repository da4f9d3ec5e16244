import { Position } from '#wire/positions.ts'

/** Words that give a job field away. What is more special stands first: an AI engineer who knows servers is one for AI. */
const SIGNS: readonly (readonly [Position, RegExp])[] = [
  ['mobile', /모바일|안드로이드|아이폰|iOS|android|\bmobile|flutter|플러터|swift|kotlin|앱\s*개발/i],
  ['ai', /\bAI\b|인공지능|머신\s*러닝|딥\s*러닝|\bML\b|\bMLOps\b|LLM|자연어|\bNLP\b|비전|machine learning|deep learning/i],
  ['data', /데이터|\bdata\b|\bBI\b|분석가|analyst|analytics/i],
  ['infra', /인프라|데브옵스|devops|\bSRE\b|클라우드|cloud|시스템\s*엔지니어|네트워크|보안|security|infra|platform engineer|\bDBA\b/i],
  ['fe', /프론트|프런트|front[\s-]?end|\bFE\b|퍼블리셔|웹\s*개발|react|\bweb developer/i],
  [
    'be',
    /백\s*엔드|백앤드|back[\s-]?end|\bBE\b|서버|server|spring|스프링|java\b|자바\s*개발|풀\s*스택|full[\s-]?stack|소프트웨어|software|개발자|developer/i,
  ],
  ['pm', /기획|\bPM\b|\bPO\b|프로덕트|product (?:manager|owner)|project manager|서비스\s*기획/i],
  ['design', /디자인|디자이너|design|\bUX\b|\bUI\b/i],
  ['marketing', /마케팅|마케터|marketing|marketer|브랜드|콘텐츠|홍보|\bPR\b|growth/i],
  ['sales', /영업|세일즈|sales|고객\s*관리|\bCS\b|account (?:manager|executive)/i],
  ['accounting', /회계|재무|세무|경리|accounting|accountant|finance/i],
  ['production', /생산|품질|공정|제조|설비|production|quality|manufactur|process engineer/i],
  ['public', /공공|공기업|공무원|행정|사무직|public|administrat/i],
]

/** The job field of a position as people write it: `백엔드 개발자` is `be`. What fits none is `other`. */
export function positionOf(text: string): Position {
  const known = Position.safeParse(text.trim().toLowerCase())
  if (known.success) return known.data
  return SIGNS.find(([, sign]) => sign.test(text))?.[0] ?? 'other'
}
