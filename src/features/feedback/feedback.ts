// Feedback on one question and answer. Nothing of it is kept but the run.
import type { Assess } from '#features/interviews/assess.ts'
import type { Runs } from '#platform/runs/runs.ts'
import type { Tasks } from '#platform/tasks/task.ts'
import { type Language, languageOf } from '#wire/language.ts'
import { normaliseText } from '#wire/text/count.ts'
import { FeedbackInput, type FeedbackReply } from './contract.ts'
import { type FeedbackTaskInput, feedbackTask } from './tasks.ts'

type FeedbackResult = Omit<FeedbackReply, 'source' | 'runId'>

export type Feedback = ReturnType<typeof createFeedback>
export function createFeedback({ runs, tasks, assess }: { runs: Runs; tasks: Tasks; assess: Assess }) {
  const feedbackRun = runs.define<FeedbackInput, FeedbackResult>({
    name: 'feedback.create',
    input: FeedbackInput,
    async work(run) {
      const { question, answer } = run.input
      const language = languageOf(/\p{L}/u.test(answer) ? answer : question)
      const { reference, ...found } = await assess({ question, answer, language })
      const input: FeedbackTaskInput = {
        question,
        answer,
        reference: reference?.answer ?? '',
        assessed: { ...found, known: reference !== undefined },
        language,
      }
      const shown = reference ? { id: reference.id, question: reference.question } : null
      // Where there is nothing to read, a model would only make something up.
      if (found.kind === 'empty' || found.kind === 'copied') {
        const feedback = feedbackTask.rules(input)
        run.text(feedback)
        return { result: { feedback, reference: shown }, source: 'rules' }
      }
      const { output, source } = await tasks.run(feedbackTask, input, run)
      return { result: { feedback: output, reference: shown }, source }
    },
  })

  return {
    /** @returns the id of the run that writes it. */
    start(userId: string, language: Language, { question, answer }: FeedbackInput): Promise<string> {
      return feedbackRun.start(userId, { question: normaliseText(question).trim(), answer: normaliseText(answer) }, { language })
    },
  }
}
