// Names of companies other than the one applied to, where a letter speaks to them: leftovers of another application.
import { COMPANIES, EVERYDAY_NAMES } from './data/companies.ts'
import { createLexicon, type LexiconHit } from './lexicon.ts'
import { CHANGING_PARTICLE, particleAfter } from './particles.ts'
import { type Hit, oneOf, withoutOverlaps } from './rules.ts'
import type { TextView } from './text-view.ts'

interface Named {
  /** Spelling by which companies are held against each other. */
  key: string
  everyday: boolean
}

const LEGAL_FORM = /주식회사|유한회사|\(주\)|\(유\)|㈜|,? ?(?:Inc|Ltd|Corp|Co)\.?,?(?: Ltd)?\.?$/gi
const keyOf = (name: string) => name.replace(LEGAL_FORM, '').replace(/\s+/g, '').toLowerCase()

/** Each spelling's group: its first spelling. */
const GROUP_OF = new Map(COMPANIES.flatMap((spellings) => spellings.map((name) => [keyOf(name), keyOf(spellings[0] ?? name)] as const)))
const findKnown = createLexicon<Named>(
  COMPANIES.flatMap((spellings) =>
    spellings.map((name) => [name, { key: keyOf(spellings[0] ?? name), everyday: EVERYDAY_NAMES.has(name.toLowerCase()) }] as const),
  ),
)

/** What may follow a name: its particle, or a word that speaks of the company. */
const PARTICLE = oneOf(
  '에서 에서는 에서도 에서의 에서라면 에서만 에게 에게서 에 에는 에도 에의 께 께서 의 은 는 이 가 을 를 와 과 와의 과의 로 으로 로의 으로의 로서 으로서 로부터 으로부터 도 만 만의 만이 까지 부터 처럼 보다 이라는 라는 이란 란 이라면 라면 이라도 라도 이야말로 야말로 이기에 기에 이며 며 인 입니다 이고 고 이나 나 이었 였 이었던 였던 하고 이랑 랑 님 측 답게 다운 이라 라',
)
const ENDS = new RegExp(
  `^(?:[^가-힣A-Za-z0-9]|$|${PARTICLE}(?![가-힣])|(?:입사|지원|채용|공채|면접|그룹|본사|인으로|인이|맨이|맨으로)[가-힣]*)`,
)

const PRODUCT = new RegExp(
  `^(?:의)? ?${oneOf(
    '검색 블로그 카페 지도 맵 쇼핑 스마트스토어 스토어 페이 폼 밴드 뉴스 웹툰 클로바 파파고 시트 드라이브 애널리틱스 스프레드시트 독스 캘린더 광고_관리자 애즈 톡 채널 내비 플러스친구 오픈채팅 클라우드_플랫폼 클래스룸 어시스턴트 스칼라 트렌드 데이터랩 API 앱스토어 앱_스토어 아이디 계정 메일 메신저 포인트 상품권 기프트카드 텀블러 노트북 냉장고 세탁기 휴대전화 스마트폰 갤럭시 프린터 Analytics Sheets Cloud Drive Maps Forms',
  )}`,
)
const ADJACENT_NEUTRAL = new RegExp(
  `${oneOf('전_직장 이전_직장 첫_직장 지난_직장 옛_직장 전_회사 이전_회사 첫_회사 현_직장 지금_직장 현재_직장 고객사 거래처 협력사 협력_업체 협력업체 경쟁사 경쟁_업체 경쟁자 공급사 공급처 납품처 발주처 발주사 원청 원청사 제휴사 파트너사 모회사 자회사 타사 위탁사 제조사 유통사 벤더 사례로 선두_주자 선두주자')}(?:인|였던|이었던|이던|이자|으로는|로는|의|,|,? 즉)?[ ,]*(?:[가-힣A-Za-z]{0,8}[와과], ?)?['"]?$|${oneOf('다니던 근무하던 근무했던 일하던 일했던 재직하던 재직했던 재직한 근무한 일한 근무하는 일하는 재직_중인 다니는 몸담았던 몸담은 인턴했던 퇴사한 떠난 납품하던 납품한 공급하던 거래하던 협업하던 협업한 인수한 인수된 출시한 주최한 주관한 운영하는 개발한 만든')} ['"]?$`,
)

