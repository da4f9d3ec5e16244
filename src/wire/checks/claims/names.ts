// Claims that are names: employers and institutions, technologies, awards, certificates.
import { COMPANIES, EVERYDAY_NAMES } from '../data/companies.ts'
import { AWARDS, CERTIFICATE_ENDING, CERTIFICATES, NO_CERTIFICATE } from '../data/credentials.ts'
import { PLAIN_TECHNOLOGY_WORDS, TECHNOLOGIES } from '../data/technologies.ts'
import { createLexicon } from '../lexicon.ts'
import { oneOf, pattern } from '../rules.ts'

export interface NameClaim {
  kind: 'organisation' | 'technology' | 'award' | 'certificate'
  start: number
  end: number
}

/** Whether the sources know a name: `has` looks for it without spaces and case. */
export interface Known {
  has(name: string): boolean
}

const squeeze = (text: string) => text.toLowerCase().replace(/[\s.,'"()·-]+/g, '')

export function knownOf(sources: readonly string[]): Known {
  const all = squeeze(sources.join(' | '))
  return { has: (name) => all.includes(squeeze(name)) }
}

const findTechnology = createLexicon(TECHNOLOGIES.flatMap((spellings) => spellings.map((name) => [name, spellings] as const)))
const findCompany = createLexicon(COMPANIES.flatMap((spellings) => spellings.map((name) => [name, spellings] as const)))
const HANGUL_END = new RegExp(
  `^(?:[^가-힣]|$|${oneOf('을 를 이 가 은 는 와 과 로 으로 의 에 에서 도 만 까지 라는 이라는 나 이나 및 등 부터 인 입니다 였 이었 에서의 로의 로는 으로는 에서는 에는 보다')})`,
)

/** All names in a text that claim something. */
export function nameClaims(text: string, known: Known, company: string | undefined): NameClaim[] {
  return [...technologies(text, known), ...organisations(text, known, company), ...awards(text, known), ...certificates(text, known)]
}

function technologies(text: string, known: Known): NameClaim[] {
  const listed = findTechnology(text).filter(({ end }) => HANGUL_END.test(text.slice(end, end + 4)))
  const claims = listed.flatMap(({ start, end, value }): NameClaim[] => {
    if (value.some((name) => known.has(name))) return []
    const written = text.slice(start, end)
    if (
      PLAIN_TECHNOLOGY_WORDS.has(written.toLowerCase()) &&
      !BESIDE_TECHNOLOGY.test(text.slice(Math.max(0, start - 12), start) + text.slice(end, end + 14))
    )
      return []
    return [{ kind: 'technology', start, end }]
  })
  const others = /[가-힣]/.test(text) ? [...text.matchAll(LATIN_WORD)] : []
  for (const match of others) {
    const [start, end] = [match.index, match.index + match[0].length]
    if (listed.some((hit) => hit.start < end && start < hit.end) || COMMON_LATIN.test(match[0]) || known.has(match[0])) continue
    claims.push({ kind: 'technology', start, end })
  }
  return claims
}

const BESIDE_TECHNOLOGY =
  /프로그램|언어|개발|구현|서버|코드|쿼리|라이브러리|프레임워크|도구|툴|활용|사용|기반|엔진|모델|분석|설계|자동화|데이터|API|(?:로|으로) |를 써|을 써|다룰|다루|정리/
const LATIN_WORD = /(?<![A-Za-z0-9@./_-])[A-Z][A-Za-z]{1,}(?:[-.][A-Za-z0-9]+)*[0-9]*(?: [A-Z][A-Za-z]+){0,2}(?![A-Za-z@/_-])/g
const COMMON_LATIN =
  /^(?:IT|AI|PM|PO|CEO|CTO|UX|UI|KPI|OKR|MZ|B2B|B2C|SNS|OK|VS|PPT|TF|TFT|QA|QC|HR|PR|MD|VOC|CS|PC|TV|DB|API|SW|HW|OS|ICT|OJT|R&D|FAQ|QR|URL|PDF|ID|MVP|ROI|STAR|ESG|DX|USB|LED|GPS|IoT|IR|MOU|SOP|BM|DIY|OTT|PB|SCM|M&A|NCS|GMP|HACCP|KS|ISO|DNA|RNA|CCTV|ATM|LCD|A|B|C|D|X|Y|I|O|Excel|Email|E-mail|Web|App|Team|Best|Top|No|Yes|One|Two|Part|Step|Level|Page|Part-time|Full|Time|Kg|Km|Mr|Ms|TO|AS|PT|GPA|TOEIC|OPIc|OPIC|ADsP|SQLD|JD|CV|UI-UX|VIP|POS|SKU|CRM|ERP|LTE|5G|HTTP|HTTPS|TCP|IP|CPU|GPU|RAM|SSD|JSON|XML|CSV|Q&A|A\/B|DAU|MAU|WAU|CTR|CPC|ROAS|CPA|LTV|PLC|CAD|BIM)$/i

const PLACE_OF_WORK = oneOf(
  '전자 은행 병원 의원 의료원 학회 협회 재단 공사 공단 연구소 연구원 대학교 고등학교 센터 위원회 진흥원 그룹 건설 제약 화학 증권 보험 생명 화재 카드 항공 호텔 백화점 마트 상사 물산 식품 출판사 신문사 방송국 법인 로펌 시청 구청 도청 군청 교육청 세무서 경찰청 소프트 테크 랩스 바이오 네트웍스 시스템즈 시스템스 모터스 엔터테인먼트 게임즈 스튜디오 어학원 도서관 박물관 미술관 복지관 코리아 커머스 로지스틱스 물류 에너지 중공업 철강 반도체 디스플레이 텔레콤 정보통신 솔루션 컨설팅 기획사 에이전시 유업 제과 섬유 패션 의류 조선소 조선 해운 운수 여행사 투어 캐피탈 저축은행 금고 조합 연맹 연합회 포럼 재단법인 상공회의소 무역협회 본부 산업 정밀 기계 케미칼 머티리얼즈 솔라 파마 메디칼 헬스케어 푸드 리테일 스토어 플랫폼 모빌리티 스페이스 데이터 클라우드 미디어 엔지니어링',
)
const EMPLOYED = oneOf(
  '에서_인턴 에서_일 에서_근무 에서_발표 에서_봉사 에서_실습 에서_활동 에서_연수 에서_재직 에서_교육 에서_수료 에서_아르바이트 에서_계약직 에서_현장실습 에서_연구 에서_매니저 에서_팀장 에서_수습 에서_정규직 에서_프리랜서 에서_강사 에서_개발 에서_담당 에서_쌓 에서_배운 에서_맡 에서_주관 에서_주최 에서_수여 에서_근로 에_재직 에_근무 에_입사 에_다니 에_채용 에_제안 에_납품 에_기술 에_매각 에_소개 의_인턴 의_후원 의_지원 의_의뢰 의_용역 과_협업 와_협업 과_협력 와_협력 과_공동 와_공동 과_계약 와_계약 과_업무_협약 와_업무_협약 이_주최 가_주최 이_주관 가_주관 이_선정 가_선정 으로부터 로부터 인턴 현장실습 재직 출신 홍보대사 서포터즈 기자단 장학생 장학금 공모전 연구원으로 협력사 에서_ 로_이직 으로_이직 에_논문 에_게재 에_투고 에_보도 에_소개',
)
const KOREAN_ORGANISATION = pattern(
  `(?<![가-힣A-Za-z])(?<hit>[가-힣A-Za-z]{2,12}${PLACE_OF_WORK}(?: [가-힣]{2,8}(?:지점|본부|센터|연구소|사업부|지사|공장|캠퍼스|병원))?)(?= ?${EMPLOYED})`,
)
const GENERIC =
  /^(?:[가-힣]*(?:대학|종합|지역|국립|시립|사립|대형|중소|동네|인근|고객|물류|콜|데이터|연구|상담|지원|서비스|커뮤니티|문화|주민|복지|대기업|중견|외국계|온라인|오프라인|공공|민간|관련|국내|해외|글로벌|일반|전문|스타트업|유통|제조|무역|식품|반도체|바이오|제약|건설|금융|IT|의류|화장품|가전|자동차|교육|여행|광고|홍보|디자인|마케팅|게임|소프트웨어|하드웨어|정보|통신|산업|환경|에너지|기계|전기|전자|화학|종합 병원|사내|교내|학교|학과|우리|저희|이|그|한|첫|현|전|당시|해당|협력|같은|다른|여러|두|세|모든|각|작은|큰|신생|외부|내부|중앙|행정|통합|청년|창업|취업|일자리|다문화|건강|치매|아동|청소년|노인|장애인|자원봉사|실험|실습|기업부설|부설|산하|소속|계열|상품|물품|제품|판매|영업|생산|품질|인사|재무|회계|총무|법무|구매|시설|안전|개발|기획|분석|운영|관리|기술|정비|설비|공정|배송|배달|주문|결제|예약|검색|추천|메시지|알림|문서|업무|공유|협업|화상|실시간|빅|클린|오픈|소셜|디지털|스마트|모바일|웹|앱|클라우드|하이브리드|공용|전용|임시|시범|신규|기존|주요|핵심|대표|최신|차세대))?(?:전자|은행|병원|의원|의료원|학회|협회|재단|공사|공단|연구소|연구원|대학교|고등학교|센터|위원회|그룹|건설|제약|화학|증권|보험|생명|화재|카드|항공|호텔|백화점|마트|상사|물산|식품|출판사|신문사|방송국|법인|로펌|소프트|테크|랩스|바이오|스튜디오|도서관|박물관|미술관|복지관|커머스|물류|에너지|솔루션|컨설팅|기획사|에이전시|제과|섬유|패션|의류|조선소|조선|여행사|조합|연맹|연합회|포럼|본부|산업|정밀|기계|푸드|스토어|플랫폼|모빌리티|데이터|클라우드|미디어|엔지니어링|반도체|철강)$/
const ENGLISH_ORGANISATION = pattern(
  `(?<![A-Za-z])(?:(?:[Aa]t|[Ff]or|[Ww]ith|[Jj]oined|[Ff]rom|[Bb]y) (?:the )?)?(?<hit>(?:[A-Z][A-Za-z&'.-]+ ){1,4}(?:Hospital|Clinic|University|College|Institute|Inc|Corp(?:oration)?|Company|Ltd|Labs?|Laborator(?:y|ies)|Association|Society|Foundation|Bank|Group|Systems|Technologies|Electronics|Motors|Airlines|Agency|Centre|Center|Studio|Partners|Consulting|Logistics|Foods|Pharma(?:ceuticals)?|School|Academy|Council|Ministry|Journal|Times|Conference))\\b`,
)
const ENGLISH_EMPLOYER = pattern(
  `\\b(?:worked|interned|internship|intern|employed|job|engineer|manager|technician|assistant|analyst|developer|nurse|consultant|years|months|summer|time|experience|volunteered|presented|spoke|position|role|hired) (?:at|for|with|by) (?<hit>[A-Z][A-Za-z&'-]+(?: [A-Z][A-Za-z&'-]+){0,3})`,
)
const NO_COMPANY = /^(?:SQL|Excel|Python|Korea|Seoul|English|Korean|Kubernetes|I|My|The|React|Java)\b/

function organisations(text: string, known: Known, company: string | undefined): NameClaim[] {
  const own = company ? squeeze(company) : ''
  const isOwn = (name: string) => own !== '' && (own.includes(squeeze(name)) || squeeze(name).includes(own))
  const claims: NameClaim[] = []
  for (const { start, end, value } of findCompany(text)) {
    if (!HANGUL_END.test(text.slice(end, end + 4)) || value.some((name) => known.has(name) || isOwn(name))) continue
    const after = text.slice(end, end + 16)
    if (EVERYDAY_NAMES.has(text.slice(start, end).toLowerCase()) && !EMPLOYED_NEXT.test(after)) continue
    const product = APP_STORE.exec(after)?.[0].length ?? 0
    claims.push({ kind: 'organisation', start, end: end + product })
  }
  for (const words of [KOREAN_ORGANISATION, ENGLISH_ORGANISATION, ENGLISH_EMPLOYER]) {
    for (const match of text.matchAll(words)) {
      const [start, end] = match.indices?.groups?.hit ?? [match.index, match.index + match[0].length]
      const name = text.slice(start, end)
      if (
        GENERIC.test(name) ||
        NO_COMPANY.test(name) ||
        known.has(name) ||
        isOwn(name) ||
        (/[가-힣]/.test(name) && knowsParts(name, known))
      )
        continue
      claims.push({ kind: 'organisation', start, end })
    }
  }
  return claims
}

const EMPLOYED_NEXT = new RegExp(`^ ?${EMPLOYED}`)
const APP_STORE = /^ (?:앱스토어|앱 ?스토어|플레이 ?스토어|App Store)(?: 추천 앱)?/

/** A name of two words or more of which the sources have each. */
function knowsParts(name: string, known: Known): boolean {
  const parts = name.split(' ')
  return parts.length > 1 && parts.every((part) => known.has(part))
}

const AWARD = pattern(
  `(?<![가-힣])(?<hit>(?:[가-힣]{2,12} )?(?<name>[가-힣]{0,8}(?:${AWARDS.join('|')}|[가-힣]{2,8}상))(?:\\([가-힣0-9]+\\))?)(?=(?:을|를|까지|도|으로|로)? ?(?:[가-힣]{1,6} )?(?:받|수상|탔|타는|거머|거두|차지|안았|안겨|선정|뽑|올랐|올라|획득|수여|영예|휩쓸|따|땄|기록|하며|했|한 |했고|하는))`,
)
const NO_AWARD =
  /(?:이상|예상|향상|정상|일상|현상|가상|책상|대상으로|동상을 입|협상|상상|인상|비상|외상|손상|보상|영상|세상|항상|증상|음상|옥상|해상|통상|화상|관상|감상|명상|공상|연상|조상|문상|진상|빈상|지상|이상을|밥상|첫인상|위상|발상|단상|기상|육상|노상|천상|잔상|형상|우상|대상을 (?:나|분|정|선정|바꾸|넓|좁|찾|조사|인터뷰))$/

function awards(text: string, known: Known): NameClaim[] {
  return [...text.matchAll(AWARD)].flatMap((match): NameClaim[] => {
    const name = match.groups?.name ?? ''
    const [start, end] = match.indices?.groups?.hit ?? [match.index, match.index + match[0].length]
    if (NO_AWARD.test(name) || /^대상(?:을|으로)/.test(text.slice(start + match[0].length - name.length)) || knowsAward(name, known))
      return []
    const nameStart = text.indexOf(name, start)
    const lead = text.slice(start, nameStart).trim()
    return [
      {
        kind: 'award',
        start: lead.length > 0 && /(?:우수|최우수|모범|신인|올해의|이달의|창의|혁신|특별)$/.test(lead) ? start : nameStart,
        end,
      },
    ]
  })
}

/** 우수상 does not stand in 최우수상; 우승 and 1위 are one. */
function knowsAward(name: string, known: Known): boolean {
  if (name.endsWith('우수상') && !name.includes('최우수')) return known.has(name) && !(known.has('최우수상') && !OTHER_EXCELLENT(known))
  if (/우승$/.test(name) && !/준우승/.test(name)) return known.has('우승') || known.has('1위') || known.has('1등')
  if (/준우승/.test(name)) return known.has('준우승') || known.has('2위') || known.has('2등')
  const head = AWARDS.find((award) => name.endsWith(award))
  if (head && head.length > 2) return known.has(head) && (name === head || known.has(name) || !/대통령|장관|총장|시장|도지사/.test(name))
  return known.has(name)
}

function OTHER_EXCELLENT(known: Known): boolean {
  return known.has(' 우수상') && known.has('(우수상)')
}

const CERTIFICATE = pattern(
  `(?<![가-힣A-Za-z])(?<hit>(?:[가-힣A-Za-z]{1,10} ?)?[가-힣]{1,10}${CERTIFICATE_ENDING}|${CERTIFICATES.map((name) =>
    name.replaceAll('_', ' ?'),
  )
    .sort((a, b) => b.length - a.length)
    .join('|')})(?<level> ?(?:[1-3일이삼] ?급|특급|IH|AL|IM[123]?|N[1-5]|[1-6]급))?`,
)
const ENGLISH_CERTIFICATE = pattern(
  `\\b(?:[Hh]old|[Hh]ave|[Ee]arned|[Pp]assed|[Oo]btained|[Gg]ot|[Rr]eceived|[Cc]ompleted|[Ww]on|[Hh]olding|with) (?:a|an|the|my) (?<hit>[A-Z][A-Za-z0-9+#-]*(?: [A-Z][A-Za-z0-9+#-]*){0,4}(?: (?:certificate|certification|licen[cs]e|award|prize|degree|Belt|scholarship|medal))?)`,
)
const ENGLISH_AWARD = pattern(
  `\\b(?:[Ww]on|[Rr]eceived|[Ee]arned|[Aa]warded|[Gg]iven|[Nn]amed) (?:a|an|the|our|my|first|second) (?<hit>(?:[A-Za-z'-]+ ){0,4}?(?:award|prize|medal|scholarship|[Ee]mployee of the (?:[Mm]onth|[Yy]ear)|place))\\b`,
)
const ACQUIRED = /취득|자격|합격|땄|따며|따고|보유|소지|갖추|갖고|수료|공부|준비|급|점|등급|면허|살려|를 통해|을 통해|로서|를 가지|을 가지/

function certificates(text: string, known: Known): NameClaim[] {
  const korean = [...text.matchAll(CERTIFICATE)].flatMap((match): NameClaim[] => {
    const name = (match.groups?.hit ?? '').trim()
    const level = match.groups?.level ?? ''
    const [start] = match.indices?.groups?.hit ?? [match.index, 0]
    const end = match.index + match[0].length
    if (NO_CERTIFICATE.test(name)) return []
    if (!ACQUIRED.test(level + text.slice(end, end + 18))) return []
    const base = name.split(' ').at(-1) ?? name
    if ((known.has(name) || known.has(base) || knowsAlias(base, known)) && (level === '' || known.has(level) || !/\d/.test(level)))
      return []
    return [{ kind: 'certificate', start, end }]
  })
  const english = [ENGLISH_CERTIFICATE, ENGLISH_AWARD].flatMap((words, index) =>
    [...text.matchAll(words)].flatMap((match): NameClaim[] => {
      const [start, end] = match.indices?.groups?.hit ?? [match.index, 0]
      const name = text.slice(start, end)
      return known.has(name) || NO_COMPANY.test(name) ? [] : [{ kind: index === 0 ? 'certificate' : 'award', start, end }]
    }),
  )
  return [...korean, ...english]
}

const ALIASES = [
  ['토익', 'TOEIC'],
  ['오픽', 'OPIc'],
  ['토플', 'TOEFL'],
  ['텝스', 'TEPS'],
  ['아이엘츠', 'IELTS'],
  ['컴활', '컴퓨터활용능력'],
  ['한국사능력검정시험', '한국사'],
  ['정처기', '정보처리기사'],
  ['토익스피킹', '토스', 'TOEIC Speaking'],
  ['식스시그마', 'Six Sigma', '그린벨트'],
  ['운전면허', '면허'],
  ['자격증', '자격'],
]

function knowsAlias(name: string, known: Known): boolean {
  return ALIASES.some((group) => group.some((one) => squeeze(name).startsWith(squeeze(one))) && group.some((one) => known.has(one)))
}
