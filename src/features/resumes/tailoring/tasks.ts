// What is asked of a model to fit a résumé to a posting: which lines go first, which may stay behind, and which could be said in nearer words. Nothing new is said.
import { z } from 'zod'
import { isOtherLanguage, isRefusal } from '#platform/tasks/contracts.ts'
import type { ObjectTask, Problem } from '#platform/tasks/task.ts'
import { Language } from '#wire/language.ts'
import { isFromSources } from '../rules/sources.ts'
import { type Plan, planByRules } from './rules/plan.ts'

const prompts = new URL('prompts/', import.meta.url)
const LONGEST_LINE = 300

export const TailorTaskInput = z.object({
  language: Language,
  company: z.string(),
  title: z.string(),
  demands: z.array(z.object({ text: z.string(), weight: z.number() })),
  lines: z.array(z.object({ section: z.enum(['work', 'projects']), of: z.string(), text: z.string() })),
})
export type TailorTaskInput = z.infer<typeof TailorTaskInput>

const number = z.number().int().min(0)
export const TailorOutput = z.object({
  leading: z.array(z.object({ line: number, demand: number })).max(200),
  leaveOut: z.array(number).max(200),
  rewords: z.array(z.object({ line: number, text: z.string() })).max(200),
}) satisfies z.ZodType<Plan>

const numbered = (texts: readonly string[]) => texts.map((text, at) => `(${at}) ${text}`).join('\n')

export const tailorTask: ObjectTask<TailorTaskInput, Plan> = {
  kind: 'object',
  name: 'resumes.tailor',
  input: TailorTaskInput,
  output: TailorOutput,
  prompts,
  language: ({ language }) => language,
  variables: ({ company, title, demands, lines }) => ({
    posting: [company, title].filter(Boolean).join(' · '),
    demands: numbered(demands.map(({ text }) => text)),
    lines: numbered(lines.map(({ of, text }) => `[${of}] ${text}`)),
  }),
  limits: { maxTokens: 3000, temperature: 0.2 },
  check({ leading, leaveOut, rewords }, { language, lines, demands }) {
    const problems: Problem[] = []
    const add = (ko: string, en: string) => problems.push({ severity: 'never', message: language === 'ko' ? ko : en })
    const used = [...leading.map(({ line }) => line), ...leaveOut, ...rewords.map(({ line }) => line)]
    for (const line of new Set(used)) if (line >= lines.length) add(`${line}번 줄은 없습니다.`, `There is no line ${line}.`)
    for (const { demand } of leading)
      if (demand >= demands.length) add(`${demand}번 요구는 없습니다.`, `There is no requirement ${demand}.`)
    for (const { line, text } of rewords) {
      const original = lines[line]?.text ?? ''
      const shown = text.slice(0, 80)
      if (!isFromSources(text, [original]) || figuresOf(original).some((figure) => !figuresOf(text).includes(figure)))
        add(`원래 줄에 없는 내용이 있거나 숫자가 빠졌습니다: ${shown}`, `This is not in the line, or a figure of it is gone: ${shown}`)
      if (text.trim() === '' || text.length > LONGEST_LINE || isRefusal(text) || isOtherLanguage(text, language))
        add(
          `줄은 ${LONGEST_LINE}자 안의 한국어여야 합니다: ${shown}`,
          `A line is English and has at most ${LONGEST_LINE} characters: ${shown}`,
        )
    }
    return problems
  },
  rules: ({ lines, demands }) => planByRules(lines, demands),
}

const figuresOf = (text: string): string[] => text.match(/\d+(?:[.,]\d+)*/g) ?? []

/** The plan without what would take a thing twice: a line that leads is not left out, and each is reworded once. */
export function soundPlan({ leading, leaveOut, rewords }: Plan): Plan {
  const first = leading.filter(({ line }, at) => leading.findIndex((other) => other.line === line) === at)
  const leads = new Set(first.map(({ line }) => line))
  const behind = [...new Set(leaveOut)].filter((line) => !leads.has(line))
  return {
    leading: first,
    leaveOut: behind,
    rewords: rewords
      .map(({ line, text }) => ({ line, text: text.trim() }))
      .filter(({ line }, at) => rewords.findIndex((other) => other.line === line) === at && !behind.includes(line)),
  }
}
