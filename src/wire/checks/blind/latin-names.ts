// Names of Korean people in Latin letters, in Korean and in English text: Do-yun Ryu, WOO SEUNGCHAN, D.H. Jang, Chris Yoo, Bitna the Fixer.
import { LATIN_SURNAMES } from '../data/romanised.ts'
import { pattern } from '../rules.ts'
import type { TextView } from '../text-view.ts'
import { type Span, spanOf } from './full-names.ts'
import { mayBeLatinGiven } from './latin-given.ts'

const GIVEN = '[A-Z][a-z]{1,8}(?:[- ][A-Z]?[a-z]{1,6})?'
/** Given name and surname in either order; initials may stand for the given name. */
const FULL = pattern(
  `(?<![A-Za-z@./_-])(?<hit>(?:(?<given>${GIVEN}) (?:\\([A-Z][a-z]+\\) )?(?<surname>[A-Z][a-z]{1,6})|(?<capital>[A-Z]{2,7}),? (?<rest>[A-Z]{3,12}(?:-[A-Z]{1,7})?|${GIVEN})|(?<first>[A-Z][a-z]{1,6}),? (?<last>${GIVEN})|(?<initials>(?:[A-Z]\\.[ -]?){1,2}) ?(?<family>[A-Z][a-z]{1,7})))(?![A-Za-z@_-])`,
)
/** What makes a full name the writer's own in English: it signs, heads or introduces. */
const OWN_BEFORE =
  /(?:[—–|]|--|(?:^|\n)\s*-|[Rr]egards,|[Ss]incerely,|[Tt]hanks,|[Ww]ishes,|[Rr]espectfully,|[Ss]igned,?|[Ff]rom:|\b(?:this is|I am|I'm|[Mm]y name(?: is|,|:)|[Ii]t is|[Ii]t's|[Nn]ame:|[Aa]pplicant:?|[Cc]andidate:?|as|[Aa]uthor:|me,|[Bb]y:)) ?"?$/
