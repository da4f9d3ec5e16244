// Ages in figures and words. Whose they are is told by owner.ts; here stands what is an age at all.
import { type Hit, oneOf, pattern } from '../rules.ts'
import type { TextView } from '../text-view.ts'
import { NATIVE_ALONE, NATIVE_BEFORE_SAL, NEVER_COUNTS, SINO } from './numbers.ts'
import { describedBy, ownerOf } from './owner.ts'

/** An age may be glued to the word that speaks of its owner: 저는스물두살때. */
const START = '(?:(?<![가-힣0-9A-Za-z.~∼–])|(?<=(?<![가-힣])(?:저는|제가|나는|저의|나이|제나이|올해)))'
const TAIL = oneOf(
  '에 엔 이 가 을 를 의 로 인 일 은 도 만 까지 부터 때 적 입니다 이에요 예요 이었 였 이던 지만 이지만 이라 라 이란 이면 이나 무렵 즈음 쯤 밖에 라고 라는 이라는 이고 이며 이네 인데 이니 짜리 배기 신입 생일 나이 청년 정도',
)
/** With 세 or 살. */
const SAID = pattern(
  `${START}(?<hit>(?:만(?:으로)? ?|올해 )?(?:(?:\\d{2}|[5-9]) ?세|\\d{1,2} ?살|${NATIVE_BEFORE_SAL} ?살|${SINO} ?세))(?=[^가-힣]|${TAIL}|$)`,
)
/** A bare number in words: 서른둘, 스물다섯. */
const BARE = pattern(
  `${START}(?<hit>(?:만(?:으로)? ?|갓 |고작 )?${NATIVE_ALONE})(?! ?살(?!림))(?=[^가-힣]|${oneOf('이 을 에 엔 의 인 은 도 부터 까지 입니다 이었 이던 이라 이면 이네 이고 이며 이지 이니 이에요 이란 인데 에야 밖에 으로 살 쯤 즈음 무렵 줄 때 일_때 일_적 일_무렵')}|$)`,
)
/** A bare figure where the word age stands beside it. */
const FIGURE = pattern(
  `(?:나이|연령)(?:는|가|로|란에는?| 칸에|[를을] [가-힣 ]{2,14}[면자]| -| ?[:：=/]| )? ?\\(?(?<hit>(?:만 ?)?[1-6]\\d)(?=[을이에의인은라로]|입니다|[^\\d가-힣%.,]|[.,](?!\\d)|$)|(?<![\\d가-힣])(?<hit2>[1-6]\\d(?=(?:이)?라는 나이|의 나이))`,
)
/** A decade: 20대 후반, 삼십 대, 십 대. */
const NARROW = oneOf('초반 중반 후반 초중반 중후반 막바지 끝자락 끝자락 끝 문턱 초입 신입 청춘 막차 마지막 절반 문')
const DECADE = pattern(
  `${START}(?<hit>(?:만 )?(?:[1-6]0|${SINO}) ?대(?: ?의? ?${NARROW})?)(?!교|용|로|부분|다수|표|상| ?\\d| (?:핵심|주요|전략|중점|중대|추진|국정|경제|과제|기업|그룹|국회|재벌|뉴스|사건|원칙|항목|불량|리스크|위험|분야|품목|공약|도시|브랜드|강국|명산|법칙|수칙|안전|건설사|증권사|은행|로펌|제약사|대학|무역|수출|트렌드|기술|산업|성과|실천|혁신|윤리|계율|발명|교역)|[가-힣]*(?:핵심|과제))`,
)

const NARROW_END = new RegExp(`${NARROW}$`)

/** Ages that are compared or bound a group are nobody's. */
const COMPARED =
  /^ ?(?:가까이 |이나 |은 |더 |씩 )?(?:이상|이하|미만|초과|이전|버릇|연상|연하|위의|아래의|위 |아래 |많[은았아이]|적[은었]|어[리린렸]|젊[은었]|차이|터울|안팎|전후|이용가|관람가|단위|별|[~∼-]|사이의)|^(?:까지|부터) (?:지원하|가입|신청|이용|할인|무료|혜택)|^(?:부터|에서) ?(?:만 )?\d{1,2}(?:세|살|대)|^ ?(?:나|나는|차)(?= )/
