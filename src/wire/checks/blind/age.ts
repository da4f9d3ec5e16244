// The applicant's age or year of birth, in figures or words, or told by a year of entry, a sign of the zodiac or an age at which something happened.
import { applyRules, type Hit, oneOf, pattern, type Rule } from '../rules.ts'
import type { TextView } from '../text-view.ts'

const START = '(?<![가-힣0-9A-Za-z])'
const TENS = '(?:열|스물|스무|서른|마흔|쉰|예순|일흔|여든)'
const ONES = '(?:한|하나|두|둘|세|셋|네|넷|다섯|여섯|일곱|여덟|아홉)'
const NATIVE = `(?:${TENS} ?${ONES}|${TENS})`
const SINO = '(?:(?:이|삼|사|오|육|칠)?십(?:일|이|삼|사|오|육|칠|팔|구)?)'
const NATIVE_SMALL = `(?:${NATIVE}|${ONES})`
/** Whose age it is when not the applicant's: what follows the number, or who acts in the sentence. */
const OF_SOMEONE = oneOf(
  '고객 고객님 손님 환자 아이 아이들 어린이 학생 학생들 원아 유아 영유아 아동 청소년 어르신 노인 고령자 고령층 이용자 사용자 소비자 응답자 참가자 회원 여성 남성 직장인 남녀 자녀 조카 동생 아들 딸 할머니 할아버지 보호자 주민 상인 입소자 구직자 청년층 부모 주부 선수 배우 작가 강아지 반려견 고양이 나무 건물 설비 시스템 프로그램 차량 기계 회사 공장 노포 다리 아파트 은행나무 팀원 동료 후배 선배 사장님 장인 농부',
)
const SOMEONE_IN = new RegExp(`${OF_SOMEONE}(?:들)?(?:의|이|가|은|는|을|를|과|와|에게|께|께서|도| \\d|,)`)
const SELF = /저|제가|제 |제게|나는|내가|내 |나의|스스로|부모님|아버지|어머니|혼자|홀로|처음/
const OCCASION = `(?:에|때|무렵|되던|이 되|가 되|이던|이 된|가 된|부터|까지|의 나이|나이로|의 나|인 저|인 제|인 지금|이라는|라는|을 앞두|를 앞두|을 넘|를 넘|의 문턱|에 접어|에 들어|이지만|지만|입니다|이 넘|로 신입|의 신입|신입|, |의 저|의 여름|의 봄|의 겨울|의 가을|여름|겨울|봄|가을|시절|이었|였|되던 해|이 되던|가 되던|이 되어|이 되어서|의 저는|의 제가|생일|의 제|의 늦|늦깎이|의 도전|이 되도록|로 |이면|이에|이라|의 패기|이 지나|를 지나)`

