// Faith in English.
import { pattern, type Rule } from '../rules.ts'

const error = { reason: 'blind-religion', severity: 'error' } as const
const FAITHS =
  "(?:Catholic|Christian|Protestant|Buddhist|Muslim|Hindu|Jewish|Jew|Mormon|Methodist|Presbyterian|Baptist|Sikh|Quaker|Lutheran|Anglican|Orthodox|Evangelical|Adventist|Seventh-day Adventist|Jehovah's Witness|Latter-day Saint)"
/** Goods, clients and figures of speech. */
const AS_WORK =
  /\b(?:customers?|clients?|tourists?|campaign|sales|halal|certificat\w+|market|menu|contract|renovat\w+|restor\w+|install\w+|rewired|patients?|residents?|colleagues?|shoppers|of fire|by fire|app\b|exhibition|leap of)/i

export const ENGLISH: readonly Rule[] = [
  {
    words: pattern(
      `\\b(?<hit>(?:the |my |our )?(?:Sabbath|Shabbat)|(?:my |our )?(?:daily |five |Friday |evening |morning )?prayer(?:s| times?| group| meeting)?(?= (?:short|at|in|before|times|break|and|\\w+ed)|,|\\.)|(?:follow|practi[sc]e|have|hold|belong to|profess|of) no (?:religion|faith|church)|without (?:a |any )?(?:religion|faith|religious background)|(?:my |a |the )?(?:hijab|headscarf|rosary|prayer beads|turban|yarmulke|kippah|crucifix)|[Mm]ission(?:ary)? trips?[a-zA-Z ]{0,24}|(?:short-term |two-year |medical )?(?:mission|missionary)(?= (?:in|to|for|with) )|(?:eat|cook|keep|kept) (?:only )?(?:halal|kosher)|(?:Hallelujah|Amen|Praise (?:the Lord|God)|God bless|Insha'?[Aa]llah|Namaste)|(?:the Lord|Jesus|Jesus Christ|Christ|Allah|the Buddha|Buddha)(?:'s)? (?:has|have|had|led|gave|gives|called|calls|taught|guid\\w+|bless\\w*|grace|teaching\\w*|love|word|is my)|(?:seminary|seminarian|novitiate|novice (?:monk|nun)|divinity school|ordained|catechism|catechist|confirmation|first communion|baptismal name|tith(?:e|es|ed|ing)|Quran|Koran|Torah|sutras?|scriptures?|Lent|Vesak|bar mitzvah|bat mitzvah|bible college|Bible)(?= (?:class\\w*|student|name|school|teacher|verse|every|each|daily|before|after|taught|for|at|with|in|is|has|was|and)\\b|[,.])|(?:hymns?|praise|gospel) (?:team|band|choir|singing|leader)|vipassana|(?:Zen|Buddhist|silent|temple) (?:meditation|retreat|monastery|temple)|(?:lived|stayed|spent [a-z ]{0,14}) (?:in|at) (?:a |the )?(?:monastery|convent|ashram|temple)|fast(?:ed|ing) (?:through|during|in|for) (?:Ramadan|Lent)|(?:raised|brought up|grew up|growing up|Growing up|Raised|born) (?:as )?(?:an? )?(?:[a-z]+ )?${FAITHS}|converted to (?:Islam|Christianity|Catholicism|Buddhism|Judaism|Hinduism)|(?:parents|family|mother|father|grandmother|grandfather) (?:is|are|was|were) (?:[a-z]+ ){0,2}${FAITHS}s?|${FAITHS} (?:parents|family|household|home|grandmother|grandfather|mother|father|community|school choir|youth|summer camp|camp|fellowship|retreat)|(?:raised|brought up) by [a-z ]{0,16}${FAITHS}|missionary (?:family|couple|parents|father|mother|school)|(?:devout|observant|practi[sc]ing|lapsed) ${FAITHS}|(?:no|not) (?:longer )?(?:a )?believe(?:r)? in (?:God|any god)|(?:don't|do not) believe in (?:God|any god)|my (?:spiritual|religious) (?:life|practice|beliefs?|upbringing|community|duties|leader)|(?:Genesis|Exodus|Psalms?|Proverbs|Ecclesiastes|Isaiah|Jeremiah|Matthew|Mark|Luke|John|Acts|Romans|(?:1|2|First|Second) (?:Corinthians|Thessalonians|Timothy|Peter|John)|Galatians|Ephesians|Philippians|Colossians|Hebrews|James|Revelation) \\d{1,3}:\\d{1,3})`,
    ),
    ...error,
    inside: /\b(?:I|I'm|my|me|My|our|we|We|[Rr]aised|[Bb]orn)\b/,
    notInside: AS_WORK,
  },
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
      `\\b(?<hit>(?:faith in (?:God|Jesus|Christ|Buddha|Allah)|[Mm]y (?:Christian |Catholic |Buddhist |Muslim |religious )?faith|God(?:'s)? (?:grace|plan|calling|will|love|blessing|has|gave|led|called|willing|help\\w*)|grace of God|by God's|thank(?:s to)? God|[Mm]y (?:religion|God|Lord)|(?:pray(?:ed|ing|er)?|prayers?) (?:every|each|before|with|for|to|group|meeting)|baptis(?:ed|m)|baptiz(?:ed)|(?:read|reading|quote from) the (?:Bible|Quran|Koran|sutras?)|Ramadan|Buddhist (?:temple|club|teachings?|meditation)|(?:Christian|Catholic|Buddhist|Muslim) (?:club|fellowship|family|home|household|values|society|upbringing|student)|pastor's (?:son|daughter|kid)|(?:father|mother|uncle|grandfather) (?:is|was) a (?:pastor|priest|monk|minister|missionary|deacon|elder)|went to (?:church|mass|temple)|attend(?:ed|ing)? (?:church|mass|temple|Mass)|altar (?:boy|server|girl)|confirmation class))\\b`,
      '',
    ),
    ...error,
    notInside:
      /\b(?:customers?|clients?|tourists?|campaign|sales|style guide|restaurant|halal|version|report|of fire|by fire|named|certificat\w+|market|menu)\b/i,
  },
]
