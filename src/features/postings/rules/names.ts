// Who is hiring, and for what: from labels where there are any, else from the first line and the first sentences.
import { fieldOf } from './headings.ts'
import { type Line, linesOf, type Piece, type TableLine, type TextLine } from './lines.ts'

const COMPANY_LABEL = /^(?:회사 ?명?|기업 ?명?|기관 ?명?|상호|법인명|채용 ?기업|company(?: name)?|employer|organi[sz]ation)$/i
const TITLE_LABEL =
  /^(?:포지션 ?명?|모집 ?(?:직무|부문|분야|직종)|채용 ?(?:직무|부문|분야|포지션|직종|공고명?)|직무 ?명|공고 ?(?:명|제목)|지원 ?(?:분야|직무)|position|job title|title|role)$/i
/** A heading is one line near the top, and no paragraph. */
const HEADING_LINES = 4
const LONGEST_HEADING = 90
const LABELLED = /^(?:\d{1,2}[.)]\s*)?([^:：]{2,14})\s*[:：]\s*(\S.*)$/

/** What a job title ends with, or holds. */
const JOB =
  '(?:개발자|엔지니어|프로그래머|담당자?|매니저|디자이너|마케터|마케팅|기획자?|분석가|연구원|관리자?|영업|리서처|사이언티스트|컨설턴트|오너|편집자|퍼블리셔|아키텍트|생산|사서|운영|리드|인턴|회계|세무|행정|개발|상담원?|간호사|교사|(?:행정|환경|토목|사서|전산|검사|기술|사무|연구|생산|관리|전문|영업)직|SRE|DBA|engineer|developer|designer|manager|marketer|analyst|scientist|researcher|lead|owner|specialist|representative|consultant)'
const JOB_WORD = new RegExp(JOB, 'i')
const JOB_END = new RegExp(`${JOB}(?:\\s*[(（][^)）]*[)）])?$`, 'i')

