import { join } from 'node:path'
import { z } from 'zod'
import { permissions, refusalOf } from '../documents/read/child-process.ts'
import { createGate } from '../gate.ts'
import { type Guard, type GuardLimits, runGuarded, StoppedByGuard } from '../guard/guard.ts'

/** A web page as a person would read it. */
export const WebPage = z.object({
  title: z.string(),
  /** Markdown with tables, without links and pictures; clean, NFC. */
  text: z.string(),
  /** The addresses of its pictures as they stand in it, when it has hardly any text. */
  images: z.array(z.string()),
  /** What its structured data says of a posting. */
  job: z.object({ title: z.string(), company: z.string(), validThrough: z.string() }).optional(),
})
export type WebPage = z.infer<typeof WebPage>

export type ReadWebPage = (
  bytes: Uint8Array,
  options?: { charset?: string | undefined; signal?: AbortSignal | undefined },
) => Promise<WebPage>

const LIMITS: GuardLimits = { wallMs: 10_000, memoryMb: 448, outputBytes: 5 * 1024 * 1024 }
const CHILD = join(import.meta.dirname, 'page-child.ts')

/**
 * Makes the function that reads pages, each in a process of its own, two at a time.
 * @returns a function that throws an `AppError` of `documentErrors` for a page that cannot be read, or the signal's reason
 */
export function createWebPageReader({ guard = runGuarded as Guard, atOnce = 2, limits = LIMITS } = {}): ReadWebPage {
  const reading = createGate(atOnce)
  return async function readWebPage(bytes, { charset, signal } = {}) {
    try {
      const args = [
        '--max-old-space-size=384',
        '--disable-warning=ExperimentalWarning',
        ...permissions,
        CHILD,
        ...(charset ? [charset] : []),
      ]
      const { output } = await reading.pass(() => guard({ command: process.execPath, args, input: bytes, limits, signal }), signal)
      return WebPage.parse(JSON.parse(output.toString('utf8')))
    } catch (error) {
      throw error instanceof StoppedByGuard ? refusalOf(error) : error
    }
  }
}

/** Whether bytes begin like HTML, whatever their name says. */
export function looksLikeHtml(bytes: Uint8Array): boolean {
  const head = Buffer.from(bytes.buffer, bytes.byteOffset, Math.min(bytes.byteLength, 1024)).toString('latin1')
  return /^<(?:!doctype\s+html|html|head|body|main|article|div|table|section)\b/i.test(afterComments(head.replace(/^\xef\xbb\xbf/, '')))
}

/** Step by step: one expression for any number of comments would try every way to divide them. */
function afterComments(html: string): string {
  let rest = html.trimStart()
  while (rest.startsWith('<!--')) {
    const end = rest.indexOf('-->', 4)
    if (end < 0) return ''
    rest = rest.slice(end + 3).trimStart()
  }
  return rest
}
