// The rows of a file of many postings, one after the other, always in the same order: a worker that takes over skips what is done.
import type { Readable } from 'node:stream'
import yauzl from 'yauzl'
import { csvRows } from '#platform/csv/csv-rows.ts'
import { decodeText } from '#platform/csv/decode-text.ts'
import { jsonLines } from '#platform/csv/json-lines.ts'
import { errorsOf } from '#platform/errors.ts'
import { type ImportFormat, MAXIMUM_BYTES, postingErrors } from '../contract.ts'
import { columnOf, type RawRow } from './rows.ts'

const errors = errorsOf('postings', postingErrors)
const MOST_ENTRIES = 20_000
/** What the files of one ZIP may grow to together; those beyond are refused by their names. */
const MOST_INFLATED_BYTES = 1024 * 1024 * 1024
/** What no posting stands in: folders, hidden files, what macOS adds. */
const NOISE = /\/$|(?:^|\/)\.|^__MACOSX\//

export function formatOf(name: string, bytes: Uint8Array): ImportFormat | undefined {
  const isZip = bytes[0] === 0x50 && bytes[1] === 0x4b
  if (/\.zip$/i.test(name)) return isZip ? 'zip' : undefined
  if (isZip) return undefined
  if (/\.(?:jsonl|ndjson)$/i.test(name)) return 'jsonl'
  return /\.(?:csv|tsv)$/i.test(name) ? 'csv' : undefined
}

/** The rows after the first `done`. @throws `postings.import_unreadable` for a file that has no rows at all */
export async function* rowsOf(format: ImportFormat, bytes: Uint8Array, done: number): AsyncGenerator<RawRow> {
  if (format === 'zip') return yield* zipRows(bytes, done)
  let place = 0
  for (const row of textRows(format, bytes)) if (place++ >= done) yield row
}

/** How many rows there are; nothing is inflated for it. @throws what `rowsOf` throws */
export async function countRows(format: ImportFormat, bytes: Uint8Array, signal: AbortSignal): Promise<number> {
  let count = 0
  const rows = format === 'zip' ? postingEntries(await openZip(bytes)) : textRows(format, bytes)
  for await (const _ of rows) {
    signal.throwIfAborted()
    count++
  }
  return count
}

function textRows(format: 'csv' | 'jsonl', bytes: Uint8Array): Generator<RawRow> {
  const text = decodeText(bytes)
  if (text === undefined) throw errors.importUnreadable()
  return format === 'csv' ? tableRows(text) : lineRows(text)
}

function* tableRows(text: string): Generator<RawRow> {
  const rows = csvRows(text)
  const head = rows.next().value
  const columns = head?.cells.map(columnOf) ?? []
  if (!head || columns.every((column) => column === undefined)) throw errors.importUnreadable()
  for (const { line, cells, isBroken } of rows) {
    if (isBroken) yield { line, name: null, refusal: 'rowBroken' }
    else
      yield {
        line,
        name: null,
        fields: Object.fromEntries(columns.flatMap((column, at) => (column && cells[at] !== undefined ? [[column, cells[at]]] : []))),
      }
  }
}

function* lineRows(text: string): Generator<RawRow> {
  for (const { line, value } of jsonLines(text)) {
    if (!value) yield { line, name: null, refusal: 'rowBroken' }
    else
      yield {
        line,
        name: null,
        fields: Object.fromEntries(Object.entries(value).flatMap(([name, field]) => (columnOf(name) ? [[columnOf(name), field]] : []))),
      }
  }
}

/** Every file in a ZIP is a posting. Sizes are judged by what comes out, since what is declared can lie. */
async function* zipRows(bytes: Uint8Array, done: number): AsyncGenerator<RawRow> {
  const zip = await openZip(bytes)
  let place = 0
  let inflatedBytes = 0
  for await (const entry of postingEntries(zip)) {
    place++
    if (place <= done) continue
    const name = entry.fileName.slice(-200)
    if (entry.uncompressedSize > MAXIMUM_BYTES || inflatedBytes > MOST_INFLATED_BYTES) {
      yield { line: place, name, refusal: 'tooLarge' }
      continue
    }
    const content = await inflate(zip, entry)
    inflatedBytes += typeof content === 'string' ? MAXIMUM_BYTES : content.byteLength
    if (typeof content === 'string') yield { line: place, name, refusal: content }
    else yield { line: place, name, file: content }
  }
}

async function* postingEntries(zip: yauzl.ZipFile): AsyncGenerator<yauzl.Entry> {
  let place = 0
  for await (const entry of entriesOf(zip)) {
    if (NOISE.test(entry.fileName)) continue
    if (++place > MOST_ENTRIES) throw errors.importUnreadable()
    yield entry
  }
}

function openZip(bytes: Uint8Array): Promise<yauzl.ZipFile> {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  return new Promise((resolve, reject) => {
    yauzl.fromBuffer(buffer, { lazyEntries: true, validateEntrySizes: false, strictFileNames: false }, (error, zip) =>
      error ? reject(errors.importUnreadable({ cause: error })) : resolve(zip),
    )
  })
}

async function* entriesOf(zip: yauzl.ZipFile): AsyncGenerator<yauzl.Entry> {
  for (;;) {
    const entry = await new Promise<yauzl.Entry | undefined>((resolve, reject) => {
      const settle = (then: () => void) => {
        zip.removeAllListeners('entry').removeAllListeners('end').removeAllListeners('error')
        then()
      }
      zip.once('entry', (one: yauzl.Entry) => settle(() => resolve(one)))
      zip.once('end', () => settle(() => resolve(undefined)))
      zip.once('error', (error: Error) => settle(() => reject(errors.importUnreadable({ cause: error }))))
      zip.readEntry()
    })
    if (!entry) return
    yield entry
  }
}

async function inflate(zip: yauzl.ZipFile, entry: yauzl.Entry): Promise<Uint8Array | 'rowBroken' | 'tooLarge'> {
  if (entry.isEncrypted()) return 'rowBroken'
  try {
    const stream = await new Promise<Readable>((resolve, reject) =>
      zip.openReadStream(entry, (error, opened) => (error ? reject(error) : resolve(opened))),
    )
    const chunks: Buffer[] = []
    let size = 0
    for await (const chunk of stream) {
      size += chunk.length
      if (size > MAXIMUM_BYTES) return 'tooLarge'
      chunks.push(chunk)
    }
    return Buffer.concat(chunks)
  } catch {
    // Torn data of one entry: it is refused by its name, the others are taken.
    return 'rowBroken'
  }
}
