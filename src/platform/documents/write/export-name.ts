import { printable } from './printable.ts'

/** What Windows, macOS or a shell cannot have in a file name. */
const forbidden = /[<>:"/\\|?*\n\t]/g
/** Names of devices, which Windows refuses with any ending. */
const devices = /^(con|prn|aux|nul|com\d|lpt\d)(\..*)?$/i
/** Most file systems take 255 bytes for a name; Hangul needs three each, and browsers add ` (1)`. */
const maximumBytes = 180
const untitled = 'jiwon'

/**
 * A file name that every system takes, with Hangul as it is (NFC).
 * @param title what the person called it; when nothing of it can stay, the name is `jiwon`
 * @param extension without a dot
 */
export function exportName(title: string, extension: string): string {
  const cleaned = printable(title)
    .replace(/[\p{Default_Ignorable_Code_Point}]/gu, '')
    .replace(forbidden, ' ')
    .replace(/\s+/g, ' ')
    // A leading dot hides a file; Windows drops dots and spaces at the end.
    .replace(/^[. ]+|[. ]+$/g, '')
  const short = firstBytes(cleaned, maximumBytes).replace(/[. ]+$/, '')
  const safe = short === '' ? untitled : devices.test(short) ? `${untitled} ${short}` : short
  return `${safe}.${extension}`
}

/**
 * The `Content-Disposition` header of a download (RFC 6266): the whole name in UTF-8 (RFC 5987 `filename*`), and for old readers one in ASCII.
 * @param name of a file, as from `exportName`
 */
export function attachment(name: string): string {
  const ascii = name
    .replace(/[^ -~]/g, '_')
    .replace(/["\\%]/g, '_')
    .replace(/_{2,}/g, '_')
  const encoded = encodeURIComponent(name.toWellFormed()).replace(
    /['()*]/g,
    (character) => `%${character.charCodeAt(0).toString(16).toUpperCase()}`,
  )
  return `attachment; filename="${ascii}"; filename*=UTF-8''${encoded}`
}

/** As many whole characters of a text as fit into so many bytes of UTF-8. */
function firstBytes(text: string, bytes: number): string {
  let kept = ''
  let used = 0
  for (const { segment } of new Intl.Segmenter('ko').segment(text)) {
    used += Buffer.byteLength(segment)
    if (used > bytes) break
    kept += segment
  }
  return kept
}
