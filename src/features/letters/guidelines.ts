// Three hints for a company's question, as a run like all work of a model.
import type { Runs } from '#platform/runs/runs.ts'
import type { Tasks } from '#platform/tasks/task.ts'
import { type Language, languageOf } from '#wire/language.ts'
import type { GuidelinesInput, Intent } from './contract.ts'
import { intentOf } from './rules/intents.ts'
import { GuidelinesTaskInput, guidelinesTask } from './tasks.ts'

export type Guidelines = ReturnType<typeof createGuidelines>
export function createGuidelines({ runs, tasks }: { runs: Runs; tasks: Tasks }) {
  const guidelinesRun = runs.define<GuidelinesTaskInput, { result: string[]; intent: Intent }>({
    name: 'letters.guidelines',
    input: GuidelinesTaskInput,
    async work(run) {
      const { output, source } = await tasks.run(guidelinesTask, run.input, run)
      return { result: { result: output.result, intent: run.input.intent }, source }
    },
  })
  return {
    /** @returns the id of the run that makes them. */
    start(userId: string, language: Language, { question, company = '', position = '', ...rest }: GuidelinesInput): Promise<string> {
      const input = {
        question: question.trim(),
        company,
        position,
        intent: intentOf(question),
        language: rest.language ?? languageOf(question),
      }
      return guidelinesRun.start(userId, input, { language })
    },
  }
}
