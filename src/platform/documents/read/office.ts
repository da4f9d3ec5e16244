import { readDocx } from './docx.ts'
import { Refusal } from './errors.ts'
import { readHwpx } from './hwpx.ts'
import type { Reading } from './reading.ts'
import { unzip } from './unzip.ts'

/**
 * Documents that are zip archives. Which one it is, its entries say; the file name was only trusted so far.
 * @throws Refusal
 */
export async function readOffice(bytes: Uint8Array): Promise<Reading> {
  const files = await unzip(bytes)
  if (files.get('mimetype')?.toString('latin1').trim() === 'application/hwp+zip') return readHwpx(files)
  if (files.has('word/document.xml')) return readDocx(bytes, files)
  throw new Refusal('wrongType', 'a zip archive, but neither DOCX nor HWPX')
}