const WORD = '[가-힣A-Za-z0-9]{1,10},?'
/** What can only be said to the company that one applies to. */
const STRONG_AFTER = new RegExp(
  `^(?:${[
    `(?:에|에의|로|으로|의|에서)?,? ?(?:${WORD} ){0,3}?(?:지원(?!금|사업|센터|팀|실|본부|서비스|정책|프로그램| 사업| 정책| 프로그램| 센터|을 받|받| 물품)|입사|입행|입단|합류|취업하고|취업하여)`,
    `(?:에서|에) (?:${WORD} ){0,3}?(?:일하고 싶|근무하고 싶|일하고자|성장하고 싶|배우고 싶|일할 수 있|뼈를 묻)`,
    `에서 (?:${WORD} )?(?:일하며|일하면서|근무하며|일한다면) [^.]{0,40}(?:싶습니다|겠습니다|싶다|싶은)`,
    `에서라면|(?:와|과) 함께라면|에 들어가면|을 만난다면|를 만난다면`,
    `의 (?:${WORD} ){0,3}?(?:일원|구성원|인재|식구|가족이|신입|막내|사원이|동료가|행원이|직원이|기획자로|엔지니어[가로]|개발자[가로]|연구원이|연구원으로|마케터[가로]|디자이너[가로]|담당자[가로] )`,
    `(?:인|맨|우먼)(?:이|으로) `,
    `(?:와|과|와의|과의) (?:${WORD} ){0,2}?(?:성장|나아가|걸어가|걷고|미래를|꿈을|인연)`,
    ` ?(?:인사|채용|면접) ?(?:담당|팀|관|위원)|[^.]{0,16} (?:귀중|귀하)`,
    `(?:의|에) (?:${WORD} ){0,6}?(?:기여하|이바지하|보탬이|공헌하|일조하|기여할|이바지할|힘을 보태|앞장서|도움이 되)`,
    `(?:의|가|이) (?:${WORD} ){0,3}?(?:인재상|채용 공고|공채|신입 공채|신입 채용|찾는 (?:인재|사람)|필요로 하는)`,
    `(?:을|를) 위해 (?:${WORD} ){0,2}?(?:준비|일하|뛰|헌신)`,
  ].join('|')})`,
)
/** Wishes, plans, what one could do there, and what draws one there. */
const LONGING =
  /겠습니다|겠다|싶습니다|싶어|싶다|싶은|고자 |되어 있을 것|목표입니다|목표로|공감하|공감해|공감했|공감한|이끌었|이끌렸|매료|반했|반해|반하게|동경|존경|인재상|무대|최적의|적임|발휘할|발휘하|펼칠|펼치|꽃피|적용할 수 있|(?:첫|1) ?번째 선택|선택한|선택했|지원한 이유|지원 동기|도움이 될|힘이 될|보탬|기여|이바지|함께하|함께 (?:성장|키우|만들)|합류|입사|일원|구성원|즉시 전력|준비가 되|준비된|준비해 (?:온|왔)|기다려 (?:온|왔)|찾는 (?:인재|사람)|만들어 주십|뽑아 주|믿습니다|확신합니다|(?:쓰일|바꿀|이룰|될|더할|보탤|나눌) 수 있|어울리는|설레|가슴이 뛰|닮고 싶|맞닿|뵙|두드리|책임지|지키|보여 드리|약속드/
const NEUTRAL_AFTER = new RegExp(
  oneOf(
    '인턴 현장실습 현장_실습 아르바이트 알바 근무했 근무하며 근무하면서 근무하던 근무한 근무할_때 근무할_당시 근무_당시 근무하였 일했 일하며 일하면서 일하던 일한 일할_때 재직 계약직 파견 다니며 다니던 다니면서 다녔 퇴사 이직 서포터즈 홍보대사 대외활동 대외_활동 기자단 체험단 견학 탐방 방문했 방문하 비교 분석했 분석하 분석한 조사했 조사하 조사한 사례 벤치마킹 경쟁 점유율 발표했 발표한 발표하 보고서 살펴보 차이 검색 광고를 채널을 앱을 앱의 앱과 앱에서 입점 판매했 판매하 주문한 주문했 사용했 사용하 사용한 이용했 이용하 이용한 활용했 활용하 활용한 주최 주관 공모전 경진대회 대회 해커톤 아카데미 부트캠프 수료 장학 수상 상을_받 챌린지 강의 강연 특강 세미나 컨퍼런스 주가 주식 주주 시가총액 실적 뉴스 기사 공시 상장 납품 수주 발주 공급 협력사 협력_업체 협업 고객사 거래처 제휴 계약 입찰 컨설팅 제안서 요구에 요구_사항 써_보 출시한 출시했 담당했 담당하며 맡았 맡아 맡으며 제품을_뜯 역사를 대리점 장애가 요금제 공개_자료 다큐멘터리 매출이 포장_변화',
  ),
)
const PAST_END = /(?:[했었았였됐왔봤갔났]|하였|되었)(?:습니다|다|고|으며|지만)[.!]?$/
const OWN_WORDS = /(?<![가-힣])(?:저|제|저의|제가|저는|저를|저에게|지원자|나)(?= |의|는|가|를|,)/
const LONGED_FOR = new RegExp(
  `${oneOf('가고_싶은 일하고_싶은 입사하고_싶은 꿈꾸던 꿈꿔_온 꿈꾸어_온 꿈꾸는 이끈 선택은 선택한 목표는 목적지는 종착지는 최종_목표는 향한_곳은 향하는_곳은 지원한 존경하는 친애하는')}[^.]{0,14}$|(?:귀사|이 회사|귀 기관|귀행)(?:인|이신|,? ?즉|,? 바로|,)? $`,
)
/** The applied company, named otherwise. */
const ADDRESSED = /귀사|귀 사|이 회사|당사|귀 기관|귀 은행/
const ANAPHORA = /^(?:그|이|저|이런|그런|이러한|그러한|그곳|이곳|거기|여기)/

