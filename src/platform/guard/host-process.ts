/** The process of `host.ts`: runs programs for its parent, and ends with it. */
import { runGuarded, StoppedByGuard } from './guard.ts'
import type { FromHost, ToHost } from './host.ts'

const underWay = new Map<number, AbortController>()
const answer = (message: FromHost) => process.send?.(message)

process.on('message', async (message: ToHost) => {
  const { id } = message
  if ('abort' in message) return underWay.get(id)?.abort()
  const controller = new AbortController()
  underWay.set(id, controller)
  try {
    answer({ id, done: await runGuarded({ ...message.run, signal: controller.signal }) })
  } catch (error) {
    if (error instanceof StoppedByGuard) answer({ id, stopped: error.reason, report: error.report })
    else answer({ id, failed: String(error) })
  } finally {
    underWay.delete(id)
  }
})

// The programs under way are killed on exit. Ctrl+C in a terminal reaches every process of it: the server ends its work first, then its channel closes.
process.on('disconnect', () => process.exit())
process.on('SIGINT', () => undefined)
process.on('SIGTERM', () => undefined)
