// What a letter says of its writer's name: what it is, what it means, what it rhymes with, what was made of it.
import { isGivenName, looksGiven, SURNAMES, WORD_NAMES } from '../data/names.ts'
import { finalOf } from '../particles.ts'
import { pattern } from '../rules.ts'
import type { TextView } from '../text-view.ts'
import { type Span, spanOf } from './full-names.ts'

const OPEN = `['"「『<《\`]`
const CLOSE = `['"」』>》\`]`
/** The applicant's name, said to be so or standing first. */
const MY_NAME = '(?:(?:제|저의|내|나의|본인의?|주신|주셨던|붙여진) ?이름|(?<=^|[.!?\\n,]\\s?)이름|(?<=(?:저는|나는) )이름)'
const COPULA = '입니다|이고|이며|이에|예요|인데|이지만|이라|라|이어서|여서|이기|기 때|인 탓|인 덕|인 저'

/** Names that are said in so many words. */
const SAID: readonly RegExp[] = [
  // '다온'은 좋은 일이 온다는 뜻의 제 이름입니다
  pattern(`${OPEN}(?<hit>[가-힣]{1,4})${CLOSE}(?:은|는|이|가),? [^'"\\n.]{2,40}(?:제|저의|내) 이름(?:입니다|이에요|이다|이고|이며|으로)`),
  // 어머니는 제게 온유라는 이름을 주셨습니다
  pattern(`(?:제게|저에게|저한테) ${OPEN}?(?<hit>[가-힣]{1,3}?)${CLOSE}?(?=(?:이라는|라는|이란|란) (?:[가-힣]+ )?이름[을이])`),
  // 제 이름의 '윤'은, 이름 끝 글자 '슬기', 제 이름을 빌려 '윤슬 같은 사람', 별명은 이름을 줄인 '지원스타'
  pattern(
    `${MY_NAME}(?![가-힣]{0,3} 석 자|의? ?뜻|[을를] 외| [앞뒤옆]에| ?(?:대신|말고|보다))[^'"\\n.]{0,22}?${OPEN}(?:[가-힣]+ (?=[가-힣]{2}${CLOSE}))?(?<hit>[가-힣]{1,4})(?=[가-힣]{0,3}(?: [가-힣 ]{1,12})?${CLOSE})`,
  ),
  pattern(`이름은 거꾸로 (?:해도|읽어도|써도) ${OPEN}?(?<hit>[가-힣]{2,3}?)${CLOSE}?(?=${COPULA})`),
  pattern(`이름값(?:을)? (?:하는|하고 싶은|해 온) [가-힣]+,? ${OPEN}?(?<hit>[가-힣]{2,3}?)${CLOSE}?(?=${COPULA})`),
  pattern(
    `이름(?:의 [가-힣]{1,3} 글자|에서|의 [가-힣]{1,2} 자)?(?:을|를)? ?(?:줄인|따 |딴|따서|바꾼|뒤집은|빗댄|이용한|본뜬|거꾸로|빌린|빌려|합친|풀어|비튼|떼어)[^'"\\n.]{0,20}${OPEN}(?<hit>[가-힣]{1,3})`,
  ),
  // '우주'라는 제 이름, '참빛'이라는 이름은 할아버지께서
  pattern(
    `${OPEN}(?<hit>[가-힣]{1,4})${CLOSE}(?:이라는|라는|이란|란|이라고|라고|[이가]) (?:[가-힣]{1,4} )?이름(?!의 (?!주인|지원자|사람|신입|인재)[가-힣]|을 붙|으로 (?:나온|나왔|불리는))`,
  ),
  pattern(
    `(?<![가-힣])(?<hit>(?!이런|그런|저런|어떤|같은|좋은)[가-힣]{1,4})(?=(?:이라는|라는|이란|란) (?:(?:제|저의|내) 이름|이름(?:처럼|답게|대로|값|때문| 때문| 덕분)))`,
  ),
  // 제 이름 나라를 따서, 제 이름 두 글자 예준을 걸고
  pattern(
    `(?:(?:제|저의|내|주신|붙여진) 이름|(?:제|저의|내|나의) 이름인)(?: 석 자| 두 글자| 세 글자)?,? ${OPEN}?(?<hit>[가-힣]{2,4}?)${CLOSE}?(?=(?:을|를|처럼|이라는|라는|에서|의|은|는|이|가|에는|답게|대로|값|에는|에|에서|에게)(?:[ ,.]|$))`,
  ),
  // 이름이 봄이라, 이름이 외자인 솔이라, 저는 이름부터 '정직'
  pattern(
    `(?:${MY_NAME}|(?<=^|[.!?\\n,] ?)이름)(?:이|은|부터|도) (?:외자인 |흔한 |순우리말인 |본래 |원래 )?${OPEN}?(?<hit>[가-힣]{1,3}?)${CLOSE}?(?=${COPULA})`,
  ),
  pattern(
    `(?:순우리말|한글|우리말|외자|한자|한국|본래|원래|흔한|평범한|특이한|예쁜|남다른)(?:로 된)? ?이름(?:인|은|,|이) ${OPEN}?(?<hit>[가-힣]{1,4}?)(?=${CLOSE}|${COPULA}|은 |는 |이 |을 |를 |의 )`,
  ),
  pattern(`(?:와|과) 이름이 같은 (?<hit>[가-힣]{2,3}?)(?=이라|라서|입니다|이어서|여서|인|이라고)`),
  pattern(`${OPEN}(?<hit>[가-힣]{2,3})[^'"\\n]{0,14}${CLOSE}(?:이라는|라는|은|는|이)? ?(?:태명|아명)`),
  // 별명이 이름에서 나왔다: 이름 때문에 '하나부터 …'
  pattern(`이름 (?:때문에|덕분에|덕에) [^.\\n'"]{0,10}['"](?<hit>[가-힣]{2})(?=[가-힣 ])`),
  pattern(`이름이 같은 (?<hit>[가-힣]{2})(?=이라|라서|입니다|이어서|여서|인 )`),
  // 성이 '편'씨라, 제 성인 표 씨 덕분에
  pattern(
    `(?<![가-힣])성(?:이|은|인|씨가|씨는) ${OPEN}?(?<hit>[가-힣]{1,2})${CLOSE}? ?(?=씨(?:라|여서|인|이다|입니다|고| 덕|이|를|로|와))`,
  ),
  pattern(`(?:제|저의|본|우리) 성(?:이|은|인) ${OPEN}?(?<hit>[${SURNAMES}])${CLOSE}?(?=이라|라서|라 |입니다|이고|인 |이어서|여서)`),
  pattern(
    `(?:성을 딴?|성을 붙[여인]|성에서 [가-힣]+|성과 [가-힣]{1,6}(?:을|를) 합쳐|별명[^.\\n]{0,6}이름(?:을|에서|의))[^'"\\n.]{0,20}['"](?<hit>[가-힣]{1,4})`,
  ),
]
/** What the name means, where the name itself is not said: 제 이름은 큰 나무라는 뜻입니다. */
const MEANT: readonly RegExp[] = [
  pattern(
    `이름(?:의|에 담긴|이 가진)? ?(?:뜻|의미)(?:은|는|이|가|인|처럼|대로)?,? (?<hit>${OPEN}[^'"\\n]{2,24}${CLOSE}(?:,? [가-힣]{2}(?=${COPULA}))?)`,
  ),
  pattern(`(?:제|저의|내) 이름(?:은|에는|이) (?<hit>${OPEN}?[가-힣 ]{2,18}?${CLOSE}?)(?=(?:이라는|라는|이란|란) (?:뜻|의미))`),
]
/** After 이름처럼 a word counts when it is a name. */
const LIKE_MY_NAME = pattern(
  `(?<![가-힣])이름(?:처럼|대로|답게|만큼|값을|값대로| 그대로|과 같이)(?: [가-힣]{1,3})?,? ${OPEN}?(?<hit>[가-힣]{1,3}?)(?=${CLOSE}|처럼|같이|같은|답게|게 |이 되|로 |롭|로운|로웠|로우|스럽| 있|이 있|을 |를 |이 가득)`,
)
/** Names of one syllable that are words of nature. */
const ONE_SYLLABLE = /^[봄솔별빛산샘슬설단결빈숲달꽃볕강]$/
/** An acrostic of the name: its syllables stand at the heads of the parts. */
const ACROSTIC_BEFORE = pattern(`${OPEN}(?<hit>[가-힣]{1,2})[^'"\\n]{3,40}${CLOSE}[^.\\n]{0,12}이름[^.\\n]{0,10}[삼이사]행시`)
const ACROSTIC_AFTER = pattern(
  `이름[^.\\n]{0,10}[삼이사]행시(?:를|을|는|로)? (?:[가-힣]+ )?(?:지으면|짓자면|지어 보면|하면|써 보면|만들면),? ${OPEN}?(?<hit>[가-힣])`,
)
/** A Chinese character as it is named by its meaning: 빛날 현, 맑을 숙, 물가 수. Counts beside the word 이름. */
const GLOSS = pattern(
  `(?<![가-힣])(?<hit>(?<meaning>[가-힣]{1,4}) ${OPEN}?(?<sound>(?![쌤샘님씨군양형])[가-힣])${CLOSE}?)(?= 자(?:가|를|로|는|처럼|에|이|입|와|,)|${CLOSE}|[을를] (?:쓰|써|씁))(?: 자[가-힣]* (?:들어간|들어 있는|쓰는|쓴|넣은|담은|있는) (?<name>[가-힣]{2})(?=이라|라|입니다|라는))?`,
)
const NICKNAME = pattern(`별명(?:은|이|으로|이었던|인)[^'"\\n.]{0,14}${OPEN}(?<hit>(?<given>[가-힣]{2}))(?=[가-힣A-Z ]{0,8}${CLOSE})`)

