/**
 * Starts guarded programs from a small process of its own. Starting one copies the page tables of the process that starts it and makes each of its pages cost a
 * fault at the next write: a server of 800 MB that started ten programs a second kept others waiting for 125 ms (p95), hardly less when a worker thread of it
 * started them, and 1.4 ms when a small process did. That process is started with the first program, and ends with the server.
 */
import { fork } from 'node:child_process'
import { join } from 'node:path'
import { type Guard, type GuardedOutput, type GuardedRun, StoppedByGuard, type StopReason } from './guard.ts'

/**
 * From the server to the process. Inputs go to its standard input, one after the other in the order of these messages: a message would be copied
 * twice, and for 7 ms nobody would be served beside one of 8 MB.
 */
export type ToHost = { id: number } & ({ run: Omit<GuardedRun, 'signal' | 'input'>; inputBytes: number } | { abort: true })
/** And back. */
export type FromHost = { id: number } & ({ done: GuardedOutput } | { stopped: StopReason; report: string } | { failed: string })

/**
 * Makes a guard that does what `runGuarded` does, in another process.
 * @returns a function that throws what `runGuarded` throws, and an `Error` for all programs under way when that process ended
 */
export function createGuardHost(): Guard {
  let host: Guard | undefined
  return function runInHost(run) {
    if (!host) {
      const started = startHost(() => {
        if (host === started) host = undefined
      })
      host = started
    }
    return host(run)
  }
}

function startHost(onEnd: () => void): Guard {
  const child = fork(join(import.meta.dirname, 'host-process.ts'), {
    serialization: 'advanced',
    stdio: ['pipe', 'inherit', 'inherit', 'ipc'],
    execArgv: ['--disable-warning=ExperimentalWarning'],
    // None of the server's settings and secrets is of use to it.
    env: {},
  })
  const waiting = new Map<number, PromiseWithResolvers<GuardedOutput>>()
  let last = 0

  let ended: Error | undefined
  const end = (error: Error) => {
    ended ??= error
    onEnd()
    for (const { reject } of waiting.values()) reject(error)
    waiting.clear()
  }
  child.on('error', end)
  child.on('exit', (code, signal) => end(new Error(`the process that starts programs ended: code ${code}, signal ${signal}`)))
  child.on('message', (message: FromHost) => {
    const caller = waiting.get(message.id)
    waiting.delete(message.id)
    holdOpen()
    if ('done' in message) caller?.resolve(message.done)
    else caller?.reject('stopped' in message ? new StoppedByGuard(message.stopped, message.report) : new Error(message.failed))
  })

  /** Whoever waits for a program keeps the server up; the idle process does not. */
  function holdOpen(): void {
    const change = waiting.size > 0 ? 'ref' : 'unref'
    child[change]()
    child.channel?.[change]()
  }

  // Where a channel is closed, `exit` follows and tells everyone.
  child.stdin?.on('error', () => undefined)
  // One that could not be started at all has no channel.
  const send = (message: ToHost) => {
    if (child.connected) child.send(message, () => undefined)
  }

  return async function runInChild({ signal, input, ...run }) {
    signal?.throwIfAborted()
    if (ended) throw ended
    const id = ++last
    const output = Promise.withResolvers<GuardedOutput>()
    waiting.set(id, output)
    holdOpen()
    const abort = () => send({ id, abort: true })
    signal?.addEventListener('abort', abort, { once: true })
    send({ id, run, inputBytes: input.byteLength })
    child.stdin?.write(input)
    try {
      return await output.promise
    } catch (error) {
      throw signal?.aborted ? signal.reason : error
    } finally {
      signal?.removeEventListener('abort', abort)
    }
  }
}
