import { clean, tidy } from './clean.ts'
import { Refusal } from './errors.ts'
import { mediaTypes } from './kind.ts'
import type { Reading } from './reading.ts'

/** More control characters than this among the decoded ones, and the file is not text. Form feeds and the like are rare in real texts. */
const mostControlShare = 0.005

/**
 * Plain text and Markdown in UTF-8, in UTF-16 with a byte order mark, or in CP949 (the old Korean Windows encoding, which contains EUC-KR).
 * @throws Refusal `wrongType` for bytes that are no text
 */
export function readPlainText(bytes: Uint8Array, format: 'txt' | 'md'): Reading {
  const text = decode(bytes)
  // biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is counted.
  const controls = text.match(/[\u0000-\u0008\u000e-\u001f]/g)?.length ?? 0
  if (text.includes('\u0000') || controls > mostControlShare * text.length) throw new Refusal('wrongType', `${controls} control characters`)
  return { mediaType: mediaTypes[format], pages: [tidy(clean(text))], pagesWithoutText: [], notes: [] }
}

function decode(bytes: Uint8Array): string {
  const [first, second] = bytes
  if (first === 0xff && second === 0xfe) return decodeAs('utf-16le', bytes) ?? refuse()
  if (first === 0xfe && second === 0xff) return decodeAs('utf-16be', bytes) ?? refuse()
  // The WHATWG label euc-kr means Windows code page 949 with all of its 11,172 syllables (encoding standard, index euc-kr).
  return decodeAs('utf-8', bytes) ?? decodeAs('euc-kr', bytes) ?? refuse()
}

function decodeAs(encoding: string, bytes: Uint8Array): string | undefined {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes)
  } catch {
    // Not an error of ours: the bytes are in another encoding, and the next one is tried.
    return undefined
  }
}

function refuse(): never {
  throw new Refusal('wrongType', 'neither UTF-8, UTF-16 nor CP949')
}
