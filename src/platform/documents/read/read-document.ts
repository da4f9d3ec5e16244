/** Turns files into text. No file is ever parsed in this process. */
import { AppError } from '#platform/errors.ts'
import { parseInChild, refusalOf } from './child-process.ts'
import { documentErrors, maximumCharacters, maximumFileBytes } from './errors.ts'
import { createDoor, createGate } from './gate.ts'
import { type GuardLimits, StoppedByGuard } from './guard.ts'
import { type DocumentFormat, mediaTypes, recognise } from './kind.ts'
import { createOcr, type LayOutImage, type Ocr } from './ocr.ts'
import type { Reading } from './reading.ts'

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

export interface ReadOptions {
  /** Ends the reading, also while it waits in line. */
  signal?: AbortSignal
  /** Who waits for it: then it counts as theirs, and may be refused. Work of the server itself has all the time that it needs. */
  personId?: string
}

export type ReadDocument = (input: DocumentInput, options?: ReadOptions) => Promise<DocumentText>

export interface DocumentReaderSettings {
  /** Files that are parsed at the same time; the others wait in line. Each may take `limits`. */
  atOnce?: number
  limits?: GuardLimits
  /** `undefined` reads no scans and no pictures. */
  ocr?: Ocr | undefined
}

/**
 * What a hostile file may cost: 10 s and 512 MiB. The watch looks every 25 ms, in which a bomb was seen to grow by 33 MiB, and a process takes
 * some time to start and to be ended, hence the distance. A 300-page PDF takes 4 s and 225 MB.
 */
export const readingLimits: GuardLimits = { wallMs: 9000, memoryMb: 448, outputBytes: 5 * 1024 * 1024 }

/** Of one person: a CV, a portfolio and a letter or two. Scans are recognised one at a time, so what one person has in line others wait for. */
const perPerson = 4
/** Of all people: each holds its file in memory, and who is the last waits for all the others. */
const overall = 40

/** Recognition takes seconds per page; more pages than this are a book. */
const mostRecognisedPages = 20

/**
 * Makes the function that turns files into text.
 * @returns a function that throws an `AppError` of `documentErrors` for every file that cannot become text or for which there is no room, or the signal's reason
 */
export function createDocumentReader(settings: DocumentReaderSettings = {}): ReadDocument {
  const { atOnce = 2, limits = readingLimits } = settings
  const ocr = 'ocr' in settings ? settings.ocr : createOcr()
  const parsing = createGate(atOnce)
  // Scans take a minute at worst; they wait for each other, and not in the line of the quick ones.
  const recognising = createGate(1)
  const door = createDoor({
    perPerson,
    overall,
    refuse: {
      tooManyOfOne: () => documentErrors.busy({ headers: { 'Retry-After': '20' } }),
      tooMany: () => documentErrors.crowded({ headers: { 'Retry-After': '60' } }),
    },
  })

  const layOut: LayOutImage = async (bytes, folder, layoutLimits, signal) => {
    const answer = await parseInChild('image', bytes, {
      limits: { ...limits, wallMs: Math.min(limits.wallMs, layoutLimits.wallMs) },
      signal,
      folder,
    })
    if (!('layout' in answer)) throw new Error('the child answered a picture without a layout')
    return answer.layout
  }

  /** Puts what was recognised into the pages of `reading`; tells whether anything was. */
  async function recognisePages(bytes: Uint8Array, reading: Reading, signal: AbortSignal | undefined): Promise<boolean> {
    const pages = reading.pagesWithoutText.slice(0, mostRecognisedPages)
    if (!ocr || pages.length === 0 || !(await ocr.isAvailable())) return false
    const texts = await recognising.pass(() => ocr.readPdfPages(bytes, pages, layOut, signal), signal)
    texts.forEach((text, index) => {
      const place = (pages[index]?.number ?? 0) - 1
      if (text.length > (reading.pages[place]?.length ?? 0)) reading.pages[place] = text
    })
    const left = reading.pagesWithoutText.slice(texts.length)
    if (left.length > 0) reading.warnings.push(`pages without text recognition: ${left.map(({ number }) => number).join(', ')}`)
    return texts.some((text) => text !== '')
  }

  /** A document with text is not lost because one of its pages, perhaps a photo, cannot be recognised. */
  async function recognisePagesBesideText(bytes: Uint8Array, reading: Reading, signal: AbortSignal | undefined): Promise<boolean> {
    try {
      return await recognisePages(bytes, reading, signal)
    } catch (error) {
      if (!(error instanceof StoppedByGuard || error instanceof AppError)) throw error
      reading.warnings.push(`text recognition failed: ${error.message}`)
      return false
    }
  }

  async function readImage(bytes: Uint8Array, format: DocumentFormat, signal: AbortSignal | undefined): Promise<DocumentText> {
    if (!ocr || !(await ocr.isAvailable())) throw documentErrors.scanned()
    const text = await recognising.pass(() => ocr.readImage(bytes, layOut, signal), signal)
    if (text === '') throw documentErrors.unrecognised()
    return { mediaType: mediaTypes[format], pages: 1, characters: [...text].length, text, warnings: [], ocr: true }
  }

  async function readText(bytes: Uint8Array, format: string, signal: AbortSignal | undefined): Promise<DocumentText> {
    const answer = await parsing.pass(() => parseInChild(format, bytes, { limits, signal }), signal)
    if (!('reading' in answer)) throw new Error(`the child answered ${format} without a reading`)
    const { reading } = answer
    const isScan = reading.pagesWithoutText.length === reading.pages.length
    const recognised = await (isScan ? recognisePages : recognisePagesBesideText)(bytes, reading, signal)
    if (isScan && !recognised) throw ocr && (await ocr.isAvailable()) ? documentErrors.unrecognised() : documentErrors.scanned()
    const text = reading.pages.filter((page) => page !== '').join('\n\n')
    if (text === '') throw documentErrors.empty()
    if (text.length > maximumCharacters) throw documentErrors.tooMuchText()
    const { mediaType, warnings } = reading
    return { mediaType, pages: reading.pages.length, characters: [...text].length, text, warnings, ocr: recognised }
  }

  async function read({ bytes, name }: DocumentInput, signal: AbortSignal | undefined): Promise<DocumentText> {
    if (bytes.length > maximumFileBytes) throw documentErrors.tooLarge()
    if (bytes.length === 0) throw documentErrors.empty()
    const kind = recognise(bytes, name)
    if (!kind) throw documentErrors.wrongType()
    try {
      if (kind.container === 'image' && kind.format) return await readImage(bytes, kind.format, signal)
      const isContainer = kind.container === 'zip' || kind.container === 'ole'
      return await readText(bytes, isContainer ? kind.container : (kind.format ?? kind.container), signal)
    } catch (error) {
      throw error instanceof StoppedByGuard ? refusalOf(error) : error
    }
  }

  return function readDocument(input, { signal, personId } = {}) {
    return personId === undefined ? read(input, signal) : door.enter(personId, () => read(input, signal))
  }
}
