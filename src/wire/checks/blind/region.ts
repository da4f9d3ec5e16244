// Where the applicant was born, grew up, comes from or lives: a place, and words that tie it to a person.
import { LATIN_PLACES, PLACES } from '../data/places.ts'
import { applyRules, type Hit, pattern, type Rule, withoutOverlaps } from '../rules.ts'
import type { TextView } from '../text-view.ts'
import { actorOf, describedBy, ownerOf } from './owner.ts'
import { GROWN_THING, NOT_INSIDE, OF_OTHERS, STAYED, THING_BEFORE, TIED_AFTER, TIED_BEFORE } from './region-ties.ts'

const NAMED = `(?:${[...PLACES].sort((a, b) => b.length - a.length).join('|')})(?:특별자치시|특별자치도|특별시|광역시|시내|시|군|도|구|[0-9]?동|읍|면|리)?`
/** Administrative names that no list can hold: 월곡동, 신월리, 동면. */
const UNIT = '(?:[가-힣]{1,4}[0-9]?(?:동|읍|면|리|구|시|군|마을|섬))(?![가-힣])'
const NEXT = new RegExp(`(?: (?:${NAMED}(?![가-힣]{2})|${UNIT})){0,3}`, 'yu')
const FIRST = pattern(`(?<![가-힣])${NAMED}`)
/** Most places have none of the words that tie them; they are told apart at once. */
const TYING =
  /나고|온 |왔|마을|국적|태어|자라|자란|자랐|성장|유년|어린|어릴|어려|학창|학교|등교|살|사는|산 |삽니다|거주|자취|하숙|통근|출퇴근|통학|상경|올라|떠나|이사|이민|전학|귀향|귀촌|귀농|고향|본가|집|댁|외가|친정|출신|토박이|태생|촌놈|사람|사나이|싸나이|소년|소녀|아가씨|총각|사투리|말씨|억양|방언|말투|특유|주소|본적|출생|키운|키웠|길러|동네|아들|딸|교포|동포|귀화|국적|영주권|시민권|탈북|새터민|분|시간|터전|뿌리|머스마|내기|핏줄|입양|독립|저를|나를|나와|컸|뛰놀|뛰어놀|벗|남자|여자|벗어나|평생|부모님|가족|유학|정착|원룸|고시원|신혼|봄|겨울|여름|가을|멱을|썰매|두고|끼고|건너|옮겨|시민|도민|주민|민인 (?:저|제)|민으로|군민|구민|놀이터|삼아/

