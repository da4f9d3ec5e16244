// Given names inside what the writer is called: 봄이 쌤, 우리 영광이, 민구 총각, 빵순이 다혜; and in what was named after the writer.
import { isGivenName, looksGiven, WORD_NAMES } from '../data/names.ts'
import { oneOf, pattern } from '../rules.ts'
import type { TextView } from '../text-view.ts'
import { type Span, spanOf } from './full-names.ts'

const QUOTED = pattern(`['"「『](?<hit>[^'"「」『』\\n]{2,24})['"」』]`)
const TITLE = oneOf(
  '씨 님 양 군 쌤 샘 선생 선생님 총각 아가씨 처녀 언니 누나 오빠 형 형님 누님 이모 삼촌 아저씨 아줌마 반장 대리 주임 사원 인턴 매니저 코치 선배 프로 간호사 기사 조장 점장 팀장 사서 조교 강사 셰프 대장 박사 사범 도령 아씨 할매 아재',
)
/** Behind a quotation: it is what people say when they speak of the writer or call. */
const CALLS =
  /^['"」』](?:이?라고만|이?라고도|이?라고|으?로만|으?로|이?라|이란|이?라는|이?라며|였|이었|입니다|이고|이며)? ?(?:[가-힣]+ ){0,2}?(?:부르|부릅|불|통했|통합|통하|놀|합니다|했습|하셨|하십|알려|기억|별명|애칭|호칭|이름|저장|소개|습니다|뽑)|^['"」』](?:입니다|이었습니다|였습니다)/
const OF_ME =
  /(?<![가-힣])(?:저를|나를|제게|저에게|저더러|저한테|제|저의|저는|제가|내)(?= )|별명|애칭|호칭|사람들은|손님들|동료들|친구들|선배들|동기들|사이에서/
/** Something that bears the writer's name, as a sentence near it says. */
const BEARS_MY_NAME =
  /(?<![가-힣])(?:제|저의|내|본인) ?(?:이름|본명|성함)(?:을|과|에서|으로|도|의|이|를) ?(?:[가-힣]{1,6} ){0,2}?(?:걸고|걸어|내걸|따|딴|합|넣|붙|담|빌|줄|섞|본|변형|들어|숨|새|살려|활용|이기)|이름(?:을|에서) (?:따|딴|따온)/
const OF_A_THING =
  /(?:대표|사장|고객|아이|딸|아들|강아지|고양이|할머니|어머니|창업자|설립자|선배|지명|마을|꽃|동네|친구|교수|선생)(?:님)?(?:의)? 이름/
/** Words that stand like a name before a title. */
const NO_NAME =
  /^(?:안경|수학|영어|국어|과학|사회|체육|미술|음악|보건|상담|담임|선임|신규|고참|정리|기록|시간|청소|주방|인사|정보|기계|만능|친절|최고|막내|우리|동네|옆집|아랫|윗집|주말|야간|새벽|아침|저녁|미소|웃음|인상|고객|환자|사장|실장|조연|주연|현장|안전|소방|경찰|여기|저기|젊은|착한|나이|꼬마|단골|민원|창구|일꾼|천사|요정|해결|서비스|커피|라떼|도구|공구|전산|회계|총무|법률|의료|해외|국내|임시|정식|예비|영업|교육|연구|기획|개발)$/
/** One syllable with 이 that is no name: 아이, 종이. */
const COMMON_I =
  /^(?:아이|종이|길이|나이|차이|사이|먹이|놀이|깊이|높이|넓이|같이|많이|거의|어이|오이|호랑이|고이|일이|말이|손이|눈이|팔이|무이|모이|둘이|셋이|혼이|젊이|늙이|곰이|범이|소이|개이|돈이|물이|불이|꿈이|힘이)$/

export function findNicknames(view: TextView): Span[] {
  const bears = BEARS_MY_NAME.test(view.text) && !OF_A_THING.test(view.text)
  return [...view.text.matchAll(QUOTED)].flatMap((match) => {
    const span = spanOf(match)
    const words = view.text.slice(span.start, span.end)
    const after = view.text.slice(span.end, span.end + 40)
    const isMine = OF_ME.test(view.around(span.start, span.end)) && CALLS.test(after)
    if (!isMine && !bears) return []
    const found = (isMine ? withTitle(words) : undefined) ?? (bears ? anyGiven(words) : undefined)
    return found ? [{ start: span.start + found.start, end: span.start + found.end }] : []
  })
}

const TITLED = pattern(`(?<![가-힣])(?<hit>(?<given>[가-힣]{2})) ?(?<title>${TITLE})(?![가-힣])`)
const SHORT = pattern(`(?<![가-힣])(?<hit>(?<given>[가-힣]이)) ?(?:${TITLE}|$)`)
const OURS = pattern(`(?:^|[가-힣]+ )(?<hit>(?<given>[가-힣]{2}))이?$`)

function withTitle(words: string): Span | undefined {
  for (const match of words.matchAll(TITLED)) {
    const given = match.groups?.given ?? ''
    if (
      !NO_NAME.test(given) &&
      (isGivenName(given) || looksGiven(given)) &&
      !(WORD_NAMES.has(given) && /^(?:대리|기사|선생|주임|강사|대장|박사)/.test(match.groups?.title ?? ''))
    )
      return spanOf(match)
  }
  for (const match of words.matchAll(SHORT)) if (!COMMON_I.test(match.groups?.given ?? '')) return spanOf(match)
  for (const match of words.matchAll(OURS)) {
    const given = match.groups?.given ?? ''
    const isOurs = /^우리 [가-힣]{3}$/.test(words)
    if (!NO_NAME.test(given) && isGivenName(given) && (!WORD_NAMES.has(given) || isOurs)) return spanOf(match)
  }
  return undefined
}

/** A given name anywhere in what bears the writer's name; where none is seen, all of its first word. */
function anyGiven(words: string): Span {
  const parts = [...words.matchAll(/[가-힣]+/g)]
  for (const part of parts.toReversed())
    for (const at of [0, part[0].length - 2]) {
      const given = part[0].slice(at, at + 2)
      if (at >= 0 && isGivenName(given) && !WORD_NAMES.has(given)) return { start: part.index + at, end: part.index + at + 2 }
    }
  return { start: 0, end: /^[^ ]+/.exec(words)?.[0].length ?? words.length }
}
