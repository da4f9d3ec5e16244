import { Document, type IPropertiesOptions, type ISectionOptions, type IStylesOptions, Packer, type Paragraph, type Table } from 'docx'
import type { Language } from '#wire/language.ts'

/** Twentieths of a point, in which Word measures pages and cells. */
export const twipsPerMillimetre = 1440 / 25.4
const pageWidthMm = 210
const pageHeightMm = 297

export interface DocxPage {
  title: string
  language: Language
  /** The disclosure; a property of the file, not a line of it. */
  label: string | undefined
  /** Points, for the body. */
  size: number
  marginMm: { vertical: number; horizontal: number }
  numbering?: NonNullable<IPropertiesOptions['numbering']>
  children: readonly (Paragraph | Table)[]
}

/** The width between the margins of an A4 page, in twips. */
export function textWidthTwips(marginMm: number): number {
  return Math.round((pageWidthMm - 2 * marginMm) * twipsPerMillimetre)
}

/** The fonts that every Word has. One face for all scripts, so that numbers and Latin words sit among Hangul without a jump. */
export function fontsOf(language: Language) {
  const latin = language === 'ko' ? '맑은 고딕' : 'Calibri'
  return { ascii: latin, hAnsi: latin, cs: latin, eastAsia: '맑은 고딕' }
}

/** Packs one A4 section into a .docx without links to anything outside of it. Text given to `docx` becomes escaped XML, never markup. */
export async function packDocx({ title, language, label, size, marginMm, numbering, children }: DocxPage): Promise<Uint8Array> {
  const vertical = Math.round(marginMm.vertical * twipsPerMillimetre)
  const horizontal = Math.round(marginMm.horizontal * twipsPerMillimetre)
  const section: ISectionOptions = {
    properties: {
      page: {
        size: { width: Math.round(pageWidthMm * twipsPerMillimetre), height: Math.round(pageHeightMm * twipsPerMillimetre) },
        margin: { top: vertical, bottom: vertical, left: horizontal, right: horizontal },
      },
    },
    children,
  }
  const document = new Document({
    title,
    // Left alone, docx writes "Un-named" as the author. The applicant's name does not belong here: many companies hire blind.
    creator: '',
    lastModifiedBy: '',
    ...(label === undefined ? {} : { description: label, keywords: label }),
    ...(numbering === undefined ? {} : { numbering }),
    styles: stylesOf(language, size),
    sections: [section],
  })
  return new Uint8Array(await Packer.toBuffer(document))
}

function stylesOf(language: Language, size: number): IStylesOptions {
  const font = fontsOf(language)
  const run = { font, size: size * 2, language: { value: language === 'ko' ? 'ko-KR' : 'en-US', eastAsia: 'ko-KR' } }
  const black = { font, color: '000000', bold: true }
  return {
    default: {
      document: { run },
      title: { run: { ...black, size: 32 }, paragraph: { spacing: { after: 60 } } },
      heading1: { run: { ...black, size: 23 }, paragraph: { spacing: { before: 320, after: 120 }, keepNext: true } },
      heading2: { run: { ...black, size: 21 }, paragraph: { spacing: { before: 160, after: 60 }, keepNext: true } },
      heading3: { run: { ...black, size: size * 2 }, paragraph: { spacing: { before: 120, after: 40 }, keepNext: true } },
    },
  }
}
