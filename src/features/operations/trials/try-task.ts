// One task, once, exactly as the product would run it, with everything that happened on the way.
import { randomUUID } from 'node:crypto'
import { AppError } from '#platform/errors.ts'
import type { Attempt } from '#platform/llm/attempt.ts'
import type { Llm } from '#platform/llm/llm.ts'
import type { Prompts } from '#platform/tasks/prompts.ts'
import type { TaskResult } from '#platform/tasks/task.ts'
import { createTasks } from '#platform/tasks/tasks.ts'
import type { CallTap } from './call-tap.ts'
import type { Outcome, Trial, TrialCost } from './contract.ts'
import { measure } from './measure.ts'
import type { Prepared } from './triable.ts'
import { type WatchedRound, watchLlm, withoutModel } from './watched-llm.ts'

export interface TryOptions {
  task: string
  /** Without one the rules are tried. */
  llm: Llm | undefined
  prompts: Prompts
  tap: CallTap
  userId: string
  /** Its calls are recorded under this id: one of its own for each trial that goes on at the same time. */
  runId?: string
  signal: AbortSignal
  /** Endpoints that are not asked. */
  except?: readonly string[]
  /** What is shown while it is written: the text of a text task, the raw answer of another. `undefined` begins anew. */
  onText?: (delta: string | undefined) => void
}

/** @returns what people would have got, and how it came about. @throws the reason of the signal */
export async function tryTask(
  prepared: Prepared,
  kind: 'object' | 'text',
  { task, llm, prompts, tap, userId, runId = randomUUID(), signal, except, onText = () => undefined }: TryOptions,
): Promise<Omit<Trial, 'runId'>> {
  const watched = watchLlm(llm ?? withoutModel(), { except, onText: kind === 'object' ? onText : undefined })
  const tasks = createTasks({ llm: watched.llm, prompts })
  const heard = tap.listen(runId)
  const began = performance.now()
  let result: TaskResult<unknown> | undefined
  try {
    result = await prepared.run(tasks, {
      userId,
      runId,
      signal,
      text: (delta) => kind === 'text' && onText(delta),
      snapshot(text) {
        if (kind !== 'text') return
        onText(undefined)
        onText(text)
      },
    })
  } catch (error) {
    // Some rules cannot do what was asked, and say so.
    if (!(error instanceof AppError) || signal.aborted) throw error
  } finally {
    heard.stop()
  }
  const totalMs = performance.now() - began
  const rounds = watched.rounds.map((round) => ({ ...round, problems: prepared.judge(round) }))
  const output = result?.output ?? null
  const problems = result === undefined ? [] : result.source === 'model' ? result.problems : prepared.check(result.output)
  return {
    promptVersion: heard.calls.at(-1)?.promptVersion ?? '',
    messages: watched.rounds[0]?.messages.map(({ role, content }) => ({ role, content })) ?? [],
    rounds: rounds.map(toRound),
    outcome: outcomeOf(result, rounds.length, problems.length, llm !== undefined),
    fallback: result?.fallback ?? null,
    problems: problems.map(({ message, severity }) => ({ message, severity })),
    output,
    text: typeof output === 'string' ? output : output === null ? '' : JSON.stringify(output, null, 2),
    measures: measure(task, prepared.input, output ?? '', prepared.language),
    cost: costOf(heard.calls, watched.rounds, totalMs),
    source: result?.source ?? 'rules',
  }
}

function outcomeOf(result: TaskResult<unknown> | undefined, rounds: number, problems: number, asked: boolean): Outcome {
  if (!result) return 'refused'
  // Where only the rules are tried, theirs is the first answer.
  if (result.source === 'rules' && asked) return 'rules'
  if (problems > 0) return 'labelled'
  return rounds > 1 ? 'repaired' : 'first'
}

function toRound({
  endpoint,
  model,
  text,
  finishReason,
  failure,
  firstTokenMs,
  totalMs,
  problems,
}: WatchedRound & Pick<Trial, 'problems'>) {
  return {
    endpoint: endpoint ?? null,
    model: model ?? null,
    text,
    finishReason: finishReason ?? null,
    failure: failure ?? null,
    // An answer that did not come whole has broken no contract but that.
    problems: failure === undefined ? problems.map(({ message, severity }) => ({ message, severity })) : [],
    firstTokenMs: firstTokenMs === undefined ? null : Math.round(firstTokenMs),
    totalMs: Math.round(totalMs),
  }
}

function costOf(calls: readonly Attempt[], rounds: readonly WatchedRound[], totalMs: number): TrialCost {
  const sum = (values: (number | undefined)[]) => {
    const told = values.filter((value) => value !== undefined)
    return told.length === 0 ? null : told.reduce((total, value) => total + value, 0)
  }
  const first = rounds.find(({ firstTokenMs }) => firstTokenMs !== undefined)?.firstTokenMs
  return {
    calls: calls.length,
    firstTokenMs: first === undefined ? null : Math.round(first),
    totalMs: Math.round(totalMs),
    tokensIn: sum(calls.map(({ tokensIn }) => tokensIn)),
    tokensOut: sum(calls.map(({ tokensOut }) => tokensOut)),
    cost: sum(calls.map(({ cost }) => cost)),
    currency: calls.find(({ currency }) => currency !== undefined)?.currency ?? null,
  }
}
