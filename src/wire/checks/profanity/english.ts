// Swearing, slurs and vulgar words in English, also disguised.
import { pattern, type Rule } from '../rules.ts'

const error = { reason: 'profanity', severity: 'error' } as const
/** A name on a site may go on with digits: DickHead99. */
const END = '(?![A-Za-z])'

export const ENGLISH: readonly Rule[] = [
  {
    words: pattern(
      `(?<![A-Za-z0-9])(?<hit>(?:mother|cluster|mind|dumb|butt|rat)?-?f[u*@#v4]{1,2}[c*@#k]{1,2}k?(?:ing|in|ed|er|ers|s|up|tard|face|wit|boy|head)?|f\\*{2,3}k?(?:ing|ed|er)?|f-?word|f-?bombs?|effing|wtf|stfu|gtfo|omfg|ffs|mofo|fck(?:ing|ed)?|fuk(?:ing)?|fml)${END}`,
      'i',
    ),
    ...error,
  },
  {
    words: pattern(
      `(?<![A-Za-z0-9])(?<hit>(?:bull|horse|dip|ape|bat|chicken|dog)?-?(?:sh[i1*!]t|sh\\*t|s\\*{2}t|shite)(?:ty|s|show|load|hole|holes|head|heads|faced|storm|bag|post|posting)?|bull-?crap|crap(?:py)?|b[i1*!]tch(?:es|ing|y)?|b\\*{3,4}h|[@a][s$*]{2}(?:hole|holes|hat|hats|wipe|wipes|es)?|a-holes?|(?:dumb|jack|bad|smart|half|kick|lard|wise|hard|fat|lazy|candy)-?ass(?:es|ed)?|ars(?:e|es|ehole|eholes|ewipe)|pissed off|piss(?:ed)?|piss off|(?:sod|bugger) off|bollocks|bloody hell|screw you|sucks? (?:balls|ass)|jerk-?offs?)${END}`,
      'i',
    ),
    ...error,
    notInside: /\b(?:crap game|ass(?:es)? and (?:mules|horses)|donkeys?|pissing|piss-poor clay)\b/i,
  },
  {
    words: pattern(
      `(?<![A-Za-z0-9])(?<hit>d[i1*]ck(?:head|heads|wad|bag)|(?:dicks|d[1*]ck|c[o0]cksucker(?:s)?|c[o0]ck-?head|knob-?heads?|bell-?ends?|cunts?|c\\*nts?|puss(?:y|ies)(?! ?(?:willow|cat|riot))|bastards?|b\\*stards?|wank(?:er|ers|ing)?|tossers?|twats?|sluts?|sl\\*t|whores?|wh\\*re|skanks?|n[i1*]gg(?:er|a)s?|fagg?ots?|fags|retard(?:ed|s)?|trann(?:y|ies)|shemale|spics?|chinks?|gooks?|kikes?|pakis?|wetbacks?|ragheads?|towelheads?|cripples?|spaz|mongoloid|damn(?:ed|it)?|goddamn(?:ed|it)?|douche(?:bag|bags)?|morons?|moronic|idiots?|imbeciles?|scumbags?|dumbos?|tits|boobs|milf|jizz|blowjobs?|handjobs?|dildos?|porn|go to hell|what the hell|sons? of (?:a )?bitch(?:es)?|sonofabitch|shut the hell up|shut your (?:mouth|trap|face)|kill yourself|kys))${END}`,
      'i',
    ),
    ...error,
    notInside:
      /\b(?:cocktail|cockpit|Dick's|spic and span|retarded (?:time|potential|growth|ignition)|(?:flame|fire|ignition|timing) retard|retard(?:s|ed)? the|growth retard|porn detection|bastard (?:file|cut|sword)|(?:blue|great|coal|marsh|willow|long-tailed) tits|chinks? in|The Idiot|idiot-?proof|Dostoev|William the Bastard|damned (?:river|lake))\b/i,
  },
  // Names and ordinary words of other senses: Dick Tracy, a cock pheasant, a pin prick. Small letters, and somebody who is called so.
  {
    words: pattern(
      `(?<![A-Za-z0-9-])(?<hit>dick|DICK)${END}|(?<=\\b(?:a|an|my|your|his|you|u|total|such|that|little|stupid|suck|arrogant|lazy|utter|this|complete|old|suckin[g']?) )(?:cocks?|prick)${END}`,
    ),
    ...error,
    notAfter: /^(?:-| ?(?:test|pheasants?|crow|and hen|of the|robin|sparrow|with a (?:pin|needle)|the ))/,
    notInside: /\b(?:rooster|pheasant|poultry|hens?|skin prick|finger prick|pin prick)\b/i,
  },
]
