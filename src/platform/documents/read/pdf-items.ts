import type { PDFPageProxy, TextItem } from 'pdfjs-dist/types/src/display/api.js'
import { Refusal } from './errors.ts'

/** A page of small print has some 5,000 pieces of text, one for each letter; what has ten times as many was made to keep a reader busy. */
const mostItems = 50_000

/**
 * The pieces of text of a page in their stored order, asked for bit by bit, so that a page without end is given up early.
 * @throws Refusal `tooComplex`
 */
export async function textItems(page: PDFPageProxy): Promise<TextItem[]> {
  const items: TextItem[] = []
  const reader = page.streamTextContent().getReader()
  for (;;) {
    const { done, value } = await reader.read()
    if (done) return items
    for (const item of value.items) if ('str' in item) items.push(item)
    if (items.length > mostItems) throw new Refusal('tooComplex', `more than ${mostItems} pieces of text on a page`)
  }
}
