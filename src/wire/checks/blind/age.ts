// The applicant's age or year of birth: stated, or told by a year of entry, a sign of the zodiac, or an age at which something happened.
import { applyRules, type Hit, oneOf, pattern, type Rule, withoutOverlaps } from '../rules.ts'
import type { TextView } from '../text-view.ts'
import { findAges } from './ages.ts'

const START = '(?<![가-힣0-9A-Za-z])'
const NUMBER =
  '(?:(?:열|스물|스무|서른|마흔|쉰|예순|일흔) ?(?:한|하나|두|둘|세|셋|네|넷|다섯|여섯|일곱|여덟|아홉)?|[이삼사오육]?십[일이삼사오육칠팔구]?|\\d\\d)'
const OF_SOMEONE = oneOf(
  '고객 고객님 손님 환자 아이 어린이 학생 학생들 원아 아동 청소년 어르신 노인 이용자 사용자 소비자 응답자 참가자 회원 여성 남성 직장인 자녀 조카 동생 할머니 할아버지 주민 청년층 선수 배우 작가 대표 사장님 친구 선배 후배 조교 팀원 동료',
)
const error = { reason: 'blind-age', severity: 'error' } as const
const hint = { reason: 'blind-age', severity: 'warning' } as const
const SELF = /저|제|나는|나의|내 |인생|살아|남은|나이|넘|앞두|신입|도전/
const SCHOOL = '(?:초등학교|중학교|고등학교|초등학생|중학생|고등학생|유치원|국민학교|유치원생|초등학교에|중학교에|고등학교에)'
const NOT_PUPIL = /설립|개교|납품|학생들|학생을|교생|급식|봉사|대상|조사|멘토|강의|수업을 (?:맡|진행)|설치|공사/

