// Facts about the applicant's family: jobs, employers, means, honours, education, and who belongs to it.
import { applyRules, type Hit, oneOf, pattern, type Rule } from '../rules.ts'
import type { TextView } from '../text-view.ts'
import { OTHER_PEOPLE } from './gender.ts'

const START = '(?<![가-힣])'
const RELATIVE = oneOf(
  '아버지 어머니 부모님 부모 양친 부친 모친 아빠 엄마 아버님 어머님 할아버지 할머니 조부 조모 조부모 조부모님 외할아버지 외할머니 외조부 외조모 친할아버지 친할머니 증조부 증조할아버지 고조부 삼촌 외삼촌 숙부 숙모 작은아버지 큰아버지 작은어머니 큰어머니 이모 이모부 고모 고모부 당숙 형 친형 누나 언니 오빠 남동생 여동생 동생 사촌 사촌_형 사촌_누나 사촌_오빠 사촌_언니 사촌형 형제 자매 남매 배우자 남편 아내 시아버지 시어머니 장인 장모 장인어른 장모님 매형 형부 형수 처남 새아버지 새어머니 양아버지 친척 가족 가족들 온_가족 식구 집안_어른 집안_어른들 조상 선조 외가 친가',
)
const OCCUPATION = `(?:[가-힣]{0,6} ?)?${oneOf(
  '공무원 교사 교수 교장 교감 교직 교육자 선생님 의사 한의사 치과의사 수의사 약사 간호사 간호조무사 간병인 물리치료사 변호사 판사 검사 법조인 변리사 법무사 세무사 회계사 관세사 노무사 감정평가사 은행원 은행장 지점장 경찰 경찰관 경찰공무원 소방관 소방공무원 군인 장교 부사관 직업군인 장군 대령 중령 외교관 국회의원 시의원 구의원 도의원 정치인 기자 아나운서 방송인 피디 PD 작가 화가 음악가 성악가 피아니스트 지휘자 조각가 건축가 건축사 목수 미장이 도배사 용접공 배관공 전기공 기술자 기능공 기능장 엔지니어 개발자 프로그래머 연구원 과학자 농부 농사꾼 농민 어부 해녀 선장 선원 뱃사람 광부 기관사 택시_기사 버스_기사 트럭_기사 화물차_기사 기사님 운전기사 운전사 택배_기사 환경미화원 미화원 경비원 아파트_경비원 청소부 노동자 일용직 근로자 공장_노동자 생산직 사무직 회사원 직장인 대기업_임원 임원 대표 대표이사 사장 회장 사업가 기업가 자영업 자영업자 상인 장사꾼 보험_설계사 설계사 부동산_중개인 공인중개사 요리사 조리사 주방장 제빵사 미용사 이발사 재단사 재봉사 봉제사 세탁소_주인 사육사 과수원_주인 목장주 영양사 조종사 승무원 항해사 통역사 번역가 사서 상담사 사회복지사 요양보호사 보육교사 유치원_교사 학원_강사 강사 교도관 우체부 집배원 철도원 역무원 세관원 이장 통장 면장 시장 군수 도지사 장관 차관 코치 감독 운동선수 선수 무용가 배우 가수 사진가 사진사 디자이너 도예가 장인 대장장이 방앗간_주인 정육점_주인 약사회장 가정주부 전업주부 주부',
)}`
const HAVE_PLACE =
  '[가-힣 ]{0,14}?(?:식당|가게|빵집|떡집|분식집|치킨집|횟집|고깃집|국밥집|식품점|슈퍼|마트|편의점|카페|약국|병원|의원|한의원|학원|공장|농장|목장|과수원|양식장|양봉장|양계장|세탁소|미용실|이발소|철물점|문구점|서점|꽃집|화원|정육점|방앗간|쌀집|옷가게|양장점|공방|목공소|카센터|정비소|주유소|여관|모텔|민박|펜션|숙박업|부동산|사업체|회사|기업|사업|장사|자영업|포장마차|노점|점포|매장|인쇄소|출판사|사진관|농사|어업|축산업|건설업|유통업|제조업|요식업|도매업|무역업|태권도장|체육관|어린이집|유치원|요양원|서예원|화실|여행사|한약방|금은방|시계방|전파사|철공소|가구점|반찬 가게|반찬가게|생선 가게|채소 가게|과일 가게|만두 가게|식료품점|구멍가게|잡화점)'