/** Words with which a job title begins, and so no company's name. */
const JOB_BEGINNING = new Set(
  `시니어 주니어 신입 경력 수석 책임 선임 백엔드 백앤드 프론트엔드 프런트엔드 풀스택 서버 웹 앱 모바일 안드로이드 게임 데이터 빅데이터 머신러닝 딥러닝 인공지능 자연어처리 컴퓨터비전 추천 음성 검색 온디바이스 클라우드 인프라 데브옵스
  사이트 시스템 네트워크 보안 정보보안 플랫폼 데이터베이스 프로덕트 프로젝트 서비스 상품 제품 테크니컬 콘텐츠 브랜드 퍼포먼스 그로스 온라인 디지털 마케팅 홍보 영업 국내영업 해외영업 기술영업 국제 재무 재무회계 원가 회계 세무 자금 인사 총무
  생산 생산관리 생산기술 품질 품질관리 공정 설비 물류 구매 디자인 그래픽 일러스트 전략 사업 경영 고객 태블릿 주문 결제 정산 예약 배차 차량 의료 스트리밍 실시간 커머스 이커머스 교육 예매 행정 일반행정 환경직 토목직 사서직 전산직
  senior junior staff principal lead backend frontend front-end back-end full-stack fullstack software web mobile android ios data machine ai ml product project site platform devops security cloud growth
  brand content performance marketing sales account customer technical applied research ux ui ux/ui ui/ux sre dba gpu iot b2b crm it hr 3d llm mlops qa`.split(
    /\s+/,
  ),
)
const SEPARATOR = /\s+[|—–·@]\s*|\s*[|@]\s*|\s+-\s+|,\s+|\s+at\s+/g
const STARTS_WITH_SEPARATOR = /^(?:\s*[|—–·@-]\s*|\s+at\s+)/
const NOISE_END =
  /\s*(?:[([]?(?:상시|수시)?\s?(?:공개)?\s?(?:채용|모집)(?:\s?(?:공고|중|안내))?[)\]]?|경력직|경력|신입\/경력|공고|(?:을|를)?\s?(?:찾습니다|찾아요|모십니다|모셔요|모집합니다|기다립니다|구합니다)|(?:we(?:'re| are) )?hiring|wanted)\s*[.!]?$/i
const CORPORATE =
  /(?:주식회사|유한회사|재단법인|사단법인)\s*([가-힣A-Za-z0-9]{2,20})|[(（]?주[)）]\s?([가-힣A-Za-z0-9]{2,20})|㈜\s?([가-힣A-Za-z0-9]{2,20})|([가-힣A-Za-z0-9]{2,20})\s?(?:㈜|[(（]주[)）]|주식회사)/

export interface Names {
  company: string
  title: string
}

export function namesOf(body: string): Names {
  const lines = linesOf(body)
  const labels = [...labelled(lines)]
  const byLabel = (label: RegExp) => labels.find(({ name }) => label.test(name))?.value
  const shown = lines.filter((line): line is TextLine => line.kind !== 'row' && line.kind !== 'blank')
  const first = shown[0]
  const heading = headingAmong(shown.slice(0, HEADING_LINES), body)
  const intro = lines
    .filter((line): line is TextLine => line.kind === 'text' && line.line > (first?.line ?? 0))
    .slice(0, 3)
    .map(({ text }) => text)
  const company = byLabel(COMPANY_LABEL) ?? (heading.company || corporateName(body) || companyInSentence(intro, body))
  const labelledTitle = byLabel(TITLE_LABEL)
  return { company: company.slice(0, 100), title: (heading.title || labelledTitle || titleInSentence(body)).slice(0, 200) }
}

/** The first of the first lines that names a job; a call such as "We are hiring!" may stand before it. */
function headingAmong(lines: readonly TextLine[], body: string): Names {
  for (const [index, { text, kind }] of lines.entries()) {
    if (text.length > LONGEST_HEADING || /[.!?]\s+\S/.test(text) || (kind !== 'heading' && fieldOf(text) !== undefined)) continue
    const names = splitHeading(unbracketed(text), body)
    const above = lines[index - 1]?.text ?? ''
    // On posters the name stands by itself over the job; that it is one, the text says, which speaks of it again.
    const isAbove = isName(above) && !JOB_WORD.test(above) && fieldOf(above) === undefined && body.split(above).length > 2
    if (names.title && isAbove) return { company: above, title: stripEnd(unbracketed(text)) }
    if (names.title) return names
  }
  return { company: '', title: '' }
}

/** 백엔드 개발자를 찾습니다: the job in a text without a heading. */
function titleInSentence(body: string): string {
  const call = new RegExp(
    `((?:[가-힣A-Za-z·/]{1,12} ){0,2}[가-힣A-Za-z·/]{0,12}${JOB})(?:을|를)? ?(?:찾습|찾아|찾고|모집|모십|모셔|구합|채용)`,
    'i',
  )
  return call.exec(body.slice(0, 3000))?.[1]?.trim() ?? ''
}

/** `회사명: …`, and tables that name in a row or over a column. */
function* labelled(lines: readonly Line[]): Generator<{ name: string; value: string }> {
  let head: TableLine | undefined
  for (const [index, line] of lines.entries()) {
    if (line.kind !== 'row') {
      head = undefined
      const next = lines[index + 1]
      // [모집부문] over what it names.
      if (next && next.kind !== 'row' && line.kind !== 'blank')
        yield { name: line.text.replace(/^[[【<]|[\]】>]$/g, ''), value: withoutCount(next.text) }
      const [, name, value] = LABELLED.exec(line.text) ?? []
      if (name && value) yield { name: name.trim(), value: withoutCount(value) }
      continue
    }
    const [label, value] = line.cells
    if (label && value && line.cells.length === 2) yield { name: plain(label), value: plain(value) }
    for (const [column, cell] of (head?.cells ?? []).entries()) {
      const under = line.cells[column]
      if (under && line.line === (head?.line ?? 0) + 2) yield { name: plain(cell), value: plain(under) }
    }
    head ??= line
  }
}

/** 회계 담당자 (1명) */
function withoutCount(text: string): string {
  return text.replace(/\s*[(（]?\s?(?:\d+|[○0]+)\s?명[)）]?\s*$/, '').trim()
}

function plain(cell: readonly Piece[]): string {
  return cell.map(({ text }) => text).join(' ')
}

function unbracketed(text: string): string {
  return text.replace(/^\s*[[【](?:상시|수시|신입|경력|신입\/경력|채용|공고|모집)[^\]】]{0,6}[\]】]\s*/, '').trim()
}

function splitHeading(text: string, body: string): Names {
  const bare = stripEnd(text)
  const bracketed = /^[[【<〈]([^\]】>〉]{2,30})[\]】>〉]\s*(.+)$/.exec(bare)
  if (bracketed?.[1] && bracketed[2] && !JOB_WORD.test(bracketed[1])) return { company: bracketed[1].trim(), title: stripEnd(bracketed[2]) }
  const cut = [...bare.matchAll(SEPARATOR)].at(-1)
  if (cut) {
    const right = bare.slice(cut.index + cut[0].length).trim()
    const left = bare.slice(0, cut.index).trim()
    if (isName(right) && JOB_WORD.test(left) && (!cut[0].startsWith(',') || isCompany(right)))
      return { company: right, title: stripEnd(left) }
  }
  const [first = ''] = bare.split(SEPARATOR, 1)
  const others = bare.slice(first.length).replace(STARTS_WITH_SEPARATOR, '').trim()
  if (others && isName(first.trim()) && JOB_WORD.test(others) && !/^,/.test(bare.slice(first.length)))
    return { company: first.trim(), title: stripEnd(others) }
  return splitWords(bare, body)
}

function splitWords(text: string, body: string): Names {
  const [word = '', ...rest] = text.split(' ')
  const name = word.replace(/(?:에서|와 함께|의)$/, '')
  // 예매가 열리는 1분을 지킬 개발자: a sentence, and no name.
  const isSubject = name === word && /[가-힣](?:가|이|을|를|은|는)$/.test(word) && !looksInvented(word, body)
  if (rest.length > 0 && isName(name) && beginsWithName(text) && JOB_WORD.test(rest.join(' ')) && !isSubject)
    return { company: name, title: stripEnd(rest.join(' ').replace(/^(?:와 |과 )?(?:함께\s?(?:할|성장할|일할)|모실)\s/, '')) }
  const [, title, inside] = /^(.+?)\s*[(（]([가-힣]{2,20})[)）]$/.exec(text) ?? []
  if (title && inside && JOB_WORD.test(title) && isName(inside) && looksInvented(inside, body))
    return { company: inside, title: stripEnd(title) }
  return { company: '', title: JOB_WORD.test(text) ? text : '' }
}

/** Takes the call for applications off the end, as often as there is one. */
function stripEnd(text: string): string {
  let rest = withoutCount(text)
  for (let before = ''; rest !== before; ) {
    before = rest
    rest = rest.replace(NOISE_END, '').trim()
  }
  // 개발자를 모십니다 leaves its particle.
  return rest === text.trim() ? rest : rest.replace(/(?<=[가-힣)])(?:을|를)$/, '')
}

