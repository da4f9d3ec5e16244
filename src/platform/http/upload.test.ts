import { createHash } from 'node:crypto'
import { expect, it } from 'vitest'
import { readUpload } from './upload.ts'

const FORM = (boundary: string) =>
  Buffer.from(`--${boundary}\r\ncontent-disposition: form-data; name="file"\r\n\r\n이력서 --b- --bou\r\n--${boundary}--\r\n`)

/** A request whose body comes in pieces of so many bytes. */
function send(bytes: Buffer, boundary: string, size: number): Request {
  let at = 0
  const body = new ReadableStream({
    pull(controller) {
      if (at >= bytes.length) return controller.close()
      controller.enqueue(new Uint8Array(bytes.subarray(at, at + size)))
      at += size
    },
  })
  const headers = { 'content-type': `multipart/form-data; boundary=${boundary}` }
  return new Request('http://localhost/', { method: 'POST', headers, body, duplex: 'half' } as RequestInit)
}
async function read(bytes: Buffer, boundary: string, size: number) {
  const hash = createHash('sha256')
  const request = await readUpload(send(bytes, boundary, size), hash, 1_000)
  return { digest: hash.digest('hex'), body: Buffer.from(await request.arrayBuffer()) }
}

it('the same form is the same, whatever its boundary is and wherever it was cut on its way', async () => {
  const digests = new Set<string>()
  for (const boundary of ['--b-boundary', 'x', '----another-boundary-1'])
    for (let size = 1; size < 40; size++) {
      const { digest, body } = await read(FORM(boundary), boundary, size)
      expect(body.equals(FORM(boundary))).toBe(true)
      digests.add(digest)
    }
  expect(digests.size).toBe(1)
})

it('another file is another form', async () => {
  const other = Buffer.from(FORM('boundary').toString().replace('이력서', '경력서'))
  expect((await read(other, 'boundary', 7)).digest).not.toBe((await read(FORM('boundary'), 'boundary', 7)).digest)
})

it('what is too large is not read to its end', async () => {
  await expect(readUpload(send(Buffer.alloc(5_000), 'b', 100), createHash('sha256'), 1_000)).rejects.toMatchObject({
    code: 'request.too_large',
  })
})
