/** How a file is read. `zip` and `ole` are containers whose inside tells more; only the child process looks there. */
export type Container = 'pdf' | 'zip' | 'ole' | 'image' | 'text'

/** The formats that are read, by their media type. */
export const mediaTypes = {
  pdf: 'application/pdf',
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  hwpx: 'application/hwp+zip',
  hwp: 'application/x-hwp',
  txt: 'text/plain',
  md: 'text/markdown',
  png: 'image/png',
  jpeg: 'image/jpeg',
  webp: 'image/webp',
} as const

/** A format by the ending that its files usually have. */
export type DocumentFormat = keyof typeof mediaTypes

const formatsByEnding: Readonly<Record<string, DocumentFormat>> = {
  pdf: 'pdf',
  docx: 'docx',
  hwpx: 'hwpx',
  hwp: 'hwp',
  txt: 'txt',
  text: 'txt',
  md: 'md',
  markdown: 'md',
  png: 'png',
  jpg: 'jpeg',
  jpeg: 'jpeg',
  webp: 'webp',
}

const containerOf: Readonly<Record<DocumentFormat, Container>> = {
  pdf: 'pdf',
  docx: 'zip',
  hwpx: 'zip',
  hwp: 'ole',
  txt: 'text',
  md: 'text',
  png: 'image',
  jpeg: 'image',
  webp: 'image',
}

/** Readers of PDF accept bytes before the header within this distance (ISO 32000-1, note 13 of annex H). */
const pdfHeaderWithinBytes = 1024

/** What the first bytes say. Anything without a known beginning may be text; its bytes decide later. */
export function sniff(bytes: Uint8Array): DocumentFormat | 'zip' | 'ole' | 'text' {
  const head = Buffer.from(bytes.buffer, bytes.byteOffset, Math.min(bytes.length, pdfHeaderWithinBytes + 5)).toString('latin1')
  if (head.startsWith('PK\x03\x04') || head.startsWith('PK\x05\x06')) return 'zip'
  if (head.startsWith('\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1')) return 'ole'
  if (head.startsWith('\x89PNG\r\n\x1a\n')) return 'png'
  if (head.startsWith('\xff\xd8\xff')) return 'jpeg'
  if (head.startsWith('RIFF') && head.slice(8, 12) === 'WEBP') return 'webp'
  if (head.includes('%PDF-')) return 'pdf'
  return 'text'
}

/**
 * Decides how to read a file: by its bytes, and only when its name does not say otherwise.
 * A name without an ending leaves the decision to the bytes. A zip or OLE file named `.docx` or `.hwp` is trusted so far; the reader checks its inside.
 * @returns `undefined` when the ending is not one we read, or when the content is something else.
 */
export function recognise(bytes: Uint8Array, name: string): { container: Container; format: DocumentFormat | undefined } | undefined {
  const found = sniff(bytes)
  const container = found === 'zip' || found === 'ole' || found === 'text' ? found : containerOf[found]
  const ending = /\.([^./\\]+)$/.exec(name.normalize('NFC').trim())?.[1]?.toLowerCase()
  if (ending === undefined) return { container, format: found === 'zip' || found === 'ole' ? undefined : found === 'text' ? 'txt' : found }
  const named = formatsByEnding[ending]
  if (!named) return undefined
  // Word wraps a document with a password into an OLE file and keeps the ending .docx: that is "encrypted", not "wrong type".
  if (named === 'docx' && container === 'ole') return { container, format: named }
  // A PDF printed inside of a text is told by its name, since the header may stand anywhere in the first kilobyte.
  if (found === 'pdf' && containerOf[named] === 'text' && !startsWithPdfHeader(bytes)) return { container: 'text', format: named }
  if (containerOf[named] !== container) return undefined
  return { container, format: container === 'image' ? (found as DocumentFormat) : named }
}

function startsWithPdfHeader(bytes: Uint8Array): boolean {
  return Buffer.from(bytes.subarray(0, 5)).toString('latin1') === '%PDF-'
}
