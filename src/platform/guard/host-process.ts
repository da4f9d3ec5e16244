/** The process of `host.ts`: runs programs for its parent, and ends with it. */
import { runGuarded, StoppedByGuard } from './guard.ts'
import type { FromHost, ToHost } from './host.ts'

const underWay = new Map<number, AbortController>()
const answer = (message: FromHost) => process.send?.(message)
const pieces: AsyncIterator<Buffer> = process.stdin[Symbol.asyncIterator]()
let rest: Buffer = Buffer.alloc(0)
let before: Promise<unknown> = Promise.resolve()

/** The next bytes of standard input, after those that were asked for before. */
function nextInput(bytes: number): Promise<Buffer> {
  const input = before.then(async () => {
    const parts = [rest]
    for (let length = rest.length; length < bytes; ) {
      const { value, done } = await pieces.next()
      if (done) throw new Error(`the input ended at ${length} of ${bytes} bytes`)
      parts.push(value)
      length += value.length
    }
    const whole = Buffer.concat(parts)
    rest = Buffer.from(whole.subarray(bytes))
    return whole.subarray(0, bytes)
  })
  before = input.catch(() => undefined)
  return input
}

process.on('message', async (message: ToHost) => {
  const { id } = message
  if ('abort' in message) return underWay.get(id)?.abort()
  const controller = new AbortController()
  underWay.set(id, controller)
  try {
    const input = await nextInput(message.inputBytes)
    answer({ id, done: await runGuarded({ ...message.run, input, signal: controller.signal }) })
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
