// The applicant's age in English letters of application.
import { applyRules, type Hit, pattern, type Rule } from '../rules.ts'
import type { TextView } from '../text-view.ts'

const WORD_AGE =
  '(?:(?:twenty|thirty|forty|fifty)(?:[- ](?:one|two|three|four|five|six|seven|eight|nine))?|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|seventeen|eighteen|nineteen)'
const AGE = `(?:[1-6]\\d|[6-9]|${WORD_AGE})`
const error = { reason: 'blind-age', severity: 'error' } as const
const hint = { reason: 'blind-age', severity: 'warning' } as const
const ME = /\b(?:I|I'm|I've|[Mm]y|me|myself)\b/
const OTHERS =
  /\b(?:customers?|patients?|users?|pupils?|students?|children|kids?|residents?|guests?|company|firm|brand|founded|building|code ?base|machine|software|plant|pipeline|bridge|bo(?:ss|y)|manager|mentor|(?:grand)?(?:mother|father)|brother|sister|(?:he|she) )\b/i
/** What follows a number that is an age: the end of the clause, not what is counted. */
const THEN = `(?=,|[.;:!)]|$| (?:and|I|I'd|this|in|when|with|my|but|to|last|now|as|years? old|or|so|while|because|after|before|by|at|on|for|again|today)\\b)`

