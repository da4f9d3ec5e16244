// A posting by its sections: what stands under which heading, in lists, in plain lines and in tables.
import { fieldOf, type HeadingField } from './headings.ts'
import { type Line, linesOf, type Piece, type TableLine, type TextLine } from './lines.ts'

export interface Section {
  /** undefined: under a heading that is not known. */
  field: HeadingField | undefined
  items: string[]
}

interface OpenSection extends Section {
  /** Whether its items have marks; plain lines after them belong to nothing. */
  hasList: boolean
}

/** What stands beside a label in the first row of a table, and makes that row a head. */
const VALUE_HEAD = /^(?:세부 ?|상세 ?|주요 ?)?(?:내용|설명|상세|사항|details?|description)$/i
const NOTE_HEAD = /^(?:비중|인원|비고|수|근무지|기간|share|count|notes?)$/i
/** Demands that are said with a label of their own: 학력: 대졸 이상. */
const DETAIL = /^(?:학력|경력|전공|기술|연령|자격증?|어학|education|experience)\s*[:：]/i
/** In a table these name the job; over a list they tell of it. */
const TITLE_LABEL = /^(?:채용|모집) ?(?:직무|분야|부문|직종)$/
const JOB_TITLE =
  /(?:개발자|엔지니어|담당자?|매니저|디자이너|마케터|기획자|분석가|연구원|engineer|developer|designer|manager)(?:\s?[(（][^)）]*[)）])?$/i

/** The sections of a body in their order; every cell of a table that has a known label or column is a section of its own. */
export function sectionsOf(body: string): Section[] {
  const sections: OpenSection[] = []
  const begin = (field: HeadingField | undefined): OpenSection => {
    const section: OpenSection = { field, items: [], hasList: false }
    sections.push(section)
    return section
  }
  const lines = linesOf(body)
  let section = begin('other')
  let columns: Columns | undefined
  for (const [index, line] of lines.entries()) {
    if (line.kind === 'row') {
      const before = columns
      columns = before && lines[index - 1]?.kind === 'row' ? secondHead(lines[index - 1] as TableLine, line, before) : columnsOf(line)
      const under = section.hasList ? 'other' : section.field
      for (const { field, items } of rowSections(line, columns, under)) sections.push({ field, items, hasList: true })
      continue
    }
    columns = undefined
    if (line.kind === 'blank') {
      if (!section.hasList && section.items.length > 0) section = begin('other')
      continue
    }
    const heading = headingOf(line)
    const isDetail = heading?.field === 'other' && line.kind === 'item' && section.field !== 'other' && DETAIL.test(line.text)
    if (heading && !isDetail) {
      section = begin(heading.field)
      if (heading.rest && !JOB_TITLE.test(heading.rest)) section.items.push(heading.rest)
      continue
    }
    if (isUnknownHeading(line, lines[index + 1])) {
      // What is under a further heading of the same section still belongs to it: ## 자격요건, ### 공통.
      if (line.kind === 'heading' || section.items.length > 0 || section.field === 'other')
        section = begin(line.line === 1 ? 'other' : undefined)
      continue
    }
    const isItem = line.kind === 'item' || line.isSetApart
    if (!isItem && section.hasList) {
      section = begin('other')
      continue
    }
    section.hasList ||= isItem
    section.items.push(line.text)
  }
  return sections.filter(({ items }) => items.length > 0).map(({ field, items }) => ({ field, items }))
}

/** A heading that is known, with what follows its colon in the same line. */
function headingOf(line: TextLine): { field: HeadingField; rest: string } | undefined {
  const [, name, rest = ''] = /^([^:：]{1,30})[:：]\s*(.*)$/.exec(line.text) ?? []
  const named = name ? fieldOf(name) : undefined
  if (named) return { field: named, rest }
  const bracketed = /^[[【<〈《]([^\]】>〉》]{2,20})[\]】>〉》]\s*(.*)$/.exec(line.text)
  const inside = bracketed?.[1] ? fieldOf(bracketed[1]) : undefined
  if (inside) return { field: inside, rest: bracketed?.[2] ?? '' }
  // A duty may be one word, such as 영업: what has the mark of a list is a heading only when it is short.
  if (line.kind === 'item' && line.text.length > 20) return undefined
  const field = fieldOf(line.text)
  return field ? { field, rest: '' } : undefined
}

function isUnknownHeading(line: TextLine, next: Line | undefined): boolean {
  if (line.kind === 'heading') return true
  return line.isSetApart && line.text.length <= 30 && !/[.!]$/.test(line.text) && (next?.kind === 'item' || next?.kind === 'blank')
}

type Columns = readonly (HeadingField | undefined)[]

/** The fields of a table's columns, when its first row names them; empty for a table of labels and values. */
function columnsOf(row: TableLine): Columns {
  const texts = row.cells.map((cell) => (cell.length === 1 ? (cell[0]?.text ?? '') : ''))
  const fields = texts.map((text) => (TITLE_LABEL.test(text) ? 'other' : fieldOf(text)))
  const [label = '', value = ''] = texts
  if (row.cells.length === 2) {
    if (VALUE_HEAD.test(value)) return fieldOf(label) && fieldOf(label) !== 'other' ? [undefined, fieldOf(label)] : []
    return NOTE_HEAD.test(value) ? [fieldOf(label), undefined] : []
  }
  return fields.some((field) => field && field !== 'other') ? fields : []
}

/**
 * A head of two rows, the first of which is merged over several columns: 내용 over 담당업무 and 자격요건.
 * @returns the columns of both rows, or those of before for a row that is no head
 */
function secondHead(above: TableLine, row: TableLine, columns: Columns): Columns {
  const texts = ({ cells }: TableLine) => cells.map((cell) => (cell.length === 1 ? (cell[0]?.text ?? '') : ''))
  const [upper, lower] = [texts(above), texts(row)]
  if (upper[0] === '' || upper[0] !== lower[0] || row.cells.length < 3) return columns
  const found = columnsOf(row)
  return found.length > 0 ? found : columns
}

function rowSections(row: TableLine, columns: Columns, under: HeadingField | undefined): Section[] {
  const texts = (cell: readonly Piece[] | undefined) => (cell ?? []).map(({ text }) => text)
  const named = (field: HeadingField | undefined, cells: readonly (readonly Piece[])[]): Section[] => {
    const items = cells.flatMap(texts).filter((text) => fieldOf(text) === undefined && !VALUE_HEAD.test(text) && !NOTE_HEAD.test(text))
    // 직무 | 백엔드 개발자: the label of a title, not of duties.
    const isTitle = field === 'responsibilities' && items.length === 1 && JOB_TITLE.test(items[0] ?? '')
    return field && items.length > 0 && !isTitle ? [{ field, items }] : []
  }
  const [first = [], ...others] = row.cells
  const label = first.length === 1 ? fieldOf(first[0]?.text ?? '') : undefined
  // A row below the others with a label of its own, such as 우대사항 for all jobs of the table.
  const isLabelled = label !== undefined && label !== 'other' && columns[0] !== label && !columns.includes(label)
  if (columns.length > 0 && !isLabelled) return row.cells.flatMap((cell, column) => named(columns[column], [cell]))
  if (label) return named(label, others)
  return under && under !== 'other'
    ? named(under, [others.length > 0 && (first[0]?.text.length ?? 0) <= 6 ? (others[0] ?? []) : first])
    : []
}
