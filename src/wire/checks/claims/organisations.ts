// Employers and institutions that a text names and the sources do not.
import { COMPANIES, EVERYDAY_NAMES } from '../data/companies.ts'
import { PUBLIC_OFFICES } from '../data/public-offices.ts'
import { UNIVERSITY_STEMS } from '../data/schools.ts'
import { createLexicon } from '../lexicon.ts'
import { oneOf, pattern } from '../rules.ts'
import { type Known, squeeze } from './known.ts'
import type { NameClaim } from './names.ts'
import { HANGUL_END } from './technologies.ts'

const findCompany = createLexicon(
  [...COMPANIES, ...PUBLIC_OFFICES].flatMap((spellings) => spellings.map((name) => [name, spellings] as const)),
)
const findSchool = createLexicon(
  UNIVERSITY_STEMS.flatMap((stem) => [`${stem}대학교`, `${stem}대`].map((name) => [name, [`${stem}대학교`, `${stem}대`]] as const)),
)

/** Endings that make a name of what stands before them, wherever it is told. */
const INSTITUTION = oneOf(
  '은행 병원 의료원 대학교 대학원 공사 공단 협회 학회 학회지 재단 진흥원 연구원 위원회 전자 제약 증권 생명보험 손해보험 법률사무소 회계법인 세무법인 로펌 신문사 신문 일보 방송국 출판사 박물관 미술관 적십자사 상공회의소 교육청 시청 구청 도청 군청 세무서 경찰서 소방서 보건소',
)
/** Endings that name an employer only where a letter says what it was to the writer. */
const WORKPLACE = oneOf(
  '의원실 의원 서비스 홀딩스 인터내셔널 파트너스 인베스트먼트 치과 한의원 요양원 필름 픽처스 뮤직 피트니스 연구소 센터 그룹 건설 화학 화재 카드 항공 호텔 백화점 마트 상사 물산 식품 법인 소프트 테크 랩스 바이오 네트웍스 시스템즈 시스템스 모터스 엔터테인먼트 게임즈 스튜디오 어학원 학원 도서관 복지관 유치원 어린이집 초등학교 중학교 고등학교 코리아 커머스 로지스틱스 물류 에너지 중공업 철강 반도체 디스플레이 텔레콤 정보통신 솔루션 솔루션즈 컨설팅 기획사 에이전시 유업 제과 섬유 패션 의류 조선소 조선 해운 운수 여행사 투어 캐피탈 저축은행 금고 조합 연맹 연합회 포럼 본부 산업 정밀 기계 케미칼 머티리얼즈 솔라 파마 메디칼 헬스케어 푸드 푸드빌 리테일 스토어 플랫폼 모빌리티 스페이스 데이터 클라우드 미디어 엔지니어링 디자인 건축사사무소 사무소 팩토리 베이커리 저널',
)
const EMPLOYED = oneOf(
  '에서_인턴 에서_일 에서_근무 에서_발표 에서_봉사 에서_실습 에서_활동 에서_연수 에서_재직 에서_교육 에서_수료 에서_아르바이트 에서_알바 에서_계약직 에서_현장실습 에서_연구 에서_매니저 에서_팀장 에서_수습 에서_정규직 에서_프리랜서 에서_강사 에서_개발 에서_담당 에서_쌓 에서_배운 에서_배웠 에서_익힌 에서_맡 에서_주관 에서_주최 에서_수여 에서_근로 에서_경력 에서_경험 에서_보낸 에서_시작 에서_첫 에서_현장 에서_실무 에서_조장 에서_간호사 에서_임상 에서_교생 에서_영업 에서_판매 에서_생산 에서_품질 에서_물류 에서_마케팅 에서_디자인 에서_기획 에서_서비스 에서_상담 에_재직 에_근무 에_입사 에_다니 에_채용 에_제안 에_납품 에_기술 에_매각 에_소개 에_실렸 에_실린 에_몸담 에_합격 에_파견 의_인턴 의_후원 의_지원을_받 의_의뢰 의_용역 의_장학 과_협업 와_협업 과_협력 와_협력 과_공동 와_공동 과_계약 와_계약 과_업무 와_업무 이_주최 가_주최 이_주관 가_주관 이_선정 가_선정 으로부터 로부터 인턴 현장실습 재직 출신 홍보대사 서포터즈 기자단 장학생 장학금 공모전 연구원으로 협력사 로_이직 으로_이직 을_거쳐 를_거쳐 을_다니 를_다니 을_졸업 를_졸업 에_논문 에_게재 에_투고 에_보도',
)
/** 에서 2년 8개월을 일했습니다, 현장에서 8개월간 안전관리를 보조하며. */
const DONE_THERE =
  ' (?:[가-힣0-9,]{1,8} ){0,4}(?:일했|일하|일한|근무|보냈|보낸|보조|인턴|실습|재직|봉사했|맡아|맡으|맡았|담당|배웠|쌓았|가르쳤|지냈|거들)'
