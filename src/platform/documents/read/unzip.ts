import type { Readable } from 'node:stream'
import yauzl from 'yauzl'
import { Refusal } from './errors.ts'

/** Sizes in bytes. The XML of a long CV is 2 MB; deflate reaches 1032:1 only on content made for it, office XML stays below 100:1. */
const limits = { entries: 2000, total: 50 * 1024 * 1024, ratio: 200, ratioFloor: 5000 }

/** Pictures may compress to nothing (an empty bitmap), and are never inflated here. */
const textEntry = /\.(xml|rels|txt)$|^mimetype$/i

/**
 * Unpacks the XML of an office document. It is refused by the sizes it declares, before anything is inflated; and since those can lie,
 * the bytes that really come out are counted too.
 * @returns the content of every XML entry by its name; other entries are left out
 * @throws Refusal `broken`, `encrypted`, `tooComplex`
 */
export async function unzip(bytes: Uint8Array): Promise<Map<string, Buffer>> {
  const zip = await openZip(bytes)
  if (zip.entryCount > limits.entries) throw new Refusal('tooComplex', `${zip.entryCount} entries`)
  const entries = (await listEntries(zip)).filter(({ fileName }) => textEntry.test(fileName))
  const declared = entries.reduce((sum, { uncompressedSize }) => sum + uncompressedSize, 0)
  if (declared > limits.total) throw new Refusal('tooComplex', `${declared} bytes declared`)
  const files = new Map<string, Buffer>()
  let left = limits.total
  for (const entry of entries) {
    if (entry.isEncrypted()) throw new Refusal('encrypted', entry.fileName)
    if (entry.uncompressedSize > limits.ratio * Math.max(entry.compressedSize, limits.ratioFloor))
      throw new Refusal('tooComplex', `${entry.fileName}: ${entry.compressedSize} bytes declare ${entry.uncompressedSize}`)
    const content = await inflate(zip, entry, Math.min(left, entry.uncompressedSize))
    left -= content.length
    files.set(entry.fileName, content)
  }
  return files
}

function openZip(bytes: Uint8Array): Promise<yauzl.ZipFile> {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  return new Promise((resolve, reject) => {
    yauzl.fromBuffer(buffer, { lazyEntries: true, validateEntrySizes: false, strictFileNames: true }, (error, zip) =>
      error ? reject(new Refusal('broken', error.message, { cause: error })) : resolve(zip),
    )
  })
}

function listEntries(zip: yauzl.ZipFile): Promise<yauzl.Entry[]> {
  const entries: yauzl.Entry[] = []
  return new Promise((resolve, reject) => {
    zip.on('error', (error: Error) => reject(new Refusal('broken', error.message, { cause: error })))
    zip.on('end', () => resolve(entries))
    zip.on('entry', (entry: yauzl.Entry) => {
      entries.push(entry)
      if (entries.length > limits.entries) reject(new Refusal('tooComplex', `more than ${limits.entries} entries`))
      else zip.readEntry()
    })
    zip.readEntry()
  })
}

async function inflate(zip: yauzl.ZipFile, entry: yauzl.Entry, mostBytes: number): Promise<Buffer> {
  try {
    const stream = await new Promise<Readable>((resolve, reject) => {
      zip.openReadStream(entry, (error, opened) => (error ? reject(error) : resolve(opened)))
    })
    const chunks: Buffer[] = []
    let size = 0
    for await (const chunk of stream) {
      size += chunk.length
      if (size > mostBytes) throw new Refusal('tooComplex', `${entry.fileName} inflates beyond ${mostBytes} bytes`)
      chunks.push(chunk)
    }
    return Buffer.concat(chunks)
  } catch (error) {
    if (error instanceof Refusal) throw error
    throw new Refusal('broken', `${entry.fileName}: ${String(error)}`, { cause: error })
  }
}
