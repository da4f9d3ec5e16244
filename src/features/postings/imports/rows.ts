// From a row of a file to a posting: its columns have many names, its lists many separators, and what is not given the rules find in the body.
import { clean } from '#platform/documents/read/clean.ts'
import { positionOf } from '#wire/position-of.ts'
import { type Deadline, type postingErrors, Tags } from '../contract.ts'
import { deadlineOf, inSeoul } from '../rules/deadline.ts'
import { tagByRules } from '../rules/tag.ts'
import { bodyOf } from '../sources.ts'

/** A row as the file gives it, by names of ours; or why it is none. */
export type RawRow = { line: number; name: string | null } & (
  | { fields: Partial<Record<Column, unknown>>; refusal?: undefined }
  | { file: Uint8Array; refusal?: undefined }
  | { refusal: RowRefusal }
)
export type RowRefusal = Extract<keyof typeof postingErrors, 'rowBroken' | 'rowEmpty' | 'rowInvalid' | 'tooLarge'>

type Column = 'company' | 'title' | 'position' | 'responsibilities' | 'requirements' | 'preferred' | 'deadline' | 'body' | 'url'
const NAMES: Record<Column, string> = {
  company: 'company companyname employer organization 회사 회사명 기업 기업명 기관명',
  title: 'title jobtitle job name positionname 제목 공고제목 공고명 직무명 채용제목 포지션 포지션명',
  position: 'position category jobfield field 직무 직무분류 분야 직군 카테고리',
  responsibilities: 'responsibilities duties tasks 담당업무 주요업무 업무 업무내용 직무내용',
  requirements: 'requirements qualifications 자격요건 지원자격 자격 필수요건',
  preferred: 'preferred preferredqualifications nicetohave 우대사항 우대 우대요건 우대조건',
  deadline: 'deadline duedate validthrough closes 마감 마감일 접수마감 접수기간 마감일시',
  body: 'body text description content posting 본문 내용 공고내용 상세내용 공고',
  url: 'url link source 주소 링크 출처',
}
const COLUMNS = new Map(
  (Object.entries(NAMES) as [Column, string][]).flatMap(([column, names]) => names.split(' ').map((name) => [name, column] as const)),
)
const LISTS = ['responsibilities', 'requirements', 'preferred'] as const
const HEADINGS = { responsibilities: '담당업무', requirements: '자격요건', preferred: '우대사항' } as const
const LONGEST_ITEM = 500
const MOST_ITEMS = 60

/** The column that a name in a file means. */
export function columnOf(name: string): Column | undefined {
  return COLUMNS.get(
    name
      .normalize('NFKC')
      .toLowerCase()
      .replace(/[^\p{L}\p{N}]/gu, ''),
  )
}

export interface ImportedPosting {
  body: string
  tags: Tags
}

/**
 * What a row says, as a posting. A body is kept as it is and tagged; without one it is made of the fields.
 * @returns the reason when there is nothing in it, or something that no posting can hold
 * @throws what `bodyOf` throws
 */
export function postingOf(fields: Partial<Record<Column, unknown>>, today: string): ImportedPosting | RowRefusal {
  const text = (column: Column) =>
    typeof fields[column] === 'string' || typeof fields[column] === 'number' ? clean(String(fields[column])).trim() : ''
  const lists = Object.fromEntries(LISTS.map((name) => [name, itemsOf(fields[name])])) as Record<(typeof LISTS)[number], string[]>
  const given = text('body')
  if (given === '' && LISTS.every((name) => lists[name].length === 0)) return 'rowEmpty'
  const [company, title, deadline] = [text('company').slice(0, 100), text('title').slice(0, 200), deadlineText(fields.deadline)]
  const body = bodyOf(given || composed({ company, title, deadline, lists }))
  const found = tagByRules(body, today)
  const position = text('position')
  const tags = Tags.safeParse({
    ...found,
    ...(company && { company }),
    ...(title && { title, position: positionOf(title) }),
    ...(position && { position: positionOf(position) }),
    ...Object.fromEntries(LISTS.filter((name) => lists[name].length > 0).map((name) => [name, lists[name]])),
    deadline: deadlineIn(deadline, today) ?? found.deadline,
  })
  return tags.success ? { body, tags: tags.data } : 'rowInvalid'
}

function itemsOf(value: unknown): string[] {
  const parts = Array.isArray(value)
    ? value.map((item) => (typeof item === 'string' ? item : ''))
    : typeof value === 'string'
      ? value.split(/\r?\n|<br\s*\/?>|;|\s\|\s/)
      : []
  return parts
    .map((part) => part.replace(/^\s*(?:[-*•·]|\d{1,2}[.)])\s+/, '').trim())
    .filter((part) => part !== '')
    .slice(0, MOST_ITEMS)
    .map((part) => clean(part).slice(0, LONGEST_ITEM).toWellFormed())
}

function deadlineText(value: unknown): string {
  if (typeof value === 'string') return value.trim()
  if (typeof value !== 'object' || value === null) return ''
  const { kind, at } = value as { kind?: unknown; at?: unknown }
  if (typeof at === 'string') return at
  return kind === 'rolling' ? '상시채용' : kind === 'until-filled' ? '채용 시 마감' : ''
}

/** ISO, a day, or the words of a posting. */
function deadlineIn(text: string, today: string): Deadline | undefined {
  if (text === '') return undefined
  if (/^\d{4}-\d\d-\d\dT.*(?:Z|[+-]\d\d:\d\d)$/.test(text) && !Number.isNaN(Date.parse(text))) return { kind: 'fixed', at: inSeoul(text) }
  return deadlineOf(`접수 마감: ${text.replace('T', ' ')}`, today)?.deadline
}

function composed({
  company,
  title,
  deadline,
  lists,
}: {
  company: string
  title: string
  deadline: string
  lists: Record<(typeof LISTS)[number], string[]>
}): string {
  const sections = LISTS.filter((name) => lists[name].length > 0).map(
    (name) => `## ${HEADINGS[name]}\n${lists[name].map((item) => `- ${item}`).join('\n')}`,
  )
  return [
    ...(company || title ? [`# ${`${company} ${title}`.trim()}`] : []),
    ...sections,
    ...(deadline ? [`접수 마감: ${deadline}`] : []),
  ].join('\n\n')
}
