// The applicant's school in English letters of application.
import { LATIN_SCHOOLS } from '../data/schools.ts'
import { applyRules, type Hit, pattern, type Rule } from '../rules.ts'
import type { TextView } from '../text-view.ts'

const error = { reason: 'blind-school', severity: 'error' } as const
const LATIN = `(?:${LATIN_SCHOOLS.join('|')})`
/** Schools as customers, hosts, sources and tools, and those of other people. */
const NOT_MINE =
  /\b(?:survey|stud(?:y|ies) (?:by|from|at|on|showed|shows)|(?:a|the) [A-Z][a-z]+ study|paper (?:by|from)|research (?:by|from|shows|showed|team)|according to|published|licen[cs]e|CoreNLP|WordNet|Business Review|hospital|adopted|customers?|clients?|installed|delivered|supplied|sold|sell|conference|held at|hosted|hackathon at|[Mm]y (?:brother|sister|student|mentee|manager|boss|friend|colleague|cousin)|dataset|data set|question-answering|open course|lecture notes|online course|Coursera|edX|professor (?:from|at)|(?:students|pupils) (?:from|of)|Press|method|medical cent|near|[Ss]tation|next to|comma|dictionary|English exams?|bought|purchased|workshop|demo(?:ed|nstrated)?|pitched|booth|showcase[d]?|seminar|exhibition|(?:[Hh]e|[Ss]he|[Tt]hey|who) (?:has |had )?(?:studied|graduated|majored|went)|inspired|campus store|admissions office)\b/
/** Somebody else's: A graduate of KAIST leads our team. */
const NOT_I =
  /^(?:(?:An?|Our|Their|His|Her|The) (?:[a-z]+ )?(?:graduate|alumn\w+|student|professor|lab|team)|(?:[A-Z][a-z]+ )?(?:[Gg]raduates|[Aa]lumni|[Ss]tudents|[Pp]rofessors|[Ee]ngineers)) (?:of|at|from) (?:the )?$/
const STUDENT =
  /\b(?:[Ss]tudied|[Ss]tudying|[Gg]raduat\w+|degree|major(?:ed|ing)?|thesis|[Uu]ndergraduate|freshman|sophomore|senior|lab|club|[Cc]lassmates?|student|[Aa]lumn\w*|attended|enrolled|entered|entering|semester|scholar\w*|team|captain|president|newspaper|radio|choir|orchestra|dorm|[Bb]achelor\w*|[Mm]aster'?s|PhD|taught me|years|campus|[BM]\.?[AS]c?)\b/
const RULES: readonly Rule[] = [
  {
    words: pattern(
      `(?<hit>(?:\\b[A-Z][A-Za-z&.'-]+ ){1,4}(?:University|College|Institute of (?:Science and )?Technology|High School|Middle School|Graduate School|Business School|Polytechnic|Academy|Meister School)\\b)`,
    ),
    ...error,
    notInside: NOT_MINE,
    notBefore: NOT_I,
  },
  {
    words: pattern(`(?<hit>\\bUniversity of (?:the )?[A-Z][A-Za-z]+(?:,? [A-Z][A-Za-z]+)?)`),
    ...error,
    notInside: NOT_MINE,
    notBefore: NOT_I,
  },
  {
    words: pattern(`(?<![\\w@.-])(?<hit>${LATIN}(?: University| National University)?)(?![\\w.@-]*[\\w@])`),
    ...error,
    inside: STUDENT,
    notBefore: NOT_I,
    notAfter:
      /^ (?:DB|grammar|OpenCourseWare|English|sockets?|licen[cs]e|comma|dictionary|[Ss]treet|city|port|island|airport|branch|warehouse|study|method|paper)/,
    notInside: new RegExp(`${NOT_MINE.source}|[가-힣]`),
  },
]

export function findEnglishSchools(view: TextView): Hit[] {
  return /[a-z] [a-z]/.test(view.text) ? applyRules(view, 'blind-school', RULES) : []
}
