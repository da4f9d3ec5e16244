// The applicant's sex in English letters of application.
import { applyRules, type Hit, pattern, type Rule } from '../rules.ts'
import type { TextView } from '../text-view.ts'

const found = { reason: 'blind-gender', severity: 'error' } as const
const ME = /\b(?:I|I'm|my|me|[Aa]s (?:an?|the)|[Bb]eing)\b/
const WORK =
  '(?:engineer|developer|nurse|officer|soldier|student|applicant|programmer|welder|pilot|mechanic|firefighter|driver|technician|worker|manager|chef|cadet|recruit|trainee|founder|candidate|member|graduate|teacher|carpenter|electrician)'
const OTHERS = /\b(?:customers?|clients?|patients?|survey|policy|users?|our brand|shelter|buyers|residents|market)\b/i
const NOT_HIS = /\b(?:his|her|their|[a-z]+'s|the (?:boss|owner|manager|customer|client|patient)'?s?) $/

const RULES: readonly Rule[] = [
  {
    words: pattern(
      `\\b(?:[Aa]s|[Bb]eing|I am|I'm|I was|I became|for|[Nn]ot bad for|because I am) (?:still )?(?:an?|one of (?:the )?(?:few|only|two|three)|the only|the first|the lone|just an?|the) (?:[a-z-]+ ){0,3}?(?<hit>(?:fe)?male|wom[ae]n|m[ae]n|guy|girls?|boys?|mother|father|mum|mom|dad|wife|husband|daughter|son|lady|housewife|househusband|widow|widower|schoolgirl|schoolboy|granddaughter|grandson|big sister|big brother|older sister|older brother|elder sister|elder brother|aunt|uncle)\\b`,
    ),
    ...found,
    notAfter: /^ (?:connector|plug|thread|customers?|users?|patients?|clients?|audience|model|respondents?|socket)/,
    notInside: /\b(?:customer|patient|client)\b[^.]{0,20}\bwas\b/,
  },
  {
    words: pattern(
      `\\b(?<hit>(?:the |an |my parents' )?(?:eldest|oldest|youngest|only|second|first-born|middle|younger|elder|third) (?:of (?:two|three|four|five) )?(?:sons?|daughters?|boys?|girls?|brothers|sisters))\\b`,
      'i',
    ),
    ...found,
    notBefore: NOT_HIS,
    notInside: OTHERS,
  },
  {
    words: pattern(
      `\\b[Mm]y (?:ex-|late |future |then )?(?<hit>wife|husband|girlfriend|boyfriend|fianc[eé]e?|mother-in-law|father-in-law|in-laws|pregnancy|maternity leave|sorority|fraternity|sisterhood)\\b`,
    ),
    ...found,
  },
  {
    words: pattern(
      `\\b(?<hit>(?:[Mm]other|[Ff]ather|mum|mom|[Dd]ad) (?:of|to) (?:an?|one|two|three|four|\\d|twins)|(?:working|single|stay-at-home|new|young) (?:mother|father|mum|mom|dad)|(?:big|older|elder) (?:sister|brother) (?:of|to)|all-(?:girls|boys|women|men)'?|(?:[Gg]irls|[Bb]oys)(?:'s?|’)? (?:high |middle |secondary |boarding )?school|(?:wo)?men's (?:university|college|(?:[a-z]+ )?(?:team|crew|choir|squad|dormitory))|one of (?:two|three|four|five|six) (?:brothers|sisters|daughters|sons|girls|boys)|maternity leave|sorority|fraternity|(?:[Ss]he/her|[Hh]e/him)|their (?:baby|little|big|kid|older) (?:sister|brother)|[Gg]irl (?:[Ss]couts?|[Gg]uides?)|[Bb]oy [Ss]couts?|Eagle Scout|(?:female|male|woman|women|lady) ${WORK}(?= (?:in|on|at|among|who|I|of)|,|\\.)|(?:only|first|lone|second|token) (?:woman|man|girl|boy|female|male|guy))\\b`,
    ),
    ...found,
    inside: ME,
    notBefore: /(?<!\b(?:went|go|going|sent me|admitted|moved) )\b(?:with|by|to|for|from) (?:an? |my |the )?$/,
    notInside: OTHERS,
  },
  {
    words: pattern(`\\b(?<hit>pregnant|gave birth|childbirth|pregnancy|breastfeeding|motherhood|fatherhood|womanhood|manhood)\\b`),
    ...found,
    inside: /\bI\b|\bmy\b/,
    notInside: /\b(?:patients?|women|customers?|clients?|cows?|colleague|she)\b/,
  },
  {
    words: pattern(
      `\\b(?:called?|calling|named|nicknamed|address|treated|addressed|raised|saw|introduced) me (?:as |like )?(?:an? |the |their |his |her |our |my |"|'){0,2}(?:own |little |big |honorary |second |adopted |young )?(?<hit>grandson|granddaughter|son|daughter|sister|brother|uncle|aunt|auntie|Mr\\b|Ms\\b|Mrs\\b|Miss|sir|ma'am|madam|lady|girl|boy|young man|young lady|sis|bro|missy|lass|lad|noona|unnie|oppa|hyung|mum|mom|dad)|\\b(?:[Mm]y|preferred) (?:title|pronouns) (?:is|are) (?:Mr|Ms|Mrs|he|she)\\b|(?:^|\\n|[Ss]incerely,? |[Rr]egards,? )(?:(?:Mr|Ms|Mrs|Miss)\\.? [A-Z][a-z]+)`,
    ),
    ...found,
  },
  { words: pattern(`(?:^|\\n|[.] )(?<hit>[Ss]he/[Hh]er|[Hh]e/[Hh]im)`), ...found },
  { words: pattern(`\\b(?:Gender|Sex) ?[:：-] ?(?<hit>[Mm]ale|[Ff]emale|[MFmf]\\b|[Mm]an|[Ww]oman)`), ...found },
]

export function findEnglishGender(view: TextView): Hit[] {
  return /[a-z] [a-z]/.test(view.text) ? applyRules(view, 'blind-gender', RULES) : []
}
