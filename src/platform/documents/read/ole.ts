import { Refusal } from './errors.ts'
import { readHwp } from './hwp.ts'
import type { Reading } from './reading.ts'

/**
 * Documents in the old container of Microsoft (compound file binary, MS-CFB): HWP 5, and DOCX behind a password.
 * Entries have their names in UTF-16, so the bytes of a name tell what the file is, also when its directory is damaged.
 * @throws Refusal
 */
export async function readOle(bytes: Uint8Array): Promise<Reading> {
  const has = (name: string) => Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).includes(Buffer.from(name, 'utf16le'))
  if (has('EncryptedPackage')) throw new Refusal('encrypted', 'an office document in an encrypted package')
  if (has('FileHeader') && (has('BodyText') || has('ViewText'))) return await readHwp(bytes)
  throw new Refusal('wrongType', 'a compound file, but not HWP')
}
