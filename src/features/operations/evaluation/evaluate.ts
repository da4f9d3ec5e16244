// Running cases: the engine behind the console and `jiwon eval`. It asks through the product's own tasks, so that what is measured is what people get.
import { randomUUID } from 'node:crypto'
import type { Llm } from '#platform/llm/llm.ts'
import type { Prompts } from '#platform/tasks/prompts.ts'
import type { Language } from '#wire/language.ts'
import type { CallTap } from '../trials/call-tap.ts'
import { proseOf } from '../trials/measure.ts'
import type { Triable } from '../trials/triable.ts'
import { tryTask } from '../trials/try-task.ts'
import type { Cases } from './cases.ts'
import type { CaseResult, EvaluationCase, EvaluationReport } from './contract.ts'
import { summarise } from './summary.ts'

/** Cases that are run at the same time: enough to be quick, few enough for a local model. */
const AT_ONCE = 2

export interface Chosen {
  task: Triable
  one: EvaluationCase
  /** Which time, from 1. */
  time: number
}

/** The cases of some tasks and languages; none chosen are all. */
export function chooseCases(
  { cases, triables }: { cases: Cases; triables: readonly Triable[] },
  { tasks, languages, times }: { tasks: readonly string[]; languages: readonly Language[]; times: number },
): Chosen[] {
  return triables
    .filter(({ name }) => tasks.length === 0 || tasks.includes(name))
    .flatMap((task) =>
      (cases.get(task.name) ?? [])
        .filter(({ language }) => languages.length === 0 || languages.includes(language))
        .flatMap((one) => Array.from({ length: times }, (_, at): Chosen => ({ task, one, time: at + 1 }))),
    )
}

export interface EvaluateOptions {
  label: string
  chosen: readonly Chosen[]
  /** Without one the rules are measured. */
  llm: Llm | undefined
  prompts: Prompts
  tap: CallTap
  userId: string
  signal: AbortSignal
  except?: readonly string[]
  /** Its calls are recorded under `runId:n`, so that the trace of the run finds them. */
  runId?: string
  atOnce?: number
  onResult?: (result: CaseResult, done: number) => void
}

/** @throws the reason of the signal */
export async function evaluate(options: EvaluateOptions): Promise<EvaluationReport> {
  const { label, chosen, llm, prompts, tap, userId, signal, except = [], runId = randomUUID(), atOnce = AT_ONCE, onResult } = options
  const results = new Map<number, CaseResult>()
  const versions = new Map<string, string>()
  const models = new Set<string>()
  const queue = [...chosen.entries()]

  async function work() {
    for (let next = queue.shift(); next; next = queue.shift()) {
      signal.throwIfAborted()
      const [at, { task, one, time }] = next
      const prepared = task.prepare(one.input)
      if (Array.isArray(prepared))
        throw new Error(`data/evals/${task.name}.json, ${one.id}: ${prepared.map(({ path, message }) => `${path}: ${message}`).join('; ')}`)
      const trial = await tryTask(prepared, task.kind, {
        task: task.name,
        llm,
        prompts,
        tap,
        userId,
        runId: `${runId}:${at + 1}`,
        signal,
        except,
      })
      if (trial.promptVersion) versions.set(`${task.name}.${one.language}`, trial.promptVersion)
      for (const { model } of trial.rounds) if (model) models.add(model)
      const result: CaseResult = {
        task: task.name,
        id: one.id,
        language: one.language,
        time,
        outcome: trial.outcome,
        problems: [...new Set([...(trial.rounds[0]?.problems ?? []), ...trial.problems].map(({ message }) => message))],
        ...held(one, task.name, trial.output),
        measures: trial.measures,
        cost: trial.cost,
        text: trial.text,
      }
      results.set(at, result)
      onResult?.(result, results.size)
    }
  }
  await Promise.all(Array.from({ length: Math.min(atOnce, chosen.length) }, work))

  const cases = [...results].sort(([a], [b]) => a - b).map(([, result]) => result)
  const tasks = [...new Set(cases.map(({ task }) => task))]
  return {
    id: randomUUID(),
    label,
    createdAt: new Date().toISOString(),
    source: llm ? 'model' : 'rules',
    models: [...models].sort(),
    promptVersions: Object.fromEntries([...versions].sort()),
    total: summarise(cases),
    tasks: tasks.map((task) => ({ task, ...summarise(cases.filter((one) => one.task === task)) })),
    cases,
  }
}

/** What a case asks of its output, spaces and case aside. */
function held({ expect }: EvaluationCase, task: string, output: unknown): Pick<CaseResult, 'missing' | 'forbidden'> {
  const bare = (text: string) => text.replace(/\s+/g, '').toLowerCase()
  const text = bare(output === null ? '' : proseOf(task, output))
  const holds = (wanted: string) => wanted.split('|').some((one) => text.includes(bare(one)))
  return { missing: expect.contains.filter((wanted) => !holds(wanted)), forbidden: expect.excludes.filter(holds) }
}
