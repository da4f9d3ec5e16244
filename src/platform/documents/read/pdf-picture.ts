import type { Guard, GuardLimits } from '../../guard/guard.ts'
import type { PageWithoutText } from './reading.ts'

/** Less loses much; more than 150 gains little, and lines of small print are worth that little. */
const dotsPerInch = 200
const pointsPerInch = 72
/** A page of any size gives at most so many pixels. */
const mostPixels = 16_000_000

interface PictureOptions {
  guard: Guard
  /** Folders in which `pdftoppm` of poppler is looked up, as in PATH. */
  searchPath: string
  limits: GuardLimits
  signal: AbortSignal | undefined
}

/** A page of a PDF as a grey PNG. @throws StoppedByGuard */
export async function pictureOfPage(
  bytes: Uint8Array,
  page: PageWithoutText,
  { guard, searchPath, limits, signal }: PictureOptions,
): Promise<Uint8Array> {
  const scale = Math.min(dotsPerInch / pointsPerInch, Math.sqrt(mostPixels / Math.max(1, page.width * page.height)))
  const size = ['-scale-to-x', String(Math.ceil(page.width * scale)), '-scale-to-y', String(Math.ceil(page.height * scale))]
  const args = ['-f', String(page.number), '-l', String(page.number), ...size, '-gray', '-png', '-singlefile', '-']
  return (await guard({ command: 'pdftoppm', args, searchPath, input: bytes, limits, signal })).output
}
