/** What a model that sees reads in pictures and on the pages of scans. */
import { explainFailure } from '#platform/llm/errors.ts'
import { ModelError } from '#platform/llm/llm.ts'
import type { Gate } from '../../gate.ts'
import { type Guard, type GuardLimits, StoppedByGuard } from '../../guard/guard.ts'
import { documentErrors } from './errors.ts'
import { pictureOfPage } from './pdf-picture.ts'
import type { Picture, PictureModel } from './picture-model.ts'
import type { Reading } from './reading.ts'

/** Each costs what a picture costs a model. */
const mostSeenPages = 10
/** For all pages of a file together; one takes a second. */
const drawingLimits: GuardLimits = { wallMs: 30_000, memoryMb: 448, outputBytes: 20 * 1024 * 1024 }

export interface SeeingOptions {
  signal?: AbortSignal | undefined
  /** Whom the calls are counted for. */
  personId?: string | undefined
  /** Asked before each picture. */
  maySee?: (() => boolean) | undefined
}

export interface SeeingSettings {
  guard: Guard
  /** Pages are drawn when their turn comes. */
  drawing: Gate
  searchPath: string
  pictureModel: PictureModel | undefined
}

export type Seeing = ReturnType<typeof createSeeing>
export function createSeeing({ guard, drawing, searchPath, pictureModel }: SeeingSettings) {
  /** @returns what the model reads; empty where it sees no text or refuses to look. @throws the `AppError` of a model that could not answer */
  async function readPicture(picture: Picture, { signal, personId, maySee }: SeeingOptions): Promise<string> {
    if (!pictureModel?.isAvailable() || maySee?.() === false) return ''
    try {
      return await pictureModel.read(picture, { signal: signal ?? new AbortController().signal, personId })
    } catch (error) {
      if (!(error instanceof ModelError)) throw error
      if (error.failure === 'content-filter' || error.failure === 'bad-request') return ''
      throw explainFailure(error)
    }
  }

  async function drawn(bytes: Uint8Array, page: Reading['pagesWithoutText'][number], wallMs: number, signal: AbortSignal | undefined) {
    try {
      const limits = { ...drawingLimits, wallMs: Math.max(1, wallMs) }
      return await drawing.pass(() => pictureOfPage(bytes, page, { guard, searchPath, limits, signal }), signal)
    } catch (error) {
      // Without poppler a page cannot be shown to a model either; the refusal says what to install.
      if (error instanceof StoppedByGuard && error.reason === 'missing') throw documentErrors.scanned({ cause: error })
      throw error
    }
  }

  return {
    isAvailable: () => pictureModel?.isAvailable() === true,
    readPicture,

    /**
     * Puts what the model reads on the pages of a scan into `reading`, one page after the other.
     * @returns the numbers of the pages that were shown to it and had text, and how many were shown. @throws as `readPicture`, while nothing was read
     */
    async readPages(bytes: Uint8Array, reading: Reading, options: SeeingOptions): Promise<{ read: number[]; shown: number }> {
      const read: number[] = []
      let shown = 0
      let drawnMs = 0
      for (const page of reading.pagesWithoutText.slice(0, mostSeenPages)) {
        const begin = performance.now()
        const picture = await drawn(bytes, page, drawingLimits.wallMs - drawnMs, options.signal)
        drawnMs += performance.now() - begin
        try {
          const text = await readPicture({ bytes: picture, mediaType: 'image/png' }, options)
          shown += 1
          if (text === '') continue
          reading.pages[page.number - 1] = text
          read.push(page.number)
        } catch (error) {
          if (read.length === 0) throw error
          break
        }
      }
      return { read, shown }
    },
  }
}
