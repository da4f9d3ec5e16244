// The applicant's own school: its name, short name, mail domain, or what it alone has.
import { LATIN_SCHOOLS, SCHOOL_DOMAINS, SCHOOL_HINTS, SCHOOL_NAMES, UNIVERSITY_STEMS } from '../data/schools.ts'
import { applyRules, type Hit, oneOf, pattern, type Rule } from '../rules.ts'
import type { TextView } from '../text-view.ts'
import { OTHER_PEOPLE } from './gender.ts'

const STEM = `(?:${[...UNIVERSITY_STEMS].sort((a, b) => b.length - a.length).join('|')})`
const START = '(?<![가-힣A-Za-z])'
const PARTS = '(?: (?:방송국|학보사|신문사|교지|응원단|밴드부|총학생회|[가-힣]{2,8}대학원|학교(?![가-힣]{2})))?'
const PARTICLE = oneOf(
  '는 은 이 가 을 를 에 에서 에서의 에서는 와 과 의 로 으로 라는 이라는 도 만 까지 부터 출신 생 입니다 이고 이며 이었고 이었습니다 였습니다 로 생으로 생인 생이 재학 졸업 입학 휴학 편입 인 에는 를_나 학생 동문 학우',
)
const NAME_END = `(?=${PARTICLE}(?![가-힣])|${oneOf('출신 재학 졸업 입학 휴학 편입 생으로 생인')}|[^가-힣A-Za-z0-9]|$)`
const AREA_AFTER =
  /^(?:의)? ?(?:(?:[가-힣]{2} )?병원|북문|후문|정문|쪽문|맞은편|뒤편|출신 (?:[가-힣]{1,6} )?(?:대표|교수|강사|작가|창업자|선배|면접관|멘토|의사|팀장|상사|동료|연구원|CEO)|교수(?!님의 지도)|총장|학생회와|정시|수시|입시|논술|경쟁률|합격생|어학당|평생교육원|석좌|명예교수|사전|앱 ?인벤터|감옥|방법론|영어|에서 (?:진행된|진행한|열렸|개최된|특강|강연|부스|행사|콘서트|공연|촬영|전시|시험을|봉사|근무|계약직|행정|교직원|조교로 근무|아르바이트)|에 (?:강연|부스|출장|취재|파견|근무|입점|다니는 (?:동생|친구|조카|형|누나|후배|아들|딸))|(?:와|과) MOU|교직원|행정실|기숙사 (?:공사|시공)|캠퍼스 (?:공사|조경|리모델링)|동문회관|총동문회|의료원|치과|한방병원|역|입구|앞|상권|거리|먹자골목|골목|상가|근처|인근|주변|로데오|일대|부근|쪽 상권|캠퍼스타운|학생식당|식당에|기숙사에 (?:납품|설치|공급)|강당|체육관|운동장|대강당|컨벤션|박물관|도서관에 (?:납품|설치|공급|도서)|출판부|출판문화원|산학협력단|기술지주|연구에|연구 ?결과|연구진|연구팀|연구소가|연구소의|연구소와|논문|교수의|교수가|교수님의 (?:책|논문|강의|저서)|교수팀|강의를 유튜브|공개 ?강의|온라인 ?강의|MOOC|무크|학생들|학생 \d|학생을|학생에게|재학생 ?(?:\d|[가-힣]+ 명)|재학생을|재학생들|캠퍼스에 (?:매장|지점|설치|입점|납품)|점(?:에서|을|의|장)|지점|매장|구내|캠퍼스 매장|축제에 (?:부스|납품)|에 (?:납품|공급|설치|제안|영업|도입|판매|방문|찾아가|제품|장비|키오스크)|과 (?:협약|협력|제휴|계약|공동|산학|협업)|와 (?:협약|협력|제휴|계약|공동|산학|협업)|에서 (?:개최|열린|열리는|주최|주관|개발한|발표한|공개한|만든|나온|배포|제공|강연|열었)|가 (?:주최|개발|발표|공개|만든|주관|배포|운영하는 온라인)|이 (?:주최|개발|발표|공개|만든|주관|배포)|의 (?:연구에|연구 ?결과|논문|실험에|실험 ?결과|강의를 (?:듣|들)|공개|온라인|도서관 시스템|한 연구|수강 신청 시스템|급식|전산|노후|건물|외벽|청소|발주|입찰|의뢰|요청)|발 |표 )/
