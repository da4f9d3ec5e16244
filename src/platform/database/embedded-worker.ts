// The thread in which PGlite runs, so that no query blocks the event loop of the server.
import { existsSync } from 'node:fs'
import { readFile, rename, writeFile } from 'node:fs/promises'
import { parentPort, workerData } from 'node:worker_threads'
import { PGlite } from '@electric-sql/pglite'
import { vector } from '@electric-sql/pglite-pgvector'
import { PGLiteSocketServer } from '@electric-sql/pglite-socket'

export interface WorkerInput {
  folder: string
  socket: string
  /** A snapshot that a fresh folder begins with: four times quicker than making a database anew. */
  seed: string
}
export type WorkerMessage = { stop: true } | { snapshot: string }

const { folder, socket, seed } = workerData as WorkerInput
const fresh = !existsSync(`${folder}/PG_VERSION`)
const db = await PGlite.create({
  dataDir: folder,
  extensions: { vector },
  ...(fresh && existsSync(seed) ? { loadDataDir: new Blob([new Uint8Array(await readFile(seed))]) } : {}),
})
const server = new PGLiteSocketServer({ db, path: socket, maxConnections: 20 })
await server.start()

parentPort?.on('message', async (message: WorkerMessage) => {
  if ('snapshot' in message) {
    try {
      const dump = await db.dumpDataDir('gzip')
      // Renamed when whole, so that a snapshot that was cut never looks like one.
      await writeFile(`${message.snapshot}.part`, new Uint8Array(await dump.arrayBuffer()), { mode: 0o600 })
      await rename(`${message.snapshot}.part`, message.snapshot)
      parentPort?.postMessage({ snapshot: message.snapshot })
    } catch (error) {
      parentPort?.postMessage({ snapshot: message.snapshot, error: String(error).slice(0, 300) })
    }
    return
  }
  await server.stop()
  await db.close()
  parentPort?.postMessage('stopped')
})
parentPort?.postMessage('ready')
