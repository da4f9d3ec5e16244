import type { Paragraph, PhrasingContent, Root, RootContent } from 'mdast'
import remarkStringify from 'remark-stringify'
import { unified } from 'unified'

/** Marks that are none in CommonMark, but are in the dialect of GitHub, which most editors show: strikethrough and tables. */
const dialectMarks = [
  // Between spaces, as in a period, it strikes nothing.
  { character: '~', before: '\\S', inConstruct: 'phrasing' as const },
  { character: '~', after: '\\S', inConstruct: 'phrasing' as const },
  { character: '|', inConstruct: 'phrasing' as const },
  { atBreak: true, character: ':', after: '-' },
]

/** Writes a tree as Markdown in which every mark inside of a text is escaped, so that it stays text. */
export function markdownOf(children: RootContent[]): string {
  const root: Root = { type: 'root', children }
  return unified().use(remarkStringify, { bullet: '-', unsafe: dialectMarks }).stringify(root)
}

export function heading(depth: 1 | 2 | 3, text: string): RootContent {
  return { type: 'heading', depth, children: [{ type: 'text', value: text }] }
}

/** A paragraph whose lines end where their writer ended them. */
export function paragraph(...lines: readonly string[]): Paragraph {
  const children = lines.flatMap<PhrasingContent>((line, index) =>
    index === 0 ? [{ type: 'text', value: line }] : [{ type: 'break' }, { type: 'text', value: line }],
  )
  return { type: 'paragraph', children }
}

export function bulletList(items: readonly string[]): RootContent {
  return {
    type: 'list',
    ordered: false,
    spread: false,
    children: items.map((item) => ({ type: 'listItem', spread: false, children: [paragraph(item)] })),
  }
}
