// Where the applicant was born, grew up, comes from or lives: a place, and words that tie it to a person.
import { LATIN_PLACES, PLACES } from '../data/places.ts'
import { applyRules, type Hit, pattern, type Rule, withoutOverlaps } from '../rules.ts'
import type { TextView } from '../text-view.ts'
import { actorOf, describedBy } from './owner.ts'
import { ENGLISH_REGIONS } from './region-english.ts'
import { MEMORIES } from './region-memories.ts'
import { GROWN_THING, NO_PLACE, NOT_INSIDE, OF_OTHERS, STAYED, THING_BEFORE, TIED_AFTER, TIED_BEFORE } from './region-ties.ts'
import { UNLISTED } from './region-unlisted.ts'

const NAMED = `(?:${[...PLACES, ...LATIN_PLACES, 'LA', 'L.A.', 'NYC'].sort((a, b) => b.length - a.length).join('|')})(?:특별자치시|특별자치도|특별시|광역시|시내|시|군|도|구|[0-9]?동|읍|면|리)?`
/** Administrative names that no list can hold: 월곡동, 신월리, 동면. */
const UNIT = `(?:[가-힣]{1,4}[0-9]?(?:동|읍|면|리|구|시|군|마을|섬))${NO_PLACE}(?:(?![가-힣])|(?=(?:에서|에|의|은|을|이|으로|인|과|도|까지|부터|입니다|이며|이고|이라)(?![가-힣]{3})))`
const NEXT = new RegExp(`(?: (?:${NAMED}(?![가-힣]{2})|${UNIT})){0,3}`, 'yu')
const FIRST = pattern(`(?<![가-힣A-Za-z])${NAMED}(?![A-Za-z])`)

export function findRegion(view: TextView): Hit[] {
  const korean = placesOf(view.text).flatMap((place) => {
    const hits = tied(view, place)
    return hits.length > 0 ? hits : tied(view, withNextWord(view, place))
  })
  return withoutOverlaps([...korean, ...applyRules(view, 'blind-region', [ORIGIN, ...UNLISTED, ...ENGLISH_REGIONS])])
}

interface Span {
  start: number
  end: number
}

function placesOf(text: string): Span[] {
  const places: Span[] = []
  let free = 0
  for (const { 0: name, index: start } of text.matchAll(FIRST)) {
    if (start < free) continue
    NEXT.lastIndex = start + name.length
    free = start + name.length + (NEXT.exec(text)?.[0].length ?? 0)
    places.push({ start, end: free })
  }
  return places
}

/** 거제 옥포에서, 여주 능서의: the word behind a place is mostly a place within it that no list holds, unless it names a branch, a sight or a thing. */
function withNextWord({ text }: TextView, { start, end }: Span): Span {
  const word = PART.exec(text.slice(end, end + 12))?.groups?.word
  return { start, end: word && !NO_PART.test(word) ? end + 1 + word.length : end }
}
const PART = /^ (?<word>[가-힣]{2,4}?)(?=에서|에 |의 |이라|입니다|이며|이고|으로 |을 떠)/
const NO_PART =
  /(?:[점장사부팀소원관청역국구당회전제]|법인|센터|공단|캠퍼스|대학|은행|병원|공항|시장|호텔|여행|출장|지역|전역|일대|인근|근처|현지|하늘|사람|출신|고향|생활|시절|고객|학교|회의|매출|물류|항만|음식|문화)$/

/** The place with the words that tie it to the applicant, when they do. */
function tied(view: TextView, { start, end }: Span): Hit[] {
  const before = view.before(start)
  const after = view.after(end)
  if (NOT_INSIDE.test(before + after)) return []
  const name = view.text.slice(start, end)
  const span = tieBefore(before, after) ?? tieAfter(name, before, after)
  if (!span) return []
  const [from, to] = [start - span.before, end + span.after]
  const left = view.before(from)
  const isClosed = span.before > 0 || CLOSED.test(view.text.slice(from, to))
  const said = view.text.slice(from, to)
  if ((!isMine(left, said, view.after(to)) && OF_OTHERS.test(left)) || THING_BEFORE.test(left)) return []
  if (!isMine(left, said, view.after(to)) && !isOwn(left, said, view.after(to), isClosed)) return []
  if (/(?:태어나|자라|나서|컸|출발해)$/.test(said) && BORN_THING.test(view.after(to))) return []
  if (PLANNED.test(left) && MOVES.test(view.text.slice(end, to))) return []
  if (span.before > 0 && NAMES_OTHERS.test(view.after(end)) && describedBy(view.after(end), { kin: false }) === 'other') return []
  if (
    ADNOMINAL.test(view.text.slice(end, to)) &&
    (GROWN_THING.test(view.after(to)) || OF_A_THING.test(view.text.slice(end, to) + view.after(to)))
  )
    return []
  if (STAYED.test(before + view.text.slice(start, to)) || STAYED.test(view.text.slice(end, to))) return []
  return [{ kind: 'blind-region', reason: 'blind-region', severity: 'error', start: from, end: to }]
}

