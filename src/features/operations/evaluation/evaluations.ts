// Evaluations from the console: as runs, kept when they are done.

import type { Db } from '#platform/database/database.ts'
import { type Page, pageOf } from '#platform/database/pages.ts'
import { errorsOf } from '#platform/errors.ts'
import type { Llm } from '#platform/llm/llm.ts'
import type { Runs } from '#platform/runs/runs.ts'
import { createPrompts } from '#platform/tasks/prompts.ts'
import { Language } from '#wire/language.ts'
import { operationErrors } from '../contract.ts'
import type { PromptDesk } from '../prompts.ts'
import type { CallTap } from '../trials/call-tap.ts'
import type { Triable } from '../trials/triable.ts'
import type { Cases } from './cases.ts'
import { type EvaluationList, type EvaluationMade, type EvaluationReport, NewEvaluation } from './contract.ts'
import { chooseCases, evaluate } from './evaluate.ts'
import { createEvaluationStore } from './store.ts'

const errors = errorsOf('operations', operationErrors)
/** All cases on a slow local model. */
const LONGEST_MS = 3_600_000

export interface EvaluationsOptions {
  db: Db
  runs: Runs
  llm: Llm
  endpoints: readonly string[]
  tap: CallTap
  desk: PromptDesk
  triables: readonly Triable[]
  cases: Cases
}

export type Evaluations = ReturnType<typeof createEvaluations>
export function createEvaluations({ db, runs, llm, endpoints, tap, desk, triables, cases }: EvaluationsOptions) {
  const store = createEvaluationStore(db)

  /** The prompts of an evaluation: chosen versions, the others as they were published when it began. */
  async function promptsFor(versions: NewEvaluation['versions'], names: readonly string[]) {
    const templates = new Map<string, { template: string; version: string }>()
    for (const name of names)
      for (const language of Language.options) {
        const version = versions[`${name}.${language}`] ?? (await desk.get(name, language)).version
        templates.set(`${name}.${language}`, { template: await desk.template(name, language, version), version: String(version) })
      }
    return createPrompts({ override: (name, language) => templates.get(`${name}.${language}`) })
  }

  const kind = runs.define<NewEvaluation, Omit<EvaluationMade, 'runId' | 'source'>>({
    name: 'operations.evaluation',
    input: NewEvaluation,
    timeoutMs: LONGEST_MS,
    async work({ runId, userId, signal, input, event }) {
      const chosen = chooseCases({ cases, triables }, input)
      const { endpoint } = input
      const report = await evaluate({
        label: input.label,
        chosen,
        llm: input.rulesOnly || !llm.available ? undefined : llm,
        prompts: await promptsFor(input.versions, [...new Set(chosen.map(({ task }) => task.name))]),
        tap,
        userId,
        runId,
        signal,
        except: endpoint === undefined ? [] : endpoints.filter((name) => name !== endpoint),
        onResult: (_, done) => event({ type: 'progress', name: 'operations.evaluating', step: done, steps: chosen.length }),
      })
      return {
        result: { evaluationId: report.id, total: report.total },
        source: report.source,
        async commit(tx) {
          await createEvaluationStore(tx).insert(userId, report)
          return undefined
        },
      }
    },
  })

  return {
    /** @returns the id of its run. @throws `operations.no_cases`, `operations.endpoint_not_found`, `operations.version_not_found` */
    async start(userId: string, wanted: NewEvaluation, language: Language): Promise<string> {
      if (wanted.endpoint !== undefined && !endpoints.includes(wanted.endpoint)) throw errors.endpointNotFound()
      if (chooseCases({ cases, triables }, wanted).length === 0) throw errors.noCases()
      for (const [key, version] of Object.entries(wanted.versions)) {
        const [, name = '', spoken] = /^(.+)\.(ko|en)$/.exec(key) ?? []
        await desk.template(name, Language.parse(spoken ?? 'ko'), version)
      }
      return kind.start(userId, wanted, { language })
    },

    async list(page: Page): Promise<EvaluationList> {
      const { items, nextCursor } = pageOf(await store.list(page), page.limit, ({ entry }) => entry)
      return {
        items,
        nextCursor,
        tasks: triables.flatMap(({ name }) => (cases.has(name) ? [{ task: name, cases: cases.get(name)?.length ?? 0 }] : [])),
        endpoints: [...endpoints],
      }
    },

    /** @throws `operations.evaluation_not_found` */
    async get(id: string): Promise<EvaluationReport> {
      const found = await store.find(id)
      if (!found) throw errors.evaluationNotFound()
      return found
    },

    async remove(id: string) {
      if (!(await store.remove(id))) throw errors.evaluationNotFound()
    },
  }
}
