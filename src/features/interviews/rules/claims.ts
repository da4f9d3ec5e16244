// The claims of a CV or a letter that an interviewer would ask about: what was done, with which result.
import { sentencesOf } from '#wire/text/sentences.ts'
import { CUES } from './cues.ts'

export interface Claim {
  /** The words of the paper, unchanged. */
  text: string
  source: 'document' | 'letter'
  /** What can be asked about it. */
  has: { figure: boolean; technology?: string | undefined; team: boolean }
}

const SHORTEST = 16
const LONGEST = 400
const CONTACT = /@|https?:|www\.|github\.com|\d{2,4}-\d{3,4}-\d{4}|\+\d{1,3}\s/
/** Facts that nobody is to be asked about, or that are no deed: school, age, service, test scores, lists of skills. */
const NO_DEED =
  /대학교|대학원|고등학교|학점|졸업|생년월일|주소|병역|만기\s*전역|TOEIC|OPIc|JLPT|자격증|예시로 지어낸|university|\bGPA\b|\bB\.?Sc\b|invented sample|certificate|^built with/i
const CHANGE =
  /에서[^.]*(?:로|으로)|줄[였이]|늘[렸리]|단축|감소|개선|향상|높[였이]|낮[췄추]|절감|확대|달성|유지|reduc|increas|improv|cut\b|\bfrom\b.*\bto\b|fell|rose|saved/i
const DEED =
  /(?:했|하였|였|렸|었|았|꿨|췄|겼|눴)(?:습니다|다|고|으며|음)|(?:단축|감소|개선|향상|절감|달성|구축|도입|설계|개발|구현|기획|운영|정리|확대|전환|유지|해결|완성|분류|자동화|높임|줄임|늘림|만듦|이끎)(?:함)?\s*[.)]?$|\b(?:built|led|designed|replaced|reduced|increased|improved|launched|taught|found|created|migrated|automated|wrote|developed|managed|joined|ran)\b/i
const TEAM = /팀|동료|함께|직원|협업|이끌|\d+명 중|team|colleague|\bled\b/i
/** Latin names inside a text are tools as a rule; these are not. */
const NO_TOOL =
  /^(?:A\/B|API|APIs|CEO|KPI|IT|PC|OK|UI|UX|SNS|CS|QA|PM|PO|HR|ms|TPS|GB|MB|KB|N\+1|p\d+|x|vs|IH|I|The|A|An|In|On|At|Built|Led|By|Of|For|With|From|To)$/i

/** The claims of a text, the strongest first: a result in figures before a deed, a deed with a tool before one without. */
export function claimsIn(text: string, source: Claim['source']): Claim[] {
  const seen = new Set<string>()
  return linesOf(text)
    .flatMap((line) => sentencesOf(line).map((sentence) => sentence.text))
    .map((sentence) => sentence.replace(/^[\s•▪·*-]+/, '').trim())
    .filter((sentence) => {
      const key = sentence.replace(/\s+/g, '')
      if (seen.has(key) || sentence.length < SHORTEST || sentence.length > LONGEST) return false
      seen.add(key)
      return !CONTACT.test(sentence) && !NO_DEED.test(sentence) && DEED.test(sentence)
    })
    .map((sentence): Claim & { weight: number } => {
      const figure = CUES.figure.test(sentence)
      const technology = technologyIn(sentence)
      const team = TEAM.test(sentence)
      const weight = (figure ? 2 : 0) + (CHANGE.test(sentence) ? 2 : 0) + (technology ? 1 : 0) + (team ? 0.5 : 0)
      return { text: sentence, source, has: { figure, technology, team }, weight }
    })
    .sort((a, b) => b.weight - a.weight)
    .map(({ weight: _, ...claim }) => claim)
}

/** The lines of a CV as it reads them: cells and bullets apart, lines that were wrapped in the middle of a sentence joined. */
function linesOf(text: string): string[] {
  const pieces = text
    .split('\n')
    .flatMap((line) => line.split('|').flatMap((cell) => cell.split(/\s\/\s(?=[•▪·*-])|\s(?=•\s)/)))
    .map((line) => line.trim())
  const lines: string[] = []
  for (const piece of pieces) {
    const before = lines.at(-1)
    const goesOn =
      before !== undefined &&
      before.length >= 30 &&
      piece !== '' &&
      !/[.!?:다요음함]$/.test(before) &&
      !/^(?:[•▪·*#-]|\d{4}\.)/.test(piece) &&
      /^[•▪·*-]|[가-힣]\s[가-힣]/.test(before)
    if (goesOn) lines[lines.length - 1] = `${before} ${piece}`
    else lines.push(piece)
  }
  return lines.filter((line) => line !== '' && !line.startsWith('#'))
}

/**
 * The first name of a tool: a Latin name with a capital. In an English sentence any name may begin with one, so there only names that could not be a
 * plain word count (dbt, SQL, Node.js, PostgreSQL).
 */
function technologyIn(sentence: string): string | undefined {
  const korean = /[가-힣]/.test(sentence)
  return [...sentence.matchAll(/(?<![\w가-힣])[A-Za-z][A-Za-z0-9.+#-]*(?:\s[A-Z][A-Za-z0-9.+#-]*)?/g)]
    .map(([word]) => (korean ? word : (word.split(' ')[0] ?? '')).replace(/[.-]+$/, ''))
    .find((word) => word.length >= 2 && !NO_TOOL.test(word) && (korean ? /[A-Z]/.test(word) : /[A-Z].*[A-Z]|^\w+\.\w+$/.test(word)))
}
