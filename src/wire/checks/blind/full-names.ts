// Full names in Korean letters, told from words and from the names of others by what stands around them.
import { FAMOUS, GIVEN_NAMES, LONG_SURNAMES, looksGiven, NOT_A_NAME, SURNAMES, WORD_NAMES } from '../data/names.ts'
import { oneOf, pattern } from '../rules.ts'
import type { TextView } from '../text-view.ts'

export interface Span {
  start: number
  end: number
}

const SURNAME = `(?:${LONG_SURNAMES.join('|')}|[${SURNAMES}])`
const QUOTE = `['"「『<《\`(]`
/** What may follow a name in its word: particles and copulas. */
const TAIL = oneOf(
  '입니다 이라고 라고 이라는 라는 이라 이에요 예요 이고 이며 이자 은 는 이 가 을 를 의 와 과 로 으로 로서 으로서 에게 도 만 인 올림 드림 배상 이란 란 께 답게 처럼 입니다만 이었습니다 였습니다 이 를 이라는데',
)
const AFTER = `(?=(?:${TAIL})?(?:[^가-힣]|$))`
/** Anywhere in the text a name that many people have; in a frame of the applicant's also a name that only may be one. */
const KNOWN = pattern(`(?<![가-힣])(?<hit>(?<surname>${SURNAME})(?<gap> ?)(?<given>[가-힣]{2}))${AFTER}`)
const GLUED = pattern(
  `(?:(?<![가-힣])저(?:는|,)? ?|지원자|신입사원|인턴)(?<hit>(?<surname>${SURNAME})(?<given>[가-힣]{2}))(?=입니다|이라고|라고|은 |는 |의 |이 |가 |올림|드림)`,
)

