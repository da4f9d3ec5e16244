import { HeadingLevel, Paragraph, TextRun } from 'docx'
import type { Language } from '#wire/language.ts'
import { packDocx } from './docx-file.ts'
import type { Block, LetterLayout } from './letter.ts'

/** A letter as .docx: A4, 10.5 points, lines at 160 % as Korean offices print them. */
export function letterDocx(
  { title, subtitle, sections }: LetterLayout,
  language: Language,
  label: string | undefined,
): Promise<Uint8Array> {
  const children = [
    ...(title === '' ? [] : [new Paragraph({ heading: HeadingLevel.TITLE, children: [new TextRun(title)] })]),
    ...(subtitle === '' ? [] : [new Paragraph({ children: [new TextRun({ text: subtitle, color: '595959' })] })]),
    ...sections.flatMap(({ question, blocks }) => [
      ...(question === '' ? [] : [new Paragraph({ heading: HeadingLevel.HEADING_1, children: [new TextRun(question)] })]),
      ...blocks.map(paragraphOf),
    ]),
  ]
  return packDocx({ title, language, label, size: 10.5, marginMm: { vertical: 25, horizontal: 25 }, children })
}

function paragraphOf(block: Block): Paragraph {
  if (block.kind === 'subheading') return new Paragraph({ heading: HeadingLevel.HEADING_2, children: [new TextRun(block.text)] })
  return new Paragraph({
    // 384 of 240 is 160 %.
    spacing: { line: 384, after: 160 },
    widowControl: true,
    children: block.lines.map((text, index) => new TextRun({ text, break: index === 0 ? 0 : 1 })),
  })
}
