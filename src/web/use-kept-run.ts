import { useCallback, useState } from 'react'
import { forget, keep, kept } from './kept.ts'
import type { RunState } from './run.ts'
import { useRun } from './use-run.ts'

interface KeptRunOptions {
  /** Its result waits on the page to be taken, and so does the run: a refresh shows it again until `clear`. */
  waits?: boolean
}

/**
 * A run that belongs to no thing with an address of its own. Which one it is stays in the browser, so that a refresh or a closed dialog does
 * not lose sight of work that goes on. @param name under which it is kept
 */
export function useKeptRun(name: string, onEnd: (run: RunState) => void, { waits = false }: KeptRunOptions = {}) {
  const [runId, setRunId] = useState(() => kept<string>(name))
  const clear = useCallback(() => {
    forget(name)
    setRunId(undefined)
  }, [name])
  const begin = useCallback(
    (begun: string) => {
      keep(name, begun)
      setRunId(begun)
    },
    [name],
  )
  const { run, stop } = useRun(runId, (state) => {
    // Kept for longer than the server has kept it: there is nothing to be told of.
    if (state.error?.code === 'runs.not_found') return clear()
    if (!waits || state.status !== 'done') forget(name)
    onEnd(state)
  })
  return { runId, run, stop, begin, clear }
}
export type KeptRun = ReturnType<typeof useKeptRun>
