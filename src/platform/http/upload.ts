import type { Hash } from 'node:crypto'
import { requestError } from './errors.ts'

/**
 * Reads an upload whole, once and without another copy of it.
 * @param hash is told all of it but the boundary of the form, which differs each time the same form is sent
 * @returns a request that gives the same body, for the route
 * @throws `request.too_large`
 */
export async function readUpload(request: Request, hash: Hash, maximumBytes: number): Promise<Request> {
  const { url, method, headers, signal } = request
  const boundary = /boundary="?([^";]+)/i.exec(headers.get('content-type') ?? '')?.[1] ?? ''
  const filter = without(Buffer.from(boundary, 'latin1'), hash)
  const chunks: Uint8Array[] = []
  let bytes = 0
  for await (const chunk of request.body ?? []) {
    bytes += chunk.byteLength
    if (bytes > maximumBytes) throw requestError.tooLarge({ details: { maximumBytes } })
    filter.write(chunk)
    chunks.push(chunk)
  }
  filter.end()
  const body = new ReadableStream<Uint8Array>({
    pull(controller) {
      const next = chunks.shift()
      if (next) controller.enqueue(next)
      else controller.close()
    },
    cancel() {
      chunks.length = 0
    },
  })
  return new Request(url, { method, headers, signal, body, duplex: 'half' } as RequestInit)
}

/** Hands on what is written but for `mark`, which may lie across two pieces. */
function without(mark: Buffer, hash: Hash) {
  let rest: Buffer = Buffer.alloc(0)
  return {
    write(chunk: Uint8Array) {
      let data: Buffer = Buffer.concat([rest, chunk])
      for (let at = mark.length > 0 ? data.indexOf(mark) : -1; at >= 0; at = data.indexOf(mark)) {
        hash.update(data.subarray(0, at))
        data = data.subarray(at + mark.length)
      }
      // So much at the end may be the beginning of another one.
      const whole = Math.max(0, data.length - Math.max(0, mark.length - 1))
      hash.update(data.subarray(0, whole))
      rest = data.subarray(whole)
    },
    end: () => void hash.update(rest),
  }
}
