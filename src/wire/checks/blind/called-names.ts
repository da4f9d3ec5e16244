// The applicant's given name in what others say: quotations, nicknames, notes; and in the titles of the applicant's own channels.
import { isGivenName, looksGiven, SURNAMES, WORD_NAMES } from '../data/names.ts'
import { KIN, OTHERS, ROLES } from '../data/people.ts'
import { finalOf } from '../particles.ts'
import { oneOf, pattern } from '../rules.ts'
import type { TextView } from '../text-view.ts'
import { type Span, spanOf } from './full-names.ts'
import { isPlainlyGiven } from './name-frames.ts'

const QUOTED = /"(?<double>[^"\n]{2,90})"|'(?<single>[^'\n]{2,90})'|[「『](?<corner>[^」』\n]{2,90})[」』]/g
const TITLES =
  '씨 님 군 양 선배 언니 누나 오빠 형 쌤 샘 선생 선생님 사원 인턴 매니저 반장 주임 대리 과장 팀장 조장 점장 상담사 상담원 간호사 기사 직원 학생 알바 막내 주무관 강사 코치 작가 기자 디자이너 개발자 엔지니어 연구원 책임 선임 파트장 리더 대원 소방관 교사 조교 총무 대장 박사 스타 이모 삼촌 선수 셰프 바리스타 요원 피디 PD 프로 담당자 대표 회장 부장 병장 하사 총각 아가씨 형님 누님 처녀 상병 일병 이병 분대장 소대장 계장 실장 차장 사서 사무장 순경 경장 변호사 서기 여사 아저씨 아줌마 도령 사범 사감 당번 지킴이'
/** A name in a quotation: with a call (민지야), a particle (하윤이는), a title (규리 대리님) or bare. */
const token = (surname: string) =>
  new RegExp(
    `(?<![가-힣])(?<surname>${surname})(?<given>[가-힣]{2})(?:(?<call>아|야|님|씨|군|양|쌤|샘)|(?<particle>이부터|이라면|이야말로|이한테|이에게|이네|이지|이가|이는|이만|이를|이랑|이도|이야|이의|이다|이|야말로|라면|한테|에게|가|는|만|도|의|랑|네|지|표)|(?<title>(?:이(?= ?[형누언오선삼]))? ?${oneOf(TITLES)}(?:님|분)?))?(?=[^가-힣]|$|${oneOf('이 가 은 는 께 의 한테 에게 덕 이랑 랑 을 를 와 과 도 만 처럼 처럼만 같이 같은 보다')}(?:[^가-힣]|$))`,
    'gd',
  )
/** A given name may open like a surname (민지야), so a word is read without one first. */
const TOKENS = [token(''), token(`[${SURNAMES}]`)]
/** Words that stand before titles and are no names. */
const NO_CALL =
  /^(?:우리|여기|저기|거기|대리|이모|고모|아무|오늘|어제|내일|다른|모든|이번|지난|담당|신입|막내|야간|주간|친절|최고|여자|남자|어린|젊은|새로|이전|현재|전임|선임|후임|본사|지점|동네|단골|이제|아까|아니|어디|이거|그거|저거|누구|진짜|정말)$/
/** After a name of somebody else: 지아 어머니께 먼저 설명해 드려요. */
const OF_A_RELATIVE = /^(?:이|네)? ?(?:어머니|아버지|어머님|아버님|보호자|엄마|아빠|할머니|할아버지|부모|가족|남편|아내)/

const PEOPLE = [...OTHERS, ...KIN, ...ROLES]
  .filter((word) => word.length > 1)
  .sort((a, b) => b.length - a.length)
  .join('|')
