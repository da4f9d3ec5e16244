// The surname alone: 방씨 성을 가진, 성이 박이라, 제 성을 따 '길 기사', "김 대리, 이번에도 부탁해".
import { LONG_SURNAMES, RARE_SURNAMES, SURNAMES } from '../data/names.ts'
import { oneOf, pattern } from '../rules.ts'
import type { TextView } from '../text-view.ts'
import { type Span, spanOf } from './full-names.ts'

const SURNAME = `(?:${LONG_SURNAMES.join('|')}|[${SURNAMES}${RARE_SURNAMES}])`
const OPEN = `['"「『]?`
const MINE = '(?:(?:제|저의|내|나의|우리|본래|본디|드문|희귀한|흔한|흔치 않은) ?)'
const TITLE =
  '씨 양 군 대리 과장 주임 사원 반장 조장 기사 팀장 매니저 선생 쌤 샘 간호사 실장 차장 부장 점장 소장 코치 프로 책임 선임 인턴 박사 교수 형사 순경 경장 하사 중사 병장 상병 일병 소위 중위 대위 변호사 주무관 서기 감독 작가 기자 피디 PD 셰프 사장 이사 장군 대장 도사 선수 총무 회장 여사 선배 언니 누나 오빠 형 아저씨 삼촌 이모 총각 계장 사서 조교 강사 연구원 파트장 센터장'

/** Where the surname is said to be one. */
const SAID: readonly RegExp[] = [
  // 성이 박이라, 성은 드문 남궁씨라, 성씨가 모씨라서, 성은 '표'입니다
  pattern(
    `(?<![가-힣])(?:성|성씨|본관과 성)(?:(?:이|은|는|가|도|부터|조차) ?| )(?:하필 |마침 |드문 |희귀한 |흔치 않은 |흔한 |귀한 |특이한 |원래 |본래 )?${OPEN}(?<hit>${SURNAME})['"」』]? ?(?=씨(?:라|여서|인|이|입니다|고| |예|였)|(?:이라|이라서|라서|라|여서|이어서|인|이고|이기에|이다|입니다|이니|인데|이며|예요|이에요)(?: |,|[.]|$|입|보|서|고|며))`,
  ),
  // 방씨 성을 가진, 옥씨 성 덕분에
  pattern(
    `(?<![가-힣])(?<hit>${SURNAME}) ?씨(?: ?(?:성|성씨|집안|가문|문중|종가|종손|\\d+대손|[가-힣]{1,5}공파))(?:으로|을|를|이|은|의|인|에| |으로|덕)`,
  ),
  // '미스터 한'이라 불렸습니다
  pattern(
    `['"「](?:미스터|미스|닥터|캡틴|마담|마스터|미즈|Mr\\.?|Ms\\.?|Miss) ?(?<hit>[${SURNAMES}])['"」](?=이?라고?|으?로|이?라는|이었|였|입니다)`,
  ),
  // 엄씨라서, 편씨이기 때문에
  pattern(`(?<![가-힣])(?<hit>${SURNAME})씨(?:라서|여서|이기|이어서|인 탓|인 덕|인 저|라 )`),
  // 제 성을 따 길 기사라고, 성에 반장을 붙인, 성씨를 붙여 '도 반장'
  pattern(
    `${MINE}?(?<![가-힣])성(?:씨)?(?:을|를|만|에|에다) ?(?:[가-힣]{1,5}(?:을|를|만)? )?(?:따서|따|딴|붙여|붙인|빌려|빌린|살려|살린|넣어|넣은|앞세워|써서) ?(?:[가-힣]{1,4} )?(?:저를 |제게 )?${OPEN}(?<hit>${SURNAME} ?[가-힣]{1,4})(?=['"」』]|이?라|으?로|이?란)`,
  ),
]

