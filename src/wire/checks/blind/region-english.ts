// Where the applicant comes from or lives, in English letters of application.
import { LATIN_PLACES } from '../data/places.ts'
import { pattern, type Rule } from '../rules.ts'

const error = { reason: 'blind-region', severity: 'error' } as const
const LISTED = `(?:[A-Z][a-z]{1,20}(?:-(?:gu|dong|si|do|eup|myeon))?,? ){0,2}?(?:${LATIN_PLACES.join('|')})(?:-(?:gu|do|si))?`
/** Behind birth, growing up and a home town any name is a place's, but not those of languages, times and beliefs. */
const ANY =
  '(?!(?:I|English|Korean|January|February|March|April|May|June|July|August|September|October|November|December|Spring|Summer|Autumn|Winter|Christmas|Monday|Christian\\w*|Agile|Year|Excel|Python)\\b)[A-Z][a-z]{1,20}(?:[ -][A-Z][a-z]{1,20}){0,4}'
const PLACE = `(?:${LISTED}|${ANY})`
const KIND = '(?:in|from|on|near|of|outside|to|by|around)? ?(?:the |a |an )?(?:(?!with\\b|as\\b|by\\b|under\\b|than\\b)[a-z-]+,? ){0,6}?'
/** Said of others: my supervisor, a Busan native; she grew up in; customers who live in. */
const OF_OTHERS =
  /\b(?:[Hh]e|[Ss]he|[Tt]hey|[Ii]t|who|that|which|(?:[Tt]he|[Oo]ur|[Ii]ts|[Tt]heir|[Hh]is|[Hh]er|(?<!(?:I am|I'm|[Aa]s|I was|[Bb]eing) )[Aa]n?) [a-z]+(?: [a-z]+)?|[Mm]y (?:[a-z]+ )?(?:supervisor|manager|boss|colleague|coworker|friend|mentor|teacher|professor|roommate|teammate|partner|client|husband|wife|grand\w+|interviewer|director|lead|trainer|foreman|neighbou?r|mentee|student|classmate)s?)(?:,? (?:was|were|is|are|has|had|also|an?|the|who))* ?$/
const AWAY =
  /\b(?:customers?|clients?|users?|colleagues?|patients?|exchange (?:student|semester|year)|internship|business trip|travell?ed|stationed|supplier|manager (?:from|who)|company based|firm based|team based|data|orders|shipments|parts (?:come|came)|residents (?:of|in)|households?|respondents?|tenants?)\b/i

export const ENGLISH_REGIONS: readonly Rule[] = [
  {
    words: pattern(`\\b(?<hit>(?:[Mm]oved|[Mm]oving|[Rr]elocated|[Ii]mmigrated|[Ee]migrated) (?:with my family |back )?to ${PLACE})\\b`),
    ...error,
    inside:
      /\b(?:when I was|as a child|(?:my|our|the whole) family (?:moved|relocated)|[Ss]ince (?:I )?mov\w+|[Aa]fter mov\w+|we moved|my parents|at (?:the )?age|in (?:elementary|primary|middle|high) school|when we were|as a (?:toddler|teenager|kid|baby))\b/i,
  },
  {
    words: pattern(
      `\\b(?<hit>(?:[Bb]orn(?: and (?:raised|brought up|bred))?(?: to (?:[A-Za-z-]+ ){1,3}(?:parents|family|mother|father))?|[Rr]aised|[Gg]r(?:ew|own|owing) up|[Bb]rought up|[Nn]atives? of|[Nn]ative to|[Hh]ail(?:s|ing)? from|(?:[Ss]pent|[Ss]pending) (?:my|all my|most of my|much of my) (?:childhood|youth|teens|life|school ?(?:years|days)|early years|formative years|first [a-z]+ years)|[Cc]hildhood|[Uu]pbringing|[Mm]y roots (?:are|lie)) (?:by the sea |all my life |my whole life )?${KIND}${PLACE})\\b`,
    ),
    ...error,
    notBefore: OF_OTHERS,
    notInside: AWAY,
  },
  {
    words: pattern(
      `\\b(?<hit>(?:(?:[Cc]ome|[Cc]ame|[Cc]oming|[Oo]riginally|I am|I'm|[Ii]mmigrated|[Ee]migrated) from|[Ll]iv(?:e|ed|ing)|[Rr]esid(?:e|ed|ing)|[Rr]esident of|[Bb]ased|[Ss]ettled|[Rr]oots|[Mm]oved (?:here |to Korea |over )?from|[Cc]ommut(?:e|ed|ing)(?: [a-z]+){0,3} (?:from|between)|(?:immigrant|refugee|expat|newcomer|transplant) from|[Rr]ent(?:ed|ing)? (?:a|an) [a-z]+|[Mm]y accent|[Dd]ialect|[Hh]ouse) ?(?:all my life |my whole life |in a small (?:town|village|city) )?${KIND}${LISTED})\\b`,
    ),
    ...error,
    inside: /\b(?:I|my|me|[Bb]orn|[Rr]aised|[Bb]ased|[Cc]oming|[Aa]s an?|[Ll]iving|[Rr]esiding)\b/,
    notBefore: OF_OTHERS,
    notInside: AWAY,
  },
  {
    words: pattern(
      `\\b(?<hit>(?:home ?town|home city|home province|home island|home village|birthplace|native (?:town|city|village|island))(?: is| was|,| of| in|:)* ?(?:on |in )?${PLACE})\\b`,
    ),
    ...error,
    inside: /\b[Mm]y\b|\b[Hh]ome ?town|[Bb]irthplace|\bour\b/,
    notInside: AWAY,
  },
  {
    words: pattern(
      `\\b(?<hit>(?:home|flat|apartment|studio|family home|parents' (?:home|house|farm|shop)|current address|address)(?: is| was|,| of| in|:)* ?(?:on |in )?${LISTED})\\b`,
    ),
    ...error,
    inside: /\b[Mm]y\b|\bour\b|[Aa]ddress:/,
    notInside: /\b(?:customers?'?|clients?'?|users?|nursing home|care home|second home|home care)\b/,
  },
  {
    words: pattern(
      `\\b(?<hit>${PLACE}(?: is| was|,)? (?:my|our) (?:home|home ?town|birthplace|native)|(?:call|calls|called|calling) ${PLACE} (?:my )?home)\\b`,
    ),
    ...error,
  },
  {
    words: pattern(
      `\\b(?<hit>${PLACE},? where (?:I|we|my (?:family|parents|grandparents|mother|father))(?: have| still| had| first| also)? (?:grew|help|farm|run|work on|was (?:born|raised)|were (?:born|raised)|live|lived|spent|went to (?:school|elementary|middle|high|primary)|attended|came from))\\b`,
    ),
    ...error,
  },
  {
    words: pattern(
      `\\b(?<hit>[Mm]y (?:family|parents|grandparents|mother|father|folks) (?:still |has |have |also )*(?:runs?|ran|owns?|owned|operates?|keeps?|kept|farms?|farmed|lives?|lived|grows?|sells?|has|have)(?: [a-z-]+){0,5} (?:in|on|near|outside) ${LISTED})\\b`,
    ),
    ...error,
  },
  {
    words: pattern(
      `\\b(?<hit>(?:parents'?|family'?s?|grandparents'?|grandmother's|grandfather's) (?:[a-z]+ ){1,2}?(?:in|on|near|outside) ${LISTED})\\b`,
    ),
    ...error,
    inside: /\b[Mm]y\b|\bour\b/,
    notInside: AWAY,
  },
  {
    words: pattern(
      `\\b(?<hit>${LISTED}[- ](?:native|born|bred|raised|accent|dialect|boy|girl|islander|kid|local|resident|upbringing|childhood|roots))\\b`,
    ),
    ...error,
    inside: /\b(?:I|my|me|[Aa]s a)\b/,
    notBefore: OF_OTHERS,
    notInside: /\b(?:customers?|speech|model|corpus|recognition)\b/,
  },
]
