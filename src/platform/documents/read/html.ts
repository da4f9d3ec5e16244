/** The small HTML that mammoth writes, as Markdown. Plain text is not escaped: people and models read it, no Markdown parser must. */
import { parseHTML } from 'linkedom'
import { markdownTable, type TableCell } from './markdown.ts'

/** The part of the DOM that is used here. */
interface HtmlNode {
  nodeType: number
  nodeName: string
  textContent: string | null
  childNodes: ArrayLike<HtmlNode>
  getAttribute?(name: string): string | null
}

const textNode = 3

/** @param html well-formed HTML of a document body */
export function htmlToMarkdown(html: string): string {
  const { document } = parseHTML(`<!doctype html><html><body>${html}</body></html>`)
  return blocksOf(document.body as unknown as HtmlNode).join('\n\n')
}

function blocksOf(parent: HtmlNode): string[] {
  return childrenOf(parent).flatMap((node) => {
    const tag = node.nodeName.toLowerCase()
    if (/^h[1-6]$/.test(tag)) return nonEmpty(`${'#'.repeat(Number(tag[1]))} `, inlineText(node).replace(/\s+/g, ' '))
    if (tag === 'ul' || tag === 'ol') return nonEmpty('', listLines(node, 0).join('\n'))
    if (tag === 'table') return nonEmpty('', markdownTable(rowsOf(node).map(cellsOf)))
    if (tag === 'div' || tag === 'section') return blocksOf(node)
    return nonEmpty('', inlineText(node))
  })
}

function nonEmpty(mark: string, text: string): string[] {
  return text.trim() === '' ? [] : [mark + text.trim()]
}

function listLines(list: HtmlNode, depth: number): string[] {
  const isOrdered = list.nodeName.toLowerCase() === 'ol'
  const items = childrenOf(list).filter(({ nodeName }) => nodeName.toLowerCase() === 'li')
  return items.flatMap((item, index) => {
    const own = childrenOf(item).filter((node) => !isList(node))
    const inner = childrenOf(item).filter(isList)
    const text = own
      .map(inlineText)
      .join('')
      .trim()
      .replace(/\s*\n\s*/g, ' ')
    return [
      `${'  '.repeat(depth)}${isOrdered ? `${index + 1}.` : '-'} ${text}`,
      ...inner.flatMap((sublist) => listLines(sublist, depth + 1)),
    ]
  })
}

function isList({ nodeName }: HtmlNode): boolean {
  return /^[uo]l$/i.test(nodeName)
}

/** Rows of this table, not those of tables inside its cells. */
function rowsOf(table: HtmlNode): HtmlNode[] {
  return childrenOf(table).flatMap((node) => {
    const tag = node.nodeName.toLowerCase()
    if (tag === 'tr') return [node]
    return tag === 'thead' || tag === 'tbody' || tag === 'tfoot' ? rowsOf(node) : []
  })
}

function cellsOf(row: HtmlNode): TableCell[] {
  return childrenOf(row)
    .filter(({ nodeName }) => /^t[dh]$/i.test(nodeName))
    .map((cell) => ({ text: blocksOf(cell).join('\n'), columns: spanOf(cell, 'colspan'), rows: spanOf(cell, 'rowspan') }))
}

function spanOf(cell: HtmlNode, attribute: string): number {
  return Number(cell.getAttribute?.(attribute) ?? 1)
}

function inlineText(node: HtmlNode): string {
  if (node.nodeType === textNode) return node.textContent ?? ''
  const tag = node.nodeName.toLowerCase()
  if (tag === 'br') return '\n'
  if (tag === 'img') return ''
  return childrenOf(node).map(inlineText).join('')
}

function childrenOf(node: HtmlNode): HtmlNode[] {
  return Array.from(node.childNodes)
}
