/**
 * Text recognition with tesseract, which is optional: Debian's `tesseract-ocr`, `tesseract-ocr-kor` and, for scanned PDF files, `poppler-utils`.
 * Nothing is downloaded. Every program runs under the guard.
 */
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { type Guard, type GuardedRun, type GuardLimits, runGuarded, StoppedByGuard, usualSearchPath } from '../../guard/guard.ts'
import { pictureOfPage } from './pdf-picture.ts'
import { type ImageLayout, type PageWithoutText, PieceKind } from './reading.ts'
import { doubtfulPieces, parseWords, textOfPieces, type Word, withLatinWords } from './recognised-text.ts'

/** Cuts a picture into pieces in a child process; see `image-layout.ts`. */
export type LayOutImage = (bytes: Uint8Array, folder: string, limits: GuardLimits, signal: AbortSignal | undefined) => Promise<ImageLayout>

export interface Ocr {
  /** Whether the programs and both languages are installed. Looked up once. */
  isAvailable(): Promise<boolean>
  /** @returns Markdown; empty when nothing was recognised */
  readImage(bytes: Uint8Array, layOut: LayOutImage, signal?: AbortSignal): Promise<string>
  /** @returns the texts of the given pages in their order; shorter than `pages` when the time was up */
  readPdfPages(bytes: Uint8Array, pages: readonly PageWithoutText[], layOut: LayOutImage, signal?: AbortSignal): Promise<string[]>
}

export interface OcrSettings {
  guard?: Guard
  /** Folders in which the programs are looked up, as in PATH. */
  searchPath?: string
  /** For a whole document. A page takes 1 to 3 s. */
  limits?: GuardLimits
}

/** Memory: a page of 17 million pixels took 130 MB. */
export const ocrLimits: GuardLimits = { wallMs: 60_000, memoryMb: 448, outputBytes: 64 * 1024 * 1024 }

const languages = ['kor', 'eng']
/** tesseract's page segmentation modes. On one line, 6 was seen to read wide Korean text as if it were vertical. */
const segmentations: Readonly<Record<PieceKind, string>> = { column: '4', block: '6', line: '7' }

export function createOcr({ guard = runGuarded, searchPath = usualSearchPath, limits = ocrLimits }: OcrSettings = {}): Ocr {
  let availability: Promise<boolean> | undefined

  const run = (command: string, args: readonly string[], more: Pick<GuardedRun, 'input' | 'limits'> & Partial<GuardedRun>) =>
    guard({ command, args, searchPath, ...more })

  async function detect(): Promise<boolean> {
    const quick = { input: new Uint8Array(), limits: { ...limits, wallMs: 10_000 } }
    try {
      const { output } = await run('tesseract', ['--list-langs'], quick)
      await run('pdftoppm', ['-v'], quick)
      const installed = output.toString('utf8').split('\n')
      return languages.every((language) => installed.includes(language))
    } catch (error) {
      // Anything but a missing program is a moment's trouble; the next document looks again.
      if (error instanceof StoppedByGuard && error.reason === 'missing') return false
      availability = undefined
      if (error instanceof StoppedByGuard) return false
      throw error
    }
  }

  async function recognise(bytes: Uint8Array, layOut: LayOutImage, deadline: number, signal: AbortSignal | undefined): Promise<string> {
    const folder = await mkdtemp(path.join(tmpdir(), 'jiwon-ocr-'))
    try {
      const layout = await layOut(bytes, folder, remaining(limits, deadline), signal)
      const words: Word[] = []
      for (const kind of PieceKind.options) {
        const pieces = layout.pieces.flatMap((other, piece) => (other === kind ? [piece] : []))
        const read = await recognisePieces({ kind, pieces, folder, language: languages.join('+') }, deadline, signal)
        const latin = await recognisePieces({ kind, pieces: doubtfulPieces(read), folder, language: 'eng' }, deadline, signal)
        words.push(...withLatinWords(read, latin))
      }
      return textOfPieces(words, layout)
    } finally {
      await rm(folder, { recursive: true, force: true })
    }
  }

  /** One call for all pieces: loading the language model takes longer than reading a cell. */
  async function recognisePieces(
    { kind, pieces, folder, language }: { kind: PieceKind; pieces: readonly number[]; folder: string; language: string },
    deadline: number,
    signal: AbortSignal | undefined,
  ): Promise<Word[]> {
    if (pieces.length === 0) return []
    const list = path.join(folder, `${kind}.txt`)
    await writeFile(list, pieces.map((piece) => `${path.join(folder, `${piece}.png`)}\n`).join(''))
    const args = [list, 'stdout', '-l', language, '--psm', segmentations[kind], '-c', 'tessedit_create_tsv=1']
    const { output } = await run('tesseract', args, { input: new Uint8Array(), limits: remaining(limits, deadline), signal })
    return parseWords(output.toString('utf8'), pieces)
  }

  return {
    isAvailable() {
      availability ??= detect()
      return availability
    },
    readImage(bytes, layOut, signal) {
      return recognise(bytes, layOut, performance.now() + limits.wallMs, signal)
    },
    async readPdfPages(bytes, pages, layOut, signal) {
      const deadline = performance.now() + limits.wallMs
      const texts: string[] = []
      for (const page of pages) {
        try {
          texts.push(
            await recognise(
              await pictureOfPage(bytes, page, { guard, searchPath, limits: remaining(limits, deadline), signal }),
              layOut,
              deadline,
              signal,
            ),
          )
        } catch (error) {
          // What has been read so far is worth keeping; the caller says which pages are missing.
          if (error instanceof StoppedByGuard && error.reason === 'time' && texts.length > 0) return texts
          throw error
        }
      }
      return texts
    },
  }
}

function remaining(limits: GuardLimits, deadline: number): GuardLimits {
  return { ...limits, wallMs: Math.max(1, deadline - performance.now()) }
}
