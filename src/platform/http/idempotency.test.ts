// Repetitions of a request by its key, beside runs: those have their own tests.
import { afterAll, beforeAll, expect, it } from 'vitest'
import { type Person, startTestServer, type TestServer } from '#test/server.ts'

let server: TestServer
let owner: Person
beforeAll(async () => {
  server = await startTestServer()
  owner = await server.person()
})
afterAll(() => server.stop())

function upload(text: string) {
  const form = new FormData()
  form.append('file', new File([text], 'cv.txt', { type: 'text/plain' }))
  return form
}

it('a file that is sent again is kept once, though the form around it differs each time', async () => {
  const key = { 'idempotency-key': 'the-file' }
  const first = await owner.call('POST', '/documents', upload('가온커머스에서 주문을 맡았습니다.'), key)
  const again = await owner.call('POST', '/documents', upload('가온커머스에서 주문을 맡았습니다.'), key)
  expect([first.status, again.status, again.body.id]).toEqual([201, 201, first.body.id])
  expect((await owner.call('GET', '/documents')).body.items).toHaveLength(1)
  const other = await owner.call('POST', '/documents', upload('다른 파일입니다. 내용도 다릅니다.'), key)
  expect([other.status, other.body.error.code]).toEqual([422, 'request.key_reused'])
})

it('an answer that refused is not kept: the mended request goes through with the same key', async () => {
  const key = { 'idempotency-key': 'mended' }
  expect((await owner.call('POST', '/documents', upload(''), key)).status).toBeGreaterThanOrEqual(400)
  expect((await owner.call('POST', '/documents', upload('이번에는 글이 있습니다.'), key)).status).toBe(201)
})

it('a key that is too long is refused before anything is done', async () => {
  const reply = await owner.call('POST', '/applications', { company: '가온커머스', letters: [] }, { 'idempotency-key': 'k'.repeat(256) })
  expect([reply.status, reply.body.error.code]).toEqual([400, 'request.key_too_long'])
  expect((await owner.call('GET', '/applications')).body.items).toEqual([])
})

it('no route reads an upload without end, whatever the caller says of its length', async () => {
  const megabyte = new Uint8Array(1024 * 1024)
  let sent = 0
  const endless = new ReadableStream({
    pull(controller) {
      sent += 1
      if (sent > 200) controller.close()
      else controller.enqueue(megabyte)
    },
  })
  const reply = await fetch(`${server.url}/api/v1/letters`, {
    method: 'POST',
    headers: { authorization: `Bearer ${owner.token}`, 'content-type': 'multipart/form-data; boundary=x', 'idempotency-key': 'endless' },
    body: endless,
    duplex: 'half',
  } as RequestInit).catch((error: unknown) => error)
  // The server may answer, or close the connection while the caller is still sending.
  expect(reply instanceof Response ? reply.status : 'closed').toSatisfy((state) => state === 413 || state === 'closed')
  // The limit of the largest upload at this address, and what the sockets between us hold.
  expect(sent).toBeLessThan(45)
})

it('of one person two uploads are held at a time; the next is told to come back, and may as soon as one is gone', async () => {
  const person = await server.person('uploads-much')
  /** Sends the beginning of a form, then nothing until `leave` is aborted. */
  const stall = (leave: AbortController) =>
    fetch(`${server.url}/api/v1/documents`, {
      method: 'POST',
      headers: {
        authorization: `Bearer ${person.token}`,
        'content-type': 'multipart/form-data; boundary=x',
        'idempotency-key': crypto.randomUUID(),
      },
      body: new ReadableStream({ start: (controller) => controller.enqueue(new TextEncoder().encode('--x\r\n')) }),
      duplex: 'half',
      signal: leave.signal,
    } as RequestInit).catch(() => 'left')
  const next = async () => {
    const form = upload('가온커머스에서 주문을 맡았습니다.')
    const { status, headers, body } = await person.call('POST', '/documents', form, { 'idempotency-key': 'the-next' })
    return [status, headers.get('retry-after'), body.error?.code]
  }
  const uploads = [new AbortController(), new AbortController()]
  const stalled = uploads.map(stall)
  await expect.poll(next, { timeout: 20_000 }).toEqual([429, '5', 'request.too_many_uploads'])
  uploads[0]?.abort()
  await expect.poll(next, { timeout: 20_000 }).toEqual([201, null, undefined])
  uploads[1]?.abort()
  expect(await Promise.all(stalled)).toEqual(['left', 'left'])
})
