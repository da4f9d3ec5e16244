// Faith in English.
import { pattern, type Rule } from '../rules.ts'

const error = { reason: 'blind-religion', severity: 'error' } as const
export const ENGLISH: readonly Rule[] = [
  {
    words: pattern(
      `\\b(?<hit>(?:son|daughter|child|grandson|granddaughter) of (?:a |an |the )?(?:pastor|minister|priest|monk|missionary|imam|rabbi|deacon|elder)|(?:do not|don't) (?:follow|practi[cs]e|have|belong to) (?:any |a )?religion|(?:I am|I'm) (?:not religious|an? (?:atheist|agnostic))|no religious (?:belief|affiliation))\\b`,
    ),
    ...error,
    notInside: /\b(?:customers?|clients?|patients?)\b/i,
  },
  {
    words: pattern(
      `\\b(?<hit>(?:[a-z]+ (?:group|choir|band|team|ministry|leader|teacher) (?:at|in|of|for) )?(?:[Mm]y|our|the) (?:local |home )?(?:church|parish|temple|mosque|synagogue|congregation)(?: (?:choir|youth|group|band|community|camp|every|each|on Sundays?))?|[Cc]hurch (?:choir|youth|band|group|camp|service|community|orchestra|retreat|leader)|youth (?:group|pastor|ministry)|[Ss]unday [Ss]chool(?: teacher)?|Bible (?:study|verse|camp|school|reading|group)|worship (?:team|band|leader|group)|mission(?:ary)? (?:trip|work|school|year)|short-term mission|Campus Crusade|CCC|IVF|YWAM)\\b`,
    ),
    ...error,
    inside: /\b(?:I|my|me|we)\b/i,
    notInside:
      /\b(?:(?:for|to) (?:our )?(?:customers?|clients?)|contract|renovat\w+|install\w+|roof|repair\w*|tourists?|sound system|acoustic|restoration|heating|survey(?:ed|ing)?|delivered|visitors?)\b/i,
  },
  {
    words: pattern(
      `\\b(?<hit>(?:(?:practi[sc]ing|devout|faithful|lifelong|born-again|committed|as a|[Aa]s an?|I am a|I'm a|being a) )(?:practi[sc]ing |devout |faithful |lifelong |born-again |Roman |Orthodox |young )?(?:Catholic|Christian|Protestant|Buddhist|Muslim|Hindu|Jew|Mormon|Methodist|Presbyterian|Baptist|believer|atheist|Quaker))\\b`,
    ),
    ...error,
    notInside: /\b(?:customers?|clients?|markets?|tourists?)\b/i,
  },
  {
    words: pattern(
      `\\b(?<hit>(?:faith in (?:God|Jesus|Christ|Buddha|Allah)|[Mm]y (?:Christian |Catholic |Buddhist |Muslim |religious )?faith|God(?:'s)? (?:grace|plan|calling|will|love|blessing|has|gave|led|called|willing|help\\w*)|grace of God|by God's|thank(?:s to)? God|[Mm]y religion|(?:pray(?:ed|ing|er)?|prayers?) (?:every|each|before|with|for|to|group|meeting)|baptis(?:ed|m)|baptiz(?:ed)|(?:read|reading|quote from) the (?:Bible|Quran|Koran|sutras?)|Ramadan|Buddhist (?:temple|club|teachings?|meditation)|(?:Christian|Catholic|Buddhist|Muslim) (?:club|fellowship|family|home|household|values|society|upbringing|student)|pastor's (?:son|daughter|kid)|(?:father|mother|uncle|grandfather) (?:is|was) a (?:pastor|priest|monk|minister|missionary|deacon|elder)|went to (?:church|mass|temple)|attend(?:ed|ing)? (?:church|mass|temple|Mass)|altar (?:boy|server|girl)|confirmation class))\\b`,
      '',
    ),
    ...error,
    notInside:
      /\b(?:customers?|clients?|tourists?|campaign|sales|style guide|restaurant|halal|version|report|named|certificat\w+|market|menu)\b/i,
  },
]
