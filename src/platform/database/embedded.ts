import { mkdirSync, mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { Worker } from 'node:worker_threads'
import type { WorkerInput, WorkerMessage } from './embedded-worker.ts'
import { lockFolder } from './lock.ts'

/** Only a part of the socket's name. */
const PORT = 5432
const SEED = fileURLToPath(new URL('../../../db/embedded.tar.gz', import.meta.url))
const KEPT_SNAPSHOTS = 7

export interface Embedded {
  /** All that `pg` would otherwise take from PGPORT and its like, which are somebody's settings for another server. */
  connection: { host: string; port: number; user: string; database: string; ssl: false }
  /** Writes `snapshots/<time>-<reason>.tar.gz` and returns its path. */
  snapshot(reason: string): Promise<string>
  stop(): Promise<void>
}

/**
 * PGlite in a worker thread behind a unix socket, so that `pg` speaks to it as to a server.
 * @throws {Error} when another server has the folder, or when the files cannot be opened.
 */
export async function startEmbedded(folder: string, seed = SEED): Promise<Embedded> {
  mkdirSync(folder, { recursive: true, mode: 0o700 })
  const unlock = lockFolder(folder)
  // The path of a unix socket may have 107 bytes, so it does not live in the data folder.
  const socketFolder = mkdtempSync(join(tmpdir(), 'jiwon-db-'))
  const input: WorkerInput = { folder: join(folder, 'database'), socket: join(socketFolder, `.s.PGSQL.${PORT}`), seed }
  const worker = new Worker(new URL('./embedded-worker.ts', import.meta.url), { workerData: input })
  const crashed = Promise.withResolvers<never>()
  crashed.promise.catch(() => {})
  // PGlite puts its whole minified source into messages of uncaught errors.
  worker.once('error', (cause) => crashed.reject(new Error(`the embedded database failed: ${String(cause).slice(0, 300)}`)))
  const says = <T>(wanted: (message: unknown) => T | undefined) =>
    Promise.race([
      new Promise<T>((resolve) => {
        const listen = (message: unknown) => {
          const value = wanted(message)
          if (value === undefined) return
          worker.off('message', listen)
          resolve(value)
        }
        worker.on('message', listen)
      }),
      crashed.promise,
    ])
  const tell = (message: WorkerMessage) => worker.postMessage(message)

  const end = async () => {
    await worker.terminate()
    rmSync(socketFolder, { recursive: true, force: true })
    unlock()
  }
  try {
    await says((message) => message === 'ready' || undefined)
  } catch (error) {
    await end()
    throw error
  }

  const snapshots = join(folder, 'snapshots')
  return {
    connection: { host: socketFolder, port: PORT, user: 'postgres', database: 'postgres', ssl: false },
    async snapshot(reason) {
      mkdirSync(snapshots, { recursive: true, mode: 0o700 })
      const file = join(snapshots, `${new Date().toISOString().replaceAll(':', '-')}-${reason}.tar.gz`)
      const done = says((message) => {
        const reply = message as { snapshot?: string; error?: string }
        return reply.snapshot === file ? reply : undefined
      })
      tell({ snapshot: file })
      const { error } = await done
      if (error) throw new Error(`no snapshot was written: ${error}`)
      for (const old of listSnapshots(folder).slice(KEPT_SNAPSHOTS)) rmSync(join(snapshots, old))
      return file
    },
    async stop() {
      const stopped = says((message) => message === 'stopped' || undefined)
      tell({ stop: true })
      await stopped.finally(end)
    },
  }
}

/** The names of the snapshots in a data folder, newest first. */
export function listSnapshots(folder: string): string[] {
  try {
    return readdirSync(join(folder, 'snapshots'))
      .filter((name) => name.endsWith('.tar.gz'))
      .sort()
      .reverse()
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return []
    throw error
  }
}

/** When the newest snapshot with this reason was written, by its name; undefined without one. */
export function lastSnapshotAt(folder: string, reason: string): Date | undefined {
  const name = listSnapshots(folder).find((one) => one.endsWith(`-${reason}.tar.gz`))
  const [, day, hour, minute, rest] = /^(\d{4}-\d\d-\d\dT)(\d\d)-(\d\d)-(\d\d\.\d+Z)/.exec(name ?? '') ?? []
  return day === undefined ? undefined : new Date(`${day}${hour}:${minute}:${rest}`)
}
