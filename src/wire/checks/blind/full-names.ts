// Full names in Korean letters, told from words by what they are made of, and from the names of others by what stands around them.
import { FAMOUS, isGivenName, LONG_SURNAMES, looksGiven, NOT_A_NAME, RARE_SURNAMES, SURNAMES, WORD_NAMES } from '../data/names.ts'
import { KIN, OTHERS } from '../data/people.ts'
import { oneOf, pattern } from '../rules.ts'
import type { TextView } from '../text-view.ts'

export interface Span {
  start: number
  end: number
}

const ANY_SURNAME = `[${SURNAMES}${RARE_SURNAMES}]`
const QUOTE = `['"「『<《\`(]`
/** What may follow a name in its word: particles and copulas. */
const TAIL = oneOf(
  '입니다 이라고 라고 이라고합니다 라고합니다 이라는 라는 이라 이에요 예요 이고 이며 이자 은 는 이 가 을 를 의 와 과 로 으로 로서 으로서 에게 도 만 인 올림 드림 배상 이란 란 께 답게 처럼 입니다만 이었습니다 였습니다 이라는데 이야말로 야말로 이라면 라면 이면 면 이기에 기에 이지만 지만 한테',
)
const AFTER = `(?=(?:${TAIL})?(?:[^가-힣]|$))`
const CANDIDATE = pattern(
  `(?<![가-힣])(?<hit>(?<surname>${LONG_SURNAMES.join('|')}|${ANY_SURNAME})(?<gap> ?)(?<given>[가-힣]{2}|(?<=${LONG_SURNAMES.join('|')})[가-힣]))${AFTER}`,
)

const TITLE = new RegExp(
  `^(?:이|가|은|는)? ?${oneOf(
    '님 씨 군 양 과장 대리 부장 차장 사원님 팀장 실장 이사 상무 전무 대표 사장 회장 교수 박사 선생 선배 후배 작가 감독 연구원 장군 대통령 의원 시인 화백 기자 변호사 의사 간호사님 원장 점장 코치 선수 누나 언니 오빠 형 어르신 할머니 할아버지 고객 환자 학생 강사 멘토 매니저 본부장 소장 반장 주임 책임 선임 연구원님 판사 검사 아나운서 배우 가수 셰프 의장 총장 학장 국장 조장 열사 선생님 작곡가 건축가 화가 평론가 철학자 명창 명인 장인 PD CEO 병장 상병 하사 중사 대위 소령 일병 이병 원사 소위 중위 어린이 아동 양은 군은 여사',
  )}(?![가-힣]{3})`,
)
/** Somebody else is named: a role of others stands right before, or a work or a made-up person. */
const OTHERS_BEFORE = new RegExp(
  `(?:${[...OTHERS, ...KIN].filter((word) => word.length > 1).join('|')}|${oneOf('동기 팀원 조원 직원 학생 인턴이던 강사 연사 저자 선수 회원 담임 대리인 성우 앵커 지휘자 피아니스트 골퍼 코치 창업가 담당자이신 담당자인 담당자였던 당시 함께_일한 같은_조 같은_팀 연출가 조각가 사진가 무용가 성악가 안무가 만화가 번역가 사상가 운동가 정치인 방송인 탐험가 우주인 교육자 [가-힣]학자 학자 선교사 장인 편집장 칼럼니스트 학장 총장 위원장 대변인 이사장 단장 심사위원 해설가 해설위원 유튜버 블로거 전문의 원로')})(?:인|이던|였던|이었던|이신|님|님인|님이신|들)?,? ?['"]?$|(?:소설|책|영화|드라마|노래|시집|논문|저서|작품|강연|곡|만화|웹툰|페르소나|인물|가상|예시) ?[^.]{0,12}['"《〈『]?$`,
)
const MADE_UP =
  /(?:상품|제품|서비스|브랜드|앱|팀|프로젝트|가게|캐릭터|행사|동아리)(?:의 )?(?:명|이름)(?:은|을|이)|페르소나|가상의|등장인물|캐릭터|극 중|시나리오|소설 속|예시로|라는 (?:두 )?(?:역할|배역|인물|고객|손님|환자|학생|아이|동료|사람을 만나)/
/** Who has left a work or a theory is known for it: 김유정의 단편. */
const WORK_AFTER =
  /^의 (?:[가-힣]{1,6} )?(?:단편|장편|소설|시집|시(?![간스장])|수필|희곡|그림|작품|화풍|논문|이론|노래|곡|영화|연극|저서|책|연설|강연|글|문장|전기|평전|회고록|생애|사상|일기|건축|사진집|만화|웹툰)/