const OF_GROUPS =
  /평균|청년층|노년층|장년층|또래 집단|즈음에라는|최고령|최연소 (?!였|이었|로)|연령(?!:| |\()|페르소나|가상의|정년(?!까지|을 (?:맞|채|마|넘|다)|퇴직| 퇴직)|가입 ?(?:나이|연령|대상|자격)|보험|적금|타깃|타겟|설문|표본|통계|인구|수명|고령|이용률|구매|시장|매출|비중|독자층|버릇|속담|여든까지|최저 임금|접종|무료|참정권|미성년자?[은을는]|약관을|조례|심의|교포|재벌|보조 교사|어린이집|누리과정|유치원|사람 나이|나이대|요금|할인|층을|층이|층은|대상으로|소비[를가]|라는 (?:기사|다큐)|(?:이라는|라는) (?:[가-힣]+ )?(?:소설|책|노래|영화|시집|드라마|제목)|(?:책|노래|드라마|영화|소설|연극|시집|그림) ?['"《〈]/
/** A number that counts. */
const COUNTED =
  /^(?:에서 [^ ]+ ?(?:살|세)? 사이|에 (?:아홉|하나|한 |둘|셋)|(?:이|가|을|를|에) ?(?:넘는|가까운|달하는|이르는|훨씬) |(?:을|를) (?:세|헤아|세어)|[가-힣]?(?:여|남짓)|의 (?:고객|직원|회원|팀|사람|매장|가게|나라|항목|화면|기능|단계|문항|파일|제품|사례|업체|기업|도시|마을|참가자|응답|응답자|상품|지점|부품|문서)|과 |와 | ?(?:중|가운데) | 남짓| 안팎)/
const COUNTED_BEFORE =
  /(?:명|고객|거래처|수|팀원|식구|인원|회원|참가자|직원|매장|총|모두|합쳐|합해|약|무려|하루에?|매일|중|가운데|개수|건수|종류|항목)(?:은|는|이|가|만)? ?$/
/** Right behind a number that may count: what can follow an age only. */
const AGE_NOUN =
  /^ ?(?:즈음|무렵|언저리|고개|문턱|줄(?!의 |을 )|때|끝|한복판|중턱|가을|되|나이|신입|늦|초반|중반|후반|저는|제가|나는|저의|제 |해 인생|봄|여름|가을|겨울|생일|청춘|청년|언덕|넘|먹|되던|무|살림꾼|막내|[가-힣]{1,5}(?:사|원|자|생|너|가|꾼|인)(?:입니다|로서|으로서|이지만|의 ))/
const OWN_DECADE =
  /^(?:(?:를|을) ?(?:[가-힣]+ ){0,3}?(?:보내|보냈|바치|바쳤|바친|지나|마무리|쏟|채우|채운|불태|살|앞두|맞|건너|함께|통과|허비|걸|닫)|에 (?:들어|접어|저|이직|개발|취업|다시|처음|새|첫|얻|배운|배웠|시작|가게|겪|만난|창업|도전|결혼|회사)|(?:이|가) (?:되|된|됐|끝나|지나|저물|넘)|의 (?:신입|늦|저|도전|나이|시작|전부|대부분|패기|열정|체력|끝|문|저를)|인 (?:저|제|지금)|이지만|라는 나이|로서|내내| 내내| ?시절| ?때|(?:은|는) (?:[가-힣]+ )?(?:실험|현장|도전|방황|실패|온통|[가-힣]+(?:의 연속|으로 (?:가득|채|지나)|에서 (?:지나|보)|였|이었))|입니다| 지원자)/
/** What follows an age of a narrow span that is the applicant's: 20대 후반의 (저), 30대 초반에. */
const OWN_NARROW =
  /^(?:의|인|에|에는|에도|엔|때|로|이지만|입니다|에서|부터|까지|이라|이 (?:되|된|됐|지나|넘|저물|끝나)[가-힣]*|[을를](?! (?:겨냥|대상|위한|타깃|공략|노린|잡|주))|에서야)?(?=[ ,.]|$)|^이(?:지만|라|었|던)/
const MACHINES =
  /(?:버스|차량|서버|노트북|트럭|기계|장비|컴퓨터|카메라|자전거|설비|택시|드론|키오스크|프린터|로봇|선풍기|에어컨|냉장고|태블릿|휴대전화|모니터|오토바이|승용차|지게차|총|약|합계) ?$|제$/
/** Years of being: what follows says that something is so old. */
const BEARS_AGE = /^(?:입니다|이었습니다|이다|짜리|의|[이가] [된되넘]|[을를] (?:넘|맞|먹)|이 넘| 넘은| 가까운| 된| 먹은| 난)/

/** Ages that are the applicant's. */
export function findAges(view: TextView): Hit[] {
  const hits: Hit[] = []
  const look = (words: RegExp, isOwn: (place: Place) => boolean) => {
    for (const match of view.text.matchAll(words)) {
      const [start, end] = match.indices?.groups?.hit ?? match.indices?.groups?.hit2 ?? [match.index, match.index + match[0].length]
      const place = { before: view.before(start), hit: view.text.slice(start, end), after: view.after(end) }
      if (isOwn(place)) hits.push({ kind: 'blind-age', reason: 'blind-age', severity: 'error', start, end })
    }
  }
  look(SAID, (place) => !COMPARED.test(place.after) && isRemembered(place) && isPersonal(place))
  look(BARE, (place) => !isCount(place) && isPersonal(place))
  look(FIGURE, isPersonal)
  look(DECADE, isOwnDecade)
  return hits
}

interface Place {
  before: string
  hit: string
  after: string
}

/** 저와 동갑인 95년생 사장님: somebody else's age that is the applicant's too. */
export const SAME_AGE =
  /(?:저|나|제|저희)(?:와|랑|하고|보다)? ?(?:동갑|또래|같은 나이|나이가 같|같은 해에 태어)(?:인|이던|내기인|내기|의|은|난)?,? $/

/** Nothing says that the age is of somebody else, of a group or of a thing. */
function isPersonal({ before, hit, after }: Place): boolean {
  // Whoever was taken on at that age writes: 서른넷의 인턴을 받아 준 회사.
  if (
    SAME_AGE.test(before) ||
    isToldMe(before, after) ||
    /^[^.]{0,16}[을를] (?:받아|뽑아|써|믿어|채용해|불러) (?:준|주신|주었)/.test(after)
  )
    return true
  const bears = BEARS_AGE.test(after)
  const owner = ownerOf(before, after, { things: bears })
  return (
    owner === 'self' ||
    (owner === undefined && !OF_GROUPS.test(before + hit + after) && !(bears && describedBy(after, { things: true }) === 'other'))
  )
}

/** "형은 서른한 살인데", "우리 막내가 벌써 스물다섯이네": said to the applicant, unless whoever speaks tells of himself. */
function isToldMe(before: string, after: string): boolean {
  const opened = /['"]([^'"]{0,40})$/.exec(before)
  const closed = /^([^'"]{0,40})['"](.*)$/s.exec(after)
  if (!opened || !closed || (before.match(/['"]/g)?.length ?? 0) % 2 === 0) return false
  const said = `${opened[1]} ${closed[1]}`
  const told = `${before.slice(0, opened.index)} ${closed[2]}`
  return (
    !/(?<![가-힣])(?:나는|난|내가|내 나이|나도|저는|제가|우리 (?:애|아이|아들|딸|엄마|아빠))/.test(said) &&
    /(?<![가-힣])(?:저를|저에게|제게|저더러|저보고|저한테|저는|제가|저도)|들었|들으|묻|물으|물었|놀리|놀라|말렸|말리|걱정|우리 막내/.test(
      told + said,
    ) &&
    !/고객|손님|환자|어르신|광고|기사|노래|책|소설|제목|문구/.test(told)
  )
}

/** Of ages below ten only those at which something happened: 세 살 때부터, 여덟 살에. */
function isRemembered({ hit, after }: Place): boolean {
  if (/[1-7]\d|[열물른흔쉰순십]|스무/.test(hit)) return true
  return /^(?:이? ?(?:때|무렵|되던|이던|적|즈음|쯤)|일 (?:때|무렵)|부터|에|엔|이던|의|까지|였|이었|짜리)/.test(after)
}

function isCount({ before, hit, after }: Place): boolean {
  if (COUNTED.test(after) || COUNTED_BEFORE.test(before)) return true
  return !NEVER_COUNTS.test(hit) && /^ /.test(after) && !AGE_NOUN.test(after) && describedBy(after) !== 'role'
}

function isOwnDecade({ before, hit, after }: Place): boolean {
  if (MACHINES.test(before) || COMPARED.test(after)) return false
  if (/저 같은 $/.test(before)) return true
  const owner = ownerOf(before, after)
  if (owner === 'other' || (owner === undefined && OF_GROUPS.test(before + after))) return false
  if (owner === 'self' || describedBy(after) === 'role') return true
  if (
    /(?:(?<![가-힣])(?:저의|제|나의|내|저는|저에게) (?:[가-힣]+(?:한|은|는|던) )?|(?:어느덧|벌써|이제|아직|지금|올해|남은) )$/.test(before)
  )
    return true
  const isNarrow = NARROW_END.test(hit)
  return isNarrow ? OWN_NARROW.test(after) : OWN_DECADE.test(after)
}