/** The surname with a title, in quotation marks or not, by which others call the writer. */
const CALLED = pattern(
  `(?<![가-힣])(?:저를|나를|저더러|제게|저한테|저는|저에게) (?:[가-힣]{1,6} ){0,2}?${OPEN}(?<hit>${SURNAME} ?${oneOf(TITLE)})(?=님?['"」』]?(?:이?라고?|이?라며|으?로|이?란|이?라는|하고| 하고|, )(?: ?[가-힣]{1,4}){0,3}? ?(?:부르|부릅|불|여기|통|찾|놀|기억|칭|소개))`,
)
/** The same at the head of a quotation, spoken to: "김 대리, 이번에도 부탁해". */
const VOCATIVE = pattern(
  `["'「『](?:어이,? |야,? |아이고,? |역시 |우리 )?(?<hit>${SURNAME} ?${oneOf(TITLE)})(?<call>[,!~]| 덕| 없|이? ?최고|한테 ?맡|만 ?믿)`,
)
/** The words after such a quotation that say that the writer has heard it. */
const HEARD =
  /(?:들은 말|들었|듣던|듣고|듣는|들을|한마디|저를|저에게|제게|저는 |저의|나를|말씀|건네|말버릇|입버릇|불러 주|칭찬|격려|환호|농담|마지막 인사|제 (?:자리|하루|별명|이름))/
const SAID_BY_ME =
  /(?:재촉|호통|불호령)|제가 (?:먼저 |늘 )?(?:묻|물|건넸|건넨|말|불렀|부르|드렸|드린|외쳤)|저는 (?:늘 |먼저 )?(?:묻|물었|말했|불렀|외쳤)|(?:에게|께|한테) (?:늘 |매일 |먼저 )?(?:건넸|건넨|물었|말씀드|여쭈|드린|드렸)/
/** The writer's surname is spoken of, so a quotation that begins with a surname bears it. */
const OF_MY_SURNAME =
  /(?<![가-힣])(?:제|저의|내|우리|본) ?성(?:씨)?(?:이|은|을|에|도|과|이라|덕|에서|의|만)|(?<![가-힣])성(?:에|을) (?:[가-힣]+ )?(?:붙|따|딴)|(?:흔치 않은|드문|희귀한|특이한|독특한|흔한|귀한) 성(?:씨)?(?= |이|을|덕|때문|에)|성(?:이|은) ?(?:특이|드물|흔|희귀)/
const QUOTED_TITLE = pattern(`["'「『](?<hit>${SURNAME} ?${oneOf(TITLE)}|${SURNAME}(?=[가-힣]{1,4}['"」』]))`)
/** Words that begin like a surname with a title: 주 대리점, 정 선생. */
const WORD =
  /^(?:이 ?(?:대리|과장|주임|사원|반장|팀장|기사|선생|간호사|교수|사장|이사|실장|작가|코치|박사|인턴)|한 ?(?:기사|대리|선생|사원|점장|팀장|코치|작가|교수)|주 ?이사|전 ?(?:직원|사원|대리|부장|이사)|정 ?사원|우리|성[가-힣])$/

/** 금 씨 성을 가진 고객. */
const OF_ANOTHER = /^ ?씨(?: 성을 가진| 성의| 집안의)? (?:고객|손님|환자|선배|후배|동료|학생|아이|어르신|분|사람)/

export function findSurnames(view: TextView): Span[] {
  const spans: Span[] = []
  for (const words of SAID) for (const match of view.text.matchAll(words)) spans.push(spanOf(match))
  for (const match of view.text.matchAll(CALLED)) spans.push(spanOf(match))
  for (const match of view.text.matchAll(VOCATIVE)) {
    const span = spanOf(match)
    const close = view.text.slice(span.end).search(/["'」』]/)
    if (close < 0) continue
    const after = view.text.slice(span.end + close, span.end + close + 70)
    if (HEARD.test(after) && !SAID_BY_ME.test(after)) spans.push(span)
  }
  if (OF_MY_SURNAME.test(view.text)) for (const match of view.text.matchAll(QUOTED_TITLE)) spans.push(spanOf(match))
  return spans
    .filter(({ end }) => !OF_ANOTHER.test(view.text.slice(end, end + 20)))
    .filter(({ start, end }) => !WORD.test(view.text.slice(start, end)) || view.text[start + 1] === ' ' || end - start === 1)
}
