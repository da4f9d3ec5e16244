import { useEffect, useRef, useState } from 'react'
import { type Checker, type CheckWorker, createChecker } from './checker.ts'
import type { Checked, CheckTask } from './run-checks.ts'

/** Between two syllables nothing need be checked. */
const QUIET_MS = 80

const idle = () => new Promise<void>((done) => (window.requestIdleCallback ?? setTimeout)(() => done()))

/** The text checked as it is typed. `undefined` until the first answer; while a draft is being written the last answer stands. */
export function useChecked(task: CheckTask, isWriting: boolean): Checked | undefined {
  const [checked, setChecked] = useState<Checked>()
  const checker = useRef<Checker>(undefined)
  useEffect(() => {
    const own = createChecker({
      startWorker: () => new Worker(new URL('./check-worker.ts', import.meta.url), { type: 'module' }) as CheckWorker,
      async inPage(one) {
        const { runChecks } = await import('./run-checks.ts')
        await idle()
        return runChecks(one)
      },
      onChecked: setChecked,
    })
    checker.current = own
    return own.close
  }, [])
  useEffect(() => {
    if (isWriting) return
    const timer = setTimeout(() => checker.current?.check(task), QUIET_MS)
    return () => clearTimeout(timer)
  }, [task, isWriting])
  return checked
}
