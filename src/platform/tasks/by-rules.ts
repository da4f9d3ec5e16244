import { AppError } from '../errors.ts'
import { explainFailure } from '../llm/errors.ts'
import { ModelError } from '../llm/llm.ts'
import type { TaskContext, TaskResult } from './task.ts'

/** Why no model made it: none is configured, no answer kept its contract, or the calls failed. */
export type Fallback = 'no-model' | 'contract' | ModelError

/** Failures that say when to come again, which is worth more to a person than that there are no rules for it. */
const PASSING = new Set(['busy', 'over-budget'])

/**
 * The result of the rules, and word to the person of what kept the models from making it.
 * @throws {AppError} when there are no rules for it
 */
export function byRules<Output>(rules: () => Output, fallback: Fallback, { notice }: Pick<TaskContext, 'notice'>): TaskResult<Output> {
  const failure = fallback instanceof ModelError ? fallback : undefined
  const reason = fallback === 'no-model' ? undefined : explainFailure(failure)
  let output: Output
  try {
    output = rules()
  } catch (error) {
    if (error instanceof AppError && reason && failure && PASSING.has(failure.failure)) throw reason
    throw error
  }
  if (reason) notice?.(reason)
  return { output, source: 'rules', problems: [], fallback: fallback instanceof ModelError ? fallback.failure : fallback }
}

/** The reason to tell after some answers were asked for: a budget that ran out in between matters more than what they were like. */
export function fallbackOf(error: ModelError, answers: number): Fallback {
  return answers === 0 || PASSING.has(error.failure) ? error : 'contract'
}
