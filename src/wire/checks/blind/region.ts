// Where the applicant was born, grew up, comes from or lives: a place, and words that tie it to a person.
import { LATIN_PLACES, PLACES } from '../data/places.ts'
import { applyRules, type Hit, oneOf, pattern, type Rule, withoutOverlaps } from '../rules.ts'
import type { TextView } from '../text-view.ts'
import { OTHER_PEOPLE } from './gender.ts'

/** Stands for a place that was found before: four hundred names in each of the patterns below would take seconds to compile. */
const MARK = '\ue000'
const NAMED = `(?:${[...PLACES].sort((a, b) => b.length - a.length).join('|')})(?:특별시|광역시|시내|시|군|도|구)?`
/** Administrative names that no list can hold: 월곡동, 신월리, 동면. */
const UNIT = '(?:[가-힣]{1,4}(?:동|읍|면|리|구|시|군|마을|섬))'
const NEXT = new RegExp(`(?: (?:${NAMED}|${UNIT})){0,2}`, 'yu')
const FIRST = pattern(`(?<![가-힣])${NAMED}`)
/** How far a pattern may reach from its place, in characters. */
const REACH = 100
const PLACE = `(?<![가-힣])${MARK}+`
/** What may stand between a place and the verb: 부산의 작은 어촌에서, 전남 완도라는 섬에서. */
const MORE =
  '(?:(?:의|이라는|라는|에 있는|에서도|에서 가까운|근처|인근|옆)? ?(?:[가-힣]{1,6}(?:은|한|운|던|진|인|는|린|난|온)? ){0,2}?(?:골목|시골|어촌|농촌|산골|마을|섬|동네|바닷가|읍내|시장|변두리|외곽|항구|포구|들판|끝자락|작은 섬|농가|탄광촌|산동네|달동네|신도시|구도심|원도심|집|주택가|아파트|한옥|공단 옆|바닷마을|섬마을|외가|할머니 댁|외할머니 댁|할아버지 댁|조부모님 댁|두메|오지|골짜기|중소 도시|소도시|지방|쪽))?'

const UPBRINGING = `(?:나고 ?자라|나고 ?자란|나서 ?자라|나서 ?자란|나 자라|나 자란|태어나|태어난|태어났|자라|자란|자랐|성장했|성장하여|성장하며|성장한|성장해|유년|어린 ?시절|어릴 ?적|어려서|학창 ?시절|초등학교를|중학교를|고등학교를|초·중|초중고|초등학교부터|학교를 다니며|살아온|살아왔|살아 온|살며|살면서|살던|살았|살고|살아|산 지|산 적|사는|삽니다|산다|평생을|거주|자취|하숙|고시원|기숙 생활|통근|출퇴근|출근하|상경|올라와|올라온|올라왔|떠나 ?서울|떠나 ?상경|뼈가 굵|뛰놀|뛰어놀|줄곧|터를 잡|뿌리를 내|스무 해|십 년을 살|이사|전학|뱃일을 하는 집|터전)`
const GROWN_THINGS = oneOf(
  '감귤 귤 배추 무 사과 딸기 포도 복숭아 한우 소 돼지 닭 쌀 벼 나무 인삼 마늘 양파 감자 고구마 콩 녹차 버섯 굴 전복 미역 농산물 채소 과일 작물 원두 커피 묘목 기업 회사 브랜드 스타트업 밀 대나무 송이 약초',
)