/** Things that have names as well, before the word or behind it. */
const THING =
  '(?:제품|서비스|앱|어플|팀|동아리|상호|브랜드|회사|프로젝트|가게|매장|변수|함수|파일|캐릭터|강아지|고양이|반려견|메뉴|음료|행사|채널|과제|모임|기능|고객|손님|환자|아이|학생|상품|작품|챗봇|로봇|카페|식당|도서관|회의실|태풍|코너|신제품|마스코트|프로그램|서버|농장|마을|축제|책방|스튜디오|밴드|곡|책|배|향수|화장품)'
const OF_A_THING = new RegExp(
  `(?<![가-힣])(?:대표|사장|창업자|설립자|고객|할머니|어머니|마을|지명)(?:님)?(?:의)? ?$|(?<![가-힣])${THING}(?:들)?(?:의|에게|에|인|,)?(?: (?:[가-힣]{1,4} )?)?(?:이름|명)?(?:은|을|이)? ?$`,
)
const NAMES_A_THING = new RegExp(
  `이름을 (?:지어|붙여|달아) (?:주고|주었|줬|주며|주자)|이름(?:의 ${THING}|을 붙[인였이]|으로 (?:출시|등록|정|운영|문을)|을 (?:제안|공모|정)|의 [가-힣]+(?:을|를) (?:운영|출시|만들))|(?<![가-힣])${THING}(?:에|에게|의|를|을)? [^.]{0,14}이름을`,
)
const NOT_NAMED =
  /^(?:일꾼|해결|홍길동|무엇|뜻|의미|걸고|처음|모두|항상|먼저|직접|서로|함께|그대로|따라|기억|불러|고객|사람|석자|석 자|세상|회사|적힌|적혀|새긴|남긴|걸린|부끄|하나로|친구|정성|새로|입니다|흔하|흔한|특이|예쁘|어렵|쉬|비슷|같|길|짧|이$|그$|저$|한$|이름|저를|저는|제가|한자|한글|순우|우리말|외자|알려|대신|보다|별로|불리|외우|하나의 이|몇)/

