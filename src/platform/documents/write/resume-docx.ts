import { AlignmentType, BorderStyle, HeadingLevel, LevelFormat, Paragraph, TextRun } from 'docx'
import type { Language } from '#wire/language.ts'
import { packDocx } from './docx-file.ts'
import type { PlainEntry, PlainResume, PlainSection } from './resume-plain.ts'

/** Real list numbering, which Word and programs that read résumés know as a list. */
const bulletNumbering = {
  config: [
    {
      reference: 'bullets',
      levels: [
        {
          level: 0,
          format: LevelFormat.BULLET,
          text: '•',
          alignment: AlignmentType.LEFT,
          style: { paragraph: { indent: { left: 300, hanging: 220 } } },
        },
      ],
    },
  ],
}

const grey = '595959'
const lineSpacing = 320

/** A résumé as .docx in one column: headings, paragraphs and lists only, nothing in page headers, no tables. */
export function plainResumeDocx(resume: PlainResume, title: string, language: Language, label: string | undefined): Promise<Uint8Array> {
  const children = [
    new Paragraph({ heading: HeadingLevel.TITLE, children: [new TextRun(resume.name)] }),
    ...(resume.label === '' ? [] : [new Paragraph({ spacing: { after: 80 }, children: [new TextRun({ text: resume.label, size: 24 })] })]),
    ...resume.contacts.map((text) => new Paragraph({ children: [new TextRun({ text, color: grey })] })),
    ...resume.sections.flatMap(sectionOf),
    ...(resume.note === '' ? [] : [noteParagraph(resume.note)]),
  ]
  return packDocx({ title, language, label, size: 10, marginMm: { vertical: 18, horizontal: 20 }, numbering: bulletNumbering, children })
}

/** The small line under a résumé, for example that it is a sample. */
export function noteParagraph(text: string): Paragraph {
  return new Paragraph({ spacing: { before: 240 }, children: [new TextRun({ text, size: 16, color: grey })] })
}

function sectionOf({ heading, paragraphs, entries, bullets }: PlainSection): Paragraph[] {
  return [
    new Paragraph({
      heading: HeadingLevel.HEADING_1,
      spacing: { before: 280, after: 100 },
      border: { bottom: { style: BorderStyle.SINGLE, size: 4, space: 2, color: 'A6A6A6' } },
      children: [new TextRun(heading)],
    }),
    ...paragraphs.map(body),
    ...entries.flatMap(entryOf),
    ...bullets.map(bullet),
  ]
}

function entryOf({ title, detail, paragraphs, bullets, asides }: PlainEntry): Paragraph[] {
  return [
    new Paragraph({ heading: HeadingLevel.HEADING_2, spacing: { before: 140, after: 20 }, children: [new TextRun(title)] }),
    ...(detail === ''
      ? []
      : [new Paragraph({ keepNext: true, spacing: { after: 40 }, children: [new TextRun({ text: detail, color: grey })] })]),
    ...paragraphs.map(body),
    ...bullets.map(bullet),
    ...asides.map((text) => new Paragraph({ spacing: { before: 20 }, children: [new TextRun({ text, color: grey })] })),
  ]
}

function body(text: string): Paragraph {
  return new Paragraph({ spacing: { line: lineSpacing, after: 60 }, children: [new TextRun(text)] })
}

function bullet(text: string): Paragraph {
  return new Paragraph({ numbering: { reference: 'bullets', level: 0 }, spacing: { line: lineSpacing }, children: [new TextRun(text)] })
}
