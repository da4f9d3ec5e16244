// Where the applicant was born, grew up, comes from or lives: a place, and words that tie it to a person.
import { LATIN_PLACES, PLACES } from '../data/places.ts'
import { applyRules, type Hit, pattern, type Rule, withoutOverlaps } from '../rules.ts'
import type { TextView } from '../text-view.ts'
import { ENGLISH_REGIONS } from './region-english.ts'
import { MEMORIES } from './region-memories.ts'
import { NO_PLACE, NOT_INSIDE, STAYED, TIED_AFTER, TIED_BEFORE } from './region-ties.ts'
import { UNLISTED } from './region-unlisted.ts'
import { isApplicants } from './region-whose.ts'

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
  const tie = tieBefore(before, after) ?? tieAfter(name, before, after)
  if (!tie) return []
  const [from, to] = [start - tie.before, end + tie.after]
  if (STAYED.test(before + view.text.slice(start, to)) || STAYED.test(view.text.slice(end, to))) return []
  const told = {
    left: view.before(from),
    said: view.text.slice(from, to),
    tie: view.text.slice(end, to),
    right: view.after(to),
    isBehind: tie.before > 0,
    afterPlace: after,
  }
  return isApplicants(told) ? [{ kind: 'blind-region', reason: 'blind-region', severity: 'error', start: from, end: to }] : []
}

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
  if (!/^ ?(?:사투리|말씨|억양|방언|말투)/.test(after) || OWN_SPEECH.test(after) || /(?<![가-힣])(?:제|저의|내|나의) ?$/.test(before))
    return false
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
