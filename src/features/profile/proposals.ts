// Experiences that a CV tells of, found by their wording: each is the CV's own words, put into the part of STAR that they speak of.
import type { ExperienceProposal, Profile } from './contract.ts'
import { extractByRules } from './rules/extract.ts'
import { groundProfile } from './rules/locate.ts'

const MAX_PROPOSALS = 20
const LONGEST_TITLE = 40
const DONE =
  /(했|하였|였습니다|였다|았|었|[렸졌꿨냈뒀썼혔췄됐왔갔났쳤켰섰웠겼]|구축|개발|설계|운영|도입|개선|자동화|기획|분석|제작|리팩터링|마이그레이션|built|led|designed|developed|improved|reduced|launched|automated|migrated|analy[sz]ed)/i
const OUTCOME =
  /(\d[\d,.]*\s*(%|퍼센트|배|건|명|초|ms|분|시간|일|개월|만|억|원|x\b|times))|절반|수상|입상|1위|단축|절감|향상|증가|감소|award/i
const HEADING =
  /^(#{1,6}\s+|[■▶●◆]\s*)|^(경력|프로젝트|학력|자격증?|수상|기술|대외\s*활동|교육|자기\s*소개|경험|연락처|experience|projects?|education|skills|awards|certificates?|summary|contact)\b/i
const CONTACT = /@|https?:|\d{2,3}-\d{3,4}-\d{4}/
const MARK = /^\s*(?:[-*•·▪▶]|\d{1,2}[.)])\s*/

/** @returns cards in the order of the CV: what its jobs, projects and activities have as points, else its lines that tell of something done. */
export function proposeExperiences(text: string): ExperienceProposal[] {
  const found = fromEntries(text)
  return (found.length > 0 ? found : fromLines(text)).slice(0, MAX_PROPOSALS)
}

interface Told {
  under: string
  period: string
  tags: string[]
  /** Paths of the texts in the profile. */
  texts: { path: string; words: string }[]
}

function fromEntries(text: string): ExperienceProposal[] {
  const profile = extractByRules(text)
  const lines = new Map(groundProfile(profile, text).sources.map(({ path, line }) => [path, line]))
  return toldBy(profile)
    .flatMap(({ under, period, tags, texts }) =>
      texts.flatMap(({ path, words }): ExperienceProposal[] => {
        const lineNumber = lines.get(path)
        return lineNumber === undefined || words.length < 15 ? [] : [{ ...cardOf(words, under), tags, period, line: words, lineNumber }]
      }),
    )
    .sort((a, b) => a.lineNumber - b.lineNumber)
}

function toldBy({ work = [], projects = [], 'x-ko': korean }: Profile): Told[] {
  const points = (path: string, list: readonly string[] = []) => list.map((words, at) => ({ path: `${path}.${at}`, words }))
  return [
    ...work.map((job, at) => ({
      under: [job.name, job.position].filter(Boolean).join(', '),
      period: periodOf(job),
      tags: [],
      texts: points(`work.${at}.highlights`, job.highlights),
    })),
    ...projects.map((project, at) => ({
      under: [project.name, ...(project.roles ?? [])].join(', '),
      period: periodOf(project),
      tags: (project.keywords ?? []).slice(0, 5),
      texts: points(`projects.${at}.highlights`, project.highlights),
    })),
    ...(korean?.activities ?? []).map((activity, at) => ({
      under: [activity.name, activity.role].filter(Boolean).join(', '),
      period: periodOf(activity),
      tags: [],
      texts: activity.summary ? [{ path: `x-ko.activities.${at}.summary`, words: activity.summary }] : [],
    })),
  ]
}

function periodOf({ startDate, endDate }: { startDate?: string | undefined; endDate?: string | undefined }): string {
  return startDate === undefined
    ? ''
    : [startDate, endDate]
        .map((date = '') => date.replaceAll('-', '.'))
        .join(' ~ ')
        .trim()
}

/** The lines of a CV without sections that can be told apart. */
function fromLines(text: string): ExperienceProposal[] {
  const seen = new Set<string>()
  let under = ''
  return text.split('\n').flatMap((raw, at): ExperienceProposal[] => {
    const line = raw.replace(/\*\*|`/g, '').trim()
    if (line === '' || line.startsWith('|')) return []
    const isItem = MARK.test(line)
    const words = line
      .replace(MARK, '')
      .replace(/^#{1,6}\s+/, '')
      .trim()
    if (HEADING.test(line) || (!isItem && words.length < 60 && !DONE.test(words))) {
      under = words
      return []
    }
    if (CONTACT.test(words) || words.length < 15 || words.length > 600 || !DONE.test(words) || seen.has(words)) return []
    seen.add(words)
    return [{ ...cardOf(words, under === words ? '' : under), tags: [], period: '', line: words, lineNumber: at + 1 }]
  })
}

function cardOf(words: string, situation: string) {
  const [action, result] = splitOutcome(words)
  const title = words.length <= LONGEST_TITLE ? words : `${words.slice(0, LONGEST_TITLE).replace(/[,，]?\s+\S*$/, '')}…`
  return { title, situation, task: '', action, result }
}

/** Where one thing done leads to the next: after a comma, and after the endings that join what one does to what comes of it. */
const JOINTS = /(?<=[,，;]|하여|해서|했고|하고|으며|하며|[가-힣][아어여워려꿔춰켜해])\s+/

/** The clause with the outcome is the result, what leads to it the action; without an outcome all of it is the action. */
function splitOutcome(words: string): [action: string, result: string] {
  const clauses = words.split(JOINTS)
  const at = clauses.findIndex((clause) => OUTCOME.test(clause))
  if (at < 0) return [words, '']
  if (at === 0) return clauses.length === 1 ? ['', words] : [clauses.slice(1).join(' '), clauses[0] ?? '']
  return [clauses.slice(0, at).join(' '), clauses.slice(at).join(' ')]
}
