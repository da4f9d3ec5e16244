import { fileURLToPath } from 'node:url'
import { startNode } from '../processes.ts'
import type { Script } from './server.ts'

/** Starts the scripted model in a process of its own. */
export async function startModel() {
  const { url, pid, stop } = await startNode([fileURLToPath(new URL('server.ts', import.meta.url))])
  return {
    url: `${url}/v1`,
    pid,
    stop,
    /** What the next calls get. */
    async script(script: Script): Promise<void> {
      await fetch(`${url}/script`, { method: 'POST', body: JSON.stringify(script) })
    },
  }
}
export type Model = Awaited<ReturnType<typeof startModel>>
