// The applicant's age or year of birth: stated (ages.ts), or told by a birth, a year of entry, a sign of the zodiac, or years lived.
import { applyRules, type Hit, oneOf, pattern, type Rule, withoutOverlaps } from '../rules.ts'
import type { TextView } from '../text-view.ts'
import { findAges, SAME_AGE } from './ages.ts'
import { findEnglishAges } from './english-ages.ts'
import { YEAR, YEARS } from './numbers.ts'
import { actorOf, ownerOf } from './owner.ts'

const START = '(?<![가-힣0-9A-Za-z])'
const ANIMAL = '(?:쥐|소|황소|호랑이|범|백호|토끼|용|흑룡|뱀|말|백말|양|원숭이|잔나비|닭|개|돼지|황금 ?돼지|황금 ?개|붉은 ?닭)'
/** The names of the sixty years of the old calendar: 갑자, 을축 … 계해. */
const SIXTY = '(?:[갑병무경임][자인진오신술]|[을정기신계][축묘사미유해])'
const error = { reason: 'blind-age', severity: 'error' } as const
const hint = { reason: 'blind-age', severity: 'warning' } as const
/** A group of people by their year, or many of one: 98년생들, 2010년생까지, 22학번이 들어오자. */
const OF_A_GROUP =
  /^(?: 와인| 위스키| 빈티지| 포도주|들|까지|부터|에게|들에게|별|순|과 (?!함께 (?:창업|시작))|와 |보다| ?이상| ?이하| ?이후| ?이전| ?전용| ?체계| ?조회| ?세대(?![가-힣]*인 저)|[이을](?= (?!되|된|됐|라|아니)))/

const FIELDS: readonly Rule[] = [
  {
    words: pattern(
      `(?<hit>(?:(?:(?<=저의 |제 |^|[.,] ?)(?:생년월일|출생일|생년|생일)[은이] ?(?=(?:19|20)?\\d\\d[년.-]))|(?:생년월일|출생 ?(?:연도|년도|일)?|생년|생일|나이|연령|만 ?나이)(?: ?[:：=/|-] ?| (?=\\d{6}(?!\\d))))(?:만 ?)?(?:\\d[\\d.\\-/년월일세 살]{0,14}\\d?[.일세살]?|${YEARS} ?[세살]?))`,
    ),
    ...error,
    notBefore: /(?:설비|제품|기계|장비|서버|생산|고객|회원)(?:의|별)? $/,
    notAfter: /^ ?(?:설치|개조|제조|납품|형식|순으로|별)/,
  },
  { words: pattern(`(?:주민(?:등록)?번호|주민등록증|민증)[가-힣 ]{0,8}['"]?(?<hit>\\d{2,6})(?!\\d|자리|개)`), ...error },
  { words: pattern(`성인이 (?:된|되던|되었던) (?<hit>(?:19|20)\\d\\d년)`), ...hint },
  { words: pattern(`(?:제 |저의 |^|, |[.] )학번(?:은|이|:| :) ?(?<hit>(?:20|19)?\\d\\d)(?![\\d자명개])`, 'm'), ...error },
]

