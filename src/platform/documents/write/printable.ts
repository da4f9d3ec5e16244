import { normaliseText } from '#wire/text/count.ts'

/** All C0 and C1 controls but tab and line feed: XML 1.0 forbids most of them, and no reader can see any. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is looked for.
const controls = /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\ufffe\uffff]/g
/** Bidi controls and Unicode tags turn text around or hide it. Joiners and variation selectors stay: emoji are made of them. */
const deceiving = /[\u202a-\u202e\u2066-\u2069\u{e0000}-\u{e007f}]/gu

/**
 * Text that every format can hold and that looks to an employer as it looked to its writer: NFC, LF, no controls, no lone surrogates.
 * @param text of any origin
 */
export function printable(text: string): string {
  return normaliseText(text)
    .toWellFormed()
    .replace(/[\u2028\u2029]/g, '\n')
    .replace(controls, '')
    .replace(deceiving, '')
}
