// The agent as a graph. The first node runs in the transaction that accepts an answer, so that an answer once received is never lost; the others run as work:
//
//   receive-answer ──> check-completion ──> generate-question ──> (waits for the next answer)
//                                      └──> create-resume ──────> (the end)
import type { DocumentWriter } from '#platform/documents/write/writer.ts'
import type { TaskContext, Tasks } from '#platform/tasks/task.ts'
import type { Source } from '#wire/events.ts'
import type { JsonResume } from '#wire/json-resume.ts'
import { normaliseText } from '#wire/text/count.ts'
import type { TiedLine } from './contract.ts'
import { MOST_QUESTIONS, nextSlot } from './rules/checklist.ts'
import { composeResume } from './rules/compose.ts'
import { sectionsOf } from './rules/lines.ts'
import type { SessionState, Slot } from './state.ts'
import { askTask, writeTask } from './tasks.ts'

export interface Asked {
  node: 'generate-question'
  slot: Slot
  question: string
  source: Source
}
export interface Written {
  node: 'create-resume'
  resume: JsonResume
  lines: TiedLine[]
  docx: Uint8Array
  source: Source
}
export type Outcome = Asked | Written

/** The state with the open question answered or skipped. */
export function receiveAnswer(state: SessionState, answer: { text: string } | 'skipped'): SessionState {
  const turns = state.turns.map((turn, at) =>
    at < state.turns.length - 1
      ? turn
      : {
          ...turn,
          draft: null,
          ...(answer === 'skipped' ? { answer: null, skipped: true } : { answer: normaliseText(answer.text).trim(), skipped: false }),
        },
  )
  return { ...state, turns }
}

/** Which node comes next: decided by the checklist of what a résumé needs, never by the words of a model. */
export function checkCompletion(
  state: SessionState,
  mostQuestions: number,
): { node: 'generate-question'; slot: Slot } | { node: 'create-resume' } {
  const slot = nextSlot(state, mostQuestions)
  return slot ? { node: 'generate-question', slot } : { node: 'create-resume' }
}

export interface GraphOptions {
  tasks: Tasks
  writer: DocumentWriter
  /** After so many questions the résumé is written with what there is. */
  mostQuestions?: number
}

export type Graph = ReturnType<typeof createGraph>
export function createGraph({ tasks, writer, mostQuestions = MOST_QUESTIONS }: GraphOptions) {
  async function generateQuestion(state: SessionState, slot: Slot, context: TaskContext): Promise<Asked> {
    const { output, source } = await tasks.run(askTask, { state, slot }, context)
    return { node: 'generate-question', slot, question: output, source }
  }

  async function createResume(state: SessionState, context: TaskContext): Promise<Written> {
    const sections = sectionsOf(state)
    const written =
      sections.length === 0 ? { output: { lines: [] }, source: 'rules' as const } : await tasks.run(writeTask, { state, sections }, context)
    const { lines } = written.output
    const resume = composeResume(state, lines)
    const { bytes } = await writer.writeResume('docx', resume, {
      template: templateOf(state.language),
      language: state.language,
      madeWith: written.source,
    })
    return { node: 'create-resume', resume, lines, docx: bytes, source: written.source }
  }

  return {
    /** Walks from `check-completion` to one of the two ends. */
    async walk(state: SessionState, context: TaskContext): Promise<Outcome> {
      const next = checkCompletion(state, mostQuestions)
      return next.node === 'generate-question' ? generateQuestion(state, next.slot, context) : createResume(state, context)
    },
    checkCompletion: (state: SessionState) => checkCompletion(state, mostQuestions),
  }
}

/** The form that readers of the language know. */
export function templateOf(language: SessionState['language']): 'standard-ko' | 'plain' {
  return language === 'ko' ? 'standard-ko' : 'plain'
}
