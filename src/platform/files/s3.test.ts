// Against a store that speaks the protocol of S3, with a gate in front that fails when it is told to.
import { mkdtempSync, rmSync } from 'node:fs'
import { createServer, request, type Server } from 'node:http'
import { createRequire } from 'node:module'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, afterEach, beforeAll, expect, it } from 'vitest'
import { startTestServer } from '#test/server.ts'
import { openS3Files, type S3Settings } from './s3.ts'

interface S3rver {
  run(): Promise<AddressInfo>
  close(): Promise<void>
  httpServer: Server
}
// The package brings no types.
const ObjectStore = createRequire(import.meta.url)('s3rver') as new (options: object) => S3rver

let folder: string
let store: S3rver
let gate: Server
let settings: S3Settings
/** What came through the gate: method and query. */
let seen: string[] = []
/** Answers with this status instead of passing a request on. */
let failing: (method: string, url: string) => number | undefined = () => undefined
const open: { close(): void }[] = []
const files = async (changes: Partial<S3Settings> = {}) => {
  const opened = await openS3Files({ ...settings, ...changes })
  open.push(opened)
  return opened
}

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'jiwon-s3-'))
  store = new ObjectStore({ port: 0, address: '127.0.0.1', silent: true, directory: folder, configureBuckets: [{ name: 'papers' }] })
  const { port } = await store.run()
  gate = createServer((incoming, outgoing) => {
    const { method = '', url = '' } = incoming
    const { connection: _, ...headers } = incoming.headers
    seen.push(`${method} ${url.split('?')[1] ?? ''}`.trim())
    const status = failing(method, url)
    if (status !== undefined) {
      incoming.resume().on('end', () => outgoing.writeHead(status).end())
      return
    }
    const passed = request({ host: '127.0.0.1', port, method, path: url, headers, agent: false }, (reply) => {
      outgoing.writeHead(reply.statusCode ?? 502, reply.headers)
      reply.pipe(outgoing)
    })
    // A part that is given up ends on both sides.
    passed.on('error', () => outgoing.destroy())
    outgoing.on('close', () => passed.destroy())
    incoming.pipe(passed)
  })
  await new Promise<void>((ready) => gate.listen(0, '127.0.0.1', ready))
  const { port: gatePort } = gate.address() as AddressInfo
  settings = { url: `http://127.0.0.1:${gatePort}`, bucket: 'papers', region: 'us-east-1', key: 'S3RVER', secret: 'S3RVER' }
})
afterEach(() => {
  failing = () => undefined
  for (const one of open.splice(0)) one.close()
})
afterAll(async () => {
  gate.closeAllConnections()
  gate.close()
  store.httpServer.closeAllConnections()
  await store.close()
  rmSync(folder, { recursive: true, force: true })
})

it('bytes come back as they were put, under keys that nobody can guess, until they are removed', async () => {
  const { put, get, remove } = await files()
  const bytes = Buffer.from('이력서 – résumé')
  const [key, other] = [await put('resumes', bytes, 'text/plain'), await put('resumes', bytes, 'text/plain')]
  expect(key).toMatch(/^resumes\/[0-9a-f]{2}\/[0-9a-f]{48}$/)
  expect(other).not.toBe(key)
  expect(Buffer.from((await get(key)) ?? [])).toEqual(bytes)
  await remove(key)
  expect(await get(key)).toBeUndefined()
  await remove(key)
  expect(Buffer.from((await get(other)) ?? [])).toEqual(bytes)
})

it('a large file goes in parts and comes back whole', async () => {
  const { put, get } = await files()
  const bytes = Buffer.alloc(20 * 1024 * 1024, 0)
  for (let at = 0; at < bytes.length; at += 4096) bytes.writeUInt32LE(at, at)
  seen = []
  const key = await put('documents', bytes, 'application/pdf')
  expect(seen.filter((line) => /^PUT .*partNumber=/.test(line))).toHaveLength(3)
  expect(bytes.equals(Buffer.from((await get(key)) ?? []))).toBe(true)
})

