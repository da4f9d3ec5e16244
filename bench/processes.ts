// Processes that a comparison starts, and what they use, read from /proc: Linux only.
import { type ChildProcess, spawn } from 'node:child_process'
import { readdirSync, readFileSync } from 'node:fs'

/** Server processes. `database` is the part of it that a database uses, where that can be told apart. */
export interface Used {
  server: number
  database: number
}

export interface Running {
  pid: number
  url: string
  stop(): Promise<void>
}

/** Starts a server with this Node and waits for the address that it prints. */
export async function startNode(args: string[], environment: Record<string, string> = {}): Promise<Running> {
  const child = spawn(process.execPath, args, {
    env: { PATH: process.env.PATH, ...environment },
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  let output = ''
  child.stdout.setEncoding('utf8')
  const url = await new Promise<string>((resolve, reject) => {
    child.stdout.on('data', (piece: string) => {
      output += piece
      const found = /http:\/\/127\.0\.0\.1:\d+/.exec(output)
      if (found) resolve(found[0])
    })
    child.once('exit', (code) => reject(new Error(`${args.join(' ')} ended with ${code} before it listened\n${output}`)))
  })
  child.stdout.removeAllListeners('data').resume()
  return { pid: child.pid ?? 0, url, stop: () => end(child) }
}

async function end(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return
  const exited = new Promise((resolve) => child.once('exit', resolve))
  child.kill('SIGTERM')
  const timer = setTimeout(() => child.kill('SIGKILL'), 10_000)
  await exited
  clearTimeout(timer)
}

// Ticks of 10 ms. The name before the fields may hold spaces.
const TICK_MS = 10
const fieldsOf = (file: string) => readFileSync(file, 'utf8').split(') ')[1]?.split(' ').map(Number) ?? []
const ticks = (fields: readonly number[], ...places: number[]) => places.reduce((sum, place) => sum + (fields[place - 3] ?? 0), 0)

/** Processor time of a process with all its threads, in milliseconds. `database` is what PGlite's worker thread has used of it. */
export function processorMs(pid: number): Used {
  const whole = ticks(fieldsOf(`/proc/${pid}/stat`), 14, 15) * TICK_MS
  let worker = 0
  for (const thread of readdirSync(`/proc/${pid}/task`)) {
    const folder = `/proc/${pid}/task/${thread}`
    if (readFileSync(`${folder}/comm`, 'utf8').trim() === 'WorkerThread') worker += ticks(fieldsOf(`${folder}/stat`), 14, 15) * TICK_MS
  }
  return { server: whole - worker, database: worker }
}

/** Memory of a process that stands in RAM, in bytes. */
export function residentBytes(pid: number): number {
  return Number(/VmRSS:\s*(\d+)/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1] ?? 0) * 1024
}

/** A database server on this machine, by the process that started all others. */
export interface DatabaseProcesses {
  /** With those that have ended meanwhile. */
  processorMs(): number
  /** Shared pages are shared out over the processes that have them. */
  residentBytes(): number
}

/** @param backend the process that serves one connection: its parent has started all the others. */
export function databaseProcesses(backend: number): DatabaseProcesses {
  const parent = fieldsOf(`/proc/${backend}/stat`)[1] ?? 0
  const all = () =>
    readFileSync(`/proc/${parent}/task/${parent}/children`, 'utf8').trim().split(' ').filter(Boolean).map(Number).concat(parent)
  /** A process may end while the list is read. */
  const sum = (read: (pid: number) => number) =>
    all().reduce((total, pid) => {
      try {
        return total + read(pid)
      } catch (error) {
        if ((error as NodeJS.ErrnoException).code !== 'ENOENT' && (error as NodeJS.ErrnoException).code !== 'ESRCH') throw error
        return total
      }
    }, 0)
  return {
    processorMs: () =>
      sum((pid) => {
        const fields = fieldsOf(`/proc/${pid}/stat`)
        // The parent has inherited what its ended children have used.
        return (pid === parent ? ticks(fields, 14, 15, 16, 17) : ticks(fields, 14, 15)) * TICK_MS
      }),
    residentBytes: () => sum((pid) => Number(/Pss:\s*(\d+)/.exec(readFileSync(`/proc/${pid}/smaps_rollup`, 'utf8'))?.[1] ?? 0) * 1024),
  }
}
