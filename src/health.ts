import { createHash, timingSafeEqual } from 'node:crypto'
import { getConnInfo } from '@hono/node-server/conninfo'
import { Hono } from 'hono'
import type { Database } from '#platform/database/database.ts'
import type { Env } from '#platform/http/env.ts'
import type { Metrics } from '#platform/metrics/metrics.ts'

const hash = (text: string) => createHash('sha256').update(text).digest()
const LOOPBACK = /^(127\.|::1$|::ffff:127\.)/

/** For supervisors: alive, ready, and how it goes. */
export function createHealth({
  database,
  metrics,
  token,
  state,
}: {
  database: Database
  metrics: Metrics
  token: string | undefined
  state: { ready: boolean }
}) {
  const health = new Hono<Env>()
  health.get('/healthz', (c) => c.json({ status: 'ok' }))
  health.get('/readyz', async (c) => {
    if (!state.ready) return c.json({ status: 'starting or stopping' }, 503)
    await database.pool.query('select 1')
    return c.json({ status: 'ready', database: database.kind })
  })
  health.get('/metrics', async (c) => {
    const given = /^Bearer (.+)$/.exec(c.req.header('authorization') ?? '')?.[1]
    // A request that a proxy passed on comes from loopback too, but is not from this machine.
    const local =
      LOOPBACK.test(getConnInfo(c).remote.address ?? '') &&
      c.req.header('x-forwarded-for') === undefined &&
      c.req.header('forwarded') === undefined
    const allowed = token && given ? timingSafeEqual(hash(given), hash(token)) : local
    if (!allowed) return c.notFound()
    return c.body(await metrics.read(), 200, { 'content-type': metrics.contentType })
  })
  return health
}
