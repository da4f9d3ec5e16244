// A plan without a model: tasks of the library for the skills of the subject, each with the requirements that it proves.
import { type Skill, skillById } from '#platform/skills/lexicon.ts'
import type { Language } from '#wire/language.ts'
import type { Position } from '#wire/positions.ts'
import type { GroundPosting } from '../ground.ts'
import { familyOf, filled, frameFor, type Pattern, settingById } from '../library.ts'

export interface PlannedTask {
  title: string
  detail: string
  days: number
  acceptance: string
  proves: { postingId: string; requirement: string }[]
}
export interface Plan {
  title: string
  overview: string
  features: string[]
  stack: string[]
  tasks: PlannedTask[]
}
export interface PlanInput {
  subject: { title: string; reason: string; postingIds: readonly string[]; skills: readonly string[]; setting: string | null }
  /** The cited postings first, then the others of the session: a task may prove more than one. */
  postings: readonly GroundPosting[]
  /** Ids of the skills that the person shows already. */
  shown: readonly string[]
  position: Position
  language: Language
}

const MOST_PROVED = 3
const YEARS = /\d\s?년\s?(?:이상|차)|\d\+? years/i
/** What one builds with, and so belongs into a stack. */
const BUILT_WITH = new Set(
  `language server database cache messaging search batch testing frontend-framework web-graphics android ios cross-platform machine-learning llm mlops data-engineering
  data-analysis bi container cloud delivery observability systems product-design graphic-design marketing-analysis plant-work accounting`.split(
    /\s+/,
  ),
)

export function planByRules({ subject, postings, shown, position, language }: PlanInput): Plan {
  const skills = subject.skills.flatMap((id) => skillById(id) ?? [])
  const setting = settingById(position, subject.setting)
  const frame = frameFor(position)
  const framed = (pattern: Pattern): PlannedTask => ({
    title: pattern.title[language],
    detail: pattern.detail[language],
    days: pattern.days,
    acceptance: pattern.acceptance[language],
    proves: [],
  })
  const tasks = skills.flatMap((skill, index) => {
    const patterns = familyOf(skill.family)?.tasks ?? []
    // The main skill gets all its tasks, the others one each.
    return patterns.slice(0, index === 0 ? undefined : 1).map((pattern) => taskFor(pattern, skill, postings, language))
  })
  const all = [framed(frame.begin), ...tasks, framed(frame.end)]
  return {
    title: subject.title,
    overview: overviewOf(setting?.overview[language] ?? `${subject.title}.`, skills, all, language),
    features: setting?.features[language] ?? dutiesOf(subject.postingIds, postings),
    stack: stackOf(skills, postings, shown, language),
    tasks: all,
  }
}

function taskFor(pattern: Pattern, skill: Skill, postings: readonly GroundPosting[], language: Language): PlannedTask {
  const name = skill.names[language]
  return {
    title: filled(pattern.title, language, name),
    detail: filled(pattern.detail, language, name),
    days: pattern.days,
    acceptance: filled(pattern.acceptance, language, name),
    proves: provedBy(skill.id, postings),
  }
}

/** One line of each posting that asks for the skill: demands before wishes, and years of work last, since no project proves those. */
function provedBy(skillId: string, postings: readonly GroundPosting[]): PlannedTask['proves'] {
  const asked = postings.flatMap(({ id, lines }) =>
    lines
      .filter(({ kind, skills }) => kind !== 'responsibility' && skills.includes(skillId))
      .map(({ text, kind }) => ({ postingId: id, requirement: text, kind })),
  )
  const rank = ({ requirement, kind }: (typeof asked)[number]) => (YEARS.test(requirement) ? 2 : 0) + (kind === 'preferred' ? 1 : 0)
  const seen = new Set<string>()
  return asked
    .sort((a, b) => rank(a) - rank(b))
    .filter(({ postingId }) => !seen.has(postingId) && seen.add(postingId))
    .slice(0, MOST_PROVED)
    .map(({ postingId, requirement }) => ({ postingId, requirement }))
}

function overviewOf(setting: string, skills: readonly Skill[], tasks: readonly PlannedTask[], language: Language): string {
  const names = skills.map((skill) => skill.names[language]).join(', ')
  const postings = new Set(tasks.flatMap(({ proves }) => proves.map(({ postingId }) => postingId))).size
  const days = tasks.reduce((sum, task) => sum + task.days, 0)
  return language === 'ko'
    ? `${setting} 보여 줄 역량: ${names}. 할 일마다 이어지는 공고의 요건을 적었고, 인용한 공고는 ${postings}건입니다. 하루 몇 시간씩이면 ${days}일 안팎의 일입니다.`
    : `${setting} What it shows: ${names}. Each task names the requirements it proves, of ${postings} postings in all. At some hours a day it takes about ${days} days.`
}

/** Without a setting of its own a project does what the cited jobs do. */
function dutiesOf(cited: readonly string[], postings: readonly GroundPosting[]): string[] {
  const duties = postings
    .filter(({ id }) => cited.includes(id))
    .flatMap(({ lines }) => lines.filter(({ kind }) => kind === 'responsibility').slice(0, 2))
  return [...new Set(duties.map(({ text }) => text))].slice(0, 4)
}

/** What the subject is about, and what the person knows already of what the cited postings use. */
function stackOf(skills: readonly Skill[], postings: readonly GroundPosting[], shown: readonly string[], language: Language): string[] {
  const asked = new Set(postings.flatMap(({ lines }) => lines.flatMap((line) => line.skills)))
  const known = shown.filter((id) => asked.has(id)).flatMap((id) => skillById(id) ?? [])
  const built = [...skills, ...known].filter(({ family }) => BUILT_WITH.has(family))
  return [...new Set(built.map((skill) => skill.names[language]))].slice(0, 8)
}
