// Ages in figures and words: whose they are is told by what follows them and by who acts in the sentence.
import { type Hit, oneOf, pattern } from '../rules.ts'
import type { TextView } from '../text-view.ts'

const TENS = '(?:스물|스무|서른|마흔|쉰|예순|일흔)'
/** Forms that stand alone: 서른둘. Before what is counted they change (서른두 명). */
const ALONE = '(?:하나|둘|셋|넷|다섯|여섯|일곱|여덟|아홉)'
const ONES = '(?:하나|한|둘|두|셋|세|넷|네|다섯|여섯|일곱|여덟|아홉)'
const NATIVE = `(?:열 ?${ONES}|${TENS}(?: ?${ONES})?)`
const SMALL = '(?:다섯|여섯|일곱|여덟|아홉|열|네|세)'
const SINO = '(?:(?:이|삼|사|오|육|칠)?십(?:일|이|삼|사|오|육|칠|팔|구)?)'
const START = '(?<![가-힣0-9A-Za-z.])(?:제|저의|내)?(?:나이)?'

/** With 세 or 살. */
const SAID = pattern(
  `${START}(?<hit>(?:만 ?|만으로 )?(?:\\d{2} ?세|[5-9] ?세|\\d{1,2} ?살|(?:${NATIVE}|${SMALL}) ?살|${SINO} ?세))(?=[^가-힣]|에|이|가|을|를|의|로|인|까지|부터|때|입니다|였|지만|라|이라|신입|무렵|$)`,
)
/** A bare number in words: 서른둘, 스물다섯. */
const BARE = pattern(
  `${START}(?<hit>(?:만 ?|만으로 )?(?:열 ?${ALONE}|(?:스물|서른|마흔|쉰|예순|일흔)(?: ?${ALONE})?))(?! ?살)(?=[^가-힣]|이|가|을|를|에|의|인|부터|까지|입니다|살|$)`,
)
/** A decade: 20대 후반, 삼십 대. */
const DECADE = pattern(
  `${START}(?<hit>(?:만 )?(?:[1-7]0|${SINO}) ?대(?: ?(?:초반|중반|후반|초중반|중후반|막바지|끝자락|의 끝자락|의 마지막|의 끝|의 절반|의 문턱|초입|신입|청춘))?)`,
)

/** People and things that have ages and are not the applicant. */
const SOMEONE = oneOf(
  '고객 고객님 손님 환자 아이 아이들 어린이 학생 학생들 원아 유아 영유아 아동 청소년 어르신 노인 고령자 고령층 이용자 사용자 소비자 응답자 참가자 회원 여성 남성 직장인 남녀 자녀 조카 동생 아들 딸 할머니 할아버지 보호자 주민 상인 입소자 구직자 청년 청년층 부모 주부 선수 배우 작가 강아지 반려견 고양이 나무 느티나무 건물 설비 시스템 프로그램 차량 기계 회사 공장 노포 다리 아파트 팀원 동료 후배 선배 사장님 장인 농부 서버 단골집 가게 승객 임산부 인구 세대 층 시청자 독자 유권자 대표님 이웃 친구 근로자 관람객 신생아 브랜드 기업 축제 행사 서비스 앱 동아리 마을 단체 협회 학교 도서관 은행 병원 제품 아파트단지 수강생 내담자 손자 손녀 아기 소년 소녀 부부 아주머니 아저씨',
)
const THEN_SOMEONE = new RegExp(
  `^(?:의|인|이신|이던|이 된|가 된|이 넘은|가 넘은|짜리|배기| 난| 된|, | 안팎의| 전후의| 정도의| 또래의?)? ?(?:[가-힣]+(?:한|의|은|는|던|된|난) ){0,2}${SOMEONE}`,
)
const SOMEONE_ACTS = new RegExp(`${SOMEONE}(?:들|분들|분)?(?:이|가|은|는|께서|께서는|의|께|에게|을|를|중|도)(?= |$|,)`)
const BEFORE_SOMEONE = new RegExp(
  `(?:${SOMEONE}(?:들|분)?(?:이|가|은|는|의|께서|께서는|인|,)? ?(?:[가-힣]{1,5} )?|평균|최고령|최연소|대상은|연령은|정년은|기준은|보다) ?$`,
)
const COMPARED =
  /^ ?(?:가까|이상|이하|미만|초과|이전|버릇|연상|연하|위의|아래의|위 |아래 |많|적은|어린|젊은|차이|터울|전후|안팎|[~∼-])|^(?:부터|에서) \d|^ ?(?:나|나는|차)(?= )/
