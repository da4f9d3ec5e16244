// Markup and marks of sources that a program left between the words.
import type { Rule } from '../rules.ts'
import { mark } from './mark.ts'

const ABOUT_MARKUP = /태그|HTML|html|인코딩|디코딩|이스케이프|줄바꿈 문자|개행|정규식|파서|스타일 가이드|style guide|markup|크롤링|전처리/

export const MARKUP: readonly Rule[] = [
  mark(
    'tool-leftover',
    `&(?:nbsp|amp|lt|gt|quot|apos|middot|hellip|ldquo|rdquo|#\\d{2,5});|</?(?:br|p|b|i|u|em|strong|div|span|ul|ol|li|h[1-6])(?: ?/)?>(?!(?:을|를|으로|의|와|과|은|는|가) )`,
    {
      notBefore: /\b(?:when|the|an?|each|every|use|using|of|with|to) $/i,
      notInside: ABOUT_MARKUP,
    },
  ),
  // A line break that was written out.
  mark('tool-leftover', `(?<=[.!?가-힣] ?)(?<hit>(?:\\\\[nrt]){1,4})(?=[가-힣A-Z\\s]|$)`, { notInside: ABOUT_MARKUP }),
  // Where a program says it has something from.
  mark(
    'tool-leftover',
    `【\\d{1,3}(?::\\d{1,3})?†[^】\\n]{0,30}】|:contentReference\\[[^\\]\\n]{0,30}\\](?:\\{[^}\\n]{0,20}\\})?|\\[(?:cite|source|출처)(?: ?[:_] ?|_)\\d{1,3}[^\\]\\n]{0,12}\\]|turn\\d{1,2}(?:search|view|news|file)\\d{1,2}|[?&]utm_source=[a-z.]{3,24}|\\[\\^\\d{1,2}\\]|oaicite`,
  ),
  // A letter that still ends with what a form calls its end.
  mark(
    'tool-leftover',
    `(?<=^|\\n)(?<hit>\\[?(?:Your (?:Full )?Name|Your Address|Your Email(?: Address)?|Your Phone(?: Number)?|Your Signature|Name Here|Company Name|Company Address|City, State(?:,? Zip(?: Code)?)?|Today's Date|Hiring Manager's Name|Applicant Name|Signature)\\]?)(?=,?\\s*(?:\\n|$))`,
  ),
]
