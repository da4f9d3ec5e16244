/**
 * The process that parses one file and ends. It reads the file from standard input and answers with one line of JSON on standard output.
 * It may read only our code and its packages, and may write nothing (see `child-process.ts` for its permissions).
 * Arguments: the format, and for pictures the folder into which their pieces go.
 */
import { Console } from 'node:console'
import type { Refusal } from './errors.ts'
import type { ChildAnswer, Reading } from './reading.ts'

// Libraries print warnings; standard output belongs to the answer alone.
globalThis.console = new Console(process.stderr, process.stderr)

async function readStandardInput(): Promise<Uint8Array> {
  const chunks: Buffer[] = []
  for await (const chunk of process.stdin) chunks.push(chunk)
  // A copy of its own: pdf.js refuses Buffers, and takes the memory away from whoever else uses it.
  return new Uint8Array(Buffer.concat(chunks))
}

/** Each reader is loaded only when needed: pdf.js alone costs 100 ms. */
async function read(format: string | undefined, bytes: Uint8Array): Promise<Reading> {
  if (format === 'pdf') return (await import('./pdf.ts')).readPdf(bytes)
  if (format === 'zip') return (await import('./office.ts')).readOffice(bytes)
  if (format === 'ole') return (await import('./ole.ts')).readOle(bytes)
  if (format === 'txt' || format === 'md') return (await import('./plain-text.ts')).readPlainText(bytes, format)
  throw new Error(`no reader for ${format}`)
}

function isRefusal(error: unknown): error is Refusal {
  return error instanceof Error && error.name === 'Refusal'
}

async function answer(): Promise<ChildAnswer> {
  try {
    const [format, folder] = process.argv.slice(2)
    const bytes = await readStandardInput()
    if (folder !== undefined) return { layout: await (await import('./image-layout.ts')).layOutImage(bytes, folder) }
    return { reading: await read(format, bytes) }
  } catch (error) {
    if (!isRefusal(error)) throw error
    return { refusal: error.code, reason: error.message }
  }
}

const text = JSON.stringify(await answer())
process.stdout.write(text, () => process.exit(0))