function isName(text: string): boolean {
  return (
    text.length >= 2 &&
    text.length <= 30 &&
    !JOB_END.test(text) &&
    !JOB_BEGINNING.has(text.toLowerCase()) &&
    /\p{L}/u.test(text) &&
    !/[.!?,]$/.test(text)
  )
}

function beginsWithName(text: string): boolean {
  const [word = ''] = text.split(/\s/)
  // 회계·공시 담당, UI/UX 디자이너: a title that begins with a list of fields.
  return (
    !JOB_BEGINNING.has(word.toLowerCase()) &&
    !word.split(/[·/]/).every((part) => JOB_BEGINNING.has(part.toLowerCase())) &&
    !/^\d+(?:년|명|차|급|$)/.test(word)
  )
}

function corporateName(body: string): string {
  return CORPORATE.exec(body.slice(0, 3000))?.slice(1).find(Boolean) ?? ''
}

/** 밤하늘스튜디오는 인디 음악가의 …, Driftwood Pay moves money …: the subject of a first sentence, when it is a name. */
function companyInSentence(intro: readonly string[], body: string): string {
  for (const sentence of intro) {
    const korean = /^([가-힣A-Za-z0-9]{2,14}?)(?:은|는|이|가|의|에서|에서는)\s/.exec(sentence)?.[1]
    if (
      korean &&
      isName(korean) &&
      !/^(?:우리|저희|여러분|당신|이|그|고객|회사|팀|본|지원자|누구|아이들?|사람들?)$/.test(korean) &&
      looksInvented(korean, body)
    )
      return korean
    const ending = /(?:^|\s)([가-힣A-Za-z0-9]{2,14}?)(?:입니다|이에요|예요)[.!]/.exec(sentence)?.[1]
    if (ending && isName(ending) && looksInvented(ending, body)) return ending
    const english =
      /^((?:[A-Z][\w'’&.-]*\s?){1,3}?)\s(?:is|are|makes?|builds?|moves?|runs?|helps?|designs?|sells?|operates?|publishes|creates?|connects?|provides?|was|has)\b/.exec(
        sentence,
      )?.[1]
    if (english && !/^(?:We|You|Our|The|This|It|They|I|A)\b/.test(english)) return english.trim()
  }
  return ''
}

/** After a comma English titles name a team as often as a company: a company has two words with capitals. */
function isCompany(name: string): boolean {
  return /[가-힣]/.test(name) || /^[A-Z][\w'’&.-]*(?: [A-Z][\w'’&.-]*)+$/.test(name)
}

/** A name is said more than once, or has the ring of one: common nouns at the start of a sentence do not. */
function looksInvented(word: string, body: string): boolean {
  const RING =
    /(?:랩|소프트|테크|클라우드|컴퍼니|스튜디오|게임즈|커머스|페이|뮤직|은행|병원|공단|공사|재단|연구소|그룹|마켓|푸드|식품|제약|전자|건설|물류|모빌리티|네트웍스|시스템즈|파트너스|에듀|미디어|보안|가전|트래블|여행|메디|케어|로보틱스|출판|티켓|카드|증권|보험|산업|화학)$/
  return RING.test(word) || body.split(word).length > 2
}
