import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'

/**
 * Takes the data folder for this process alone. PGlite has no lock of its own: of two servers on one folder, one loses its rows without a
 * word. SQLite's file lock is the kernel's, so it ends with the process, however that dies.
 * @returns what gives the folder free.
 * @throws {Error} at once when another process has it.
 */
export function lockFolder(folder: string): () => void {
  const lock = new DatabaseSync(join(folder, 'lock.sqlite'))
  try {
    lock.exec('PRAGMA locking_mode = EXCLUSIVE; BEGIN EXCLUSIVE')
  } catch (cause) {
    lock.close()
    throw new Error(`${folder} is in use by another Jiwon server; stop that one, or set JIWON_DATA to another folder`, { cause })
  }
  return () => lock.close()
}
