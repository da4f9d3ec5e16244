import type { Llm } from '../llm/llm.ts'
import { createTelemetry, type Telemetry } from '../telemetry/telemetry.ts'
import { runObject } from './object.ts'
import type { Prompts } from './prompts.ts'
import type { ObjectTask, TaskContext, TaskResult, Tasks, TextTask } from './task.ts'
import { runText } from './text.ts'

/** Runs what features ask of models: features know tasks, tasks know models and rules. */
export function createTasks({ telemetry = createTelemetry(), ...options }: { llm: Llm; prompts: Prompts; telemetry?: Telemetry }): Tasks {
  function run<Input, Output>(task: ObjectTask<Input, Output>, input: Input, context: TaskContext): Promise<TaskResult<Output>>
  function run<Input>(task: TextTask<Input>, input: Input, context: TaskContext): Promise<TaskResult<string>>
  function run<Input, Output>(
    task: ObjectTask<Input, Output> | TextTask<Input>,
    input: Input,
    context: TaskContext,
  ): Promise<TaskResult<Output> | TaskResult<string>> {
    return telemetry.span(`task ${task.name}`, { attributes: () => ({ 'jiwon.task': task.name }) }, async (span) => {
      const result = await (task.kind === 'object' ? runObject(task, input, context, options) : runText(task, input, context, options))
      span.set(() => ({ 'jiwon.source': result.source, 'jiwon.fallback': result.fallback, 'jiwon.problems': result.problems.length }))
      return result
    })
  }
  return { run }
}
