import { mkdir, readFile, rename, rm, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import type { Files } from './files.ts'
import { newFileKey } from './keys.ts'

const KEY = /^[a-z-]+\/[a-f0-9]{2}\/[a-f0-9]{48}$/

/** Files in a folder, readable by the server alone. A file appears under its name when it is whole, never before. */
export function createDiskFiles(folder: string): Files {
  const pathOf = (key: string) => {
    // Keys come from the database, but a path never leaves the folder whatever they hold.
    if (!KEY.test(key)) throw new Error(`not a key of a file: ${key.slice(0, 80)}`)
    return join(folder, key)
  }
  return {
    async put(kind, bytes) {
      const key = newFileKey(kind)
      const path = pathOf(key)
      await mkdir(dirname(path), { recursive: true, mode: 0o700 })
      await writeFile(`${path}.part`, bytes, { mode: 0o600 })
      await rename(`${path}.part`, path)
      return key
    },
    async get(key) {
      try {
        return await readFile(pathOf(key))
      } catch (error) {
        if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined
        throw error
      }
    },
    async remove(key) {
      await rm(pathOf(key), { force: true })
    },
  }
}