const RUN = `(?:을|를)? ?(?:직접 |함께 |오래 |평생 |작게 |[가-힣0-9]{1,6} ?(?:년|년간|동안|년째|째) ?)?(?:운영|경영|하시|하셨|하신|하고 계|꾸리|꾸려|지으|짓|지어|이끄|차리|차려|여시|여셨|열어|창업|개업|물려|이어|해 오|해오|일구|키우|다니|하는|했|하던|도맡)`
const SUBJECT =
  '(?:은|는|이|가|께서|께서는|께서도|도|님은|님이|님께서|님께서는|,|들은|들이|들께서|두 분(?:이|은|께서|께서는|께선)?|모두|둘은|둘이)'
const COPULA =
  '(?:이|이다|이신|이셨|이시|셨|였|이었|라|이라|여서|이어서|이고|이며|인|입니다|로|으로|이던|예요|이에요|시고|시며|시라|신|셔서|이셔서|이자|이지만|지만|라서|이라서|라는|이라는|을 (?:하|지내|맡)|를 (?:하|지내|맡)|생활|일을|출신|,|인데|는데| 일|이십|십니다|였던|이었던)'
const FAR = '(?: ?(?:[가-힣0-9A-Za-z]{1,9}(?:에서|의|인|한|로|에|년|년간|째|동안|이|도|은|는|,)? ){0,3}?)'

/** Between a relative and the fact: words of the same clause, in which nobody else begins to act. */
const WITHIN = '(?: (?:(?!저는|제가|저를|저에게|제게|나는|저희|우리)[가-힣0-9A-Za-z·]{1,9}[,]? ){0,4}?| ?)'
const TRADE_OBJECT = `(?:[가-힣]{0,6}(?:식당|가게|빵집|떡집|분식집|치킨집|횟집|국밥집|슈퍼|마트|편의점|카페|약국|병원|의원|학원|공장|농장|목장|과수원|양식장|세탁소|미용실|이발소|철물점|문구점|서점|꽃집|정육점|방앗간|쌀집|옷가게|공방|목공소|카센터|정비소|주유소|민박|펜션|부동산|회사|기업|사업|장사|포장마차|노점|점포|매장|인쇄소|출판사|사진관|농사|어업|급식실|건설 현장|공사장|공사 현장|조선소|시장|택시|버스|트럭|화물차|배|소|돼지|벼|과일|생선|채소|옷|가구|은행|학교|군청|시청|구청|우체국|경찰서|소방서|법원|관공서|대기업|중소기업|제철소|발전소|탄광|광산|학교 급식|청소|경비|미싱|재봉))`
const TRADE = `${TRADE_OBJECT}(?:을|를|에서|에|로|으로|의|만)? ?(?:[가-힣0-9]{1,7} ){0,2}?(?:하십|하셨|하신|하시|하고 계|하며|해 오|해오|합니다|했습|일하|일했|근무|다니|다녔|종사|재직|몸담|계시|계셨|모시|모셨|모셔|몰|몬|운전|운행|파시|파셨|파는|팔|키우|기르|지으|짓|지어|꾸리|꾸려|운영|경영|돌리|돌렸|이끄|잡으|잡는|타시|타셨|타는|만드|고치|여시|여셨|차리|접|정리|은퇴|퇴직|정년|해고|닫|망|부도|물려|이어)`
const THEIRS = new RegExp(
  `(?:${OTHER_PEOPLE}(?:의|네|인|이신|이|가|은|는|분의|님의|들의|님|께서|께서는)?|보호자인|의뢰인|대표님|주인공|작가|대통령|그|그의|그녀의|누군가의|모든|한|어느|남의|다른|아이들|이용자|자기|연예인|드라마|영화|그분의|당신의|부장의|사수의) (?:[가-힣]{1,6} ){0,1}?['"]?$`,
)
const NOT_FAMILY =
  /클래스|노드|컴포넌트|프로세스|자식|테이블|스레드|모회사|자회사|자매사|형제 회사|드라마|영화 속|소설|캐릭터|극 중|속담|같은 팀|가족 같은|가족처럼|부모님처럼|동화|게임/

