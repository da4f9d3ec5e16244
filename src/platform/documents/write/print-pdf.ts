import path from 'node:path'
import { createGate } from '../../gate.ts'
import { type Guard, type GuardLimits, runGuarded, StoppedByGuard } from '../../guard/guard.ts'
import { exportErrors } from './errors.ts'
import { MissingCharacters, type PrintJob } from './print-job.ts'

export type PrintPdf = (job: PrintJob) => Promise<Uint8Array>

/** A letter of 10,000 characters takes 0.3 s and 120 MiB, one of 100,000 takes 1.2 s and 180 MiB; the rest is room for a busy machine. */
export const printingLimits: GuardLimits = { wallMs: 20_000, memoryMb: 512, outputBytes: 32 * 1024 * 1024 }

export interface PdfPrinterSettings {
  /** Starts the program that prints. */
  guard?: Guard
  /** Files that are printed at the same time; the others wait in line. */
  atOnce?: number
  limits?: GuardLimits
}

/**
 * Makes the function that prints PDF files with Typst: tagged, with Pretendard inside, the same bytes for the same job.
 * @returns a function that throws `exports.missing_characters` for what no font has, and `exports.too_complex` when a job outlives its limits
 */
export function createPdfPrinter({ guard = runGuarded, atOnce = 2, limits = printingLimits }: PdfPrinterSettings = {}): PrintPdf {
  const gate = createGate(atOnce)
  const args = ['--disable-warning=ExperimentalWarning', path.join(import.meta.dirname, 'print-child.ts')]

  return async function printPdf(job) {
    const output = await gate.pass(() => runChild(guard, args, Buffer.from(JSON.stringify(job)), limits))
    if (output.subarray(0, 5).toString('latin1') === '%PDF-') return new Uint8Array(output)
    throw exportErrors.missingCharacters({ details: { characters: MissingCharacters.parse(JSON.parse(output.toString('utf8'))).missing } })
  }
}

async function runChild(guard: Guard, args: readonly string[], input: Buffer, limits: GuardLimits): Promise<Buffer> {
  try {
    return (await guard({ command: process.execPath, args, input, limits })).output
  } catch (error) {
    // A template that does not compile is our own fault and stays an unexpected error; a text that costs too much is not.
    if (error instanceof StoppedByGuard && error.reason !== 'exit' && error.reason !== 'missing')
      throw exportErrors.tooComplex({ cause: error })
    throw error
  }
}
