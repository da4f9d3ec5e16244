// Who wants to know what the calls of a run cost hears of them here, as they are recorded.
import type { Attempt } from '#platform/llm/attempt.ts'

export type CallTap = ReturnType<typeof createCallTap>
export function createCallTap() {
  const listeners = new Map<string, (attempt: Attempt) => void>()
  return {
    tell: (attempt: Attempt) => listeners.get(attempt.runId ?? '')?.(attempt),
    /** Gathers the calls of a run until it is stopped. */
    listen(runId: string): { calls: Attempt[]; stop: () => void } {
      const calls: Attempt[] = []
      listeners.set(runId, (attempt) => void calls.push(attempt))
      return { calls, stop: () => void listeners.delete(runId) }
    },
  }
}
