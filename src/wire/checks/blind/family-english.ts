// Facts about the applicant's family in English.
import { pattern, type Rule } from '../rules.ts'

const error = { reason: 'blind-family', severity: 'error' } as const
const KIN =
  '(?:father|mother|parents|dad|mum|mom|brother|sister|uncle|aunt|grandfather|grandmother|grandparents|husband|wife|cousin|family|stepfather|stepmother|in-laws|father-in-law|mother-in-law|siblings|great-grandfather)'
const JOB =
  '(?:civil servant|teacher|professor|doctor|nurse|lawyer|judge|engineer|farmer|fisherman|fishermen|officer|policeman|police officer|soldier|pastor|carpenter|driver|baker|butcher|chef|cook|tailor|electrician|plumber|mechanic|accountant|banker|executive|businessman|businesswoman|shopkeeper|merchant|pharmacist|dentist|surgeon|veteran|miner|sailor|captain|pilot|journalist|writer|artist|musician|painter|professor|principal|janitor|cleaner|labou?rer|factory worker|salesman|CEO|manager|director|diplomat|politician|scientist|researcher|librarian|welder|bus driver|taxi driver|truck driver|firefighter|midwife|seamstress|housewife|homemaker|dentists|teachers|doctors|farmers|nurses|civil servants|lawyers|engineers)'
