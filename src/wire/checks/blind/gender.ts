// The applicant's sex, stated or told by family roles, schools for one sex, and the words in which one speaks of siblings and spouses.
import { applyRules, type Hit, oneOf, pattern, type Rule } from '../rules.ts'
import type { TextView } from '../text-view.ts'

const START = '(?<![가-힣])'
const _END = '(?![가-힣])'
/** People of whom a text speaks that are not the applicant. */
export const OTHER_PEOPLE = oneOf(
  '고객 고객님 손님 환자 보호자 어르신 학생 아이 아이들 어린이 회원 사장님 대표님 회장님 팀장님 부장님 과장님 대리님 점장님 원장님 교수님 선생님 상사 동료 친구 후배 선배 이웃 주민 입주민 상인 작가 주인공 인물 배우 소비자 사용자 이용자 참가자 응답자 참여자 신청자 내담자 민원인 할머니_손님 할아버지_손님 수강생 관객 독자 직원 기사님 거래처 담당자 멘토 멘티 의뢰인 입소자 근로자 노동자 농민 농가 장인 상담자 어민 이용객 탑승객 승객 투숙객 방문객 관람객 팀원 조원 룸메이트 사수 임산부 산모 신부 수험생 유학생 어느 한_어머니 한_아버지 어머니들 아버지들 부부',
)
const OF_OTHERS = new RegExp(
  `${OTHER_PEOPLE}(?:의|네|분의|들의|이신|인|께서는|께서|은|는|이|가|과|와|님의)? ?(?:[가-힣]{1,6}(?:한|인|던|는|신) )?$`,
)
const THEN_OTHERS = new RegExp(
  `^[가-힣]{0,6}(?:인|이신|이었던|이던|이|가|은|는|를 둔|을 둔|들이|들을|들의|들|에게|께|분|와|과)? ?(?:한 |어느 |그 )?${OTHER_PEOPLE}`,
)

const ROLE =
  '장녀 장남 사내아이 계집아이 여자아이 남자아이 소녀 소년 말괄량이 개구쟁이_소년 차녀 차남 삼녀 삼남 맏딸 맏아들 큰딸 큰아들 작은딸 작은아들 둘째_딸 둘째_아들 셋째_딸 셋째_아들 첫째_딸 첫째_아들 막내딸 막내아들 막내_딸 막내_아들 외동딸 외동아들 외동_딸 외동_아들 외아들 외딸 외며느리 맏며느리 며느리 맏사위 사위 딸부잣집 딸 아들'
const OCCUPATION = '[가-힣]{1,8}'

