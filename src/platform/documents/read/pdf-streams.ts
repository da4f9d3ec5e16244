import { inflateSync } from 'node:zlib'
import { Refusal } from './errors.ts'

/** A page scanned in colour at 300 dpi is 26 MB; no page of text comes near it. */
const mostInflated = 64 * 1024 * 1024
/** All streams of a file together; a book of 300 pages has some tens of MB. */
const mostInflatedInAll = 512 * 1024 * 1024
/** The dictionary of a stream stands right before it. */
const dictionaryBytes = 400

/**
 * Looks into the compressed streams before a parser does, which would work on them until it is killed: a quarter of a megabyte may hold minutes of it.
 * What cannot be inflated is left to the parser.
 * @throws Refusal `tooComplex`
 */
export function refuseBombs(bytes: Uint8Array): void {
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  let inAll = 0
  for (let at = file.indexOf('stream'); at >= 0; at = file.indexOf('stream', at + 6)) {
    if (file.subarray(at - 3, at).toString('latin1') === 'end') continue
    const dictionary = file.subarray(Math.max(0, at - dictionaryBytes), at).toString('latin1')
    const filters = dictionary.slice(dictionary.lastIndexOf('obj')).match(/\/(?:FlateDecode|Fl)\b/g)?.length ?? 0
    if (filters === 0) continue
    const end = file.indexOf('endstream', at)
    const begin = at + 6 + (file[at + 6] === 13 ? 2 : 1)
    inAll += inflatedLength(file.subarray(begin, end < 0 ? file.length : end), filters)
    if (inAll > mostInflatedInAll) throw new Refusal('tooComplex', `streams of more than ${mostInflatedInAll} bytes`)
  }
}

function inflatedLength(stream: Uint8Array, times: number): number {
  let content = stream
  for (let time = 0; time < times; time += 1) {
    try {
      content = inflateSync(content, { maxOutputLength: mostInflated })
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code === 'ERR_BUFFER_TOO_LARGE')
        throw new Refusal('tooComplex', `a stream of more than ${mostInflated} bytes`, { cause: error })
      break
    }
  }
  return content === stream ? 0 : content.length
}