const SELF_VERB: Rule = {
  words: pattern(
    `${PLACE}${MORE}(?:에서부터|에서만|에서|에서는|에|으로|로)? ?(?:[가-힣0-9]{1,6} ?(?:동안|년째|년간|해째|내내|계속|처음|줄곧|혼자|나와|함께|출퇴근|등하교)?,? ){0,2}?${UPBRINGING}`,
  ),
  reason: 'blind-region',
  severity: 'error',
  notAfter: new RegExp(`^[가-힣]{0,3} ?(?:${GROWN_THINGS}|(?:한 |그 |어느 )?${OTHER_PEOPLE}|외국인|선수|화가|시인|브랜드)`),
  notBefore: new RegExp(
    `${OTHER_PEOPLE}(?:이|가|은|는|의|께서|께서는|들이|들은)? ?(?:[가-힣]{1,6} ){0,1}$|(?:서버가|제품이|회사가|브랜드가|작가가|기업이|우리 회사는|본사를|지점을|공장을|사무실을) ?$`,
  ),
  notInside:
    /(?:출장|파견|여행|교환학생|어학연수|연수|봉사|인턴|근무|현장|프로젝트|공장|지점|매장|전시|대회|시험|워킹홀리데이|실습|캠프|해외 ?봉사|견학|답사|복무|군 생활)(?:을|를|로|으로|에서|에|하|과|의|,| ).{0,14}(?:보내|보냈|지내|살|생활|머물|자라|자취)|이사 ?(?:회|업체|짐|서비스)|고향사랑/,
}