const OTHER_AREA =
  /(?:라이선스|라이센스|License|CoreNLP|비즈니스 ?리뷰|경영대학원 사례|미디어랩|미디어 랩|WordNet|OCW|케이스|사례 연구|협상법|교차로|병원|정류장|정류소|행사장|로고|노트 필기법|체크리스트|감옥 실험|마시멜로 실험|대왕|문화회관)/
const NOT_MINE_BEFORE = new RegExp(
  `(?:${OTHER_PEOPLE}(?:이|가|은|는|의|들이|들은)|학생이|조카가|동생이|멘티가|후배가|자녀가|아이가|제자가|협력사로 참여한|협력 기관인|고객사인|고객인|고객이던|거래처인|납품처인|발주처인|주최한|주관한|열린|원하던|파트너인|협력한|공동 연구한|협업한|의뢰한|도입한|자문을 맡은|자문을 구한|강연하신|강의하시는) (?:[가-힣]{1,6} )?$`,
)
const NOT_MINE_INSIDE =
  /(?:학생이|조카가|제자가|후배가|멘티가|동생이|아이가|고객이|친구가|동료가) [^.]{0,24}(?:합격|입학|진학|들어가|붙었)|납품|입찰|수주|영업을 (?:다니|돌|했)|거래처|고객사|채용 ?설명회를 (?:열|기획|진행)|공연을 (?:기획|연출)|설문|강당에서|에 따르면|연구에서 밝|논문(?:을|에서|의)|출간한|박람회|상권 분석|매출을 비교/

/** Kinds of schools, which name none. */
const KIND =
  '(?:특성화|실업계|인문계|일반|공업|상업|농업|정보|과학|예술|체육|외국어|국제|여자|남자|마이스터|직업계|대안|자율형사립|자율|사립|국립|공립|시립|도립|시골|지방|도시|인근|동네|모교|같은|다른|전문계|관광|조리|미용|보건|로봇|수산|해양|인터넷|디자인|애니메이션|방송통신|사이버|전문|종합|명문|거점|우리|저희|타|각|원격|교육|혁신|연구|중점|분교|초중|중고|산업|기계|전자|공동|현지|해외|외국|일본|미국|중국|영국|한국|한인|지역|소규모|대규모|인접|폐교된|작은|큰|첫|두|세|네)'
/** Whether a name holds nothing but a kind. */
const NO_SCHOOL = new RegExp(
  `^(?:${KIND} ?){0,4}(?:고등학교|중학교|초등학교|대학교|전문대학|과학고|과고|외국어고|외고|국제고|예술고|예고|체육고|체고|마이스터고|공업고|공고|상업고|상고|정보고|관광고|농업고|농고|디자인고|조리고|여고|여중|여상|남고|사관학교|영재학교|특성화고)$`,
)
const GUARDS = { notBefore: NOT_MINE_BEFORE, notAfter: AREA_AFTER, notInside: NOT_MINE_INSIDE }
const error = { reason: 'blind-school', severity: 'error' } as const

