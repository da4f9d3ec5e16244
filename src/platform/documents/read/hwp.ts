import { type IRBlock, type IRTable, type ParseFailure, parse } from 'kordoc'
import { clean, tidy } from './clean.ts'
import { Refusal, type RefusalCode } from './errors.ts'
import { mediaTypes } from './kind.ts'
import { markdownTable, type TableCell } from './markdown.ts'
import type { Reading } from './reading.ts'

/**
 * A HWP 5 document as text with headings and tables in Markdown. kordoc reads the format; its blocks are used instead of its Markdown, which escapes and has HTML.
 * @throws Refusal `encrypted`, `tooComplex`, `broken`
 */
export async function readHwp(bytes: Uint8Array): Promise<Reading> {
  // kordoc wants an ArrayBuffer that holds the file and nothing else.
  const result = await parse(new Uint8Array(bytes).buffer)
  if (!result.success) throw new Refusal(refusalOf(result.code), `${result.code}: ${result.error}`)
  const text = tidy(clean(result.blocks.map(blockText).join('\n\n')))
  return { mediaType: mediaTypes.hwp, pages: [text], pagesWithoutText: [], notes: [] }
}

function refusalOf(code: ParseFailure['code']): RefusalCode {
  if (code === 'ENCRYPTED' || code === 'DRM_PROTECTED') return 'encrypted'
  if (code === 'DECOMPRESSION_BOMB' || code === 'ZIP_BOMB' || code === 'OUTPUT_TOO_LARGE') return 'tooComplex'
  return 'broken'
}

function blockText(block: IRBlock): string {
  if (block.type === 'table' && block.table) return [block.table.caption ?? '', tableText(block.table)].join('\n').trim()
  const text = [block.text ?? '', block.footnoteText ?? ''].join(' ').trim()
  const inner = (block.children ?? []).map((child) => `  ${blockText(child)}`)
  const mark = block.type === 'heading' ? `${'#'.repeat(block.level ?? 1)} ` : block.type === 'list' && text !== '' ? '- ' : ''
  return [text === '' ? '' : mark + text, ...inner].filter((line) => line.trim() !== '').join('\n')
}

/** kordoc fills the places under a merged cell with empty cells; Markdown wants them filled with what covers them. */
function tableText({ cells }: IRTable): string {
  const covered = new Set<string>()
  const rows = cells.map((row, rowIndex) =>
    row.flatMap(({ text, colSpan, rowSpan }, column): TableCell[] => {
      if (covered.has(`${rowIndex},${column}`)) return []
      for (let down = 0; down < rowSpan; down += 1)
        for (let across = 0; across < colSpan; across += 1) covered.add(`${rowIndex + down},${column + across}`)
      return [{ text, columns: colSpan, rows: rowSpan }]
    }),
  )
  return markdownTable(rows)
}
