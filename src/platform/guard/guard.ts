/**
 * Runs a program on bytes that nobody trusts. The kernel bounds its CPU seconds and its memory (`ulimit`), we bound its wall time, resident memory and output,
 * and it runs at low priority so that other requests keep their pace. It ends when the parent process ends: its pipes close, and a program that is busy
 * with a hostile file meets the CPU limit, which no program can refuse.
 */
import { type ChildProcess, spawn } from 'node:child_process'
import { watchMemory } from './memory.ts'

export interface GuardLimits {
  /** Milliseconds from the start until the program is killed. */
  wallMs: number
  /** Resident memory in MiB above which the program is killed. */
  memoryMb: number
  /** Bytes of standard output above which the program is killed. */
  outputBytes: number
}

export interface GuardedRun {
  /** A path, or a name that is looked up in `searchPath`. */
  command: string
  args: readonly string[]
  /** Written to standard input, which is then closed. */
  input: Uint8Array
  limits: GuardLimits
  /** Folders in which programs are looked up, as in PATH. It is also the only thing in the environment besides the locale. */
  searchPath?: string
  /** Where the program starts; must exist. */
  folder?: string
  signal?: AbortSignal | undefined
}

export interface GuardedOutput {
  /** What the program wrote to standard output. */
  output: Buffer
  /** The highest resident memory seen, in MiB. */
  peakMemoryMb: number
}

/** Runs a program under limits. @throws StoppedByGuard; or the signal's reason when it aborted */
export type Guard = (run: GuardedRun) => Promise<GuardedOutput>

export type StopReason = 'time' | 'memory' | 'output' | 'exit' | 'missing'

/** The program did not end by itself with code 0. `missing`: it could not be started at all. */
export class StoppedByGuard extends Error {
  readonly reason: StopReason
  /** The end of what the program complained of. */
  readonly report: string

  constructor(reason: StopReason, report: string) {
    super(`${reason}: ${report}`)
    this.name = 'StoppedByGuard'
    this.reason = reason
    this.report = report
  }
}

/** Where programs are found on Debian, Alpine, and on macOS with Homebrew. */
export const usualSearchPath = '/usr/local/bin:/usr/bin:/bin:/opt/homebrew/bin'

/** How much of the program's complaints is kept for the log. */
const reportCharacters = 2000

/** The kernel counts all of a program's writable memory, also what it reserved and did not touch: 600 MiB for an idle Node. So its limit lies above the watched one. */
const reservedMemoryMb = 1024

/**
 * `ulimit -t` is in seconds and counts all threads, hence twice the wall time. `ulimit -d` is in KiB; macOS and some containers do not know it,
 * there the watch alone bounds memory. `exec` keeps the process id, so the child that we watch and kill is the program itself.
 */
const launcher = 'ulimit -t "$1"; ulimit -d "$2" 2>/dev/null; shift 2; exec nice -n 15 "$@"'

/** Exit code of `sh` and `nice` for a program that was not found. */
const notFoundCode = 127

/** The guard that starts programs from this process; a server takes `createGuardHost` instead. */
export async function runGuarded(run: GuardedRun): Promise<GuardedOutput> {
  run.signal?.throwIfAborted()
  const { limits } = run
  const cpuSeconds = Math.ceil((limits.wallMs * 2) / 1000)
  const child = spawn(
    '/bin/sh',
    ['-c', launcher, 'sh', String(cpuSeconds), String((limits.memoryMb + reservedMemoryMb) * 1024), run.command, ...run.args],
    {
      stdio: 'pipe',
      cwd: run.folder ?? '/',
      env: { PATH: run.searchPath ?? usualSearchPath, LC_ALL: 'C.UTF-8', OMP_THREAD_LIMIT: '1' },
    },
  )
  return await superviseChild(child, run)
}

function superviseChild(child: ChildProcess, { input, limits, signal }: GuardedRun): Promise<GuardedOutput> {
  return new Promise((resolve, reject) => {
    const output: Buffer[] = []
    let outputBytes = 0
    let report = ''
    let stopped: StopReason | undefined
    let peakMemoryMb = 0

    const kill = () => child.kill('SIGKILL')
    const stop = (reason: StopReason) => {
      stopped ??= reason
      kill()
    }
    const wallTimer = setTimeout(() => stop('time'), limits.wallMs)
    const stopWatching = watchMemory(child.pid, (megabytes) => {
      peakMemoryMb = Math.max(peakMemoryMb, megabytes)
      if (megabytes > limits.memoryMb) stop('memory')
    })
    signal?.addEventListener('abort', kill, { once: true })
    process.once('exit', kill)
    const release = () => {
      clearTimeout(wallTimer)
      stopWatching()
      signal?.removeEventListener('abort', kill)
      process.removeListener('exit', kill)
    }

    child.stdout?.on('data', (chunk: Buffer) => {
      outputBytes += chunk.length
      if (outputBytes > limits.outputBytes) stop('output')
      else output.push(chunk)
    })
    child.stderr?.setEncoding('utf8').on('data', (chunk: string) => {
      report = (report + chunk).slice(-reportCharacters)
    })
    // A program that ends before it has read everything closes the pipe; its exit code tells the story, the broken pipe does not.
    child.stdin?.on('error', (error) => {
      report = `${report}\n${error.message}`.slice(-reportCharacters)
    })
    child.stdin?.end(input)

    child.on('error', (error) => {
      release()
      reject(new StoppedByGuard('missing', error.message))
    })
    child.on('close', (code, endedBy) => {
      release()
      if (signal?.aborted) return reject(signal.reason)
      if (stopped) return reject(new StoppedByGuard(stopped, report))
      // The kernel's own limits: SIGXCPU or SIGKILL for time; a refused allocation shows as an abort of the program.
      if (endedBy === 'SIGXCPU' || endedBy === 'SIGKILL') return reject(new StoppedByGuard('time', report))
      if (endedBy === 'SIGABRT' || endedBy === 'SIGTRAP') return reject(new StoppedByGuard('memory', report))
      if (code === notFoundCode) return reject(new StoppedByGuard('missing', report))
      if (code !== 0) return reject(new StoppedByGuard('exit', `code ${code}, signal ${endedBy}: ${report}`))
      resolve({ output: Buffer.concat(output), peakMemoryMb })
    })
  })
}
