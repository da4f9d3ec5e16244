// The applicant's school in English letters of application.
import { LATIN_SCHOOLS } from '../data/schools.ts'
import { applyRules, type Hit, pattern, type Rule } from '../rules.ts'
import type { TextView } from '../text-view.ts'

const error = { reason: 'blind-school', severity: 'error' } as const
const LATIN = `(?:${LATIN_SCHOOLS.join('|')})`
/** Schools as customers, hosts, sources and tools, and those of other people. */
const NOT_MINE =
  /\b(?:survey|stud(?:y|ies) (?:by|from|at|on|showed|shows)|(?:a|the) [A-Z][a-z]+ study|paper (?:by|from)|research (?:by|from|shows|showed|team)|according to|published|licen[cs]e|CoreNLP|WordNet|Business Review|hospital|adopted|customers?|clients?|installed|delivered|supplied|sold|sell|conference|held at|hosted|hackathon at|[Mm]y (?:brother|sister|student|mentee|manager|boss|friend|colleague|cousin)|dataset|data set|question-answering|open course|lecture notes|online course|Coursera|edX|professor (?:from|at)|(?:students|pupils) (?:from|of)|Press|method|medical cent|comma|dictionary|English exams?|bought|purchased|workshop|demo(?:ed|nstrated)?|pitched|booth|showcase[d]?|seminar|exhibition|trade (?:day|fair|show)|expo|(?:[Hh]e|[Ss]he|[Tt]hey|who) (?:has |had )?(?:studied|graduated|majored|went)|inspired|campus store|admissions office)\b/
/** Right before it stands somebody else, or that one was near it: A graduate of KAIST leads our team; my manager, a KAIST graduate; a hall at; near. */
const NOT_I =
  /(?:^(?:(?:An?|Our|Their|His|Her|The) (?:[a-z]+ )?(?:graduate|alumn\w+|student|professor|lab|team)|(?:[A-Z][a-z]+ )?(?:[Gg]raduates|[Aa]lumni|[Ss]tudents|[Pp]rofessors|[Ee]ngineers)) (?:of|at|from)|\b(?:supervisor|manager|boss|mentor|colleague|coworker|friend|teammate|roommate|lead|director|founder|CEO|interviewer|brother|sister|cousin),? (?:(?:is|was|who|had|has) )?(?:an?|from|studied at|graduated from|went to|attended)|\b(?:near|behind|opposite|outside|next to|close to|across from|(?:hall|venue|room|auditorium|event|fair|café|cafe|shop|store|branch|kiosk) (?:at|near|in|inside)|vs\.?|against|beat|visited|visiting)) (?:the )?(?:[A-Z][a-z]+ )*$/