const ENGLISH_LONGING =
  /\b(?:join|joining|contribute|contributing|apply|applying|applied to|thrilled|excited|eager|want to|would love|would like|hope to|look forward|right place|ideal place|perfect place|grow (?:with|as|at)|dream|position at|role at|career at|opportunity|drawn to|admire|dear|at home at|bring to|help|day one|I will|that [A-Z]?[a-z]* ?can|reason I|my goal|mission|hiring team|recruit(?:ing|ment) team|would let me|add value|fit (?:for|at|with))\b/i
const ENGLISH_NEUTRAL =
  /\b(?:previous|previously|former|formerly|past|used to|worked|interned|intern|internship|job (?:with|at)|experience (?:at|with)|while at|during my|compared?|comparing|competitors?|clients?|customers?|supplier|vendor|using|used|unlike|sponsored|hosted|contest|hackathon|course|certificate|scholarship|shares|stock|news|app|ads|maps|analytics|cloud|sold to|delivered to)\b/i

export interface CompanyOptions {
  company: string | undefined
  otherCompanies: readonly string[]
}

/** Finds other companies where the words around say that the letter is meant for them; without `company` only those of `otherCompanies`. */
export function findCompanies(view: TextView, { company, otherCompanies }: CompanyOptions): Hit[] {
  const own = company ? keyOf(company) : ''
  const ownGroup = GROUP_OF.get(own) ?? own
  const isOwn = (key: string) => own !== '' && (key === own || key === ownGroup || own.includes(key) || GROUP_OF.get(key) === ownGroup)
  const others = otherCompanies
    .map((name) => [name.replace(LEGAL_FORM, '').trim(), keyOf(name)] as const)
    .filter(([, key]) => key.length > 1)
  const findGiven = createLexicon<Named & { own?: boolean }>([
    ...(company
      ? [company.replace(LEGAL_FORM, '').trim(), company].map((name) => [name, { key: own, everyday: false, own: true }] as const)
      : []),
    ...others.map(([name, key]) => [name, { key, everyday: EVERYDAY_NAMES.has(key) }] as const),
  ])
  const given = findGiven(view.text)
  const known = company ? findKnown(view.text) : []
  const mentions = withoutOverlaps([...given, ...known])
  const ownSentences = new Set(mentions.filter(({ value }) => isOwn(value.key)).map(({ start }) => view.sentenceAt(start)))
  return mentions.flatMap((mention) => {
    if (isOwn(mention.value.key) || !ENDS.test(view.text.slice(mention.end, mention.end + 8))) return []
    if (!isMeantFor(view, mention, ownSentences)) return []
    return [{ kind: 'company', reason: 'company', severity: 'error', ...withFix(view.text, mention, company) }]
  })
}

/** Whether the letter speaks to this company, rather than of it. */
function isMeantFor(view: TextView, { start, end, value }: LexiconHit<Named>, ownSentences: ReadonlySet<number>): boolean {
  const before = view.before(start)
  const after = view.after(end)
  if (!/[가-힣]/.test(before + after)) return isMeantInEnglish(before, after)
  if (ADJACENT_NEUTRAL.test(before) || PRODUCT.test(after)) return false
  const strong = STRONG_AFTER.exec(after)
  if (strong && !NEUTRAL_AFTER.test(strong[0].replace(/에서 .*(?:싶|겠).*$/, ''))) return true
  if (LONGED_FOR.test(before)) return true
  const sentence = view.sentenceAt(start)
  if (value.everyday || ownSentences.has(sentence) || ADDRESSED.test(before + after)) return false
  const longing = after.search(LONGING)
  const neutral = after.search(NEUTRAL_AFTER)
  if (longing >= 0) return neutral < 0 || longing < neutral
  if (neutral >= 0) return false
  const next = view.sentences[sentence + 1]?.text.slice(0, 90) ?? ''
  if (ANAPHORA.test(next) && LONGING.test(next)) return true
  if (NEUTRAL_AFTER.test(before.slice(-30)) || PAST_END.test(view.sentences[sentence]?.text ?? '')) return false
  return OWN_WORDS.test(before) || OWN_WORDS.test(after) || LONGING.test(before)
}

function isMeantInEnglish(before: string, after: string): boolean {
  if (ENGLISH_NEUTRAL.test(before) || ENGLISH_NEUTRAL.test(after)) return false
  return ENGLISH_LONGING.test(before) || ENGLISH_LONGING.test(after)
}

/** The applied company's name instead; a particle that would no longer fit is replaced with it. */
function withFix(text: string, { start, end }: { start: number; end: number }, company: string | undefined) {
  if (!company) return { start, end }
  const particle = CHANGING_PARTICLE.exec(text.slice(end, end + 6))?.[0] ?? ''
  const fitting = particleAfter(company, particle)
  return fitting === particle ? { start, end, fix: company } : { start, end: end + particle.length, fix: company + fitting }
}