/** Companions, and a person of whom something is told to the applicant. */
const COMPANION = /^(?:와|과|에게|랑|이랑|하고|에게서|한테)(?![가-힣])/
const TOLD_OF = /^(?:은|는|이|가|께서) (?!하면|아니|해도|지원|되|없|있)[^.]*(?:저를|제게|저에게|저와|제가|나에게)/

const ROLE =
  '동료 후배 가족 식구 파트너 팀원 마케터 개발자 기획자 디자이너 엔지니어 연구원 간호사 간호조무사 회계사 영업인 영업맨 사람 담당자 인턴 막내 예비_사원 일꾼 분석가 상담사 상담원 행원 은행원 승무원 설계자 신입 직원 사원 조장 팀원 회장 대표 반장 기사 정비사 기술자 기술인 교사 선생님 강사 요리사 조리사 바리스타 판매왕 해결사 청년 인재 전문가 관리자 조종사 사회복지사 물리치료사 임상병리사 방사선사 약사 영양사 공무원 주무관 세무사 편집자 번역가 통역사 기자 작업자 생산직 용접사 안전관리자 운전원 매니저 리더 프로그래머 데이터인 도전자 대명사 사서 큐레이터 PM PD MD'
/** Words that say that the applicant speaks of himself or herself. */
const SELF_BEFORE = new RegExp(
  `(?:(?<![가-힣])저(?:는요?)?,? ?|제가 |제가 바로 |저를 |지원하는 |지원한 |지원자,? ?|지원자인 |지원자는 |신입 ?사원,? ?|신입,? ?|${oneOf(ROLE)},? ['"「]?|(?:지금까지|여기까지|이상|부디|꼭|앞으로|오늘부터|그동안의|진짜) |['"」』] |(?:인사드립니다|소개합니다|소개드립니다|반갑습니다|안녕하십니까|안녕하세요)[.,!]? ?|[가-힣]+(?:한|는|은|인|던|운|될|된|할|친|온|진|든|긴|린|킨|산|른) (?:[가-힣]{2,6} ){0,3}|(?:역시|바로|다른 이름,|명함|이름표|명찰|사원증|출석부|이름 칸|표지|상장|수료증|카드|게시판|명단)[^\\n]{0,24})['"]?$`,
)
/** Right before a name these leave no doubt, whatever the name. */
const SELF_TIGHT = /(?:(?<![가-힣])저,? |저는,? |저는요, |지원자,? ?|신입 ?사원,? ?|제 이름은 |인사드립니다, |본인 )['"]?$/
const SELF_AFTER =
  /^['"」]?(?: ?입니다|이에요|예요| ?이라고| ?라고|이라는 (?:이름|사람|지원자|신입|인재|석 자)|라는 (?:이름|사람|지원자|신입|인재|석 자)|이라는|올림|드림|배상| ?올림| ?드림| ?배상|[을를] (?:기억|뽑|소개|믿|선택|주목|만나|채용|추천|두고|불러|찾아|떠올|걸고)|의 (?:각오|다짐|이야기|약속|강점|장점|세 가지|두 가지|네 가지|꿈|포부|도전|성장|하루|기록|첫|10년|이름)|[이가] (?:지원|되|하면|하겠|걸어온|약속|드리|만들|바꾸겠|있|인사|돌아)|, ?(?:인사|준비|지금|이제|여기|시작|도전|지원|오늘|꼭|반드시|감사|저|이것)| 이름 석 자| 이름으로| (?:지원|인사|도전|약속|다짐|신고|출근)(?:합니다|드립니다|하겠|드리겠|했습니다)| ?\(인\)|이야말로|야말로|이라면|라면|[.!]?[\]】>』」)]?\s*(?:\n|$))/
/** Behind 저는 only a copula makes a name (저는 정성이 담긴). */
const COPULA = /^['"]?(?:입니다|이에요|예요|이라|라고|, )/
/** In the whole sentence: the one of whom is spoken is the applicant. */
const IS_ME = /바로 저|저뿐|저입니다|저였습니다/

/** Full names that are the applicant's. */
export function findFullNames(view: TextView): Span[] {
  const spans: Span[] = []
  for (const match of view.text.matchAll(CANDIDATE)) {
    const { surname = '', gap = '', given = '' } = match.groups ?? {}
    const span = spanOf(match)
    const after = view.after(span.end)
    const certainty = certaintyOf(surname, given, /^[가-힣]*/.exec(after)?.[0] ?? '')
    const before = view.before(span.start)
    // Somebody is called by a given name that opens like a surname: "서윤아, 이건". called-names.ts hears who says it.
    const isCall = /['"]$/.test(before) && /[아야]$/.test(given) && /^[,!]/.test(after)
    if (certainty === 0 || isCall || isOfAnother(view, span)) continue
    const isOwn =
      (certainty === 2 && SELF_TIGHT.test(before)) ||
      (SELF_BEFORE.test(before) && SELF_AFTER.test(after) && !(/(?<![가-힣])저는 ['"]?$/.test(before) && !COPULA.test(after))) ||
      (before === '' && SELF_AFTER.test(after) && !/^\s*$/.test(after))
    // A surname that stands alone is more often another word (이 은하), so only the applicant's own frame makes a name of it.
    if (gap !== '') {
      if (certainty === 2 && isSpaced(before, after)) spans.push(span)
    } else if (isOwn || (isGivenName(given) && ((IS_ME.test(before + after) && !WORD_NAMES.has(given)) || isToldByOthers(before, after))))
      spans.push(span)
    else if (
      certainty === 2 &&
      (!RARE_SURNAMES.includes(surname) || (after !== '' && SELF_AFTER.test(after))) &&
      !TOLD_OF.test(after) &&
      (SELF_AFTER.test(after) || isMarked(after))
    )
      spans.push(span)
  }
  return spans
}

/** A name that is told of has a particle; a bare one in front of another word is more often that word's (정해진 일). */
const isMarked = (after: string) => /^[가-힣,)'"」』_]/.test(after) && !COMPANION.test(after)

/** A name inside a quotation of what others said or may say: "이 문제는 장서희에게 물어보자"라는 말. */
const isToldByOthers = (before: string, after: string) => /['"][^'"]*$/.test(before) && /^[^'"]*['"](?:이?라는|이?라고|는|라며)/.test(after)

const isSpaced = (before: string, after: string) =>
  /(?:저,? |저는 |지원자 |신입 ?사원 |신입 |인턴 |이름은 )$/.test(before) && /^(?:입니다|이라|라고|의|은|는|이|가|,|올림| 올림)/.test(after)

/** Names that stand for any name in forms and test data. */
const PLACEHOLDER = /^(?:홍길[동순]|김철수|[이김]영희)$/
const OF_DATA = /데이터|예문|양식|예시|테스트|견본|샘플|서식|가명/

/** 2: a name that many people have; 1: may be one; 0: a word. `tail` is what follows it in its word. */
export function certaintyOf(surname: string, given: string, tail: string): 0 | 1 | 2 {
  const name = surname + given
  // 최고은 is a name before 입니다 and 최고 with a particle before anything else.
  const isWord = NOT_A_NAME.has(name) || NOT_A_NAME.has(name.slice(0, 3))
  if (isWord && !(/[은는을]$/.test(name) && /^(?:입니다|이라고|올림|드림)/.test(tail))) return 0
  if (FAMOUS.has(name)) return 1
  if (surname.length > 1) return 2
  if (!isGivenName(given)) return looksGiven(given) && !NOUN_ENDING.test(given) && !(tail === '' && PARTICLE_ENDING.test(given)) ? 1 : 0
  if (WORD_NAMES.has(given) || VERB_STEM.test(given) || (tail === '' && PARTICLE_ENDING.test(given))) return 1
  return 2
}

/** A given name that ends like a particle may be a noun with one: 설정은, 배송이. One that ends like a verb's stem may be one: 공유하는. */
const PARTICLE_ENDING = /[은이의도나라한인지로만가을]$/
const VERB_STEM = /[하한]$/
/** Endings that make nouns: 전문성, 조리실, 전환율. */
const NOUN_ENDING = /[성율별서기화진범주형은이지하한나라인수원식국관제조상신실일재산]$/

/** Whether a title follows or a role of somebody else stands before. */
export function isOfAnother(view: TextView, { start, end }: Span): boolean {
  const before = view.before(start)
  if (/(?:명함|이름표|명찰|사원증|상장|수료증|카드|명단)[^\n]{0,24}$/.test(before)) return false
  return (
    WORK_AFTER.test(view.text.slice(end, end + 16)) ||
    (PLACEHOLDER.test(view.text.slice(start, end)) && OF_DATA.test(view.around(start, end))) ||
    TITLE.test(view.text.slice(end, end + 12)) ||
    OTHERS_BEFORE.test(before) ||
    MADE_UP.test(before + view.after(end).slice(0, 30))
  )
}

/** The place of the group `hit`, or of the whole match. */
export function spanOf(match: RegExpExecArray): Span {
  const [start, end] = match.indices?.groups?.hit ?? [match.index, match.index + match[0].length]
  return { start, end }
}

/** Any surname and what a frame takes behind it, for name-frames.ts. */
export const NAME_PARTS = { ANY_SURNAME, QUOTE }
