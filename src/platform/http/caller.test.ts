import type { AddressInfo } from 'node:net'
import { type HttpBindings, serve } from '@hono/node-server'
import { Hono } from 'hono'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { createLog } from '../log.ts'
import { CallerLeft, callerSignal } from './caller.ts'
import type { Env } from './env.ts'
import { createErrorHandler } from './errors.ts'

let server: ReturnType<typeof serve>
let base: string
const begun = Promise.withResolvers<void>()
const handled = Promise.withResolvers<{ error: unknown; status: number }>()
beforeAll(async () => {
  const app = new Hono<Env & { Bindings: HttpBindings }>()
  app.onError(createErrorHandler(createLog('silent')))
  app.use(async (c, next) => {
    await next()
    handled.resolve({ error: c.error, status: c.res.status })
  })
  app.get('/long', async (c) => {
    const signal = callerSignal(c)
    begun.resolve()
    await new Promise((_, reject) => signal.addEventListener('abort', () => reject(signal.reason), { once: true }))
    return c.text('never')
  })
  server = await new Promise((resolve) => {
    const started = serve({ fetch: app.fetch, port: 0, hostname: '127.0.0.1' }, () => resolve(started))
  })
  base = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
})
afterAll(() => new Promise((resolve) => server.close(resolve)))

it('work is ended when its caller leaves, and that is no failure', async () => {
  const leave = new AbortController()
  const asking = fetch(`${base}/long`, { signal: leave.signal }).catch(() => 'left')
  await begun.promise
  leave.abort()
  expect(await asking).toBe('left')
  const { error, status } = await handled.promise
  expect([error instanceof CallerLeft, status]).toEqual([true, 499])
})
