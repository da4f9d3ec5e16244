import type { Checked, CheckTask } from './run-checks.ts'

/** What speaks like a worker: the browser's own, or a scripted one. */
export interface CheckWorker {
  postMessage(task: CheckTask): void
  onmessage: ((event: { data: Checked }) => void) | null
  onerror: ((event: unknown) => void) | null
  terminate(): void
}

export interface Checker {
  check(task: CheckTask): void
  close(): void
}

interface CheckerOptions {
  /** @throws where a browser forbids workers. */
  startWorker: () => CheckWorker
  /** Does the same on the page, when there is no worker. */
  inPage: (task: CheckTask) => Promise<Checked>
  onChecked: (checked: Checked) => void
}

/** Checks one text at a time; of those that come meanwhile the latest. Without a worker the page does it in its idle moments. */
export function createChecker({ startWorker, inPage, onChecked }: CheckerOptions): Checker {
  let current: CheckTask | undefined
  let waiting: CheckTask | undefined
  let closed = false
  let worker = start()

  function start(): CheckWorker | undefined {
    let started: CheckWorker
    try {
      started = startWorker()
    } catch {
      return undefined
    }
    started.onmessage = ({ data }) => done(data)
    // A worker that cannot be loaded, or has failed, is done without.
    started.onerror = () => {
      worker = undefined
      if (current) runInPage(current)
    }
    return started
  }

  function runInPage(task: CheckTask) {
    inPage(task).then(done, (error: unknown) => {
      console.warn('the page could not check the text', error)
      current = undefined
    })
  }

  function done(checked: Checked) {
    if (closed) return
    current = undefined
    onChecked(checked)
    const next = waiting
    waiting = undefined
    if (next) check(next)
  }

  function check(task: CheckTask) {
    if (current) {
      waiting = task
      return
    }
    current = task
    if (worker) worker.postMessage(task)
    else runInPage(task)
  }

  return {
    check,
    close() {
      closed = true
      worker?.terminate()
    },
  }
}
