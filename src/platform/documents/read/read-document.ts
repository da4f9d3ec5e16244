/** Turns files into text. No file is ever parsed in this process. */
import { AppError } from '#platform/errors.ts'
import type { ReadingNote } from '#wire/reading-notes.ts'
import { createDoor, createGate } from '../../gate.ts'
import { type Guard, type GuardLimits, runGuarded, StoppedByGuard, usualSearchPath } from '../../guard/guard.ts'
import { parseInChild, refusalOf } from './child-process.ts'
import { documentErrors, maximumCharacters, maximumFileBytes } from './errors.ts'
import { type DocumentFormat, mediaTypes, recognise } from './kind.ts'
import { createOcr, type LayOutImage, type Ocr } from './ocr.ts'
import type { PictureModel } from './picture-model.ts'
import type { PageWithoutText, Reading } from './reading.ts'
import { createSeeing, type SeeingOptions } from './seeing.ts'
import { warningOf } from './warning-of.ts'

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
  /** What its reader should know: damaged or empty pages, text that was left out, text that was recognised. */
  notes: ReadingNote[]
  /** The notes as English sentences. */
  warnings: string[]
  /** Whether at least a part was read by text recognition, which makes mistakes. */
  ocr: boolean
}

export interface ReadOptions {
  /** Ends the reading, also while it waits in line. */
  signal?: AbortSignal
  /** Who waits for it: then it counts as theirs, and may be refused. Work of the server itself has all the time that it needs. */
  personId?: string
  /** For whom a model is asked where nobody waits. */
  ownerId?: string
  /** Asked before each picture is shown to a model; `false` leaves it unread. */
  maySee?: () => boolean
}

export type ReadDocument = (input: DocumentInput, options?: ReadOptions) => Promise<DocumentText>

export interface DocumentReaderSettings {
  /** Starts the programs that read. */
  guard?: Guard
  /** Files that are parsed at the same time; the others wait in line. Each may take `limits`. */
  atOnce?: number
  limits?: GuardLimits
  /** `undefined` recognises no scans and no pictures. */
  ocr?: Ocr | undefined
  /** Reads them where that is so, or where nothing was recognised. */
  pictureModel?: PictureModel | undefined
  /** Where `pdftoppm` is looked up, as in PATH. */
  searchPath?: string
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
  const { guard = runGuarded, atOnce = 2, limits = readingLimits, pictureModel, searchPath = usualSearchPath } = settings
  const ocr = 'ocr' in settings ? settings.ocr : createOcr({ guard })
  const parsing = createGate(atOnce)
  // Scans take a minute at worst; they wait for each other, and not in the line of the quick ones.
  const recognising = createGate(1)
  const seeing = createSeeing({ guard, drawing: recognising, searchPath, pictureModel })
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
      guard,
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
    noteUnread(reading, reading.pagesWithoutText.slice(texts.length))
    const read = pages.filter((_, index) => texts[index])
    if (read.length > 0) reading.notes.push({ code: 'recognised', pages: read.map(({ number }) => number) })
    return read.length > 0
  }

  /** A document with text is not lost because one of its pages, perhaps a photo, cannot be recognised. */
  async function recognisePagesBesideText(bytes: Uint8Array, reading: Reading, signal: AbortSignal | undefined): Promise<boolean> {
    try {
      if (ocr && (await ocr.isAvailable())) return await recognisePages(bytes, reading, signal)
    } catch (error) {
      if (!(error instanceof StoppedByGuard || error instanceof AppError)) throw error
    }
    noteUnread(reading, reading.pagesWithoutText)
    return false
  }

  async function readImage(bytes: Uint8Array, format: DocumentFormat, options: ReadOptions): Promise<DocumentText> {
    const { signal } = options
    const canRecognise = ocr !== undefined && (await ocr.isAvailable())
    if (!canRecognise && !seeing.isAvailable()) throw documentErrors.scanned()
    const notes: ReadingNote[] = []
    const recognised = canRecognise ? await recognising.pass(() => ocr.readImage(bytes, layOut, signal), signal) : ''
    const text = recognised || (await seeing.readPicture({ bytes, mediaType: mediaTypes[format] }, seenFor(options)))
    notes.push({ code: recognised ? 'recognised' : 'read-by-model', pages: [] })
    if (text === '') throw documentErrors.unrecognised()
    return { mediaType: mediaTypes[format], pages: 1, characters: [...text].length, text, ...told(notes), ocr: true }
  }

  /** Puts what a model reads on the pages of a scan into `reading`; tells whether it was anything. */
  async function seePages(bytes: Uint8Array, reading: Reading, options: SeeingOptions): Promise<boolean> {
    if (!seeing.isAvailable()) return false
    const { read, shown } = await seeing.readPages(bytes, reading, options)
    if (read.length > 0) reading.notes.push({ code: 'read-by-model', pages: [] })
    noteUnread(reading, reading.pagesWithoutText.slice(shown))
    return read.length > 0
  }

  async function readText(bytes: Uint8Array, format: string, options: ReadOptions): Promise<DocumentText> {
    const { signal } = options
    const answer = await parsing.pass(() => parseInChild(format, bytes, { guard, limits, signal }), signal)
    if (!('reading' in answer)) throw new Error(`the child answered ${format} without a reading`)
    const { reading } = answer
    const isScan = reading.pagesWithoutText.length === reading.pages.length
    const recognised =
      (await (isScan ? recognisePages : recognisePagesBesideText)(bytes, reading, signal)) ||
      (isScan && (await seePages(bytes, reading, seenFor(options))))
    if (isScan && !recognised) {
      const isLookedAt = seeing.isAvailable() || (ocr && (await ocr.isAvailable()))
      throw isLookedAt ? documentErrors.unrecognised() : documentErrors.scanned()
    }
    const text = reading.pages.filter((page) => page !== '').join('\n\n')
    if (text === '') throw documentErrors.empty()
    if (text.length > maximumCharacters) throw documentErrors.tooMuchText()
    const { mediaType, pages, notes } = reading
    return { mediaType, pages: pages.length, characters: [...text].length, text, ...told(notes), ocr: recognised }
  }

  async function read({ bytes, name }: DocumentInput, options: ReadOptions): Promise<DocumentText> {
    if (bytes.length > maximumFileBytes) throw documentErrors.tooLarge()
    if (bytes.length === 0) throw documentErrors.empty()
    const kind = recognise(bytes, name)
    if (!kind) throw documentErrors.wrongType()
    try {
      if (kind.container === 'image' && kind.format) return await readImage(bytes, kind.format, options)
      const isContainer = kind.container === 'zip' || kind.container === 'ole'
      return await readText(bytes, isContainer ? kind.container : (kind.format ?? kind.container), options)
    } catch (error) {
      throw error instanceof StoppedByGuard ? refusalOf(error) : error
    }
  }

  return function readDocument(input, options = {}) {
    const { personId } = options
    return personId === undefined ? read(input, options) : door.enter(personId, () => read(input, options))
  }
}

function seenFor({ signal, personId, ownerId, maySee }: ReadOptions): SeeingOptions {
  return { signal, personId: personId ?? ownerId, maySee }
}

/** Pages on which nothing, or nearly nothing, was found: pictures that nobody has read, or empty ones. */
function noteUnread({ notes }: Reading, pages: readonly PageWithoutText[]) {
  if (pages.length > 0) notes.push({ code: 'unread-pages', pages: pages.map(({ number }) => number) })
}

const told = (notes: ReadingNote[]) => ({ notes, warnings: notes.map(warningOf) })