const TITLE = new RegExp(
  `^(?:이|가|은|는)? ?${oneOf(
    '님 씨 군 양 과장 대리 부장 차장 사원님 팀장 실장 이사 상무 전무 대표 사장 회장 교수 박사 선생 선배 후배 작가 감독 연구원 장군 대통령 의원 시인 화백 기자 변호사 의사 간호사님 원장 점장 코치 선수 누나 언니 오빠 어르신 할머니 할아버지 고객 환자 학생 강사 멘토 매니저 본부장 소장 반장 주임 책임 선임 연구원님 판사 검사 아나운서 배우 가수 셰프 의장 총장 학장 국장 조장 열사 의사 선생님 작곡가 건축가 화가 디자이너가 평론가 철학자 과학자의 명창 명인 장인 PD CEO',
  )}(?![가-힣]{3})`,
)
const OTHERS = new RegExp(
  `(?:${oneOf(
    '동료 동기 친구 후배 선배 팀장 팀장이던 대표 교수 교수님 고객 환자 어린이 학생 아이 회원 사수 멘토 멘티 부장 과장 대리 점장 사장 회장 작가 감독 주인공 캐릭터 인물 배우 가수 선수 위인 담임 스승 조카 동생 상사 매니저 조장 룸메이트 이웃 어르신 대리인 저자 소설가 시인 화가 건축가 디자이너 셰프 박사 연구자 강사 연사 창업자 창립자 창업주 기업가 경영자 철학자 과학자 지휘자 피아니스트 유튜버 크리에이터 아나운서 앵커 기자 의사 변호사 장군 대통령 왕 성우 개그맨 방송인 전문가인 부사수 조원 팀원 파트너 담당자이신 담당자인 담당이던',
  )}(?:인|이던|였던|이었던|이신|님|님인|님이신)?,? ?['"]?|(?:소설|책|영화|드라마|노래|시집|논문|저서|작품|강연|곡|만화|웹툰) ?['"《〈『]?)$`,
)
/** Words that say that the applicant speaks of himself or herself. */
const SELF_BEFORE = new RegExp(
  `(?:(?<![가-힣])저,? ?|저는,? |제가 |제가 바로 |저를 |지원하는 |지원한 |지원자,? ?|지원자인 |지원자는 |신입 ?사원,? ?|신입,? ?|인재,? ?|청년,? |${oneOf('마케터 개발자 기획자 디자이너 엔지니어 연구원 간호사 회계사 영업인 사람 담당자 인턴 막내 예비_사원 일꾼 분석가 상담사 행원 승무원 설계자 신입 직원 사원 조장 팀원 회장 대표 반장')},? ['"]?|[가-힣]+(?:한|는|은|인|던|운|될|된|할|친|온|진|든) (?:[가-힣]{2,6} ){0,3}|(?:명함|이름표|명찰|사원증|출석부|이름 칸|표지|상장|수료증|카드|게시판|명단)[^.\\n]{0,24})['"]?$`,
)
/** Right before a name these leave no doubt, whatever the name. */
const SELF_TIGHT = /(?:(?<![가-힣])저,? |저는,? |지원자,? ?|신입 ?사원,? ?|제 이름은 )['"]?$/
const SELF_AFTER =
  /^['"]?(?:입니다|이라고|라고|이라는 (?:이름|사람|지원자|신입|인재)|라는 (?:이름|사람|지원자|신입|인재)|이라는|올림|드림|배상| 올림| 드림| 배상|을 기억|를 기억|의 각오|의 다짐|의 이야기|이 (?:지원|되|하)|가 (?:지원|되|하)|, ?(?:인사|준비|지금|이제|여기|시작|도전|지원|오늘|꼭|반드시|감사|저)| ?\(인\)|, ?이것이 저|[.!]?\s*(?:\n|$))/
/** With somebody, to somebody: another person. */
const COMPANION = /^(?:와|과|에게|랑|이랑|하고|에게서|한테)(?![가-힣])/

const SURE_FRAMES: readonly RegExp[] = [
  pattern(
    `(?:제|저의|내|본인의|본인) ?(?:본명|이름|성함|성명)(?:은|이|,|:)? ?(?:바로 )?${QUOTE}?(?<hit>[가-힣]{2,4}?|${SURNAME} ?[가-힣]{1,2})(?=${QUOTE.replace('(', ')')}|이라|라고|라는|입니다|이고|이며|이에|예요|인데|으로|로,| ?[,.]|을 |를 |\\)|$)`,
  ),
  pattern(
    `(?:^|\\n|[\\s|/])(?:지원자 ?)?(?:성명|이름|지원자명|지원자|성 명|작성자|신청인|응시자)(?:\\([가-힣]+\\))? ?[:：=] ?${QUOTE}?(?<hit>[가-힣]{2,4}(?![가-힣])|[A-Z][a-z]+ [A-Z][a-z]+)`,
  ),
  pattern(
    `(?:^|\\n)(?:지원자|작성자|신청인|응시자|이름|성명) (?<hit>${SURNAME}[가-힣]{1,2})(?= ?(?:\\(인\\)|\\(서명\\)|올림|드림|배상)?\\s*(?:\\n|$))`,
  ),
  pattern(`(?:저는|저를|나는|저,) ?${QUOTE}?(?<hit>[가-힣]{2,4})['"]?(?=(?:이라고|라고) (?:합니다|해요|불러|하는|부릅|적힌|소개))`),
  pattern(`(?<![가-힣])(?<hit>${SURNAME} ?[가-힣]{1,2}) ?(?=(?:올림|드림|배상)(?![가-힣]))`),
  pattern(`(?<![가-힣])(?<hit>(?:${LONG_SURNAMES.join('|')})[가-힣]{1,2})${AFTER}`),
  pattern(`이름 (?:석|두|세|네) ?(?:자|글자),? ['"]?(?<hit>[가-힣]{2,4}?)(?=['"]?(?:을|를|이|가|은|는|,))`),
]
const SHORT_FRAMES: readonly RegExp[] = [
  pattern(
    `(?:(?<![가-힣])저는 |저, ?|제가 바로 |신입 [가-힣 ]{0,8}사원 |지원자 )['"]?(?<hit>[${SURNAMES}] ?[가-힣])['"]?(?=입니다|이라고|라고|을 뽑|를 뽑|을 기억|를 기억|이 지원|가 지원)`,
  ),
  pattern(`(?:(?<![가-힣])저는 |저, ?|지원자 |^|\n)(?<hit>[${SURNAMES}] [가-힣] [가-힣])(?= ?(?:입니다|이라고|라고|올림|드림|배상))`),
]
/** Words of two syllables that begin like a surname and may follow 저는. */
const SHORT_WORD =
  /^(?:신입|기자|강사|교사|의사|판사|검사|장남|장녀|차남|차녀|변호|연구|조교|조장|반장|임원|이사|부장|차장|과장|사원|사장|인턴|주임|주장|고객|고참|구직|노력|노동|도전|문과|이과|공대|예비|예술|전공|전문|주부|지도|진행|책임|최고|추진|한국|함께|현장|현역|유일|유학|우등|여전|여기|남들|내년|매일|정리|정직|성실|성격|소통|소심|서울|선배|선임|설득|온라|왕따|옥탑|은둔|장점|장교|전역|제빵|조용|주말|지방|천재|천천|편집|하루|학생|학사|석사|박사|호기|홍보|황당|회계|국민|국제|기술|기획|길치|김치|나름|낙천|내향|외향|누구|단순|단호|동물|두괄|막내|마케|만능|명확|모범|목수|무역|문제|미래|민감|반듯|방송|배우|백수|변화|봉사|부지|분석|사람|사회|상담|생산|손님|수학|승부|시골|신뢰|실무|심리|안전|애견|야근|양심|어린|엄격|여행|역사|영업|예민|완벽|욕심|용기|운동|원칙|위기|육아|음악|이공|인문|인사|일벌|자연|잡식|저녁|정보|종합|좌우|주도|중간|집중|차분|채식|청소|초보|추리|친화|탐구|태권|통계|판매|평범|표현|피아|하이|한결|해결|행동|허약|현실|형식|화학|환경|활발|흥미)$/
const NO_NAME =
  /^(?:무엇|누구|아직|바로|그냥|항상|언제|기획|개발|신입|이런|이렇|그렇|어떤|단순|남들|이름|모두|부모|할머|아버|어머|한글|한자|순우리|선우정|서문을|서문에|서문이|독고다|사공이|사공의|사공은|감사|진심|마음|정성|깊이|늘|더)/

/** Where nothing but a name can stand, any three syllables that open like one are taken, but for nouns of people and things. */
const TIGHT_FRAMES: readonly RegExp[] = [
  pattern(
    `(?:(?<![가-힣])저 |(?<=^|[.!?\\n]\\s?)나 |(?<![가-힣])본인 |지원자 |신입 ?사원 )['"]?(?<hit>[${SURNAMES}][가-힣]{2})(?=은 |는 |의 |이 |가 |을 |를 |로 |으로 |, )`,
  ),
  pattern(
    `(?:지원자|지원한|지원하는|사람|사람은|${oneOf('마케터 개발자 기획자 디자이너 엔지니어 연구원 간호사 회계사 영업인 담당자 인턴 일꾼 분석가 상담사 행원 승무원 설계자 신입 사원 인재 전문가 관리자 조종사 교사 강사 요리사 바리스타 판매왕 해결사 청년')}),? ['"]?(?<hit>[${SURNAMES}][가-힣]{2})(?=['"]?(?:입니다|이라고|라고|이라는|라는|로 불|으로 불|, ))`,
  ),
  pattern(`(?<![가-힣])(?<hit>[${SURNAMES}][가-힣]{2})(?= 지원자(?:입니다|는|의|라는))`),
  pattern(
    `(?:^|\\n)(?:From\\.?|작성자|제출자|보낸 ?사람|지원자|신청자|발표자|글쓴이) ?[:：.]? ?(?<hit>[${SURNAMES}][가-힣]{1,2})\\s*(?:\\n|$)`,
  ),
  pattern(
    `(?:\\d{4}(?:년|[.]) ?\\d{1,2}(?:월|[.])(?: ?\\d{1,2}(?:일|[.]?))?|감사합니다[.]?|확인합니다[.]?)\\s*\\n+\\s*(?<hit>[${SURNAMES}][가-힣]{1,2})\\s*(?:\\n|$)`,
  ),
  pattern(
    `(?:명함|사원증|명찰|이름표|명패)[^.\\n]{0,20}['"](?:[가-힣]+ )?(?<hit>[${SURNAMES}][가-힣]{2})(?= (?:팀장|과장|대리|매니저|책임|부장|이사|대표|주임|사원|연구원|지점장|점장|수석|선임)|['"])`,
  ),
]
const PERSON_NOUN = /[자사가인파왕꾼생원형광통점력감성장제음함임관체들님은는이을를도만의로서면해]$/

/** Full names that are the applicant's. */
export function findFullNames(view: TextView): Span[] {
  const spans: Span[] = []
  for (const words of SURE_FRAMES) {
    for (const match of view.text.matchAll(words)) {
      const span = spanOf(match)
      const name = view.text.slice(span.start, span.end).replace(/\s/g, '')
      if (!NO_NAME.test(name) && !NOT_A_NAME.has(name) && !NOT_A_NAME.has(name.slice(0, 3)) && !isOfAnother(view, span)) spans.push(span)
    }
  }
  for (const words of SHORT_FRAMES) {
    for (const match of view.text.matchAll(words)) {
      const span = spanOf(match)
      if (!SHORT_WORD.test(view.text.slice(span.start, span.end))) spans.push(span)
    }
  }
  for (const words of TIGHT_FRAMES) {
    for (const match of view.text.matchAll(words)) {
      const span = spanOf(match)
      const name = view.text.slice(span.start, span.end)
      const isNoun = !GIVEN_NAMES.has(name.slice(1)) && PERSON_NOUN.test(name)
      if (!isNoun && !NOT_A_NAME.has(name) && !FAMOUS.has(name) && !NO_NAME.test(name)) spans.push(span)
    }
  }
  for (const match of view.text.matchAll(GLUED)) {
    if (certaintyOf(match.groups?.given ?? '', (match.groups?.surname ?? '') + (match.groups?.given ?? ''), '이') > 0)
      spans.push(spanOf(match))
  }
  for (const match of view.text.matchAll(KNOWN)) {
    const { surname = '', gap = '', given = '' } = match.groups ?? {}
    const span = spanOf(match)
    const after = view.after(span.end)
    const certainty = certaintyOf(given, surname + given, /^[가-힣]*/.exec(after)?.[0] ?? '')
    if (certainty === 0 || isOfAnother(view, span)) continue
    const before = view.before(span.start)
    const isOwn = SELF_TIGHT.test(before) || (SELF_BEFORE.test(before) && SELF_AFTER.test(after))
    // A surname that stands alone is more often another word (이 은하), so only the applicant's own frame makes a name of it.
    if (
      gap !== ''
        ? certainty === 2 && isSpaced(before, after)
        : isOwn || (certainty === 2 && (SELF_BEFORE.test(before) || SELF_AFTER.test(after) || !COMPANION.test(after)))
    )
      spans.push(span)
  }
  return spans
}

const isSpaced = (before: string, after: string) =>
  /(?:저,? |저는 |지원자 |신입 ?사원 |신입 |인턴 |이름은 )$/.test(before) && /^(?:입니다|이라|라고|의|은|는|이|가|,|올림| 올림)/.test(after)

/** 2: a name that many people have; 1: may be one; 0: a word. `tail` is what follows it in its word. */
function certaintyOf(given: string, name: string, tail: string): 0 | 1 | 2 {
  if (NOT_A_NAME.has(name) || NOT_A_NAME.has(name.slice(0, 3)) || FAMOUS.has(name)) return 0
  if (!GIVEN_NAMES.has(given)) return looksGiven(given) && !NOUN_ENDING.test(given) ? 1 : 0
  if (WORD_NAMES.has(given) || VERB_STEM.test(given) || (tail === '' && PARTICLE_ENDING.test(given))) return 1
  return 2
}

/** A given name that ends like a particle may be a noun with one: 설정은, 배송이. One that ends like a verb's stem may be one: 공유하는. */
const PARTICLE_ENDING = /[은이의도나라한인지로만가]$/
const VERB_STEM = /[하한]$/
/** Endings that make nouns: 전문성, 조리실, 전환율. */
const NOUN_ENDING = /[성율별서기화진범주형은이지하한나라인수]$/

/** Whether a title follows or a role of somebody else stands before. */
export function isOfAnother(view: TextView, { start, end }: Span): boolean {
  return TITLE.test(view.text.slice(end, end + 12)) || OTHERS.test(view.before(start))
}

/** The place of the group `hit`, or of the whole match. */
export function spanOf(match: RegExpExecArray): Span {
  const [start, end] = match.indices?.groups?.hit ?? [match.index, match.index + match[0].length]
  return { start, end }
}
