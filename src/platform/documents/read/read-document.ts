import path from 'node:path'
import { documentErrors, maximumFileBytes } from './errors.ts'
import { createGate } from './gate.ts'
import { type GuardLimits, runGuarded, StoppedByGuard } from './guard.ts'
import { recognise } from './kind.ts'
import { ChildAnswer, type Reading } from './reading.ts'

export interface DocumentInput {
  bytes: Uint8Array
  /** As the person named it; only its ending matters. */
  name: string
}

export interface DocumentText {
  /** What the file is, by its content; not what its sender said. */
  mediaType: string
  /** 1 for formats without fixed pages. */
  pages: number
  /** Code points of `text`. */
  characters: number
  /** NFC, LF, in reading order; headings, lists and tables in Markdown where the source has them. Never empty. */
  text: string
  /** For the log: damaged or empty pages, text that was left out. In English. */
  warnings: string[]
  /** Whether at least a part was read by text recognition, which makes mistakes. */
  ocr: boolean
}

export type ReadDocument = (input: DocumentInput, options?: { signal?: AbortSignal }) => Promise<DocumentText>

export interface DocumentReaderSettings {
  /** Files that are parsed at the same time; the others wait in line. Each may take `limits`. */
  atOnce?: number
  limits?: GuardLimits
}

/**
 * What a hostile file may cost: 10 s and 512 MiB (TRUST.md P11). The watch looks every 25 ms, in which a bomb was seen to grow by 33 MiB, hence the distance.
 * A 300-page PDF takes 4 s and 225 MB.
 */
export const readingLimits: GuardLimits = { wallMs: 10_000, memoryMb: 448, outputBytes: 5 * 1024 * 1024 }

const packageFolder = path.resolve(import.meta.dirname, '../../../..')

/** The child may read our code and its packages, and nothing else: neither `.env` nor stored files; it may not write, spawn or load native code. */
const childArguments = [
  '--max-old-space-size=384',
  '--disable-warning=ExperimentalWarning',
  '--permission',
  ...['package.json', 'src/platform/', 'src/wire/', 'node_modules/'].map(
    (entry) => `--allow-fs-read=${path.join(packageFolder, entry)}${entry.endsWith('/') ? '/' : ''}`,
  ),
  path.join(import.meta.dirname, 'child.ts'),
]

/**
 * Makes the function that turns files into text. The file is parsed in a process of its own, never in this one.
 * @returns a function that throws an `AppError` of `documentErrors` for every file that cannot become text
 */
export function createDocumentReader({ atOnce = 2, limits = readingLimits }: DocumentReaderSettings = {}): ReadDocument {
  const gate = createGate(atOnce)

  return async function readDocument({ bytes, name }, { signal } = {}) {
    if (bytes.length > maximumFileBytes) throw documentErrors.tooLarge()
    if (bytes.length === 0) throw documentErrors.empty()
    const kind = recognise(bytes, name)
    if (!kind) throw documentErrors.wrongType()
    const format = kind.container === 'zip' || kind.container === 'ole' ? kind.container : (kind.format ?? kind.container)
    const reading = await gate.pass(() => readInChild(format, bytes, limits, signal), signal)
    const text = reading.pages.filter((page) => page !== '').join('\n\n')
    if (text === '') throw reading.pagesWithoutText.length > 0 ? documentErrors.scanned() : documentErrors.empty()
    return {
      mediaType: reading.mediaType,
      pages: reading.pages.length,
      characters: [...text].length,
      text,
      warnings: reading.warnings,
      ocr: false,
    }
  }
}

async function readInChild(format: string, bytes: Uint8Array, limits: GuardLimits, signal: AbortSignal | undefined): Promise<Reading> {
  try {
    const { output } = await runGuarded({ command: process.execPath, args: [...childArguments, format], input: bytes, limits, signal })
    const answer = ChildAnswer.parse(JSON.parse(output.toString('utf8')))
    if ('refusal' in answer) throw documentErrors[answer.refusal]({ cause: new Error(answer.reason) })
    return answer.reading
  } catch (error) {
    if (!(error instanceof StoppedByGuard)) throw error
    // A parser that falls over a file is the file's fault as far as its sender is concerned; the cause is for our log.
    throw error.reason === 'exit' ? documentErrors.broken({ cause: error }) : documentErrors.tooComplex({ cause: error })
  }
}