/** Behind the quotation: others say it, or it is written somewhere. */
const SAID_BY_OTHERS =
  /^['"」](?:이?라고|이?라는|이?라며| ?하고|이?라던|고|며|는|가|이|,|이?란| ?하며|라시| ?하시| ?하는) ?(?:[가-힣]{1,8} ){0,5}?[가-힣]*(?:하셨|하시|말씀|불러|부르|불리|불릴|불려|불렸|불렀|농담|우스갯소리|수식어|구호|칭찬|격려|들었|듣고|듣던|들을|들은|평가|문자|메시지|쪽지|한마디|맡기|맡겼|찾으|찾았|찾는|남기|남겼|남겨|적혀|적힌|적어|적었|적으|쓰여|쓰인|쓰였|반겨|반기|손뼉|웃으|후기|댓글|문장|문구|글귀|한 줄|남았|남아|달려|외치|외쳐|외쳤|말했|말하|물었|물으|답|목소리|말이|말을|말은|말에|글|올라|달렸|붙어|도착|유행|말버릇|입버릇|구호|돌았|소리|인사|써|파일|메모)|^['"」](?:이?라고|이?라며| ?하고|고|며)? ?(?:[가-힣]{2,6}(?:은|는|이|가|께서) )?(?:했|하셨|합니다|한 (?:뒤|후))/
/** Behind it: the applicant says it to somebody. */
const SAID_BY_ME =
  /^['"」](?:이?라고|이?라며| ?하고|고|며|,)? ?(?:제가|저는|내가) |^['"」]?(?:이?라고|이?라며| ?하고|고|며|,)? ?(?:[가-힣]{2,6}(?:에게|한테|께) )?(?:먼저 |다시 |조용히 |웃으며 )?(?:묻자|물었습|물으며|물으면|묻고|물어보|말했습|말하자|말을 (?:걸|건)|말씀드|답했습|제안했|부탁했|위로했|안내했|설명했|건넸|다가가|여쭈|외쳤습|격려했습|인사했|불렀습|알렸)/
const I_SAID = /(?:저는|제가|나는|내가) (?:[가-힣]{1,8}(?:에게|한테|께) )?(?:먼저 )?['"][^'"]*$|(?:에게|한테|께) (?:먼저 )?['"][^'"]*$/
/** What follows a quotation that somebody says. */
const QUOTATIVE = /^['"」](?:이?라고|이?라는|이?라며|이?라던| ?하고| ?하며| ?하시|고|며|는|던|[.,]|$| ?부터| 왔|라 )/
const SAID_TO_ME = /(?:저를|제게|저에게|나를|나에게|저더러|저한테)[^'"]*['"][^'"]*$/
const OTHERS_SPEAK = new RegExp(`(?:${PEOPLE})[가-힣]{0,3}(?:이|가|은|는|께서|께서는|들은|들이|의)(?: [^.'"]{0,30})?['"][^'"]*$`)
const BY_OTHERS_AFTER = new RegExp(
  `^['"」][.,]? ?(?:[가-힣]+ ){0,4}?[가-힣]*(?:${PEOPLE})(?:님|들|분|님들|분들)?(?:의|께서|이|가|은|는) (?:그 |이 )?(?:[가-힣]+ ){0,3}?(?:한마디|말씀|말|목소리|칭찬|인사|외침|쪽지|문자|질문|저를|제게|제 )|^['"」][.,]? (?:[가-힣]+ ){0,5}?(?:들은|들었던|받은|남긴|남겨진|적힌|건넨|돌아온) (?:말|한마디|칭찬|평가|쪽지|문자|글|답)`,
)

/** What the applicant is called, or has called a channel. */
const NICKNAMED =
  /^['"」](?:이?라고|이?라는|으?로|이?라|였|이었|입니다|이?란)? ?(?:[가-힣]+ ){0,3}?[가-힣]*(?:부르|부릅|불|알려|통했|통하|통합|여기|칭|별명|애칭|소개|기억|호칭|저장)/
const NICKNAME_BEFORE = /(?:별명|애칭|호칭|닉네임|저를 한마디로|저는 스스로를|저를)[^'"]{0,20}['"][^'"]*$/
const OF_ME = /저를|저는|제게|저에게|저의|제 |나를|저더러|저한테|팀에서|동기들이|저 |제가/
const OWN_CHANNEL =
  /블로그|채널|계정|오픈채팅|오픈 채팅|단톡방|쇼핑몰|스마트스토어|브이로그|라디오|밴드에|카페에|온라인 강의|유튜브|인스타|브런치|홈페이지|팟캐스트|뉴스레터|깃허브|티스토리|벨로그|사이트|포트폴리오|스토어|연재|노션|웹툰을 그리/
const NOT_OWN_CHANNEL = /구독(?!자)|읽었|시청(?!자)|즐겨|참고|팬(?![가-힣])|출연/
const OWN_THING =
  /^['"」](?:이?라는|이?란) (?:[가-힣]+ )?(?:이름으로|제목으로|파일|폴더|시트|문서|노트|코너|메모|규칙|공식|표|점검표|자료|이름표|제도)/

export function findCalledNames(view: TextView): Span[] {
  const spans: Span[] = [...findUnquoted(view)]
  for (const match of view.text.matchAll(QUOTED)) {
    const words = match.groups?.double ?? match.groups?.single ?? match.groups?.corner ?? ''
    const start = match.index + 1
    const quote: Quote = {
      words,
      before: view.before(start),
      after: view.text.slice(match.index + match[0].length - 1, match.index + match[0].length + 90),
      around: view.around(match.index, match.index + match[0].length),
    }
    for (const { start: from, end } of namesIn(quote)) spans.push({ start: start + from, end: start + end })
  }
  return spans
}

/** Something done the writer's way, or a place of the writer: 민호 레시피, 종현 구역. */
const OWN_WAY =
  /^(?<given>[가-힣]{2})(?:이|네|이네)? ?(?:레시피|노트|공식|법칙|방식|픽|버전|매뉴얼|스타일|타임|존|효과|시스템|체크리스트|점검표|루틴|코스|구역|자리|찬스|전용|담당|폴더|서랍)(?![가-힣]{3})/
const PLACEHOLDER = /^(?:철수|영희|길동)$/

interface Quote {
  words: string
  before: string
  after: string
  around: string
}

function namesIn(quote: Quote): Span[] {
  const { words, before, after, around } = quote
  const isNickname = (NICKNAMED.test(after) || NICKNAME_BEFORE.test(before)) && OF_ME.test(around)
  const isChannel = OWN_CHANNEL.test(around) && !NOT_OWN_CHANNEL.test(around)
  if (isNickname || isChannel || OWN_THING.test(after) || /^[가-힣]{2}(?:표|봇|식)(?: |$)/.test(words)) {
    const within = givenWithin(words, isNickname)
    if (within.length > 0 && !PLACEHOLDER.test(words)) return within
    const mark = /^(?<given>[가-힣]{2})표 [가-힣]/.exec(words)
    if (mark && looksGiven(mark.groups?.given ?? '')) return [{ start: 0, end: 2 }]
  }
  const own = OWN_WAY.exec(words)?.groups?.given ?? ''
  if (isPlainlyGiven(own)) return [{ start: 0, end: 2 }]
  if (!isToldOfMe(quote) || / (?:어머니|아버지|어머님|아버님|보호자)(?:님|분)?(?=[, 께은는]|$)/.test(words)) return []
  const spans: Span[] = []
  for (const match of TOKENS.flatMap((words) => [...quote.words.matchAll(words)])) {
    const { surname = '', given = '', call, particle, title } = match.groups ?? {}
    const end = match.index + surname.length + given.length
    if (NO_CALL.test(given) || PLACEHOLDER.test(given) || OF_A_RELATIVE.test(words.slice(end))) continue
    if (
      isCalled(given, {
        call,
        particle,
        title,
        next: words.slice(match.index + match[0].length),
        isOurs: /우리 $/.test(words.slice(0, match.index)),
      })
    )
      spans.push({ start: match.index, end })
  }
  return spans.slice(0, 1)
}

/** 저는 "…"라는 평을 들었습니다: what is heard, others say. */
const HEARD =
  /^['"」](?:이?라는|이?란|는|던) (?:[가-힣]{1,6} ){0,2}?(?:평|평가|말|말씀|칭찬|이야기|소리|피드백|별명|후기|농담|질문|인사)[을를도] (?:[가-힣]+ )?(?:들|받|얻|자주|남기)/
/** A notice that the applicant has made. */
const WRITTEN_BY_ME =
  /^['"」](?:이?라고|으?로|이?라)? ?(?:불러 드리|불러 드렸|불러드|모시)|^['"」](?:이?라는|이?란) (?:[가-힣]+ )?(?:알림|문구|메시지|문자|자막|대사|예시|안내|예문|제목|화면|단추|버튼)[을를은이]? (?:[가-힣]+ )?(?:만들|넣|설계|기획|작성|띄우|띄웠|보내|보냈|붙)/
function isToldOfMe({ words, before, after }: Quote): boolean {
  if (HEARD.test(after)) return true
  if (WRITTEN_BY_ME.test(after)) return false
  if (SAID_TO_ME.test(before)) return true
  if (I_SAID.test(before) || I_SAID_IT.test(before)) return false
  if (PRAISE.test(words) && !SAID_BY_ME.test(after)) return true
  if ((SPOKEN_BEFORE.test(before) && !SAID_BY_ME.test(after)) || (isToMe(words, after) && !SAID_BY_ME.test(after))) return true
  if (BY_OTHERS_AFTER.test(after) || (OTHERS_SPEAK.test(before) && QUOTATIVE.test(after))) return true
  return !SAID_BY_ME.test(after) && SAID_BY_OTHERS.test(after)
}

/** What is heard or read stands before: 무전기에서 흘러나온 말은 "…"였습니다, 후기 중 "…"라는 글, 액자에는 '…'. */
const SPOKEN_BEFORE =
  /(?:말|목소리|외침|쪽지|문자|글|한마디|구호|소리|문구|후기|댓글|리뷰|평가서|추천서|편지|메모|액자|롤링페이퍼|상장|감사장|생활기록부|알림장|칠판|게시판|메신저|단톡방|대화방|설문|평|기사|신문|크레디트|자막)(?:은|는|이|에|에는|에서|에서는|으로는| 중| 가운데| 속| 하나가|란에)?(?: (?:늘|항상|가장|매번|[가-힣]{1,8}))? ?['"][^'"]*$/
const I_SAID_IT =
  /(?:제가|내가|저는) [^'"]{0,24}(?:말|한마디|쪽지|문자|글|메모|소리)(?:은|는|이|에|에는)? ?['"][^'"]*$|(?:건넨|해 준|해 드린|보낸|남긴 제) (?:말|한마디|쪽지|문자|글)(?:은|는)? ?['"][^'"]*$/
/** Somebody is called by name ("혜진아,"), and nothing behind it says that the writer calls. */
const isToMe = (words: string, after: string) =>
  /^(?:야,? |어이,? |우리 |막내 |역시 )?[가-힣]{2}(?:아|야)[,!]|^(?:야,? |어이,? )[가-힣]{2}[ ,]|^[가-힣]{2}이? ?(?:형|누나|언니|오빠|선배|선배님|반장님|쌤|샘)[,!]/.test(
    words,
  ) &&
  !/저는|제가|(?:에게|한테|께)[^.]{0,20}(?:건넨|건넸|했던|한 말|하는|해 준|물|말)|달래|달랬|제목|기사를|아이를|아이에게|다독|안아|위로|타이르|안심|격려하|응원하|부르며|불렀|주인공|대사|장면|연극|동화|소설|노래/.test(
    after,
  )

/** Thanks and trust that are said to somebody's face or behind the back; a letter quotes them only of its writer. */
const PRAISE =
  /[가-힣]{2}이? ?(?:[가-힣]{1,3}님?)? ?(?:덕에|덕분|덕이|없으면|없었으면|아니었으면|아니면|있어서 다행|있으니|이라면 믿|라면 믿|만 믿|계세요|계신가요|있어요\?|있나요|어디 (?:있|계|갔)|좀 (?:불러|바꿔)|바꿔 주|한테 물어|에게 물어|한테 맡기|에게 맡기|가 최고|이 최고|이가 최고|처럼만)/

interface Call {
  call: string | undefined
  particle: string | undefined
  title: string | undefined
  next: string
  /** 우리 stands before: 우리 선호 없으면. */
  isOurs: boolean
}

/** What a teacher is called by without a name. */
const NO_TEACHER =
  /^(?:안경|수학|영어|국어|과학|사회|체육|미술|음악|보건|상담|담임|한문|역사|우리|동네|옆반|막내|신규|인턴|알바|여자|남자|젊은|친절|원장|부장|교감|교장|주임|피아|바이|태권|수영|요가|발레|미소|초보|새로|도서|돌봄|특수|급식|영양|논술|코딩|로봇)$/

/** 아 and 이는 follow a consonant, 야 and 는 a vowel: what does not agree is no name. */
function isCalled(given: string, { call, particle, title, next, isOurs }: Call): boolean {
  const closed = finalOf(given) !== 'vowel'
  const isName = isGivenName(given)
  if (call === '아' || call === '야')
    return (
      (call === '아') === closed &&
      (isName ? !WORD_NAMES.has(given) || call === '아' || /^[,!~]/.test(next) : looksGiven(given) && /^[,!~]/.test(next))
    )
  if (/^[쌤샘]$/.test(call ?? '')) return !NO_TEACHER.test(given)
  if (call !== undefined || title !== undefined) return isName || (looksGiven(given) && !/[의은는을를이가도]$/.test(given))
  if (particle !== undefined)
    return (
      isPlainlyGiven(given) &&
      (/^이/.test(particle)
        ? closed
        : /^(?:가|는|라면|야말로|랑|네|지|만|도|의|표|한테|에게)$/.test(particle) &&
          (!closed || /^(?:만|도|의|표|한테|에게)$/.test(particle)))
    )
  return (
    (isPlainlyGiven(given) || (isName && isOurs)) &&
    /^(?:[,!~]|$|이 (?:어디|왔|있|없|덕|최고|잘|좀)| (?:덕|왔|살아|어디|좀|바꿔|찾|불러|시켜|믿고|보고 배|구역|자리|담당|코너|참|진짜|역시|없|있|최고|잘|아니|스타일|방식|노트|법칙|효과|매직|공식|같은|처럼|짱|만세|파이팅|화이팅|이름|답다|다운))/.test(
      next,
    )
  )
}

/** Given names anywhere in a nickname or title: 갓다현, 수빈위키, 복덩이 순영이, 은비의 개발일기. Everyday words do not count there. */
function givenWithin(words: string, isNickname: boolean): Span[] {
  for (const match of words.matchAll(/[가-힣]+/g)) {
    const [word] = match
    for (let at = 0; at + 2 <= word.length; at += 1) {
      const isEdge = at === 0 || (isNickname && (at + 2 === word.length || /^(?:이|야|아|님|쌤|씨)$/.test(word.slice(at + 2))))
      if (isEdge && isPlainlyGiven(word.slice(at, at + 2)) && !isInWord(word, at))
        return [{ start: match.index + at, end: match.index + at + 2 }]
    }
  }
  return []
}

/** Words that begin or end like a name: 정리왕, 문제해결사, 소통의 달인. */
const isInWord = (word: string, at: number) =>
  WORD_NAMES.has(word) ||
  /(?:해결|관리|정리|상담|기록|분석|전문|요정|왕|꾼|천사|반장|부자|박사|장인|달인|대장|해결사)/.test(word.slice(0, at)) ||
  (at > 0 &&
    !/^(?:갓|킹|빛|퀸|황|천사|요정|우리|막내|만능|미스|미스터|닥터|캡틴|척척|슈퍼|꼬마|엄마|대장|복덩이|똑순이|[김이박최정강조윤장임한오서신권황안송전홍])$/.test(
      word.slice(0, at),
    ))

/** What others said of the applicant without quotation marks: 선배는 하영이가 있어 다행이라고 말했습니다. */
const SAID_OF_ME = pattern(
  `(?<![가-힣])(?:${PEOPLE})[가-힣]{0,3}(?:은|는|이|가|께서|께서는) (?:늘 |항상 |종종 )?['"]?(?<hit>(?<given>[가-힣]{2}))(?<call>이가|이는|이만|이야말로|이라면|이 덕|야말로|라면|가|는)(?=[ ,])[^.\n]{1,40}(?:라고|다고|다며|라며) ?(?:[가-힣]{1,6} )?(?:말|하셨|했|칭찬|격려|평가|해 주)`,
)

/** 저를 유나봇이라고 불렀습니다. */
const CALLED = pattern(
  `(?:저를|나를) (?:[가-힣]+ )?['"]?(?<hit>(?<given>[가-힣]{2}))['"]?(?: ?(?:봇|쌤|님|씨|이|박사|선생님|선생|반장|왕|표|언니|누나|형|오빠|장군|대장|매니저|대리|사원|팀장|인턴|주임|조장|기사|프로|코치)){0,2}['"]?(?:이라고|라고|라|으로|로) ?(?:부|불|기억|소개|저장)`,
)

function findUnquoted(view: TextView): Span[] {
  return [...view.text.matchAll(SAID_OF_ME), ...view.text.matchAll(CALLED)].flatMap((match) =>
    isPlainlyGiven(match.groups?.given ?? '') ? [spanOf(match)] : [],
  )
}