const RULES: readonly Rule[] = [
  {
    words: pattern(
      `(?:생년월일|출생 ?연도|출생 ?년도|출생일|생일|나이|연령) ?[:：=] ?(?<hit>(?:만 ?)?\\d[\\d.\\-/년월일세 살]{0,14}\\d?[.일세살]?)`,
    ),
    reason: 'blind-age',
    severity: 'error',
  },
  {
    words: pattern(`${START}(?<hit>(?:19|20)?\\d\\d년 ?생|'\\d\\d년생)`),
    reason: 'blind-age',
    severity: 'error',
    notAfter: new RegExp(`^(?:들|의|인)? ?(?:이상|이하|이후|이전|전후|세대)?[가-힣]? ?${OF_SOMEONE}`),
    notInside: /대생 ?(?:사용자|고객)|출생아|출생자/,
  },
  {
    words: pattern(
      `${START}(?<hit>(?:19|20)\\d\\d년(?:에)?(?: \\d{1,2}월)?(?: \\d{1,2}일)?(?:에)?,? (?:[가-힣]{1,8}(?:에서|의) )?(?:태어나|태어난|태어났|출생))`,
    ),
    reason: 'blind-age',
    severity: 'error',
    notInside: /회사|기업|브랜드|제품|작가|화가|설립|서비스가|언어|기술이|시스템/,
  },
  {
    words: pattern(`${START}(?<hit>\\d\\d년에 태어나|\\d\\d년에 태어난|\\d\\d년 (?:봄|여름|가을|겨울)에 태어)`),
    reason: 'blind-age',
    severity: 'error',
  },
  {
    words: pattern(
      `${START}(?<hit>(?:쥐|소|호랑이|범|토끼|용|뱀|말|양|원숭이|잔나비|닭|개|돼지|황금돼지|백말|흑룡|붉은 닭)띠)(?![가-힣]*(?:손님|고객))`,
    ),
    reason: 'blind-age',
    severity: 'error',
    notAfter: new RegExp(`^[가-힣]? ?${OF_SOMEONE}`),
    notInside: /이벤트|상품|운세|캐릭터|디자인|기획전|한정판|할머니|할아버지|달력|고객|손님/,
  },
  {
    words: pattern(`${START}(?<hit>(?:20|19)?\\d\\d ?학번)`),
    reason: 'blind-age',
    severity: 'error',
    notAfter: /^(?:[가-힣])? ?(?:선배|후배|신입생|학생|새내기|조교)|^(?:을|를) (?:입력|조회|부여)/,
    notInside: /조회|시스템|데이터베이스|학번을 입력|선배님|후배들/,
  },
  {
    words: pattern(
      `${START}(?:제|내|저의)? ?(?:나이)? ?(?<hit>(?:만 ?)?(?:\\d{1,2} ?(?:세|살)|(?:${NATIVE_SMALL}) ?살|${SINO} ?세))(?=${OCCASION}| (?:때|무렵|되던|시절|여름|겨울|봄|가을|나이|신입|생일|늦)|,|\\.)`,
    ),
    reason: 'blind-age',
    severity: 'error',
    notBefore: new RegExp(
      `${OF_SOMEONE}(?:들)?(?:이|가|은|는|의|인|을|를)? ?(?:[가-힣]+ )?$|(?:평균|약|최소|최대|보다|연령|대상|고작) ?$|보다 $`,
    ),
    notAfter: new RegExp(
      `^(?:이 된|가 된|이 넘은|의|짜리|배기|인|이던|이었던|에|이 되던|,)? ?(?:[가-힣]+(?:한|의|은|는|던) )?${OF_SOMEONE}|^[가-힣]{0,2} ?(?:이상|이하|미만|초과|버릇|연상|연하|많은|어린|차이|터울|위|아래|많|적)|^로 (?:설립|집계)`,
    ),
    notInside:
      /버릇|고객의|손님의|환자가|아이들에게|속담|드라마|주인공|정년|기대 ?수명|평균|연령대|보장|만기|가입|적금|보험|사내 프로그램이|설비|기계가/,
  },
  {
    words: pattern(
      `(?:제|내|저의|나의) ?나이 ?(?:는|도|로|가|이제)? ?(?:만 ?|올해 ?|벌써 ?|이제 ?|어느덧 ?)?(?<hit>(?:만 ?)?(?:${NATIVE} ?살?|\\d\\d ?(?:세|살)?|${SINO} ?세?|환갑|불혹|이립|지천명|약관|방년))`,
    ),
    reason: 'blind-age',
    severity: 'error',
  },
  {
    words: pattern(
      `${START}(?<hit>(?:만 )?${TENS} ?${ONES}?)(?=(?:의|이라는|라는) (?:늦은 |젊은 |어린 |적지 않은 )?나이|(?:을|를) (?:앞둔|앞두|갓|막|넘|코앞|바라보)|이 (?:된|되어|되던|되고|되기|되었|되면|넘)|가 (?:된|되어|되던|되고|되기|되었|되면|넘)|에 (?:처음|접어|들어|혼자|집을|학교|회사|취업|창업|결혼|다시|퇴사|입사|입대|시작|가게|독립|상경|대학|첫|만난|배운|떠|저는|저)|의 (?:문턱|봄|여름|가을|겨울|저|제|나|신입|도전|끝|시작|초입|패기|첫)|, (?:늦|아직|저|이제|다시|누군)|부터 |살)`,
    ),
    reason: 'blind-age',
    severity: 'error',
    notBefore: new RegExp(`${OF_SOMEONE}[가-힣]? $|(?:하루|매일|총|모두|무려|약) $`),
    notInside: new RegExp(
      `서른 해 (?:된|동안 운영)|${OF_SOMEONE}(?:들)?(?:의|이|가|은|는) ?(?:열|스물|스무|서른|마흔|쉰|예순|일흔|여든)|(?:번|명|곳|개|가지|권|대|건|장|쪽|팀|통|박스|상자|페이지)(?:이|가|을|를) (?:된|되|넘)`,
    ),
  },
  {
    words: pattern(
      `${START}(?<hit>(?:만 )?(?:${SINO}|[1-9]0) ?대(?: ?(?:초반|중반|후반|초|중후반|초중반|막바지|끝자락|끝|마지막|의 끝|의 마지막|의 절반|의 대부분|의 전부|의 시작|의 문턱))?)(?=${oneOf('의_신입 의_늦은 의_저 에_들어 에_접어 를_바쳐 를_바쳤 를_보내 를_보냈 를_앞두 를_지나 를_마무리 를_온전 에_시작 에_저 인_저 인_제 인_지금 의_도전 에_다시 이지만 이라는 라는 의_나이 로서 내내 동안 에_처음 으로 에_새 를_함께 를_통째 의_전부 의_저에게 의_시작 에_가게 의_끝자락 의_문턱 은_ 의_마지막 에_이직 에_직업 를_쏟 의_열정 의_패기 의_체력 에_개발 에_얻 이_되 가_되 의_청년 의_경험 에_취업')})`,
    ),
    reason: 'blind-age',
    severity: 'error',
    notBefore: /(?:제|차량|서버|기계|총|약|버스|트럭|\d)\s?$|(?:고객|손님|남성|여성|이용자|소비자|대상|사용자)[가-힣]? $/,
    notAfter: new RegExp(`^(?:의|인|들의)? ?(?:[가-힣]+(?:한|의|은|는) )?${OF_SOMEONE}|^의 (?:차량|버스|트럭|서버|기계|컴퓨터|장비)`),
    notInside: /고객|소비자|이용자|사용자|타깃|타겟|표본|응답|설문|매출|비중|구매|시장|시청자|독자층|유권자/,
  },
  {
    words: pattern(
      `(?<hit>환갑까지 [가-힣0-9 ]{1,6}(?:해|년)|정년까지 [가-힣0-9 ]{1,6}(?:해|년)|(?:4분의 1|사분의 일|반의반) ?세기|반오십|계란 한 판|아홉수|꺾인 오십|불혹|이립|지천명|약관의|이순의|방년|반백 년|반백년|반세기를 살)`,
    ),
    reason: 'blind-age',
    severity: 'warning',
    inside: /저|제|나|인생|살아|남은|나이|넘|앞두|신입|도전/,
    notInside: /고객|어르신|기업|회사는|역사|창립|주문|달걀|마트|매장에서/,
  },
  {
    words: pattern(
      `(?<hit>(?:19|20)\\d\\d년(?:에|,|이던|의|도)? ?(?:[가-힣]+ ){0,4}?(?:초등학교|중학교|고등학교|초등학생|중학생|고등학생|유치원|국민학교)(?: ?\\d학년)?)`,
    ),
    reason: 'blind-age',
    severity: 'warning',
    inside: /저|제|나는|다니|이었|였|입학|학년/,
    notInside: /설립|개교|납품|학생들|학생을|교생|급식|봉사|대상|조사|멘토|강의|수업을 (?:맡|진행)|설치|공사/,
  },
  {
    words: pattern(
      `${START}(?<hit>(?:태어난 지|세상에 나온 지|살아온 지) ?(?:올해로 |벌써 )?[가-힣0-9 ]{1,8}(?:년|해)|(?:${NATIVE}|\\d\\d) ?(?:해|년)(?:를|을|째|의 삶|의 인생|간의 삶| 인생| 살아)(?: 살아)?)`,
    ),
    reason: 'blind-age',
    severity: 'warning',
    inside: /살아|인생|삶|태어/,
    notInside: /회사|기업|브랜드|가게|고객|어르신|할머니|장인|근무|경력/,
  },
  {
    words: pattern(`${START}(?<hit>(?:${NATIVE}|\\d\\d)번째 (?:생일|봄|여름|가을|겨울|해를 맞))`),
    reason: 'blind-age',
    severity: 'warning',
    inside: /저|제|나의|내 /,
    notInside: /회사|창립|고객|브랜드|축제/,
  },
]

