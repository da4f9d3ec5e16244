import {
  AlignmentType,
  BorderStyle,
  HeadingLevel,
  HeightRule,
  type ISpacingProperties,
  Paragraph,
  ShadingType,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  TextRun,
  VerticalAlignTable,
  WidthType,
} from 'docx'
import type { Language } from '#wire/language.ts'
import { packDocx, textWidthTwips, twipsPerMillimetre } from './docx-file.ts'
import { noteParagraph } from './resume-docx.ts'
import type { FormResume, FormTable } from './resume-standard.ts'

const marginMm = { vertical: 18, horizontal: 18 }
const width = textWidthTwips(marginMm.horizontal)
const photoWidth = Math.round(30 * twipsPerMillimetre)
const photoHeight = Math.round(40 * twipsPerMillimetre)
const labelWidth = Math.round(26 * twipsPerMillimetre)

const line = { style: BorderStyle.SINGLE, size: 4, color: '8C8C8C' }
const borders = { top: line, bottom: line, left: line, right: line, insideHorizontal: line, insideVertical: line }
const margins = { top: 50, bottom: 50, left: 100, right: 100 }
const lineSpacing: ISpacingProperties = { line: 290 }

/** A résumé as .docx in the Korean form. Its tables have header rows that Word repeats on a new page, and rows that stay whole. */
export function standardResumeDocx(resume: FormResume, title: string, language: Language, label: string | undefined): Promise<Uint8Array> {
  const children = [
    new Paragraph({
      heading: HeadingLevel.TITLE,
      alignment: AlignmentType.CENTER,
      spacing: { after: 240 },
      children: [new TextRun(resume.heading)],
    }),
    personTable(resume),
    ...(resume.summary.paragraphs.length === 0 ? [] : [sectionHeading(resume.summary.heading)]),
    ...resume.summary.paragraphs.map((text) => new Paragraph({ spacing: { ...lineSpacing, after: 60 }, children: [new TextRun(text)] })),
    ...resume.tables.flatMap((form) => [sectionHeading(form.heading), recordTable(form)]),
    ...(resume.note === '' ? [] : [noteParagraph(resume.note)]),
  ]
  return packDocx({ title, language, label, size: 9.5, marginMm, children })
}

function sectionHeading(text: string): Paragraph {
  return new Paragraph({ heading: HeadingLevel.HEADING_2, spacing: { before: 220, after: 80 }, children: [new TextRun(text)] })
}

/** The photo's frame spans all rows, at the right: so reading order is name first. */
function personTable({ person, photo }: FormResume): Table {
  const photoColumn = photo === '' ? 0 : photoWidth
  const valueWidth = width - labelWidth - photoColumn
  const frame = new TableCell({
    rowSpan: person.length,
    width: { size: photoWidth, type: WidthType.DXA },
    verticalAlign: VerticalAlignTable.CENTER,
    children: [new Paragraph({ alignment: AlignmentType.CENTER, children: [new TextRun({ text: photo, color: '8C8C8C' })] })],
  })
  const rowHeight = photo === '' ? 380 : Math.max(380, Math.ceil(photoHeight / person.length))
  return new Table({
    width: { size: width, type: WidthType.DXA },
    layout: TableLayoutType.FIXED,
    columnWidths: photo === '' ? [labelWidth, valueWidth] : [labelWidth, valueWidth, photoWidth],
    borders,
    rows: person.map(
      ([name, value], index) =>
        new TableRow({
          cantSplit: true,
          height: { value: rowHeight, rule: HeightRule.ATLEAST },
          children: [labelCell(name, labelWidth), textCell(value.split('\n'), valueWidth), ...(index === 0 && photo !== '' ? [frame] : [])],
        }),
    ),
  })
}

function recordTable({ columns, rows }: FormTable): Table {
  const widths = columns.map((column) => Math.round(column.width * width))
  const widthAt = (index: number) => widths[index] ?? 0
  return new Table({
    width: { size: width, type: WidthType.DXA },
    layout: TableLayoutType.FIXED,
    columnWidths: widths,
    borders,
    rows: [
      new TableRow({ tableHeader: true, cantSplit: true, children: columns.map(({ title }, index) => labelCell(title, widthAt(index))) }),
      ...rows.map(
        (cells) =>
          new TableRow({ cantSplit: true, children: cells.map((lines, index) => textCell(lines, widthAt(index), columns[index]?.named)) }),
      ),
    ],
  })
}

function labelCell(text: string, size: number): TableCell {
  return new TableCell({
    width: { size, type: WidthType.DXA },
    margins,
    verticalAlign: VerticalAlignTable.CENTER,
    shading: { type: ShadingType.CLEAR, fill: 'F2F2F2', color: 'auto' },
    // The header row stays with the first row under it.
    children: [new Paragraph({ alignment: AlignmentType.CENTER, keepNext: true, children: [new TextRun({ text, bold: true })] })],
  })
}

function textCell(lines: readonly string[], size: number, named = false): TableCell {
  return new TableCell({
    width: { size, type: WidthType.DXA },
    margins,
    verticalAlign: VerticalAlignTable.CENTER,
    // Word wants a paragraph in every cell.
    children: (lines.length === 0 ? [''] : lines).map(
      (text, index) =>
        new Paragraph({ ...hanging(text), spacing: lineSpacing, children: [new TextRun({ text, bold: named && index === 0 })] }),
    ),
  })
}

/** The second line of a listed text begins under its first word, not under its bullet. */
function hanging(text: string) {
  return text.startsWith('• ') ? { indent: { left: 150, hanging: 150 } } : {}
}