const error = { reason: 'blind-gender', severity: 'error' } as const
const TALES = /드라마|영화|소설|연극|노래|웹툰|만화|캐릭터|극 중|제목|브랜드|상표/
const RULES: readonly Rule[] = [
  {
    words: pattern(
      `${START}(?<hit>오빠|형|형아|누나|언니|이모|삼촌|아저씨|아줌마|총각|아가씨|고모|형님|누님)(?=['"]?(?:이라고|라고|이라|라|처럼|로) ?(?:불|부르|부른|따르|따랐|여기|하며|하고)|['"]? ?(?:노릇|역할))`,
    ),
    ...error,
    inside: /저|나를|제가|제게|나는/,
    notInside: TALES,
  },
  {
    words: pattern(
      `${START}(?<hit>(?:여자|남자|여성|남성)(?:의 몸으로| 혼자| 혼자서|답게|스러운|스럽다|로 태어| ?(?:축구부|농구부|배구부|육상부|유도부|태권도부|씨름부|야구부|핸드볼부|하키부|기숙사|합창단|중창단)| ?(?:최초|공학도|과학도|이공계|공대생|리더|지원자|신입|엔지니어|개발자|기사|소방관|경찰|군인|조종사|용접사|승무원|간호사|유치원 교사|보육교사|미용사|디자이너|건축가|정비사|운전기사|현장 소장|감독|대원)))`,
    ),
    ...error,
    inside: /저|제가|제 |나는|내가|로서|으로|이었|였|입니다|시절|들어가|뛰|살|지내|맡/,
    notAfter: THEN_OTHERS,
    notInside: TALES,
  },
  {
    words: pattern(
      `${START}(?<hit>(?:아이|첫아이|첫째|둘째|셋째|아기|애|쌍둥이|딸|아들)(?:를|을) (?:낳|출산|임신|가진 몸|가졌|배고|밴)[가-힣]*|만삭|입덧|모유 ?수유|생리통|생리 ?휴가|산후 ?(?:조리|우울)|새댁|새신랑|시집(?:을 |와|온|왔|살이|가서|간)[가-힣]*|장가(?:를 |가|든|들)[가-힣]*|한 (?:남자의 아내|여자의 남편)|공대녀|공대 여자|공대 아름이|상여자|상남자|훈남|미소년|미소녀|예비 (?:엄마|아빠|신부|신랑)|아기 엄마|아기 아빠|애 엄마|애 아빠|아이 엄마|아이 아빠|초보 엄마|초보 아빠|세 아이 엄마|두 아이 엄마|두 아이 아빠)`,
    ),
    ...error,
    inside: /저|제|나는|내가|공백|경력|복직|퇴사|다시|뒤|후/,
    notBefore: OF_OTHERS,
    notAfter: new RegExp(`${THEN_OTHERS.source}|^(?:들|를 위한|을 위한|용|의 불편|고객)`),
    notInside:
      /드라마|영화|소설|캐릭터|고객|환자|산모|시집을 (?:내|읽|출간|펴|필사|편집)|시집 (?:한|두|세)|소의|젖소|가축|암소|어미|동물|강아지|고양이|실험쥐|사용자/,
  },
  { words: pattern(`${START}성별 ?[:：=] ?(?<hit>남자|여자|남성|여성|남|여|M|F|Male|Female)`), reason: 'blind-gender', severity: 'error' },
  {
    words: pattern(
      `${START}(?<hit>(?:[가-힣0-9]{1,6} )?(?:남자|여자|남성|여성|사나이|싸나이|상남자|여장부|아가씨|총각|처녀|숙녀|소녀|소년|청년 남성|아저씨|아줌마)(?:으로서|로서|이지만|지만|이라서|라서|이기에|인 저|인 제|인 내|입니다|였던 저|이었던 저|로 태어|의 몸으로|의 뚝심|의 의리|답게|라는 이유|이라는 이유|이라 |라 |의 손으로|이 되고|으로 살|로 살))`,
    ),
    reason: 'blind-gender',
    severity: 'error',
    notBefore: new RegExp(`${OTHER_PEOPLE}[가-힣]* $|(?:그|이|저|한|두|어느|어떤) $`),
  },
  {
    words: pattern(
      `${START}(?<hit>(?:경상도|부산|전라도|충청도|강원도|제주|대구|광주)?_?(?:사나이|싸나이|상남자|여장부|아지매|머스마|가시나))`.replace(
        '_?',
        ' ?',
      ),
    ),
    reason: 'blind-gender',
    severity: 'error',
    notInside: /드라마|영화|소설|노래|제목|캐릭터|《|》|〈|〉/,
  },
  {
    words: pattern(
      `${START}(?<hit>(?:남자|여자|남성|여성) ${OCCUPATION})(?=으로서|로서|인 저|인 제|인 내|이었던 저|였던 저|이었던 제|였던 제|입니다|이었습니다|였습니다|이라는 이유|라는 이유|이라는 편견|라는 편견|이지만|지만|이기에|이라 |라 |(?:으로|로) (?:일|살|근무|버|첫|입|뛰|현장))`,
    ),
    reason: 'blind-gender',
    severity: 'error',
    notInside:
      /(?:남자|여자|남성|여성) (?:고객|손님|환자|사용자|회원|응답자|참가자|팀장님|선배|후배|동료|친구|직원들|의류|화장품|모델|캐릭터|화장실|병실)/,
  },
  {
    words: pattern(`(?<hit>(?:유일한|단 한 명의|단 하나뿐인|하나뿐인|홀로|혼자|최초의|첫) (?:여자|여성|남자|남성)(?: ${OCCUPATION})?)`),
    reason: 'blind-gender',
    severity: 'error',
    inside: /저|제|나|내/,
    notAfter: new RegExp(`^[가-힣]{0,4} ?${OTHER_PEOPLE}`),
  },
  {
    words: pattern(`${START}(?<hit>(?:\\d0대 |이십 대 |삼십 대 )?(?:초반 |중반 |후반 )?(?:남성|여성|남자|여자))(?=인 (?:저|제|내))`),
    reason: 'blind-gender',
    severity: 'error',
  },
  { words: pattern(`${START}(?<hit>홍일점|청일점)`), reason: 'blind-gender', severity: 'error' },
  {
    words: pattern(
      `${START}(?<hit>${oneOf(ROLE)})(?=${oneOf('로 으로 로서 으로서 인 이자 입니다 이지만 이라 이었 이며 이기에 답게 이라는 라는 이어서 여서 이고 , 이에요 예요 의_책임 역할 노릇 이던 였 의_몫 의_무게 이란 다운 처럼 은 는 인지라 부잣집 의_역할')})`,
    ),
    reason: 'blind-gender',
    severity: 'error',
    notBefore: new RegExp(
      `${OTHER_PEOPLE}[가-힣]{0,3} $|(?:그|그의|그녀의|남의|누군가의|이 집|그 집|회장|총수|오너|사장|주인공의|왕의|황제의) $`,
    ),
    notAfter: new RegExp(
      `^[가-힣]{0,5} ?(?:은|는|이|가)? ?${OTHER_PEOPLE}|^(?:은|는) (?:고객|손님|수학|영어|올해|유치원|초등|다섯|여섯|일곱|네 살|세 살)`,
    ),
    notInside: /드라마|영화|소설|연극|극 중|캐릭터|재벌|장남감|우대|상속|왕위|며느리 고객|사위 고객/,
  },
  {
    words: pattern(
      `(?<hit>(?:[가-힣0-9]{1,4} )?(?:아이|남매|형제|자매|딸|아들|살배기|쌍둥이|자녀)(?:를 둔|을 둔|의|둘의|셋의|를 키우는|을 키우는|를 키운|을 키운|를 낳은) ?(?:[가-힣0-9]{1,4}년 차 )?(?:엄마|아빠|아버지|어머니|워킹맘|가장))`,
    ),
    reason: 'blind-gender',
    severity: 'error',
    notAfter: THEN_OTHERS,
    notBefore: OF_OTHERS,
  },
  {
    words: pattern(
      `${START}(?<hit>엄마|아빠|워킹맘|워킹대디|아내|남편|며느리|주부|전업주부|싱글맘|미혼모|미혼부|아기 엄마|애 엄마)(?=로서|으로서|이자|인 저|인 제|입니다|이지만|지만|가 되|가 된|로 살|이기에|이며|였던 저|이던 저|이었던 저|생활)`,
    ),
    reason: 'blind-gender',
    severity: 'error',
    notAfter: THEN_OTHERS,
    notBefore: OF_OTHERS,
  },
  {
    words: pattern(`${START}(?<hit>워킹맘|워킹대디|전업주부|싱글맘|미혼모|다둥이 엄마|다둥이 아빠)`),
    reason: 'blind-gender',
    severity: 'error',
    inside: /저|제가|제 |나는|내 /,
    notAfter: /^[가-힣]{0,4} ?(?:고객|손님|사용자|회원|이용자|를 위한|을 위한|대상|커뮤니티|시장|의 불편|들의|들을|들이)/,
  },
  {
    words: pattern(
      `${START}(?:(?:제|저의|친|사촌|큰|작은|우리|둘째|막내|첫째|동생의|동생들의) ?)?(?<hit>오빠|누나|누님|언니|친형|형님|형)(?=${oneOf('가 는 의 를 와 에게 께 께서 이 은 과 을 처럼 도 한테 에게서 만 로서 , 네 만큼 보다 로부터 랑 과는 와는 덕분 둘 셋 따라 에게는 의_')}|들(?:과|이|은|의|을|에게|처럼) ?| )`,
    ),
    reason: 'blind-gender',
    severity: 'error',
    notBefore: new RegExp(`${OTHER_PEOPLE}(?:의|네|이|가|은|는)? $|(?:그|그의|그녀의|동네|옆집|국민|아는|왕) $|['"「『<《〈]$`),
    notInside:
      /드라마|영화|소설|노래|아이돌|팬|캐릭터|예능|방송|게임|문형|유형|형과 색|언니들의|누나 손님|오빠 부대|형, 색|형과 크기|형 인증|형의 크기|형 집행|형이상|형을 받|형을 선고|형의 집행/,
  },
  {
    words: pattern(
      `${START}(?:(?:제|저의|예비|우리) ?)?(?<hit>아내|남편|집사람|와이프|처가|시댁|시어머니|시아버지|시부모님|장인어른|장모님|장모|처남|처제|처형|매형|매제|매부|형수님|형수|형부|올케|시누이|시동생|도련님|(?<=(?:제|저의|예비|우리) ?)(?:신랑|신부|장인|동서)|여자친구|여자 친구|남자친구|남자 친구)(?=${oneOf('가 는 의 를 와 에게 께 께서 이 은 과 을 처럼 도 한테 에게서 , 에서 덕분 만큼 보다 로부터 따라 에 에서는 에서의')}| 덕분| 대신| 따라|,)`,
    ),
    reason: 'blind-gender',
    severity: 'error',
    notBefore: new RegExp(`${OTHER_PEOPLE}(?:의|네|이|가|은|는|인|이신)? ?$|(?:그|그의|그녀의|누군가의|한|어느|부르는) $|['"「『<《〈]$`),
    notAfter: new RegExp(
      `^[가-힣]{0,3} ?(?:인 |되는 )?${OTHER_PEOPLE}|^[^.]{0,24}(?:는|던|온|한|신|은|을|를) (?:한 )?${OTHER_PEOPLE}(?:께|에게|의|이|가|을|를|들)|^[가-힣]? ?(?:대기실|입장|공제|출산휴가|우대|공방)`,
    ),
    notInside: /드라마|영화|소설|예식|웨딩|결혼식장|스드메|공제|고객의|손님의|환자의|어르신|사장님|부부/,
  },
  {
    words: pattern(
      `${START}(?<hit>[가-힣]{0,8}(?:여고|여중|여대|여상|남고|남중|여자고등학교|여자중학교|여자대학교|남자고등학교|남자중학교|여자고|여학교|남학교|여자상업고등학교))(?=${oneOf('를 을 에서 시절 에 출신 졸업 재학 입학 때 생활 라는 이라는 의 동창 3학년 1학년 2학년 를_나 와')}| )`,
    ),
    reason: 'blind-gender',
    severity: 'error',
    inside:
      /시절|졸업|나와|나온|다니|다녔|출신|재학|입학|진학|학년|동창|동아리|부장|회장|맡|자라|공부|배웠|배우|전공|활동|보냈|보낸|때|연극반|방송반|친구들과/,
    notInside:
      /납품|급식|세 곳|두 곳|조사|앞 |상권|강연|특강|설명회|방문|대상|고객|학생들을|학생들에게|교생|봉사|근무|강사|괴담|홍보|공사|설치|찾아가|컨설팅|모의|멘토링|순회|역 |여고생|여대생/,
  },
  {
    words: pattern(
      `${START}(?<hit>임신(?:과 출산|·출산)?|출산(?:과 육아|·육아|휴가|휴직)?|만삭|입덧|산후조리)(?=${oneOf('한 후 을 과 으로 휴가 휴직 하고 하면서 했 이라는 , 중 뒤 에 때문 의 이후 직후 직전 당시 까지 기간 이 했던')}| )`,
    ),
    reason: 'blind-gender',
    severity: 'error',
    inside: /저|제가|제게|나는|경력|공백|복직|퇴사|휴직|휴가|돌아|재취업|다시|멈|쉬|준비|그만두|시험|자격증|공부|만삭/,
    notInside:
      /출산율|저출산|임신부|임산부|산모|고객|환자|용품|장려|정책|지원금|제도|제품|시장|사용자|간호|분만|병동|동료|팀원|직원|휴가자|대체|어머니의|아내의|언니의|누나의|소의|가축|젖소|농가|통계|인구|교육|프로그램|상품|보험|태교|여성의|여성들|여성이|난임|진료|상담/,
  },
  {
    words: pattern(
      `${START}(?<hit>여군|여성 군인|여자 부사관|여성 부사관|여자 장교|여성 장교|여자 ROTC|경력 ?단절 ?여성|경단녀|경력보유여성|여대생|여학생|남학생|여직원|여사원|여기사|여경|여의사|여선생|남교사|여교사|남간호사)`,
    ),
    reason: 'blind-gender',
    severity: 'error',
    inside: /저|제|나는|로서|으로|로 |복무|재취업|과정|수료|거쳐|출신|이었|였|인 |꼬리표|이라는|라는/,
    notAfter:
      /^[가-힣]{0,2} ?(?:고객|손님|회원|사용자|들|을 위한|를 위한|을 대상|를 대상|대상|비율|휴게|탈의|기숙사|지원 ?(?:사업|센터|정책|프로그램)|채용 ?(?:사업|비율)|취업 ?지원|응답|전용|분|과 토론|과 |와 )/,
    notBefore: new RegExp(`${OTHER_PEOPLE}[가-힣]* $`),
  },
]