const WORKED = `(?: (?:현장|본사|공장|매장|지점|물류센터|연구소))?에서${DONE_THERE}`
/** What kind of firm it is stands before some names: 회계법인 정율, 홍보대행사 피알원. */
const KIND_BEFORE =
  '(?:(?:회계|세무|법무|노무|특허|관세|감정평가|의료|재단|사단|사회복지|학교|영농조합|농업회사)법인|(?:홍보|광고|마케팅|여행|공연|이벤트|물류|무역|건설|제약|게임|보안|출판|설계|시공|번역|채용|부동산|식품|화장품|패션|의류|전자|바이오|IT|SI) ?(?:대행사|기획사|회사|업체|기업|스타트업|사무소|에이전시)|스타트업|출판사|기획사|대행사|여행사|제약사|게임사|건설사|증권사|보험사|카드사|방송사|언론사|통신사|항공사|제조사|시공사|협력사|에이전시|극단|로펌|병원|의원|약국|어린이집|유치원|학원|사회적기업|비영리단체|식당|레스토랑|카페|베이커리|빵집|헬스장|공방|편집숍|호텔)'
const HIT = '(?<![가-힣A-Za-z])(?<hit>[가-힣A-Za-z]{2,12}'
const BRANCH = '(?: [가-힣]{2,8}(?:지점|본부|센터|연구소|사업부|지사|공장|캠퍼스|병원))?)'
const NAMES = [
  pattern(`${HIT}${INSTITUTION}${BRANCH}(?=[^가-힣]|$|[을를이가은는의에와과로도만]|에서|으로)`),
  pattern(`${HIT}${WORKPLACE}${BRANCH}(?= ?${EMPLOYED}|${WORKED})`),
  pattern(
    `${HIT}(?<!동안|당시|그때|부터|까지|에서|으로|하는|한|의|은|는|을|를|이|가)(?: ?(?:캠퍼스|아카데미)|부트캠프|스쿨))(?=(?:을|를|에서)? ?(?:수료|졸업|이수|마쳤|마치|마친|다녔|다니))`,
  ),
  pattern(
    `(?<![가-힣])${KIND_BEFORE} ['"]?(?<hit>[가-힣A-Za-z]{2,10}?(?<!부|팀|실|과|국|층|곳|들|업무|현장|매장|본사|지점|주방|홀|로비|창구|연구소|사업부|본부|인턴|직원|사원|알바|아르바이트|실습|근무|이사|대표|시절|생활|자리|옆|앞|안|밖|중|두|세|한|네|다섯|여러|당시))['"]?(?=(?:에서|의 인턴|에 입사|에 재직|에 다니)${DONE_THERE})`,
  ),
  pattern(`(?<![가-힣])(?<hit>(?:국회|시의회|도의회|구의회|대사관|영사관)(?: ?(?:의원실|사무처|사무실))?)(?=에서${DONE_THERE})`),
  // Names in English, where they end like one or stand where an employer does.
  pattern(
    `(?<![A-Za-z])(?:(?:[Aa]t|[Ff]or|[Ww]ith|[Jj]oined|[Ff]rom|[Bb]y) (?:the )?)?(?<hit>(?:[A-Z][A-Za-z&'.-]{1,20} ){1,4}(?:Hospital|Clinic|University|College|Institute|Inc|Corp(?:oration)?|Company|Ltd|Labs?|Laborator(?:y|ies)|Association|Society|Foundation|Bank|Group|Systems|Technologies|Electronics|Motors|Airlines|Agency|Centre|Center|Studio|Hotel|Restaurant|Caf[eé]|Kitchen|Bakery|Stores?|Supermarket|Theatre|Museum|Library|Gallery|Trust|Charity|Church|Nursery|Resort|Airport|Press|Media|Games|Software|Solutions|Insurance|Capital|Energy|Partners|Consulting|Logistics|Foods|Pharma(?:ceuticals)?|School|Academy|Council|Ministry|Journal|Times|Conference))\\b`,
  ),
  pattern(
    `\\b(?:worked|interned|internship|intern|employed|job|engineer|manager|technician|assistant|analyst|developer|nurse|teacher|designer|consultant|years|months|summer|time|experience|volunteered|presented|spoke|position|role|hired|career|started|served|volunteering|working|trained|studied) (?:at|for|with|by) (?:the )?(?<hit>[A-Z][A-Za-z&'-]{1,20}(?: [A-Z][A-Za-z&'-]{1,20}){0,3})`,
  ),
]
/** Words before an ending that only say which kind it is: 종합병원, 지역 은행, 전 회사. */
const KIND =
  '대학|종합|지역|국립|시립|사립|도립|구립|군립|현립|대형|중소|동네|인근|고객|물류|콜|데이터|연구|상담|지원|서비스|커뮤니티|문화|주민|복지|대기업|중견|외국계|온라인|오프라인|공공|민간|관련|국내|해외|글로벌|일반|전문|스타트업|유통|제조|무역|식품|반도체|바이오|제약|건설|금융|IT|의류|화장품|가전|자동차|교육|여행|광고|홍보|디자인|마케팅|게임|소프트웨어|하드웨어|정보|통신|산업|환경|에너지|기계|전기|전자|화학|사내|교내|학교|학과|학부|우리|저희|이|그|한|첫|현|전|당시|해당|협력|같은|다른|여러|두|세|모든|각|작은|큰|신생|외부|내부|중앙|행정|통합|청년|창업|취업|일자리|다문화|건강|치매|아동|청소년|노인|장애인|자원봉사|실험|실습|기업부설|부설|산하|소속|계열|상품|물품|제품|판매|영업|생산|품질|인사|재무|회계|총무|법무|구매|시설|안전|개발|기획|분석|운영|관리|기술|정비|설비|공정|배송|배달|주문|결제|예약|검색|추천|메시지|알림|문서|업무|공유|협업|화상|실시간|빅|클린|오픈|소셜|디지털|스마트|모바일|웹|앱|클라우드|하이브리드|공용|전용|임시|시범|신규|기존|주요|핵심|대표|최신|차세대|상급종합|요양|재활|동물|한방|치과|어린이|여성|거점|보호|권역|시중|인터넷|저축|지방|상업|투자|혈액|정자|유전자|일간|지역 ?일간|경제|조간|학교 ?신문|대안|특수|직업|원격|모교|본교|타|출신|종이|벽|가족|경로|시|군|구|해외 ?봉사|장학|공익|비영리|번역|독립|어린이 ?전문|심의|평가|편집|운영|인권|윤리|자치|선거관리|축제준비|학생|사이버|방송|건축|세무|보험|역사|과학|어촌|농업|농촌|시민|주택|설계|회원|조리'