const ENGLISH_AGE = `(?:\\d{1,2}|(?:twenty|thirty|forty|fifty)(?:[- ](?:one|two|three|four|five|six|seven|eight|nine))?|ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|seventeen|eighteen|nineteen)`
const ENGLISH: readonly Rule[] = [
  {
    words: pattern(
      `\\b(?:I am|I'm|I was|I turned|I am now|[Aa]t|being) (?:only |just |now |already |about |almost )?(?<hit>${ENGLISH_AGE}[- ]years?(?:[- ]|\\s)old|${ENGLISH_AGE} years of age)`,
    ),
    reason: 'blind-age',
    severity: 'error',
  },
  {
    words: pattern(
      `\\b(?<hit>${ENGLISH_AGE}-year-old)(?= (?:me|self|applicant|graduate|developer|nurse|newcomer|career|beginner|engineer))`,
    ),
    reason: 'blind-age',
    severity: 'error',
    inside: /\b(?:I|my|me|as a)\b/,
  },
  {
    words: pattern(
      `\\b(?:my |[Ii]n my |[Ii]n the )(?<hit>(?:early |mid-?|late |middle )?(?:-?twenties|thirties|forties|fifties|teens|20s|30s|40s|50s))\\b`,
    ),
    reason: 'blind-age',
    severity: 'error',
    before: /my $/i,
  },
  {
    words: pattern(`\\b(?<hit>[Bb]orn (?:in|on) (?:[A-Z][a-z]+ )?(?:\\d{1,2},? )?(?:19|20)\\d\\d)`),
    reason: 'blind-age',
    severity: 'error',
    notInside: /\b(?:company|firm|brand|founded)\b/i,
  },
  {
    words: pattern(`\\b(?<hit>[Bb]orn in the (?:(?:early|late|mid)[- ])?(?:(?:19|20)\\d0s|nineties|eighties|seventies))`),
    reason: 'blind-age',
    severity: 'error',
    notInside: /\b(?:customers?|users?|people|shoppers?)\b/i,
  },
  {
    words: pattern(
      `\\b(?:[Aa]t (?:the age of |age )|(?:when|since|before|after|until) I (?:was|turned) (?:only |just )?|[Ii] (?:am|was) |I'm |I (?:just |recently |will )?(?:turned|turn|have turned) |[Aa]ged |[Dd]ate of birth:? ?|(?:approaching|nearly|almost|over|past) (?=forty|thirty|fifty))(?<hit>${ENGLISH_AGE})(?= ?(?:,|\\.|;|and|I |this|in |when|with|my|years? old|but|to |last|now|as |$))`,
    ),
    reason: 'blind-age',
    severity: 'error',
    inside: /\b(?:I|my|me)\b/,
    notAfter: /^ ?(?:percent|%|minutes|hours|people|of the|others)/,
    notInside: /\b(?:customers?|patients?|users?|pupils?|children aged|residents)\b/i,
  },
  {
    words: pattern(`\\b(?<hit>turn(?:ed|ing) (?:thirty|forty|fifty|twenty|30|40|50|2\\d|3\\d))\\b`),
    reason: 'blind-age',
    severity: 'error',
    inside: /\b(?:I|my)\b/,
  },
]

export function findAge(view: TextView): Hit[] {
  return applyRules(view, 'blind-age', [...RULES, ...ENGLISH]).filter((hit) => !isSomeoneElses(view, hit))
}

/** An age in a sentence about other people, in which nothing points to the applicant. */
function isSomeoneElses(view: TextView, { start, end, reason }: Hit): boolean {
  if (reason !== 'blind-age') return false
  const words = view.around(start, end)
  return SOMEONE_IN.test(words) && !SELF.test(words)
}
