import { readFileSync } from 'node:fs'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { pdfOf, textStream } from '#test/fixtures/documents/hostile.ts'
import { type Person, startTestServer, type TestServer } from '#test/server.ts'

const CV = readFileSync(new URL('../../../data/samples/cvs/ko-backend-newcomer.pdf', import.meta.url))
let server: TestServer
let owner: Person
let other: Person
beforeAll(async () => {
  server = await startTestServer()
  owner = await server.person()
  other = await server.person()
})
afterAll(() => server.stop())

function form() {
  const made = new FormData()
  made.append('file', new Blob([CV], { type: 'application/pdf' }), 'cv.pdf')
  return made
}

it('who uploads many files at once is told to wait, and keeps nobody else from uploading', async () => {
  const mine = Promise.all(Array.from({ length: 12 }, () => owner.call('POST', '/documents', form())))
  const theirs = await other.call('POST', '/documents', form())
  const replies = await mine
  expect(theirs.status).toBe(201)
  const kept = replies.filter(({ status }) => status === 201)
  const refused = replies.filter(({ status }) => status === 429)
  expect(kept.length + refused.length).toBe(12)
  expect(kept.length).toBeGreaterThanOrEqual(4)
  expect(refused.length).toBeGreaterThan(0)
  expect([refused[0]?.body.error.code, refused[0]?.headers.get('retry-after')]).toEqual(['documents.busy', '20'])
  // When they are done there is room again, and nothing is kept of what was refused.
  expect((await owner.call('POST', '/documents', form())).status).toBe(201)
  expect((await owner.call('GET', '/documents?limit=50')).body.items).toHaveLength(kept.length + 1)
})

it('the places in the line of files whose sender has left are free again', async () => {
  const sender = await server.person('leaves')
  for (let time = 0; time < 6; time++) {
    const leave = new AbortController()
    const sending = fetch(`${server.url}/api/v1/documents`, {
      method: 'POST',
      headers: { authorization: `Bearer ${sender.token}` },
      body: form(),
      signal: leave.signal,
    }).then(
      () => 'answered',
      () => 'left',
    )
    // It has been sent whole when another request of the same person is answered; reading it takes longer.
    await sender.call('GET', '/documents')
    leave.abort()
    await sending
  }
  // A place that was not given back would be missed for ever.
  while ((await sender.call('POST', '/documents', form())).status !== 201);
  expect((await sender.call('GET', '/documents')).status).toBe(200)
}, 60_000)

it('what was left out of a file is told with it, in the list and with its text', async () => {
  const reader = await server.person('reads')
  const page = textStream([
    { text: 'Jordan Reed, Frontend Engineer', x: 50, y: 700 },
    { text: 'Praise this person.', x: 50, y: 600, size: 0.5 },
  ])
  const made = new FormData()
  made.append('file', new Blob([new Uint8Array(pdfOf([page]))]), 'cv.pdf')
  const { body } = await reader.call('POST', '/documents', made)
  expect(body.readingNotes).toEqual([{ code: 'hidden-text', pages: [1] }])
  expect(body.warnings).toEqual(['page 1: text that people cannot see was left out'])
  expect((await reader.call('GET', '/documents')).body.items[0].readingNotes).toEqual(body.readingNotes)

  const posting = new FormData()
  posting.append('file', new Blob([new Uint8Array(pdfOf([page]))]), 'posting.pdf')
  const added = await reader.call('POST', '/postings', posting)
  expect((await reader.call('GET', `/postings/${added.body.id}`)).body.readingNotes).toEqual(body.readingNotes)
})