const GENERIC = new RegExp(`^(?!국립중앙|국립현대|국립민속)(?:${KIND}){0,3}(?:${INSTITUTION}|${WORKPLACE})$`)
const NO_COMPANY =
  /통신문$|^(?:SQL|Excel|Python|Korea|Seoul|English|Korean|Kubernetes|I|My|The|React|Java|January|February|March|April|May|June|July|August|September|October|November|December)\b/
const EMPLOYED_NEXT = new RegExp(`^ ?(?:${EMPLOYED}|에서 (?:[가-힣0-9]{1,8} ){0,2}?(?:일|근무|활동|인턴|아르바이트))`)
/** What follows a company's name where its product, place or news is meant. */
const PRODUCT_AFTER =
  /^(?:의|에)? ?(?:앱(?! ?스토어)|블로그|카페|지도|페이|검색|채널|기프트카드|상품권|웹툰|밴드|뉴스|쇼핑|스마트스토어|톡|워드|클라우드|갤럭시|노트북|휴대폰|세탁기|냉장고|매장에 갔|주가|주식|기사|광고를 보|다큐)|^을 이용|^를 이용|^에서 (?:주문|구매|산 |시켜)/
const APP_STORE = /^ (?:앱스토어|앱 ?스토어|플레이 ?스토어|App Store)(?: 추천 앱)?| 풀필먼트센터/

