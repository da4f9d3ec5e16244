// The faith of the applicant or the family, stated or told by taking part.
import { applyRules, type Hit, oneOf, pattern, type Rule } from '../rules.ts'
import type { TextView } from '../text-view.ts'

const START = '(?<![가-힣])'
const error = { reason: 'blind-religion', severity: 'error' } as const
/** Faiths, and what those who hold them are called. */
const FAITH = oneOf(
  '기독교 개신교 천주교 가톨릭 카톨릭 불교 원불교 천도교 이슬람교 이슬람 힌두교 유대교 대종교 증산도 통일교 성공회 정교회 장로교 감리교 침례교 여호와의_증인 몰몬교 무교',
)
const WORK_OF_OTHERS =
  /납품|수주|공사|보수|설계|시공|실측|견적|고객|거래처|상권|방역|문화재|유물|단청|관광|여행객|교통|답사|촬영|조사했|인근|앞 |옆 |주차|음향|조명 시스템|설비|측정|보일러|냉난방|지붕|리모델링|누수|소방|전기 점검|배관|임대|입찰|시설의|관리비|달력|단체 ?주문|예약 ?시스템|급식소에|무료 급식|도시락|연탄|바자회에 (?:납품|물품)|통계|인구|과세|감사 업무|인쇄물|해설사|수출|매출|스카프|시공|대관|의뢰|굿즈|복원|리모델링|철거|단체 관람|촬영을 맡|결혼식|지도 위|내비|길 안내|헌혈/

