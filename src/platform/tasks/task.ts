import type { z } from 'zod'
import type { Source } from '#wire/events.ts'
import type { Language } from '#wire/language.ts'
import type { AppError } from '../errors.ts'
import type { Deadlines, ModelFailure } from '../llm/llm.ts'

/** A way in which an output breaks its task's contract. */
export interface Problem {
  /** What is wrong, in words for the model, in the language of the prompt: it is quoted when the model is asked again. */
  message: string
  /** `never`: such an output is never shown (a refusal, a torn fence). `label`: shown when repair does not help, and said so (a letter that is too long). */
  severity: 'never' | 'label'
  /** How far off, where that can be measured, such as characters over the limit: of two outputs that are equally wrong the nearer one is kept. */
  amount?: number
}

interface TaskBase<Input, Output> {
  /** `feature.verb`, such as `letters.draft`; also the name of its prompt. */
  name: string
  input: z.ZodType<Input>
  /** The folder of the prompt files `<verb>.ko.md` and `<verb>.en.md`. */
  prompts: URL
  /** The words for the placeholders of the prompt. An empty string hides a section that depends on it. */
  variables(input: Input, language: Language): Record<string, string>
  language(input: Input): Language
  limits: { maxTokens: number; temperature: number; deadlines?: Partial<Deadlines> }
  /** Beyond the shape: what else an output must be. Nothing wrong is an empty list. */
  check(output: Output, input: Input): Problem[]
  /**
   * The deterministic stand-in: the same input gives the same output. Used when no model is configured or all have failed.
   * @throws {AppError} when no rules can do it; the person is then told that, or what kept the models from it.
   */
  rules(input: Input): Output
}

/** A task whose answer is one JSON value. */
export interface ObjectTask<Input, Output> extends TaskBase<Input, Output> {
  kind: 'object'
  output: z.ZodType<Output>
  /** Brings what models answer instead (a bare list, an object around it) into the output's shape, before validation. */
  normalise?(value: unknown): unknown
  /**
   * What people see while the answer is written: Markdown of a value whose end is missing and whose shape nobody has checked. It is taken back
   * when the answer breaks its contract.
   */
  preview?(partial: unknown, input: Input): string
}

/** A task whose answer is text that people read while it is written. */
export interface TextTask<Input> extends TaskBase<Input, string> {
  kind: 'text'
  /** Turns raw text into what is shown: removes marks, prefixes, quotes. Must be stable: cleaning clean text changes nothing. */
  clean(text: string): string
}

/** Any task. */
export type Task<Input, Output> = ObjectTask<Input, Output> | (Output extends string ? TextTask<Input> : never)

/** Where a task runs: who asked, what watches, what stops it. A run is one; a plain call makes its own. */
export interface TaskContext {
  userId: string
  runId: string
  signal: AbortSignal
  /** Text that an earlier attempt of the same run has already shown. */
  resumed?: string | undefined
  /** Adds to the text that is shown. */
  text(delta: string): void
  /** Replaces the text that is shown. */
  snapshot(text: string): void
  /** Told why the rules do the work although a model is configured, in words for the person. */
  notice?(reason: AppError): void
}

/** What a task gives: always an output, and who made it. */
export interface TaskResult<Output> {
  output: Output
  source: Source
  /** Problems that repair did not solve and that are shown with the output. */
  problems: Problem[]
  /** Why the rules made it: no model is configured, no answer kept its contract, or the calls failed. Absent when a model made it. */
  fallback?: 'no-model' | 'contract' | ModelFailure
}

/** Runs tasks. @throws the reason of the context's signal, never a failure of a model: then the rules answer, or say with an AppError that they cannot. */
export interface Tasks {
  run<Input, Output>(task: ObjectTask<Input, Output>, input: Input, context: TaskContext): Promise<TaskResult<Output>>
  run<Input>(task: TextTask<Input>, input: Input, context: TaskContext): Promise<TaskResult<string>>
}