const OWN_AFTER = /^"?(?: here\b|,? (?:applying|applicant|candidate|reporting)\b|\s*[—–|])/
/** In Korean, where a Latin name is rarely anybody else's, these say that it is. */
const OTHERS_BEFORE =
  /(?:\b(?:Mr|Mrs|Ms|Dr|Prof|Professor|Director|Coach|Chef|Sir|[Bb]y|[Ww]ith|and|[Mm]entor|[Mm]anager|[Ss]upervisor|[Aa]uthor)\.?,?|작가|저자|교수|박사|동료|선배|상사|고객|바이어|담당자|멘토|대표|연구자|감독|함께 일한|가수|배우|화가|팀장|매니저|강사|CEO|저널|논문) ?['"]?$/
const OTHERS_AFTER =
  /^['"]?(?:의 (?:논문|책|저서|연구|글|강연|소설|이론|그림|노래|강의)| ?(?:씨|님|교수|작가|박사|팀장|부장|이사|대표|과장|선생|매니저|감독)|와 함께|과 함께|에게|,? (?:et al|who|said|says|told|taught|once|wrote|\(\d{4}\)))/
const IS_KOREAN = /[가-힣]/
/** A Korean sentence that speaks of a name of the writer's. */
const MY_LATIN_NAME =
  /(?:영문|영어|로마자|여권|호출|사내|해외|외국인?|본명|이름|닉네임|성명|표기)[^.\n]{0,24}['"(]?$|(?<![가-힣])(?:저는|저를|제가|제|저의|저,|나를) (?:[^.\n]{0,16} )?['"(]?$/
const WORKS =
  /^(?:The|New|Old|Big|San|Los|Hong|South|North|East|West|Dear|Best|Good|Happy|Java|Python|Visual|Hello|Deep|Open|Google|Adobe|Power|Data|Dong|Seoul|Busan|Han|Team|Green|Blue|Red|Black|White|Mr|Mrs|Ms|Dr|Prof|Professor|Director|Chef|Coach)\b/

export function findLatinNames(view: TextView): Span[] {
  const spans: Span[] = []
  for (const match of view.text.matchAll(FULL)) {
    const { given, surname, capital, rest, first, last, initials, family } = match.groups ?? {}
    const span = spanOf(match)
    const [name, clan] = given ? [given, surname] : capital ? [rest, capital] : first ? [last, first] : [initials, family]
    const turned = given ? [surname, given] : [clan, name]
    const kind = Math.max(certaintyOf(name, clan), initials ? 0 : certaintyOf(turned[0], turned[1]))
    if (kind === 0 || WORKS.test(match[0])) continue
    const before = view.text.slice(Math.max(0, span.start - 40), span.start)
    const after = view.text.slice(span.end, span.end + 24)
    if (OTHERS_BEFORE.test(before) || OTHERS_AFTER.test(after)) continue
    const isKorean = IS_KOREAN.test(view.around(span.start, span.end))
    const isLine = /(?:^|\n)\s*$/.test(before) && /^[.]?\s*(?:\n|$)/.test(after)
    if (isLine && kind === 2) spans.push(span)
    else if (isKorean ? kind === 2 || MY_LATIN_NAME.test(before) : isOwnInEnglish(before, after, kind)) spans.push(span)
  }
  return [...spans, ...findAlone(view)]
}

const isOwnInEnglish = (before: string, after: string, kind: number) =>
  (OWN_BEFORE.test(before) && (kind === 2 || /^\.?\s*$/.test(after))) || (kind === 2 && OWN_AFTER.test(after))

/** 2: a given name that many people have with a surname; 1: a surname with initials or any given name. */
function certaintyOf(name: string | undefined, clan: string | undefined): 0 | 1 | 2 {
  if (!name || !clan || !LATIN_SURNAMES.has(clan.toLowerCase())) return 0
  return mayBeLatinGiven(name.toLowerCase().replace(/[- ]/g, '')) ? 2 : 1
}

const NAME = '[A-Z][a-z]{2,10}(?:-[a-z]{1,6})?'
/** A given name alone, where only the writer's can be: a nickname, a way of doing that bears it, a name that is hard to say. */
const ALONE: readonly RegExp[] = [
  pattern(`"(?:the )?(?<hit>${NAME}),? the [A-Z]?[a-z]+`),
  pattern(`\\b(?:the|a|that) "?(?<hit>${NAME}) (?:way|rule|method|test|checklist|list|system|sheet|standard|touch|effect|factor|fix)\\b`),
  pattern(
    `\\b(?:pronounce|mispronounced?|spell|misspelled|say|abbreviate[ds]?|shortened) "?(?<hit>[A-Z][a-z]{1,8}-[a-z]{1,6}|${NAME})(?=[",.]| )`,
  ),
  pattern(`\\b(?:[Aa]sk|[Cc]all|[Pp]age|[Gg]ive it to|[Ll]eave it to|[Ss]end it to|[Ww]here is|[Ww]here's) "?(?<hit>${NAME})[.!?"]`),
]
function findAlone(view: TextView): Span[] {
  return ALONE.flatMap((words) =>
    [...view.text.matchAll(words)].flatMap((match) => {
      const span = spanOf(match)
      return mayBeLatinGiven(view.text.slice(span.start, span.end).toLowerCase().replace('-', '')) ? [span] : []
    }),
  )
}

/** Names that Korean sentences give in Latin letters after saying that they do: 영어 이름은 Claire, 저를 Jay라고. */
const NAMED_IN_KOREAN: readonly RegExp[] = [
  pattern(
    `(?:영문|영어|로마자|사내|여권|외국) ?(?:이름|성명|성함|명|닉네임|표기)(?:은|이|을|:|으로는|인|도)? ?['"(]?(?<hit>[A-Z][A-Za-z-]+(?: [A-Z][A-Za-z-]*){0,2})(?=['")]|[가-힣,.\\s]|$)`,
  ),
  pattern(
    `(?:저를|나를|제게) (?:모두 |다들 |늘 )?['"]?(?<hit>[A-Z][a-z]+)['"]?(?=(?:이?라고|으?로|이?라) ?(?:부르|불|기억|소개|저장|부릅))`,
  ),
  pattern(`(?:저는|제가) ['"]?(?<hit>[A-Z][a-z]+)['"]?(?=(?:이?라는 이름|으?로 (?:불|통)))`),
]
/** 제 이니셜 KMJ, 이름 초성 'ㅎㅈㅇ'. */
const INITIALS = pattern(
  `(?<![가-힣])(?:이니셜|머리글자|첫 글자들?|초성)(?:은|인|이|을|만|:)? ?['"(]?(?<hit>(?:[A-Z][. ]{0,2}){2,3}|[ㄱ-ㅎ]{2,3})(?=['")가-힣 ,.]|$)`,
)

export function findNamesSaidInKorean({ text }: TextView): Span[] {
  const initials = /(?:제|저의|내) (?:이름|이니셜|머리글자|성명)/.test(text) ? [...text.matchAll(INITIALS)].map(spanOf) : []
  return [...initials, ...NAMED_IN_KOREAN.flatMap((words) => [...text.matchAll(words)].map(spanOf))]
}