const RULES: readonly Rule[] = [
  {
    words: pattern(
      `${START}(?<hit>복음(?=을|의|화|성가)|전도(?=를 (?:하|다니)|하러|하며)|간증|축도|헌신 예배|삼천 ?배|백일 ?기도|천일 ?기도|염주|묵주|십자가 목걸이|성호를 긋|연등을 달|탑돌이|구역장|속장|셀 ?리더|순 ?모임|목장 ?모임|단기 ?선교|선교지|선교 ?여행|신우회|기우회|영성체)`,
    ),
    ...error,
    inside: /저|제|나는|부모님|어머니|집|매일|매주|주말|교회|성당|절|맡|다녀|배/,
    notInside: WORK_OF_OTHERS,
  },
  { words: pattern(`종교 ?[:：=] ?(?<hit>[가-힣]{2,6})`), ...error },
  {
    words: pattern(
      `${START}(?<hit>(?:독실한 |신실한 |열심인 |오랜 )?(?:${FAITH}|교회|성당) ?(?:인|신자|신도|교인|교도|집안|가정|가문|청년|동아리|학생회|신앙|모임)(?:으로서|로서|으로|인|이|에서)?|${FAITH}(?:로|으로) 개종|${FAITH}(?:를|을) (?:믿|접|따르|신앙)|${FAITH}(?:적|의) ?(?:가르침|신앙|가치관|세계관|교리|믿음)|(?:제 |저의 |저희 집 |우리 집 |집안의 |부모님의 |가족의 )?종교(?:는|가|인|로서) ?(?:없|${FAITH})[가-힣]*|무종교(?:인|이|라|로)?|무신론자|종교가 없는 (?:저|집)|종교는 없)`,
    ),
    ...error,
    notBefore:
      /(?:고객|손님|환자|어르신|관광객|이용자|동료|친구|주민|국민|외국인)(?:인|이|은|는|의|중|가운데)? ?$|(?:전체|국내|세계|지역의?) $/,
    notInside:
      /관광객|여행객|소비자|고객을|고객의|신자 수|신도 수|인구|통계|시장|식단|할랄|납품|미술사|문화권|국가|예술|건축|사찰음식|유적|방송|신문/,
  },
  {
    words: pattern(
      `${START}(?<hit>크리스천|크리스찬|기독교인|천주교인|그리스도인|불자|모태 ?신앙|무슬림|이슬람교도|목회자|신학생|신학도|성도|평신도|순장|교목)(?=${oneOf('으로서 로서 인 이기 입니다 이라 라 이자 이지만 으로 로 라서 이며 였 이었 들과 의 이 가 은 는 을 에게 답게 이신 출신 이에요 예요')}|[ ,.]|$)`,
    ),
    ...error,
    notBefore: /(?:고객|손님|환자|관광객|이용자|동료|친구|소비자|외국인|여행객)(?:인|이|은|는|의|중|가운데)? ?$/,
    notAfter: /^[가-힣]{0,2} ?(?:고객|관광객|손님|소비자|여행객|유학생|환자|시장|인구|친구|동료|직원|식단|친화|사용자|이용자)/,
    notInside:
      /불자동차|불자리|신용 ?불자|인터불자|목성도|완성도|특성도|정성도|해성도|지성도|개성도|감성도|다양성도|관광객|할랄|고객에게|손님을/,
  },
  {
    words: pattern(
      `(?<![가-힣])(?<hit>(?:제 |저의 |나의 |깊은 |굳은 |부모님의 |어머니의 |할머니의 |집안의 |가족의 )?(?:신앙(?:심|생활| 생활|인|고백| 공동체| 안에서)?|불심|믿음 생활|영성 ?(?:훈련|생활)|신심))(?=${oneOf('이 을 은 의 과 으로 으로서 에 에서 이자 이며 과_함께 생활 심 처럼 이라 입니다')}|[ ,.]|$)`,
    ),
    ...error,
    notInside:
      /신앙촌|민간 ?신앙|토속 ?신앙|신앙과 같은|애플의? 신앙|고객의 신앙|건축|문화재|유물|유적|전시|미술|역사 (?:수업|과목)|불심 ?검문|토테미즘/,
  },
  {
    words: pattern(
      `(?<hit>(?:하나님|하느님|예수님|예수|주님|그리스도|부처님|부처|성모|성령|알라|여호와|관세음보살|마리아)(?:의|께|을|를|께서|이|가|과|와|께서는|안에서| 안에서|에 대한)? ?(?:[가-힣]{1,5} )?(?:은혜|사랑|뜻|말씀|가르침|인도|부르심|축복|은총|섭리|품|감사|기도|섬기|믿|의지|만나|계획|영광|십자가|자비|보살|자녀|도우|주신|허락|동행|이끄))`,
    ),
    ...error,
    notInside: /부처 간|관계 ?부처|오신 날|정부 ?부처|예수금|각 부처|부처별|조각상|불상|단가|전시|판화|도상/,
  },
  {
    words: pattern(
      `(?<hit>(?:교회|성당|사찰|법당|선교 ?단체|예배당|수도원|절|모스크|교당)(?:의|에서|에|을|를|에서의|에선|로|으로)? ?(?:[가-힣0-9]{1,6} ?){0,3}?(?:청년부|청년회|학생부|중고등부|고등부|중등부|유년부|유초등부|초등부|아동부|소년부|대학부|교사|주일학교|여름 ?성경 ?학교|수련회|집사|장로|권사|반주|찬양|성가대|찬양대|찬양팀|워십|예배|미사|복사|전례|세례|법회|불공|기도|셀|목장|구역|순모임|방송실|방송부|음향 ?봉사|주보|회보|다니|다녔|출석|나가|나갔|섬기|섬겼|봉헌|미디어 ?팀|새신자|새가족|봉사부|성경|여전도|남전도|전도|선교|행사를|공동체|오빠|형|누나|친구들|식구|어른들|어르신들께|부장|리더|캠프|밴드|연극|지휘|오르간|피아노|기타|드럼|살림|회장|총무|회계))`,
    ),
    ...error,
    notBefore: /(?:순|관|좌|계|친|예|거|시|손|약|곡|구|품|인|가|기|배)$/,
    notInside: new RegExp(
      `${WORK_OF_OTHERS.source}|절차|계절|예절|품절|관절|절반|절감|절약|시절|좌절|거절|친절|조절|[가-힣]절(?:이|을|에|의|은)|성당 ?못|예배당 건축|템플스테이|절에 (?:납품|설치)`,
    ),
  },
  {
    words: pattern(
      `${START}(?<hit>절에 (?:다니|나가|가서|가 |올라|머물|들어가)[가-힣]*|절에서 (?:기도|수행|공부|자라|살|봉사|지내|배우|배운|백팔|108|참선|명상|새벽)|불공을 드리|백팔 ?배|108배|참선 수행|참선을|발우 ?공양|염불|독경|사경을|탁발|출가를|템플스테이에 참가해 불교|수계|법명)`,
    ),
    ...error,
    notInside: /관광|상품|외국인|기획|여행객|납품|독경 소리|촬영/,
  },
  {
    words: pattern(
      `(?<![가-힣A-Za-z])(?<hit>주일 ?학교(?: ?(?:교사|선생님|반주|보조 교사))?|여름 ?성경 ?학교(?: ?교사)?|성가대(?: ?(?:지휘|반주|단원))?|찬양팀|찬양단|찬양대|찬양 ?사역|찬송가|찬송|워십팀|예배팀|청년 예배|주일 예배|수요 예배|새벽 ?예배|새벽 ?기도(?:회)?|철야 ?기도|중보 ?기도|금식 ?기도|묵주 ?기도|식사 ?기도|QT(?![A-Za-z])|큐티|순모임|셀 ?모임|구역 ?예배|단기 ?선교|해외 ?선교|국내 ?선교|농어촌 ?선교|비전 ?트립|아웃리치|선교사|선교 ?(?:동아리|단체|활동|여행|봉사|지)|전도사|전도 ?(?:활동|여행|집회)|성경 ?(?:구절|말씀|공부|통독|필사|묵상|읽기|암송|퀴즈|책을|을 읽|의 한 구절|학교)|불경|반야심경|금강경|법구경|법회|불교 ?(?:동아리|학생회|청년회|방송|철학에서|의 가르침)|사찰 ?(?:음식을 배|수련회)|하안거|동안거|세례명|세례를 받|견진|첫영성체|영세|고해성사|미사(?=에 (?:참|나가|빠|드리)|를 (?:드리|집전|보)|와 | 전례| 참례| 반주| 시간)|성지 ?순례|라마단|코란|쿠란|꾸란|금요 ?예배|(?<![A-Za-z])CCC|IVF(?=에서|의| 순| 회| 동| 간|와)|ESF|JDM|UBF|SFC|YWAM|예수전도단|네비게이토|한국기독학생회|가톨릭 ?학생회|기독 ?(?:동아리|학생회|교 동아리)|가톨릭 ?동아리|레지오|복사단|교리 ?교사|교리반|전례부|군종병|군종|안수 ?집사|권사님?|장로님|십일조|헌금|간증|소명 ?의식을 주신|기도로 (?:하루|아침|시작)|기도하며|기도드리|기도를 (?:드리|하|올리)|기도 ?모임|기도 ?제목|통성 기도|묵상(?=을|하|으로|집|노트| 노트)|주일마다|주일에는 (?:교회|예배|성당)|주일을 (?:지키|성수)|사역(?:을|에|하|자|팀)|사제의 길|수도 ?생활|수녀님?이 되|신부님이 되|신학교|신학을|신학대|목사(?:의 꿈|가 되|이신|님이신|인 )|스님이 되|이맘)`,
    ),
    ...error,
    notBefore:
      /(?:비판|물|돈|축하|찬사|폭포|포탄|질문|항의|악플|박수|꽃|환호|갈채|욕|침|총알|햇빛|비난|댓글|기자들의|키스|물벼락|야유) ?$|(?:고객|손님|환자)의 $/,
    notInside: new RegExp(
      `${WORK_OF_OTHERS.source}|헌금 ?(?:계산|집계) ?(?:시스템|프로그램)|불경기|불경제|명상 앱|마음 챙김|CCC 등급|CCC 인증|SFC 파일|열전도|전도율|반도체|전도체|도전 사역|번역|통역|미사일|미사여구|미사리|미사강변|미사 신도시|비유|공간 사역|바이블|업계|사역마|노동 사역|사역 동사|사역견|묵상록|수감|고대|조각|전시|기도 확보|무기도|여기도|저기도|기도삽관|성지라|휴대전화 성지|덕후|드라마|영화|게임`,
    ),
  },
  {
    words: pattern(
      `${START}(?<hit>(?:[가-힣]{0,5} )?(?:목사|신부|스님|승려|전도사|선교사|장로|권사|집사|수녀|교무|목회자|주지 스님|주지)(?:님)?(?:이신|인|이셨던|이자|으로 계신|로 계신|으로 사역하시는|이시던) (?:제 |저의 )?(?:아버지|어머니|부모님|할아버지|할머니|삼촌|외삼촌|이모|고모|형|누나|오빠|언니|남편|아내|외할머니|외할아버지|동생)|(?:아버지|어머니|부모님|할아버지|할머니|삼촌|외삼촌|이모|고모|형|누나|오빠|언니|외할머니|외할아버지|조부|조부님)(?:는|은|가|이|께서|께서는|께서도|도)? (?:[가-힣]{1,6} )?(?:목사|신부님|스님|승려|전도사|선교사|장로|권사|집사|수녀|목회자|신도|신자)(?:님|이|로|시|셨|인|으로|를|을|의)|(?:목사|목회자|장로|선교사|스님|목사님)(?:님)?(?:의)? (?:아들|딸|집안|자녀|가정|손자|손녀))`,
    ),
    ...error,
  },
  {
    words: pattern(
      `${START}(?<hit>(?:온 가족이|가족 모두|가족이|부모님과|어머니와|할머니와|아버지와|주말마다|일요일마다|주일마다|매주|매주 일요일|어려서부터|어릴 때부터|매일 새벽) (?:[가-힣]{1,6} )?(?:교회|성당|절|법당|사찰|예배당)(?:에|를|을|에서|로)?(?: (?:다니|나가|가|봉사|봉헌|섬기)[가-힣]*)?)`,
    ),
    ...error,
    notInside: WORK_OF_OTHERS,
  },
  {
    words: pattern(
      `${START}(?<hit>(?:개척 ?교회|교회 공동체|교회 생활|교회에서(?= (?:만난|배운|자란|자라|맡|드럼|기타|피아노|영상|아이들|중창|합창|지휘|봉사))|성당에서(?= (?:만난|배운|자란|자라|맡|기타|아이들|합창|지휘|봉사|복사))|교회를 다니|성당을 다니|교회에 다니|성당에 다니|미션 ?스쿨에서 예배|채플))`,
    ),
    ...error,
    notInside: WORK_OF_OTHERS,
  },
  {
    words: pattern(`${START}(?<hit>(?:하나님|하느님|예수님|주님)(?=께|의|을|이|과|은|앞|안|께서|만|,| ))`),
    ...error,
    notInside: /드라마|영화|소설|작품|그림|조각/,
  },
  {
    words: pattern(
      `${START}(?<hit>(?:성경|성서|불경|코란|쿠란)(?:을|를|의|에서|에|책을|으로|속)? ?(?:[가-힣]{1,6} ){0,2}?(?:읽|필사|외우|암송|묵상|펼치|배우|공부|말씀|구절|한 줄|한 장|가르침|통독))`,
    ),
    ...error,
    notInside: /업계|팀의|우리 팀|개발자의|같은 (?:책|존재|문서)|번역|전시|인쇄|편집/,
  },
  {
    words: pattern(`${START}(?<hit>기도(?:로|하며|하고|하는|했|를 |의 힘|해 주|하던|드리|모임|회|제목))`),
    ...error,
    notInside: /기도 ?(?:확보|삽관|폐쇄|유지|개방|이물)|기도를 (?:확보|막|열|유지|넓)|기도가 막|심폐|응급|환자의 기도|인공호흡/,
  },
  {
    words: pattern(
      `${START}(?<hit>(?:청년부|학생부|대학부|중등부|고등부|유년부|아동부) ?(?:예배|수련회|찬양|교사|회장|리더|찬양팀|임원)|찬양 ?(?:인도자|리더|예배|집회|사역|반주)|예배(?:를|에|의|당에서|팀|에서) ?[가-힣]*)`,
    ),
    ...error,
    notInside: WORK_OF_OTHERS,
  },
  {
    words: pattern(
      `${START}(?<hit>안식일|히잡|니캅|차도르|할례|십계명|주일(?:에는|에|마다|을|은) ?[가-힣]*|주일 성수|성지 순례|금요 기도회|출가(?:를|하|했|한|의)|수녀원|수도원에서 (?:자|살|지내|공부|배|수련)|승가대|동자승|절밥|산사에서 (?:자|지내|수행)|교회 오빠|모태 신앙|믿음의 (?:가정|집안|동역자|공동체)|신실한|은혜로운|축복으로 여기)`,
    ),
    ...error,
    notInside: /(?:일|이|삼|사)주일|일주일|관광|상품|고객|여행객|문화재|시집간|출가외인|출가한 (?:딸|자녀)|기획|건축|복원|일 ?주일/,
  },
  {
    words: pattern(
      `${START}(?<hit>(?:목사님|스님|신부님|수녀님|전도사님|법사님|교무님|이맘|랍비|장로님|권사님|집사님|큰스님|주지 스님)(?:의|께|께서|이|과|을|은|에게|과의|으로부터|,)? ?(?:[가-힣]{1,6} )?(?:추천|말씀|가르|배운|배웠|배워|조언|소개|설교|권유|권하|따라|도움|손에|은혜|곁|이끌|격려|인도|축복|법문|상담|영향|께서))`,
    ),
    ...error,
    notInside: /고객|상품|납품|배송|앱을|방송|다큐|촬영|인터뷰|강연|드라마|영화|고양이/,
  },
  {
    words: pattern(`${START}(?<hit>절에서 (?:[가-힣]{1,6} ){0,2}?(?:자라|자란|자랐|지낸|지내|살|배운|배웠|공부|수행|봉사|기도|일하))`),
    ...error,
    notInside: /관광|공사|문화재|촬영|납품|번역|구절에서|관절에서|시절에서|계절에서/,
  },
]

