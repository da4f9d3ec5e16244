// Tasks of all features in one form: their inputs are unknown here, and parsed by the task that they are for.
import { tooLongProblem } from '#platform/tasks/ask-again.ts'
import { isUsable } from '#platform/tasks/candidate.ts'
import { isRefusal, textProblems } from '#platform/tasks/contracts.ts'
import { jsonCandidates } from '#platform/tasks/json.ts'
import type { PromptOwner } from '#platform/tasks/prompts.ts'
import type { ObjectTask, Problem, TaskContext, TaskResult, Tasks, TextTask } from '#platform/tasks/task.ts'
import type { Language } from '#wire/language.ts'

/** A mistake of an input, with the field that it is in. */
export interface InputMistake {
  path: string
  message: string
}

/** A task with an input that fits it. */
export interface Prepared {
  language: Language
  input: Record<string, unknown>
  run(tasks: Tasks, context: TaskContext): Promise<TaskResult<unknown>>
  /** What the contract says to a raw answer. */
  judge(answer: { text: string; finishReason: string | undefined }): Problem[]
  /** What it says to an output, such as one of the rules. */
  check(output: unknown): Problem[]
}

export interface Triable extends PromptOwner {
  kind: 'object' | 'text'
  prepare(input: unknown): Prepared | InputMistake[]
}

type AnyTask<Input, Output> = ObjectTask<Input, Output> | TextTask<Input>

/** Makes a task of a feature triable. */
export function triable<Input, Output>(task: AnyTask<Input, Output>): Triable {
  return {
    name: task.name,
    prompts: task.prompts,
    kind: task.kind,
    prepare(raw) {
      const parsed = task.input.safeParse(raw)
      if (!parsed.success) return parsed.error.issues.map(({ path, message }) => ({ path: path.map(String).join('.'), message }))
      const input = parsed.data
      const language = task.language(input)
      return {
        language,
        input: input as Record<string, unknown>,
        run: (tasks, context) => (task.kind === 'object' ? tasks.run(task, input, context) : tasks.run(task, input, context)),
        judge: ({ text, finishReason }) => {
          if (finishReason !== 'stop') return [tooLongProblem(language)]
          return task.kind === 'object' ? judgeObject(task, input, text, language) : judgeText(task, input, text, language)
        },
        check: (output) => (task.kind === 'object' ? task.check(output as Output, input) : task.check(String(output), input)),
      }
    },
  }
}

function judgeText<Input>(task: TextTask<Input>, input: Input, raw: string, language: Language): Problem[] {
  const text = task.clean(raw)
  const problems = task.check(text, input)
  return (text === '' || isRefusal(text)) && isUsable(problems) ? [...problems, ...textProblems(text, language)] : problems
}

function judgeObject<Input, Output>(task: ObjectTask<Input, Output>, input: Input, text: string, language: Language): Problem[] {
  let mistakes: string[] | undefined
  for (const value of jsonCandidates(text)) {
    const parsed = task.output.safeParse(task.normalise ? task.normalise(value) : value)
    if (parsed.success) return task.check(parsed.data, input)
    mistakes ??= parsed.error.issues.slice(0, 10).map(({ path, message }) => [path.join('.'), message].filter(Boolean).join(': '))
  }
  mistakes ??= [language === 'ko' ? 'JSON 값이 아닙니다.' : 'It is not a JSON value.']
  return mistakes.map((message) => ({ message, severity: 'never' }))
}
