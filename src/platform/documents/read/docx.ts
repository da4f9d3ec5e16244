import mammoth from 'mammoth'
import { clean, tidy } from './clean.ts'
import { Refusal } from './errors.ts'
import { htmlToMarkdown } from './html.ts'
import { mediaTypes } from './kind.ts'
import type { Reading } from './reading.ts'
import { childrenOf, type Element, nameOf, parseXml } from './xml.ts'

/**
 * A Word document as Markdown: mammoth keeps headings, lists and tables, also those in text boxes that Word wrote.
 * Page headers come first and page footers last, since mammoth drops them and people write their name, phone and e-mail there.
 * @param bytes the whole file
 * @param files its XML entries, already found harmless
 */
export async function readDocx(bytes: Uint8Array, files: ReadonlyMap<string, Buffer>): Promise<Reading> {
  const headers = partsNamed(files, /^word\/header\d*\.xml$/)
  const footers = partsNamed(files, /^word\/footer\d*\.xml$/)
  const text = [...headers, await bodyOf(bytes), ...footers].map(clean).join('\n\n')
  return { mediaType: mediaTypes.docx, pages: [tidy(text)], pagesWithoutText: [], notes: [] }
}

async function bodyOf(bytes: Uint8Array): Promise<string> {
  // Pictures would come as data URLs of megabytes.
  const convertImage = mammoth.images.imgElement(async () => ({ src: '' }))
  try {
    const { value } = await mammoth.convertToHtml({ buffer: Buffer.from(bytes) }, { convertImage, externalFileAccess: false })
    return htmlToMarkdown(value)
  } catch (error) {
    throw new Refusal('broken', String(error), { cause: error })
  }
}

/** First page, even and odd pages often repeat the same header: it is kept once. Those without letters (page numbers) are left out. */
function partsNamed(files: ReadonlyMap<string, Buffer>, pattern: RegExp): string[] {
  const texts = [...files].filter(([name]) => pattern.test(name)).map(([name, part]) => tidy(wordText(parseXml(part, name))))
  return [...new Set(texts)].filter((text) => /\p{L}/u.test(text))
}

/** Plain text of WordprocessingML: w:t is text, w:tab and w:br are what they say, w:p ends a line. Deleted text and fallback copies are left out. */
function wordText(element: Element): string {
  const name = nameOf(element)
  if (name === 't') return element.textContent ?? ''
  if (name === 'tab') return '\t'
  if (name === 'br' || name === 'cr') return '\n'
  if (name === 'Fallback' || name === 'del' || name === 'pPr' || name === 'rPr') return ''
  const inside = childrenOf(element).map(wordText).join('')
  return name === 'p' ? `${inside}\n` : inside
}
