// What is asked of a model for postings: the fields of one, copied from its own words.
import { z } from 'zod'
import type { ObjectTask, Problem } from '#platform/tasks/task.ts'
import { Language } from '#wire/language.ts'
import { positionOf } from '#wire/position-of.ts'
import { Position } from '#wire/positions.ts'
import { type Deadline, Tags } from './contract.ts'
import { deadlinePlace } from './rules/deadline.ts'
import { createLocator } from './rules/regions.ts'
import { tagByRules } from './rules/tag.ts'

/** A model reads no more of a posting than this; what follows is terms and addresses. */
const MOST_CHARACTERS = 20_000
const LISTS = ['responsibilities', 'requirements', 'preferred'] as const

export const TagTaskInput = z.object({
  body: z.string(),
  /** `YYYY-MM-DD` in Seoul. */
  today: z.string(),
  language: Language,
})
export type TagTaskInput = z.infer<typeof TagTaskInput>

/** The fields of a posting. Nothing in them may be anything but the posting's own words. */
export const tagTask: ObjectTask<TagTaskInput, Tags> = {
  kind: 'object',
  name: 'postings.tag',
  input: TagTaskInput,
  output: Tags,
  prompts: new URL('prompts/', import.meta.url),
  language: ({ language }) => language,
  variables: ({ body, today }) => ({ body: body.slice(0, MOST_CHARACTERS), today, positions: Position.options.join(', ') }),
  limits: { maxTokens: 3000, temperature: 0, deadlines: { firstTokenMs: 20_000 } },
  normalise,
  check,
  rules: ({ body, today }) => tagByRules(body, today),
}

/** Models name a field in their own words, give a list as one text, and a time without its zone. */
function normalise(value: unknown): unknown {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return value
  const tags: Record<string, unknown> = { deadline: null, company: '', title: '', ...value }
  if (typeof tags.position === 'string' && !Position.safeParse(tags.position).success) tags.position = positionOf(tags.position)
  for (const name of LISTS) {
    const list = tags[name] ?? []
    tags[name] = (Array.isArray(list) ? list : String(list).split('\n')).map((item) =>
      typeof item === 'string' ? withoutMark(item) : item,
    )
  }
  for (const name of ['company', 'title']) tags[name] ??= ''
  tags.deadline = deadlineOf(tags.deadline)
  return tags
}

function withoutMark(item: string): string {
  return item.replace(/^\s*(?:[-*•·]|\d{1,2}[.)])\s+/, '').trim()
}

function deadlineOf(value: unknown): unknown {
  if (typeof value !== 'object' || value === null || !('at' in value) || typeof value.at !== 'string') return value
  const [, day, time] = /^(\d{4}-\d\d-\d\d)(?:[T ](\d\d:\d\d)(?::\d\d(?:\.\d+)?)?)?$/.exec(value.at.trim()) ?? []
  return day ? ({ kind: 'fixed', at: `${day}T${time ?? '23:59'}:00+09:00` } satisfies Deadline) : value
}

function check(tags: Tags, { body, today, language }: TagTaskInput): Problem[] {
  const problems: Problem[] = []
  const never = (ko: string, en: string) => problems.push({ severity: 'never', message: language === 'ko' ? ko : en })
  const { find } = createLocator(body)
  for (const name of ['company', 'title'] as const)
    if (tags[name] !== '' && !find(tags[name]))
      never(`${name}의 '${tags[name]}'은 공고에 없는 말입니다.`, `${name}: "${tags[name]}" does not stand in the posting.`)
  for (const name of LISTS)
    for (const item of tags[name].filter((text) => !find(text)).slice(0, 5))
      never(`${name}의 '${item}'은 공고에 그대로 있는 말이 아닙니다.`, `${name}: "${item}" is not copied from the posting.`)
  const items = LISTS.flatMap((name) => tags[name])
  if (new Set(items).size < items.length) never('같은 줄이 두 번 들어 있습니다.', 'A line is there twice.')
  if (tags.deadline && !deadlinePlace(body, tags.deadline, today))
    never('마감이 공고의 말과 다릅니다.', 'The deadline is not the one of the posting.')
  const byRules = tagByRules(body, today)
  for (const name of LISTS)
    if (tags[name].length === 0 && byRules[name].length > 0)
      never(`${name}가 비어 있지만 공고에는 있습니다.`, `${name} is empty, but the posting has it.`)
  return problems
}
