// What is asked of a model for projects: subjects from what postings ask for, and the plan of one. Both cite postings by short numbers (P1 …).
import { z } from 'zod'
import { skillById } from '#platform/skills/lexicon.ts'
import { textProblems } from '#platform/tasks/contracts.ts'
import type { ObjectTask, Problem } from '#platform/tasks/task.ts'
import { Language } from '#wire/language.ts'
import { Position } from '#wire/positions.ts'
import { bareText } from '#wire/text/likeness.ts'
import { Ground, type GroundPosting, weightOf } from './ground.ts'
import { planPreview } from './preview.ts'
import { planByRules } from './rules/plan.ts'
import { isRepeat, subjectWords } from './rules/repeats.ts'
import { SUBJECTS_PER_ROUND, subjectsByRules } from './rules/subjects.ts'

const prompts = new URL('prompts/', import.meta.url)
const MOST_DEMANDS = 25
const LONGEST_LINES = 600

const ShownSubject = z.object({ title: z.string(), skills: z.array(z.string()), setting: z.string().nullable() })
export const SubjectsTaskInput = z.object({
  desiredPosition: z.string(),
  position: Position,
  ground: Ground,
  shown: z.array(ShownSubject),
  language: Language,
})
export type SubjectsTaskInput = z.infer<typeof SubjectsTaskInput>

const SubjectsOutput = z.object({
  subjects: z
    .array(z.object({ title: z.string(), reason: z.string(), postings: z.array(z.string()) }))
    .min(1)
    .max(8),
})
export type SubjectsOutput = z.infer<typeof SubjectsOutput>

/** The postings by the numbers that a model knows them by. */
export function numbered(postings: readonly GroundPosting[]): Map<string, GroundPosting> {
  return new Map(postings.map((posting, index) => [`P${index + 1}`, posting]))
}

/** The posting that a model means: by its number, whatever stands around it, or by its id. */
export function postingMeant(reference: string, postings: readonly GroundPosting[]): GroundPosting | undefined {
  const number = /^\W*p?\s?(\d{1,3})(?!\d)/i.exec(reference)?.[1]
  return postings.find(({ id }) => id === reference.trim()) ?? (number ? postings[Number(number) - 1] : undefined)
}

/** What is wrong with a single subject, in words for the model; undefined for one that can be shown. */
export function subjectProblem(
  { title, reason, postings }: SubjectsOutput['subjects'][number],
  { ground, shown, language }: Pick<SubjectsTaskInput, 'ground' | 'shown' | 'language'>,
  others: readonly string[],
): string | undefined {
  const say = (ko: string, en: string) => (language === 'ko' ? `'${title.slice(0, 60)}': ${ko}` : `"${title.slice(0, 60)}": ${en}`)
  const bare = title.trim()
  if (bare.length < 4 || bare.length > 120 || /[\n<>{}]/.test(bare))
    return say('제목은 4~120자의 한 줄이어야 합니다.', 'The title must be one line of 4 to 120 characters.')
  if (reason.trim().length < 15 || reason.length > 800)
    return say('이유는 15~800자여야 합니다.', 'The reason must have 15 to 800 characters.')
  const [problem] = textProblems(reason, language).filter(({ severity }) => severity === 'never')
  if (problem) return say(problem.message, problem.message)
  const cited = postings.map((reference) => postingMeant(reference, ground.postings))
  if (cited.length === 0 || cited.includes(undefined))
    return say('공고 번호가 없거나 목록에 없는 번호입니다.', 'A posting number is missing or not in the list.')
  if (isRepeat(title, [...shown.map((subject) => subject.title), ...others]))
    return say('이미 보여 준 주제와 같습니다.', 'It was shown before.')
  const asked = subjectWords(cited.flatMap((posting) => posting?.lines.map(({ text }) => text) ?? []).join(' '))
  if (![...subjectWords(`${title} ${reason}`)].some((word) => asked.has(word)))
    return say('인용한 공고의 요건과 이어지지 않습니다.', 'It has nothing to do with the requirements of the cited postings.')
  return undefined
}

/** The subjects that can be shown, each judged beside those before it. */
export function usableSubjects(output: SubjectsOutput, input: Pick<SubjectsTaskInput, 'ground' | 'shown' | 'language'>) {
  const usable: SubjectsOutput['subjects'] = []
  const problems: string[] = []
  for (const subject of output.subjects) {
    const problem = subjectProblem(
      subject,
      input,
      usable.map(({ title }) => title),
    )
    if (problem) problems.push(problem)
    else usable.push(subject)
  }
  return { usable: usable.slice(0, SUBJECTS_PER_ROUND), problems }
}