const ENGLISH: readonly Rule[] = [
  {
    words: pattern(
      `\\b(?:[Aa]s|[Bb]eing|I am|I'm|I was|for) (?:a|an|one of the few|the only|the first|one of two|one of three) (?:[a-z-]+ ){0,3}?(?<hit>(?:fe)?male|wom[ae]n|m[ae]n|girls?|boys?|mother|father|mum|mom|dad|wife|husband|daughter|son|lady|housewife|widow|widower|single mother|single father)\\b`,
      '',
    ),
    reason: 'blind-gender',
    severity: 'error',
    notAfter: /^ (?:connector|plug|thread|customers?|users?|patients?|clients?|audience|model|respondents?)/,
  },
  {
    words: pattern(
      `\\b(?:the |an |my parents' )?(?<hit>(?:the |an )?(?:eldest|oldest|youngest|only|second|first-born|middle|younger|elder) (?:son|daughter|boy|girl))\\b`,
      'i',
    ),
    reason: 'blind-gender',
    severity: 'error',
    notBefore: /\b(?:his|her|their|client'?s?|customer'?s?|owner'?s?|patient'?s?|boss'?s?|manager'?s?) $/,
  },
  {
    words: pattern(
      `\\b[Mm]y (?:ex-|late |future )?(?<hit>wife|husband|girlfriend|boyfriend|fianc[eé]e?|mother-in-law|father-in-law|pregnancy)\\b`,
    ),
    reason: 'blind-gender',
    severity: 'error',
  },
  {
    words: pattern(
      `\\b(?<hit>(?:mother|father|mum|mom|dad) of (?:a|one|two|three|four|\\d)|all-(?:girls|boys)'?|(?:girls|boys)'? (?:high |middle |secondary )?school|women's (?:university|college)|maternity leave|sorority|fraternity|(?:she/her|he/him)|(?:female|male|woman|women|lady) (?:engineer|developer|nurse|officer|soldier|student|applicant|programmer|welder|pilot|mechanic)(?= (?:in|on|at|among|,|who|I)|,|\\.))`,
    ),
    reason: 'blind-gender',
    severity: 'error',
    inside: /\b(?:I|my|me)\b/i,
    notInside: /\b(?:customers?|clients?|patients?|survey|policy|users?|our|brand)\b/i,
  },
  {
    words: pattern(`\\b(?<hit>pregnant|gave birth|childbirth|pregnancy)\\b`),
    reason: 'blind-gender',
    severity: 'error',
    inside: /\bI\b|\bmy\b/,
    notInside: /\b(?:patients?|women|customers?|clients?|cows?)\b/,
  },
]

export function findGender(view: TextView): Hit[] {
  return applyRules(view, 'blind-gender', [...RULES, ...ENGLISH])
}