/** 저의 부산 사투리: what stands right before says whose it is. */
const OWN_BEFORE = /(?<![가-힣])(?:저의|제|저희|우리|저는|제가|나의|내) ?$/
/** 선배들은 저를 강원도 촌놈이라고 불렀다: others speak of the applicant. */
const OF_ME = /(?<![가-힣])(?:저를|나를|절|저에게|제게|저더러|저보고|제 별명은|제 별명이)(?: [가-힣]{1,5})? ?['"]?$/
/** 입사 후에는 여수로 이사해: where one would live if one were taken says nothing of today. */
const PLANNED = /(?:입사 ?(?:후|하면|하게|시|한다면)|합격 ?(?:하면|시|한다면)|채용 ?(?:되면|된다면|시)|취업하면|발령)[^.]{0,16}$/
const MOVES = /이사|이주|거처|옮|정착|전입|집을|방을/

/** 성주 참외밭이 놀이터였던 아이는 이제: a child who is grown up today is the applicant. */
const WAS_CHILD =
  /^[가-힣]{0,2} ?(?:그 )?(?:아이|소년|소녀|꼬마|[가-힣]{0,4}학생)(?:는|은|가|이) (?:이제|지금|어느새|어느덧|자라|커서|어른|훗날|오늘|십 년|[가-힣]+(?:이|가|를|을) (?:되|꿈))/
/** "혹시 경남 분이세요?": a question that others put to the applicant. */
const ASKED = /(?:분|사람|출신|쪽|친구|총각|아가씨) ?(?:이세요|이신가|이냐|이시냐|인가|이죠|이에요|이시죠|아니)$/

/** What says in so many words that it speaks of the applicant: before it, in it, or as what it describes. */
function isMine(left: string, said: string, right: string): boolean {
  return (
    OWN_BEFORE.test(left) ||
    OF_ME.test(left) ||
    ASKED.test(said) ||
    WAS_CHILD.test(right) ||
    /(?<![가-힣])(?:제|저를|저의|저희) /.test(said) ||
    /^(?:[가-힣]{0,3}(?:을|를)? ?(?:쓰|하|사|자라|거주하|지내|살)?[는은던한란난])? ?(?:저|제|나|내)(?:는|가|를|의|에게|게|로서|,)/.test(
      right,
    )
  )
}

/** Whether the tie that ends with `tied` is the applicant's, as far as its sentence tells. */
function isOwn(left: string, tied: string, right: string, isClosed: boolean): boolean {
  if (isClosed) return actorOf(left, { kin: false }) !== 'other'
  // A verb that goes on in its word tells more than its stem: 거주|하는, 살며 and what another clause says.
  const verb = /[가-힣]+$/.exec(tied)?.[0] ?? ''
  const goesOn = /고$/.test(verb) ? right.replace(/^ (?=있)/, '') : right
  const described = describedBy((IS_VERB.test(verb) ? verb : '') + goesOn, { kin: false })
  if (described === 'self') return true
  if (described === 'other' || (ADNOMINAL_NEXT.test(verb + right) && (SOMEBODY.test(right) || DISTANT_KIN.test(right)))) return false
  return actorOf(left, { kin: false }) !== 'other'
}

const IS_VERB =
  /(?:살|사는|자라|자란|태어나|태어난|거주|살며|살고|살면서|살다가|지내|지내며|보내|보내며|정착|나고|컸|커서|자취|통근|통학|출퇴근)$/
/** 서울에 거주하는 1인 가구, 제주에 사는 분들, 부산에 사는 20대 여성 30명: heads that the list of people does not hold, as they are other words too. */
const ADNOMINAL_NEXT = /^[가-힣]*(?:는|한|던|중인|있는|인|신) /
const DISTANT_KIN =
  /^[가-힣]{0,3}(?: 있는)? (?:큰 |작은 |막내 |둘째 )?(?:이모|고모|삼촌|외삼촌|사촌|친척|언니|누나|형|오빠|동생|조카|큰아버지|작은아버지)(?!.{0,12}(?:와|과) 저)/
const SOMEBODY =
  /^[가-힣]{0,3}(?: 있는)? (?:[가-힣0-9~·,]+ ){0,3}?(?:가구|세대|인구|분들|분|사람들|이들|여성|남성|직장인|청년|학생|유학생|주부|남녀|외국인|[0-9]+(?:명|인|가구|세대))(?:들)?(?:을|를|의|은|는|이|가|에게|께|과|와|도|만|중|,| 중| [0-9가-힣,]+ ?(?:명|분|가구|세대|곳))/

/** What ends so describes no noun that follows: 부산 사나이답게, 고향인 강진으로. */
const CLOSED =
  /(?:답게|으로서|으로|로|입니다|이라서|이라|라서|이며|이고|이자|이지만|고향|본가|집|사투리|말씨|억양|방언|말투|습니다|지만|으며)$/

/** 포항에서 자란 과메기의: what bears its own particle behind birth and growth, and is no memory or place, is a thing. */
const OF_A_THING =
  /(?:태어난|자란) (?!저|제|나|내|곳|동네|경험|기억|환경|덕|시절|추억|배경|이야기|사실|사람|점|것|고향|마을|집|아이|소년|소녀|청년|토박이|만큼|탓|영향|감각|감성|정서|습관|성격|기질|세월|시간|섬|도시|우리|부모|어머|아버|할머|할아)[가-힣]{1,6}(?:의|을|를) /
/** 거주지가 서울인 응답자: the home is that of the noun behind it. */
const NAMES_OTHERS = /^(?:인|이었던|였던|에 사는|으로 된|라는|이라는) /

/** 대구에서 태어나 전국으로 성장한 커피 브랜드: things grow, too. */
const BORN_THING =
  /^[가-힣]{0,2} (?:[가-힣]{1,6} ){0,3}(?:성장한|커진|퍼진|유명해진|확장한|진출한|알려진|발전한|자리 ?잡은|팔리는|사랑받는) (?!저|제)/

/** What describes a noun that follows: 태어난, 자란, 사는. */
const ADNOMINAL = /(?:난|란|던|는|온|한|된|운|른|낸)$/

const AFTER = [...TIED_AFTER, ...MEMORIES]

/** How many characters before and after a place tie it. */
interface Tie {
  before: number
  after: number
}

function tieAfter(name: string, before: string, after: string): Tie | undefined {
  // 부여, 공주, 고성 and their kind count only with a particle of place or a noun of origin, which every tie asks for.
  for (const tie of AFTER) {
    const length = tie.exec(after)?.[0].length
    if (length !== undefined && !isSpeechOfOthers(name, before, after)) return { before: 0, after: length }
  }
  return undefined
}

const OWN_SPEECH =
  /^ ?[가-힣]{2,3}(?:을|를|로|이|가)? ?(?:[가-힣]{1,5} ){0,2}(?:쓰는|쓰던|하는|하던|남은|밴|섞인|묻은|가진|강한|심한|나오는) (?:저|제|나|내)(?:는|가|를|에게|게|의|로서|,| )/
/** 경상도 사투리를 쓰시는 할머니 고객: dialects are told of others too, mostly with 쓰시는 and their kind. */
function isSpeechOfOthers(name: string, before: string, after: string): boolean {
  if (!/^ ?(?:사투리|말씨|억양|방언|말투)/.test(after) || OWN_SPEECH.test(after)) return false
  return (
    /^ ?[가-힣]{2,4}(?:을|를|로|으로)? ?(?:쓰시는|쓰는 (?!저|제|(?:할머니|할아버지|부모님|어머니|아버지|외할머니)[^.]{0,10}(?:밑|손|자라|자랐|컸))|말씀하|물으|알아듣|(?:[가-힣]{1,6} )?(?:배우|번역|정리|연구|듣고|들으|인식|변환|학습|분류|녹음|모으|모았))/.test(
      after,
    ) || /(?:고객|어르신|손님|환자|할머니|할아버지|주민)[^.]{0,14}$/.test(before + name)
  )
}

/** What may follow a place where its name ends: 주소가 동작하고 is none. */
const NAME_ENDS =
  /^(?:[^가-힣]|$|(?:은|는|이|가|을|를|의|에|에서|에는|에서는|로|으로|과|와|도|만|인|이고|이며|이라|라|라는|이라는|입니다|까지|부터|이지만|지만|였|이었|이에요|예요|에서의|여서|이어서|라서|이라서|인데|이다|다|여도|이어도|이기에|답게|이자|요|이요)(?![가-힣]{4}))/

function tieBefore(before: string, after: string): Tie | undefined {
  for (const tie of TIED_BEFORE) {
    const length = tie.before.exec(before)?.[0].length
    if (length === undefined || !NAME_ENDS.test(after)) continue
    const behind = tie.after ? tie.after.exec(after)?.[0].length : 0
    if (behind !== undefined) return { before: length, after: behind }
  }
  return undefined
}

/** Origins that name no place. */
const ORIGIN: Rule = {
  words: pattern(
    '(?<![가-힣])(?:탈북민|새터민|북한 ?이탈 ?주민|고려인|조선족|재일 ?교포|재미 ?교포|재중 ?동포|중국 ?동포|재외 ?동포|실향민의 (?:손자|손녀|자녀))(?=으로|로서|인 (?:저|제)|입니다|이자| 출신| 2세| 3세|라는 이유)',
  ),
  reason: 'blind-region',
  severity: 'error',
  notInside: /지원 ?사업|정착 ?지원|자녀를|학생|고객|노동자|마을/,
}
