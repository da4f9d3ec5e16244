import { disclosure } from './disclosure.ts'
import { type LetterDocument, type LetterFormat, layOut, type MadeFile } from './letter.ts'
import { createPdfPrinter, type PrintPdf } from './print-pdf.ts'

const mediaTypes: Record<LetterFormat, string> = {
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  pdf: 'application/pdf',
  hwpx: 'application/hwp+zip',
  md: 'text/markdown; charset=utf-8',
  txt: 'text/plain; charset=utf-8',
}

export type DocumentWriter = ReturnType<typeof createDocumentWriter>

/** Makes the functions that turn what a person wrote into files. The libraries are loaded with the first file that needs them, not with the server. */
export function createDocumentWriter({ print = createPdfPrinter() }: { print?: PrintPdf } = {}) {
  return {
    /**
     * One application, or one of its letters, as a file. Its words are data in every format: nothing in them is run, linked or taken for a mark.
     * @throws AppError of `exportErrors`, for PDF only
     */
    async writeLetter(format: LetterFormat, letter: LetterDocument): Promise<MadeFile> {
      const layout = layOut(letter)
      const label = disclosure(letter.madeWith, letter.language)
      const made = (bytes: Uint8Array): MadeFile => ({ bytes, mediaType: mediaTypes[format], extension: format })
      switch (format) {
        case 'txt': {
          const { letterText } = await import('./letter-text.ts')
          return made(Buffer.from(letterText(layout)))
        }
        case 'md': {
          const { letterMarkdown } = await import('./letter-markdown.ts')
          return made(Buffer.from(letterMarkdown(layout)))
        }
        case 'docx': {
          const { letterDocx } = await import('./letter-docx.ts')
          return made(await letterDocx(layout, letter.language, label))
        }
        case 'pdf': {
          const { letterPdf } = await import('./letter-pdf.ts')
          return made(await letterPdf(layout, letter.language, label, print))
        }
        case 'hwpx': {
          const { letterHwpx } = await import('./letter-hwpx.ts')
          return made(await letterHwpx(layout, letter.language, label))
        }
      }
    },
  }
}
