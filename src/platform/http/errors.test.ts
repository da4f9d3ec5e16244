import { Hono } from 'hono'
import { expect, it } from 'vitest'
import { createLog } from '../log.ts'
import type { Env } from './env.ts'
import { createErrorHandler } from './errors.ts'

function answerTo(error: Error) {
  const app = new Hono<Env>()
  app.onError(createErrorHandler(createLog('silent')))
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

it('what nobody expected is a fault, and says nothing of itself', async () => {
  const reply = await answerTo(new Error('secret place'))
  expect([reply.status, await reply.text()]).toEqual([500, expect.not.stringContaining('secret')])
})