const RULES: readonly Rule[] = [
  // Said by I itself, whoever else is in the sentence.
  {
    words: pattern(
      `\\b(?:I (?:have )?(?:just |recently |only )?turned |(?:[Ww]hen|[Ss]ince|[Bb]efore|[Aa]fter|[Uu]ntil|[Bb]y the time) I (?:was|turned|reached) (?:only |just )?|I(?:'m| am|'ll be| was) (?:still |now |not yet |already |only |well |just |almost |nearly |barely ){0,2}(?:under |over |past |in my |approaching |close to |nearing )?)(?<hit>${AGE})(?=,|[.;:!)]|$| (?:and|but|I|when|now|years? old|or|so|because|with)\\b)|\\b[Bb]y (?:${AGE}),? I (?:had|was|owned|ran|could|knew)|(?:^|(?<=[.!?] )|\\b(?:at|after|before|by|until|since|of) )(?:[Tt]urning (?:thirty|forty|fifty|sixty|twenty|[2-6]\\d)(?:-[a-z]+)?)|(?:\\b(?:19|20)\\d\\d,? (?:which (?:was|is) )?the year (?:that |when |in which )?I was born|the year I was born,? (?:19|20)\\d\\d)|(?:^|[.] |, )(?:[Aa]lthough|[Tt]hough|[Ww]hile|[Bb]eing|[Bb]arely|[Oo]nly|[Ss]till|[Nn]ow|[Jj]ust) (?:(?:now|only|just|barely|still) )?${AGE}(?=, I)|\\bI(?:'m| am| was) an? (?:[a-z]+ )?${AGE}-year-old|[Ss]omeone in (?:her|his|their) (?:early |mid-?|late )?(?:twenties|thirties|forties|fifties|20s|30s|40s|50s)|\\b(?:${AGE}-year-old (?:junior|newcomer|beginner|novice|intern|rookie|trainee|apprentice|me|self|career changer|freshman|graduate))`,
    ),
    ...error,
    inside: ME,
    notAfter: /^ ?(?:percent|%|minutes|hours|people|a\.m|p\.m|to \d|kilometers|km|pages)/,
  },
  {
    words: pattern(
      `\\b(?:I am|I'm|I was|I will be|I'll be|I turned|[Aa]t|[Bb]eing|[Nn]ow|[Tt]urning) (?:only |just |now |already |about |almost |nearly |barely )?(?<hit>${AGE}(?:[- ]years?[- ]old| years of age))`,
    ),
    ...error,
    notAfter: /^ (?:[a-z]+ )?(?:system|building|machine|company|customer|patient|child|user|code|bridge|plant)/,
  },
  {
    words: pattern(
      `\\b(?<hit>${AGE}-year-old)(?=, I |,? I\\b| (?:[a-z-]+ ){0,2}?(?:me|self|applicant|graduate|developer|nurse|newcomer|changer|beginner|engineer|career|candidate|trainee|intern|analyst|designer|teacher|technician|student|with|who)\\b)`,
    ),
    ...error,
    inside: /\b(?:I am|I'm|I was|As an?|as an?|my)\b/,
    notBefore: /\b(?:for|of|with|to|by|served|taught|met) (?:an? |the |every )?$/,
  },
  {
    words: pattern(
      `\\b(?:[Mm]y|(?:in|through|entering|approaching|past) (?:my|the)) (?<hit>(?:whole |entire )?(?:early |mid-?|late |middle )?(?:-?twenties|thirties|forties|fifties|teens|teenage years|20s|30s|40s|50s))\\b`,
    ),
    ...error,
    inside: ME,
    notInside: /\b(?:users|customers|patients|residents) in\b/,
  },
  {
    words: pattern(
      `\\b(?<hit>[Bb]orn (?:in|on) (?:[A-Z][a-z]+ )?(?:\\d{1,2}(?:st|nd|rd|th)?,? )?(?:[A-Z][a-z]+,? )?(?:19|20)\\d\\d|[Bb]orn in the (?:(?:early|late|mid|middle)[- ])?(?:(?:19|20)?\\d0s|nineties|eighties|seventies|[Yy]ear)(?: of the [A-Z][a-z]+)?|[Bb]orn (?:in )?the (?:same )?year (?:that |when )?(?:of )?[A-Za-z]+|[Yy]ear of the (?:Rat|Ox|Tiger|Rabbit|Dragon|Snake|Horse|Goat|Sheep|Monkey|Rooster|Dog|Pig|Boar))`,
    ),
    ...error,
    inside: /\b(?:I|I'm|my|me|[Bb]orn)\b/,
    notInside: /\b(?:company|firm|brand|founded|customers?|patients?|festival|zodiac|campaign)\b/i,
  },
  {
    words: pattern(`(?<hit>(?:Date of [Bb]irth|DOB|D\\.O\\.B\\.?|Birth ?date|Year of birth|Age) ?[:：-] ?[A-Za-z0-9 ,./-]{0,16}\\d)`),
    ...error,
  },
  {
    words: pattern(
      `\\b(?:(?:[Aa]t|[Ss]ince|[Ff]rom|[Uu]ntil|[Bb]y|[Bb]efore) (?:the (?:ripe |tender |young )?(?:old )?age of |age )|(?:[Ww]hen|[Ss]ince|[Bb]efore|[Aa]fter|[Uu]ntil|[Bb]y the time) I (?:was|turned|turn|became|reached) (?:only |just |about )?|\\bI (?:am|was) (?:only |just |now |already )?|I'm (?:only |just |now |already )?|I (?:have )?(?:just |recently |will )?(?:turned|turn) |[Aa]ged |(?:started|began|learned|learnt|left|moved|enlisted|joined|coding|working)(?: [a-z]+){0,3} at |(?:approaching|nearly|almost|over|past|nearing) (?=forty|thirty|fifty))(?<hit>${AGE})${THEN}`,
    ),
    ...error,
    inside: ME,
    notAfter: /^ ?(?:percent|%|minutes|hours|people|of the|others|in the evening|a\.m|p\.m|to \d)/,
    notInside: OTHERS,
  },
  {
    words: pattern(`(?:^|(?<=[.!?] )|(?<=, )|(?<=\\n))(?:[Aa]t|[Nn]ow|[Cc]urrently) (?:only |just )?(?<hit>${AGE})(?= I |,)`),
    ...error,
    inside: ME,
    notAfter: /^,? (?:a\.m|p\.m|\d)/,
  },
  {
    words: pattern(
      `\\b[Mm]y (?<hit>(?:eighteenth|nineteenth|twentieth|thirtieth|fortieth|fiftieth|twenty-[a-z]+th|twenty-(?:first|second|third)|thirty-[a-z]+th|thirty-(?:first|second|third)|\\d\\d(?:th|st|nd|rd)) (?:birthday|year of life))`,
    ),
    ...error,
  },
  {
    words: pattern(`\\b(?<hit>turn(?:ed|ing)? (?:thirty|forty|fifty|twenty|[23]\\d|40|50)\\b(?:-[a-z]+)?)`),
    ...error,
    inside: ME,
    notInside: OTHERS,
  },
  {
    words: pattern(
      `\\b(?<hit>(?:my|these|all my|for) ${AGE} years (?:of life|on earth|alive|of living|on this planet)|(?:a|an) (?:19|20)?\\d\\d(?:s)? (?:kid|baby|child)|(?:eighties|nineties) (?:kid|child|baby)|child of the (?:nineties|eighties|1990s|1980s|90s|80s)|millennium baby|quarter[- ](?:of a )?century old)\\b`,
    ),
    ...hint,
    inside: ME,
  },
]

export function findEnglishAges(view: TextView): Hit[] {
  return /[a-z] [a-z]/.test(view.text) ? applyRules(view, 'blind-age', RULES) : []
}