export function findNameMeanings(view: TextView): Span[] {
  if (!/이름|[삼이사]행시|별명|태명|(?<![가-힣])성(?:이|은|인)/.test(view.text)) return []
  const spans: Span[] = []
  const add = (match: RegExpExecArray, isName: (word: string) => boolean = () => true) => {
    const span = spanOf(match)
    const word = view.text.slice(span.start, span.end)
    const at = match[0].indexOf('이름')
    const lead = view.before(at < 0 ? match.index : match.index + at)
    if (OF_A_THING.test(lead) || NAMES_A_THING.test(view.around(span.start, span.end)) || NOT_NAMED.test(word) || !isName(word)) return
    spans.push(span)
  }
  for (const words of SAID) for (const match of view.text.matchAll(words)) add(match)
  for (const match of view.text.matchAll(LIKE_MY_NAME))
    add(match, (word) => ONE_SYLLABLE.test(word) || /^['"「]/.test(view.text[spanOf(match).start - 1] ?? '') || isAnyName(word))
  for (const match of view.text.matchAll(ACROSTIC_BEFORE)) add(match)
  for (const match of view.text.matchAll(ACROSTIC_AFTER)) add(match)
  for (const match of view.text.matchAll(NICKNAME)) if (isAnyName(match.groups?.given ?? '')) add(match, () => isNickname(view, match))
  for (const match of view.text.matchAll(GLOSS)) {
    if (!isGloss(match.groups?.meaning ?? '', match[0]) || !/이름/.test(view.around(match.index, match.index + match[0].length))) continue
    const named = match.indices?.groups?.name
    spans.push(named ? { start: named[0], end: named[1] } : spanOf(match))
  }
  const told = new Set(spans.map(({ start }) => view.sentenceAt(start)))
  for (const words of MEANT) for (const match of view.text.matchAll(words)) if (!told.has(view.sentenceAt(match.index))) add(match)
  return spans
}

/** Whether the word is met as a name, everyday word or not. */
const isAnyName = (word: string) =>
  isGivenName(word) || WORD_NAMES.has(word) || (word.length === 3 && SURNAMES.includes(word[0] ?? '') && looksGiven(word.slice(1)))
/** A nickname holds a name when the name is no everyday word, or the name is spoken of beside it. */
const isNickname = (view: TextView, match: RegExpExecArray) => {
  const given = match.groups?.given ?? ''
  return !WORD_NAMES.has(given) || /이름/.test(view.text.slice(Math.max(0, match.index - 60), match.index + 80))
}

/** Meanings in ㄹ (빛날 현, 맑을 숙) and nouns (물가 수, 별 성); not the objects and counts that look alike. */
function isGloss(meaning: string, written: string): boolean {
  if (/^(?:있을|없을|그럴|이럴|할|될|볼|줄|세|네|두|한|석|몇|첫|끝|마지막|가운데|앞|뒤|제|내|그|이|저|은|는|글)$|^이름/.test(meaning))
    return false
  if (/[을를]$/.test(meaning)) return /[맑밝곧굳넓높깊붉옳좋늦솟얻믿]을$/.test(meaning)
  return finalOf(meaning) === 'rieul' || /['"」] ?자|자[가를로는에와]/.test(written) || / [가-힣]$/.test(written)
}
