// For tests: the words of a file, as programs other than ours read them. White space is made equal, since each of them breaks lines in its own way.
import path from 'node:path'
import { unzipSync } from 'fflate'
import mammoth from 'mammoth'
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs'

const pdfjs = path.resolve(import.meta.dirname, '../../../../node_modules/pdfjs-dist')

/** One space for every run of white space. */
export function flat(text: string): string {
  return text.replace(/\s+/g, ' ').trim()
}

/** The text of a PDF in the order in which it is drawn, and its properties. */
export async function readPdf(bytes: Uint8Array): Promise<{ text: string; title: unknown; keywords: unknown; pages: number }> {
  const task = getDocument({
    data: new Uint8Array(bytes),
    cMapUrl: `${pdfjs}/cmaps/`,
    cMapPacked: true,
    standardFontDataUrl: `${pdfjs}/standard_fonts/`,
    verbosity: 0,
  })
  const pdf = await task.promise
  const texts: string[] = []
  for (let number = 1; number <= pdf.numPages; number += 1) {
    const { items } = await (await pdf.getPage(number)).getTextContent()
    texts.push(items.map((item) => ('str' in item ? item.str + (item.hasEOL ? '\n' : '') : '')).join(''))
  }
  const info = (await pdf.getMetadata()).info as Record<string, unknown>
  const pages = pdf.numPages
  await task.destroy()
  return { text: flat(texts.join('\n')), title: info.Title, keywords: info.Keywords, pages }
}

/** The text of a .docx in reading order. */
export async function readDocx(bytes: Uint8Array): Promise<string> {
  return textOfHtml((await mammoth.convertToHtml({ buffer: Buffer.from(bytes) })).value)
}

/** The text of the paragraphs of a .hwpx, straight from its XML. */
export function readHwpx(bytes: Uint8Array): string {
  const paragraphs = (partsOf(bytes)['Contents/section0.xml'] ?? '').split('</hp:p>')
  const textOf = (xml: string) =>
    [...xml.matchAll(/<hp:t>(.*?)<\/hp:t>/gs)].map(([, text = '']) => text.replaceAll('<hp:lineBreak/>', '\n')).join('')
  return flat(unescaped(paragraphs.map(textOf).join('\n')))
}

/** What a page shows: tags of blocks and line breaks part words, others do not. */
export function textOfHtml(html: string): string {
  return flat(unescaped(html.replace(/<\/?(p|h\d|li|ul|ol|td|tr|table|br)\b[^>]*>/g, '\n').replace(/<[^>]*>/g, '')))
}

const entities: Record<string, string> = { '&amp;': '&', '&lt;': '<', '&gt;': '>', '&quot;': '"', '&#x27;': "'", '&#39;': "'" }

function unescaped(text: string): string {
  return text.replace(/&(amp|lt|gt|quot|#x27|#39);/g, (entity) => entities[entity] ?? entity)
}

/** The entries of a .docx or .hwpx as text. */
export function partsOf(bytes: Uint8Array): Record<string, string> {
  return Object.fromEntries(Object.entries(unzipSync(bytes)).map(([name, part]) => [name, Buffer.from(part).toString('utf8')]))
}