const RULES: readonly Rule[] = [
  SELF_VERB,
  {
    words: pattern(
      `${PLACE}(?:에서) ?(?:[가-힣]{1,6} ){0,2}?(?:초등학교|중학교|고등학교|초·중|초중고|유치원|학창 시절|중고등학교)(?:까지|를|을|와|에|부터|때|시절| )`,
    ),
    reason: 'blind-region',
    severity: 'error',
    notInside: /봉사|강의|급식|납품|가르|방문|교생|학생들|멘토|공연|설치|점검|교육을 (?:했|진행)/,
  },
  {
    words: pattern(`${PLACE} ?(?:사투리|말씨|억양|방언|말투|특유의 (?:느긋|정|억양|말|기질|뚝심|인심|화끈|무뚝뚝|솔직))[가-힣]*`),
    reason: 'blind-region',
    severity: 'error',
    inside: /저|제|말끝|내 |발표|면접|전화|고치|섞|배어|남은|숨기|나오/,
    notBefore: new RegExp(`${OTHER_PEOPLE}(?:의|은|는|이|가|께서)? ?$`),
    notInside:
      /음성 ?인식|데이터|모델|자막|번역|사전|말뭉치|(?:손님|고객|어르신|할머니|환자|사장님)(?:의|이|가|께서|은|는) [^.]{0,12}(?:사투리|억양|말씨)/,
  },
  {
    words: pattern(
      `(?:부모님이|부모님께서|가족이|가족들이|어머니가|아버지가|할머니가|외할머니가|조부모님이|외갓집이|외가가|본가가|고향집이|할머니 댁이|큰집이|집이) (?:사시는|사는|계신|계시는|있는|살고 계신|살고 있는) ${PLACE}`,
    ),
    reason: 'blind-region',
    severity: 'error',
  },
  {
    words: pattern(`${PLACE}(?:으로|로) (?:[가-힣]{1,5} )?(?:이민|이주)(?:을|를)? ?[가-힣]*`),
    reason: 'blind-region',
    severity: 'error',
    inside: /저|제|나는|가족|부모님|때|살에|어린|열|돌아/,
    notInside: /고객|노동자|공장|지원 ?사업|통계|여성/,
  },
  {
    words: pattern(
      `${PLACE}(?:의)? ?(?:[가-힣]{1,6} )?(?:두메산골|산골 ?마을|산골|시골 ?마을|시골|섬마을|어촌 ?마을|어촌|농촌 ?마을|탄광촌|갯마을|바닷가 ?마을|포구 마을|산동네|달동네|벽촌|오지 마을)(?=에서|의 아이|이 제|이었|에 살| 출신|을 떠나)`,
    ),
    reason: 'blind-region',
    severity: 'error',
    inside: /자라|자란|학교|어린|저는|제가|살|태어|집|떠나|버스/,
    notInside: /봉사|출장|현장|촬영|여행|방문|조사|의료|활동을|캠프|프로젝트/,
  },
  {
    words: pattern(
      `(?:저를|나를) (?:키운|기른|길러 ?준|만든|품어 ?준) (?:것은|곳은|건) ${PLACE}(?:의 [가-힣]{1,6})?|${PLACE}(?:의 [가-힣]{1,6})?(?:이|가|은|는) (?:저를|나를) (?:키|길|품)`,
    ),
    reason: 'blind-region',
    severity: 'error',
  },
  {
    words: pattern(
      `${PLACE} ?(?:[가-힣]{1,4} )?(?:밤바다|앞바다|바다|갯벌|들판|골목|시장|산자락|강가|포구|바닷바람|논두렁)(?:을|를|에서|과 함께|와 함께|의 [가-힣]{1,4}을)? ?(?:[가-힣]{1,5} )?(?:보며 자|보고 자|뛰놀|뛰어놀|놀며 자|벗 삼|맞으며 자|누비며)[가-힣]*`,
    ),
    reason: 'blind-region',
    severity: 'error',
  },
  {
    words: pattern(
      `(?<![가-힣])(?:고향|본적|출생지|본가|고향 집|친정|본집|태어난 곳|나고 자란 곳|자란 곳|사는 곳|살고 있는 곳|거주지|현 거주지|주소|집|자취방|자취 집|출신지|연고지|저희 집|제 집|우리 집)(?:은|이|가|는|인|도|:|：| :|,|이 있는|가 있는|에서 멀지 않은)? ?(?:현재 |바로 |지금 |바닷가 |멀리 |저 )?(?<place>${PLACE})(?![가-힣]{0,2}(?:지점|공장|본사|사무실|고객))`,
    ),
    reason: 'blind-region',
    severity: 'error',
    notBefore: new RegExp(`${OTHER_PEOPLE}(?:의|이|들의)? $|마음의 $|제2의 $|커피의 $|기업의 $`),
    notAfter: /^(?:은행|대학교|지점|공장|비빔밥|역 )/,
  },
  {
    words: pattern(`${PLACE}${MORE}(?:이|가|은|는|라는|이라는)? ?(?:제|저의|저에게는|내) ?(?:고향|본가|집|동네|터전|본적)`),
    reason: 'blind-region',
    severity: 'error',
    notInside: /마음의 고향/,
  },
  {
    words: pattern(`${PLACE}(?:이|가) (?:고향|본가|집)(?=인|이|이라|입니다|라)`),
    reason: 'blind-region',
    severity: 'error',
    notBefore: new RegExp(`${OTHER_PEOPLE}(?:의|은|는|이|가)? $`),
    notAfter: new RegExp(`^인 ?${OTHER_PEOPLE}`),
  },
  {
    words: pattern(
      `${PLACE}(?:에 있는|에 계신|의)? ?(?:제|저의|저희|우리)? ?(?:고향|본가|고향 집|고향집|시골집|외갓집|친정|할머니 댁|외할머니 댁|할아버지 댁|부모님 댁|부모님 집|자취방|하숙집|고시원)(?=${oneOf('에서 에 을 를 은 는 이 가 으로 로 의 과 와 까지 , 에는 에서는 에서의')}| )`,
    ),
    reason: 'blind-region',
    severity: 'error',
    notBefore: new RegExp(`${OTHER_PEOPLE}(?:의|은|는|이|가)? $`),
    notInside: /고객의|어르신의|손님의/,
  },
  {
    words: pattern(
      `${PLACE} ?(?:출신|토박이|태생|촌놈|촌사람|시골뜨기|산골 소년|산골 소녀|소년|소녀|아이였|사람|사나이|싸나이|아가씨|총각|여자|남자|머스마|섬사람|섬놈|갯마을|뱃사람|농부의 (?:아들|딸)|의 (?:아들|딸)|댁|내기|토종|핏줄|향우회|사람답게|여자|남자)(?:을|를|이|가|은|는|로|으로|의|도)?`,
    ),
    reason: 'blind-region',
    severity: 'error',
    notAfter: new RegExp(
      `^(?:인|이신|의|이라는|분|이었던|들)? ?(?:[가-힣]{1,5}(?:한|은|던) )?${OTHER_PEOPLE}|^ ?(?:선수|화가|독립운동가|시인|외국인|인식|말뭉치|번역|데이터|음성|연구|배우|연기|채용|인재|비율|음식|음식점|출신자|식당|상인|을 쓰시는|를 쓰시는|로 말씀하|로 물으|를 알아듣|을 알아듣)`,
    ),
    notBefore: new RegExp(`${OTHER_PEOPLE}(?:의|은|는|이|가|께서)? ?$`),
    notInside:
      /음성 ?인식|사투리 ?(?:데이터|모델|자막|번역|사전)|(?:손님|고객|어르신|할머니|환자)[가-힣]* ?(?:[가-힣]+ )?사투리|출신 (?:대표|작가|감독)|출신을 (?:묻|가리)/,
  },
  {
    words: pattern(
      `(?:우리 ?동네|저희 ?동네|제 ?고향|우리 ?고향|저희 ?고향|우리 ?마을|제가 ?사는|제가 ?살던|제가 ?자란|제가 ?태어난|지금 ?사는|현재 ?사는|사는|살고 있는|살던|자란|나고 자란|태어난|제가 나고 자란) (?:곳인 |곳은 |도시 |동네 |도시인 |동네인 |고장 |곳, |고장인 )?${PLACE}`,
    ),
    reason: 'blind-region',
    severity: 'error',
    notBefore: new RegExp(`${OTHER_PEOPLE}(?:이|가|들이)? ?(?:많이 )?$`),
    notAfter: /^(?:시청|구청|지점|공장|대학교)/,
  },
  { words: pattern(`(?:상경|유학|독립|대학 진학)하기 전까지 ${PLACE}`), reason: 'blind-region', severity: 'error' },
  {
    words: pattern(`${PLACE}(?:에서|을|를) ?(?:떠나|벗어나|올라와|상경|출발해 매일|통학|통근|출퇴근)`),
    reason: 'blind-region',
    severity: 'error',
    notInside: /출장|여행|배송|화물|물류|노선|버스|열차|고객|손님|승객|트럭|선박|출발한|회사가|본사가/,
    inside: /저|제|나는|혼자|처음|매일|대학|상경|고향|통학|통근|출퇴근/,
  },
  {
    words: pattern(
      `(?:바다가 보이는|산이 보이는|강이 보이는|바닷가|산골|섬마을|시골|어촌|농촌|탄광촌|항구 도시|항구도시|포구) ?${PLACE}(?:의)? ?(?:집|마을|동네|산골|골목|에서)`,
    ),
    reason: 'blind-region',
    severity: 'error',
    notInside: /펜션|숙소|여행|리조트|호텔|캠핑|매물|출장|봉사|상품|촬영/,
  },
  {
    words: pattern(
      `(?<=(?:어린 ?시절|어릴 ?적|어릴 때|유년 ?시절|유년기|학창 ?시절|초등학교 때|중학교 때|고등학교 때|어려서부터|학생 때)(?:을|에|의|에는|는|,|부터)? ?(?:[가-힣]{1,6} )?)${PLACE}(?:의|에 있는)? ?(?:[가-힣]{1,6}(?:은|한|운|던|진|인|는) )?(?:산골 ?마을|시골 ?마을|바닷가 ?마을|어촌 ?마을|농촌 ?마을|섬마을|마을|산골|시골|바닷가|바다|섬|어촌|농촌|골목|시장|집|갯벌|들판|논밭|강가|해변|포구|앞바다|탄광촌|과수원|염전|목장)`,
    ),
    reason: 'blind-region',
    severity: 'error',
    notInside: /여행|캠프|수학여행|체험|방문/,
  },
  {
    words: pattern(
      `${PLACE}(?:으로|로) (?:이사|전학|귀향|귀촌|귀농|이주|시집|장가|내려가 부모|내려와 부모|돌아와 부모)(?:를|을)? ?(?:와|온|왔|가|간|하|한|해|했|오)?`,
    ),
    reason: 'blind-region',
    severity: 'error',
    notBefore: new RegExp(`${OTHER_PEOPLE}(?:이|가|은|는|의)? ?$|(?:사무실을|본사를|회사가|공장을|서버를|본사가|매장을|창고를) ?$`),
    notInside: /고객이|본사|사무실|공장 이전|이주민|이사 업체/,
  },
  {
    words: pattern(
      `${PLACE}(?:까지|에서 회사까지|에서 귀사까지|에서) (?:버스로 |지하철로 |걸어서 |차로 )?(?:[0-9가-힣]{1,5}(?:분|시간) ?(?:거리|이면|만에|걸리|내외))`,
    ),
    reason: 'blind-region',
    severity: 'warning',
    inside: /집|출퇴근|통근|출근|회사까지|귀사까지|본사까지|사는|살/,
  },
]

