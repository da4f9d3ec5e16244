import type { Llm } from '../llm/llm.ts'
import { runObject } from './object.ts'
import type { Prompts } from './prompts.ts'
import type { ObjectTask, TaskContext, TaskResult, Tasks, TextTask } from './task.ts'
import { runText } from './text.ts'

/** Runs what features ask of models: features know tasks, tasks know models and rules. */
export function createTasks(options: { llm: Llm; prompts: Prompts }): Tasks {
  function run<Input, Output>(task: ObjectTask<Input, Output>, input: Input, context: TaskContext): Promise<TaskResult<Output>>
  function run<Input>(task: TextTask<Input>, input: Input, context: TaskContext): Promise<TaskResult<string>>
  function run<Input, Output>(
    task: ObjectTask<Input, Output> | TextTask<Input>,
    input: Input,
    context: TaskContext,
  ): Promise<TaskResult<Output> | TaskResult<string>> {
    return task.kind === 'object' ? runObject(task, input, context, options) : runText(task, input, context, options)
  }
  return { run }
}