it('what fails by the way is tried again: a small file, and one part of a large one', async () => {
  const { put, get } = await files()
  let failures = 2
  failing = (method) => (method === 'PUT' && failures-- > 0 ? 503 : undefined)
  const key = await put('resumes', Buffer.from('가'), 'text/plain')
  expect(Buffer.from((await get(key)) ?? []).toString()).toBe('가')
  let torn = 1
  failing = (_, url) => (url.includes('partNumber=2') && torn-- > 0 ? 500 : undefined)
  const large = Buffer.alloc(17 * 1024 * 1024, 7)
  const largeKey = await put('documents', large, 'application/pdf')
  expect(large.equals(Buffer.from((await get(largeKey)) ?? []))).toBe(true)
})

it('a large file that cannot be put leaves no parts behind', async () => {
  const { put } = await files()
  failing = (_, url) => (url.includes('partNumber=2') ? 403 : undefined)
  seen = []
  await expect(put('documents', Buffer.alloc(17 * 1024 * 1024), 'application/pdf')).rejects.toMatchObject({ code: 'files.unavailable' })
  expect(seen.some((line) => /^DELETE uploadId=|^DELETE .*uploadId=/.test(line))).toBe(true)
  expect(seen.some((line) => /^POST uploadId=/.test(line))).toBe(false)
})

it('a bucket that is missing at the start is named, and one that goes later is an error with words', async () => {
  await expect(files({ bucket: 'nowhere' })).rejects.toThrow('S3_BUCKET: there is no bucket "nowhere" at http://127.0.0.1')
  const { put, get } = await files()
  failing = () => 404
  await expect(put('resumes', Buffer.from('가'), 'text/plain')).rejects.toMatchObject({ status: 503 })
  await expect(get('resumes/00/00')).rejects.toMatchObject({ status: 503 })
})

it('a secret that the store refuses is told in a sentence', async () => {
  // This store looks at keys, but not at the signatures of today.
  failing = () => 403
  await expect(files()).rejects.toThrow(/S3_KEY, S3_SECRET: .* does not let this key into the bucket "papers"/)
})

it.each([
  ['an unknown key', { key: 'nobody' }, /S3_KEY, S3_SECRET: /],
  ['a store that does not answer', { url: 'http://127.0.0.1:9' }, /S3_URL: the store at http:\/\/127\.0\.0\.1:9 does not answer/],
])('%s is told in a sentence', async (_, changes, sentence) => {
  await expect(files(changes)).rejects.toThrow(sentence)
})

it('the product keeps documents and résumés there, gives them back, and removes them with their owner', async () => {
  const server = await startTestServer({
    settings: { S3_URL: settings.url, S3_BUCKET: 'papers', S3_KEY: 'S3RVER', S3_SECRET: 'S3RVER' },
  })
  try {
    const owner = await server.person()
    const reply = await owner.call('POST', '/resumes', { title: '문가람 이력서', resume: { basics: { name: '문가람' } } })
    const { pathname, search } = new URL(reply.body.resumeUrl)
    expect((await owner.call('GET', pathname + search)).bytes.subarray(0, 2).toString()).toBe('PK')
    const opened = await files()
    expect(await opened.get(reply.body.resumeObjectKey)).toBeDefined()
    await owner.call('DELETE', '/me', { password: 'correct-horse-battery-9' })
    expect(await opened.get(reply.body.resumeObjectKey)).toBeUndefined()
  } finally {
    await server.stop()
  }
})

it('a server with a bucket that is not there does not start, and says why', async () => {
  const wrong = { S3_URL: settings.url, S3_BUCKET: 'nowhere', S3_KEY: 'S3RVER', S3_SECRET: 'S3RVER' }
  await expect(startTestServer({ settings: wrong })).rejects.toThrow('S3_BUCKET: there is no bucket "nowhere"')
  await expect(startTestServer({ settings: { S3_URL: settings.url } })).rejects.toThrow(/S3_BUCKET: is needed with S3_URL/)
})
