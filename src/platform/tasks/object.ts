import { z } from 'zod'
import type { Language } from '#wire/language.ts'
import { storable } from '../database/storable.ts'
import { type ChatAnswer, type ChatMessage, type ChatRequest, type Llm, ModelError } from '../llm/llm.ts'
import { askAgain, tooLongProblem } from './ask-again.ts'
import { byRules, type Fallback, fallbackOf } from './by-rules.ts'
import { betterOf, isUsable } from './candidate.ts'
import { jsonCandidates } from './json.ts'
import { createPreview } from './preview.ts'
import type { Prompts } from './prompts.ts'
import type { ObjectTask, Problem, TaskContext, TaskResult } from './task.ts'

/** What running a task needs. */
export interface RunOptions {
  llm: Llm
  prompts: Prompts
}

/**
 * Asks, once again with what was wrong, and once more elsewhere; then the rules. An answer that breaks its contract is never a result, and one that
 * was cut is never repaired: closing its brackets would pass off a part as the whole.
 * @throws the reason of the signal
 */
export async function runObject<Input, Output>(
  task: ObjectTask<Input, Output>,
  input: Input,
  context: TaskContext,
  { llm, prompts }: RunOptions,
): Promise<TaskResult<Output>> {
  context.signal.throwIfAborted()
  const ruled = (fallback: Fallback) => byRules(() => task.rules(input), fallback, context)
  if (!llm.available) return ruled('no-model')
  const language = task.language(input)
  const { messages, version } = await prompts.messages(task, language, task.variables(input, language))
  const request: ChatRequest = {
    task: task.name,
    promptVersion: version,
    messages,
    schema: { name: task.name.replace(/\W+/g, '_'), schema: schemaOf(task.output) },
    ...task.limits,
    userId: context.userId,
    runId: context.runId,
  }
  let best: Candidate<Output> | undefined
  let next: Pick<ChatRequest, 'messages' | 'except'> = { messages }
  const asked: string[] = []
  try {
    for (let round = 1; round <= 3; round++) {
      const asking = { ...request, ...next }
      const preview = round === 1 && task.preview ? createPreview(context, (partial) => task.preview?.(partial, input) ?? '') : undefined
      const answer = await (preview ? completeSeen(llm, asking, context.signal, preview) : llm.complete(asking, { signal: context.signal }))
      asked.push(answer.endpoint)
      const candidate = readAnswer(task, input, answer, language)
      if (candidate.output !== undefined && isUsable(candidate.problems)) {
        best = betterOf(best, { ...candidate, output: candidate.output })
        if (best.problems.length === 0 || round > 1) break
      } else preview?.withdraw()
      next = round === 1 ? { messages: again(messages, answer, candidate.problems, language) } : { messages, except: asked }
    }
  } catch (error) {
    context.signal.throwIfAborted()
    if (!(error instanceof ModelError)) throw error
    if (!best) return ruled(fallbackOf(error, asked.length))
  }
  return best ? { output: best.output, source: 'model', problems: best.problems } : ruled('contract')
}

/** The whole answer, shown while it comes. @throws {ModelError} */
async function completeSeen(
  llm: Llm,
  request: ChatRequest,
  signal: AbortSignal,
  preview: ReturnType<typeof createPreview>,
): Promise<ChatAnswer> {
  try {
    for await (const part of llm.stream(request, { signal })) {
      if (part.type === 'text') preview.push(part.text)
      else if (part.type === 'restart') preview.restart()
      else return { text: preview.raw(), finishReason: part.finishReason, endpoint: part.endpoint, model: part.model }
    }
    throw new ModelError('cut', 'the answer has no end')
  } catch (error) {
    // Of an answer that never ended nothing stays; a person who stopped it sees what there was.
    if (!signal.aborted) preview.withdraw()
    throw error
  }
}

interface Candidate<Output> {
  output: Output
  problems: Problem[]
}

function again(messages: ChatMessage[], { text }: ChatAnswer, problems: readonly Problem[], language: Language): ChatMessage[] {
  return askAgain('object', messages, text, problems, language)
}

/** The output that an answer holds, or the problems that keep it from being one. */
function readAnswer<Input, Output>(
  task: ObjectTask<Input, Output>,
  input: Input,
  answer: ChatAnswer,
  language: Language,
): { output?: Output; problems: Problem[] } {
  if (answer.finishReason !== 'stop') return { problems: [tooLongProblem(language)] }
  let mistakes: string[] | undefined
  for (const candidate of jsonCandidates(answer.text)) {
    // An escape in JSON may stand for what no database keeps.
    const value = storable(candidate)
    const parsed = task.output.safeParse(task.normalise ? task.normalise(value) : value)
    if (parsed.success) return { output: parsed.data, problems: task.check(parsed.data, input) }
    // The first candidate is the likeliest, so that its mistakes are the ones worth telling.
    mistakes ??= parsed.error.issues.slice(0, 10).map(({ path, message }) => [path.join('.'), message].filter(Boolean).join(': '))
  }
  mistakes ??= [language === 'ko' ? 'JSON 값이 아닙니다.' : 'It is not a JSON value.']
  return { problems: mistakes.map((message) => ({ message, severity: 'never' })) }
}

const schemas = new WeakMap<z.ZodType, Record<string, unknown>>()

/** The JSON Schema that endpoints are given. Objects are closed, as strict modes insist. */
function schemaOf(output: z.ZodType): Record<string, unknown> {
  let schema = schemas.get(output)
  if (!schema) {
    const { $schema: _, ...rest } = z.toJSONSchema(output, {
      io: 'input',
      unrepresentable: 'any',
      override: ({ jsonSchema }) => {
        if (jsonSchema.type === 'object' && jsonSchema.properties) jsonSchema.additionalProperties ??= false
      },
    })
    schema = rest
    schemas.set(output, schema)
  }
  return schema
}