export function organisations(text: string, known: Known, company: string | undefined): NameClaim[] {
  const own = company ? squeeze(company) : ''
  const isOwn = (name: string) => own !== '' && (own.includes(squeeze(name)) || squeeze(name).includes(own))
  const claims: NameClaim[] = []
  const companies = findCompany(text)
  for (const { start, end, value } of companies) {
    if (!HANGUL_END.test(text.slice(end, end + 4)) || value.some((name) => known.has(name) || isOwn(name))) continue
    if (known.hasLatin(text.slice(start, end)) || known.hasHangul(text.slice(start, end))) continue
    const after = text.slice(end, end + 24)
    if (EVERYDAY_NAMES.has(text.slice(start, end).toLowerCase()) && !EMPLOYED_NEXT.test(after)) continue
    if (PRODUCT_AFTER.test(after)) continue
    claims.push({ kind: 'organisation', start, end: end + (APP_STORE.exec(after)?.[0].length ?? 0) })
  }
  for (const { start, end, value } of findSchool(text)) {
    if (!HANGUL_END.test(text.slice(end, end + 4)) || value.some((name) => known.has(name) || isOwn(name))) continue
    const [, short = ''] = value
    if (
      text.slice(start, end) === short &&
      !/^(?:를|을)? ?(?:졸업|[가-힣]{2,8}학과|[가-힣]{2,8}학부|재학|출신|입학|석사|박사|에 진학|에서 (?:[가-힣]{1,8}[을를] )?(?:공부|전공|석사|학사|강의))/.test(
        text.slice(end, end + 16),
      )
    )
      continue
    claims.push({ kind: 'organisation', start, end })
  }
  for (const names of NAMES) {
    for (const match of text.matchAll(names)) {
      const [start, end] = match.indices?.groups?.hit ?? [match.index, match.index + match[0].length]
      const name = text.slice(start, end)
      if (companies.some((known) => known.start === start && known.end === end)) continue
      if (GENERIC.test(name.split(' ')[0] ?? name) || NO_COMPANY.test(name) || isOwn(name) || knowsName(name, known)) continue
      claims.push({ kind: 'organisation', start, end })
    }
  }
  return claims
}

const ENDING = new RegExp(`(?: ?(?:캠퍼스|아카데미|부트캠프|스쿨)|${INSTITUTION}|${WORKPLACE})$`)

/** A name is known whole, by each of its words, by what stands before its ending, or in the other alphabet. */
function knowsName(name: string, known: Known): boolean {
  if (known.has(name) || known.hasLatin(name) || known.hasHangul(name) || known.hasShort(name)) return true
  const parts = name.split(' ')
  if (parts.length > 1 && /[가-힣]/.test(name) && parts.every((part) => known.has(part))) return true
  const stem = name.replace(ENDING, '')
  return stem.length >= 3 && stem !== name && known.has(stem)
}