const RULES: readonly Rule[] = [
  {
    words: pattern(
      `(?<![\\w.@])(?<hit>[\\w.+-]{1,40}@(?:[\\w-]{1,30}\\.){1,3}?(?:ac\\.[a-z]{2}|edu(?:\\.[a-z]{2})?|hs\\.kr|ms\\.kr)|[\\w.+-]{1,40}@(?:[\\w-]{1,20}\\.)?${SCHOOL_DOMAINS})(?![\\w])`,
    ),
    reason: 'blind-school-address',
    severity: 'error',
  },
  {
    words: pattern(`(?<![\\w.@])(?<hit>(?:https?://)?(?:[\\w-]{1,30}\\.){1,3}(?:ac\\.kr|edu)(?:/[\\w./~-]{0,60})?)(?![\\w.])`),
    reason: 'blind-school-address',
    severity: 'warning',
    notBefore: /@$/,
    notInside: /논문|데이터|공개|자료를 (?:내려|받)|강의/,
  },
  {
    words: pattern(
      `${START}(?<hit>${STEM}(?: ?대학교|대학(?!생|가|원생|로))(?: ?[가-힣]{0,6}캠퍼스)?(?: [가-힣]{2,8}대학원)?)(?:${PARTS})${NAME_END}`,
    ),
    ...error,
    ...GUARDS,
    notInside: new RegExp(`${NOT_MINE_INSIDE.source}|${OTHER_AREA.source}`),
  },
  {
    words: pattern(`${START}(?<hit>${STEM}대${PARTS})${NAME_END}`),
    ...error,
    ...GUARDS,
    notInside: new RegExp(
      `${NOT_MINE_INSIDE.source}|${OTHER_AREA.source}|해운대|(?<![가-힣])(?:침대|군대|무대|시대|세대)|부산대첩|중앙대로|서울대공원|전주대사습|고려대상|국민대표|국민대통합|중앙대책|경찰대응|교통대책|교통대란|조선대(?:장장|비)|인천대교|광주대회|제주대회|세종대왕|세종대로|부산대회|대구대회|대전대회|수원대회|대림대|경기대(?:회|비)|강원대회|구미대회`,
    ),
  },
  {
    words: pattern(
      `${START}(?<hit>(?:[가-힣]{2,8})(?:대학교|대학원대학교|전문대학|사이버대학교|과학기술원|사관학교))(?:${PARTS})${NAME_END}`,
    ),
    ...error,
    ...GUARDS,
    notBefore: new RegExp(
      `${NOT_MINE_BEFORE.source}|(?:국내|해외|지방|인근|지역|여러|두|세|한|전국|명문|사립|국립|외국|미국|같은|다른|어느|모든) ?$`,
    ),
    notInside: new RegExp(
      `${NOT_MINE_INSIDE.source}|(?:전국|여러|국내|해외|지역|인근|지방|외국|일반|명문|종합|사립|국립|모교인|우리|저희|타) ?대학교|지역대학교|지방대학교|국립대학교 [가-힣]`,
    ),
  },
  {
    words: pattern(
      `${START}(?<hit>[가-힣]{1,8}(?:고등학교|중학교|초등학교|과학고|과고|외국어고|외고|국제고|예술고|예고|체육고|체고|마이스터고|공업고|공고|상업고|상고|정보고|미디어고|관광고|농업고|농고|인터넷고|디자인고|조리고|애니고|로봇고|영재학교|여고|여중|여상|남고))${NAME_END}`,
    ),
    ...error,
    notBefore: new RegExp(`${NOT_MINE_BEFORE.source}|(?:학교 공고|채용) ?$`),
    notAfter: new RegExp(
      `${AREA_AFTER.source}|^(?:를|을)? ?(?:확인|읽|올|냈|내고|게시|작성|수정|분석)|^(?:에|에서) (?:교생|봉사|급식|납품|강의|강사|근무|특강|수업을 (?:하|맡|진행)|코딩을 가르|멘토링)|^ ?(?:학생|세 곳|두 곳|네 곳|앞|옆|급식|교사|선생|교실|담장|통학로|정문)`,
    ),
    notInside:
      /채용 ?공고|입찰 ?공고|모집 ?공고|시험 ?공고|변경 ?공고|공고문|공고를|납품|급식|학생들(?:을|에게|의|이)|교생|강사로|멘토|봉사|설치|후배가|조카|견학 온|저품질|재고|최고|경고|보고|광고|신고|참고|창고|사고|원고|권고|예고(?:편|했|하|된|없|도 없)|금고|잔고|냉동고|보관고|탄약고|차고|격납고|저장고|서고|물품 ?창고|체고가|농고(?:랭)|수사고|과 공고|의 공고/,
  },
  {
    words: pattern(
      `${START}(?<hit>(?:${SCHOOL_NAMES.filter((name) => name.length > 2 || /[A-Z]/.test(name))
        .map((name) => (/^[A-Z]/.test(name) ? `${name}(?![A-Za-z])` : name))
        .join('|')
        .replace('UC버클리', 'UC ?버클리')})(?: ?(?:밴드부|방송국|학보사|동아리|총학생회))?)(?=[^A-Za-z]|$)`,
    ),
    ...error,
    ...GUARDS,
    notInside: new RegExp(`${NOT_MINE_INSIDE.source}|${OTHER_AREA.source}|스카이(?:라인|다이|캐슬|라이프|프|박스|로켓)|스카이`),
    notAfter: new RegExp(`${AREA_AFTER.source}|^ ?(?:[Ll]icen[cs]e|라이선스|라이센스|미디어|OCW|공개 강의|강의|연구|교수|방식|기준|모델)`),
  },
  {
    words: pattern(`${START}(?<hit>${oneOf(SCHOOL_HINTS)})`),
    ...error,
    notInside: /관객으로|티켓|중계|납품|매출|관람/,
    notAfter: /^ ?(?:상권|맛집|카페|매장|식당)/,
  },
  {
    words: pattern(
      `${START}(?<hit>${oneOf('연대 고대 이대 성대 중대 경대 외대 시립대 과기대 숙대 동대 건대 홍대 인하대 부대 경북대 설대 서성한 중경외시 한예종 육사 해사')})(?=${oneOf('미대 공대 법대 의대 상대 농대 사범대 음대 미대를 부동산학과 건축과 건축학과 경영대 공과대학 컴공 전자과 기계과 간호학과 체육과 영화과 디자인과 사진과 신방과 철학과 물리학과 수학과 통계학과 화학과 생물학과 에_입학 에_진학 에_합격 에_편입 를_졸업 를_나 를_다니 를_마치 에서_공부 에서_배 에서_전공 에서_보낸 에서_수학 재학 졸업 출신 에_재학 경영학과 컴퓨터 공대 미대 법대 의대 상경대 생활 동아리 응원단 방송국 학보사 학생회 캠퍼스 미술_동아리 판화과 에서의_4년 에서_4년 편입 새내기 밴드 연극 산악부 국문과 영문과 기숙사')})`,
    ),
    ...error,
    notBefore: new RegExp(`${NOT_MINE_BEFORE.source}|(?:군|소|분|연|전투|포병|통신) ?$`),
    notInside: /군 ?복무|중대장|소대|대대|부대(?:에서|의|원)|상권|합격한 학생|학생이|조카가|후배가/,
  },
  {
    words: pattern(
      `${START}(?<hit>[가-힣]{2,9}고)(?=를 (?:나|졸업|다니|마치)|에 (?:입학|진학|다니)|에서 (?:3년|배우|배운|공부|전공|기숙)| 시절| 출신| 재학|를 선택|에 갔)`,
    ),
    ...error,
    notInside: /재고|광고|보고|신고|참고|경고|사고|원고|권고|예고|금고|잔고|차고|공고를 (?:보|읽)|서고|최고|창고/,
    notBefore: NOT_MINE_BEFORE,
  },
]

