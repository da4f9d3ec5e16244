import type { LetterLayout } from './letter.ts'
import { heading, markdownOf, paragraph } from './markdown-text.ts'

/** A letter as Markdown: title, questions and small headings are headings; what a person typed is escaped and stays what it was. */
export function letterMarkdown({ title, subtitle, sections }: LetterLayout): string {
  return markdownOf([
    ...(title === '' ? [] : [heading(1, title)]),
    ...(subtitle === '' ? [] : [paragraph(subtitle)]),
    ...sections.flatMap(({ question, blocks }) => [
      ...(question === '' ? [] : [heading(2, question)]),
      ...blocks.map((block) => (block.kind === 'subheading' ? heading(3, block.text) : paragraph(...block.lines))),
    ]),
  ])
}