const OF_GROUPS =
  /평균|연령|정년|가입 ?(?:나이|연령|대상)|보험|적금|타깃|타겟|설문|표본|통계|인구|수명|고령|세 이상|이용률|구매|시장|매출|비중|독자층|버릇|속담|여든까지|최저 임금|접종|무료 (?:입장|이용)|참정권|미성년|(?:책|노래|드라마|영화|소설|연극|시집) ?['"‘“《〈]|교포|재벌|반의 보조|어린이집|(?:동생|형|누나|언니|오빠|할머니|할아버지|아버지|어머니|아들|딸)(?:이|가|은|는|께서) [^.]{0,10}(?:살|세|여든|일흔|예순|환갑|칠순)/
const SELF =
  /(?<![가-힣])(?:저|제|나|내)(?:는|가|의|게|를|에게|로서|인|도|와)?(?= |[,.]|$)|저의|저에게|제게|스스로|신입|늦깎이|동기|나이|올해|내년|어느덧|벌써|지금|부모님|아버지|어머니|할머니|혼자|홀로|처음/
/** What makes something else of a bare number: 열에 아홉, 서른 남짓한, 스물을 세다. */
const NO_AGE_AFTER =
  /^(?:에 (?:아홉|하나|한 |둘|셋)|(?:이|가|을|를|에) ?(?:넘는|가까운|달하는|이르는|훨씬) |(?:을|를) (?:세|헤아|세어)| (?!즈음|무렵|언저리|고개|나이|신입|늦|초반|중반|후반|저는|제가|해 인생)|[가-힣]?(?:여|남짓)|의 (?:고객|직원|회원|팀|사람|매장|가게|나라)|과 |와 )/
const BARE_COUNTS =
  /^ ?(?:명|곳|번|개|가지|권|대|건|장|쪽|팀|통|시간|분|초|시|개월|달|차례|점|평|가구|마리|그루|페이지|여|남짓|해|년|살|번째|째|종|석|줄|칸|상자|박스|벌|잔|채|동|층|호|편|문제|문항|단계|조각|컷|작품|거래처|매장|제품|품목|나라|도시|식구|사람|분이|분의|분과|분을|분께|분 )/
const COUNTED_BEFORE =
  /(?:명|고객|거래처|수|팀원|식구|인원|회원|참가자|직원|매장|거래처|총|모두|합쳐|약|무려|하루에?|매일|중|가운데|개수|건수|종류|항목)(?:은|는|이|가|만)? ?$/
const DECADE_OWN =
  /(?:(?<![가-힣])(?:저의|제|나의|내|저는|저에게) (?:[가-힣]+(?:한|은|는|던) )?|(?:어느덧|벌써|이제|아직|지금|올해|남은) )$/
const DECADE_AFTER =
  /^(?:(?:를|을) ?(?:[가-힣]+ ){0,3}?(?:보내|보냈|바치|바쳤|지나|마무리|쏟|채우|불태|살|앞두|맞|건너|함께)|에 (?:들어|접어|저|이직|개발|취업|다시|처음|새|첫|얻|배운|시작|가게|겪|만난)|(?:이|가) (?:되|된|됐|끝나|지나|저물|넘)|의 (?:신입|늦|저|도전|나이|시작|문턱|마지막|전부|대부분|절반|패기|열정|체력|끝)|인 (?:저|제|지금)|이지만|라는 나이|로서|내내|(?:은|는) (?:실험|현장|도전|방황|실패|[가-힣]+(?:의 연속|으로 (?:가득|채|지나)|에서 (?:지나|보)))|입니다)/
const MACHINES =
  /(?:버스|차량|서버|노트북|트럭|기계|장비|컴퓨터|카메라|자전거|설비|택시|드론|키오스크|프린터|로봇|선풍기|에어컨|냉장고|태블릿|휴대전화|모니터|제|오토바이|승용차|지게차|총|약|합계) ?$/

/** Ages that are the applicant's. */
export function findAges(view: TextView): Hit[] {
  const hits: Hit[] = []
  const add = (start: number, end: number) => hits.push({ kind: 'blind-age', reason: 'blind-age', severity: 'error', start, end })
  for (const { start, end, before, after, around } of matches(view, SAID)) {
    if (THEN_SOMEONE.test(after) || COMPARED.test(after) || BEFORE_SOMEONE.test(before) || OF_GROUPS.test(around)) continue
    if (SELF.test(around) || !SOMEONE_ACTS.test(around)) add(start, end)
  }
  for (const { start, end, before, after, around } of matches(view, BARE)) {
    if (BARE_COUNTS.test(after) || COUNTED_BEFORE.test(before) || BEFORE_SOMEONE.test(before) || NO_AGE_AFTER.test(after)) continue
    if (THEN_SOMEONE.test(after) || OF_GROUPS.test(around)) continue
    if (/^(?:입니다|이었|[.]|$)/.test(after) ? SELF.test(around) : !SOMEONE_ACTS.test(around) || SELF.test(around)) add(start, end)
  }
  for (const { start, end, before, after, around } of matches(view, DECADE)) {
    if (MACHINES.test(before) || THEN_SOMEONE.test(after) || OF_GROUPS.test(around) || BEFORE_SOMEONE.test(before)) continue
    const isNarrow =
      /[가-힣]$/.test(view.text.slice(start, end).replace(/대$/, '')) &&
      /대 ?(?:초|중|후|막|끝|의|신입|청춘)/.test(view.text.slice(start, end))
    if (
      isNarrow
        ? !SOMEONE_ACTS.test(around) || SELF.test(around)
        : DECADE_OWN.test(before) || (DECADE_AFTER.test(after) && !SOMEONE_ACTS.test(around))
    )
      add(start, end)
  }
  return hits
}

function matches(view: TextView, words: RegExp) {
  return [...view.text.matchAll(words)].map((match) => {
    const [start, end] = match.indices?.groups?.hit ?? [match.index, match.index + match[0].length]
    return { start, end, before: view.before(start), after: view.after(end), around: view.around(start, end) }
  })
}