const guards = { notBefore: THEIRS, notInside: NOT_FAMILY }
const error = { reason: 'blind-family', severity: 'error' } as const

const RULES: readonly Rule[] = [
  // A relative acts, and what is told of it is a job, a trade or a place of work.
  { words: pattern(`${START}(?<hit>${RELATIVE}(?:님)? ?${SUBJECT}${WITHIN}(?:${TRADE}|${OCCUPATION}(?=${COPULA})))`), ...error, ...guards },
  {
    words: pattern(`${START}(?<hit>${RELATIVE}(?:님)? (?:두 분 )?(?:모두|다|둘 다) ?(?:교직|공직|은행|군|의료계|법조계)[가-힣]*)`),
    ...error,
    ...guards,
  },
  {
    words: pattern(
      `${START}(?<hit>(?:[가-힣0-9]{1,8} ){0,3}?(?:${TRADE_OBJECT})(?:을|를|만|에서|에|으로|로)? ?(?:[가-힣]{1,6} ){0,2}?[가-힣]{1,5}(?:시는|시던|신|셨던|던|는|은) (?:제 |저의 |저희 |우리 )?${RELATIVE})`,
    ),
    ...error,
    ...guards,
  },
  {
    words: pattern(
      `${START}(?<hit>${RELATIVE}(?:이|가|께서|네가) ?(?:운영하|경영하|하시|꾸리|차리|여신|여셨|일하|근무하|다니|이끄)[가-힣]* [가-힣]{1,8})`,
    ),
    ...error,
    ...guards,
    notAfter: /^ ?(?:방식|모습|날|동안|이유|말씀)/,
    notInside: new RegExp(`${NOT_FAMILY.source}|(?:하시던|하시는|하신) (?:말|일|것|방식|모습|이야기|걱정)`),
  },
  {
    words: pattern(`${START}(?<hit>(?:저희 집 |집안의 |부모님의 |우리 집 )?가업(?:인|은|이|을|으로) ?(?:[가-힣]{1,8})?)`),
    ...error,
    ...guards,
    notInside: /승계 ?(?:컨설팅|상속|세)|기업|고객|사장님/,
  },
  {
    words: pattern(
      `${START}(?<hit>(?:친척|집안|가족|형제|사촌|외가|친가)(?:들)? ?(?:중에|가운데|중|에는|쪽에) ?(?:[가-힣]{1,5} )?${OCCUPATION})`,
    ),
    ...error,
    ...guards,
  },
  { words: pattern(`(?<hit>형제(?:자매)? ?(?:없이|가 없|도 없|하나 없)[가-힣 ]{0,8})`), ...error, notInside: NOT_FAMILY },
  {
    words: pattern(
      `(?<hit>(?:어머니|아버지|할머니|외할머니|할아버지|고모|이모) ?(?:께서|가|는|한 분이|혼자|홀로|혼자서)? ?(?:홀로 |혼자 |혼자서 )(?:저와 |저희 |저를|우리 |[가-힣]{1,4}(?:남매|형제|자매))[가-힣 ]{0,10}(?:키우|길러|기르|돌보|뒷바라지)[가-힣]*)`,
    ),
    ...error,
  },
  {
    words: pattern(`(?<hit>(?:[가-힣]{1,4} |\\d ?)식구(?:가|의| )[^.]{0,14}(?:한방|단칸방|한집|한 집|좁은|살았|지내|모여))`),
    ...error,
    notBefore: THEIRS,
  },
  { words: pattern(`${START}(?<hit>${RELATIVE}(?:님)? ?${SUBJECT}${FAR}${OCCUPATION})(?=${COPULA})`), ...error, ...guards },
  {
    words: pattern(
      `${START}(?<hit>${RELATIVE}(?:님)? ?(?:의)? ?(?:직업|가업|사업|장사|농사|식당|가게|회사|공장|농장|과수원|학력|은퇴|퇴직|실직|실업|파산|부도|사업 실패|빚|재산|월급|수입|빵집|떡집|분식집|약국|세탁소|카센터|병원 원장|직장은|직장이|목장|양식장|펜션|정비소|학원|철물점|정육점|슈퍼|방앗간))(?![가-힣]*(?: ?앱| ?상품| ?사기))`,
    ),
    ...error,
    ...guards,
    notAfter: /^ ?(?:승계|컨설팅|상속)|^[가-힣]{0,2} ?(?:같은|처럼)/,
  },
  { words: pattern(`${START}(?<hit>${RELATIVE}(?:님)? ?${SUBJECT}${FAR}${HAVE_PLACE}${RUN})`), ...error, ...guards },
  {
    words: pattern(
      `${START}(?<hit>${RELATIVE}(?:님)? ?${SUBJECT} ?(?:[가-힣A-Za-z0-9&·]{1,14}(?:의|인)? ){0,3}?[가-힣A-Za-z0-9&·]{2,14}(?:에서|에|로|으로|을|를) ?(?:[가-힣0-9]{1,7} ?(?:년|년간|동안|년째|째|넘게|평생|이상|가까이)? ?){0,2}(?:근무|재직|다니고|다니시|다니셔|다니며|다녔|다니셨|종사|일하시|일하셨|일하신|일하고 계|봉직|은퇴하|퇴직하|정년|명예퇴직|취직|합격|졸업하셨|졸업하신|나오셨|나오신|운영))`,
    ),
    ...error,
    ...guards,
    notAfter: /^ ?(?:마치고|하시라)/,
    notInside: new RegExp(`${NOT_FAMILY.source}|여행|병원에 다니|복지관에 다니|학교에 다니|수영장|문화센터|교실에 다니|성당|교회|절에`),
  },
  {
    words: pattern(
      `${START}(?<hit>${RELATIVE}(?:님)? ?${SUBJECT} ?(?:[가-힣0-9]{1,8} ){0,3}?(?:${HAVE_PLACE}(?:을|를)? ?(?:접|정리|닫|그만두|실패|부도)|(?:대학|고등학교|초등학교|중학교|국민학교|석사|박사|학교)[가-힣]*(?:만|을|를|도|까지|에)? ?(?:[가-힣]{1,6} )?(?:졸업|나오|나온|못 ?[가-힣]*|마치|다니지|중퇴|입학)|글을 (?:모르|배우지|읽지 못)|한글을 (?:모르|배우지|떼지)|문맹|무학|많이 배우지|배우지 못|고졸|중졸|대졸|석사|박사))`,
    ),
    ...error,
    ...guards,
    notInside: new RegExp(`${NOT_FAMILY.source}|께 한글|에게 한글|가르쳐 드`),
  },
  {
    words: pattern(
      `${START}(?<hit>(?:[가-힣]{1,8} )?${OCCUPATION}(?:이신|인|이셨던|이었던|였던|이시던|이던|출신의|출신인|출신|으로 일하시는|로 일하시는|으로 일하신|로 일하신|으로 일하는|으로 근무하신|로 근무하신|으로 근무하시는|로 근무하시는|을 지내신|를 지내신|을 하시는|를 하시는|을 하신|를 하신|으로 계신|로 계신|으로 은퇴하신|로 은퇴하신|으로 사신|이자) (?:제 |저의 |저희 |우리 )?${RELATIVE})`,
    ),
    ...error,
    ...guards,
  },
  {
    words: pattern(
      `${START}(?<hit>(?:[가-힣]{1,8}(?:에서|의)? )?(?:${HAVE_PLACE}|농사|장사|사업|자영업|어업|배|소|과일|생선)(?:을|를)? ?(?:운영하시는|운영하는|운영하시던|하시는|하시던|하는|하던|지으시는|지으시던|짓는|짓던|꾸리시는|꾸리신|이끄시는|경영하시는|키우시는|기르시는|파시는|파시던|타시는|타시던|일구신|여신|차리신) (?:제 |저의 |저희 |우리 )?${RELATIVE})`,
    ),
    ...error,
    ...guards,
  },
  {
    words: pattern(
      `${START}(?<hit>(?:[가-힣A-Za-z0-9]{2,14}(?:에|에서|으로|로)(?: [가-힣0-9]{1,6}(?:년|년간|년째|동안|째|넘게|평생)?)? )(?:근무하시는|근무하신|근무하시던|재직하신|재직 중인|재직 중이신|다니시는|다니시던|다니는|다니던|일하시는|일하신|일하시던|일하는|은퇴하신|퇴직하신) (?:제 |저의 |저희 |우리 )?${RELATIVE})`,
    ),
    ...error,
    ...guards,
    notInside: new RegExp(`${NOT_FAMILY.source}|병원에 다니|복지관에 다니|학교에 다니|교회|성당|절에`),
  },
  {
    words: pattern(
      `${START}(?<hit>(?:[가-힣]{1,5} )?${OCCUPATION}(?:의)? ?(?:집안|가정|가문|집|부부|부모|자녀|아들|딸|손자|손녀|후손|자제|집에서))(?=${oneOf('에서 의 이라 으로 로 에 은 는 이 인 출신 입니다 이기에 답게 밑에서 사이에서 라는 이라는')}|,| )`,
    ),
    ...error,
    notBefore: THEIRS,
    notInside: new RegExp(`${NOT_FAMILY.source}|고객|집을 방문|고용|지원 ?사업|자녀 (?:학비|장학|교육비)|주거|주택`),
    inside: /자라|자란|자랐|태어|출신|저|제|나고|성장|컸|덕분|영향|물려/,
  },
  {
    words: pattern(
      `${START}(?<hit>(?:대대로|대를 이어|대째|삼대째|3대째|2대째|이대째|4대째|[0-9]대에 걸쳐) ?(?:[가-힣]{1,10}(?:을|를|에|해 온|하는|하던|지어 온|짓는|운영|꾸려)? ?){1,4}?(?:집안|가정|가문|집|가업|농가|가게|부모님|이어|해 온|지어|운영))`,
    ),
    ...error,
    notBefore: THEIRS,
    notInside: /기업|회사|고객|브랜드|노포|사장님|상인/,
  },
  {
    words: pattern(
      `(?<hit>(?:어려운|넉넉하지 못한|넉넉지 못한|넉넉지 않은|넉넉하지 않은|가난한|가난했던|부유한|유복한|풍족한|힘든|힘들었던|기울어진|기운|궁핍한|빠듯한|어려웠던|좋지 않은|좋지 못한|형편이 어려운|경제적으로 (?:어려운|힘든|넉넉한|여유로운|풍족한)|여유로운|평범한 회사원) ?(?:집안|가정|가정환경|가정 환경|가정 형편|집안 형편|집안 사정|형편|살림|환경에서 자|집|가계)(?: ?형편| ?사정)?)`,
    ),
    ...error,
    notBefore: THEIRS,
    notInside:
      /고객|환자|아이들|학생들|가정의 (?:아이|학생|아동)|가정에 (?:보내|방문|전달)|청소년|어르신|이웃|지원 ?사업|봉사|후원|돕는|도왔|멘토|공부방|수급자|취약|복지|상담|기부/,
  },
  {
    words: pattern(
      `(?<hit>(?:집안|가정|가정의|집안의|집|저희 집|우리 집|가족의|부모님의|집안 살림) ?(?:경제 ?)?(?:형편|살림|사정|생계|경제|가세|빚)(?:이|은|을|가|도|과|를)? ?(?:[가-힣]{1,5} )?(?:어려|넉넉|기울|힘들|좋지|나빠|책임|빠듯|여유|풍족|부유|가난|기운|펴|때문|궁핍|쪼들|안 좋))`,
    ),
    ...error,
    notBefore: THEIRS,
    notInside: /고객|환자|아이들|학생들|이웃|봉사|후원|돕는|취약/,
  },
  {
    words: pattern(
      `(?<hit>(?:기초생활 ?수급|기초 ?생활 ?수급자|차상위 ?계층|차상위|저소득층|저소득|한부모|조손|다문화|탈북|새터민|결손|편부|편모|이혼|재혼|맞벌이|대가족|주말|기러기|조부모|입양|위탁|홀어머니|홀아버지|북한 이탈 주민)(?: ?(?:부모|부부|가정|가족|가구|집안|세대|자녀|가정의 자녀|슬하))(?:에서|의|으로|로|이라|인|출신|였|이었|라|에|이며|이고|이셔서|이셨|이신)?)(?=[ ,.]|$|자라|태어|였|이었|입니다|이라|인 )`,
    ),
    ...error,
    inside: /저|제가|제 |나는|자라|자란|자랐|태어|출신|에서 (?:자|컸|성장)|이라 |으로 /,
    notBefore: THEIRS,
    notAfter:
      /^[가-힣]{0,3} ?(?:아이|아동|학생|청소년|지원|센터|자녀(?:들|의|를|에게)|고객|대상|부모들|주민|어르신|여성|이웃|가구에|을 위한|를 위한|을 대상|를 대상|방문|에 (?:전달|보내|도시락|방문|연탄)|을 (?:찾|방문|돕|돌)|의 (?:아이|학생|소비|장보기|청소년|아동))/,
    notInside:
      /봉사|지원 ?센터|지원 ?사업|멘토링|공부방|돌봄|정책|통계|상품|시장|서비스를|고객|방과 후|방문|신청 서류|급식|대상으로|위한|복지관/,
  },
  {
    words: pattern(
      `${START}(?<hit>(?:국가 ?유공자|독립 ?유공자|독립운동가|참전 ?용사|참전 ?유공자|6·25 참전 용사|6.25 참전 용사|의사자|순국선열|보훈 ?대상자|전몰 ?군경|상이군인|5·18 유공자|민주 ?유공자|이산가족|실향민|고려인|탈북민|명문가|종갓집|종가|양반가|의병장|파독 ?(?:간호사|광부)|월남 ?참전|베트남 ?참전)(?:이신|인|이셨던|이었던|의|으로|로)? ?(?:[가-힣]{1,4} )?(?:후손|자녀|자손|손자|손녀|아들|딸|가족|유족|집안|가문|가정|${RELATIVE}|며느리|종손|장손|[3-4]세|2세|출신|후예|종부))`,
    ),
    ...error,
    notBefore: THEIRS,
    notInside: /고객|예우|보훈 ?(?:상담|업무|행사)|봉사|인터뷰|방문|위문|지원 ?사업|이용자|행정|할인|채용 ?(?:우대|가점)/,
  },
  {
    words: pattern(
      `${START}(?<hit>(?:\\d|한|두|세|네|일|이|삼|사|오|육|칠|팔|구|다섯|여섯|외|무) ?(?:남|녀|형제|자매|남매|공주)(?: ?(?:\\d|한|두|세|네|일|이|삼|사|오|육|칠|팔|무|다섯) ?[남녀매])?(?: ?(?:중|가운데|의|에서))? ?(?:(?:첫째|둘째|셋째|넷째|다섯째|막내|장남|장녀|차남|차녀|맏이|맏아들|맏딸|막내딸|막내아들|외아들|외동딸)(?:로|으로|인|이|라|답게|이라)?)?)(?= |,|\\.|입니다|인|로|으로|의|이|가|와|라|은|는|중|이라)`,
    ),
    ...error,
    notBefore: THEIRS,
    inside: /첫째|둘째|셋째|넷째|막내|장남|장녀|맏|자라|태어|집|가정|중|저|제|\d남|\d녀|남매|형제|자매/,
    notInside:
      /고객|아이를 둔|키우는|회사|이상 \d녀|세 남성|두 남|세 녀|드라마|영화|동화|이남 지|그룹|듀오|브랜드|밴드|라이트 형제|자매결연|형제 회사|자매 회사|자매사|자매지|이자매|이남매|이형제|삼형제 ?섬|오누이|네 남|한 남|한 녀|오남용|제이남|구남/,
  },
  {
    words: pattern(
      `${START}(?<hit>외동(?:아들|딸|이)?|무남독녀|외아들|외딸|늦둥이|쌍둥이|맏이|막내|첫째|둘째|셋째|종손|장손|장남|장녀|차남|차녀|맏딸|맏아들|고아|유복자|삼 남매|소녀 가장|소년 가장|소년소녀 가장)(?=(?:로|으로)(?:서)? ?(?:태어|자라|자란|자랐|커|컸|크|살|동생|형제|혼자|부모|일찍|집|귀|사랑|외롭)|(?:이라|라|여서|이어서|이었|였|이지만|지만|인 저|인 제|이기에|입니다|인지라|이라는|라는|이자) ?)`,
    ),
    ...error,
    notBefore: new RegExp(
      `${THEIRS.source}|(?:팀|팀의|부서|부서의|사무실|조의|조|동아리|회사|현장|신입|입사 동기|기수|준비된|연구실|랩|알바생|주방|매장|우리 팀) ?(?:[가-힣]+ )?$|(?:이유|원칙|과제|단계|질문|목표)(?:는|은)? $`,
    ),
    notInside:
      /팀의 막내|막내 (?:사원|작가|PD|직원|인턴)|첫째[,는로]? ?(?:이유|원칙)|첫째,|둘째,|둘째로,|첫째로,|셋째로|드라마|쌍둥이 ?(?:모델|빌딩|자리|칼|공장)|디지털 쌍둥이|고아원/,
  },
  {
    words: pattern(
      `${START}(?<hit>(?:홀|편)(?:어머니|아버지|어머님|아버님)(?: ?(?:밑에서|아래에서|슬하에서|손에서|와 단둘이))?|홀로 (?:저를|저희를|우리를|[가-힣]{1,4}(?:남매|형제|자매)를) (?:키우|기르)[가-힣]* ?(?:어머니|아버지|할머니|할아버지)?|(?:조부모|조부모님|할머니|할아버지|외할머니|외할아버지|고모|이모|삼촌|외삼촌|친척|어머니|아버지|아버지 한 분|어머니 한 분|외조부모님|외조부모) ?(?:손에서|손에|손에 (?:자라|맡겨|길러)|슬하에서|밑에서|품에서|와 단둘이|혼자 저를|께서 혼자)(?: ?(?:자라|자란|자랐|컸|큰|크|살|키우|길러))?|보육원|(?:부모님(?:이|의|께서) ?(?:일찍 )?(?:이혼|재혼|별거))|입양(?:되|아|가정))`,
    ),
    ...error,
    notBefore: THEIRS,
    notAfter: /^[가-힣]? ?(?:아이|아동|학생|봉사|에 (?:기부|방문|전달)|을 (?:방문|찾)|에서 (?:봉사|공부|일)|배|요리)/,
    notInside: /봉사|방문|후원|기부|고객|환자|배운 (?:요리|음식)|유기견|반려|강아지|고양이|유기묘/,
  },
  {
    words: pattern(
      `${START}(?<hit>(?:맞벌이(?:이신|인|하시는|를 하시는|를 하시던|하시던|셨던|로)? ?(?:부모님|어머니|부모)?|부모님(?:은|이|께서|께서는|께서 모두|이 모두|은 두 분 다|은 모두)? ?(?:두 분 )?(?:모두 |늘 |다 )?맞벌이)|(?:여덟|아홉|열|일곱|여섯|다섯|네|세|\\d) ?식구|(?:삼대|3대)가 (?:함께|한집|한 집|같이)|대가족 ?(?:속에서|에서|의|사이에서)?)`,
    ),
    ...error,
    notBefore: THEIRS,
    inside: /저|제|자라|집|살|컸|부모님|어린/,
    notAfter: /^[가-힣]{0,2} ?(?:부부|가구|고객|가정의|가정을|직원|세대|용)/,
    notInside: /고객|소비자|시장|상품|매장|시설|펜션|객실|서비스|반려|타깃/,
  },
  {
    words: pattern(
      `${START}(?<hit>${oneOf('경찰 군인 교육자 의사 법조인 공무원 교사 상인 농사꾼 농부 어부 예술가 음악가 학자 사업가 장사꾼 목수 과학자 소방관 기업인 정치인 약사')} ?(?:집안|가정|가문)|농가에서 (?:태어|자라|나고)|(?:시장|장사하는|농사짓는|고기 잡는|장사꾼|뱃일하는|소 키우는|책방|빵집|식당집|세탁소집|떡집|철물점|약국집|방앗간|문방구|쌀집|정육점|국숫집|한약방|과수원집|목장집) ?(?:집|집의|가게|네)? ?(?:아들|딸|막내|손자|손녀|자식|집에서|집 자식|둘째|첫째|맏이))`,
    ),
    ...error,
    notBefore: THEIRS,
    notInside: NOT_FAMILY,
  },
]

