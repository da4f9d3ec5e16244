// Parts and meanings of the applicant's name: what is said of the name, what others called the applicant, what bears the name.
import { GIVEN_NAMES, SURNAMES, WORD_NAMES } from '../data/names.ts'
import { finalOf } from '../particles.ts'
import { pattern } from '../rules.ts'
import type { TextView } from '../text-view.ts'
import { holdsName } from './addresses.ts'
import { type Span, spanOf } from './full-names.ts'

const OPEN = `['"「『<《\`]`
const OWN = `(?:^|(?<=[.!?\\n]\\s?)|제 |저의 |내 |나의 |본인의 |주신 |, )`
/** Things that have names as well. */
const NAMED_THING =
  /(?:제품|서비스|앱|팀|동아리|상호|브랜드|회사|프로젝트|가게|매장|변수|함수|파일|캐릭터|강아지|고양이|메뉴|음료|행사|채널|과제|모임|기능|고객|손님|환자|아이|학생|상품|작품)(?:의|에)? ?(?:이름|명)?[^.]{0,6}$/

const ABOUT: readonly RegExp[] = [
  pattern(
    `${OWN}이름(?:의|은|에|이|인|을|,)? ?(?:마지막|끝|가운데|첫|앞|뒤|두|세)? ?(?:글자|자|음절|한자|뜻|의미)?(?:인|은|는|이|를|을|,|에)? ?${OPEN}(?<hit>[가-힣]{1,4})(?=[가-힣]{0,4}${OPEN})`,
  ),
  pattern(
    `(?:제|저의|내) 이름(?: 석 자| 두 글자| 세 글자)?,? ['"]?(?<hit>[가-힣]{2,4}?)['"]?(?=(?:을|를|처럼|이라는|라는|에서|의|은|는|이|가|에는|답게|대로|값)(?:[ ,.]|$))`,
  ),
  pattern(
    `이름(?:의 [가-힣]{1,3} 글자|에서|의 [가-힣]{1,2} 자)?(?:을|를)? ?(?:줄인|따 |딴|따서|바꾼|뒤집은|빗댄|이용한|본뜬|거꾸로|빌린|합친)[^'"\\n.]{0,20}${OPEN}(?<hit>[가-힣]{1,3})`,
  ),
  pattern(
    `${OPEN}?(?<hit>(?!이런|그런|저런|어떤|같은|좋은|내 |제 )[가-힣]{1,4})${OPEN}?(?=(?:이라는|라는|이란|란) (?:(?:제|저의|내) 이름|이름(?:처럼|답게|대로|값|때문| 때문)))`,
  ),
  pattern(`(?:순우리말|한글|우리말|외자|한자)(?:로 된)? 이름(?:인|은|,)? ${OPEN}?(?<hit>[가-힣]{1,4}?)(?=${OPEN}|은 |는 |이 |을 |를 |의 )`),
  pattern(`(?:와|과) 이름이 같은 (?<hit>[가-힣]{2,3}?)(?=이라|라서|입니다|이어서|여서|인|이라고)`),
  pattern(`이름이 같은 (?<hit>(?<given>[가-힣]{2}))(?=이라|라서|입니다|이어서|여서|인 )`),
  pattern(
    `(?:(?:제|저의|내) ?|(?:저는|나는) )이름(?:처럼|대로|답게|만큼|값을),? ['"]?(?<hit>[가-힣]{1,3}?)['"]?(?=처럼|같이|답게|게|이 되|로 |롭게|로운|로웠|롭고|로우)`,
  ),
  pattern(`(?:^|(?<=[.!?\\n]\\s?))이름(?:처럼|대로|답게),? ['"](?<hit>[가-힣]{1,4})(?=['"])`),
  pattern(
    `(?<![가-힣])성(?:이|은|씨가|씨는) ['"]?(?<hit>[가-힣]{1,2})['"]?(?=씨(?:라|여서|인|이다|입니다|고)|가(?:라|여서|인|이다|입니다) )`,
  ),
  pattern(`(?:제|저의|내) 이름(?:을|은|에|의|이) [^.\\n'"]{0,16}['"](?<hit>[가-힣]{1,4})['"]`),
  pattern(`이름 때문에 [^.\\n'"]{0,10}['"](?<hit>[가-힣]{2})(?=[가-힣 ])`),
  pattern(`(?:저는|나는) 이름이 ['"]?(?<hit>[가-힣]{1,3})['"]?(?=이라|라)`),
  pattern(`(?:성을 따|성을 붙여|성과 [가-힣]{1,6}(?:을|를) 합쳐|이름 앞|이름 뒤)[^'"\\n.]{0,20}['"](?<hit>[가-힣]{1,4})`),
]
/** Names of what the applicant has made or uses: a repository, an identifier. */
const IDENTIFIER = pattern(
  `(?:아이디|ID|닉네임|계정|사용자명|저장소|레포지토리|리포지토리|username|handle)(?: ?이름)?(?:은|는|인|:| :)? ?['"@]?(?<hit>[A-Za-z][\\w.-]{3,30})`,
  'i',
)
/** A Chinese character as it is named by its meaning: 빛날 현, 맑을 숙. Counts beside the word 이름. */
const GLOSS = pattern(
  `(?<![가-힣])(?<hit>(?<meaning>[가-힣]{1,4}(?:[맑밝곧굳넓높깊붉옳좋늦솟얻이믿읽심]을|[가-힣])) ['"]?[가-힣]['"]?)(?= ?자(?:가|를|로|는|처럼|에|이|입|,)|['"])`,
)
const NICKNAME = pattern(`별명(?:은|이|으로|이었던|인)[^'"\\n.]{0,14}${OPEN}(?<hit>(?<given>[가-힣]{2}))(?=[가-힣 ]{0,8}${OPEN})`)
const NOT_NAMED =
  /^(?:무엇|뜻|의미|걸고|처음|모두|항상|먼저|직접|서로|함께|그대로|따라|기억|불러|고객|사람|석자|세상|회사|적힌|새긴|남긴|걸린|부끄|하나로|친구|정성|새로|이$|그$|저$|한$)/

