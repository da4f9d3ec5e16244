import type { Intent } from '../contract.ts'

/**
 * Words that give a question's intent away. The order decides where a question asks for two things: what is asked for more specially stands
 * first (a question on motivation that also asks for plans is one on motivation, as forms usually mean it).
 */
const SIGNS: readonly (readonly [Intent, RegExp])[] = [
  ['conflict', /갈등|의견\s*(차이|충돌|이\s*(다른|달라))|마찰|대립|반대\s*의견|불화|conflict|disagree|dispute/i],
  [
    'teamwork',
    /협업|협력|팀워크|팀\s*(활동|프로젝트|플레이)|공동의?\s*목표|함께\s*(일|한|이룬|해낸)|조직\s*(생활|경험)|소통|teamwork|collaborat|worked? (in|with) (a|your) team/i,
  ],
  [
    'motivation',
    /지원\s*(동기|이유|하게|한\s*(이유|계기))|동기|왜\s*(우리|당사|이)|선택한?\s*(이유|계기)|관심을?\s*(갖|가지)|why (do you want|are you|us|this)|motivat|interested in/i,
  ],
  [
    'challenge',
    /도전|어려(움|웠던|운)|역경|극복|실패|위기|한계|문제\s*해결|해결한|난관|challenge|difficult|overcame|overcome|failure|obstacle|problem you solved/i,
  ],
  [
    'growth',
    /성장\s*(과정|배경|환경)|가치관|인생|생활신조|좌우명|영향을?\s*(준|미친|끼친)|자라|성격|장단점|장점|단점|강점과\s*약점|background|values|upbringing|strengths? and weakness/i,
  ],
  [
    'aspiration',
    /포부|입사\s*후|장래|미래|비전|5년|10년|커리어\s*(목표|계획)|이루고\s*싶|계획|목표|aspiration|career goal|in (five|ten) years|plans? after|where do you see/i,
  ],
  [
    'competence',
    /역량|직무|전문성|강점|기술|준비|노력|경험|경력|프로젝트|성과|능력|전공|자격|skills?|competenc|experience|qualif|expertise|achievement/i,
  ],
]

/** What a company's question is after, by its words. */
export function intentOf(question: string): Intent {
  return SIGNS.find(([, sign]) => sign.test(question))?.[0] ?? 'other'
}