export const ENGLISH: readonly Rule[] = [
  {
    words: pattern(
      `\\b(?<hit>[Mm]y (?:family|parents|mother|father) (?:could not|couldn't|could barely|struggled to|were (?:poor|wealthy|rich|immigrants|refugees)|was (?:poor|wealthy|rich))[^.,;]{0,24}|(?:above|behind|in|at) my (?:parents|father|mother|family|uncle|aunt|grandparents|grandmother|grandfather|in-laws|brother|sister|cousin)(?:'s|')? (?:[a-z-]+ ){0,2}(?:laundry|shop|store|restaurant|bakery|farm|clinic|garage|workshop|factory|pharmacy|salon|grocery|cafe|inn|office))`,
    ),
    ...error,
    notInside: /\b(?:attend|come to|understand)\b/,
  },
  {
    words: pattern(
      `\\b(?<hit>[Mm]y (?:late |older |younger |elder |only |maternal |paternal )?${KIN}(?:,? who|,| both| all)? ?(?:'s (?:a|an)|(?:is|are|was|were)(?! (?:so |very |always )?proud)|work(?:s|ed)?|has worked|have worked|spent (?:[a-z-]+ ){1,3}years|cleans?|cleaned|delivers?|delivered|cooks? (?:at|in|for)|paints?|welds?|fishes|fished|sews?|sewed|weaves?|guards?|trades?|raises? (?:cattle|pigs|cows|chickens)|grows? (?:rice|apples|tea|tomatoes|vegetables)|closed (?:his|her|their) (?:shop|store|business)|came from|immigrated|emigrated|fled|runs?|ran|owns?|owned|(?:teach(?:es)?|taught|served?|drives?|drove)(?! (?:me|us)\\b)|farm(?:s|ed)?|sells?|sold|manages?|managed|built houses|fought|served in|retired|lost (?:his|her|their) job|went bankrupt|never (?:finished|went to|attended)|fixe[sd]|repair(?:s|ed)|practi[cs]e[sd]?|makes? (?:a|his|her|their) living|left school|did not finish)[^.,;]{0,40})`,
    ),
    ...error,
    notAfter: /$^/,
    notInside:
      /\b(?:advice|told me to|was right|is right|was ill|were there|is the reason|was happy|is my hero|was worried|were worried|is always|was always|were always|are my|was born)\b/,
  },
  {
    words: pattern(
      `\\b(?<hit>(?:(?:son|daughter|child|grandson|granddaughter|grandchild|descendant) of (?:a |an |two |the )?(?:[a-z-]+ ){0,2}?(?:${JOB.slice(3, -1)}|immigrants|refugees|farmers|veterans?|independence (?:activist|fighter)s?)s?|(?:an |the )?only child|(?:the )?(?:eldest|oldest|youngest|second|middle|third) of (?:two|three|four|five|six|seven|\\d)(?: children| siblings| brothers| sisters)?|(?:my|our) (?:[a-z-]+[- ])?(?:wife|husband) and (?:[a-z]+ )?(?:kids?|children|daughters?|sons?|twins)|single[- ](?:parent|mother|father)(?: (?:household|family|home))?|single mother|single father|(?:one of|have|with) (?:an?|one|two|three|four|five|six) (?:younger |older |elder |little |big |twin )?(?:siblings?|brothers?|sisters?|children)|(?:poor|low-income|wealthy|working-class|multicultural|farming|military|rich|humble|broken|divorced) (?:family|household|home|background|parents)|family (?:business|farm|shop|restaurant|store|bakery|of (?:[a-z]+ )?(?:${JOB.slice(3, -1)})s?)|(?:the |be |being )?first (?:one |person |child |member )?(?:in|of) my (?:family|house|household) to (?:finish|graduate|attend|go|complete|earn|hold|study|leave)[a-z ]{0,20}|first-generation (?:college|university|graduate)[a-z ]{0,10}|money was (?:always )?(?:tight|short|scarce)|(?:we|my family|our family|[Oo]ur family) (?:lived|got by|survived) on (?:[a-z']+ ){0,3}(?:welfare|benefits|food stamps|wage|wages|salary|income|pension)|(?:we|my parents) (?:could|couldn't|could not) (?:barely |hardly )?(?:afford|pay)|(?:grew|growing) up (?:poor|rich|in poverty|on welfare)|raised by (?:my |our |a )?(?:single |widowed |maternal |paternal )?(?:mother|father|grandparents|grandmother|grandfather|aunt|uncle|single)|orphan(?:age|ed)?|adopted (?:child|as|by|at|into|from)|parents (?:divorced|separated)|twin (?:brother|sister)))\\b`,
      '',
    ),
    ...error,
    inside: /\b(?:I|my|me|we|our|Growing|growing|[Aa]s|[Bb]eing|[Bb]orn|[Rr]aised)\b/,
    notInside:
      /\b(?:[Ff]amilies with|surveys?|customers?|clients?|patients?|students?|program(?:me)? for|volunteer(?:ed|ing)? at|charity|support(?:ing|ed)? (?:low|poor|single)|households? (?:with|in)|our users|node|process|boss'?s?|manager'?s|colleagues?)\b/,
  },
  {
    words: pattern(
      `\\b(?<hit>[Mm]y (?:${KIN})'s? (?:shop|store|restaurant|bakery|farm|company|factory|business|job|clinic|pharmacy|law firm|bankruptcy|unemployment|pension|salary|hardware store|garage|workshop))`,
    ),
    ...error,
  },
  {
    words: pattern(
      `\\b(?<hit>[Mm]y (?:late |older |younger |elder |maternal |paternal |own )?${KIN}, (?:himself |herself )?(?:a|an) (?:[a-z-]+ ){0,2}?${JOB})\\b`,
    ),
    ...error,
  },
  // As the mother of a toddler; who is told of otherwise may be a customer.
  {
    words: pattern(
      `\\b(?:[Aa]s|I am|I'm|[Bb]eing|[Bb]ecoming|I became) (?:now )?(?:a |an |the )?(?:[a-z-]+ )?(?<hit>(?:mother|father|mum|mom|dad|parent) (?:of|to) (?:(?:a |an |one |two |three |four |twin |my )(?:[a-z-]+ ){0,2}?(?:kids?|children|boys?|girls?|toddlers?|daughters?|sons?|baby|twins|teenagers?)|one|two|three|four|five|twins))\\b`,
    ),
    ...error,
  },
]