export function findRegion(view: TextView): Hit[] {
  const korean = placesOf(view.text).flatMap((place) => tied(view, place))
  return withoutOverlaps([...korean, ...applyRules(view, 'blind-region', [ORIGIN, VILLAGE, ...ENGLISH])])
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

/** The place with the words that tie it to the applicant, when they do. */
function tied(view: TextView, { start, end }: Span): Hit[] {
  const before = view.before(start)
  const after = view.after(end)
  if (!TYING.test(before + after) || NOT_INSIDE.test(before + after)) return []
  const name = view.text.slice(start, end)
  const span = tieBefore(before, after) ?? tieAfter(name, before, after)
  if (!span) return []
  const [from, to] = [start - span.before, end + span.after]
  const left = view.before(from)
  const isClosed = span.before > 0 || CLOSED.test(view.text.slice(from, to))
  if (OF_OTHERS.test(left) || THING_BEFORE.test(left)) return []
  if (!OWN_BEFORE.test(left) && (isClosed ? actorOf(left, { kin: false }) : ownerOf(left, view.after(to), { kin: false })) === 'other')
    return []
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
/** What ends so describes no noun that follows: 부산 사나이답게, 고향인 강진으로. */
const CLOSED = /(?:답게|으로서|으로|로|입니다|이라서|이라|라서|이며|이고|이자|이지만|고향|본가|집|사투리|말씨|억양|방언|말투)$/

/** 포항에서 자란 과메기의: what bears its own particle behind birth and growth, and is no memory or place, is a thing. */
const OF_A_THING =
  /(?:태어난|자란) (?!저|제|나|내|곳|동네|경험|기억|환경|덕|시절|추억|배경|이야기|사실|사람|점|것|고향|마을|집|아이|소년|소녀|청년|토박이|만큼|탓|영향|감각|감성|정서|습관|성격|기질|세월|시간|섬|도시|우리|부모|어머|아버|할머|할아)[가-힣]{1,6}(?:의|을|를) /
/** 거주지가 서울인 응답자: the home is that of the noun behind it. */
const NAMES_OTHERS = /^(?:인|이었던|였던|에 사는|으로 된|라는|이라는) /

/** What describes a noun that follows: 태어난, 자란, 사는. */
const ADNOMINAL = /(?:난|란|던|는|온|한|된|운|른|낸)$/

/** How many characters before and after a place tie it. */
interface Tie {
  before: number
  after: number
}

function tieAfter(name: string, before: string, after: string): Tie | undefined {
  // 부여, 공주, 고성 and their kind count only with a particle of place or a noun of origin, which every tie asks for.
  for (const tie of TIED_AFTER) {
    const length = tie.exec(after)?.[0].length
    if (length !== undefined && !isSpeechOfOthers(name, before, after)) return { before: 0, after: length }
  }
  return undefined
}

/** 경상도 사투리를 쓰시는 할머니 고객: dialects are told of others too, mostly with 쓰시는 and their kind. */
function isSpeechOfOthers(name: string, before: string, after: string): boolean {
  if (!/^ ?(?:사투리|말씨|억양|방언|말투)/.test(after)) return false
  return (
    /^ ?[가-힣]{2,4}(?:을|를|로|으로)? ?(?:쓰시는|쓰는 (?!저|제|(?:할머니|할아버지|부모님|어머니|아버지|외할머니)[^.]{0,10}(?:밑|손|자라|자랐|컸))|말씀하|물으|알아듣|(?:[가-힣]{1,6} )?(?:배우|번역|정리|연구|듣고|들으|인식|변환|학습|분류|녹음|모으|모았))/.test(
      after,
    ) || /(?:고객|어르신|손님|환자|할머니|할아버지|주민)[^.]{0,14}$/.test(before + name)
  )
}

/** What may follow a place where its name ends: 주소가 동작하고 is none. */
const NAME_ENDS =
  /^(?:[^가-힣]|$|(?:은|는|이|가|을|를|의|에|에서|에는|에서는|로|으로|과|와|도|만|인|이고|이며|이라|라|라는|이라는|입니다|까지|부터|이지만|지만|였|이었|이에요|예요|에서의|여서|이어서|라서|이라서|인데|이다|다|여도|이어도|이기에|답게|이자)(?![가-힣]{4}))/

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

/** Villages that no list holds count beside birth and growing up only. */
const VILLAGE: Rule = {
  words: pattern(
    '(?<![가-힣])(?<hit>[가-힣]{2,3}(?:읍|면|리|동|군)(?<!거리|아리|우리|머리|다리|자리|꼬리|소리|운동|행동|공동|화면|측면|방면|정면|국군|공군|해군|육군|아군)(?:이라는 [가-힣 ]{1,8})?에서 (?:[가-힣]{1,6} ){0,2}(?:나고 ?자라|나고 ?자란|나고 ?자랐|태어나|태어났|자랐|자라 |자라며|컸))',
  ),
  reason: 'blind-region',
  severity: 'error',
  notBefore: OF_OTHERS,
}

const LATIN = `(?:[A-Z][a-z]{1,20}(?:-(?:gu|dong|si|do|eup|myeon))?,? ){0,2}?(?:${LATIN_PLACES.join('|')})(?:-(?:gu|do|si))?`
const ENGLISH: readonly Rule[] = [
  {
    words: pattern(`\\b(?<hit>[Mm]oved to ${LATIN})\\b`),
    reason: 'blind-region',
    severity: 'error',
    inside: /\b(?:when I was|as a child|my family moved|we moved|my parents)\b/i,
  },
  {
    words: pattern(
      `\\b(?<hit>(?:[Bb]orn(?: and (?:raised|brought up|bred))?|[Rr]aised|[Gg]r(?:ew|own|owing) up|[Bb]rought up|[Nn]ative of|[Nn]atives? of|[Nn]ative to|(?:[Cc]ome|[Cc]ame|[Hh]ail|[Oo]riginally|I am|I'm|[Ii]mmigrated|[Ee]migrated) from|[Ll]iv(?:e|ed|ing)|[Rr]esid(?:e|ed|ing)|[Rr]esident of|[Bb]ased|[Ss]ettled|[Cc]hildhood|[Uu]pbringing|[Rr]oots|[Mm]oved (?:here |to Korea |over )?from|[Cc]ommut(?:e|ing) from|[Ss]pent my (?:childhood|youth|teens|school years|early years|first [a-z]+ years)) ?(?:by the sea |all my life |my whole life |in a small (?:town|village|city) )?(?:in|from|on|near|of|outside|to)? ?(?:the |a )?(?:[a-z]+ ){0,4}?${LATIN})\\b`,
    ),
    reason: 'blind-region',
    severity: 'error',
    inside: /\b(?:I|my|me|[Bb]orn|[Rr]aised|[Bb]ased)\b/,
    notBefore:
      /\b(?:[Hh]e|[Ss]he|[Tt]hey|[Ii]t|who|(?:[Tt]he|[Oo]ur|[Ii]ts|[Tt]heir|[Hh]is|[Hh]er|[Aa]n?) [a-z]+(?: [a-z]+)?) (?:was |were |is |are |has |had )?$/,
    notInside:
      /\b(?:customers?|clients?|users?|colleagues?|patients?|exchange (?:student|semester|year)|internship|business trip|travell?ed|stationed|supplier|manager (?:from|who)|company based|firm based|team based|data|orders|shipments|parts (?:come|came))\b/,
  },
  {
    words: pattern(
      `\\b(?<hit>(?:home ?town|home city|home province|birthplace|home|flat|apartment|family home|native (?:town|city|village|island))(?: is| was|,| of| in|:)* ?(?:on |in )?${LATIN})\\b`,
    ),
    reason: 'blind-region',
    severity: 'error',
    inside: /\b[Mm]y\b|\b[Hh]ome ?town|[Bb]irthplace|\bour\b/,
    notInside: /\b(?:customers?'?|clients?'?|users?|nursing home|care home|second home|home care)\b/,
  },
  {
    words: pattern(`\\b(?<hit>${LATIN}(?: is| was|,)? my (?:home|home ?town|birthplace|native))\\b`),
    reason: 'blind-region',
    severity: 'error',
  },
  {
    words: pattern(`\\b(?<hit>(?:${LATIN_PLACES.join('|')})[- ](?:native|born|raised|accent|dialect|boy|girl|local))\\b`),
    reason: 'blind-region',
    severity: 'error',
    inside: /\b(?:I|my|me|[Aa]s a)\b/,
    notInside: /\b(?:customers?|speech|model|corpus|recognition)\b/,
  },
]
