// Where a letter says that a word is its writer's name without one of the set forms: X라는 이름에는, X은 제 본명이고, 제 이름을 X이라 지으셨습니다.
import { isGivenName, looksGiven, NOT_A_NAME, SURNAMES, WORD_NAMES } from '../data/names.ts'
import { KIN, OTHERS, ROLES } from '../data/people.ts'
import { oneOf, pattern } from '../rules.ts'
import type { TextView } from '../text-view.ts'
import { type Span, spanOf } from './full-names.ts'

const QUOTE = `['"「『<]?`
const CLOSE = `['"」』>]?`
const MINE = '(?:(?:제|저의|내|나의|본인|본인의) ?)'
const NAME_KIND =
  '(?:외자 |한글 |순우리말 |우리말 |한자 |예쁜 |흔한 |흔치 않은 |드문 |독특한 |특이한 |귀한 |촌스러운 |평범한 |고운 |낯선 |두 글자 |세 글자 |제 |저의 |내 )?'
const PARENTS = '(?:부모님|아버지|어머니|할아버지|할머니|외할아버지|외할머니|아빠|엄마|조부|고모|삼촌|이모|스님|목사님|가족)[가-힣]{0,3}'

/** Any word may be the name here. */
const SURE: readonly RegExp[] = [
  // 지선: 동료들이 가장 자주 부르는 이름이자 제 이름입니다
  pattern(`^(?<hit>[가-힣]{2,4})[:,] [^.\\n]{2,50}(?:제|저의) 이름`, 'm'),
  // 응우옌 티 란은 제 본명이고, "한다면이 본명이에요?"
  pattern(`(?:^|["'.!?\\n] ?|, )(?<hit>[가-힣]{2,4}(?: [가-힣]{1,4}){0,3}?)(?:은|는|이|가) (?:${MINE}본명|본명(?=이|입))`),
  pattern(
    `(?<![가-힣])본명(?:인|은|이|:)? ?${QUOTE}(?<hit>[가-힣]{2,4}?)${CLOSE}(?=보다|을 |를 |으로|이라|라는|에서|의 |과 |와 |도 |, |이고|입니다|인 )`,
  ),
  pattern(
    `(?:개명 ?(?:전|후)|바꾸기 전|어릴 적|태어날 때|아명|태명|호적)(?:의|상|에 오른)? ?이름(?:은|이|인) ${QUOTE}(?<hit>[가-힣]{2,4}?)${CLOSE}(?=이었|였|입니다|이고|인데|으로|이라|라|,)`,
  ),
  // 제 이름을 푸른이라 지으셨습니다, 저를 태림이라 이름 지으셨습니다
  pattern(
    `${MINE}이름을 ${QUOTE}(?<hit>[가-힣]{1,4}?)${CLOSE}(?:이라고|라고|이라|라|으로|로) ?(?:지으|지어|지었|붙이|붙여|바꾸|바꿨|고치|개명|적으|적어|부르|불러|잘못|하셨|하고)`,
  ),
  pattern(`저를 ${QUOTE}(?<hit>[가-힣]{1,3}?)${CLOSE}(?:이라고|라고|이라|라|으로|로) ?(?:이름 ?지|이름 ?붙|작명|개명)`),
  pattern(`(?:태몽[^.\\n]{0,12}|나온 |뜻하는 |좋아하시던 )${QUOTE}(?<hit>[가-힣]{1,4})${CLOSE}(?:을|를) ${MINE}이름으로`),
  pattern(
    `(?<![가-힣])${QUOTE}(?<hit>[가-힣]{2,4})${CLOSE}(?:을|를) ['"](?:[가-힣]{2,4})['"](?:으로|로) (?:잘못|자주|바꿔|틀리|적|쓰|듣|부르)[^.\\n]{0,40}이름`,
  ),
  pattern(
    `이름 (?:끝|첫|앞|뒤|가운데|두|마지막)(?: 두)? ?(?:자|글자)(?:가|는|인) ${QUOTE}(?<hit>[가-힣]{1,2}?)${CLOSE}(?=라|이라|입니다|이고|인|여서|이어서)`,
  ),
  pattern(
    `(?:한글|순우리말|우리말|한국|한자) 이름(?:인|은|이)? ${QUOTE}(?<hit>[가-힣]{2,5}?)${CLOSE}(?=은 |는 |이 |가 |의 |처럼|답게|이라|라서|을 |를 |입니다)`,
  ),
  pattern(
    `(?<![가-힣])(?<hit>[가-힣]{2,4}?)(?=(?:이라는|라는) ${NAME_KIND.replace(/\?$/, '')}이름(?:처럼|답게|대로|덕|탓| 덕| 탓| 때문|에 ))`,
  ),
  pattern(`(?<![가-힣])(?<hit>[가-힣]{2,4}?)(?=(?:이라는|라는) 이름(?: ?(?:덕|탓|때문)|으로 (?:놀|살아|지내|불리|불려|태어|입사|산 )))`),
  pattern(
    `(?:저자|공저|명단|수상자|집필|발명자|기여자|참여자|출원인|크레디트)[^.\\n]{0,14}?(?<![가-힣])(?<hit>[${SURNAMES}][가-힣]{2}) 외 \\d{1,2} ?(?:인|명)`,
  ),
  pattern(
    `(?:필명|예명|활동명|태명|아명)(?:인|은|이|:) ?${QUOTE}(?<hit>[가-힣]{2,5}?)${CLOSE}(?=입니다|이고|이라|라고|라는|으로|로 |이며|은 |는 )`,
  ),
]
/** A surname and two syllables that are met in names. */
const FULL: readonly RegExp[] = [
  pattern(`(?<![가-힣])(?<hit>[${SURNAMES}][가-힣]{2})(?=[_-](?:이력서|자기소개서|자소서|포트폴리오|지원서|경력|최종|제출))`),
  pattern(`(?:이력서|자기소개서|자소서|포트폴리오|지원서|경력기술서|제출)[_-](?<hit>[${SURNAMES}][가-힣]{2})(?![가-힣])`),
  pattern(`(?:지금까지|이상|여기까지)(?:의)? [가-힣 ]{0,12}?(?<![가-힣])(?<hit>[${SURNAMES}][가-힣]{2})(?=(?:이었|였)습니다|입니다)`),
  pattern(`(?<![가-힣])(?<hit>[${SURNAMES}][가-힣]{2})(?=(?:이라고|라고)? 하면,? [^.\\n]{0,20}(?:떠오|떠올|생각나|생각하))`),
  pattern(`(?:꿈꾸는|지원한|지원하는|준비된|준비하는|되고 싶은|전공한|믿는|아는|만드는) (?<hit>[${SURNAMES}][가-힣]{2}) ?(?=\\()`),
  // 명찰에 적힌 정하늘 세 글자, 서명란의 전소희
  pattern(`(?<![가-힣])(?<hit>[${SURNAMES}][가-힣]{1,2}) (?:이름 )?(?:석|세|네|두) ?(?:자|글자)(?=를|가|에|는|로|의|만|,|입|처럼)`),
  // 윤아름은 어떤 사람인가, 노유빈과 함께라면, 안예성 외 2인, 구본석(전자공학 전공)
  pattern(`(?<![가-힣])(?<hit>[${SURNAMES}][가-힣]{2})(?=(?:은|는|이란|란) (?:어떤|무슨|누구) ?(?:사람|지원자|인재|인가|냐))`),
  pattern(`(?:^|["'.!?\\n] ?)(?<hit>[${SURNAMES}][가-힣]{2})(?=(?:과|와) 함께(?:라면|하면|하신다면|한다면|하는|하시))`),
  pattern(`^ ?(?<hit>[${SURNAMES}][가-힣]{2})(?= ?[/|·] ?(?:[가-힣A-Za-z· ]{2,14})(?: ?[/|·]|$|\\.))`, 'm'),
  pattern(`(?<=[/|] ?)(?<hit>[${SURNAMES}][가-힣]{2})(?=\\s*$)`, 'm'),
  pattern(
    `(?<![가-힣])(?<hit>[${SURNAMES}][가-힣][가-힣](?<![만도을를께서로씩쯤에]))[이가]? ?(?=(?:말씀드립|말씀드리겠|인사드립|인사드리겠|보고드립|안내해 드립|모시겠습|지원합니다|도전합니다|입사를 신청))`,
  ),
  pattern(
    `(?:이웃|사람|담당자|[가-힣]{2}(?:사|가|자|원|관)),? (?<hit>[${SURNAMES}][가-힣]{2})(?=(?:으로|로) (?:기억되|기억해|남고|남겠|불리|서고 싶|서겠))`,
  ),
  pattern(`(?<![가-힣])(?<hit>[${SURNAMES}][가-힣]{2})[이가] 아(?:닌|니라),? [^.\\n]{0,12}\\k<hit>`),
  // '구영석 대리'로 7년을 살았습니다
  pattern(`['"](?<hit>[${SURNAMES}][가-힣]{2}) [가-힣]{2,4}['"](?=(?:으로|로) (?:[^.\\n]{0,12} )?(?:살|불|지냈|일했|통|기억|남))`),
]
/** Here the word has to be one that is met as a name. */
const NAMED: readonly RegExp[] = [
  pattern(
    `(?<![가-힣])(?<hit>[가-힣]{2,3}?)(?=(?:이라는|라는|이란|란) ${NAME_KIND}이름(?:에|은|이(?! 가장)|을|으로(?! (?:묶|팔|나오|나온|출시|판매|부르는|포장|등록|분류))|과|도|의 뜻|의 의미|만큼|이라))`,
  ),
  pattern(`(?:주신|준|주셨던|붙여 준|붙인) ${QUOTE}(?<hit>[가-힣]{1,3}?)${CLOSE}(?=(?:이라는|라는|이란|란) (?:제 )?이름)`),
  pattern(`${PARENTS} (?:[^.\\n]{0,24} )?저를 ${QUOTE}(?<hit>[가-힣]{2,3}?)${CLOSE}(?=(?:이라고|라고|이라|라|으로|로) ?(?:부르|불|지으))`),
  pattern(`(?<![가-힣])저 ${QUOTE}(?<hit>[가-힣]{2})${CLOSE}(?=(?:은|는|이|가|의) )`),
  pattern(
    `(?:안녕하세요|안녕하십니까|반갑습니다|인사드립니다)[!.,]? [^.\\n]{0,24}?${oneOf(ROLES.filter((word) => word.length > 1).join(' '))} (?<hit>[가-힣]{2})(?=입니다|이에요|예요|이라고 합|라고 합)`,
  ),
  pattern(
    `(?:신입|${oneOf('개발자 디자이너 마케터 기획자 엔지니어 간호사 사서 영양사 회계사 교사 연구원 상담사')}), (?<hit>[${SURNAMES}][가-힣])(?=입니다|이라고|라고 합)`,
  ),
]
const PEOPLE = new Set([...KIN, ...OTHERS, ...ROLES])
const OF_ANOTHER =
  /(?<!면 )(?:고객|손님|환자|아이|학생|동료|선배|후배|강아지|고양이|길고양이|제품|서비스|브랜드|가게|팀|동아리|앱|챗봇|로봇|캐릭터|배우|작가|가수|주인공|데이터|변수|메뉴|상표|마을|카페|태풍|회의실|병동|프로젝트|행사|모임|상자|코너)(?:의|에게|에는|에|들|명|들의|인|은|는|을|를|들에게)? ?(?:[가-힣']{1,8} ){0,2}?['"]?$/
const THING_AFTER =
  /^['"」』]?(?:이라는|라는|이란|란) (?:[가-힣 ]{0,8})?이름(?:의 (?!뜻|의미|사람|지원자)|을 (?:지어 주|붙|달|가진 (?!저|제))|으로 (?:출시|등록|운영|열|문을|제출|활동하는)|이 붙은|만 )/
const PLACEHOLDER = /^(?:홍길동|철수|영희|아무개|김철수|이영희|김영희)$/
const NOT_NAMED =
  /^(?:무엇|이름|제가|저는|모두|그것|이것|바로|이게|그게|한글|한자|우리|하나의|보통|실명|본명|별명|가명|진짜|원래|지금|이런|그런|저런|어떤|다른|같은|좋은|새로|자신|고객|누구|부끄|특이|흔한|예쁜|이는|어느|사실|덕분|그대|꼬리표|이고|지원자)/

export function findNameClaims(view: TextView): Span[] {
  const found = (frames: readonly RegExp[], isName: (word: string) => boolean) =>
    frames.flatMap((words) =>
      [...view.text.matchAll(words)].flatMap((match) => {
        const span = spanOf(match)
        const word = view.text.slice(span.start, span.end)
        const isOthers =
          OF_ANOTHER.test(view.before(span.start)) ||
          THING_AFTER.test(view.text.slice(span.end, span.end + 30)) ||
          NOT_NAMED.test(word) ||
          PLACEHOLDER.test(word) ||
          PEOPLE.has(word) ||
          NOT_A_NAME.has(word)
        return !isOthers && isName(word) ? [span] : []
      }),
    )
  return [
    ...found(SURE, (word) => word.length < 4 || !/[은는이가을를의]$/.test(word) || / /.test(word)),
    ...found([...FULL, ...NAMED], isAnyName),
    ...findGivenByParents(view.text),
  ]
}

/** 사람, 강산이 되고 싶습니다. … 부모님이 지어 주신 이름입니다: the sentence before names it. */
const NAMED_BY = /(?:지어|붙여) ?(?:주신|준|주셨던) 이름(?:입니다|이다|이라|이고|이기|이어서|이에요)|그것이 제 이름|제 이름이기도/
const BECOME = pattern(`(?:^|[.!?,\\n] ?|(?<![가-힣]))(?<hit>[가-힣]{2})(?=(?:이|가) 되(?:고|겠|려)|(?:이|)라는 두 글자|처럼 |같은 )`)
function findGivenByParents(text: string): Span[] {
  if (!NAMED_BY.test(text)) return []
  return [...text.matchAll(BECOME)]
    .map(spanOf)
    .filter(({ start, end }) => isAnyName(text.slice(start, end)))
    .slice(0, 1)
}

/** Whether a word is met as a name, everyday word or not. */
function isAnyName(word: string): boolean {
  if (word.length === 1) return /[봄솔별빛산샘슬설단결빈숲달꽃볕강]/.test(word)
  if (word.length === 2 && SURNAMES.includes(word[0] ?? '') && /[율건혁준민윤현진훈빈결솔봄별찬호]$/.test(word)) return true
  if (/^구본[가-힣]$/.test(word)) return true
  const given = word.length === 3 ? word.slice(1) : word
  return (word.length === 2 || SURNAMES.includes(word[0] ?? '')) && (isGivenName(given) || WORD_NAMES.has(given) || looksGiven(given))
}
