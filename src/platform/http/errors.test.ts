import { Hono } from 'hono'
import { pino } from 'pino'
import { expect, it } from 'vitest'
import { createLog, type Log } from '../log.ts'
import type { Env } from './env.ts'
import { createErrorHandler } from './errors.ts'

function answerTo(error: Error, log: Log = createLog('silent')) {
  const app = new Hono<Env>()
  app.onError(createErrorHandler(log))
  app.use((c, next) => {
    c.set('requestId', 'request-1')
    return next()
  })
  app.get('/', () => {
    throw error
  })
  return app.request('/')
}

it('who finds no connection to the database in time is asked to come back, and is not told of a fault', async () => {
  const waited = new Error('Failed query: select', { cause: new Error('timeout exceeded when trying to connect') })
  const reply = await answerTo(waited)
  expect([reply.status, reply.headers.get('retry-after'), ((await reply.json()) as { error: { code: string } }).error.code]).toEqual([
    503,
    '5',
    'request.overloaded',
  ])
})

it('an operator sees that connections ran out, and for which requests, but nothing of what they held', async () => {
  const lines: string[] = []
  const waited = new Error('Failed query: select secret', { cause: new Error('timeout exceeded when trying to connect') })
  await answerTo(waited, pino({ base: null }, { write: (line: string) => void lines.push(line) }))
  expect(lines.map((line) => JSON.parse(line))).toEqual([
    { level: 40, time: expect.any(Number), requestId: 'request-1', method: 'GET', path: '/', msg: expect.stringContaining('connection') },
  ])
})

it('what nobody expected is a fault, and says nothing of itself', async () => {
  const reply = await answerTo(new Error('secret place'))
  expect([reply.status, await reply.text()]).toEqual([500, expect.not.stringContaining('secret')])
})
