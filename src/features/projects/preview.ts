// A plan as people see it while a model writes it: as much of it as has come, as Markdown. Its shape is nobody's promise yet.
import type { Language } from '#wire/language.ts'
import { PLAN_WORDS } from './exports.ts'

/** Markdown that grows at its end, in the order in which the plan is written. */
export function planPreview(partial: unknown, language: Language): string {
  const words = PLAN_WORDS[language]
  const plan = fieldsOf(partial)
  const blocks: string[] = []
  const add = (block: string) => void blocks.push(block)
  if (line(plan.title)) add(`## ${line(plan.title)}`)
  if (line(plan.overview)) add(line(plan.overview))
  for (const name of ['features', 'stack'] as const) {
    const items = listOf(plan[name]).map(line).filter(Boolean)
    if (items.length > 0) add(`### ${words[name]}\n\n${items.map((item) => `- ${item}`).join('\n')}`)
  }
  for (const [index, value] of listOf(plan.tasks).entries()) {
    const task = fieldsOf(value)
    if (!line(task.title)) continue
    add(`### ${index + 1}. ${line(task.title)}`)
    if (line(task.detail)) add(line(task.detail))
    // A number may go on until something stands after it.
    const days = 'acceptance' in task && typeof task.days === 'number' ? [`- ${words.days(task.days)}`] : []
    const acceptance = line(task.acceptance) ? [`- ${words.acceptance}: ${line(task.acceptance)}`] : []
    const proves = listOf(task.proves)
      .map((one) => line(fieldsOf(one).requirement))
      .filter(Boolean)
      .map((requirement) => `- ${words.proves}: ${requirement}`)
    const list = [...days, ...acceptance, ...proves]
    if (list.length > 0) add(list.join('\n'))
  }
  return blocks.join('\n\n')
}

function fieldsOf(value: unknown): Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Record<string, unknown>) : {}
}

function listOf(value: unknown): unknown[] {
  return Array.isArray(value) ? value : []
}

/** One line of text, whatever it was. */
function line(value: unknown): string {
  return typeof value === 'string' ? value.replace(/\s+/g, ' ').trim() : ''
}
