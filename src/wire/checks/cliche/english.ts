// Worn phrases in English.
import type { Rule } from '../rules.ts'
import { english } from './phrase.ts'

export const ENGLISH: readonly Rule[] = [
  english(
    `(?:excellent|strong|great|good|outstanding|superb|exceptional|solid|effective) (?:interpersonal|communication|organi[sz]ational|leadership|people|analytical|problem-solving|time[- ]management|teamwork|social|soft)(?:,? (?:and )?(?:interpersonal|communication|organi[sz]ational|leadership|analytical|problem-solving))? (?:skills|abilities)`,
  ),
  english(
    `(?:greatest|biggest|main|key) (?:strength|asset|strengths|weapon)(?:s)? (?:is|are|lies? in) my [a-z-]+|confident (?:that )?(?:my|I)(?: skills| experience| would| will| can| am)[a-z ]{0,20}|(?:honou?red|privileged|thrilled|delighted) to (?:join|be part of|contribute to)[a-z ]{0,20}|look(?:ing)? forward to (?:the opportunity|contributing|growing|learning)|wealth of experience|invaluable (?:experience|member)|dedicated to (?:excellence|success)|committed to (?:excellence|success|growth)|take on new challenges|new challenges|unique opportunity|great opportunity to (?:learn|grow)|natural fit|hit the ground|wear many hats|walk the talk|team over self|customer is (?:always right|king)|actions speak louder`,
    { notInside: /confident (?:interval|that the)/i },
  ),
  english(
    `(?:highly|self|strongly|deeply)[- ]motivated|thriv(?:e|es|ing) (?:under pressure|on challenges|in (?:a )?(?:fast-paced|challenging|dynamic)[a-z ]{0,14})|work(?:s|ing)? well (?:under pressure|with others|both|in a team|independently|as part)|(?:both )?independently and (?:as part of|in|with) a team|calm under pressure`,
    { notInside: /boiler|valve|gasket/i },
  ),
  english(
    `(?:always )?(?:g[ai]ve(?:s)?|do(?:es)?|did|try|tries|giving|doing) (?:it )?my (?:all|best|utmost|very best)|best of my abilit(?:y|ies)|(?:always )?dream(?:ed|t) of (?:working|joining|becoming|being)|love(?:s)? (?:a )?challenges?|embrace(?:s)? (?:change|challenges?)|open-minded|well-rounded|out-?going personality|bubbly|go-to person|natural problem[- ]solver|born leader|strive(?:s)? for excellence|strive(?:s)? to (?:be the best|excel|exceed)|exceed(?:s|ing)? expectations|make an impact|take my career|learn and grow|grow with (?:the|your) company|team of like-minded|right fit|ideal candidate|perfect candidate|perfect match`,
  ),

  english(
    `(?:(?:very|highly|extremely) )?(?:hard-?working|dedicated|highly motivated|self-motivated|motivated|results?-(?:driven|oriented)|detail-oriented|enthusiastic|dynamic|passionate|driven|proactive|reliable|committed) (?:and (?:[a-z-]+) )?(?:team[- ]player|individual|professional|person|self-starter|go-getter|candidate|worker|graduate|employee)`,
  ),
  english(`(?:great|good|strong|excellent|true|natural|real|born) team[- ]player|team[- ]player(?= (?:who|with|and)|\\.|,|$)`, {
    notInside: /statistics|stats|matches|match|league/i,
  }),
  english(`(?:strong |keen |great |excellent |sharp )?(?:attention to detail|eye for detail)`, { notInside: /test|measure|scale|items/i }),
  english(`th(?:ink(?:s|ing)?|ought) outside (?:of )?the box|outside-the-box think(?:er|ing)`),
  english(`passionate about|passion for (?!fruit)|(?:burning|true|deep) passion`),
  english(
    `give (?:it )?(?:my|a|110|100|one hundred|one hundred and ten) ?(?:%|percent|per cent)|(?:110|200) ?(?:%|percent)|(?:go(?:es|ing)?|went) (?:above and beyond|the extra mile)|above and beyond|the extra mile`,
    { notInside: /marathon|race|bus route/i },
  ),
  english(
    `self-starter|go-getter|people person|quick learner|fast learner|fast-paced environment|jack of all trades|hit the ground running|wear(?:ing)? many hats|win-win|synerg(?:y|ies|istic)|best of breed|low-hanging fruit|move the needle|game[- ]changer|thought leader(?:ship)?|value-add(?:ed)?|proven track record|strong work ethic|excellent communication skills|strong communication skills|can-do attitude|positive attitude|perfect fit|dream (?:company|job)|esteemed (?:company|organi[sz]ation)|ever since I was (?:a (?:child|kid)|young|little)|from a young age|lifelong dream|my greatest weakness is (?:that I am a )?perfectionis[mt]|(?:I am|I'm) a perfectionist|failure is the mother of success|no stone unturned|leave no stone|take(?:s)? (?:great )?pride in|make a difference|change the world|push(?:ing)? the envelope|at the end of the day|(?:I )?work hard and play hard|work hard,? play hard|never give up|(?:born|natural(?:-born)?) leader|asset to (?:your|the|any) (?:company|team|organi[sz]ation)|valuable asset|step out of my comfort zone|comfort zone|rise to (?:the|any) (?:challenge|occasion)|to the next level|to whom it may concern|team spirit|results-(?:driven|oriented)|detail-oriented|hard-?working(?= (?:and|person))|multi-?task(?:er|ing)? (?:skills|ability|abilities)|good listener|eager to (?:learn|contribute|join|grow|bring|help|take)|willing(?:ness)? to learn|thirst for knowledge|utmost dedication|heart and soul|blood,? sweat(?:,)? and tears|two birds with one stone|sky is the limit|think big`,
    { notInside: /fixed asset|audit|two birds|synergy (?:model|score)|learner in this|network|boat|the name of/i },
  ),
]
