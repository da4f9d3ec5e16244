import { clean, tidy } from './clean.ts'
import { Refusal } from './errors.ts'
import { mediaTypes } from './kind.ts'
import { markdownTable, type TableCell } from './markdown.ts'
import type { Reading } from './reading.ts'
import { childrenOf, type Element, nameOf, parseXml } from './xml.ts'

/**
 * A HWPX document (OWPML, KS X 6101) as text with its tables in Markdown.
 * @param files the XML entries of the archive
 * @throws Refusal `encrypted`, `broken`
 */
export function readHwpx(files: ReadonlyMap<string, Buffer>): Reading {
  if (/encryption-data/i.test(files.get('META-INF/manifest.xml')?.toString('utf8') ?? ''))
    throw new Refusal('encrypted', 'manifest has encryption data')
  const sections = [...files]
    .map(([name, part]) => ({ name, part, number: Number(/^Contents\/section(\d+)\.xml$/.exec(name)?.[1]) }))
    .filter(({ number }) => Number.isInteger(number))
    .sort((a, b) => a.number - b.number)
  if (sections.length === 0) throw new Refusal('broken', 'no section')
  const blocks = sections.flatMap(({ name, part }) => paragraphsIn(parseXml(part, name)))
  return { mediaType: mediaTypes.hwpx, pages: [tidy(clean(blocks.join('\n\n')))], pagesWithoutText: [], notes: [] }
}

function paragraphsIn(parent: Element): string[] {
  return childrenOf(parent)
    .filter((child) => nameOf(child) === 'p')
    .flatMap(paragraphBlocks)
}

/** The text of a paragraph, then what is anchored in it: tables, text boxes, page headers. */
function paragraphBlocks(paragraph: Element): string[] {
  let text = ''
  const anchored: string[] = []
  const visit = (element: Element): void => {
    for (const child of childrenOf(element)) {
      const name = nameOf(child)
      if (name === 't') text += textOf(child)
      else if (name === 'tbl') anchored.push(tableOf(child))
      else if (name === 'subList') anchored.push(...paragraphsIn(child))
      // Layout caches, section settings and the alternative text of pictures are not content.
      else if (name !== 'linesegarray' && name !== 'secPr' && name !== 'shapeComment') {
        if (name === 'header') visitFirst(child)
        else visit(child)
      }
    }
  }
  const first: string[] = []
  const visitFirst = (header: Element): void => {
    first.push(...childrenOf(header).flatMap(paragraphsIn))
  }
  visit(paragraph)
  return [...first, text.trim(), ...anchored].filter((block) => block !== '')
}

/** hp:t holds text mixed with elements for what a keyboard cannot type. */
function textOf(element: Element): string {
  let text = ''
  for (let child = element.firstChild; child; child = child.nextSibling) {
    if (child.nodeType === child.TEXT_NODE) text += child.nodeValue ?? ''
    else if (child.nodeType === child.ELEMENT_NODE) text += specialText(child as Element)
  }
  return text
}

function specialText(element: Element): string {
  const name = nameOf(element)
  if (name === 'tab') return '\t'
  if (name === 'lineBreak') return '\n'
  if (name === 'nbSpace' || name === 'fwSpace') return ' '
  if (name === 'hyphen') return '-'
  // Deleted text of tracked changes lies between marks without content; highlighter marks are empty too.
  return textOf(element)
}

function tableOf(table: Element): string {
  const rows = childrenOf(table).filter((child) => nameOf(child) === 'tr')
  return markdownTable(
    rows.map((row) =>
      childrenOf(row)
        .filter((child) => nameOf(child) === 'tc')
        .map(cellOf),
    ),
  )
}

function cellOf(cell: Element): TableCell {
  const parts = childrenOf(cell)
  const span = parts.find((part) => nameOf(part) === 'cellSpan')
  const text = parts
    .filter((part) => nameOf(part) === 'subList')
    .flatMap(paragraphsIn)
    .join('\n')
  return { text, columns: Number(span?.getAttribute('colSpan') ?? 1), rows: Number(span?.getAttribute('rowSpan') ?? 1) }
}
