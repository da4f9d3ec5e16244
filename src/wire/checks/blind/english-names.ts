// The applicant's name in English letters of application.
import { pattern } from '../rules.ts'
import type { TextView } from '../text-view.ts'
import { type Span, spanOf } from './full-names.ts'

const WORD = '[A-Z][a-z]+(?:-[A-Za-z]+)?'
const CLOSING =
  '(?:(?:Sincerely|Respectfully|Faithfully|Truly|Cordially|Warmly|Gratefully)(?: yours)?|[Yy]ours(?: [a-z]+)?|(?:[A-Z][a-z]+ )?(?:[Rr]egards|[Ww]ishes)|(?:With|Many) thanks|Thank you(?: for [a-z ]+)?|Best|Thanks|Cheers|Signed)'
const FRAMES: readonly RegExp[] = [
  pattern(
    `\\b[Mm]y (?:full |given |first |last |family |Korean |English |real )?name(?: is|,|'s|:) (?<hit>${WORD}(?: [A-Z]\\.)?(?: ${WORD}){0,2})`,
  ),
  pattern(
    `\\b[Mm]y (?:given |first |Korean )?name,? (?:[a-z ]{0,20}, )?"?(?<hit>${WORD})"?,? (?:means|stands for|rhymes with|sounds like|is (?:spelled|pronounced))`,
  ),
  pattern(
    `\\b(?:calls? me|called me|I am called|I'm called|everyone calls me|I go by|I am known as|I'm known as|known to (?:[a-z]+ ){1,3}as|nicknamed me|nickname,? |introduce myself as|I was named|named me) (?:the )?"?(?<hit>${WORD}(?: ${WORD})?)`,
  ),
  pattern(`^(?<hit>${WORD} ${WORD})\\s*\\n(?=(?:Applicant|Candidate|Applying) )`, 'm'),
  pattern(`${CLOSING}[,.]?\\s+(?<hit>${WORD}(?: [A-Z]\\.)?(?: ${WORD}){0,2})\\s*$`, 'm'),
  pattern(`\\b(?:I am|I'm|This is|(?:Hi|Hello|Hey)[,!.] this is|It's) (?<hit>${WORD}(?: ${WORD}){0,2})(?=,| and |\\.|$| from | —| -|!)`),
  pattern(`\\b(?:Mr|Ms|Miss|Mrs)\\.? (?<hit>[A-Z][a-z]+) (?:is|was) (?:what|how) [a-z ]{2,30}(?:called|call|knew|know|addressed) me`),
  pattern(`\\b(?:called|call|calls|addressed) me "?(?:Mr|Ms|Miss|Mrs)\\.? (?<hit>[A-Z][a-z]+)`),
  pattern(`\\b[Mm]y name, "?(?<hit>${WORD})"?,`),
  pattern(
    `\\b(?:badge|card|name ?tag|door|desk|label|signature)[a-z ]{0,14} (?:reads?|says?|said|read) "?(?<hit>${WORD} ${WORD}|[A-Z]{4,12})`,
  ),
  pattern(`(?:^|\\n)(?:Full )?(?:Name|Applicant|Candidate) ?: ?(?<hit>${WORD}(?: ${WORD}){0,2})`),
  pattern(
    `"(?:[A-Za-z' ]{0,20},? )?(?<hit>${WORD}),? (?:slow down|come|look|wait|take|you|your|can you|please|thank|thanks|good|great|nice|we|always|is the|never|never)\\b[^"]{0,80}"`,
  ),
  pattern(
    `"(?:[A-Z][a-z']+ (?:[a-z]+ ){0,3}[a-z]+, )?(?:[Aa]sk|[Cc]all|[Tt]hank you,?|[Tt]hanks,?|[Ww]ell done,?|[Gg]ood job,?|[Gg]et|[Ff]ind|[Tt]rust)(?: |, )(?<hit>${WORD})[.,!"]`,
  ),
]
const NO_NAME =
  /^(?:Mr|Mrs|Ms|Dr|Prof|Korean|American|Japanese|Chinese|English|Vietnamese|Indian|German|French|Canadian|British|Australian|Christian|Buddhist|Catholic|Muslim|Hindu|Jewish|Python|Java|Excel|Six|The|Then|That|This|These|Those|There|Also|And|But|What|When|Where|Why|How|Here|Google|Dear|Senior|Junior|Scrum|Agile|Hello|Thank|Please|Yes|No|Well|Sorry|Ready|Sure|Good|Great|Seoul|Busan|Korea|In|On|At|By|My|Our|Your|We|They|You|He|She|It|If|For|From|With|Every|Each|Team|Customer|Sir|Madam|Sincerely|Best|Kind|Monday|Sunday|January|March|May|June|July)$/

export function findEnglishNames({ text }: TextView): Span[] {
  return FRAMES.flatMap((words) =>
    [...text.matchAll(words)].flatMap((match) => {
      const span = spanOf(match)
      return NO_NAME.test(text.slice(span.start, span.end).split(' ')[0] ?? '') ? [] : [span]
    }),
  )
}
