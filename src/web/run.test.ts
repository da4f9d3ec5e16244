import { describe, expect, it } from 'vitest'
import type { RunEvent } from '#wire/events.ts'
import { freshRun, joinRun } from './run.ts'

const join = (...events: RunEvent[]) => events.reduce(joinRun, freshRun)

describe('joining the events of a run', () => {
  it('adds deltas, and lets a snapshot replace what a restart has made void', () => {
    const state = join(
      { type: 'run-start', runId: 'r', kind: 'letters.draft' },
      { type: 'text-delta', text: '첫 ' },
      { type: 'text-delta', text: '시도' },
      { type: 'text-snapshot', text: '다시 ' },
      { type: 'text-delta', text: '썼습니다.' },
    )
    expect(state).toMatchObject({ status: 'running', text: '다시 썼습니다.' })
  })

  it('keeps the text when a run is stopped, fails or is cut off', () => {
    const text: RunEvent = { type: 'text-delta', text: '여기까지' }
    expect(join(text, { type: 'run-stopped' })).toMatchObject({ status: 'stopped', text: '여기까지' })
    expect(join(text, { type: 'run-interrupted' })).toMatchObject({ status: 'interrupted', text: '여기까지' })
    expect(join(text, { type: 'run-error', code: 'runs.timeout', message: '…' })).toMatchObject({
      status: 'failed',
      text: '여기까지',
      error: { code: 'runs.timeout' },
    })
  })

  it('shows the step at work, and none once the run is over', () => {
    const step: RunEvent = { type: 'progress', name: 'letters.searching', step: 2, steps: 4 }
    expect(join(step).progress).toEqual({ name: 'letters.searching', step: 2, steps: 4 })
    expect(join(step, { type: 'run-end', result: {}, source: 'rules' })).toMatchObject({
      status: 'done',
      source: 'rules',
      progress: undefined,
    })
  })

  it('passes over an event that a newer server may send', () => {
    expect(join({ type: 'something-new' } as unknown as RunEvent)).toEqual(freshRun)
  })
})
