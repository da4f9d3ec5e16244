// The applicant's own name, and what gives it away.
import { GIVEN_NAMES, LATIN_SURNAME, LATIN_SYLLABLE, LONG_SURNAMES, looksGiven, NOT_A_NAME, SURNAMES, WORD_NAMES } from '../data/names.ts'
import { finalOf } from '../particles.ts'
import { type Hit, oneOf, pattern, withoutOverlaps } from '../rules.ts'
import type { TextView } from '../text-view.ts'

const SURNAME = `(?:${LONG_SURNAMES.join('|')}|[${SURNAMES}])`
/** A full name; `loose` frames say so clearly that it is a name that any two syllables will do. */
const FULL = `(?<hit>(?<surname>${SURNAME}) ?(?<given>[가-힣]{2}))`
const ANY_NAME = `(?<hit>[가-힣]{2,4})`
const QUOTE = `['"「『<《\`]`
const TITLE = oneOf(
  '님 씨 군 양 과장 대리 부장 차장 사원님 팀장 실장 이사 상무 전무 대표 사장 회장 교수 박사 선생 선배 후배 작가 감독 장군 대통령 의원 시인 화백 기자 변호사 의사 간호사님 원장 점장 코치 선수 형 누나 언니 오빠 어르신 할머니 할아버지 고객 환자 학생 강사 멘토 매니저 본부장 소장 반장 주임 책임 선임 연구원님 판사 검사 PD',
)

interface Frame {
  words: RegExp
  /** How sure the frame is that a name stands there. */
  sure: boolean
}

const SELF_BEFORE = `(?:(?<![가-힣])저,? ?|저는 |제가 |지원자,? ?|지원자인 |신입 ?사원,? ?|신입,? ?|인재,? ?|[가-힣]+(?:한|는|은|인|던|운|될|된|할|친) (?:[가-힣]{2,6} ){0,3}|${oneOf('마케터 개발자 기획자 디자이너 엔지니어 연구원 간호사 회계사 영업인 사람 담당자 인턴 막내 청년 예비_사원 일꾼 분석가 상담사 행원 승무원 설계자')},? )`
const FRAMES: readonly Frame[] = [
  {
    words: pattern(
      `(?:제|저의|내|본인의) (?:본명|이름|성함|성명)(?:은|이|,|:)? ?${QUOTE}?${ANY_NAME}(?=${QUOTE}|이라|라고|라는|입니다|이고|이며|이에|예요|인데|으로|로,| ?[,.]|을 |를 )`,
    ),
    sure: true,
  },
  {
    words: pattern(
      `(?:^|\\n|[\\s|/])(?:성명|이름|지원자명|지원자|성 명)(?:\\([가-힣]+\\))? ?[:：=] ?${QUOTE}?(?<hit>[가-힣]{2,4}|[A-Z][a-z]+ [A-Z][a-z]+)`,
    ),
    sure: true,
  },
  {
    words: pattern(
      `(?:저는|저를|나는|저,) ?${QUOTE}?${ANY_NAME}${QUOTE}?(?=(?:이라고|라고) (?:합니다|해요|불러|불립|하는|부릅|적힌|소개)|(?:이라|라) (?:합니다|불리|불립))`,
    ),
    sure: true,
  },
  {
    words: pattern(
      `(?<![가-힣])${FULL}(?=(?:이라고|라고) (?:합니다|불러|하는|적|쓰|소개|인사)|(?:이라는|라는) (?:이름|지원자|사람|석 자|세 글자|신입|청년|인재|사원)|(?:이?라는) )`,
    ),
    sure: false,
  },
  { words: pattern(`(?<![가-힣])${FULL} ?(?:올림|드림|배상|拜上)(?![가-힣])`), sure: true },
  {
    words: pattern(
      `${SELF_BEFORE}${QUOTE}?${FULL}${QUOTE}?(?=입니다|이에요|예요|이고|이며|으로서|로서|은 |는 |을 |를 |이 |가 |의 |, ?(?:인사|준비|지금|이제|여기|시작|도전|지원|오늘|꼭|반드시|감사)|[.!]? ?(?:\\n|$)|, )`,
    ),
    sure: false,
  },
  { words: pattern(`(?<![가-힣])${FULL}입니다`), sure: false },
  { words: pattern(`(?<=저)(?<hit>(?<surname>${SURNAME})(?<given>[가-힣]{2}))(?=은|는|입니다)`), sure: false },
  {
    words: pattern(
      `(?:명함|이름표|명찰|사원증|출석부|이름 칸|표지|상장|수료증)(?:에는|에|의|엔) [^.\\n]{0,20}?${FULL}(?=${QUOTE}|이라|라고|라는)`,
    ),
    sure: false,
  },
]