/** What shares a school's name and is no school: its hospital, its station, its press. */
const NOT_AFTER =
  /^(?:'s)? (?:(?:University|College) )?(?:Hospital|Medical|Station|station|Press|Bundang|Severance|DB|grammar|OpenCourseWare|English|sockets?|[Ll]icen[cs]e|comma|dictionary|[Ss]treet|city|port|island|airport|branch|warehouse|study|method|paper|researchers|professors?|stop|subway|neighbou?rhood|area)\b/
const STUDENT =
  /\b(?:[Ss]tudied|[Ss]tudying|[Gg]raduat\w+|degree|major(?:ed|ing)?|minor(?:ed)?|thesis|dissertation|capstone|[Uu]ndergraduate|fresh(?:man|er)|sophomore|junior|senior|first-year|second-year|third-year|fourth-year|final-year|lab|club|society|[Cc]lassmates?|classes|courses?|coursework|lectures|exchange|student|[Aa]lumn\w*|attended|enrolled|transferred|entered|entering|semester|term|(?:first|second|third|fourth|final|last|sophomore|junior|senior) year|scholar\w*|team|captain|president|editor|magazine|newspaper|radio|choir|orchestra|debate|union|fraternity|dorm(?:itory)?|tuition|teaching assistant|TA|[Bb]achelor\w*|[Mm]aster'?s|MBA|PhD|doctorate|taught me|years|campus|rivalry|festival|[BM]\.?[AS]c?)\b/
/** The applicant studied there in so many words, whatever else the sentence speaks of. */
const I_STUDIED =
  /\b(?:I (?:have |had )?(?:just |recently |also |first |then )?(?:graduated|studied|majored|completed|earned|received|hold|finished|attended|read|enrolled|transferred|entered|did)|(?:[Hh]aving|[Aa]fter) (?:finish|complet|earn|graduat|stud|attend)[a-z]+|[Mm]y (?:time|years|days|(?:first|second|third|fourth|final|last) year|degree|thesis|capstone|undergraduate|master's|bachelor's|MBA|PhD|alma mater)|[Aa]s an? (?:[a-z-]+ ){0,3}(?:student|undergraduate|freshman|sophomore|junior|senior|graduate))\b[^.;!?]{0,50}$/
const NAME =
  "(?:(?:\\b[A-Z][A-Za-z&.'-]+ ){1,4}(?:University|College|Institute of (?:Science and )?Technology|High School|Middle School|Elementary School|Graduate School|Business School|Law School|Polytechnic|Academy|Meister School)\\b(?: of (?:[A-Z][A-Za-z]+)(?: and [A-Z][A-Za-z]+)?)?|\\bUniversity of (?:the )?[A-Z][A-Za-z]+(?:,? [A-Z][A-Za-z]+)?|\\bUniversity College [A-Z][a-z]+)"

const RULES: readonly Rule[] = [
  { words: pattern(`(?<hit>${NAME})`), ...error, before: I_STUDIED, notAfter: NOT_AFTER, notBefore: NOT_I },
  { words: pattern(`(?<hit>${NAME})`), ...error, notInside: NOT_MINE, notBefore: NOT_I, notAfter: NOT_AFTER },
  {
    words: pattern(`(?<![\\w@.-])(?<hit>${LATIN}(?:-${LATIN})?(?: University| National University)?)(?![\\w.@-]*[\\w@])`),
    ...error,
    inside: STUDENT,
    notBefore: NOT_I,
    notAfter: NOT_AFTER,
    notInside: new RegExp(`${NOT_MINE.source}|[가-힣]`),
  },
  {
    // A name that no list holds, behind what one gets from schools alone.
    words: pattern(
      "\\b(?:(?:[Mm]aster's|[Bb]achelor's|doctorate|PhD|MBA|BA|BSc?|MSc?|MA|degree|diploma)(?: degree)?(?: (?:in|of) [a-z]+(?: [a-z]+){0,3})? (?:at|from)|[Gg]raduat(?:ed|ing|ion) from|(?:freshman|sophomore|junior|senior|student|undergraduate) at|alma mater,?) (?:the )?(?<hit>[A-Z][A-Za-z&-]+(?: [A-Z][A-Za-z]+){0,3})",
    ),
    ...error,
    notBefore: NOT_I,
    notAfter: NOT_AFTER,
    notInside:
      /[가-힣]|\b(?:[Hh]e|[Ss]he|[Tt]hey|who|customers?|clients?|[Mm]y (?:brother|sister|manager|mentor|boss|friend|colleague)s?)\b/,
  },
  {
    words: pattern(
      '\\b(?<hit>Yonsei[- ]Kor(?:ea|yo) (?:rivalry|match|games?|festival)|Kor(?:ea|yo)[- ]Yonsei|Yonsei Annals|The Argus|Granite Tower|Sungkyun Times|SNU Quill|UOS Times|Dongguk Post|Sogang Herald|Ewha Voice|KAIST Herald|Postech Times|Akaraka|Ipselenti)\\b',
    ),
    ...error,
  },
]

export function findEnglishSchools(view: TextView): Hit[] {
  return /[a-z] [a-z]/.test(view.text) ? applyRules(view, 'blind-school', RULES) : []
}
