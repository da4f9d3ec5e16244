// What a watcher knows of a run, joined from its events. Only types come from the wire: its schemas would bring a parser into the page.
import type { Notice, RunEvent, Source } from '#wire/events.ts'

export interface RunState {
  status: 'running' | 'done' | 'stopped' | 'failed' | 'interrupted'
  text: string
  progress: { name: string; step: number; steps: number } | undefined
  result: unknown
  source: Source | undefined
  error: { code: string; message: string } | undefined
  /** Why rules made the result although a model is configured. */
  notice: Notice | undefined
}

export const freshRun: RunState = {
  status: 'running',
  text: '',
  progress: undefined,
  result: undefined,
  source: undefined,
  error: undefined,
  notice: undefined,
}

/** The state after one more event. Events of a type that this page does not know change nothing. */
export function joinRun(state: RunState, event: RunEvent): RunState {
  switch (event.type) {
    case 'text-snapshot':
      return { ...state, text: event.text }
    case 'text-delta':
      return { ...state, text: state.text + event.text }
    case 'progress':
      return { ...state, progress: { name: event.name, step: event.step, steps: event.steps } }
    case 'run-end':
      return { ...state, status: 'done', progress: undefined, result: event.result, source: event.source, notice: event.notice }
    case 'run-error':
      return { ...state, status: 'failed', progress: undefined, error: { code: event.code, message: event.message } }
    case 'run-stopped':
      return { ...state, status: 'stopped', progress: undefined }
    case 'run-interrupted':
      return { ...state, status: 'interrupted', progress: undefined }
    default:
      return state
  }
}