/** The first word of a quotation, after a call. */
const QUOTED_WORD = pattern(
  `["']\\s?(?:(?:야|아|어이|우리|고마워|역시|고맙다|믿는다|수고했어|막내|자|그래|봐|와|아이고|인턴|신입|안녕|이봐)[,!~]? ?(?=[ ,!~]|[가-힣])){0,2}(?<hit>[가-힣]{2,7})(?<after>[^가-힣]|$)`,
)
/** What follows a given name that is called, or of which is said something. */
const CALL =
  /^(?:아|야|이는|이가|이만|이를|이랑|이도|이야|이라면|이한테|이의|이야말로|이|씨|님|군|양|선배|언니|누나|오빠|형|쌤|선생님|사원|인턴|매니저|반장|주임|가|는|라면|야말로|)$/
const TITLE_AFTER =
  /^ (?:씨|님|군|양|선배|언니|누나|오빠|형|쌤|선생님|사원|인턴|매니저|반장|주임|대리|상담사|간호사|기사|직원|학생|알바|막내|주무관|조장|팀장|덕|왔|없|있|최고|잘)/
/** A given name anywhere in what others said of the applicant. */
const WITHIN_QUOTE = pattern(
  `(?<=["'][^"'\\n]{1,30} )(?<hit>(?<given>[가-힣]{2}))(?=이한테|이지|이다|이네|이가|이는|이야|이만|이 |표 |한테|에게 물|야|지[^가-힣]|네[^가-힣])`,
)
const LABELLED = pattern(`["'](?<hit>(?<given>[가-힣]{2}))(?=(?:표|봇|식|체|네)(?: [가-힣 ]{1,10})?["'])`)
const REPORTED =
  /["'](?:이?라고|이?라는|이?라며|하고|이?라던|고|며|는|,)? ?(?:[가-힣]{1,8} ){0,5}?[가-힣]*(?:말|하셨|했|하시|불렀|부르|불리|칭찬|격려|들었|듣|평가|인사|문자|메시지|쪽지|외쳐|외치|외쳤|한마디|맡겼|맡기|찾|답|물|적|남|반겨|반기|손뼉|웃|후기|댓글)/
const I_SAID = /(?:저는|제가|나는|내가) ?(?:[가-힣]{1,8}(?:에게|한테|께) )?(?:먼저 )?["'][^"']*$/
const PHRASE = pattern(
  `(?:저를|나를|저는|제|스스로를|자신을)[^.\\n]{0,24}['"][^'"\\n]{0,12} (?<hit>(?:[${SURNAMES}])?(?<given>[가-힣]{2}))['"]`,
)
const TITLED = pattern(
  `['"〈《「『(](?<hit>(?<owner>[가-힣]{2})(?:이)?(?:의|네|표) [가-힣A-Za-z0-9 ]{1,14}|(?<bearer>[가-힣]{2})(?:로그|노트|일기|TV|스토리|월드|하우스|튜브|의[가-힣]{2,8}))(?=['"〉》」』)])`,
)
const OWN_CHANNEL = /블로그|채널|계정|유튜브|인스타|브런치|홈페이지|팟캐스트|뉴스레터|깃허브|티스토리|벨로그|사이트|포트폴리오|스토어|연재/
const NOT_OWN_CHANNEL = /구독|읽었|시청|즐겨|참고|팬|출연/

export function findNameHints(view: TextView): Span[] {
  const spans: Span[] = []
  for (const words of ABOUT) {
    for (const match of view.text.matchAll(words)) {
      const span = spanOf(match)
      const lead = view.before(match.index + match[0].indexOf('이름'))
      if (!NAMED_THING.test(lead) && !NOT_NAMED.test(view.text.slice(span.start, span.end))) spans.push(span)
    }
  }
  for (const match of view.text.matchAll(GLOSS)) {
    const span = spanOf(match)
    const meaning = match.groups?.meaning ?? ''
    if (
      finalOf(meaning) === 'rieul' &&
      meaning.length > 1 &&
      (!/[을를]$/.test(meaning) || /[맑밝곧굳넓높깊붉옳좋늦솟얻믿]을$/.test(meaning)) &&
      /이름/.test(view.around(span.start, span.end)) &&
      !/^(?:있을|없을|그럴|이럴|할|될|볼|줄)$/.test(meaning)
    )
      spans.push(span)
  }
  for (const match of view.text.matchAll(NICKNAME)) if (GIVEN_NAMES.has(match.groups?.given ?? '')) spans.push(spanOf(match))
  for (const match of view.text.matchAll(QUOTED_WORD)) {
    const { start } = spanOf(match)
    const word = match.groups?.hit ?? ''
    const end = start + word.length
    const name = calledName(word, view.text.slice(end, end + 6))
    if (name === undefined || I_SAID.test(view.before(start)) || !isToldOfMe(view, start, end)) continue
    spans.push({ start, end: start + name.length })
  }
  for (const match of [...view.text.matchAll(WITHIN_QUOTE), ...view.text.matchAll(LABELLED)]) {
    const span = spanOf(match)
    if (
      isPlainlyGiven(match.groups?.given ?? '') &&
      REPORTED.test(view.text.slice(span.end, span.end + 110)) &&
      !I_SAID.test(view.before(span.start))
    )
      spans.push(span)
  }
  for (const match of [...view.text.matchAll(CALLED_ME), ...view.text.matchAll(PHRASE), ...view.text.matchAll(SAID_OF_ME)]) {
    if (isPlainlyGiven(match.groups?.given ?? '')) spans.push(spanOf(match))
  }
  for (const match of view.text.matchAll(IDENTIFIER)) if (holdsName(match.groups?.hit ?? '')) spans.push(spanOf(match))
  for (const match of view.text.matchAll(TITLED)) {
    const span = spanOf(match)
    const around = view.around(span.start, span.end)
    if (isPlainlyGiven(match.groups?.owner ?? match.groups?.bearer ?? '') && OWN_CHANNEL.test(around) && !NOT_OWN_CHANNEL.test(around))
      spans.push(span)
  }
  return spans
}

/** What others said of the applicant without quotation marks: 선배는 하영이가 있어 다행이라고 말했습니다. */
const SAID_OF_ME = pattern(
  `(?<![가-힣])(?:선배|팀장님|점장님|사장님|교수님|동료들?|친구들?|사수|선생님|고객|어르신|부장님|과장님|대표님|매니저님|원장님|코치님|사람들?|할머니|할아버지)[가-힣]{0,3}(?:은|는|이|가|께서|께서는) (?:늘 |항상 |종종 )?['"]?(?<hit>(?<given>[가-힣]{2}))(?<call>이가|이는|이만|이야말로|이라면|이 덕|야말로|라면|가|는)(?=[ ,])[^.\n]{1,40}(?:라고|다고|다며|라며) ?(?:[가-힣]{1,6} )?(?:말|하셨|했|칭찬|격려|평가|해 주)`,
)
const CALLED_ME = pattern(
  `(?:저를|나를|제게|저더러)[^.\n'"]{0,14}['"](?:[^'"\n]{0,14} )?(?<hit>(?<given>[가-힣]{2}))(?=(?:이|야|아|쌤|님|이 형|이 언니|이 누나|이 오빠)?['"]| ?(?:씨|선배|언니|누나|오빠|형|쌤|선생님|반장|팀장|매니저|조장|사원|인턴|대장|스타|봇|박사|이 형|이 누나|이 언니|이 오빠)['"])`,
)

function isPlainlyGiven(given: string): boolean {
  return GIVEN_NAMES.has(given) && !WORD_NAMES.has(given)
}

/** The name in the first word of a quotation, when the word is one: with or without a surname, with a call that fits it. */
function calledName(word: string, after: string): string | undefined {
  for (const surname of [0, 1]) {
    const given = word.slice(surname, surname + 2)
    const call = word.slice(surname + 2)
    if (surname === 1 && !SURNAMES.includes(word[0] ?? '')) continue
    if (GIVEN_NAMES.has(given) && CALL.test(call) && fits(given, call, after)) return word.slice(0, surname + 2)
  }
  return undefined
}

/** 아 and 이는 follow a consonant, 야 and 는 a vowel: what does not agree is no name. A bare name needs a title or a call behind it. */
function fits(given: string, call: string, after: string): boolean {
  const closed = finalOf(given) !== 'vowel'
  if (call === '') return TITLE_AFTER.test(after) || (/^[,!~]/.test(after) && !WORD_NAMES.has(given))
  if (call === '아' || call.startsWith('이')) return closed
  if (/^(?:야|가|는|라면|야말로)$/.test(call)) return !closed && !WORD_NAMES.has(given)
  return !WORD_NAMES.has(given) || call === '씨'
}

/** Whether somebody said this of the applicant: a verb of saying follows the quotation, or it is told who said it. */
function isToldOfMe(view: TextView, start: number, end: number): boolean {
  return (
    REPORTED.test(view.text.slice(end, end + 110)) ||
    /(?:선배|팀장|점장|사장|교수|동료|친구|고객|사수|어르신)[가-힣]{0,3}(?:이|가|은|는|께서|의)[^.]{0,10}["']$/.test(view.before(start))
  )
}
