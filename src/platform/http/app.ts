import { randomUUID } from 'node:crypto'
import type { Context, MiddlewareHandler, Next } from 'hono'
import { bodyLimit } from 'hono/body-limit'
import type { Log } from '../log.ts'
import type { Metrics } from '../metrics/metrics.ts'
import type { Telemetry } from '../telemetry/telemetry.ts'
import { languageOfHeader } from './accept-language.ts'
import { checkBody } from './body.ts'
import type { Env } from './env.ts'
import { createErrorHandler, notFound, requestError } from './errors.ts'
import { createRouter } from './routes.ts'
import { sameOrigin, securityHeaders } from './security.ts'

const SIGN_IN_BYTES = 65_536
const refuseBody = (): never => {
  throw requestError.tooLarge({ details: { maximumBytes: SIGN_IN_BYTES } })
}

export interface HttpOptions {
  log: Log
  /** Who calls; throws `account.unauthorized` when nobody is signed in. */
  authenticate: MiddlewareHandler<Env>
  isOurOrigin: (origin: string) => boolean
  metrics: Metrics
  telemetry: Telemetry
}

/** The server without its routes: what holds for every request. Sign-in is asked before routing, so that a stranger learns nothing of what exists. */
export function createHttp({ log, authenticate, isOurOrigin, metrics, telemetry }: HttpOptions) {
  const app = createRouter()
  app.onError(createErrorHandler(log))
  app.notFound(notFound)
  app.use(async (c, next) => {
    c.set('requestId', /^[\w-]{8,64}$/.exec(c.req.header('x-request-id') ?? '')?.[0] ?? randomUUID())
    c.set('language', languageOfHeader(c.req.header('accept-language')))
    c.header('x-request-id', c.get('requestId'))
    const begin = performance.now()
    await telemetry.inRequest(c.get('requestId'), () => (c.req.path.startsWith('/api/v1/') ? traced(c, next) : next()))
    // The pattern of the route, not the address: ids would make a series each.
    metrics.request(c.req.method, c.req.routePath, c.res.status, (performance.now() - begin) / 1000)
  })

  function traced(c: Context<Env>, next: Next): Promise<void> {
    const { method } = c.req
    const options = { kind: 'server', remote: c.req.header('traceparent'), attributes: () => ({ 'http.request.method': method }) } as const
    return telemetry.span(method, options, async (span) => {
      await next()
      const { status } = c.res
      span.rename(`${method} ${c.req.routePath}`)
      span.set(() => ({ 'http.route': c.req.routePath, 'http.response.status_code': status }))
      if (status >= 500) span.fail(String(status))
    })
  }

  app.use(securityHeaders)
  app.use('/api/*', sameOrigin(isOurOrigin))
  // Names and passwords: this is read before anybody has signed in.
  app.use('/api/auth/*', bodyLimit({ maxSize: SIGN_IN_BYTES, onError: refuseBody }))
  app.use('/api/v1/*', authenticate)
  app.use('/api/v1/*', checkBody)
  return app
}
