import type { Language } from '#wire/language.ts'
import { type HwpxParagraph, packHwpx } from './hwpx-file.ts'
import type { LetterLayout } from './letter.ts'

/** A letter as .hwpx, for the word processor that public offices ask for. */
export function letterHwpx(
  { title, subtitle, sections }: LetterLayout,
  language: Language,
  label: string | undefined,
): Promise<Uint8Array> {
  const paragraphs: HwpxParagraph[] = [
    { level: 1, lines: [title] },
    { level: 0, lines: [subtitle] },
    ...sections.flatMap(({ question, blocks }): HwpxParagraph[] => [
      { level: 2, lines: [question] },
      ...blocks.map(
        (block): HwpxParagraph => (block.kind === 'subheading' ? { level: 3, lines: [block.text] } : { level: 0, lines: block.lines }),
      ),
    ]),
  ]
  return packHwpx({ title, language, label, paragraphs: paragraphs.filter(({ lines }) => lines.some((line) => line !== '')) })
}
