// How well models and prompts do what the product asks of them: `jiwon eval`, on the cases of data/evals. See eval/options.ts for what it can.
import { readFileSync, writeFileSync } from 'node:fs'
import { readCases } from '#features/operations/evaluation/cases.ts'
import { compareEvaluations } from '#features/operations/evaluation/compare.ts'
import { EvaluationReport } from '#features/operations/evaluation/contract.ts'
import { chooseCases, evaluate } from '#features/operations/evaluation/evaluate.ts'
import { createCallTap } from '#features/operations/trials/call-tap.ts'
import { withEnvFile } from '#platform/environment.ts'
import { servesChat } from '#platform/llm/endpoints.ts'
import { createLlm } from '#platform/llm/router.ts'
import { readConfig } from '../config.ts'
import { readEndpoints } from '../models.ts'
import { allTasks } from '../tasks.ts'
import { type EvalOptions, readOptions } from './eval/options.ts'
import { promptsOf } from './eval/prompts.ts'
import { comparisonTable, missesOf, tableOf } from './eval/table.ts'

/** Runs the cases and prints what came of them, or compares two results that were kept. @throws an Error with a sentence for who typed it */
export async function evalCommand(args: string[], outside: Readonly<Record<string, string | undefined>>) {
  const options = readOptions(args)
  if (!('compare' in options)) return run(options, outside)
  const [before, after] = options.compare.map(readReport) as [EvaluationReport, EvaluationReport]
  const comparison = compareEvaluations(before, after)
  console.log(options.json ? JSON.stringify(comparison, null, 2) : comparisonTable(comparison))
}

async function run(options: EvalOptions, outside: Readonly<Record<string, string | undefined>>) {
  const stopping = new AbortController()
  process.once('SIGINT', () => stopping.abort(new Error('stopped')))
  const environment = withEnvFile(outside)
  const config = readConfig(environment)
  const endpoints = readEndpoints(config, environment)
  const writers = endpoints.filter(servesChat).map(({ name }) => name)
  const { endpoint } = options
  if (endpoint !== undefined && !writers.includes(endpoint))
    throw new Error(`--endpoint ${endpoint}: there are ${writers.join(', ') || 'none'}`)
  const unknown = options.tasks.find((name) => !allTasks.some((task) => task.name === name))
  if (unknown) throw new Error(`--task ${unknown}: there are ${allTasks.map(({ name }) => name).join(', ')}`)
  const chosen = chooseCases({ cases: readCases(), triables: allTasks }, options)
  if (chosen.length === 0) throw new Error('No case fits what was chosen.')

  const tap = createCallTap()
  const llm = createLlm({ endpoints, record: tap.tell })
  const asksModel = llm.available && !options.rulesOnly
  if (!llm.available)
    console.error('No model is configured (OPENAI_BASE_URL, OPENAI_MODEL or JIWON_MODELS): what is measured are the rules.')
  try {
    const report = await evaluate({
      label: options.label,
      chosen,
      llm: asksModel ? llm : undefined,
      prompts: await promptsOf(options, config),
      tap,
      userId: 'eval',
      signal: stopping.signal,
      except: endpoint === undefined ? [] : writers.filter((name) => name !== endpoint),
      atOnce: options.atOnce,
      onResult: ({ task, id, outcome }, done) =>
        asksModel && console.error(`${String(done).padStart(3)}/${chosen.length}  ${task} ${id}: ${outcome}`),
    })
    if (options.out) writeFileSync(options.out, `${JSON.stringify(report, null, 2)}\n`)
    console.log(options.json ? JSON.stringify(report, null, 2) : tableOf(report))
    if (options.misses) console.log(`\n${missesOf(report)}`)
  } finally {
    await llm.close()
  }
}

function readReport(file: string): EvaluationReport {
  const parsed = EvaluationReport.safeParse(JSON.parse(readFileSync(file, 'utf8')))
  if (!parsed.success)
    throw new Error(`${file} is no result of an evaluation: ${parsed.error.issues[0]?.path.join('.')} ${parsed.error.issues[0]?.message}`)
  return parsed.data
}
