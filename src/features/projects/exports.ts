// A project to take along: Markdown to read, and a list of issues that trackers import.
import { attachment, exportName } from '#platform/documents/write/export-name.ts'
import type { Language } from '#wire/language.ts'
import type { Project, ProjectExportFormat } from './contract.ts'

/** The words of a plan in its own language. */
export const PLAN_WORDS = {
  ko: {
    features: '기능',
    stack: '기술·도구',
    tasks: '할 일',
    days: (count: number) => `${count}일`,
    acceptance: '완료 기준',
    proves: '증명하는 요건',
    byRules: 'AI 모델 없이 만든 계획입니다.',
    byModel: 'AI 모델의 도움을 받아 만든 계획입니다.',
    columns: ['제목', '내용', '예상 일수', '상태'],
    done: '완료',
    open: '할 일',
  },
  en: {
    features: 'Features',
    stack: 'Stack',
    tasks: 'Tasks',
    days: (count: number) => (count === 1 ? '1 day' : `${count} days`),
    acceptance: 'Done when',
    proves: 'Proves',
    byRules: 'This plan was made without an AI model.',
    byModel: 'This plan was made with the help of an AI model.',
    columns: ['Title', 'Body', 'Days', 'State'],
    done: 'Done',
    open: 'Open',
  },
} as const

export function exportProject(project: Project, language: Language, format: ProjectExportFormat) {
  const text = format === 'md' ? markdownOf(project, language) : csvOf(project, language)
  const mediaType = format === 'md' ? 'text/markdown; charset=utf-8' : 'text/csv; charset=utf-8'
  return {
    bytes: Buffer.from(text),
    headers: { 'content-type': mediaType, 'content-disposition': attachment(exportName(project.title, format)) },
  }
}

function provesOf({ proves }: Project['tasks'][number], postings: Project['postings']): string[] {
  return proves.map(({ postingId, requirement }) => {
    const posting = postings.find(({ id }) => id === postingId)
    return posting ? `${requirement} (${`${posting.company} ${posting.title}`.trim()})` : requirement
  })
}

function markdownOf(project: Project, language: Language): string {
  const words = PLAN_WORDS[language]
  const list = (items: readonly string[]) => items.map((item) => `- ${line(item)}`).join('\n')
  const tasks = project.tasks.map((task, index) => {
    const proves = provesOf(task, project.postings)
    return [
      `### ${index + 1}. ${line(task.title)} (${words.days(task.days)})`,
      `- [${task.isDone ? 'x' : ' '}] ${line(task.detail)}`,
      `- ${words.acceptance}: ${line(task.acceptance)}`,
      ...proves.map((one) => `- ${words.proves}: ${line(one)}`),
    ].join('\n')
  })
  const parts = [
    `# ${line(project.title)}`,
    project.overview.trim(),
    ...(project.features.length > 0 ? [`## ${words.features}`, list(project.features)] : []),
    ...(project.stack.length > 0 ? [`## ${words.stack}`, list(project.stack)] : []),
    `## ${words.tasks}`,
    ...tasks,
    project.source === 'rules' ? words.byRules : words.byModel,
  ]
  return `${parts.join('\n\n')}\n`
}

/** RFC 4180, with a byte order mark, without which Excel takes Korean for something else. */
function csvOf(project: Project, language: Language): string {
  const words = PLAN_WORDS[language]
  const rows = project.tasks.map((task) => {
    const body = [
      task.detail,
      `${words.acceptance}: ${task.acceptance}`,
      ...provesOf(task, project.postings).map((one) => `${words.proves}: ${one}`),
    ]
    return [task.title, body.join('\n'), String(task.days), task.isDone ? words.done : words.open]
  })
  return `\ufeff${[words.columns, ...rows].map((row) => row.map(cell).join(',')).join('\r\n')}\r\n`
}

/** A cell that begins like a formula would be run by a spreadsheet (OWASP, CSV injection). */
function cell(value: string): string {
  const safe = /^[=+\-@\t\r]/.test(value) ? `'${value}` : value
  return `"${safe.replaceAll('"', '""')}"`
}

function line(text: string): string {
  return text.replace(/\s+/g, ' ').trim()
}