const LATIN = `(?:${LATIN_SCHOOLS.join('|')})`
const ENGLISH_NOT =
  /\b(?:survey|study|studies|paper|research (?:by|from|shows|showed|team)|according to|published|licen[cs]e|CoreNLP|WordNet|Business Review|hospital|adopted|customers?|clients?|installed|delivered|supplied|sold|conference (?:at|held)|held at|hosted|my (?:brother|sister|student|mentee|manager|boss|friend|colleague|cousin)|dataset|data set|open course|lecture notes|online course|Coursera|edX|professor from|Press|method|medical cent|near|Station|next to)\b/i
const ENGLISH: readonly Rule[] = [
  {
    words: pattern(
      `(?<hit>(?:\\b[A-Z][A-Za-z&.'-]+ ){1,4}(?:University|College|Institute of Technology|High School|Middle School|Graduate School|Business School|Polytechnic|Academy)\\b)`,
    ),
    ...error,
    notInside: ENGLISH_NOT,
    notBefore: /\b(?:at|for|with|to) the $/,
  },
  { words: pattern(`(?<hit>\\bUniversity of (?:the )?[A-Z][A-Za-z]+(?:,? [A-Z][A-Za-z]+)?)`), ...error, notInside: ENGLISH_NOT },
  {
    words: pattern(`(?<![\\w@.-])(?<hit>${LATIN}(?: University| National University)?)(?![\\w.@-])`),
    ...error,
    inside: /[A-Za-z]{3,} [a-z]{2,}/,
    notInside: new RegExp(
      `${ENGLISH_NOT.source}|[가-힣]|\\b(?:MIT|Apache)[- ]licen|\\b(?:Jeju|Incheon|Pusan|Sejong|Chosun|Cambridge|Oxford) (?:island|airport|branch|warehouse|office|street|dynasty|city|port|English|dictionary|analytica)`,
      'i',
    ),
    before:
      /(?:\b(?:at|from|of|the|to|attend(?:ed|ing)?|graduat\w+|studied|my|in|president|member|captain|a|an|enter\w*|left|joined) (?:[a-z]+ )?)$|^$/i,
  },
]

export function findSchool(view: TextView): Hit[] {
  return applyRules(view, 'blind-school', [...RULES, ...ENGLISH]).filter(
    ({ start, end }) => !NO_SCHOOL.test(view.text.slice(start, end).replace(/ .*$/, '')),
  )
}
