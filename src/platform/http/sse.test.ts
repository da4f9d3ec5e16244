// Event streams on a real socket, whose readers leave when it hurts most.
import type { AddressInfo } from 'node:net'
import { type HttpBindings, serve } from '@hono/node-server'
import { Hono } from 'hono'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { createLog } from '../log.ts'
import type { Env } from './env.ts'
import { createErrorHandler } from './errors.ts'
import { answerWithEvents, MOST_STREAMS } from './sse.ts'

let server: ReturnType<typeof serve>
let base: string
let begun: Promise<void>[] = []
let left = Promise.withResolvers<void>()
let answered = Promise.withResolvers<void>()

beforeAll(async () => {
  const app = new Hono<Env & { Bindings: HttpBindings }>()
  app.onError(createErrorHandler(createLog('silent')))
  app.use(async (c, next) => {
    c.set('user', { id: c.req.query('person') ?? '', name: '', email: '', role: 'user', createdAt: new Date() })
    c.set('requestId', 'test')
    c.set('language', 'en')
    await next()
  })
  const begin = (stream: Parameters<Parameters<typeof answerWithEvents>[1]>[0]) => {
    const closed = Promise.withResolvers<void>()
    begun.push(closed.promise)
    stream.onClose(closed.resolve)
  }
  app.get('/events', (c) => answerWithEvents(c, begin))
  app.get('/slow', async (c) => {
    // Signing in takes so long that the reader has gone before it is done.
    const gone = new Promise((resolve) => c.env.outgoing.once('close', resolve))
    left.resolve()
    await gone
    const reply = answerWithEvents(c, begin)
    answered.resolve()
    return reply
  })
  server = await new Promise((resolve) => {
    const started = serve({ fetch: app.fetch, port: 0, hostname: '127.0.0.1' }, () => resolve(started))
  })
  base = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
})
afterAll(() => new Promise((resolve) => server.close(resolve)))

const read = (path: string, signal: AbortSignal) => fetch(base + path, { signal })

it('nothing is begun for a reader who has left before the stream could begin', async () => {
  begun = []
  left = Promise.withResolvers()
  answered = Promise.withResolvers()
  const leave = new AbortController()
  const reading = read('/slow?person=one', leave.signal).catch(() => 'gone')
  await left.promise
  leave.abort()
  expect(await reading).toBe('gone')
  await answered.promise
  expect(begun).toEqual([])
})

it('so many streams are open for one person, and one more as soon as one is closed; others are not concerned', async () => {
  begun = []
  const readers = Array.from({ length: MOST_STREAMS }, () => new AbortController())
  for (const { signal } of readers) expect((await read('/events?person=two', signal)).status).toBe(200)
  const other = new AbortController()
  const refused = await read('/events?person=two', other.signal)
  expect([refused.status, refused.headers.get('retry-after')]).toEqual([429, '10'])
  expect(await refused.json()).toMatchObject({ error: { code: 'request.too_many_streams' } })
  expect((await read('/events?person=three', other.signal)).status).toBe(200)
  readers[0]?.abort()
  await begun[0]
  expect((await read('/events?person=two', other.signal)).status).toBe(200)
  for (const reader of [...readers, other]) reader.abort()
  await Promise.all(begun)
})