const RULES: readonly Rule[] = [
  {
    words: pattern(
      `(?<hit>(?:생년월일|출생 ?연도|출생 ?년도|출생일|생일|나이|연령|연도 ?출생) ?[:：=] ?(?:만 ?)?\\d[\\d.\\-/년월일세 살]{0,14}\\d?[.일세살]?)`,
    ),
    ...error,
  },
  {
    words: pattern(
      `${START}(?<hit>(?:빠른 ?)?(?:19|20)?\\d\\d년 ?(?:\\d{1,2}월 ?)?생|'\\d\\d년생|(?:19|20)?\\d0년대(?:에 태어|생(?=인 저|인 제|으로서|답게|으로))[가-힣]*)`,
    ),
    ...error,
    notAfter: new RegExp(`^(?:들|의|인)? ?(?:이상|이하|이후|이전|전후|세대)?[가-힣]? ?${OF_SOMEONE}`),
    notInside: /대생 ?(?:사용자|고객)|출생아|출생자|(?:책|소설|영화) ?['"《〈]|김지영|이 온다/,
  },
  {
    words: pattern(
      `${START}(?<hit>(?:(?:19|20)?\\d\\d년)(?:에)?(?: \\d{1,2}월)?(?: \\d{1,2}일)?(?: ?(?:봄|여름|가을|겨울))?(?:에)?,? (?:[가-힣]{1,8}(?:에서|의) )?(?:태어나|태어난|태어났|출생))`,
    ),
    ...error,
    notInside: /회사|기업|브랜드|제품|작가|화가|설립|서비스가|언어|기술이|시스템|통계|인구/,
  },
  {
    words: pattern(
      `(?<![가-힣])(?<hit>(?:[가-힣0-9]{1,8}(?:이|가|의|이었던|인)? ){0,2}(?:열린|열리던|터진|터지던|있던|시작된|끝난|개통된|발매된|나온|맞은|떠들썩하던|들썩이던)? ?해에 (?:저도 |제가 |나는 )?태어[가-힣]*)`,
    ),
    ...hint,
    notInside: /회사|기업|브랜드|제품|작가/,
  },
  {
    words: pattern(
      `${START}(?<hit>(?:19|20)\\d\\d년)(?=[^.]{0,14}(?:저도|저는|제가|나도) (?:함께 )?태어|이면 성인이|에 성인이)|(?<=성인이 (?:된|되던|되었던) )(?:19|20)\\d\\d년`,
    ),
    ...hint,
  },
  {
    words: pattern(`${START}(?<hit>(?:쥐|소|호랑이|범|토끼|용|뱀|말|양|원숭이|잔나비|닭|개|돼지|황금돼지|백말|흑룡|붉은 닭)띠)`),
    ...error,
    notAfter: new RegExp(`^[가-힣]? ?${OF_SOMEONE}`),
    notInside: /이벤트|상품|운세|캐릭터|디자인|기획전|한정판|할머니|할아버지|달력|고객|손님/,
  },
  {
    words: pattern(`${START}(?<hit>(?:20|19)?\\d\\d ?학번)`),
    ...error,
    notAfter: new RegExp(`^(?:[가-힣])? ?${OF_SOMEONE}|^(?:을|를) (?:입력|조회|부여)|^ ?체계`),
    notInside: /조회|시스템|데이터베이스|학번을 입력|선배님|후배들|체계/,
  },
  {
    words: pattern(
      `(?:제|내|저의|나의|저의 )? ?나이(?:는|도|로|가|이제|,)? ?(?:만 ?|올해 ?|벌써 ?|이제 ?|어느덧 ?)?(?<hit>(?:만 ?)?(?:${NUMBER} ?(?:세|살)?|환갑|불혹|이립|지천명|약관|방년))(?=에|의|,|로|[.]|입니다|인|을|를|이|가|살| |$)`,
    ),
    ...error,
    notBefore: new RegExp(`(?:${OF_SOMEONE}(?:의|들의)?|평균|마을의|기업의|회사의) ?$`),
    notInside: /평균|연령|고객의 나이|환자의 나이|아이의 나이/,
  },
  {
    words: pattern(
      `(?<hit>환갑까지 [가-힣0-9 ]{1,6}(?:해|년)|정년까지 [가-힣0-9 ]{1,6}(?:해|년)|(?:4분의 1|사분의 일|반의반) ?세기|반오십|계란 한 판|꺾인 오십|아홉수|불혹|이립|지천명|약관의|이순의|방년|반백 ?년|(?:예순|환갑|정년|마흔|쉰)까지 [^.]{0,24}?(?:해|년)(?=를|을))`,
    ),
    ...hint,
    inside: SELF,
    notInside: /고객|어르신|기업|회사는|역사|창립|주문|달걀|마트|매장에서|손님/,
  },
  {
    words: pattern(
      `(?<hit>(?:19|20)\\d\\d년(?:에|,|이던|의|도)? ?(?:[가-힣]+ ){0,4}?${SCHOOL}(?: ?\\d학년)?|${SCHOOL} ?\\d?(?:학년)?(?:이던|이었던|때인|을 다니던|에 입학한|를 졸업한) (?:19|20)\\d\\d년)`,
    ),
    ...hint,
    inside: /저|제|나는|다니|이었|였|입학|학년|처음/,
    notInside: NOT_PUPIL,
  },
  {
    words: pattern(
      `${START}(?<hit>(?:태어난 지|세상에 나온 지|살아온 지|태어나서 지금까지|태어나 지금까지) ?(?:올해로 |벌써 )?(?:${NUMBER}) ?(?:년|해)|(?:${NUMBER}) ?(?:해|년)(?:를|을|째|의 삶|의 인생|간의 삶| 인생| 살아| 동안 살)(?: 살아| 살며| 살면서)?)`,
    ),
    ...hint,
    inside: /살아|살며|살면서|인생|삶|태어/,
    notInside: /회사|기업|브랜드|가게|고객|어르신|할머니|장인|근무|경력|서울에서|한국에서/,
  },
  {
    words: pattern(`${START}(?<hit>(?:${NUMBER}) ?번째 (?:생일|봄|여름|가을|겨울|해를 맞))`),
    ...hint,
    notInside: /회사|창립|고객|브랜드|축제|매장|지점|서비스/,
  },
]

const ENGLISH_AGE =
  '(?:\\d{1,2}|(?:twenty|thirty|forty|fifty)(?:[- ](?:one|two|three|four|five|six|seven|eight|nine))?|ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|seventeen|eighteen|nineteen)'
const NOT_ME =
  /\b(?:customers?|patients?|users?|pupils?|children|residents|company|firm|brand|founded|percent|building|code base|machine|software)\b/i
const ENGLISH: readonly Rule[] = [
  {
    words: pattern(
      `\\b(?:I am|I'm|I was|I turned|I am now|[Aa]t|being) (?:only |just |now |already |about |almost )?(?<hit>${ENGLISH_AGE}[- ]years?(?:[- ]|\\s)old|${ENGLISH_AGE} years of age)`,
    ),
    ...error,
  },
  {
    words: pattern(
      `\\b(?<hit>${ENGLISH_AGE}-year-old)(?= (?:[a-z]+ )?(?:me|self|applicant|graduate|developer|nurse|newcomer|changer|beginner|engineer|career))`,
    ),
    ...error,
    inside: /\b(?:I|my|me|[Aa]s a)\b/,
  },
  {
    words: pattern(
      `\\b[Mm]y (?<hit>(?:early |mid-?|late |middle )?(?:-?twenties|thirties|forties|fifties|teens|teenage years|20s|30s|40s|50s))\\b`,
    ),
    ...error,
  },
  {
    words: pattern(
      `\\b(?<hit>[Bb]orn (?:in|on) (?:[A-Z][a-z]+ )?(?:\\d{1,2},? )?(?:19|20)\\d\\d|[Bb]orn in the (?:(?:early|late|mid)[- ])?(?:(?:19|20)\\d0s|nineties|eighties|seventies))`,
    ),
    ...error,
    notInside: NOT_ME,
  },
  { words: pattern(`(?<hit>(?:Date of [Bb]irth|DOB|Birth ?date|Year of birth|Age) ?[:：] ?[A-Za-z0-9 ,./-]{2,18}\\d)`), ...error },
  {
    words: pattern(
      `\\b(?:(?:[Aa]t|[Ss]ince|[Ff]rom|[Uu]ntil|[Bb]y|[Bb]efore) (?:the age of |age )|(?:[Ww]hen|[Ss]ince|[Bb]efore|[Aa]fter|[Uu]ntil) I (?:was|turned) (?:only |just )?|[Ii] (?:am|was) |I'm |I (?:just |recently |will )?(?:turned|turn|have turned) |[Aa]ged |(?:started|began|learned|learnt|left|moved|enlisted|joined)(?: [a-z]+){0,3} at |(?:approaching|nearly|almost|over|past) (?=forty|thirty|fifty))(?<hit>${ENGLISH_AGE})(?= ?(?:,|[.]|;|and|I |this|in |when|with|my|years? old|but|to |last|now|as |$))`,
    ),
    ...error,
    inside: /\b(?:I|my|me)\b/,
    notAfter: /^ ?(?:percent|%|minutes|hours|people|of the|others)/,
    notInside: NOT_ME,
  },
  {
    words: pattern(
      `\\b[Mm]y (?<hit>(?:twentieth|thirtieth|fortieth|fiftieth|twenty-[a-z]+th|thirty-[a-z]+th|\\d\\dth|\\d\\d(?:st|nd|rd)) birthday)`,
    ),
    ...error,
  },
  { words: pattern(`\\b(?<hit>turn(?:ed|ing) (?:thirty|forty|fifty|twenty|30|40|50|2\\d|3\\d))\\b`), ...error, inside: /\b(?:I|my)\b/ },
]

export function findAge(view: TextView): Hit[] {
  return withoutOverlaps([...findAges(view), ...applyRules(view, 'blind-age', [...RULES, ...ENGLISH])])
}
