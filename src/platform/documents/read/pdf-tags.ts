/** Text from the tag tree of a tagged PDF: headings, lists and tables as their author meant them. */
import type { PDFPageProxy } from 'pdfjs-dist/types/src/display/api.js'
import { clean } from './clean.ts'
import { markdownTable, type TableCell } from './markdown.ts'

/** A node as `getStructTree` returns it: an element with a role, or a leaf that points to marked content. */
interface TagNode {
  role?: string
  type?: string
  id?: string
  children?: readonly TagNode[]
}

/** Below this share of the page's text the tree is of no use: it was made for a part of the page only. */
const leastTaggedShare = 0.8
const leastCharacters = 20

/** @returns Markdown; `undefined` when the page has no tags or they do not cover its text */
export async function taggedText(page: PDFPageProxy): Promise<string | undefined> {
  const tree = (await page.getStructTree()) as TagNode | null
  if (!tree?.children?.length) return undefined
  const { byId, inside, outside } = await markedContent(page)
  const all = inside + outside
  if (all < leastCharacters || outside > (1 - leastTaggedShare) * all) return undefined
  const blocks = blocksOf(tree, byId)
  const found = blocks.join('').length
  if (found < leastTaggedShare * inside) return undefined
  return blocks.join('\n\n').replace(/(^- .*)\n\n(?=- )/gm, '$1\n')
}

async function markedContent(page: PDFPageProxy): Promise<{ byId: Map<string, string>; inside: number; outside: number }> {
  const { items } = await page.getTextContent({ includeMarkedContent: true })
  const byId = new Map<string, string>()
  const open: (string | undefined)[] = []
  let inside = 0
  let outside = 0
  for (const item of items) {
    if (!('str' in item)) {
      if (item.type === 'beginMarkedContentProps') open.push(item.id ?? open.at(-1))
      else if (item.type === 'beginMarkedContent') open.push(open.at(-1))
      else open.pop()
      continue
    }
    const id = open.at(-1)
    const text = clean(item.str)
    if (id === undefined) outside += text.trim().length
    else {
      inside += text.trim().length
      byId.set(id, (byId.get(id) ?? '') + text + (item.hasEOL ? '\n' : ''))
    }
  }
  return { byId, inside, outside }
}

const paragraphRoles = /^(P|Caption|BlockQuote|Note|TOCI|BibEntry)$/
const inlineRoles = /^(Span|Link|Em|Strong|Quote|Reference|Code)$/

function blocksOf(node: TagNode, byId: ReadonlyMap<string, string>): string[] {
  const role = node.role ?? ''
  if (/^H[1-6]$/.test(role) || role === 'Title')
    return oneBlock(`${'#'.repeat(role === 'Title' ? 1 : Number(role[1]))} `, lineOf(node, byId))
  if (paragraphRoles.test(role)) return oneBlock('', lineOf(node, byId))
  if (role === 'LI') return listItem(node, byId)
  if (role === 'Table')
    return oneBlock(
      '',
      markdownTable(
        rowsOf(node)
          .map((row) => cellsOf(row, byId))
          .filter(hasText),
      ),
    )
  const blocks: string[] = []
  let run = ''
  const endRun = () => {
    blocks.push(...oneBlock('', oneLine(run)))
    run = ''
  }
  for (const child of node.children ?? []) {
    if (child.type === 'content' || inlineRoles.test(child.role ?? '')) run += inlineText(child, byId)
    else {
      endRun()
      blocks.push(...blocksOf(child, byId))
    }
  }
  endRun()
  return blocks
}

function listItem(node: TagNode, byId: ReadonlyMap<string, string>): string[] {
  const body = (node.children ?? [])
    .filter(({ role }) => role !== 'Lbl')
    .map((child) => inlineText(child, byId))
    .join(' ')
  return oneBlock('- ', oneLine(body).replace(/^[•▪◦·‣-]\s*/, ''))
}

function rowsOf(node: TagNode): TagNode[] {
  return (node.children ?? []).flatMap((child) => (child.role === 'TR' ? [child] : rowsOf(child)))
}

function cellsOf(row: TagNode, byId: ReadonlyMap<string, string>): TableCell[] {
  const cells = (row.children ?? []).filter(({ role }) => role === 'TD' || role === 'TH')
  // Some writers tag a bullet as a paragraph of its own.
  return cells.map((cell) => ({
    text: blocksOf({ ...cell, role: 'Div' }, byId)
      .join('\n')
      .replace(/^([•▪◦·‣-])\n/gm, '$1 '),
  }))
}

/** The tree of a page also names the rows that stand on other pages; here they are empty. */
function hasText(cells: readonly TableCell[]): boolean {
  return cells.some(({ text }) => text !== '')
}

function oneBlock(mark: string, text: string): string[] {
  return text === '' ? [] : [mark + text]
}

function lineOf(node: TagNode, byId: ReadonlyMap<string, string>): string {
  return oneLine(inlineText(node, byId))
}

function inlineText(node: TagNode, byId: ReadonlyMap<string, string>): string {
  if (node.type === 'content') return byId.get(node.id ?? '') ?? ''
  return (node.children ?? []).map((child) => inlineText(child, byId)).join('')
}

function oneLine(text: string): string {
  return text.replace(/\s+/g, ' ').trim()
}