export const subjectsTask: ObjectTask<SubjectsTaskInput, SubjectsOutput> = {
  kind: 'object',
  name: 'projects.subjects',
  input: SubjectsTaskInput,
  output: SubjectsOutput,
  prompts,
  language: ({ language }) => language,
  variables: ({ desiredPosition, ground, shown, language }) => ({
    position: desiredPosition,
    count: String(SUBJECTS_PER_ROUND),
    demands: demandLines(ground, language),
    postings: [...numbered(ground.postings)].map(([number, posting]) => postingLines(number, posting)).join('\n'),
    shown: shown.map(({ title }) => `- ${title}`).join('\n'),
  }),
  limits: { maxTokens: 1500, temperature: 0.8, deadlines: { firstTokenMs: 20_000 } },
  /** Models answer the bare list, or call the postings by another name. */
  normalise(value) {
    const list = Array.isArray(value) ? value : value && typeof value === 'object' ? Object.values(value).find(Array.isArray) : undefined
    if (!list) return value
    return {
      subjects: list.map((one: unknown) => {
        if (typeof one !== 'object' || one === null) return one
        const { postings, postingIds, ...rest } = one as Record<string, unknown>
        return { ...rest, postings: [postings ?? postingIds ?? []].flat().map(String) }
      }),
    }
  },
  check(output, input) {
    const { usable, problems } = usableSubjects(output, input)
    // Two good ones are shown without the others, when nothing better comes of asking again.
    const severity: Problem['severity'] = usable.length >= 2 ? 'label' : 'never'
    const few = input.language === 'ko' ? '쓸 수 있는 주제가 모자랍니다.' : 'There are too few usable subjects.'
    return [...problems, ...(usable.length < 2 ? [few] : [])].map((message) => ({ message, severity }))
  },
  rules: (input) => ({
    subjects: subjectsByRules(input).map(({ title, reason, postingIds }) => ({ title, reason, postings: postingIds })),
  }),
}

function demandLines({ demands, postings, compared }: Ground, language: Language): string {
  const numbers = new Map(postings.map(({ id }, index) => [id, `P${index + 1}`]))
  return demands
    .filter((demand) => weightOf(demand) >= 1 || postings.length < 5)
    .slice(0, MOST_DEMANDS)
    .map((demand) => {
      const name = skillById(demand.skill)?.names[language] ?? demand.skill
      const where = [...demand.requiredBy, ...demand.preferredBy].map((id) => numbers.get(id)).join(', ')
      const own = !compared
        ? ''
        : language === 'ko'
          ? demand.shown
            ? ' · 이력서에 있음'
            : ' · 이력서에 없음'
          : demand.shown
            ? ' · in the CV'
            : ' · not in the CV'
      return language === 'ko'
        ? `- ${name}: 필수 ${demand.requiredBy.length}건, 우대 ${demand.preferredBy.length}건 (${where})${own}`
        : `- ${name}: required by ${demand.requiredBy.length}, preferred by ${demand.preferredBy.length} (${where})${own}`
    })
    .join('\n')
}

function postingLines(number: string, { company, title, lines }: GroundPosting): string {
  const asked = lines.filter(({ kind }) => kind !== 'responsibility').map(({ text }) => text)
  return `${number} ${company} ${title}\n${asked
    .map((text) => `  - ${text}`)
    .join('\n')
    .slice(0, LONGEST_LINES)}`
}

export const PlanTaskInput = z.object({
  desiredPosition: z.string(),
  position: Position,
  subject: z.object({
    title: z.string(),
    reason: z.string(),
    postingIds: z.array(z.string()),
    skills: z.array(z.string()),
    setting: z.string().nullable(),
  }),
  /** Those that the subject cites first, `cited` in number; the rules look at the others too. */
  postings: Ground.shape.postings,
  cited: z.number().int(),
  /** Ids of the skills that the person shows. */
  shown: z.array(z.string()),
  language: Language,
})
export type PlanTaskInput = z.infer<typeof PlanTaskInput>

