import type { Intent } from '../contract.ts'

/**
 * Words that give a question's intent away. The order decides where a question asks for two things: what is asked for more specially stands
 * first (a question on motivation that also asks for plans is one on motivation, as forms usually mean it).
 */
const SIGNS: readonly (readonly [Intent, RegExp])[] = [
  [
    'conflict',
    /갈등|의견\s*(차이|충돌|이\s*(다른|다르|달라|엇갈|갈))|이해관계|마찰|대립|반대\s*의견|불화|생각이\s*(다른|달라)|conflict|disagree|dispute/i,
  ],
  [
    'teamwork',
    /협업|협력|팀워크|팀(으로|에서|\s*활동|\s*프로젝트|\s*플레이|원(과|들과))|공동(체|의\s*(목표|과제))|여럿이|함께\s*(일|한|이룬|해낸)|조직\s*생활|teamwork|collaborat|worked? (in|with) (a|your) team/i,
  ],
  [
    'motivation',
    /지원\s*(동기|이유|하게|한\s*(이유|계기|까닭))|지원하(신|시게|게)|동기|왜\s|여야\s*(하는|만)|선택한?\s*(이유|계기)|관심을?\s*(갖|가지)|why (do you want|are you|us|this)|motivat|interested in/i,
  ],
  [
    'growth',
    /성장\s*(과정|배경|환경|에)|가치관|인생|생활신조|좌우명|영향을?\s*(준|미친|끼친)|자라|성격|직업관|upbringing|values|background/i,
  ],
  [
    'aspiration',
    /포부|입사\s*(후|하면|한다면|한\s*뒤)|합격(한|하면)|장래|비전|5년|10년|커리어\s*(목표|계획)|(이루고|맡고|하고)\s*싶|기여할\s*(방안|방법|수)|앞으로의?\s*(계획|목표)|aspiration|career goal|in (five|ten|5|10) years|plans? after|where do you see/i,
  ],
  [
    'challenge',
    /도전|어려(움|웠던|운\s*(문제|상황|과제|일))|역경|극복|위기|난관|한계를|문제를?\s*(해결|풀)|해결한\s*경험|높은\s*목표|challenge|difficult|overcame|overcome|obstacle|problem you solved/i,
  ],
  [
    'other',
    /사회\s*(이슈|문제|현상)|이슈|실수|실패|장점|단점|원칙|윤리|딜레마|고객의?\s*입장|자유롭게|strengths? and weakness|mistake|failure/i,
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