/** Of a name, of which something is said: its letters, its meaning, what it was made into. */
const ABOUT_NAMES: readonly RegExp[] = [
  pattern(
    `이름(?:의|은|에|이|인|을|,)? ?(?:마지막|끝|가운데|첫|앞|뒤|두|세)? ?(?:글자|자|음절|한자|뜻|의미)?(?:인|은|는|이|를|을|,)? ?${QUOTE}(?<hit>[가-힣]{1,4})(?=[가-힣]{0,4}${QUOTE})`,
  ),
  pattern(
    `(?:제|저의|내) 이름(?: 석 자| 두 글자| 세 글자)?,? (?<hit>[가-힣]{2,4}?)(?=(?:을|를|처럼|이라는|라는|에서|의|은|는|이|가|에는|답게|대로|값)(?:[ ,.]|$))`,
  ),
  pattern(`이름을 (?:줄인|딴|따|바꾼|뒤집은|빗댄|이용한|본뜬|거꾸로)[^'"\\n.]{0,12}${QUOTE}(?<hit>[가-힣]{2,3})`),
  pattern(`${QUOTE}?(?<hit>[가-힣]{2,4}?)${QUOTE}?(?=(?:이라는|라는) (?:제 |저의 )?이름)`),
  pattern(`(?:제|저의) 이름처럼,? (?<hit>[가-힣]{2,3})(?=[가-힣]* )`),
  pattern(`(?<hit>[가-힣]{2,3})(?=(?:이라는|라는|은|는) (?:제|저의) 이름)`),
  pattern(`별명(?:은|이|으로|이었던|인)[^'"\\n.]{0,14}${QUOTE}(?<hit>(?<given>[가-힣]{2}))(?=[가-힣 ]{0,8}${QUOTE})`),
]
const CALLED = pattern(
  `["']\\s?(?:야,? |아,? |어이,? |우리 |고마워,? |역시 |고맙다,? |믿는다,? |수고했어,? )?(?<hit>(?:${SURNAME})?(?<given>[가-힣]{2}))(?<call>아|야|이|씨| 씨|님| 님|이가|이는|이한테|이만|이라면|이 덕|가|는| 덕)(?=[ ,.!?]|$|분)`,
)
const TOLD_ME =
  /["'](?:이?라고|이?라는|이?라며|하고|이?라던|,)? ?(?:[가-힣]{1,8} ){0,5}?[가-힣]*(?:말|하셨|했|불렀|부르|칭찬|격려|들었|듣|평가|인사|문자|메시지|쪽지|해 주|외쳐|한마디|맡겼|찾|답|물|적|남)/
const NICKNAMED = pattern(`(?:저를|나를|저는|제|스스로를|자신을)[^.\\n]{0,24}['"][^'"\\n]{0,12} (?<hit>(?<given>[가-힣]{2}))['"]`)
const TITLED_BY_NAME = pattern(
  `['"〈《「『](?<hit>(?<given>[가-힣]{2})(?:이)?(?:의|네|표) [가-힣A-Za-z ]{1,12}|(?:${SURNAME})?(?<full>[가-힣]{2})(?:로그|노트|일기|TV|의 ?개발|스토리|월드|하우스))(?=['"〉》」』])`,
)
const OWN_CHANNEL = /(?:블로그|채널|계정|유튜브|인스타|브런치|홈페이지|팟캐스트|뉴스레터|깃허브|티스토리|벨로그|사이트|포트폴리오)/
const OTHERS = new RegExp(
  `(?:${oneOf('동료 동기 친구 후배 선배 팀장 팀장이던 대표 교수 교수님 고객 환자 어린이 학생 아이 회원 사수 멘토 부장 과장 대리 점장 작가 감독 주인공 캐릭터 인물 배우 가수 선수 위인 담임 스승 조카 동생 상사 매니저 조장 룸메이트 이웃 어르신 담당자였던 대리인')})(?:인|이던|였던|이었던|이신|님)?,? ?['"]?$`,
)

/** Finds what reveals the applicant's name. `names` are the names the person has told us: they count wherever they stand. */
export function findNames(view: TextView, names: readonly string[]): Hit[] {
  const spans: { start: number; end: number; address?: boolean }[] = []
  for (const { words, sure } of FRAMES) {
    for (const match of view.text.matchAll(words)) {
      const [start, end] = hitOf(match)
      const name = view.text.slice(start, end)
      if (isOfAnother(view, start, end)) continue
      if (sure ? isNameInSureFrame(name) : isFullName(match.groups?.surname ?? '', match.groups?.given ?? '', name))
        spans.push({ start, end })
    }
  }
  for (const words of ABOUT_NAMES) {
    for (const match of view.text.matchAll(words)) {
      const [start, end] = hitOf(match)
      const given = match.groups?.given
      if (given !== undefined && !GIVEN_NAMES.has(given)) continue
      if (
        /제품|서비스|앱 이름|팀 이름|동아리 이름|상호|브랜드|회사 이름|프로젝트 이름|가게 이름|변수|함수|파일/.test(view.before(start)) ||
        NOT_NAMED.test(view.text.slice(start, end))
      )
        continue
      spans.push({ start, end })
    }
  }
  for (const match of view.text.matchAll(CALLED)) {
    const [start, end] = hitOf(match)
    if (isCalled(match.groups?.given ?? '', match.groups?.call ?? '') && TOLD_ME.test(view.text.slice(end, end + 90)))
      spans.push({ start, end })
  }
  for (const match of view.text.matchAll(NICKNAMED)) if (isPlainlyGiven(match.groups?.given ?? '')) spans.push(spanOf(match))
  for (const match of view.text.matchAll(TITLED_BY_NAME)) {
    const given = match.groups?.given ?? match.groups?.full ?? ''
    if (isPlainlyGiven(given) && OWN_CHANNEL.test(view.around(...hitOf(match)))) spans.push(spanOf(match))
  }
  spans.push(...findAddresses(view), ...findEnglish(view), ...findOwn(view, names))
  return withoutOverlaps(spans).map(({ address, ...span }) => ({
    kind: 'blind-name' as const,
    reason: address ? ('blind-address' as const) : ('blind-name' as const),
    severity: 'error' as const,
    ...span,
  }))
}

const NOT_NAMED =
  /^(?:무엇|뜻|의미|걸고|처음|모두|항상|먼저|직접|서로|함께|그대로|따라|기억|불러|고객|사람|석자|세상|회사|적힌|새긴|남긴|걸린|부끄|하나)/

function isFullName(surname: string, given: string, whole: string): boolean {
  const name = whole.replace(' ', '')
  if (NOT_A_NAME.has(name) || NOT_A_NAME.has(name.slice(0, 3)) || !surname) return false
  if (whole.includes(' ')) return GIVEN_NAMES.has(given) && !WORD_NAMES.has(given)
  return GIVEN_NAMES.has(given) || (looksGiven(given) && !UNLIKELY.test(given))
}

/** Endings that make nouns: 기획자, 분석가, 상담사, 신입생. */
const UNLIKELY =
  /(?:자|인|원|사|가|생|형|력|감|성|적|의|장|전|도|제|기|화|수|을|은|이|의|리|일|지|정|부|소|재|주|대|구|교|조|로|고|동|천|시|한|하|신|상|상|보|제)$/

function isNameInSureFrame(name: string): boolean {
  return (
    /^[A-Z]/.test(name) ||
    (!NOT_A_NAME.has(name.slice(0, 3)) &&
      !/^(?:무엇|누구|아직|바로|그냥|항상|언제|기획|개발|신입|이런|이렇|그렇|어떤|단순|남들|이름|모두|부모|할머|아버|어머|한글|한자|순우리)/.test(
        name,
      ))
  )
}

function isPlainlyGiven(given: string): boolean {
  return GIVEN_NAMES.has(given) && !WORD_NAMES.has(given)
}

/** 아 follows a consonant and 야 a vowel: what does not agree is no call. */
function isCalled(given: string, call: string): boolean {
  if (!GIVEN_NAMES.has(given)) return false
  if (call === '아') return finalOf(given) !== 'vowel'
  if (call === '야') return finalOf(given) === 'vowel'
  return !WORD_NAMES.has(given) || call.trim() === '씨'
}

function isOfAnother(view: TextView, start: number, end: number): boolean {
  const after = view.text.slice(end, end + 8)
  return new RegExp(`^ ?${TITLE}(?![가-힣]{3})`).test(after) || OTHERS.test(view.before(start))
}

function hitOf(match: RegExpExecArray): [number, number] {
  return match.indices?.groups?.hit ?? [match.index, match.index + match[0].length]
}

function spanOf(match: RegExpExecArray) {
  const [start, end] = hitOf(match)
  return { start, end }
}

const ADDRESS = pattern(
  `(?<![\\w.@/-])(?:(?<local>[A-Za-z][\\w.+-]{1,40})@[\\w-]{1,30}(?:\\.[\\w-]{1,20}){1,3}|(?:https?://)?(?:www\\.)?(?:github\\.com|gitlab\\.com|[a-z]+\\.tistory\\.com|velog\\.io|brunch\\.co\\.kr|medium\\.com|linkedin\\.com/in|blog\\.naver\\.com|instagram\\.com|notion\\.so|notion\\.site|behance\\.net|dribbble\\.com|youtube\\.com)/@?(?<handle>[A-Za-z][\\w.-]{2,40}|[가-힣]{2,4})|@(?<tag>[A-Za-z][\\w.]{2,40})|(?<host>[a-z][a-z-]{2,30})\\.(?:github\\.io|tistory\\.com|notion\\.site|vercel\\.app|netlify\\.app|me|dev))`,
)
const LATIN_GIVEN = new RegExp(`^${LATIN_SYLLABLE}[-_]?${LATIN_SYLLABLE}$`)
const LATIN_NAME = new RegExp(`^(?:${LATIN_SURNAME}${LATIN_SYLLABLE}${LATIN_SYLLABLE}|${LATIN_SYLLABLE}${LATIN_SYLLABLE}${LATIN_SURNAME})$`)
const JUST_SURNAME = new RegExp(`^${LATIN_SURNAME}$`)
const TOOL_WORDS =
  /^(?:team|design|info|contact|admin|help|support|hello|dev|developer|data|mail|office|hr|recruit|sales|code|blog|portfolio|studio|log|note|notes|daily|study|lab|project|official|marketing|global|service|ai|web|app|the|my|no|reply|in|to|on|so|do|go|you|an|ha|ma)$/i

function findAddresses(view: TextView) {
  return [...view.text.matchAll(ADDRESS)].flatMap((match) => {
    const account = match.groups?.local ?? match.groups?.handle ?? match.groups?.tag ?? match.groups?.host ?? ''
    const end = match.index + match[0].replace(/[.-]+$/, '').length
    return holdsName(account) ? [{ start: match.index, end, address: true }] : []
  })
}

/** Whether an account is made of a romanised name: seojun.park, kimhaneul-dev, park_sj. */
function holdsName(account: string): boolean {
  if (/^[가-힣]/.test(account)) return account.length === 3 && SURNAMES.includes(account[0] ?? '') && looksGiven(account.slice(1))
  const parts = account
    .toLowerCase()
    .replace(/\d+/g, '.')
    .split(/[._+-]+/)
    .filter((part) => part !== '')
  if (parts.some((part) => LATIN_NAME.test(part) && part.length >= 6 && !TOOL_WORDS.test(part))) return true
  const surname = parts.some((part) => JUST_SURNAME.test(part) && !TOOL_WORDS.test(part))
  const given = parts.some((part) => LATIN_GIVEN.test(part) && part.length >= 4 && !TOOL_WORDS.test(part))
  const initials = parts.some((part) => /^[a-z]{1,2}$/.test(part) && !TOOL_WORDS.test(part))
  return (
    (surname && (given || initials)) ||
    (given && parts.length <= 2 && parts.every((part) => LATIN_GIVEN.test(part) || TOOL_WORDS.test(part)))
  )
}

const CAPITALISED = `[A-Z][a-z]+(?:-[A-Za-z]+)?`
const ENGLISH: readonly RegExp[] = [
  pattern(
    `\\b[Mm]y (?:full |given |first |last |Korean |English )?name(?: is|,|'s) (?<hit>${CAPITALISED}(?: [A-Z]\\.)?(?: ${CAPITALISED}){0,2})`,
  ),
  pattern(`\\b(?:[Cc]all(?:ed)? me|I go by|known as|named|[Nn]icknamed) "?(?<hit>${CAPITALISED}(?: ${CAPITALISED})?)`),
  pattern(
    `(?:Sincerely|[Bb]est regards|[Rr]egards|[Kk]ind regards|[Yy]ours truly|Yours faithfully|Best wishes|Thank you|Respectfully|Best|Thanks|Warmly|Signed)[,.]?\\s+(?<hit>${CAPITALISED}(?: [A-Z]\\.)?(?: ${CAPITALISED}){0,2})\\s*$`,
    'm',
  ),
  pattern(`\\b(?:I am|I'm|This is) (?<hit>${CAPITALISED}(?: ${CAPITALISED})?)(?=,| and |\\.|$| from | —| -|!)`),
  pattern(`(?:^|\\n)Name ?: ?(?<hit>${CAPITALISED}(?: ${CAPITALISED}){0,2})`),
  pattern(`"(?:[A-Za-z' ]{0,20},? )?(?<hit>${CAPITALISED}),? (?:you|your|can you|please|thank|thanks|good|great|nice|we)\\b[^"]{0,80}"`),
]
const NO_NAME =
  /^(?:Korean|American|Japanese|Chinese|English|Vietnamese|Indian|German|French|Canadian|Christian|Buddhist|Catholic|Muslim|Hindu|Python|Java|Six|The|Then|That|This|There|Also|And|But|What|When|Why|How|Here|Google|Dear|Senior|Junior|Scrum|Agile|Hello|Thank|Please|Yes|No|Well|Sorry|Ready|Sure|Good|Great|Seoul|Busan|In|On|At|By|My|Our|Your|We|They|You|He|She|It)$/

function findEnglish(view: TextView) {
  return ENGLISH.flatMap((words) =>
    [...view.text.matchAll(words)].flatMap((match) => {
      const span = spanOf(match)
      return NO_NAME.test(view.text.slice(span.start, span.end).split(' ')[0] ?? '') ? [] : [span]
    }),
  )
}

/** The person's own name as they have told it, in full or as the given name where that is no everyday word. */
function findOwn(view: TextView, names: readonly string[]) {
  const forms = names.flatMap((name) => {
    const plain = name.trim()
    const given = /^[가-힣]{3,4}$/.test(plain) ? plain.slice(-2) : ''
    return [plain, ...(given && !WORD_NAMES.has(given) ? [given] : [])].filter((form) => form.length > 1)
  })
  const spans: { start: number; end: number }[] = []
  for (const form of forms) {
    for (let at = view.text.indexOf(form); at >= 0; at = view.text.indexOf(form, at + form.length)) {
      if (!/[가-힣A-Za-z]$/.test(view.text.slice(0, at).slice(-1))) spans.push({ start: at, end: at + form.length })
    }
  }
  return spans
}
