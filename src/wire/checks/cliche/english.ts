// Worn phrases in English.
import type { Rule } from '../rules.ts'
import { english } from './phrase.ts'

const PRAISE =
  '(?:dedicated|hard-?working|motivated|passionate|enthusiastic|driven|reliable|dynamic|ambitious|committed|diligent|detail-oriented|proactive|energetic|adaptable|resourceful|versatile|conscientious|punctual|honest|loyal|flexible|creative|innovative|self-motivated|organi[sz]ed|responsible|friendly|outgoing|positive|caring|trustworthy|curious|determined)'

export const ENGLISH: readonly Rule[] = [
  english(
    `hard worker(?: who| and|,|\\.)?|out-of-the-box (?:think(?:ing|er)|ideas?|solutions?|approach)|highly (?:organi[sz]ed|skilled|adaptable|driven|capable)(?:,? (?:and )?[a-z-]+ed)?(?= |,|\\.)|(?:strong|effective|natural|excellent|great) (?:communicator|collaborator|leader|listener|work ethic)|(?:strategic|creative|critical|big-picture) thinker|think(?:ing)? on my feet|quick study|people skills|(?:proven|strong|solid) (?:ability|track record)(?: of success)?|track record of (?:success|excellence)|(?:perfect|ideal|great|strong|excellent|right|natural) (?:fit|candidate|match|addition)(?: for| to)|bring (?:a lot )?to the table|every fib(?:re|er) of my being|live and breathe|jump at the chance|no (?:task|job|challenge) (?:is )?too (?:small|big|great)|glass[- ]half[- ]full|there is no I in team|teamwork makes the dream work|practice makes perfect|two heads are better|slow and steady|honesty is the best policy|seize the day|carpe diem|no pain,? no gain|where there is a will|actions speak|every cloud|what doesn't kill|you miss 100|stay hungry|done is better than perfect|sharpen the saw|ahead of the curve|push(?:es|ed|ing)? (?:myself|my limits|the limits|boundaries)|limits of my|full potential|pride myself on|prides (?:him|her)self on|where there'?s a will|Rome wasn'?t built|knowledge is power|failure is not an option|wealth of knowledge|unwavering (?:commitment|dedication|passion)|(?:burning|strong|deep) desire to|fire in my belly|hung(?:er|ry) (?:to|for) (?:succeed|success|learn)|best[- ]in[- ]class|seasoned professional|(?:rock ?star|ninja|guru|wizard)(?= at|,|\\.)|have what it takes|you (?:will not|won'?t) regret|give me (?:a|the) (?:chance|opportunity)|hard work (?:pays off|always pays|and dedication)|reach for the stars|follow(?:ed|ing)? my dreams?|dream come true|shoot for the (?:moon|stars)|always (?:smiling|on time|willing)|positive energy|lead(?:ing)? by example|jack-of-all-trades|strict (?:but|yet) (?:loving|caring)|loving (?:family|parents|home)|express my (?:strong |keen |sincere )?interest|keen interest in|fast-paced|deadline-driven|driven by results|goal-oriented|customer-oriented|${PRAISE}(?:,|,? and) ${PRAISE}|(?:excellent|strong|great|superb|outstanding|exceptional) (?:time[- ]management|communication|interpersonal|organi[sz]ational|leadership|problem-solving|teamwork|customer service)(?: skills| abilities)?|(?:excited|eager|thrilled|keen|delighted|honou?red) to (?:bring my|contribute|offer my|put my|join|grow|be (?:a )?part of|give back|make a)|bring my (?:passion|skills|energy|enthusiasm|dedication)|my passion(?: for)?|work(?:s|ing)? well (?:both )?(?:alone|on my own|under|with|as part|in)(?: and [a-z ]{2,20})?|(?:great|strong|tremendous) sense of (?:responsibility|ownership|duty)|responsib(?:ility|le) and (?:hard-?working|diligent|reliable)|sense of responsibility|contribute to (?:the|your) (?:growth|success|continued success)(?: of)?|make (?:a|my) (?:mark|difference)|stand(?:s|ing)? out from the crowd|set(?:s)? me apart|second to none|thrive on (?:challenge|pressure)|work under pressure|multi-?tasker?|(?:always|constantly) (?:learning|improving|striving)|lifelong learner|life-long learner`,
    {
      notInside:
        /statistics|match schedule|league|strong leader node|fund has|asked (?:for|about)|her CV|my old CV|his CV|the phrase|instead of/i,
    },
  ),
  english(
    `(?:excellent|strong|great|good|outstanding|superb|exceptional|solid|effective) (?:interpersonal|communication|organi[sz]ational|leadership|people|analytical|problem-solving|time[- ]management|teamwork|social|soft)(?:,? (?:and )?(?:interpersonal|communication|organi[sz]ational|leadership|analytical|problem-solving))? (?:skills|abilities)`,
  ),
  english(
    `(?:greatest|biggest|main|key) (?:strength|asset|strengths|weapon)(?:s)? (?:is|are|lies? in) my [a-z-]+|confident (?:that )?(?:my|I)(?: skills| experience| would| will| can| am)[a-z ]{0,20}|(?:honou?red|privileged|thrilled|delighted) to (?:join|be part of|contribute to)[a-z ]{0,20}|look(?:ing)? forward to (?:the opportunity|contributing|growing|learning)|wealth of experience|invaluable (?:experience|member)|dedicated to (?:excellence|success)|committed to (?:excellence|success|growth)|take on new challenges|new challenges|unique opportunity|great opportunity to (?:learn|grow)|natural fit|wear many hats|walk the talk|team over self|customer is (?:always right|king)|actions speak louder`,
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
    `self-starter|go-getter|people person|quick learner|fast learner|fast-paced environment|jack of all trades|hit the ground running|wear(?:ing)? many hats|win-win|synerg(?:y|ies|istic)|best of breed|low-hanging fruit|move the needle|game[- ]changer|thought leader(?:ship)?|value-add(?:ed)?|proven track record|strong work ethic|excellent communication skills|strong communication skills|can-do attitude|positive attitude|perfect fit|(?:my|a|your) dream (?:company|job|career|role)|esteemed (?:company|organi[sz]ation)|ever since I was (?:a (?:child|kid)|young|little)|from a young age|lifelong dream|(?:a|my) perfectionis[tm]|(?:too much of|something of|a bit of) a perfectionist|perfectionist (?:streak|tendencies|by nature)|failure is the mother of success|no stone unturned|leave no stone|take(?:s)? (?:great )?pride in|make a difference|change the world|push(?:ing)? the envelope|at the end of the day|(?:I )?work hard and play hard|work hard,? play hard|never give up|(?:born|natural(?:-born)?) leader|asset to (?:your|the|any) (?:company|team|organi[sz]ation)|valuable asset|step out of my comfort zone|comfort zone|rise to (?:the|any) (?:challenge|occasion)|to the next level|to whom it may concern|team spirit|results-(?:driven|oriented)|detail-oriented|hard-?working(?= (?:and|person))|multi-?task(?:er|ing)? (?:skills|ability|abilities)|good listener|eager to (?:learn|contribute|join|grow|bring|help|take)|willing(?:ness)? to learn|thirst for knowledge|utmost dedication|heart and soul|blood,? sweat(?:,)? and tears|two birds with one stone|sky is the limit|think big`,
    { notInside: /fixed asset|audit|two birds|synergy (?:model|score|between)|antibiotic|assay|learner in this|network|boat|the name of/i },
  ),
]
