import { strFromU8, strToU8, unzipSync, type Zippable, zipSync } from 'fflate'
import { markdownToHwpx } from 'kordoc'
import type { Language } from '#wire/language.ts'

/** `level` 0 is body text, 1 to 3 are headings. */
export interface HwpxParagraph {
  level: 0 | 1 | 2 | 3
  lines: readonly string[]
}

export interface HwpxFile {
  title: string
  language: Language
  label: string | undefined
  /** May be empty: the file then has one empty paragraph. */
  paragraphs: readonly HwpxParagraph[]
}

/** Stands for a paragraph's text while kordoc lays the document out; letters and digits only, so that Markdown sees nothing in it. */
const placeholder = (index: number) => `jiwonparagraph${index}end`
const anyPlaceholder = /jiwonparagraph(\d+)end/g

/**
 * Packs paragraphs into a .hwpx file (OWPML, KS X 6101). kordoc makes the frame and the styles from Markdown that holds placeholders only; the words go straight
 * into the XML afterwards, so that no reader of Markdown ever sees them.
 */
export async function packHwpx({ title, language, label, paragraphs }: HwpxFile): Promise<Uint8Array> {
  const markdown = paragraphs.map(({ level }, index) => `${'#'.repeat(level)} ${placeholder(index)}`.trim()).join('\n\n')
  const frame = unzipSync(new Uint8Array(await markdownToHwpx(markdown)))
  const rewrite = (name: string, change: (text: string) => string) => {
    const part = frame[name]
    if (!part) throw new Error(`kordoc made no ${name}`)
    frame[name] = strToU8(change(strFromU8(part)))
  }
  const linesAt = (index: string) => paragraphs[Number(index)]?.lines ?? []
  rewrite('Contents/section0.xml', (xml) =>
    xml.replaceAll(anyPlaceholder, (_, index: string) => linesAt(index).map(escapeXml).join('<hp:lineBreak/>')),
  )
  rewrite('Preview/PrvText.txt', (text) => text.replaceAll(anyPlaceholder, (_, index: string) => linesAt(index).join('\n')))
  rewrite('Contents/header.xml', withLetterSpacing)
  rewrite('Contents/content.hpf', (xml) =>
    // As a function: `$&` and its like in a title stand for themselves.
    xml.replace('<opf:metadata>', () => `<opf:metadata>${metadata(title, language, label)}`),
  )
  return zipSync(ordered(frame))
}

/** kordoc sets body text without space between paragraphs, justified, and breaks lines inside of words. A letter wants the opposite; 600 units are 6 points. */
function withLetterSpacing(header: string): string {
  return header
    .replaceAll('breakNonLatinWord="BREAK_WORD"', 'breakNonLatinWord="KEEP_WORD"')
    .replace(/<hh:paraPr id="0".*?<\/hh:paraPr>/s, (body) =>
      body.replace('horizontal="JUSTIFY"', 'horizontal="LEFT"').replace('<hc:next value="0"', '<hc:next value="600"'),
    )
}

/** The properties that Hangul shows under 문서 정보. */
function metadata(title: string, language: Language, label: string | undefined): string {
  const named = (name: string, text: string | undefined) =>
    text ? `<opf:meta name="${name}" content="text">${escapeXml(text)}</opf:meta>` : ''
  return `<opf:title>${escapeXml(title)}</opf:title><opf:language>${language}</opf:language>${named('keyword', label)}${named('description', label)}`
}

/** `mimetype` is first and stored as it is: this is how programs tell the format (as in EPUB and OpenDocument). */
function ordered(files: Record<string, Uint8Array>): Zippable {
  const { mimetype = new Uint8Array(), ...others } = files
  return { mimetype: [mimetype, { level: 0 }], ...Object.fromEntries(Object.entries(others).filter(([name]) => !name.endsWith('/'))) }
}

function escapeXml(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;')
}