const BORN_IN: readonly Rule[] = [
  {
    words: pattern(
      `${START}(?<hit>(?:빠른 ?)?${YEAR} ?년(?:도)? ?(?:\\d{1,2}월 ?(?:\\d{1,2}일 ?)?)?생|(?:빠른 ?)(?:공|구|팔|칠|\\d)[공일이삼사오육칠팔구\\d](?=로|이|인|입|,| )|(?:19|20)\\d\\d[.-] ?\\d{1,2}[.-] ?\\d{1,2}[.]? ?(?:출생|생)|${SIXTY}년(?:생|에 태어[가-힣]*))`,
    ),
    ...error,
    notAfter: OF_A_GROUP,
    notInside: /출생아|출생자|(?:책|소설|영화|도서) ?['"《〈]|김지영|이 온다/,
  },
  {
    words: pattern(`${START}(?<hit>(?:19|20)?\\d0년대(?:에 태어[가-힣]*| ?생(?=인 저|인 제|으로서|답게|으로)))`),
    ...error,
  },
  {
    words: pattern(
      `${START}(?<hit>(?:월드컵|올림픽|밀레니엄|즈믄|새천년|새 천년|IMF|아이엠에프|와이투케이|Y2K) ?(?:둥이|동이|베이비|키드)|즈믄둥이|쌍팔년(?:도|생)[가-힣]*|(?:${ANIMAL}(?:띠|의)? ?해|밀레니엄|새천년|새 천년|세기말|세기 말)에 (?:저는 |제가 )?태어[가-힣]*)`,
    ),
    ...hint,
  },
  {
    words: pattern(`${START}(?<hit>(?:(?:\\d\\d|[구공팔칠][공일이삼사오육칠팔구])년 ?(?:생 ?)?)?${ANIMAL}띠)`),
    ...error,
    notAfter: /^(?: ?해(?: |를|의|가)| ?모양|지|별| ?운세| ?캐릭터| ?한정| ?기념| ?마스코트)/,
    notInside: /이벤트|상품|운세|캐릭터|기획전|한정판|달력|주화/,
  },
  {
    words: pattern(
      `${START}(?<hit>(?:(?:20|19|')?\\d\\d|[공일영][공영일이삼사오육칠팔구]|[구팔][공일이삼사오육칠팔구]) ?학번|코로나 ?학번)`,
    ),
    ...error,
    notAfter: OF_A_GROUP,
    notInside: /조회|시스템|데이터베이스|학번을 입력|학번 체계/,
  },
]

const IDIOMS: readonly Rule[] = [
  {
    words: pattern(
      `(?<hit>(?:예순|환갑|정년|마흔|쉰|은퇴)까지 (?:[가-힣]+ )?[^.]{0,10}?\\d?\\d?[가-힣]{0,3} ?(?:해|년)(?=[을를의이,]|$| 남)|(?:4분의 1|사분의 일|사분의 1|반의반) ?세기|사반세기|반오십|계란 한 판|달걀 한 판|꺾인 (?:오십|나이)|아홉수|이립|지천명|약관의(?= 나이| 저)|약관에(?= )|이순의|방년|이팔청춘|반백 ?년|반평생|환갑|불혹)`,
    ),
    ...hint,
    notInside: /고객|어르신|기업|회사는|역사|창립|주문|매장에서|손님|이름의|라벨|상표|잔치|예약|환갑이 (?:지난|넘)|이용 ?약관/,
  },
  {
    words: pattern(`(?<hit>앞자리[가는도]? ?(?:숫자가 )?(?:['"]?[\\d가-힣]{1,3}['"]?(?:으로|로) )?(?:바뀌|바뀐|바뀔|시작)[가-힣]*)`),
    ...hint,
    inside: /나이|서른|스물|마흔|번호|저|제|삶|인생|결심|도전|해에/,
    notInside: /매출|금액|요금|점수|지역|전화|우편|코드|가격|단가/,
  },
  {
    words: pattern(
      `(?<hit>(?:성인이 된|스무 살이 된|민증을 받은|민증을 만든|주민등록증을 (?:발급)?받은|고등학교를 (?:갓 )?졸업한|수능을 (?:본|치른)) 지 ?(?:이제 |올해로 |벌써 |겨우 |갓 )?[\\d가-힣]{1,4} ?(?:년|해|달|개월)|갓 성인이 된|미성년자?(?:인|이던) (?:저|제)|(?:지난해|작년|올해|지난 [가-힣]+) (?:갓 )?성인이 (?:된|되었|됐)[가-힣]*)`,
    ),
    ...hint,
  },
]

/** The year in which one was born, told by what else began then: 귀사가 문을 연 1999년은 제가 태어난 해. */
const THE_YEAR: readonly Rule[] = [
  {
    words: pattern(
      `(?<hit>(?:19|20)\\d\\d년(?:도)?(?:은|는|이|에|,|이던|생)?(?: [^.\\n]{0,30}?)? ?(?:제가|저도|내가|저 역시|저와|제) (?:[가-힣]+ )?(?:태어난|태어났|세상에 나온|출생한|동갑)[가-힣]*(?: 해)?|(?<![가-힣])(?:제가|내가|저는|저희 남매가) (?:[가-힣]+ )?(?:태어난|태어나던|세상에 나온|출생한) (?:해인 |바로 )?(?:19|20)?\\d\\d년|(?<![가-힣])(?:제가|내가) 태어난 해(?:[가-힣]{0,2})|(?<![가-힣])(?:저|제|나)(?:와|랑|하고)? ?(?:동갑|같은 해|나이가 같)[가-힣]* [^.\\n]{0,16}?(?:19|20)\\d\\d년[가-힣]*(?: 준공)?)`,
    ),
    ...error,
  },
  {
    words: pattern(
      `(?<hit>(?<![가-힣])(?:(?:이|삼|사|오|육)십|[2-6]0)(?= ?줄(?:에|을|의|인|로|이)| ?고개| ?문턱|[을를]? ?(?:바라보|코앞|목전|앞두)|을 (?:넘긴|넘어|넘기|눈앞)|이 (?:넘|다 되)|이 내일모레| 평생)|성년이 된 (?:19|20)\\d\\d년|(?:반오십|계란 한 판|달걀 한 판|꺾인 나이)(?=이라(?:며|고) (?:놀|부)))`,
    ),
    ...error,
    inside: /저|제|나|되|들어|배|시작|지원|도전|인생|살/,
    notInside: /고객|매출|건물|명|개 |곳|점을|퍼센트|%|회사|점수|분을/,
  },
]

const LIVED: readonly Rule[] = [
  {
    words: pattern(
      `${START}(?<hit>(?:태어난|세상에 나온|살아온|세상 빛을 본|엄마 뱃속에서 나온) ?지 ?(?:올해로 |벌써 |어느덧 )?${YEARS} ?(?:년|해)|태어나(?:서)? (?:지금까지 )?(?:[가-힣]+ )?${YEARS} ?(?:년|해))`,
    ),
    ...hint,
  },
  {
    words: pattern(
      `${START}(?<hit>(?:올해로 |지난 |벌써 |살아온 |제 |저의 |내 |어느덧 )?${YEARS} ?(?:년|해)(?:[를을]?|째|간의|의|동안의| 남짓| 가까이)? ?(?:(?:동안|넘게) )?(?:삶|인생|생애|세월을 살|살아|살며|살면서|살았|산 저|산 제)[가-힣]*|인생 ?${YEARS}년 ?차?|(?:지난|살아온|제|저의) (?:스물|서른|마흔)[가-힣 ]{0,3} ?(?:해|년)(?= ?(?:동안|을|를|의|간)))`,
    ),
    ...hint,
    notBefore: /에서 (?:[가-힣]+ ){0,2}$|(?:근무|경력|업계)[가-힣]* $/,
    notInside: /회사|기업|브랜드|가게|노포|고객|어르신|장인|경력|(?:타지|해외|외국|미국|서울|한국|시골|도시)에서/,
  },
  {
    words: pattern(`${START}(?<hit>(?:${YEARS}) ?번째 (?:생일|봄|여름|가을|겨울|해를 맞|나이테))`),
    ...hint,
    notInside: /회사|창립|고객|브랜드|축제|매장|지점|서비스/,
  },
  {
    words: pattern(
      `(?<hit>(?:19|20)\\d\\d년(?:에|,|이던|의|도)? ?(?:[가-힣]+ ){0,4}?(?:초등|중|고등|국민)학교(?: ?\\d학년)?|(?:초등|중|고등|국민)학교 ?\\d?(?:학년)?(?:이던|이었던|때인|을 다니던|에 입학한|를 졸업한) (?:19|20)\\d\\d년)`,
    ),
    ...hint,
    inside: /저|제|나는|다니|이었|였|입학|학년|처음/,
    notInside: /설립|개교|납품|학생들|학생을|교생|급식|봉사|대상|조사|멘토|강의|수업을 (?:맡|진행)|설치|공사/,
  },
]
const RULES: readonly Rule[] = [...FIELDS, ...BORN_IN, ...IDIOMS, ...LIVED]
const ALWAYS_OWN: readonly Rule[] = THE_YEAR

/** A verb of birth, and when it was: 95년 여름에 태어나, 외환위기가 터진 해에 태어난, 2002년 6월에 태어난. */
const BIRTH = /태어(?:나|난|났)|출생/g
const SEASON = '(?: ?(?:초|중반|후반|말|겨울|봄|여름|가을|가을밤|무렵|새해|연말))?'
const WHEN = new RegExp(
  `(?<when>(?:(?:19|20)?\\d\\d ?년(?:대|도)?(?: ?\\d{1,2}월)?(?: ?\\d{1,2}일)?${SEASON}|${oneOf('이천 천구백')}[가-힣]{1,6}년|(?:[^\\s,.]+ ){1,2}[^\\s,.]*해|(?:월드컵|올림픽|외환위기|IMF|경제 ?위기|금융 ?위기|엑스포|밀레니엄|통일|삼풍백화점)[^,.]{0,14}?(?:직후|직전|당시|때|무렵|시절|이듬해))(?:에|의|,|이던|인)?)(?<between>(?: [^\\s.]+){0,4}) ?$`,
)
const NOT_A_YEAR = /(?:그|이|어느|다음|이듬|매|한|첫) ?해$/

export function findAge(view: TextView): Hit[] {
  const told = applyRules(view, 'blind-age', RULES).filter(({ start, end }) => !isOfOthers(view, start, end))
  const hits = withoutOverlaps([
    ...findAges(view),
    ...told,
    ...applyRules(view, 'blind-age', ALWAYS_OWN),
    ...findBirths(view),
    ...findEnglishAges(view),
  ])
  // A hint beside the age itself tells nothing more.
  const stated = new Set(hits.filter(({ severity }) => severity === 'error').map(({ start }) => view.sentenceAt(start)))
  return hits.filter(({ severity, start }) => severity === 'error' || !stated.has(view.sentenceAt(start)))
}

function findBirths(view: TextView): Hit[] {
  return [...view.text.matchAll(BIRTH)].flatMap((match): Hit[] => {
    const before = view.before(match.index)
    const when = WHEN.exec(before)
    const end = match.index + match[0].length
    if (
      !when ||
      actorOf(when.groups?.between ?? '', { things: true }) === 'other' ||
      NOT_A_YEAR.test(when.groups?.when?.replace(/에$/, '') ?? '')
    )
      return []
    const start = match.index - before.length + when.index
    return isOfOthers(view, start, end) ? [] : [{ kind: 'blind-age', start, end, ...(/\d/.test(when[0]) ? error : hint) }]
  })
}

/** Whether the fact is of somebody or something else: 90년생 대리와, 2001년에 태어난 브랜드의. */
function isOfOthers(view: TextView, start: number, end: number): boolean {
  const before = view.before(start)
  return !SAME_AGE.test(before) && ownerOf(before, view.after(end), { things: true }) === 'other'
}
