/** PDF to text. Runs in the child process only: pdf.js parses on the thread that calls it. */
import { createRequire } from 'node:module'
import path from 'node:path'
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs'
import type { PDFDocumentProxy, PDFPageProxy, TextItem } from 'pdfjs-dist/types/src/display/api.js'
import { clean, tidy } from './clean.ts'
import { maximumPages, Refusal } from './errors.ts'
import { textItems } from './pdf-items.ts'
import { countLeaps, orderSegments, type PlacedText, segmentsOf, textOf } from './pdf-order.ts'
import { isRuledAcross, type Matrix } from './pdf-rules.ts'
import { refuseBombs } from './pdf-streams.ts'
import { tablesOf } from './pdf-tables.ts'
import { taggedText } from './pdf-tags.ts'
import type { Reading } from './reading.ts'

/** A page with fewer characters is a scan, or as good as empty. */
const leastCharacters = 20
/** Letters smaller than this, in points, are not meant for people; instructions for models have been hidden so. */
const smallestReadable = 1.5
/** Fewer leaps are figures, superscripts and page numbers. */
const harmlessLeaps = 3
const harmlessLeapShare = 0.25

// Absolute paths with a final slash: pdf.js in Node cannot load `file:` URLs, and would then return no text for old Korean fonts, without an error.
const pdfjsFolder = `${path.dirname(createRequire(import.meta.url).resolve('pdfjs-dist/package.json'))}/`

/**
 * Reads every page on its own, so that a damaged page costs only itself.
 * @throws Refusal `encrypted`, `broken`, `tooManyPages`, `tooComplex`
 */
export async function readPdf(bytes: Uint8Array): Promise<Reading> {
  refuseBombs(bytes)
  const pdf = await open(bytes)
  if (pdf.numPages > maximumPages) throw new Refusal('tooManyPages', `${pdf.numPages} pages`)
  const reading: Reading = { mediaType: 'application/pdf', pages: [], pagesWithoutText: [], notes: [] }
  const damaged: number[] = []
  const withHidden: number[] = []
  for (let number = 1; number <= pdf.numPages; number += 1) {
    try {
      const page = await pdf.getPage(number)
      const { text, hidden, isScan } = await readPage(page)
      if (hidden) withHidden.push(number)
      if (isScan) {
        const { width, height } = page.getViewport({ scale: 1 })
        reading.pagesWithoutText.push({ number, width, height })
      }
      reading.pages.push(text)
      page.cleanup()
    } catch (error) {
      if (error instanceof Refusal) throw error
      damaged.push(number)
      reading.pages.push('')
    }
  }
  if (damaged.length === pdf.numPages) throw new Refusal('broken', `all ${damaged.length} pages are damaged`)
  if (damaged.length > 0) reading.notes.push({ code: 'damaged-pages', pages: damaged })
  if (withHidden.length > 0) reading.notes.push({ code: 'hidden-text', pages: withHidden })
  return reading
}

async function open(bytes: Uint8Array): Promise<PDFDocumentProxy> {
  try {
    return await getDocument({
      data: bytes,
      cMapUrl: `${pdfjsFolder}cmaps/`,
      cMapPacked: true,
      standardFontDataUrl: `${pdfjsFolder}standard_fonts/`,
      wasmUrl: `${pdfjsFolder}wasm/`,
      useSystemFonts: false,
      disableFontFace: true,
      verbosity: 0,
    }).promise
  } catch (error) {
    const name = error instanceof Error ? error.name : ''
    throw new Refusal(name === 'PasswordException' ? 'encrypted' : 'broken', String(error), { cause: error })
  }
}

type PageViewport = ReturnType<PDFPageProxy['getViewport']>

/** Stored text with its place. `endsLine` is what pdf.js guesses from the stored order. */
interface StoredText extends PlacedText {
  endsLine: boolean
}

interface PageText {
  text: string
  /** Whether there was text that people cannot see; it was left out. */
  hidden: boolean
  /** Whether the page needs text recognition; it may still have a stamp or a page number as text. */
  isScan: boolean
}

/**
 * In this order: columns that are stored row by row are put in order; else the tags of the author; else the stored order, which is right for most files,
 * with tables where rulings make them.
 */
async function readPage(page: PDFPageProxy): Promise<PageText> {
  const viewport = page.getViewport({ scale: 1 })
  const stored = (await textItems(page)).map((item) => place(item, viewport))
  const seen = stored.filter((item) => item.text === '' || isSeen(item, viewport))
  const hidden = stored.length > seen.length
  const characters = seen.reduce((sum, { text }) => sum + text.trim().length, 0)
  if (characters < leastCharacters) return { text: tidy(storedOrder(seen)), hidden, isScan: true }

  const { segments, gutters } = orderSegments(segmentsOf(seen))
  const { leaps, steps } = countLeaps(seen, segments)
  const isInterleaved = leaps > Math.max(harmlessLeaps, harmlessLeapShare * steps)
  const toDevice = viewport.transform as unknown as Matrix
  if (isInterleaved && !(await isRuledAcross(page, gutters, toDevice))) return { text: tidy(textOf(segments)), hidden, isScan: false }
  // The tags know nothing of what is hidden, so they serve only for pages where all is seen.
  const tagged = hidden ? undefined : await taggedText(page)
  const text = tagged ?? (await withTables(page, seen, toDevice)) ?? storedOrder(seen)
  return { text: tidy(text), hidden, isScan: false }
}

/** The stored order with ruled tables as tables; `undefined` when there are none. */
async function withTables(page: PDFPageProxy, seen: readonly StoredText[], toDevice: Matrix): Promise<string | undefined> {
  const found = await tablesOf(page, seen, toDevice)
  if (!found) return undefined
  const [first = [], ...others] = found.around as StoredText[][]
  return [storedOrder(first), ...found.tables.flatMap((table, at) => [table, storedOrder(others[at] ?? [])])]
    .map((part) => part.trim())
    .filter((part) => part !== '')
    .join('\n\n')
}

function place(item: TextItem, viewport: PageViewport): StoredText {
  const [a = 1, b = 0, c = 0, d = 1, e = 0, f = 0]: number[] = item.transform
  const [x = 0, y = 0] = viewport.convertToViewportPoint(e, f) as number[]
  const size = Math.hypot(c, d) || Math.hypot(a, b)
  return { text: clean(item.str), x, y, width: item.width, size, endsLine: item.hasEOL }
}

function isSeen({ text, x, y, width, size }: StoredText, { width: pageWidth, height: pageHeight }: PageViewport): boolean {
  if (text.trim() === '') return true
  return size >= smallestReadable && x < pageWidth && x + width > 0 && y > 0 && y - size < pageHeight
}

function storedOrder(items: readonly StoredText[]): string {
  return items
    .map(({ text, endsLine }) => text + (endsLine ? '\n' : ''))
    .join('')
    .replace(/[^\S\n]+/g, ' ')
    .replace(/ ?\n ?/g, '\n')
}
