// Trying a prompt out: as a run, so that it streams, can be stopped, and can stand beside another one.
import { z } from 'zod'
import { errorsOf } from '#platform/errors.ts'
import type { Llm } from '#platform/llm/llm.ts'
import type { Runs } from '#platform/runs/runs.ts'
import { createPrompts } from '#platform/tasks/prompts.ts'
import { Language } from '#wire/language.ts'
import { operationErrors } from '../contract.ts'
import type { Cases } from '../evaluation/cases.ts'
import type { PromptDesk } from '../prompts.ts'
import type { CallTap } from './call-tap.ts'
import type { NewTrial, Sample, Trial } from './contract.ts'
import type { Prepared, Triable } from './triable.ts'
import { tryTask } from './try-task.ts'

const errors = errorsOf('operations', operationErrors)

/** What is tried is settled when the run starts: a version that is published meanwhile changes nothing. */
const TrialInput = z.object({
  name: z.string(),
  language: Language,
  template: z.string(),
  version: z.string(),
  input: z.record(z.string(), z.unknown()),
  endpoint: z.string().optional(),
})

export interface TrialsOptions {
  runs: Runs
  llm: Llm
  /** The names of the endpoints that write. */
  endpoints: readonly string[]
  tap: CallTap
  desk: PromptDesk
  triables: readonly Triable[]
  cases: Cases
}

export type Trials = ReturnType<typeof createTrials>
export function createTrials({ runs, llm, endpoints, tap, desk, triables, cases }: TrialsOptions) {
  const taskOf = (name: string) => {
    const task = triables.find((one) => one.name === name)
    if (!task) throw errors.promptNotFound()
    return task
  }
  const others = (endpoint: string | undefined) => (endpoint === undefined ? [] : endpoints.filter((name) => name !== endpoint))

  /** @throws `operations.bad_input` with what does not fit */
  function prepare(task: Triable, raw: unknown, language: Language): Prepared {
    const prepared = task.prepare(raw)
    if (Array.isArray(prepared)) throw errors.badInput({ details: prepared })
    if (prepared.language !== language) throw errors.badInput({ details: [{ path: 'language', message: `is not ${language}` }] })
    return prepared
  }

  const kind = runs.define<z.infer<typeof TrialInput>, Omit<Trial, 'runId' | 'source'>>({
    name: 'operations.trial',
    input: TrialInput,
    async work({ runId, userId, signal, input, text, snapshot, resumed }) {
      const task = taskOf(input.name)
      // Taken over after a crash it is tried anew: half a trial measures nothing.
      if (resumed) snapshot('')
      let shown = ''
      const { source, ...trial } = await tryTask(prepare(task, input.input, input.language), task.kind, {
        task: input.name,
        llm: llm.available ? llm : undefined,
        prompts: createPrompts({ override: () => ({ template: input.template, version: input.version }) }),
        tap,
        userId,
        runId,
        signal,
        except: others(input.endpoint),
        onText(delta) {
          if (delta === undefined && shown !== '') snapshot('')
          else if (delta) text(delta)
          shown = delta === undefined ? '' : shown + delta
        },
      })
      return { result: trial, source }
    },
  })

  return {
    /** Invented inputs of a prompt's task. @throws `operations.prompt_not_found` */
    samples(name: string, language?: Language): Sample[] {
      taskOf(name)
      const list = cases.get(name) ?? []
      return list
        .filter((one) => language === undefined || one.language === language)
        .map(({ id, language: spoken, about, input }) => ({ id, language: spoken, about, input }))
    },

    /**
     * Starts a trial. @returns the id of its run
     * @throws `operations.bad_template`, `operations.version_not_found`, `operations.sample_not_found`, `operations.bad_input`, `operations.endpoint_not_found`
     */
    async start(userId: string, name: string, wanted: NewTrial, shownIn: Language): Promise<string> {
      const task = taskOf(name)
      const { language, endpoint } = wanted
      if (endpoint !== undefined && !endpoints.includes(endpoint)) throw errors.endpointNotFound()
      const input = wanted.input ?? cases.get(name)?.find(({ id }) => id === wanted.sample)?.input
      if (!input) throw errors.sampleNotFound()
      prepare(task, input, language)
      if (wanted.template !== undefined) await desk.check(name, language, wanted.template)
      const version = wanted.version ?? (await desk.get(name, language)).version
      const chosen =
        wanted.template === undefined
          ? { template: await desk.template(name, language, version), version: String(version) }
          : { template: wanted.template, version: 'draft' }
      return kind.start(userId, { name, language, input, ...chosen, ...(endpoint !== undefined && { endpoint }) }, { language: shownIn })
    },
  }
}