const KIN =
  '(?:father|mother|parents|dad|mum|mom|brother|sister|uncle|aunt|grandfather|grandmother|grandparents|husband|wife|cousin|family|stepfather|stepmother|in-laws|father-in-law|mother-in-law|siblings|great-grandfather)'
const JOB =
  '(?:civil servant|teacher|professor|doctor|nurse|lawyer|judge|engineer|farmer|fisherman|fishermen|officer|policeman|police officer|soldier|pastor|carpenter|driver|baker|butcher|chef|cook|tailor|electrician|plumber|mechanic|accountant|banker|executive|businessman|businesswoman|shopkeeper|merchant|pharmacist|dentist|surgeon|veteran|miner|sailor|captain|pilot|journalist|writer|artist|musician|painter|professor|principal|janitor|cleaner|labou?rer|factory worker|salesman|CEO|manager|director|diplomat|politician|scientist|researcher|librarian|welder|bus driver|taxi driver|truck driver|firefighter|midwife|seamstress|housewife|homemaker|dentists|teachers|doctors|farmers|nurses|civil servants|lawyers|engineers)'
const ENGLISH: readonly Rule[] = [
  {
    words: pattern(
      `\\b(?<hit>[Mm]y (?:late |older |younger |elder |only |maternal |paternal )?${KIN}(?:,? who|,| both| all)? ?(?:is|are|was|were|work(?:s|ed)?|has worked|have worked|runs?|ran|owns?|owned|teach(?:es)?|taught|served?|drives?|drove|farm(?:s|ed)?|sells?|sold|manages?|managed|built houses|fought|served in|retired|lost (?:his|her|their) job|went bankrupt|never (?:finished|went to|attended)|fixe[sd]|repair(?:s|ed)|practi[cs]e[sd]?|makes? (?:a|his|her|their) living|left school|did not finish)[^.,;]{0,40})`,
    ),
    ...error,
    notAfter: /$^/,
    notInside:
      /\b(?:advice|told me to|was proud|were proud|was right|is right|was ill|were there|is the reason|was happy|is my hero|was worried|were worried|is always|was always|were always|are my|was born)\b/,
  },
  {
    words: pattern(
      `\\b(?<hit>(?:(?:son|daughter|child|grandson|granddaughter|grandchild|descendant) of (?:a |an |two |the )?(?:[a-z-]+ ){0,2}?(?:${JOB.slice(3, -1)}|immigrants|refugees|farmers|veterans?|independence (?:activist|fighter)s?)s?|(?:an |the )?only child|(?:the )?(?:eldest|oldest|youngest|second|middle|third) of (?:two|three|four|five|six|seven|\\d)(?: children| siblings| brothers| sisters)?|single[- ](?:parent|mother|father)(?: (?:household|family|home))?|single mother|single father|(?:one of|have) (?:two|three|four|five|six) (?:siblings|brothers|sisters|children)|(?:poor|low-income|wealthy|working-class|multicultural|farming|military|rich|humble|broken|divorced) (?:family|household|home|background|parents)|family (?:business|farm|shop|restaurant|store|bakery|of (?:[a-z]+ )?(?:${JOB.slice(3, -1)})s?)|raised by (?:my |a )?(?:grandparents|grandmother|grandfather|aunt|uncle|single)|orphan(?:age|ed)?|adopted (?:child|as|by|at|into|from)|parents (?:divorced|separated)|twin (?:brother|sister)))\\b`,
      '',
    ),
    ...error,
    inside: /\b(?:I|my|me|[Aa]s|[Bb]eing|[Bb]orn|[Rr]aised)\b/,
    notInside:
      /\b(?:customers?|clients?|patients?|students?|program(?:me)? for|volunteer(?:ed|ing)? at|charity|support(?:ing|ed)? (?:low|poor|single)|households? (?:with|in)|our users|node|process|boss'?s?|manager'?s|colleagues?)\b/,
  },
  {
    words: pattern(
      `\\b(?<hit>[Mm]y (?:${KIN})'s? (?:shop|store|restaurant|bakery|farm|company|factory|business|job|clinic|pharmacy|law firm|bankruptcy|unemployment|pension|salary|hardware store|garage|workshop))`,
    ),
    ...error,
  },
  { words: pattern(`\\b(?<hit>[Mm]y ${KIN}, (?:a|an) (?:[a-z-]+ ){0,2}?${JOB})\\b`), ...error },
]

export function findFamily(view: TextView): Hit[] {
  return applyRules(view, 'blind-family', [...RULES, ...ENGLISH])
}