const PlanOutput = z.object({
  title: z.string(),
  overview: z.string(),
  features: z.array(z.string()).min(1).max(12),
  stack: z.array(z.string()).max(20),
  tasks: z
    .array(
      z.object({
        title: z.string(),
        detail: z.string(),
        days: z.number().int().min(1).max(30),
        acceptance: z.string(),
        proves: z.array(z.object({ posting: z.string(), requirement: z.string() })).max(10),
      }),
    )
    .min(3)
    .max(15),
})
export type PlanOutput = z.infer<typeof PlanOutput>

/** The line of a posting that a model copied, marks and spaces aside. */
export function lineMeant(requirement: string, posting: GroundPosting | undefined): string | undefined {
  const wanted = bareText(requirement)
  return wanted.length < 2
    ? undefined
    : posting?.lines.find(({ text }) => bareText(text) === wanted || (wanted.length > 5 && bareText(text).includes(wanted)))?.text
}

export const planTask: ObjectTask<PlanTaskInput, PlanOutput> = {
  kind: 'object',
  name: 'projects.plan',
  input: PlanTaskInput,
  output: PlanOutput,
  prompts,
  language: ({ language }) => language,
  variables: ({ desiredPosition, subject, postings, cited, shown, language }) => ({
    position: desiredPosition,
    title: subject.title,
    reason: subject.reason,
    known: shown.flatMap((id) => skillById(id)?.names[language] ?? []).join(', '),
    postings: [...numbered(postings.slice(0, cited))].map(([number, posting]) => postingLines(number, posting)).join('\n'),
  }),
  limits: { maxTokens: 3000, temperature: 0.6, deadlines: { firstTokenMs: 20_000 } },
  /** Days come as texts ("3일"), a feature as an object with a name. */
  normalise(value) {
    if (typeof value !== 'object' || value === null || Array.isArray(value)) return value
    const plan = value as Record<string, unknown>
    const texts = (list: unknown) =>
      Array.isArray(list)
        ? list.map((one) =>
            one && typeof one === 'object'
              ? Object.values(one)
                  .filter((part) => typeof part === 'string')
                  .join(': ')
              : one,
          )
        : list
    const tasks = Array.isArray(plan.tasks)
      ? plan.tasks.map((task) =>
          task && typeof task === 'object' ? { ...task, days: daysOf(task.days), proves: task.proves ?? [] } : task,
        )
      : plan.tasks
    return { ...plan, features: texts(plan.features), stack: texts(plan.stack ?? []), tasks }
  },
  preview: (partial, { language }) => planPreview(partial, language),
  check(plan, { postings: all, cited, language }) {
    const postings = all.slice(0, cited)
    const problems: Problem[] = []
    const never = (ko: string, en: string) => problems.push({ severity: 'never', message: language === 'ko' ? ko : en })
    problems.push(...textProblems(plan.overview, language).filter(({ severity }) => severity === 'never'))
    if (plan.title.trim().length < 4 || plan.title.length > 120 || /[\n<>{}]/.test(plan.title))
      never('title은 4~120자의 한 줄이어야 합니다.', 'title must be one line of 4 to 120 characters.')
    const titles = plan.tasks.map(({ title }) => bareText(title))
    if (new Set(titles).size < titles.length) never('같은 할 일이 두 번 있습니다.', 'A task is there twice.')
    for (const { title, detail, acceptance, proves } of plan.tasks) {
      if (title.trim().length < 2 || detail.trim().length < 5 || acceptance.trim().length < 5)
        never(`'${title}'의 detail이나 acceptance가 비어 있습니다.`, `detail or acceptance of "${title}" is empty.`)
      for (const { posting, requirement } of proves)
        if (!lineMeant(requirement, postingMeant(posting, postings)))
          never(`'${posting}'에 '${requirement}'라는 줄이 없습니다.`, `"${posting}" has no line "${requirement}".`)
    }
    if (plan.tasks.every(({ proves }) => proves.length === 0))
      never('어느 할 일도 공고의 요건을 증명하지 않습니다.', 'No task proves a requirement.')
    return problems
  },
  rules(input) {
    const { tasks, ...plan } = planByRules(input)
    return {
      ...plan,
      tasks: tasks.map((task) => ({
        ...task,
        proves: task.proves.map(({ postingId, requirement }) => ({ posting: postingId, requirement })),
      })),
    }
  },
}

function daysOf(days: unknown): unknown {
  if (typeof days === 'string') return Number(/\d+/.exec(days)?.[0] ?? Number.NaN)
  return typeof days === 'number' ? Math.max(1, Math.round(days)) : days
}