const ENGLISH: readonly Rule[] = [
  {
    words: pattern(
      `\\b(?<hit>(?:[a-z]+ (?:group|choir|band|team|ministry|leader|teacher) (?:at|in|of|for) )?(?:[Mm]y|our|the) (?:local |home )?(?:church|parish|temple|mosque|synagogue|congregation)(?: (?:choir|youth|group|band|community|camp|every|each|on Sundays?))?|[Cc]hurch (?:choir|youth|band|group|camp|service|community|orchestra|retreat|leader)|youth (?:group|pastor|ministry)|[Ss]unday [Ss]chool(?: teacher)?|Bible (?:study|verse|camp|school|reading|group)|worship (?:team|band|leader|group)|mission(?:ary)? (?:trip|work|school|year)|short-term mission|Campus Crusade|CCC|IVF|YWAM)\\b`,
    ),
    ...error,
    inside: /\b(?:I|my|me|we)\b/i,
    notInside:
      /\b(?:customers?|clients?|contract|renovat\w+|install\w+|roof|repair\w*|tourists?|sound system|acoustic|restoration|heating|survey(?:ed|ing)?|delivered|visitors?)\b/i,
  },
  {
    words: pattern(
      `\\b(?<hit>(?:(?:practi[sc]ing|devout|faithful|lifelong|born-again|committed|as a|[Aa]s an?|I am a|I'm a|being a) )(?:practi[sc]ing |devout |faithful |lifelong |born-again |Roman |Orthodox |young )?(?:Catholic|Christian|Protestant|Buddhist|Muslim|Hindu|Jew|Mormon|Methodist|Presbyterian|Baptist|believer|atheist|Quaker))\\b`,
    ),
    ...error,
    notInside: /\b(?:customers?|clients?|markets?|tourists?)\b/i,
  },
  {
    words: pattern(
      `\\b(?<hit>(?:faith in (?:God|Jesus|Christ|Buddha|Allah)|[Mm]y (?:Christian |Catholic |Buddhist |Muslim |religious )?faith|God(?:'s)? (?:grace|plan|calling|will|love|blessing|has|gave|led|called|willing|help\\w*)|grace of God|by God's|thank(?:s to)? God|[Mm]y religion|(?:pray(?:ed|ing|er)?|prayers?) (?:every|each|before|with|for|to|group|meeting)|baptis(?:ed|m)|baptiz(?:ed)|(?:read|reading|quote from) the (?:Bible|Quran|Koran|sutras?)|Ramadan|Buddhist (?:temple|club|teachings?|meditation)|(?:Christian|Catholic|Buddhist|Muslim) (?:club|fellowship|family|home|household|values|society|upbringing|student)|pastor's (?:son|daughter|kid)|(?:father|mother|uncle|grandfather) (?:is|was) a (?:pastor|priest|monk|minister|missionary|deacon|elder)|went to (?:church|mass|temple)|attend(?:ed|ing)? (?:church|mass|temple|Mass)|altar (?:boy|server|girl)|confirmation class))\\b`,
      '',
    ),
    ...error,
    notInside: /\b(?:customers?|clients?|tourists?|campaign|sales|style guide|restaurant|halal|certificat\w+|market|menu)\b/i,
  },
]

export function findReligion(view: TextView): Hit[] {
  return applyRules(view, 'blind-religion', [...RULES, ...ENGLISH])
}