const LATIN = `(?:[A-Z][a-z]+(?:-(?:gu|dong|si|do))?,? ){0,2}?(?:${LATIN_PLACES.join('|')})(?:-(?:gu|do|si))?`
const ENGLISH: readonly Rule[] = [
  {
    words: pattern(
      `\\b(?<hit>(?:[Bb]orn(?: and (?:raised|brought up|bred))?|[Rr]aised|[Gg]r(?:ew|own|owing) up|[Bb]rought up|[Nn]ative of|[Nn]atives? of|(?:[Cc]ome|[Cc]ame|[Hh]ail|[Oo]riginally|I am|I'm) from|[Ll]iv(?:e|ed|ing)|[Rr]esid(?:e|ed|ing)|[Bb]ased|[Ss]ettled|[Cc]hildhood|[Mm]oved (?:here )?from|[Cc]ommut(?:e|ing) from|[Ss]pent my (?:childhood|youth|school years|first [a-z]+ years)) ?(?:by the sea |all my life |in a small (?:town|village|city) )?(?:in|from|on|near|of|outside)? ?(?:the |a )?(?:[a-z]+ ){0,4}?${LATIN})\\b`,
    ),
    reason: 'blind-region',
    severity: 'error',
    inside: /\b(?:I|my|me|[Bb]orn|[Rr]aised|[Bb]ased)\b/,
    notInside:
      /\b(?:customers?|clients?|users?|colleagues?|patients?|exchange (?:student|semester|year)|internship|business trip|travell?ed|stationed|supplier|manager (?:from|who)|company based|firm based|team based)\b/,
  },
  {
    words: pattern(
      `\\b(?<hit>(?:home ?town|home city|birthplace|home|family home|native (?:town|city|village|island))(?: is| was|,| of| in|:)* ?(?:on |in )?${LATIN})\\b`,
      '',
    ),
    reason: 'blind-region',
    severity: 'error',
    inside: /\b[Mm]y\b|\b[Hh]ome ?town|[Bb]irthplace|\bour\b/,
    notInside: /\b(?:customers?'?|clients?'?|users?|nursing home|care home|second home)\b/,
  },
  { words: pattern(`\\b(?<hit>${LATIN}(?: is| was)? my (?:home|home ?town|birthplace))\\b`), reason: 'blind-region', severity: 'error' },
  {
    words: pattern(`\\b(?<hit>(?:${LATIN_PLACES.join('|')})[- ](?:native|born|raised|accent|dialect|boy|girl))\\b`),
    reason: 'blind-region',
    severity: 'error',
    inside: /\b(?:I|my|me|[Aa]s a)\b/,
    notInside: /\b(?:customers?|speech|model|corpus|recognition)\b/,
  },
]

export function findRegion(view: TextView): Hit[] {
  const korean = placesOf(view.text).flatMap((place) => hitsAround(view, place))
  return withoutOverlaps([...korean, ...applyRules(view, 'blind-region', ENGLISH)])
}

function placesOf(text: string): { start: number; end: number }[] {
  return [...text.matchAll(FIRST)].map(({ 0: name, index: start }) => {
    NEXT.lastIndex = start + name.length
    return { start, end: start + name.length + (NEXT.exec(text)?.[0].length ?? 0) }
  })
}

/** The rules on the words around one place, which is marked there. */
function hitsAround(view: TextView, place: { start: number; end: number }): Hit[] {
  const from = Math.max(0, place.start - REACH)
  const marked = view.text.slice(from, place.start) + MARK.repeat(place.end - place.start) + view.text.slice(place.end, place.end + REACH)
  const part: TextView = {
    ...view,
    text: marked,
    before: (at) => view.before(from + at),
    after: (at) => view.after(from + at),
    around: (start, end) => view.around(from + start, from + end),
  }
  return applyRules(part, 'blind-region', RULES).map((hit) => ({ ...hit, start: from + hit.start, end: from + hit.end }))
}
