// Prompt files: Markdown with a section for each message and placeholders. Parsed once into parts, so that a value is never read as a template.
import type { ChatMessage } from '../llm/llm.ts'

/** What is wrong with a prompt file. `name` is the variable or section in question, `line` counts from 1. */
export interface TemplateProblem {
  kind:
    | 'unknown-variable'
    | 'missing-variable'
    | 'bad-placeholder'
    | 'not-closed'
    | 'not-open'
    | 'text-before-section'
    | 'no-user'
    | 'last-not-user'
    | 'empty-section'
  name: string
  line: number
}

/** A prompt file cannot be used as it is. */
export class TemplateError extends Error {
  readonly problems: readonly TemplateProblem[]
  constructor(problems: readonly TemplateProblem[]) {
    super(`the prompt cannot be used: ${problems.map(({ kind, name, line }) => `${kind} ${name} in line ${line}`).join(', ')}`)
    this.name = 'TemplateError'
    this.problems = problems
  }
}

interface Block {
  kind: 'if' | 'unless'
  name: string
  line: number
  parts: Part[]
}
type Part = string | { kind: 'value'; name: string; line: number } | Block
interface Section {
  role: ChatMessage['role']
  line: number
  parts: Part[]
}
interface Parsed {
  sections: Section[]
  problems: TemplateProblem[]
}

/**
 * The messages of a prompt: `# system`, `# user` and `# assistant` lines begin them, `{{name}}` stands for a value, `{{#name}}…{{/name}}` is left out
 * when the value is empty, `{{^name}}…{{/name}}` when it is not. Values go in as they are.
 * @throws {TemplateError}
 */
export function renderTemplate(template: string, variables: Readonly<Record<string, string>>): ChatMessage[] {
  const problems = checkTemplate(template, Object.keys(variables))
  if (problems.length > 0) throw new TemplateError(problems)
  return parse(template)
    .sections.map(({ role, parts }) => ({ role, content: render(parts, variables).trim() }))
    .filter(({ content }) => content !== '')
}

/**
 * What keeps a template from being used with these variables. An empty list means that it can be published.
 * `required` are those that it has to name somewhere; who means to leave one out says so with an empty `{{#name}}{{/name}}`.
 */
export function checkTemplate(template: string, variables: readonly string[], required: readonly string[] = []): TemplateProblem[] {
  const { sections, problems } = parse(template)
  const known = new Set(variables)
  const used = sections.flatMap(({ parts }) => named(parts))
  const unknown = used.filter(({ name }) => !known.has(name))
  const missing = required.filter((name) => !used.some((one) => one.name === name))
  return [
    ...problems,
    ...unknown.map(({ name, line }) => ({ kind: 'unknown-variable' as const, name, line })),
    ...missing.map((name) => ({ kind: 'missing-variable' as const, name, line: 1 })),
  ]
}

/** The variables that a template names, each once. */
export function templateVariables(template: string): string[] {
  return [...new Set(parse(template).sections.flatMap(({ parts }) => named(parts).map(({ name }) => name)))]
}

function render(parts: readonly Part[], variables: Readonly<Record<string, string>>): string {
  return parts
    .map((part) => {
      if (typeof part === 'string') return part
      const value = variables[part.name] ?? ''
      if (part.kind === 'value') return value
      return (value !== '') === (part.kind === 'if') ? render(part.parts, variables) : ''
    })
    .join('')
}

function named(parts: readonly Part[]): { name: string; line: number }[] {
  return parts.flatMap((part) => {
    if (typeof part === 'string') return []
    return part.kind === 'value' ? [part] : [{ name: part.name, line: part.line }, ...named(part.parts)]
  })
}

function parse(template: string): Parsed {
  const problems: TemplateProblem[] = []
  const sections: Section[] = []
  let body: string[] = []
  let open: { role: ChatMessage['role']; line: number } | undefined

  const close = (line: number) => {
    const text = body.join('\n')
    if (open) {
      if (text.trim() === '') problems.push({ kind: 'empty-section', name: open.role, line: open.line })
      sections.push({ ...open, parts: parseParts(text, open.line + 1, problems) })
    } else if (text.trim() !== '') problems.push({ kind: 'text-before-section', name: '', line })
    body = []
  }
  const lines = template.replaceAll('\r\n', '\n').split('\n')
  for (const [index, line] of lines.entries()) {
    const role = /^#\s+(system|user|assistant)\s*$/i.exec(line)?.[1]?.toLowerCase()
    if (role !== 'system' && role !== 'user' && role !== 'assistant') {
      body.push(line)
      continue
    }
    close(1)
    open = { role, line: index + 1 }
  }
  close(1)
  if (!sections.some(({ role }) => role === 'user')) problems.push({ kind: 'no-user', name: 'user', line: lines.length })
  else if (sections.at(-1)?.role !== 'user')
    problems.push({ kind: 'last-not-user', name: sections.at(-1)?.role ?? '', line: sections.at(-1)?.line ?? 1 })
  return { sections, problems }
}

function parseParts(text: string, firstLine: number, problems: TemplateProblem[]): Part[] {
  const root: Part[] = []
  const stack: Block[] = []
  let at = 0
  for (const match of text.matchAll(/\{\{([^{}\n]*)\}\}/g)) {
    const line = firstLine + text.slice(0, match.index).split('\n').length - 1
    const [, mark = '', name = ''] = /^\s*([#^/]?)\s*([A-Za-z]\w*)\s*$/.exec(match[1] ?? '') ?? []
    let [start, end] = [match.index, match.index + match[0].length]
    // A tag that is alone in its line takes the line with it.
    if (mark !== '') {
      const before = /(?:^|\n)([ \t]*)$/.exec(text.slice(0, start))
      const after = /^[ \t]*(?:\n|$)/.exec(text.slice(end))
      if (before && after) [start, end] = [start - (before[1]?.length ?? 0), end + after[0].length]
    }
    const into = stack.at(-1)?.parts ?? root
    if (start > at) into.push(text.slice(at, start))
    at = end
    if (name === '') problems.push({ kind: 'bad-placeholder', name: match[1]?.trim() ?? '', line })
    else if (mark === '') into.push({ kind: 'value', name, line })
    else if (mark !== '/') {
      const block: Block = { kind: mark === '#' ? 'if' : 'unless', name, line, parts: [] }
      into.push(block)
      stack.push(block)
    } else if (stack.at(-1)?.name === name) stack.pop()
    else problems.push({ kind: 'not-open', name, line })
  }
  ;(stack.at(-1)?.parts ?? root).push(text.slice(at))
  for (const { name, line } of stack) problems.push({ kind: 'not-closed', name, line })
  return root
}
