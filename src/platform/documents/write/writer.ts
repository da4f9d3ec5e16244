import type { JsonResume } from '#wire/json-resume.ts'
import type { Language } from '#wire/language.ts'
import { disclosure } from './disclosure.ts'
import { type LetterDocument, type LetterFormat, layOut, type MadeFile } from './letter.ts'
import { createPdfPrinter, type PrintPdf } from './print-pdf.ts'
import { prepare, type ResumeFormat, type ResumeSettings } from './resume.ts'

const mediaTypes: Record<LetterFormat | ResumeFormat, string> = {
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  pdf: 'application/pdf',
  hwpx: 'application/hwp+zip',
  json: 'application/json',
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
      switch (format) {
        case 'txt': {
          const { letterText } = await import('./letter-text.ts')
          return made(format, Buffer.from(letterText(layout)))
        }
        case 'md': {
          const { letterMarkdown } = await import('./letter-markdown.ts')
          return made(format, Buffer.from(letterMarkdown(layout)))
        }
        case 'docx': {
          const { letterDocx } = await import('./letter-docx.ts')
          return made(format, await letterDocx(layout, letter.language, label))
        }
        case 'pdf': {
          const { letterPdf } = await import('./letter-pdf.ts')
          return made(format, await letterPdf(layout, letter.language, label, print))
        }
        case 'hwpx': {
          const { letterHwpx } = await import('./letter-hwpx.ts')
          return made(format, await letterHwpx(layout, letter.language, label))
        }
      }
    },

    /**
     * A résumé as a file. The template matters for DOCX and PDF; Markdown and JSON have one form each.
     * @throws AppError of `exportErrors`, for PDF only
     */
    async writeResume(format: ResumeFormat, resume: JsonResume, settings: ResumeSettings): Promise<MadeFile> {
      const { template, language, madeWith, omit } = settings
      const ready = prepare(resume, omit)
      if (format === 'json') return made(format, Buffer.from(`${JSON.stringify(ready, null, 2)}\n`))
      const label = disclosure(madeWith, language)
      const title = resumeTitle(ready, language)
      const properties = { title, keywords: label === undefined ? [] : [label], language }
      if (format === 'md' || template === 'plain') {
        const { layOutPlain } = await import('./resume-plain.ts')
        const layout = layOutPlain(ready, language)
        if (format === 'pdf') return made(format, await print({ template: 'resume-plain', data: { ...properties, ...layout } }))
        if (format === 'md') {
          const { resumeMarkdown } = await import('./resume-markdown.ts')
          return made(format, Buffer.from(resumeMarkdown(layout)))
        }
        const { plainResumeDocx } = await import('./resume-docx.ts')
        return made(format, await plainResumeDocx(layout, title, language, label))
      }
      const { layOutForm } = await import('./resume-standard.ts')
      const layout = layOutForm(ready, language, omit)
      if (format === 'pdf') return made(format, await print({ template: 'resume-standard', data: { ...properties, ...layout } }))
      const { standardResumeDocx } = await import('./resume-standard-docx.ts')
      return made(format, await standardResumeDocx(layout, title, language, label))
    },
  }
}

function made(format: LetterFormat | ResumeFormat, bytes: Uint8Array): MadeFile {
  return { bytes, mediaType: mediaTypes[format], extension: format }
}

function resumeTitle({ basics }: JsonResume, language: Language): string {
  return language === 'ko' ? `${basics.name} 이력서` : `${basics.name}, résumé`
}
