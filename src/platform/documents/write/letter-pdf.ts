import type { Language } from '#wire/language.ts'
import type { LetterLayout } from './letter.ts'
import type { PrintPdf } from './print-pdf.ts'

/** A letter as PDF. A file without a title gets its first question or the company as its title property, which readers need to name the window. */
export function letterPdf(
  { title, subtitle, sections }: LetterLayout,
  language: Language,
  label: string | undefined,
  print: PrintPdf,
): Promise<Uint8Array> {
  return print({
    template: 'letter',
    data: {
      title: title || subtitle || sections[0]?.question || 'Jiwon',
      keywords: label === undefined ? [] : [label],
      language,
      heading: title,
      subtitle,
      sections,
    },
  })
}
